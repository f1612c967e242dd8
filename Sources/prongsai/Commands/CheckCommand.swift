import Diagnostics
import Publishing

/// `prongsai check`: everything that a build checks, without writing anything.
enum CheckCommand: Command {
  static let description = CommandDescription(
    name: "check",
    summary: Message(thai: "ตรวจแผนโดยไม่เขียนอะไร", english: "check the plans and write nothing"),
    discussion: Message(
      thai: """
        ตรวจทุกอย่างที่ build ตรวจ แล้วบอกทุกแห่งที่ผิดพร้อมวิธีแก้ โดยไม่เขียนไฟล์ใด
        ชื่อใน [ ] ท้ายแต่ละข้อความ มีตัวอย่างและวิธีแก้ใน docs/diagnostics.th.md
        สถานะเมื่อจบ: 0 ไม่มีข้อผิดพลาด, 1 เนื้อหามีข้อผิดพลาด, 2 ใช้คำสั่งผิด
        """,
      english: """
        Checks all that a build checks, names every place that is wrong and how to mend it, and writes no file.
        The name in [ ] after each message has an example and its cure in docs/diagnostics.en.md.
        Exit status: 0 no errors, 1 the content has errors, 2 wrong use.
        """),
    options: [
      .content,
      .init(
        "format", value: "text|json|github", choices: ["text", "json", "github"],
        Message(
          thai: "รูปแบบ: text สำหรับคน, json สำหรับโปรแกรม, github สำหรับ GitHub Actions",
          english: "text for people, json for programs, github for GitHub Actions")),
      .init(
        "targets",
        Message(
          thai: "แสดงว่าอ่านค่าเป้าหมายแต่ละตัวชี้วัดได้ว่าอย่างไร", english: "show how the target of each indicator was read")),
      .drafts, .language, .help, .version,
    ],
    examples: [
      .init(line: "prongsai check", summary: Message(thai: "ตรวจก่อนส่งเผยแพร่", english: "before publishing")),
      .init(
        line: "prongsai check --targets",
        summary: Message(
          thai: "ดูว่าโปรแกรมเข้าใจค่าเป้าหมายตรงกับที่ตั้งใจหรือไม่", english: "see whether targets were understood as meant")),
    ])

  static func run(_ arguments: Arguments, _ terminal: Terminal) async throws(UsageError) -> ExitStatus {
    let content = arguments["content"] ?? "content"
    let format = arguments["format"].flatMap(DiagnosticFormat.init(rawValue:)) ?? .text
    let outcome: CheckOutcome
    do {
      outcome = try await check(content: content, includesDrafts: arguments.has("drafts"))
    } catch {
      terminal.complain(error.message)
      return .misuse
    }
    terminal.report(outcome.diagnostics, as: format, in: outcome.files, below: content)
    if arguments.has("targets") {
      do { try outcome.targetReadings(below: content).forEach(terminal.print) } catch {
        terminal.complain(error.message)
        return .misuse
      }
    }
    let found = DiagnosticCounts(outcome.diagnostics)
    if format == .text { terminal.print(.checked(outcome.counts, found)) }
    if outcome.counts.plans == 0, !arguments.has("drafts") { terminal.complain(.noPlans) }
    return found.errors == 0 ? .done : .contentHasErrors
  }
}

extension Message {
  fileprivate static func checked(_ counts: BuildCounts, _ found: DiagnosticCounts) -> Message {
    Message(
      thai: "ตรวจแล้ว \(counts.plans) แผน, \(counts.projects) โครงการ: \(found.summary.thai)",
      english: """
        checked \(counts.plans) plan\(plural(counts.plans)), \(counts.projects) project\(plural(counts.projects)): \
        \(found.summary.english)
        """)
  }
}
