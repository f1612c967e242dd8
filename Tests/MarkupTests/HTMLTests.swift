import Testing

@testable import Markup

@Suite struct HTMLTests {
  private func text(_ html: HTML) -> String { String(decoding: html.bytes, as: UTF8.self) }

  @Test func `literals are markup and values are text`() {
    let title = "<b onclick=\"x\">&'"
    #expect(text("<h1>\(title)</h1>") == "<h1>&lt;b onclick=&quot;x&quot;&gt;&amp;&#39;</h1>")
  }

  @Test func `a literal inside an interpolation is markup`() {
    let isDone = true
    #expect(text("<p>\(if: isDone, "<em>done</em>")</p>") == "<p><em>done</em></p>")
    #expect(text("<p>\(if: !isDone, "<em>done</em>", else: "<b>open</b>")</p>") == "<p><b>open</b></p>")
  }

  @Test func `a string that looks like markup is still text in an interpolation of markup`() {
    func item(_ text: String) -> HTML { "<li>\(text)</li>" }
    #expect(text("<ul>\(each: ["a", "<script>"], item)</ul>") == "<ul><li>a</li><li>&lt;script&gt;</li></ul>")
  }

  @Test func `an absent value writes nothing`() {
    let absent: String? = nil
    let present: String? = "a & b"
    func note(_ text: String) -> HTML { "<i>\(text)</i>" }
    #expect(text("[\(some: absent, note)\(some: present, note)]") == "[<i>a &amp; b</i>]")
  }

  @Test(arguments: ["\u{0}", "\u{1B}[2J", "\u{8}", "\u{7F}"])
  func `control characters that no document may hold are left out`(_ control: String) {
    #expect(!HTML(text: "a\(control)b").bytes.contains { $0 < 0x20 || $0 == 0x7F })
  }

  @Test func `Thai text goes through unchanged`() {
    #expect(text(HTML(text: "น้ำใจ\tไตรมาส\n")) == "น้ำใจ\tไตรมาส\n")
  }

  @Test(arguments: [
    (0.0, "0"), (1.0, "1"), (1.5, "1.5"), (1.25, "1.25"), (1.005, "1"), (-0.5, "-0.5"), (-12.345, "-12.35"),
    (99.999, "100"), (0.01, "0.01"), (-0.001, "0"), (.infinity, "0"), (.nan, "0"), (1e300, "0"),
  ])
  func `lengths have at most two decimals`(_ length: Double, _ expected: String) {
    #expect(text("\(px: length)") == expected)
  }

  @Test(arguments: [
    (0, "0"), (7, "7"), (-40, "-40"), (Int.max, "9223372036854775807"), (Int.min, "-9223372036854775808"),
  ])
  func `whole numbers are written in full`(_ number: Int, _ expected: String) {
    #expect(text("\(number)") == expected)
  }
}
