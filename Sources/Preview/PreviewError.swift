package import Diagnostics
package import Files
import Glibc

/// Why there can be no preview.
package enum PreviewError: Error, Hashable, Sendable {
  case file(FileError)
  /// The address cannot be listened at, for what the number of the system's error says.
  case address(host: String, port: UInt16, code: Int32)
  /// The host is not an address in numbers.
  case host(String)
  /// The system does not tell of changes.
  case watch(code: Int32)

  /// The sentence for who called the program.
  package var message: Message {
    switch self {
    case .file(let error): error.message
    case .address(let host, let port, EADDRINUSE):
      Message(
        thai: "\(host) พอร์ต \(port) มีโปรแกรมอื่นใช้อยู่ ระบุพอร์ตอื่นด้วย --port (0 คือพอร์ตใดก็ได้ที่ว่าง)",
        english: "another program listens at \(host), port \(port); name another with --port (0 takes any that is free)"
      )
    case .address(let host, let port, let code):
      Message(
        thai: "เปิดที่ \(host) พอร์ต \(port) ไม่ได้ (ระบบแจ้งข้อผิดพลาดเลขที่ \(code))",
        english: "cannot listen at \(host), port \(port) (system error \(code))")
    case .host(let host):
      Message(
        thai: "--host เป็น “\(host)” ไม่ได้ ต้องเป็นเลขที่อยู่ เช่น 127.0.0.1 หรือ 0.0.0.0",
        english: "--host cannot be '\(host)'; it is an address in numbers, such as 127.0.0.1 or 0.0.0.0")
    case .watch(let code):
      Message(
        thai: "ระบบให้เฝ้าดูโฟลเดอร์เพิ่มไม่ได้ (ข้อผิดพลาดเลขที่ \(code)) เพิ่มค่า fs.inotify.max_user_watches",
        english: "the system watches no more folders (error \(code)); raise fs.inotify.max_user_watches")
    }
  }
}
