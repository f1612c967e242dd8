package import Diagnostics
package import Files

/// Why nothing could be published, though the content has no errors.
package enum PublishingError: Error, Hashable, Sendable {
  case file(FileError)
  /// The output folder holds files that this tool did not write.
  case notOurs(folder: String, found: String)
  /// The output folder stands in a folder that is read, or that one in it.
  case nested(output: String, source: String)
  /// The output folder is named by where the caller stands in it, and would be replaced under their feet.
  case stoodIn(output: String)
  /// Pages of the site link to what was not written; by a fault of the theme or of the program.
  case brokenLinks([BrokenLink])
  /// The folder has no manifest of this program, so that nothing can be verified.
  case notVerifiable(folder: String)
  /// The theme's folder cannot be read.
  case theme(FileError)
  /// The theme's files cannot be used, for what the diagnostics say.
  case themeFaults(folder: String, [Diagnostic])
  /// A file of the content changed while the site was built.
  case contentChanged(String)
  /// There is no such agency in the content folder.
  case unknownAgency(String, folder: String, nearest: String?)
  /// What stands in a folder does not make one site, for what the diagnostics say.
  case partFaults(folder: String, [Diagnostic])

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
    case .brokenLinks(let links):
      Message(
        thai: "หน้าเว็บมีลิงก์ที่ไม่มีปลายทาง จึงไม่ได้เผยแพร่ (ตรวจชุดรูปแบบ หรือแจ้งผู้พัฒนาโปรแกรม)" + PublishingError.list(links),
        english: "pages have links that lead nowhere, so nothing was published (look at the theme, or report it)"
          + PublishingError.list(links))
    case .notVerifiable(let folder):
      Message(
        thai: "โฟลเดอร์ '\(folder)' ไม่มี \(Manifest.name) ของโปรแกรมนี้ จึงตรวจสอบไม่ได้",
        english: "the folder '\(folder)' has no \(Manifest.name) of this program, so it cannot be verified")
    case .nested(let output, let source):
      Message(
        thai: "โฟลเดอร์ผลลัพธ์ '\(output)' กับโฟลเดอร์ต้นฉบับ '\(source)' ซ้อนกันอยู่ ระบุโฟลเดอร์ที่แยกกันด้วย --output",
        english:
          "the output folder '\(output)' and the folder '\(source)' stand one in the other; name a separate folder with --output"
      )
    case .stoodIn(let output):
      Message(
        thai: "'\(output)' ไม่ใช่ชื่อโฟลเดอร์ การสร้างเว็บไซต์แทนที่ทั้งโฟลเดอร์ จึงต้องสั่งจากภายนอก เช่น --output ../site",
        english:
          "'\(output)' does not name a folder: a build replaces the whole of it, so name it from outside, such as --output ../site"
      )
    case .contentChanged(let file):
      Message(
        thai: "ไฟล์ '\(file)' ถูกแก้ไขระหว่างสร้างเว็บไซต์ จึงไม่ได้เผยแพร่ สั่งใหม่อีกครั้ง",
        english: "the file '\(file)' changed while the site was built, so nothing was published; build again")
    case .theme(let error):
      Message(
        thai: "\(error.message.thai) (ชุดรูปแบบ; ระบุโฟลเดอร์อื่นได้ด้วย --theme)",
        english: "\(error.message.english) (the theme; --theme names another folder)")
    case .unknownAgency(let name, let folder, let nearest):
      Message(
        thai: "ไม่มีหน่วยงาน “\(name)” ใน \(folder)" + (nearest.map { " หมายถึง “\($0)” หรือไม่" } ?? ""),
        english: "there is no agency '\(name)' in \(folder)" + (nearest.map { "; did you mean '\($0)'?" } ?? ""))
    case .partFaults(let folder, let faults):
      Message(
        thai: "รวมเว็บไซต์ใน '\(folder)' ไม่ได้ และไม่ได้แตะต้องไฟล์ใด" + PublishingError.list(faults, in: folder, .thai),
        english: "the parts in '\(folder)' make no site, and nothing was touched"
          + PublishingError.list(faults, in: folder, .english))
    case .themeFaults(let folder, let faults):
      Message(
        thai: "ใช้ชุดรูปแบบ '\(folder)' ไม่ได้" + PublishingError.list(faults, in: folder, .thai),
        english: "the theme '\(folder)' cannot be used" + PublishingError.list(faults, in: folder, .english))
    }
  }

  /// The first links, a line each.
  private static func list(_ links: [BrokenLink]) -> String {
    links.prefix(10).map { "\n  \($0.page): \($0.address)" }.joined() + (links.count > 10 ? "\n  …" : "")
  }

  /// The faults, a line each.
  private static func list(_ faults: [Diagnostic], in folder: String, _ language: InterfaceLanguage) -> String {
    faults.map { "\n  \(folder)/\($0.location.file):\($0.location.line): \($0.message[language]) [\($0.id)]" }.joined()
  }
}
