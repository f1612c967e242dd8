private import CYAML

/// What libyaml reads next, with offsets in code points from the start of the text, as libyaml counts.
enum YAMLEvent: Sendable {
  enum Style: Sendable { case plain, quoted, literal, folded }

  /// What YAML allows before a value and the content format does not.
  struct Properties: Sendable {
    let hasAnchor: Bool
    let hasTag: Bool
  }

  case scalar(String, Style, Properties, Range<Int>)
  case alias(Range<Int>)
  case sequenceStart(Properties, Int)
  case sequenceEnd
  case mappingStart(isFlow: Bool, Properties, Int)
  case mappingEnd
  case documentStart(Int)
  /// A document's end, the stream's start: nothing to build from.
  case other
  case streamEnd
}

/// Where libyaml gave up, in its own words.
struct YAMLFailure: Error, Sendable {
  let problem: String
  /// The offset in code points, or, for a fault of the encoding, in bytes.
  let offset: Int
  let isByteOffset: Bool
  /// What was being read, and the offset in code points at which that started.
  let context: String
  let contextOffset: Int?
}

/// Owns libyaml's parser and the bytes that it reads, and frees both once.
@safe struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let buffer: UnsafeMutableBufferPointer<UInt8>

  init(_ bytes: some Collection<UInt8>) {
    unsafe parser = .allocate(capacity: 1)
    unsafe parser.initialize(to: yaml_parser_t())
    unsafe buffer = .allocate(capacity: max(bytes.count, 1))
    _ = unsafe buffer.initialize(from: bytes)
    // It fails only where memory is out.
    let isReady = unsafe yaml_parser_initialize(parser) == 1
    precondition(isReady, "out of memory")
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, buffer.baseAddress, bytes.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe buffer.deallocate()
  }

  /// The next event; after `streamEnd` or a failure there is none.
  mutating func next() throws(YAMLFailure) -> YAMLEvent {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw failure }
    defer { unsafe yaml_event_delete(&event) }
    let start = unsafe Int(event.start_mark.index)
    let end = unsafe Int(event.end_mark.index)
    switch unsafe event.type {
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let text = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let style: YAMLEvent.Style =
        switch unsafe scalar.style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
        case YAML_LITERAL_SCALAR_STYLE: .literal
        case YAML_FOLDED_SCALAR_STYLE: .folded
        default: .plain
        }
      let properties = unsafe YAMLEvent.Properties(hasAnchor: scalar.anchor != nil, hasTag: scalar.tag != nil)
      return unsafe .scalar(String(decoding: text, as: UTF8.self), style, properties, start..<max(start, end))
    case YAML_ALIAS_EVENT: return .alias(start..<max(start, end))
    case YAML_SEQUENCE_START_EVENT:
      let sequence = unsafe event.data.sequence_start
      return unsafe .sequenceStart(.init(hasAnchor: sequence.anchor != nil, hasTag: sequence.tag != nil), start)
    case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      let mapping = unsafe event.data.mapping_start
      return unsafe .mappingStart(
        isFlow: mapping.style == YAML_FLOW_MAPPING_STYLE,
        .init(hasAnchor: mapping.anchor != nil, hasTag: mapping.tag != nil), start)
    case YAML_MAPPING_END_EVENT: return .mappingEnd
    case YAML_DOCUMENT_START_EVENT: return .documentStart(start)
    case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return .streamEnd
    default: return .other
    }
  }

  private var failure: YAMLFailure {
    let isReader = unsafe parser.pointee.error == YAML_READER_ERROR
    let context = unsafe parser.pointee.context
    return unsafe YAMLFailure(
      problem: parser.pointee.problem.map { unsafe String(cString: $0) } ?? "",
      offset: isReader ? parser.pointee.problem_offset : parser.pointee.problem_mark.index,
      isByteOffset: isReader,
      context: context.map { unsafe String(cString: $0) } ?? "",
      contextOffset: context == nil ? nil : parser.pointee.context_mark.index)
  }
}
