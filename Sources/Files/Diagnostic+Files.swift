internal import Diagnostics

/// What can be wrong with a file as a file; the place is always the file's start.
extension Diagnostic {
  static func nameNotUTF8(_ path: String) -> Diagnostic {
    Diagnostic(
      id: "name-not-utf8", at: Location(file: path),
      message: Message(thai: "ชื่อไฟล์ไม่ได้เข้ารหัสแบบ UTF-8", english: "the file's name is not UTF-8"),
      hint: Message(
        thai: "เปลี่ยนชื่อไฟล์ใหม่ เช่น เป็นอักษร a–z และตัวเลข (มักเกิดจากไฟล์ ZIP ที่สร้างบน Windows)",
        english: "give it a new name, such as one of a–z and digits (ZIP files made on Windows often do this)"))
  }

  static func specialFile(_ path: String) -> Diagnostic {
    Diagnostic(
      id: "special-file", at: Location(file: path),
      message: Message(
        thai: "ไม่ใช่ไฟล์ธรรมดา (เป็นท่อ อุปกรณ์ หรือซ็อกเก็ต)",
        english: "this is not a regular file but a pipe, device or socket"),
      hint: Message(thai: "ย้ายออกจากโฟลเดอร์นี้", english: "move it out of the folder"))
  }

  static func fileTooLarge(_ path: String, limit: Int) -> Diagnostic {
    Diagnostic(
      id: "file-too-large", at: Location(file: path),
      message: Message(thai: "ไฟล์ใหญ่เกิน \(limit >> 20) MiB", english: "the file is larger than \(limit >> 20) MiB"),
      hint: limit == FileTree.storedLimit
        ? Message(
          thai: "แบ่งเป็นหลายไฟล์ หรือทำลิงก์ไปยังที่เก็บไฟล์",
          english: "split it into several files, or link to where it is stored")
        : Message(
          thai: "แบ่งเป็นหลายไฟล์ หรือแนบเป็นไฟล์ PDF", english: "split it into several files, or attach it as a PDF"))
  }

  static func folderTooDeep(_ path: String) -> Diagnostic {
    Diagnostic(
      id: "folder-too-deep", at: Location(file: path),
      message: Message(
        thai: "โฟลเดอร์ซ้อนกันเกิน \(FileTree.depthLimit) ชั้น",
        english: "folders stand more than \(FileTree.depthLimit) deep"),
      hint: Message(thai: "ย้ายขึ้นมาไว้ในโฟลเดอร์ชั้นบน", english: "move it into a folder further up"))
  }

  static func unreadable(_ path: String, code: Int32) -> Diagnostic {
    let reason = FileError.reason(code)
    return Diagnostic(
      id: "file-unreadable", at: Location(file: path),
      message: Message(thai: "อ่านไม่ได้: \(reason.thai)", english: "this cannot be read: \(reason.english)"))
  }

  static func linkLeaves(_ path: String) -> Diagnostic {
    link(
      path, id: "link-leaves-folder",
      Message(thai: "ลิงก์ชี้ออกไปนอกโฟลเดอร์", english: "the symbolic link leaves the folder"))
  }

  static func linkToSkipped(_ path: String) -> Diagnostic {
    link(
      path, id: "link-to-skipped",
      Message(
        thai: "ลิงก์ชี้ไปยังสิ่งที่ไม่อ่าน (ชื่อขึ้นต้นด้วย . หรือ _)",
        english: "the symbolic link leads to what is not read: its name starts with . or _"))
  }

  static func linkLoop(_ path: String) -> Diagnostic {
    link(
      path, id: "link-loop",
      Message(
        thai: "ลิงก์วนกลับมาที่เดิม", english: "the symbolic link leads back to itself or to a folder that it stands in"))
  }

  static func linkBroken(_ path: String) -> Diagnostic {
    link(
      path, id: "link-broken", Message(thai: "ลิงก์ชี้ไปยังที่ที่ไม่มีอยู่", english: "the symbolic link leads nowhere"))
  }

  static func linkInLinkedFolder(_ path: String) -> Diagnostic {
    link(
      path, id: "link-in-linked-folder",
      Message(
        thai: "โฟลเดอร์ที่เป็นลิงก์มีลิงก์ไปยังโฟลเดอร์อื่นอีก",
        english: "a folder reached by a symbolic link has a link to another folder"))
  }

  private static func link(_ path: String, id: String, _ message: Message) -> Diagnostic {
    Diagnostic(
      id: id, at: Location(file: path), message: message,
      hint: Message(thai: "วางสำเนาของไฟล์แทนลิงก์", english: "put a copy of the file in its place"))
  }
}
