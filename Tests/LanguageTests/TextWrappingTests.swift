import Language
import Testing

@Suite struct TextWrappingTests {
  static let titles = [
    "ส่งเสริมการจัดการศึกษาให้ผู้เรียนมีความปลอดภัยจากภัยทุกรูปแบบ",
    "โครงการส่งเสริมประสิทธิภาพการจัดการศึกษา",
    "กลุ่มลูกเสือ ยุวกาชาดและกิจการนักเรียน",
    "แผนการใช้จ่ายงบประมาณโครงการตามแผนปฏิบัติการประจำปีงบประมาณ พ.ศ. 2564",
    "Annual budget plan of the provincial education office",
    "",
    "   ",
    "น้ํา้้้้้้้้้ท่วม",
    "เเเเเเเเเเเเเเเเเเเเเเเเเเเเเเเเเเเเเเเเ",
    "กาาาาาาาาาาาาาาาาาาาาาาาาาาาาาาาาาาาาา",
    "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦",
  ]

  @Test(arguments: titles, [0.0, 5, 12, 20, 40, 80, 137, 300, 10_000])
  func `gives lines that fit, and no more than asked for`(_ title: String, _ width: Double) throws {
    let breaker = try Dictionary.breaker()
    for maxLines in [0, 1, 2, 3, 100] {
      let lines = TextWrapping.wrap(title, width: width, fontSize: 14, maxLines: maxLines, breaker: breaker)
      #expect(lines.count <= maxLines)
      for line in lines {
        #expect(textWidth(line, fontSize: 14) <= width)
        #expect(!line.isEmpty && line.first != " " && line.last != " ")
      }
      // All of the text is there, or the last line says that it is not.
      let isWhole = lines.joined().filter { $0 != " " } == title.filter { $0 != " " }
      let fitsNothing = lines.isEmpty && (maxLines == 0 || width < textWidth("…", fontSize: 14))
      #expect(isWhole || lines.last?.last == "…" || fitsNothing, "\(lines)")
    }
  }

  @Test(arguments: [
    ("กลุ่มนิเทศ ติดตามและประเมินผล", 90.0, 5, ["กลุ่มนิเทศ", "ติดตามและ", "ประเมินผล"]),
    ("กลุ่มนิเทศ ติดตามและประเมินผล", 110.0, 1, ["กลุ่มนิเทศ ติด…"]),
    ("budget plan", 60.0, 3, ["budget", "plan"]),
    ("สั้น", 500.0, 1, ["สั้น"]),
    ("  ขอบ  ", 500.0, 1, ["ขอบ"]),
  ])
  func `breaks between words, and cuts between clusters`(
    _ text: String, _ width: Double, _ maxLines: Int, _ expected: [String]
  ) throws {
    let breaker = try Dictionary.breaker()
    #expect(TextWrapping.wrap(text, width: width, fontSize: 14, maxLines: maxLines, breaker: breaker) == expected)
  }

  @Test func `cuts a word that is wider than a line`() {
    let lines = TextWrapping.wrap("ประชาสัมพันธ์", width: 40, fontSize: 14, maxLines: 9, breaker: WordBreaker())
    #expect(lines.count > 1)
    #expect(lines.joined() == "ประชาสัมพันธ์")
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["ก", "ก่", " ", "ก\u{2060}", "การ ", "a\u{301}"])
  func `lays out a very long text in little time`(_ part: String) throws {
    let text = String(repeating: part, count: 20_000)
    let breaker = try Dictionary.breaker()
    for width in [30.0, 1e9] {
      _ = TextWrapping.wrap(text, width: width, fontSize: 14, maxLines: 20_000, breaker: breaker)
    }
  }
}
