import Diagnostics
import Documents
import Testing

/// One trap of YAML: the front matter, the place of the fault in it, and the rule that says so.
struct Trap: CustomTestStringConvertible, Sendable {
  let id: String
  let source: Marked
  var testDescription: String { "\(id): \(String(decoding: source.bytes, as: UTF8.self))" }

  init(_ id: String, _ source: Marked) {
    self.id = id
    self.source = source
  }
}

@Suite struct TrapsTests {
  static let traps: [Trap] = [
    Trap("colon-in-value", "---\ntitle: แผน▸: ปี 2565\n---\n"),
    Trap("colon-in-value", "---\nx:\n  - ก: ข▸: ค\n---\n"),
    Trap("text-after-quote", "---\nn: 1\ntitle: \"โครงการ\" ▸ปี 2565\nm: 2\n---\n"),
    Trap("text-after-quote", "---\ntitle: 'it'▸s'\nn: 1\n---\n"),
    Trap("text-after-quote", "---\nitems:\n  - \"ก\" ▸ข\n---\n"),
    Trap("unclosed-quote", "---\ntitle: ▸\"โครงการ\nother: ข\n---\n"),
    Trap("unclosed-quote", "---\ntitle: ▸\"โครงการ\nother: \"ข\"\nn: 1\n---\n"),
    Trap("unclosed-quote", "---\nsummary: |\n  \"เปิด\ntitle: ▸\"โครงการ\nn: 1\n---\n"),
    Trap("unclosed-quote", "---\ntitle: ▸'โครงการ\n---\n"),
    Trap("unknown-escape", "---\npath: \"C:▸\\แผน\"\n---\n"),
    Trap("starts-with-dash", "---\ntitle: ▸- ก\n---\n"),
    Trap("starts-with-dash", "---\nquarters: ▸- | 0 | 0 | 0\n---\n"),
    Trap("bare-dash", "---\nbudget: ▸-\nn: 1\n---\n"),
    Trap("starts-with-percent", "---\ntitle: ▸%ร้อยละ\n---\n"),
    Trap("starts-with-bracket", "---\ntitle: ▸[ด่วน] โครงการ\nn: 1\n---\n"),
    Trap("starts-with-bracket", "---\ntitle: ▸[ด่วน] โครงการ\n---\n"),
    Trap("unclosed-bracket", "---\ntitle: ▸[ด่วน, โครงการ\nn: 1\n---\n"),
    Trap("starts-with-brace", "---\ntitle: ▸{ก: 1} ข\nn: 1\n---\n"),
    Trap("unclosed-bracket", "---\nx: ▸{a: 1, b: 2\nn: 1\n---\n"),
    Trap("comma-in-braces", "---\nbudget: {total: 12▸,000, source: a}\n---\n"),
    Trap("text-in-brackets", "---\nx: {a: ข▸: ค}\n---\n"),
    Trap("starts-with-asterisk", "---\ntitle: ▸*หมายเหตุ\n---\n"),
    Trap("starts-with-asterisk", "---\ntitle: ▸*note\n---\n"),
    Trap("starts-with-pipe", "---\nquarters: ▸| 0 | 1\n---\n"),
    Trap("starts-with-greater", "---\ntarget: ▸> 80\n---\n"),
    Trap("starts-with-greater", "---\ntarget: ▸>80\n---\n"),
    Trap("starts-with-greater", "---\ntarget: ▸>8\nn: 1\n---\n"),
    Trap("starts-with-at", "---\ntitle: ▸@สพฐ\n---\n"),
    Trap("starts-with-backtick", "---\ntitle: ▸`ก`\n---\n"),
    Trap("starts-with-ampersand", "---\ntitle: ▸& ก\n---\n"),
    Trap("starts-with-ampersand", "---\ntitle: ▸&a ก\n---\n"),
    Trap("starts-with-exclamation", "---\ntitle: ▸!ด่วน\n---\n"),
    Trap("starts-with-exclamation", "---\ntitle: ▸! ด่วน\n---\n"),
    Trap("starts-with-question", "---\ntitle: ▸? ก\n---\n"),
    Trap("starts-with-hash", "---\nnumber: ▸#5\n---\n"),
    Trap("comment-in-value", "---\ntitle: แผนที่ ▸#5 ของปี\n---\n"),
    Trap("tab-indentation", "---\nbudget:\n▸\ttotal: 1\n---\n"),
    Trap("tab-indentation", "---\nbudget: 1\n  ▸\ttotal: 1\n---\n"),
    Trap("tab-indentation", "---\nx:\n  - ▸\ta: 1\n---\n"),
    Trap("wrong-indentation", "---\nb:\n    a: 1\n  ▸c: 2\n---\n"),
    Trap("wrong-indentation", "---\nb: 1\n  ▸c: 2\n---\n"),
    Trap("wrong-indentation", "---\ns:\n  - id: 1\n  ▸title: ก\n---\n"),
    Trap("wrong-indentation", "---\ns:\n  - id: 1\n   ▸title: ก\n---\n"),
    Trap("wrong-indentation", "---\ns:\n  - id: 1\n ▸- id: 2\n---\n"),
    Trap("missing-colon", "---\nn: 6\n▸title\nm: 1\n---\n"),
    Trap("missing-colon", "---\n▸title\nn: 6\n---\n"),
    Trap("missing-colon", "---\nn: 6\n▸title แผน\n---\n"),
    Trap("missing-space-after-colon", "---\nn: 6\ntitle▸:แผน\nm: 1\n---\n"),
    Trap("missing-space-after-colon", "---\ntitle▸:แผน\nm: 1\n---\n"),
    Trap("missing-space-after-colon", "---\ntitle▸:แผน\n---\n"),
    Trap("missing-space-after-colon", "---\nb:\n  t▸:5\n  x: 1\n---\n"),
    Trap("complex-key", "---\n? ▸a\n: b\n---\n"),
    Trap("complex-key", "---\n? ▸[a]\n: b\n---\n"),
    Trap("merge-key", "---\n▸<<: {a: 1}\n---\n"),
    Trap("directive", "---\n▸%YAML 1.2\na: 1\n---\n"),
    Trap("directive", "---\na: 1\n▸...\nb: 1\n---\n"),
    Trap("several-documents", "---\na: 1\n▸--- b\n---\n"),
    Trap("control-character", "---\na: ก▸\u{7}ข\n---\n"),
    Trap("control-character", "---\na: ▸\"ก\\0\"\n---\n"),
    Trap("duplicate-key", "---\na: 1\n▸a: 2\n---\n"),
    Trap("not-keys", "---\n▸- a\n---\n"),
  ]

  @Test(arguments: traps)
  func `a trap is named once, at its place`(_ trap: Trap) {
    var diagnostics: [Diagnostic] = []
    _ = Document.read(file: "a.md", bytes: trap.source.bytes, diagnostics: &diagnostics)
    #expect(diagnostics.map(\.id) == [trap.id])
    #expect(diagnostics.first?.location == trap.source.location)
    #expect(diagnostics.first?.hint != nil)
  }

  @Test(arguments: [
    "---\n# หมายเหตุ\na: 1  # หมายเหตุ\nb:   # หมายเหตุ\n  c: ก#ข\n---\n",
    "---\na: \"ก # ข\"\nb: 'ก: ข'\nc: \"> 80\"\n---\n",
    "---\na: |\n  ข้อความ # ไม่ใช่หมายเหตุ: จริง\n  \"เปิด\nb: >-\n  พับ\n---\n",
    "---\na: [1, 2]\nb: {c: 1, d: 2}\ne: 0 | 191,100 | 0 | 297,192\nf: ~\ng:\n---\n",
    "---\n\"a\": \"ปิด\"\nurl: https://example.go.th/a:b\nh:\tแท็บ\n---\n",
  ])
  func `what YAML allows passes`(_ source: String) {
    var diagnostics: [Diagnostic] = []
    let document = Document.read(file: "a.md", bytes: Array(source.utf8), diagnostics: &diagnostics)
    #expect(diagnostics == [])
    #expect(document != nil)
  }
}
