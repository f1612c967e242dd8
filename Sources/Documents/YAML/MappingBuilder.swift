import Diagnostics

/// Builds a mapping from libyaml's events with a stack of its own, so that no nesting exhausts the program's.
struct MappingBuilder {
  /// A list or a mapping that is not yet closed.
  private struct Level {
    let isMapping: Bool
    let isFlow: Bool
    let location: Location
    var nodes: [Node] = []
    var entries: [Mapping.Entry] = []
    /// The key whose value comes next.
    var key: Scalar?
    /// Where each key was first given, once the entries are more than a few.
    var places: [String: Location] = [:]

    /// Up to so many keys are compared one by one, which is quicker than to hash them.
    private static let few = 16

    /// Where a key was given before.
    func place(of key: Scalar) -> Location? {
      if entries.count > Self.few { return places[key.text] }
      return entries.firstIndex { $0.key.text == key.text }.map { entries[$0].key.location }
    }

    mutating func append(_ entry: Mapping.Entry) {
      entries.append(entry)
      guard entries.count > Self.few else { return }
      for entry in entries[(places.isEmpty ? 0 : entries.count - 1)...] { places[entry.key.text] = entry.key.location }
    }
  }

  private let text: SourceText
  private let range: Range<Int>
  private let codePoints: CodePoints
  private var levels: [Level] = []
  private var root: Node?
  private var documents = 0
  /// Whether something was met of which no mapping can be made.
  private var isRefused = false

  private(set) var isFinished = false
  private(set) var diagnostics: [Diagnostic] = []

  init(text: SourceText, range: Range<Int>, codePoints: CodePoints) {
    self.text = text
    self.range = range
    self.codePoints = codePoints
  }

  /// What was built, once the builder is finished; no text at all is an empty mapping.
  var mapping: Mapping? {
    guard !isRefused else { return nil }
    switch root {
    case .mapping(let mapping): return mapping
    default: return Mapping([], at: text.location(at: range.lowerBound))
    }
  }

  mutating func take(_ event: YAMLEvent) {
    switch event {
    case .scalar(let value, let style, let properties, let span):
      takeScalar(value, style, properties, bytes(span))
    case .alias(let span):
      refuse(.sign(at: bytes(span).lowerBound, in: text))
      add(.scalar(Scalar("", at: text.location(at: bytes(span).lowerBound))))
    case .sequenceStart(let properties, let start):
      open(isMapping: false, isFlow: false, properties, at: codePoints.byteOffset(of: start))
    case .mappingStart(let isFlow, let properties, let start):
      open(isMapping: true, isFlow: isFlow, properties, at: codePoints.byteOffset(of: start))
    case .sequenceEnd, .mappingEnd: close()
    case .documentStart(let start):
      documents += 1
      guard documents > 1 else { break }
      refuse(.severalDocuments(at: text.location(at: codePoints.byteOffset(of: start))))
      isFinished = true
    case .other: break
    case .streamEnd: finish()
    }
  }

  private func bytes(_ span: Range<Int>) -> Range<Int> {
    codePoints.byteOffset(of: span.lowerBound)..<codePoints.byteOffset(of: span.upperBound)
  }

  private mutating func refuse(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
    isRefused = true
  }

  private mutating func check(_ properties: YAMLEvent.Properties, at offset: Int) {
    if properties.hasAnchor || properties.hasTag { diagnostics.append(.sign(at: offset, in: text)) }
  }

  private mutating func takeScalar(
    _ value: String, _ style: YAMLEvent.Style, _ properties: YAMLEvent.Properties, _ span: Range<Int>
  ) {
    check(properties, at: span.lowerBound)
    let place = ScalarPlace(style, span, in: text)
    let isVerbatim = text.bytes[min(place.start, text.bytes.count)...].starts(with: value.utf8)
    let scalar = Scalar(
      value, isQuoted: style != .plain, at: text.location(at: place.start), isVerbatim: isVerbatim)
    if let fault = ValueTraps.fault(of: value, style, span, in: text) { diagnostics.append(fault) }
    if isKeyNext, let fault = ValueTraps.fault(ofKey: scalar, span, in: text) {
      refuse(fault)
    }
    if let level = levels.last, level.isMapping, level.isFlow, let key = level.key, value.isEmpty, style == .plain,
      let fault = ValueTraps.commaInBraces(key: key, valueAt: span.lowerBound, in: text)
    {
      refuse(fault)
    }
    add(.scalar(scalar))
  }

  private var isKeyNext: Bool {
    guard let level = levels.last else { return false }
    return level.isMapping && level.key == nil
  }

  private mutating func open(isMapping: Bool, isFlow: Bool, _ properties: YAMLEvent.Properties, at offset: Int) {
    check(properties, at: offset)
    let location = text.location(at: offset)
    if isKeyNext {
      refuse(.complexKey(at: location))
      isFinished = true
    } else if levels.count == FrontMatter.deepestNesting {
      refuse(.nestingTooDeep(at: location))
      isFinished = true
    } else {
      levels.append(Level(isMapping: isMapping, isFlow: isFlow, location: location))
    }
  }

  private mutating func close() {
    guard let level = levels.popLast() else { return }
    if level.isMapping {
      add(.mapping(Mapping(level.entries, at: level.location)))
    } else {
      add(.sequence(level.nodes, level.location))
    }
  }

  private mutating func add(_ node: Node) {
    let top = levels.count - 1
    guard top >= 0 else {
      root = node
      return
    }
    guard levels[top].isMapping else {
      levels[top].nodes.append(node)
      return
    }
    guard let key = levels[top].key else {
      if case .scalar(let scalar) = node { levels[top].key = scalar }
      return
    }
    levels[top].key = nil
    if let first = levels[top].place(of: key) {
      diagnostics.append(.duplicateKey(key, first: first))
    } else {
      levels[top].append(.init(key: key, value: node))
    }
  }

  private mutating func finish() {
    isFinished = true
    guard !isRefused else { return }
    switch root {
    case .scalar(let scalar):
      let fault = ValueTraps.missingSpace(in: scalar, of: text)
      refuse(fault ?? .notKeys(at: scalar.location))
    case .sequence(_, let location): refuse(.notKeys(at: location))
    case .mapping, nil: break
    }
  }
}

extension Diagnostic {
  fileprivate static func severalDocuments(at location: Location) -> Diagnostic {
    Diagnostic(
      id: "several-documents", at: location,
      message: Message(
        thai: "ส่วนหัวมีเอกสาร YAML มากกว่าหนึ่งชุด (มี --- หรือ ... คั่น) ต้องมีชุดเดียว",
        english: "there is more than one YAML document here (a line starts with --- or ...); there can be only one"),
      hint: Message(thai: "ลบบรรทัดที่คั่นออก", english: "delete the line between them"))
  }

  fileprivate static func complexKey(at location: Location) -> Diagnostic {
    Diagnostic(
      id: "complex-key", at: location,
      message: Message(thai: "คีย์เป็นรายการไม่ได้ ต้องเป็นข้อความ", english: "a key cannot be a list; it has to be a text"),
      hint: Message(thai: "เขียนเป็น คีย์: ค่า", english: "write key: value"))
  }

  fileprivate static func nestingTooDeep(at location: Location) -> Diagnostic {
    Diagnostic(
      id: "nesting-too-deep", at: location,
      message: Message(
        thai: "ซ้อนกันเกิน \(FrontMatter.deepestNesting) ชั้น",
        english: "nested deeper than \(FrontMatter.deepestNesting) levels"),
      hint: Message(thai: "ลดจำนวนชั้นของรายการ", english: "use fewer levels of lists"))
  }

  fileprivate static func duplicateKey(_ key: Scalar, first: Location) -> Diagnostic {
    Diagnostic(
      id: "duplicate-key", at: key.location, length: key.text.utf8.count,
      message: Message(
        thai: "คีย์ “\(key.text)” ซ้ำ เขียนได้ครั้งเดียว", english: "the key '\(key.text)' is given twice; once is enough"),
      hint: Message(thai: "ลบออกหนึ่งแห่ง", english: "delete one of the two"),
      notes: [Note(Message(thai: "เขียนครั้งแรกที่นี่", english: "first given here"), at: first)])
  }

  fileprivate static func notKeys(at location: Location) -> Diagnostic {
    Diagnostic(
      id: "not-keys", at: location,
      message: Message(
        thai: "ตรงนี้ต้องเป็นคีย์กับค่า ไม่ใช่ข้อความหรือรายการเปล่า ๆ",
        english: "keys and values are expected here, not a bare text or list"),
      hint: Message(thai: "เขียนเป็น คีย์: ค่า", english: "write key: value"))
  }
}
