package import Diagnostics
internal import Glibc

/// A system call that failed on a file or folder, and so stops the program.
package struct FileError: Error, Hashable, Sendable {
  /// What was to be done.
  package enum Operation: Hashable, Sendable {
    case read, write, makeFolder, rename, remove, exchange, link, lock, run
  }

  package let operation: Operation
  package let path: String
  /// The system's error number, such as `ENOENT`.
  package let code: Int32

  package init(_ operation: Operation, _ path: String, code: Int32) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// What could not be done, and why.
  package var message: Message {
    let (what, why) = (operation.message, Self.reason(code))
    return Message(
      thai: "\(what.thai) '\(path)' ไม่ได้: \(why.thai)", english: "cannot \(what.english) '\(path)': \(why.english)")
  }

  /// What an error number means, for a person.
  static func reason(_ code: Int32) -> Message {
    switch code {
    case ENOENT: Message(thai: "ไม่มีไฟล์หรือโฟลเดอร์นี้", english: "it does not exist")
    case EACCES, EPERM: Message(thai: "ไม่มีสิทธิ์", english: "permission denied")
    case EEXIST, ENOTEMPTY: Message(thai: "มีอยู่แล้ว", english: "it exists already")
    case ENOTDIR: Message(thai: "ไม่ใช่โฟลเดอร์", english: "it is not a folder")
    case EISDIR: Message(thai: "เป็นโฟลเดอร์ ไม่ใช่ไฟล์", english: "it is a folder and not a file")
    case ENOSPC, EDQUOT: Message(thai: "พื้นที่เก็บข้อมูลเต็ม", english: "no space is left")
    case EROFS: Message(thai: "ที่เก็บข้อมูลนี้อ่านได้อย่างเดียว", english: "the file system is read-only")
    case ENAMETOOLONG: Message(thai: "ชื่อยาวเกินไป", english: "the name is too long")
    case ELOOP: Message(thai: "เป็นลิงก์ หรือลิงก์วนกลับมาที่เดิม", english: "it is a symbolic link, or links go in a circle")
    case EMFILE, ENFILE: Message(thai: "เปิดไฟล์พร้อมกันมากเกินไป", english: "too many files are open")
    case EFBIG: Message(thai: "ไฟล์ใหญ่เกินไป", english: "the file is too large")
    case EIO: Message(thai: "ที่เก็บข้อมูลขัดข้อง", english: "the disk has failed")
    case EXDEV: Message(thai: "อยู่คนละที่เก็บข้อมูลกัน", english: "the two are on different file systems")
    case EBUSY, EWOULDBLOCK: Message(thai: "มีโปรแกรมอื่นใช้อยู่", english: "another program is using it")
    default: Message(thai: "ระบบแจ้งข้อผิดพลาดเลขที่ \(code)", english: "system error \(code)")
    }
  }
}

extension FileError.Operation {
  /// The verb of the sentence.
  fileprivate var message: Message {
    switch self {
    case .read: Message(thai: "อ่าน", english: "read")
    case .write: Message(thai: "เขียน", english: "write")
    case .makeFolder: Message(thai: "สร้างโฟลเดอร์", english: "make the folder")
    case .rename: Message(thai: "เปลี่ยนชื่อ", english: "rename")
    case .remove: Message(thai: "ลบ", english: "remove")
    case .exchange: Message(thai: "สลับ", english: "exchange")
    case .link: Message(thai: "เชื่อมไฟล์", english: "link")
    case .lock: Message(thai: "จอง", english: "lock")
    case .run: Message(thai: "เรียกใช้", english: "run")
    }
  }
}
