import Diagnostics
import Fiscal
import Plans
import Testing

@Suite struct TargetReadingTests {
  /// The targets of the four plans' indicators and the forms of the format, with how each is read.
  @Test(arguments: [
    // Percentages.
    ("ร้อยละ 80", "at least 80 percent"), ("ร้อยละ 100", "at least 100 percent"), ("100%", "at least 100 percent"),
    ("≥ 80 %", "at least 80 percent"), ("ไม่น้อยกว่าร้อยละ 80", "at least 80 percent"),
    ("ไม่น้อยกว่า ร้อยละ 70", "at least 70 percent"), ("อย่างน้อยร้อยละ 70", "at least 70 percent"),
    ("ร้อยละ 80 ขึ้นไป", "at least 80 percent"), ("ร้อยละ ๘๐", "at least 80 percent"),
    ("ไม่น้อยกว่าร้อยละ 80 ของค่าเป้าหมาย", "at least 80 percent"),
    ("ร้อยละ 80 ของผู้เข้าร่วมกิจกรรมมีความพึงพอใจ", "at least 80 percent"), ("ร้อยละ 96.51", "at least 96.51 percent"),
    ("ไม่เกินร้อยละ 5", "at most 5 percent"), ("> 80%", "more than 80 percent"),
    ("ตั้งแต่ร้อยละ 80 ขึ้นไป", "at least 80 percent"),
    // Counts.
    ("24 แห่ง", "at least 24 แห่ง"), ("จำนวน 28 แห่ง", "at least 28 แห่ง"), ("อย่างน้อย 5 โรงเรียน", "at least 5 โรงเรียน"),
    ("จำนวน 1,000 คน", "at least 1,000 คน"), ("อย่างน้อย 2 ผลงาน", "at least 2 ผลงาน"),
    ("อย่างน้อยจำนวน 2 ผลงาน", "at least 2 ผลงาน"), ("ไม่น้อยกว่า 10 รายชื่อ", "at least 10 รายชื่อ"),
    ("ครบ 10 วัน", "at least 10 วัน"), ("จำนวนไม่น้อยกว่า 15 ครั้ง/ปี", "at least 15 ครั้ง/ปี"),
    ("ไม่น้อยกว่า 85 คะแนน", "at least 85 คะแนน"), ("อย่างน้อย 1 วิธี", "at least 1 วิธี"),
    ("121 โรงเรียน", "at least 121 โรงเรียน"),
    ("จำนวน 200 เล่ม", "at least 200 เล่ม"), ("5 คนขึ้นไป", "at least 5 คน"), ("น้อยกว่า 3 ครั้ง", "less than 3 ครั้ง"),
    ("เท่ากับ 4 ครั้ง", "equal to 4 ครั้ง"), ("<= 3 วัน", "at most 3 วัน"), ("มากกว่า 9 คน", "more than 9 คน"),
    ("ต้องไม่เกินร้อยละ 5", "at most 5 percent"), ("ต้องมีไม่น้อยกว่า 5 คน", "at least 5 คน"),
    ("ตํ่ากว่าร้อยละ 5", "less than 5 percent"), ("5 ครั้งลงมา", "at most 5 ครั้ง"),
    ("5 ครั้งหรือน้อยกว่า", "at most 5 ครั้ง"), ("ไม่เกิน 5 ครั้งลงมา", "at most 5 ครั้ง"),
    ("ร้อยละ 80 หรือมากกว่า", "at least 80 percent"), ("0 ครั้ง", "at most 0 ครั้ง"), ("ร้อยละ 0", "at most 0 percent"),
    ("ไม่น้อยกว่า 0 ครั้ง", "at least 0 ครั้ง"), ("52,119", "at least 52,119"), ("at least 5 schools", "at least 5 schools"),
    // There is one.
    ("1 รายงาน", "there is one: 1 รายงาน"), ("จำนวน 1 แผน", "there is one: 1 แผน"),
    ("จำนวน 1 ศูนย์", "there is one: 1 ศูนย์"),
    ("จำนวน 1 แห่ง", "there is one: 1 แห่ง"), ("มี", "there is one, or there is not"),
    // All.
    ("ทุกแห่ง", "all: ทุกแห่ง"), ("ทุกคน", "all: ทุกคน"), ("ทุกโรงเรียน", "all: ทุกโรงเรียน"), ("ครบทุกคน", "all: ทุกคน"),
    ("ทุกคน (ที่เข้าร่วมกิจกรรม)", "all: ทุกคน"), ("ทุกโรงเรียนที่มีความเสี่ยง", "all: ทุกโรงเรียนที่มีความเสี่ยง"),
    ("ทุกไตรมาส", "all: ทุกไตรมาส"), ("ทุกโรงเรียน (ที่เข้าร่วมกิจกรรม)", "all: ทุกโรงเรียน"),
    // Levels.
    ("ระดับดีขึ้นไป", "a level of the plan's scales, at least 'ดี'"),
    ("ระดับดี ขึ้นไป", "a level of the plan's scales, at least 'ดี'"),
    ("ระดับดีขึ้น", "a level of the plan's scales, at least 'ดี'"),
    ("อยู่ในระดับดีขึ้น", "a level of the plan's scales, at least 'ดี'"),
    ("ระดับดีมาก", "a level of the plan's scales, at least 'ดีมาก'"),
    ("ระดับไม่ต่ำกว่า มาก", "a level of the plan's scales, at least 'มาก'"),
    ("ไม่ต่ำกว่าระดับดี", "a level of the plan's scales, at least 'ดี'"),
    ("ระดับ 4 ขึ้นไป", "a level of the plan's scales, at least '4'"),
    // Ratios and rates.
    ("3 : 2", "a ratio, equal to 3 : 2"), ("3:2", "a ratio, equal to 3 : 2"), ("1 ต่อ 20", "a ratio, equal to 1 : 20"),
    ("5 โรงเรียนต่อคน", "at least 5 โรงเรียน for each คน"), ("อย่างน้อย 5 โรงเรียนต่อคน", "at least 5 โรงเรียน for each คน"),
    ("หน่วยงานละ 1 บูท", "at least 1 บูท for each หน่วยงาน"), ("อย่างน้อยภาคเรียนละ 1 ครั้ง", "at least 1 ครั้ง for each ภาคเรียน"),
    ("โรงเรียนละไม่น้อยกว่า 1 คน", "at least 1 คน for each โรงเรียน"), ("ปีละ 2 ครั้ง", "at least 2 ครั้ง for each ปี"),
    // Growth.
    ("มากกว่าปีฐาน 2563 (9 คน)", "more than the base year 2563 (9 คน)"),
    ("จำนวนมากกว่าปีฐาน (ปีฐาน ปี 2563 จำนวน 30 คน)", "more than the base year 2563 (30 คน)"),
    ("เพิ่มขึ้นจากปีฐาน 2563 (9 คน)", "more than the base year 2563 (9 คน)"),
    ("น้อยกว่าปีฐาน 2563 (9 คน)", "less than the base year 2563 (9 คน)"),
    ("ลดลงจากปีฐาน 2563 (9 คน)", "less than the base year 2563 (9 คน)"),
    ("ไม่น้อยกว่าปีฐาน 2563 (ร้อยละ 60)", "at least the base year 2563 (60 percent)"),
    ("เพิ่มขึ้นจากปีฐาน 2563 (50 คน) ร้อยละ 20", "20 percent or more above the base year 2563 (50 คน)"),
    ("เพิ่มขึ้นอย่างน้อยร้อยละ 20 จากปีฐาน 2563 (50 คน)", "20 percent or more above the base year 2563 (50 คน)"),
    ("เพิ่มขึ้นจากปี พ.ศ. 2567", "more than the base year 2567; without the base's value nothing is computed"),
    ("ลดลง เมื่อเทียบกับปี พ.ศ. 2563", "less than the base year 2563; without the base's value nothing is computed"),
    ("สูงขึ้น", "more than the base year; without the base's value nothing is computed"),
    ("ลดลง", "less than the base year; without the base's value nothing is computed"),
  ])
  func `reads a target as its writer meant it`(_ text: String, _ reading: String) throws {
    let target = try Target(reading: text)
    #expect(target.reading.english == reading)
    #expect(!target.reading.thai.isEmpty)
    #expect(target.printed == text)
  }

  @Test(arguments: [
    "จำนวน 24 แห่ง เข้าร่วมร้อยละ 90", "จำนวน 2 ครั้ง ร้อยละ 100", "ทุกแห่ง อยู่ในระดับดีขึ้นไป",
    "ทุกคน ทุกระดับชั้น อยู่ในระดับดีขึ้นไป", "สถานศึกษาในระบบ 24 โรงเรียน สถานศึกษานอกระบบ 25 โรงเรียน",
    "ไม่น้อยกว่า 1 คน รวมทั้งสิ้น 24 คน", "ครบตามจำนวนที่สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐานจัดสรรอัตรามาให้",
    "ทุกไตรมาส จำนวน 4 ชุด", "ทุกกลุ่มมีส่วนร่วมอย่างเหมาะสม", "ทุกโรงเรียนผ่านเกณฑ์",
    "ครบทุกคนได้รับการพัฒนา", "ทันตามกำหนดทุกไตรมาส", "ระดับขึ้นไป", "ร้อยละของหน่วยงานเป้าหมายที่มีส่วนร่วมในการดำเนินงาน",
    "คู่มือและแนวทาง", "ร้อยละ 80-90", "1) จัดทำแผน", "1.2.3 จัดทำ", "ไม่เกิน 5 คนขึ้นไป", "ไม่เกนิร้อยละ 5",
    "ไม่น้อยกว่า 5 ครั้งลงมา",
    "ระดับภูมิภาค หลักสูตร ระดับจังหวัด ของการศึกษาต่อเนื่องเชื่อมโยง",
  ])
  func `what is none of the forms is text`(_ text: String) throws {
    let target = try Target(reading: text)
    #expect(target.kind == .text)
    #expect(!target.isMeasurable(scales: []))
  }

  @Test(arguments: [
    ("", "target-missing", 0), ("ร้อยละ 1.234,5", "number-decimal-comma", "ร้อยละ 1.234".utf8.count),
    ("≥ 1,5 คน", "number-grouping", "≥ 1".utf8.count), ("ไม่น้อยกว่า 1e6", "number-exponent", "ไม่น้อยกว่า 1".utf8.count),
  ])
  func `a number written wrongly is refused at its place`(_ text: String, _ id: String, _ offset: Int) throws {
    let fault = try #require(throws: Fault.self) { try Target(reading: text) }
    #expect(fault.id == id)
    #expect(fault.offset == offset)
    #expect(fault.hint != nil)
  }

  @Test func `a level is measurable where a scale has it, growth where its base is given`() throws {
    let level = try Target(reading: "ระดับดีขึ้นไป")
    #expect(!level.isMeasurable(scales: []))
    #expect(level.isMeasurable(scales: [["พอใช้", "ดี", "ดีมาก"]]))
    #expect(try !Target(reading: "สูงขึ้น").isMeasurable(scales: []))
    #expect(try Target(reading: "มากกว่าปีฐาน 2563 (9 คน)").isMeasurable(scales: []))
  }

  @Test func `a long text is read in time`() {
    for piece in ["ละ ", "ทุก", "จำนวน 1 ", "(", "ปีฐาน ", "เพิ่มขึ้นจาก"] {
      #expect(throws: Never.self) { try Target(reading: String(repeating: piece, count: 20_000)) }
    }
  }
}
