import Diagnostics

/// A command as data: parsing, help and checks are all made from it, so that they cannot disagree.
struct CommandDescription: Sendable {
  /// An option, `--name` or `--name VALUE`.
  struct Option: Sendable {
    let name: String
    /// What the value is called in help; none for a switch.
    let value: String?
    /// The values that it may have; any where there are none.
    let choices: [String]
    let summary: Message

    init(_ name: String, value: String? = nil, choices: [String] = [], _ summary: Message) {
      self.name = name
      self.value = value
      self.choices = choices
      self.summary = summary
    }
  }

  /// A word without dashes that the command takes, in order.
  struct Operand: Sendable {
    let name: String
    let choices: [String]
    let isRequired: Bool
    let summary: Message
  }

  /// A line to try, and what it does.
  struct Example: Sendable {
    let line: String
    let summary: Message
  }

  let name: String
  let summary: Message
  /// What it does, in a few sentences.
  let discussion: Message
  var operands: [Operand] = []
  let options: [Option]
  let examples: [Example]
}

extension CommandDescription.Option {
  static let help = Self("help", Message(thai: "แสดงคำอธิบายนี้", english: "show this help"))
  static let version = Self("version", Message(thai: "แสดงรุ่นของโปรแกรม", english: "show the version of the program"))
  static let language = Self(
    "language", value: "th|en", choices: ["th", "en"],
    Message(
      thai: "ภาษาของข้อความ และของหน้าเว็บเมื่อสร้างเว็บไซต์ (ปกติ: ตามเนื้อหา)",
      english: "language of messages, and of the pages when building (default: as the content says)"))
  static let content = Self(
    "content", value: "DIR",
    Message(thai: "โฟลเดอร์เนื้อหา (ปกติ: content)", english: "the folder of plans (default: content)"))
  static let theme = Self(
    "theme", value: "DIR",
    Message(
      thai: "โฟลเดอร์ชุดรูปแบบ (ปกติ: ตามที่เว็บไซต์กำหนด หรือ themes/default)",
      english: "the folder of the theme (default: as the site says, or themes/default)"))
  static let drafts = Self(
    "drafts", Message(thai: "รวมแผนที่ยังเป็นร่าง", english: "include plans that are drafts"))
}
