package import Diagnostics
package import Files

/// Why nothing could be published, though the content has no errors.
package enum PublishingError: Error, Hashable, Sendable {
  case file(FileError)
  /// The output folder holds files that this tool did not write.
  case notOurs(folder: String, found: String)
  /// The output folder stands in a folder that is read, or that one in it.
  case nested(output: String, source: String)
  /// The theme's folder cannot be read.
  case theme(FileError)
  /// The theme's files cannot be used, for what the diagnostics say.
  case themeFaults(folder: String, [Diagnostic])

  /// The sentence for who called the program.
  package var message: Message {
    switch self {
    case .file(let error): error.message
    case .notOurs(let folder, let found):
      Message(
        thai: """
          โฟลเดอร์ '\(folder)' มี '\(found)' ซึ่งโปรแกรมนี้ไม่ได้เขียน จึงไม่แตะต้อง \
          ระบุโฟลเดอร์อื่นด้วย --output หรือย้ายไฟล์นั้นออกก่อน
          """,
        english: """
          the folder '\(folder)' holds '\(found)', which this program did not write, so nothing was touched; \
          name another folder with --output, or move that away first
          """)
    case .nested(let output, let source):
      Message(
        thai: "โฟลเดอร์ผลลัพธ์ '\(output)' กับโฟลเดอร์ต้นฉบับ '\(source)' ซ้อนกันอยู่ ระบุโฟลเดอร์ที่แยกกันด้วย --output",
        english:
          "the output folder '\(output)' and the folder '\(source)' stand one in the other; name a separate folder with --output"
      )
    case .theme(let error):
      Message(
        thai: "\(error.message.thai) (ชุดรูปแบบ; ระบุโฟลเดอร์อื่นได้ด้วย --theme)",
        english: "\(error.message.english) (the theme; --theme names another folder)")
    case .themeFaults(let folder, let faults):
      Message(
        thai: "ใช้ชุดรูปแบบ '\(folder)' ไม่ได้" + PublishingError.list(faults, in: folder, .thai),
        english: "the theme '\(folder)' cannot be used" + PublishingError.list(faults, in: folder, .english))
    }
  }

  /// The faults, a line each.
  private static func list(_ faults: [Diagnostic], in folder: String, _ language: InterfaceLanguage) -> String {
    faults.map { "\n  \(folder)/\($0.location.file):\($0.location.line): \($0.message[language]) [\($0.id)]" }.joined()
  }
}
