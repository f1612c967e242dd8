import Diagnostics

extension SyntaxFault {
  /// A tab where only spaces may indent.
  var tabIndentation: Diagnostic? {
    for line in [text.lineIndex(at: offset), line] {
      let anatomy = LineAnatomy(of: line, in: text)
      guard range.contains(anatomy.range.lowerBound) else { continue }
      let tab = text.bytes[anatomy.range.lowerBound..<anatomy.content].firstIndex(of: .tab)
      // After the first letter a tab is a space like any other, but between a hyphen and a key.
      if let tab, tab < anatomy.first || problem.contains("cannot start any token") {
        return .tabIndentation(at: text.location(at: tab))
      }
    }
    return nil
  }
}

extension Diagnostic {
  fileprivate static func tabIndentation(at location: Location) -> Diagnostic {
    Diagnostic(
      id: "tab-indentation", at: location, length: 1,
      message: Message(
        thai: "ย่อหน้าด้วยแท็บไม่ได้ ต้องใช้เว้นวรรค", english: "a tab cannot indent; spaces do"),
      hint: Message(thai: "ลบแท็บแล้วเคาะเว้นวรรคสองครั้งต่อหนึ่งชั้น", english: "write two spaces a level instead"))
  }
}
