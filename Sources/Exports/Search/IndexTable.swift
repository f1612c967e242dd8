/// The entries of one kind in the search index, as columns of text.
struct IndexTable {
  private let names: [String]
  /// Each column as the content of a string of JavaScript: a line an entry.
  private var columns: [[UInt8]]
  /// Whether a column has a value at all.
  private var isFilled: [Bool]
  private(set) var count = 0
  /// How many entries each owner has.
  private var counts: [Int] = []
  private var ownerStart = 0

  init(columns names: [String]) {
    self.names = names
    columns = names.map { _ in [] }
    isFilled = names.map { _ in false }
  }

  /// Adds an entry: a value a column.
  mutating func append(_ values: [String]) {
    for (column, value) in values.enumerated() {
      if count > 0 { columns[column].append(contentsOf: "\\n".utf8) }
      columns[column].appendLiteral(value)
      isFilled[column] = isFilled[column] || !value.isEmpty
    }
    count += 1
  }

  /// Ends the entries of one owner; the next ones belong to the one after it.
  mutating func endOwner() {
    counts.append(count - ownerStart)
    ownerStart = count
  }

  /// Writes the table as a member of the index, with a comma after it.
  func append(to script: inout [UInt8], as kind: String, owners: [String]) {
    script.reserveCapacity(script.count + columns.reduce(0) { $0 + $1.count } + counts.count * 3 + 200)
    script.append(contentsOf: "\"\(kind)\":{\"count\":\(count),\n".utf8)
    let list = owners.map { "\"\($0)\"" }.joined(separator: ",")
    script.append(contentsOf: "\"owners\":[\(list)],\"of\":[".utf8)
    for (place, owned) in counts.enumerated() {
      if place > 0 { script.append(UInt8(ascii: ",")) }
      script.append(contentsOf: String(owned).utf8)
    }
    script.append(UInt8(ascii: "]"))
    for column in columns.indices {
      script.append(contentsOf: ",\n\"\(names[column])\":\"".utf8)
      if isFilled[column] { script += columns[column] }
      script.append(UInt8(ascii: "\""))
    }
    script.append(contentsOf: "},\n".utf8)
  }
}

extension [UInt8] {
  /// Appends text as part of a string literal of JavaScript, on one line, that no HTML parser could take for markup.
  ///
  /// White space that would end a line of the index, or of the script, becomes a space.
  mutating func appendLiteral(_ text: String) {
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): self += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "<"): append(contentsOf: "\\u003c".utf8)
      case 0x00..<0x20, 0x7F: append(UInt8(ascii: " "))
      // U+2028 and U+2029, which some parsers of scripts take for line ends.
      case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8:
        append(UInt8(ascii: " "))
        index += 2
      default: append(byte)
      }
      index += 1
    }
  }
}
