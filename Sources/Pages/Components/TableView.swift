import Fiscal
import Language
import Markup
import Plans
import Tables

extension PageContext {
  /// A table with its caption, heads, totals, notes and data files, in a region that scrolls by itself.
  ///
  /// Right below a heading that says the same, the caption is there to hear and not to see.
  ///
  /// Below a page that is made from one file, each row that has figures of its own tells the lines where they are written.
  func table(_ table: Table, isTitled: Bool = false, of file: String? = nil) -> HTML {
    let view = TableView(table, of: isPrintEdition ? nil : file)
    return """
      <div class="table\(view.widthClass)\(view.controlClass)">
      <div class="scroll" role="\(if: isPrintEdition, "group", else: "region")" \
      aria-labelledby="_caption-\(table.name)" tabindex="0">
      <table\(if: !view.hasFigures, " class=\"words\"")>
      \(caption(of: view, isTitled: isTitled))
      \(content(of: view))</table>
      </div>
      \(notes(of: table))\(downloads(of: table))</div>

      """
  }

  private func caption(of view: TableView, isTitled: Bool) -> HTML {
    let words = words(view.table.caption)
    guard isTitled else {
      return caption(of: view, "<span class=\"caption\">\(words)\(some: view.commonUnit, unit)</span>")
    }
    guard let unit = view.commonUnit else { return caption(of: view, "\(words)", isHidden: true) }
    return caption(
      of: view, "<span class=\"caption\"><span class=\"hidden\">\(words)</span>\(self.unit(unit))</span>")
  }

  private func caption(of view: TableView, _ content: HTML, isHidden: Bool = false) -> HTML {
    "<caption id=\"_caption-\(view.table.name)\"\(if: isHidden, " class=\"hidden\"")>\(content)</caption>"
  }

  private func unit(_ unit: Table.Unit) -> HTML {
    " <span class=\"unit\">\(text(.unitOfTable, ["unit": self[unit.label]]))</span>"
  }

  private func appendHead(of view: TableView, to html: inout HTML) {
    html.append(literal: "<thead>\n<tr><th scope=\"col\">")
    html.append(text: words(view.table.rowHead))
    html.append(literal: "</th>")
    for index in view.shown { appendColumnHead(index, of: view, to: &html) }
    if view.file != nil { html.append("<th scope=\"col\">\(self[.headLine])</th>") }
    html.append(literal: "</tr>\n</thead>\n")
  }

  private func appendColumnHead(_ index: Int, of view: TableView, to html: inout HTML) {
    let column = view.table.columns[index]
    let name = words(column.title)
    if !view.isNumeric[index] {
      html.append(literal: "<th scope=\"col\">")
    } else if name.isLonger(than: 20) {
      html.append(literal: "<th scope=\"col\" class=\"number long\">")
    } else {
      html.append(literal: "<th scope=\"col\" class=\"number\">")
    }
    appendLinked(name, to: column.member.flatMap(link(to:)), &html)
    // A head such as "projects" says its unit by itself.
    if view.commonUnit == nil, let unit = column.unit.map({ self[$0.label] }), !name.names(unit) {
      html.append("<br><span class=\"unit\">(\(unit))</span>")
    }
    html.append(literal: "</th>")
  }

  /// The heads, the rows and the total, appended to one buffer: a plan's pages have thousands, and a value for each took 1 %
  /// of a build.
  private func content(of view: TableView) -> HTML {
    var html = HTML()
    html.reserveCapacity((view.table.rows.count + 2) * (256 + 32 * view.shown.count))
    appendHead(of: view, to: &html)
    html.append(literal: "<tbody>\n")
    // By their places in a span, for no row is copied then.
    let rows = view.table.rows.span
    for index in rows.indices { append(rows[index], of: view, to: &html) }
    html.append(literal: "</tbody>\n")
    if let total = view.table.total {
      html.append(literal: "<tfoot>\n<tr><th scope=\"row\">")
      html.append(text: words(total.title))
      appendCells(of: total, in: view, to: &html)
      html.append(literal: "</tfoot>\n")
    }
    return html
  }

  private func append(_ row: Table.Row, of view: TableView, to html: inout HTML) {
    html.append(literal: "<tr")
    if let name = row.kind.cssClass { html.append(attribute: "class", name) }
    html.append(literal: "><th scope=\"row\"")
    let ordinal = view.ordinal(of: row)
    if let name = view.cssClass(of: row, isNumbered: ordinal != nil) { html.append(attribute: "class", name) }
    html.append(literal: ">")
    if let ordinal {
      // The number by which a document knows a row, in front of its title.
      html.append(literal: "<span class=\"ordinal\">")
      html.append(text: digits(words(ordinal)))
      html.append(literal: "</span> ")
    }
    appendLinked(words(row.title), to: row.member.flatMap(link(to:)), &html)
    appendCells(of: row, in: view, to: &html)
  }

  /// Appends the cells of a row behind its head.
  private func appendCells(of row: Table.Row, in view: TableView, to html: inout HTML) {
    html.append(literal: "</th>")
    for index in view.shown where index < row.cells.count { append(row.cells[index], in: index, of: view, to: &html) }
    if let file = view.file { html.append("<td class=\"word line\">\(lines(row.origins, besides: file))</td>") }
    html.append(literal: "</tr>\n")
  }

  /// A text, as a link where there is a place to go to.
  func linked(_ title: String, to target: Link?) -> HTML {
    guard let target else { return HTML(text: title) }
    return "<a href=\"\(target)\">\(title)</a>"
  }

  func appendLinked(_ title: String, to target: Link?, _ html: inout HTML) {
    guard let target else { return html.append(text: title) }
    html.append(literal: "<a")
    html.append(attribute: "href", target.address)
    html.append(literal: ">")
    html.append(text: title)
    html.append(literal: "</a>")
  }

  private func notes(of table: Table) -> HTML {
    if table.notes.isEmpty { return HTML() }
    return """
      <div class="notes">
      \(each: table.notes, { "<p>\(words($0))</p>\n" })</div>

      """
  }
}

/// A table with what its markup needs to know of each column.
struct TableView {
  let table: Table
  /// The columns in the order in which they are shown.
  ///
  /// The numbers of the rows stand in front of the titles instead. Figures stand next to the titles and what a row
  /// belongs to comes last, so that a phone shows whose money it is and how much.
  let shown: [Int]
  /// Whether a column has figures, which stand under each other.
  let isNumeric: [Bool]
  /// Whether an amount in a column has satang: then all of its amounts are written with two decimals.
  let hasSatang: [Bool]
  /// Whether any column has figures; in a table of words alone no cell needs to say that it holds some.
  let hasFigures: Bool
  /// The unit of every column with figures, where they all have the same one.
  let commonUnit: Table.Unit?
  /// The file beside whose lines those of others are named; none where the table tells no lines.
  let file: String?
  private let numberColumn: Int?

  init(_ table: Table, of file: String? = nil) {
    self.table = table
    self.file = table.rows.contains { !$0.origins.isEmpty } ? file : nil
    var contents = [ColumnContent](repeating: ColumnContent(), count: table.columns.count)
    let rows = table.rows.span
    for row in rows.indices { contents.add(rows[row].cells) }
    if let total = table.total { contents.add(total.cells) }
    numberColumn = table.columns.firstIndex { $0.key == "number" }
    let columns = table.columns.indices.filter { [numberColumn] in $0 != numberColumn }
    let ties = columns.filter { contents[$0].hasReferences }
    shown = columns.filter { !ties.contains($0) } + ties
    isNumeric = table.columns.indices.map { table.columns[$0].unit != nil || contents[$0].hasFigures }
    hasFigures = shown.contains { [isNumeric] in isNumeric[$0] }
    hasSatang = contents.map(\.hasSatang)
    let units = table.columns.compactMap(\.unit)
    commonUnit = units.allSatisfy { $0 == units.first } ? units.first : nil
  }

  /// What stands in front of a row's title.
  ///
  /// Strategies and the items of frameworks are known by their numbers, where they have some.
  func ordinal(of row: Table.Row) -> Phrase? {
    if let numberColumn, numberColumn < row.cells.count, case .text(let number) = row.cells[numberColumn] {
      return number
    }
    guard let member = row.member, row.kind == .member, member.dimension.isNumbered else { return nil }
    return member.key.startsWithDigit ? .text(member.key) : nil
  }

  /// How wide the table may become: as few columns as it has.
  var widthClass: HTML {
    switch shown.count + (file == nil ? 0 : 1) {
    case ...1: " slim"
    case 2...3 where shown.allSatisfy { isNumeric[$0] }: " medium"
    case 7...9: " many"
    case 10...: " wide"
    default: HTML()
    }
  }

  /// What the script of the theme may add: heads that sort rows where there are some to sort, a field that filters them
  /// where a reader would have to look for one.
  var controlClass: HTML {
    let isLong = table.rows.count > 12 && ["project", "indicator"].contains(table.rowKey)
    return isLong ? " sorts filters" : sorts ? " sorts" : HTML()
  }

  /// Whether there are enough rows to sort.
  var sorts: Bool { table.rows.count > 4 }

  func cssClass(of row: Table.Row, isNumbered: Bool) -> String? {
    if row.level == 0 { return isNumbered ? "numbered" : nil }
    var classes = isNumbered ? ["numbered", "nested"] : ["nested"]
    // Deeper levels than a reader can tell apart share one indent.
    if row.level > 1 { classes.append("level-\(min(row.level, 4))") }
    return classes.joined(separator: " ")
  }
}

/// What the cells of a column hold.
private struct ColumnContent {
  var hasFigures = false
  var hasReferences = false
  var hasSatang = false

  mutating func add(_ cell: Cell) {
    switch cell {
    case .amount(let money):
      hasFigures = true
      if !money.satang.isMultiple(of: 100) { hasSatang = true }
    case .count, .percent: hasFigures = true
    case .references: hasReferences = true
    default: break
    }
  }
}

extension [ColumnContent] {
  /// Adds the cells of a row, one a column.
  fileprivate mutating func add(_ cells: [Cell]) {
    for index in 0..<Swift.min(count, cells.count) { self[index].add(cells[index]) }
  }
}

extension String {
  /// Whether an id is a number, so that readers know the thing by it.
  var startsWithDigit: Bool { unicodeScalars.first.flatMap(Digits.value) != nil }

  /// Whether a word stands somewhere in the text, its ASCII capitals taken for small letters.
  ///
  /// By bytes: for the heads of tables, Swift's own search took 2 % of a build.
  fileprivate func names(_ word: String) -> Bool {
    let text = Array(utf8.map { 0x41...0x5A ~= $0 ? $0 + 0x20 : $0 })
    let word = Array(word.utf8)
    guard word.count <= text.count else { return false }
    return (0...(text.count - word.count)).contains { text[$0...].starts(with: word) }
  }
}

extension Dimension {
  /// Whether readers know its members by the numbers that are their ids.
  fileprivate var isNumbered: Bool {
    switch self {
    case .strategy, .framework: true
    default: false
    }
  }
}

extension Table.Unit {
  var label: Label {
    switch self {
    case .baht: .baht
    case .projects: .unitProjects
    case .items: .unitItems
    case .percent: .unitPercent
    case .indicators: .unitIndicators
    }
  }
}

extension Table.Row.Kind {
  fileprivate var cssClass: String? {
    switch self {
    case .member: nil
    case .joint: "joint"
    case .unstated, .notItemised, .notCrossed: "rest"
    case .total: "total"
    }
  }
}
