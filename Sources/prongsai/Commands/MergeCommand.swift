import Diagnostics
import Publishing

/// `prongsai merge`: from agencies that were built apart to one site.
enum MergeCommand: Command {
  static let description = CommandDescription(
    name: "merge",
    summary: Message(
      thai: "รวมหน่วยงานที่สร้างแยกกันเป็นเว็บไซต์เดียว", english: "make one site of agencies that were built apart"),
    discussion: Message(
      thai: """
        ใช้หลังจากสร้างแต่ละหน่วยงานด้วย prongsai build --only แล้วคัดลอกผลทั้งหมดมาไว้ในโฟลเดอร์เดียว
        หน้าแรก ยอดรวม และดัชนีค้นหาสร้างจากไฟล์ agency.json ของแต่ละหน่วยงานเท่านั้น
        จากโฟลเดอร์เนื้อหาอ่านเฉพาะไฟล์ระดับเว็บไซต์ เช่น index.md และ about.md ผลเหมือนการสร้างทุกหน่วยงานพร้อมกันทุกไบต์
        หากส่วนใดขาด เสีย หรือสร้างด้วยชุดรูปแบบอื่น จะบอกชื่อและไม่แตะต้องไฟล์ใด
        สถานะเมื่อจบ: 0 สำเร็จ, 1 เนื้อหามีข้อผิดพลาด, 2 ใช้คำสั่งผิด ส่วนต่าง ๆ รวมกันไม่ได้ หรืออ่านเขียนไฟล์ไม่ได้
        """,
      english: """
        Comes after 'prongsai build --only' for each agency, when all results are copied into one folder.
        The home page, the totals and the search index are made from the agencies' files agency.json alone; of the content
        folder only the site's own files are read, such as index.md and about.md. The site is byte for byte that of one build.
        Where a part is missing, damaged or built with another theme, it is named and nothing is touched.
        Exit status: 0 done, 1 the content has errors, 2 wrong use, parts that make no site, or files that cannot be
        read or written.
        """),
    operands: [
      .init(
        name: "SITE", choices: [], isRequired: false,
        summary: Message(
          thai: "โฟลเดอร์ที่คัดลอกทุกส่วนไว้ (ปกติ: site)",
          english: "the folder into which all parts were copied (default: site)"
        ))
    ],
    options: [
      .content,
      .init(
        "theme", value: "DIR",
        Message(
          thai: "ชุดรูปแบบเดียวกับที่ใช้สร้าง (ปกติ: ตามที่เว็บไซต์กำหนด หรือ themes/default)",
          english: "the theme that the parts were built with (default: as the site says, or themes/default)")),
      .init(
        "drafts", Message(thai: "ส่วนต่าง ๆ สร้างด้วย --drafts", english: "the parts were built with --drafts")),
      .init(
        "jobs", value: "N",
        Message(
          thai: "จำนวนงานที่ทำพร้อมกัน (ปกติ: เท่าจำนวนหน่วยประมวลผล)",
          english: "how many tasks at once (default: as many as processors)")),
      .language, .help, .version,
    ],
    examples: [
      .init(
        line: "prongsai merge site",
        summary: Message(
          thai: "รวมหลังคัดลอกลงโฟลเดอร์ใหม่: mkdir site && cp -r parts/*/. site",
          english: "after mkdir site && cp -r parts/*/. site"))
    ])

  static func run(_ arguments: Arguments, _ terminal: Terminal) async throws(UsageError) -> ExitStatus {
    let start = ContinuousClock.now
    let options = try BuildCommand.options(arguments, output: arguments.operands.first ?? "site")
    let outcome: BuildOutcome
    do {
      outcome = try await merge(options)
    } catch {
      terminal.complain(error.message)
      return .misuse
    }
    return BuildCommand.finish(outcome, options, terminal, since: start)
  }
}
