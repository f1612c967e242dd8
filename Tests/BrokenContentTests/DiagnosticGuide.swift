import Diagnostics
import Files
import Foundation

@testable import Publishing

/// The page of the guide that explains every diagnostic, made from the cases that are named after them.
struct DiagnosticGuide {
  /// A part of the page: a folder of the corpus.
  private struct Chapter {
    let folder: String
    let title: Message

    init(_ folder: String, _ thai: String, _ english: String) {
      self.folder = folder
      title = Message(thai: thai, english: english)
    }
  }

  private static let chapters = [
    Chapter("files", "ไฟล์และหัวข้อ", "Files and keys"),
    Chapter("yaml", "ส่วนหัว (YAML)", "Front matter (YAML)"),
    Chapter("texts", "ตัวอักษรที่หลอกตา", "Letters that deceive"),
    Chapter("references", "ชื่อ ที่อยู่ และการอ้างถึง", "Names, addresses and references"),
    Chapter("money", "จำนวนเงินและตัวเลข", "Money and numbers"),
    Chapter("budgets", "ยอดที่ขัดกัน", "Budgets that contradict"),
    Chapter("dates", "วันที่ ระยะเวลา เป้าหมาย", "Dates, periods, targets"),
    Chapter("results", "ผลการดำเนินงาน", "Results"),
    Chapter("markdown", "เนื้อหา (Markdown)", "Body (Markdown)"),
    Chapter("links", "ลิงก์และภาพ", "Links and pictures"),
    Chapter("attachments", "ไฟล์แนบ", "Attachments"),
    Chapter("persons", "ข้อมูลส่วนบุคคล", "Personal data"),
    Chapter("folders", "โฟลเดอร์และลิงก์สัญลักษณ์", "Folders and symbolic links"),
    Chapter("themes", "ชุดรูปแบบ", "Themes"),
  ]

  /// The chapters that cases stand in and the page does not have.
  static func unknownChapters(of cases: [BrokenCase]) -> Set<String> {
    Set(cases.map(\.chapter)).subtracting(chapters.map(\.folder))
  }

  let language: InterfaceLanguage

  static func url(_ language: InterfaceLanguage) -> URL {
    BrokenCase.folder.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "docs/diagnostics.\(language.rawValue).md")
  }

  /// The whole page.
  func text() async throws -> String {
    var parts = [head[language]]
    let examples = BrokenCase.examples.values.sorted { $0.id < $1.id }
    for chapter in DiagnosticGuide.chapters {
      let own = examples.filter { $0.chapter == chapter.folder }
      let links = own.map { "[`\($0.id)`](#\($0.id))" }.joined(separator: " · ")
      parts.append("## \(chapter.title[language])\n\n\(links)\n")
      for example in own { parts.append(try await section(example)) }
    }
    return parts.joined(separator: "\n")
  }

  private let head = Message(
    thai: """
      # ข้อความจากการตรวจ และวิธีแก้

      ทุกข้อความของ `prongsai check` และ `prongsai build` จบด้วยชื่อในวงเล็บ เช่น `[unknown-group]` ค้นชื่อนั้นในหน้านี้จะพบตัวอย่าง
      ข้อความที่โปรแกรมบอก และวิธีแก้ *ข้อผิดพลาด* ต้องแก้ก่อนจึงเผยแพร่ได้ *คำเตือน* เผยแพร่ได้ แต่ควรตรวจ

      ในตัวอย่าง บรรทัดที่ขึ้นต้นด้วย `-` คือที่ผิด บรรทัดที่ขึ้นต้นด้วย `+` คือที่แก้แล้ว เครื่องหมาย `⟨…⟩` แทนอักขระที่มองไม่เห็น
      หรือข้อความที่ซ้ำหลายครั้ง หน้านี้สร้างจากชุดทดสอบใน `Tests/Broken` ด้วยคำสั่ง `make diagnostics` (ไม่ต้องแก้ด้วยมือ)

      [English](diagnostics.en.md) · [รูปแบบเนื้อหา](content-format.th.md)

      """,
    english: """
      # What a check says, and how to mend it

      Every message of `prongsai check` and `prongsai build` ends in a name in brackets, such as `[unknown-group]`. Look it up
      here for an example, what the program says of it, and its cure. An *error* has to be mended before anything is published;
      a *warning* does not stop a build, but should be looked at.

      In the examples a line that starts with `-` is wrong and one that starts with `+` is its cure. `⟨…⟩` stands for what
      cannot be seen, or for a text many times over. The page is made from the cases in `Tests/Broken` by `make diagnostics`;
      it is not edited by hand.

      [ภาษาไทย](diagnostics.th.md) · [Content format](content-format.en.md)

      """)

  private func section(_ example: BrokenCase) async throws -> String {
    let outcome = try await CaseFolder(example.files).check()
    let own = outcome.diagnostics.filter { $0.id == example.id }
    let isTheme = own.contains { $0.location.file.hasPrefix("themes/") }
    let report = DiagnosticReport(own, below: isTheme ? "" : "content", in: language) { outcome.files[$0]?.bytes }
    let severity = own.first?.severity ?? .error
    let words = language == .thai ? example.thai : example.summary + " " + (example.english ?? "")
    return """
      ### \(example.id)

      **\(severity.word[language])** — \(words ?? "")

      ```diff
      \(difference(example).joined(separator: "\n"))
      ```

      ```text
      \(report.written(as: .text).split(separator: "\n").map(shortened).joined(separator: "\n"))
      ```

      """
  }

  private func shortened(_ line: Substring) -> String {
    let scalars = line.unicodeScalars
    if scalars.count <= 300 { return String(line) }
    return String(Substring(scalars.prefix(60))) + "…" + String(Substring(scalars.suffix(120)))
  }

  /// The lines of the files that the cure changes.
  private func difference(_ example: BrokenCase) -> [String] {
    let changed = example.cured.map(\.shownPath)
    var lines: [String] = []
    for path in Set(changed + example.files.map(\.shownPath)).sorted() {
      let old = (example.files + BrokenCase.base).first { $0.shownPath == path && $0.kind != .absent }
      let new = (example.cured + (changed.contains(path) ? [] : example.files))
        .first { $0.shownPath == path && $0.kind != .absent }
      let before = old.map(shown) ?? []
      let after = new.map(shown) ?? []
      if before == after && before.isEmpty { continue }
      lines.append("@@ \(shortened(Substring(path))) @@")
      lines += merged(before, after)
    }
    return lines
  }

  /// The lines of a file in the notation of the corpus; what is no text is named.
  private func shown(_ file: CaseFile) -> [String] {
    let options = file.options.filter { $0 != "hex" }
    return options.map { "⟨\($0)⟩" } + file.source.map { String(shortened(Substring($0))) }
  }

  private func merged(_ before: [String], _ after: [String]) -> [String] {
    let difference = after.difference(from: before)
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var lines: [String] = []
    var old = 0
    var new = 0
    while old < before.count || new < after.count {
      if old < before.count, removed.contains(old) {
        lines.append("-" + before[old])
        old += 1
      } else if new < after.count, added.contains(new) {
        lines.append("+" + after[new])
        new += 1
      } else {
        lines.append(" " + before[old])
        old += 1
        new += 1
      }
    }
    return lines.map { $0 == " " ? "" : $0 }
  }
}
