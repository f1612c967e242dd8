package import Diagnostics

/// Why there is no document, though the content has no errors.
package enum DocumentError: Error, Hashable, Sendable {
  case publishing(PublishingError)
  case unknownPlan(String, nearest: String?)
  /// The browser ended without a document; what it printed last.
  case browserFailed(String, saying: String)
  case browserTooSlow(String, Duration)
  /// What stands where the document is to be is no file, such as a folder or a device.
  case notAFile(String)
  /// The work was cancelled.
  case stopped

  /// The sentence for who called the program.
  package var message: Message {
    switch self {
    case .publishing(let error): error.message
    case .unknownPlan(let name, let nearest):
      Message(
        thai: "ไม่มีแผน “\(name)” ที่เผยแพร่ได้" + (nearest.map { " ระบุเป็น หน่วยงาน/แผน เช่น \($0)" } ?? "")
          + " (แผนที่เป็นร่างต้องสั่ง --drafts)",
        english: "there is no plan '\(name)' to publish"
          + (nearest.map { "; it is named as AGENCY/PLAN, such as \($0)" } ?? "") + " (a draft needs --drafts)")
    case .browserFailed(let path, let words):
      Message(
        thai: "เบราว์เซอร์ '\(path)' ไม่ได้สร้างไฟล์ PDF" + DocumentError.quoted(words),
        english: "the browser '\(path)' made no PDF" + DocumentError.quoted(words))
    case .browserTooSlow(let path, let timeout):
      Message(
        thai: "เบราว์เซอร์ '\(path)' ใช้เวลาเกิน \(timeout.components.seconds) วินาที จึงหยุดไว้ เพิ่มเวลาได้ด้วย --timeout",
        english: """
          the browser '\(path)' took longer than \(timeout.components.seconds) seconds and was stopped; \
          --timeout gives it more
          """)
    case .notAFile(let path):
      Message(
        thai: "'\(path)' ไม่ใช่ไฟล์ธรรมดา จึงไม่เขียนเอกสารทับ ระบุไฟล์อื่นด้วย --output",
        english: "'\(path)' is not an ordinary file, so no document takes its place; name another with --output")
    case .stopped:
      Message(thai: "เลิกทำเอกสารตามสั่ง ไม่ได้เขียนไฟล์", english: "stopped as asked; no document was written")
    }
  }

  private static func quoted(_ words: String) -> String {
    words.isEmpty ? "" : ":" + words.split(separator: "\n").map { "\n  " + $0 }.joined()
  }
}
