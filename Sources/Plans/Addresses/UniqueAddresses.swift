import Diagnostics
import Language

/// Addresses that are taken, upper and lower case alike.
struct UniqueAddresses {
  private var places: [MatchingKey: Location?] = [:]

  /// Takes an address for the site itself.
  mutating func reserve(_ address: String) { places[MatchingKey(address)] = .some(nil) }

  /// Takes an address, and reports one that is taken already; the note leads to the first.
  mutating func add(_ address: String, at location: Location, length: Int = 0, diagnostics: inout [Diagnostic]) {
    let key = MatchingKey(address)
    guard let first = places[key] else {
      places[key] = location
      return
    }
    diagnostics.append(.duplicateAddress(address, at: location, length: length, first: first))
  }
}

extension Diagnostic {
  fileprivate static func duplicateAddress(
    _ address: String, at location: Location, length: Int, first: Location?
  ) -> Diagnostic {
    Diagnostic(
      id: "duplicate-address", at: location, length: length,
      message: Message(
        thai: "ที่อยู่ “\(address)” ถูกใช้แล้ว",
        english: "the address '\(address)' is taken; addresses are unique, in upper and lower case alike"),
      hint: Message(
        thai: "เปลี่ยนชื่อ หรือระบุ id: ที่ต่างกัน (เลขที่โครงการซ้ำกันได้ถ้า id ต่างกัน)",
        english: "rename one, or give it an 'id:' of its own; numbers may repeat where ids differ"),
      notes: first.map { [.init(Message(thai: "ใช้ครั้งแรกที่นี่", english: "first used here"), at: $0)] } ?? [])
  }
}
