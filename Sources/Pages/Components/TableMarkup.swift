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
    var html = HTML()
    html.reserveCapacity(room(for: table))
    append(table, isTitled: isTitled, of: file, to: &html)
    return html
  }

  /// The bytes that most tables of as many rows and columns take.
  func room(for table: Table) -> Int { (table.rows.count + 4) * (256 + 32 * table.columns.count) }

  /// Appends a table, as `table` has it.
  func append(_ table: Table, isTitled: Bool, of file: String?, to html: inout HTML) {
    let view = TableView(table, of: isPrintEdition ? nil : file)
    html.append(
      """
      <div class="table\(view.widthClass)\(view.controlClass)">
      <div class="scroll" role="\(if: isPrintEdition, "group", else: "region")" \
      aria-labelledby="_caption-\(table.name)" tabindex="0">
      <table\(if: !view.hasFigures, " class=\"words\"")>
      \(caption(of: view, isTitled: isTitled))

      """)
    appendContent(of: view, to: &html)
    html.append("</table>\n</div>\n\(notes(of: table))\(downloads(of: table))</div>\n")
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
  private func appendContent(of view: TableView, to html: inout HTML) {
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
    if let file = view.file {
      html.append(literal: "<td class=\"word line\">")
      appendLines(row.origins, besides: file, to: &html)
      html.append(literal: "</td>")
    }
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

extension String {
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
