import Diagnostics

extension SyntaxFault {
  /// A key or an item that starts in a column where none of its list or mapping does.
  var indentationTrap: Diagnostic? {
    let isCollection = problem == "did not find expected key" || problem == "did not find expected '-' indicator"
    // After keys further in, a key at the left edge ends the document for libyaml.
    let isOutdent = problem.contains("<document start>")
    guard
      isCollection || isOutdent || problem.hasPrefix("mapping values") || problem.hasPrefix("block sequence entries")
    else { return nil }
    let anatomy = anatomy
    guard offset <= max(anatomy.content, anatomy.colon ?? 0) else { return nil }
    return .wrongIndentation(
      at: text.location(at: anatomy.first),
      above: lineBefore(line).map { text.location(at: LineAnatomy(of: $0, in: text).first) })
  }
}

extension Diagnostic {
  fileprivate static func wrongIndentation(at location: Location, above: Location?) -> Diagnostic {
    let note = above.map {
      Note(
        Message(thai: "บรรทัดก่อนหน้าเริ่มที่คอลัมน์ \($0.column)", english: "the line above starts in column \($0.column)"),
        at: $0)
    }
    return Diagnostic(
      id: "wrong-indentation", at: location,
      message: Message(
        thai: "ย่อหน้าไม่ตรง บรรทัดนี้เริ่มที่คอลัมน์ \(location.column) ซึ่งไม่ตรงกับคีย์ใดข้างบน",
        english: "wrong indentation: this line starts in column \(location.column), where no key above it does"),
      hint: Message(
        thai: "จัดให้ตรงกับคีย์ที่อยู่ชั้นเดียวกัน", english: "start it in the same column as the keys beside it"),
      notes: note.map { [$0] } ?? [])
  }
}
