import Diagnostics
import Publishing

/// `prongsai build`: from a folder of plans to a site.
enum BuildCommand: Command {
  static let description = CommandDescription(
    name: "build",
    summary: Message(thai: "สร้างเว็บไซต์จากแผน", english: "build the site from the plans"),
    discussion: Message(
      thai: """
        อ่านแผนทุกแผนในโฟลเดอร์เนื้อหา ตรวจทุกยอด แล้วเขียนเว็บไซต์ลงในโฟลเดอร์ผลลัพธ์
        หากพบข้อผิดพลาด จะบอกทุกแห่งพร้อมวิธีแก้ และคงเว็บไซต์เดิมไว้ตามเดิม
        หากไม่มีอะไรเปลี่ยนแปลงตั้งแต่ครั้งก่อน จะไม่เขียนไฟล์ใด
        สถานะเมื่อจบ: 0 สำเร็จ, 1 เนื้อหามีข้อผิดพลาด, 2 ใช้คำสั่งผิดหรืออ่านเขียนไฟล์ไม่ได้
        """,
      english: """
        Reads every plan of the content folder, checks every sum and writes the site into the output folder.
        Where something is wrong, it names every place and how to mend it, and leaves the published site as it was.
        Where nothing has changed since the last build, it writes no file.
        Exit status: 0 done, 1 the content has errors, 2 wrong use or files that cannot be read or written.
        """),
    options: [
      .content,
      .init(
        "output", value: "DIR",
        Message(thai: "โฟลเดอร์ผลลัพธ์ (ปกติ: site)", english: "the folder to write (default: site)")),
      .theme,
      .init(
        "only", value: "AGENCY",
        Message(
          thai: "อ่านและสร้างเฉพาะหน่วยงานเดียว เป็นส่วนหนึ่งสำหรับ prongsai merge (ปกติเขียนลงใน parts/AGENCY)",
          english: "read and build one agency alone, a part for 'prongsai merge' (default output: parts/AGENCY)")),
      .drafts,
      .init(
        "jobs", value: "N",
        Message(
          thai: "จำนวนงานที่ทำพร้อมกัน (ปกติ: เท่าจำนวนหน่วยประมวลผล)",
          english: "how many tasks at once (default: as many as processors)")),
      .language, .help, .version,
    ],
    examples: [
      .init(
        line: "prongsai build", summary: Message(thai: "สร้างจาก content ลงใน site", english: "from content into site")),
      .init(
        line: "prongsai build --drafts --output preview",
        summary: Message(
          thai: "ดูแผนร่างก่อนเผยแพร่ ในโฟลเดอร์อื่น", english: "look at drafts before they are published, in another folder")),
      .init(
        line: "prongsai build --language en",
        summary: Message(
          thai: "เว็บไซต์และข้อความเป็นภาษาอังกฤษ", english: "the site's interface and the messages in English")),
    ])

  static func run(_ arguments: Arguments, _ terminal: Terminal) async throws(UsageError) -> ExitStatus {
    let start = ContinuousClock.now
    // A part must not take the place of a whole site.
    let output = arguments["output"] ?? arguments["only"].map { "parts/" + $0 } ?? "site"
    let options = try options(arguments, output: output)
    let progress = ProgressLine(terminal)
    let outcome: BuildOutcome
    do {
      outcome = try await build(options) { progress.show($0) }
    } catch {
      progress.clear()
      terminal.complain(error.message)
      return .misuse
    }
    progress.clear()
    return finish(outcome, options, terminal, since: start)
  }

  /// What the arguments of a command that writes a site ask for.
  static func options(_ arguments: Arguments, output: String) throws(UsageError) -> BuildOptions {
    var options = BuildOptions(
      content: arguments["content"] ?? "content", output: output, theme: arguments["theme"],
      includesDrafts: arguments.has("drafts"), jobs: try jobs(arguments),
      language: arguments["language"].flatMap(InterfaceLanguage.init(rawValue:)))
    options.only = arguments["only"]
    return options
  }

  /// Tells what came of writing a site.
  static func finish(
    _ outcome: BuildOutcome, _ options: BuildOptions, _ terminal: Terminal, since start: ContinuousClock.Instant
  ) -> ExitStatus {
    terminal.report(outcome.diagnostics, as: .text, in: outcome.files, below: options.content)
    let found = DiagnosticCounts(outcome.diagnostics)
    guard let counts = outcome.counts else {
      terminal.complain(.notBuilt(errors: found.errors))
      return .contentHasErrors
    }
    if let link = outcome.missingPlaces.first {
      terminal.complain(.missingPlace(link, more: outcome.missingPlaces.count - 1))
    }
    if outcome.isUpToDate {
      terminal.print(.upToDate(counts, warnings: outcome.warnings))
    } else {
      terminal.print(.built(counts, warnings: found.warnings, in: ContinuousClock.now - start))
    }
    if counts.plans == 0, !options.includesDrafts { terminal.complain(.noPlans) }
    return .done
  }

  private static func jobs(_ arguments: Arguments) throws(UsageError) -> Int? {
    guard let text = arguments["jobs"] else { return nil }
    guard let jobs = Int(text), (1...1024).contains(jobs) else {
      throw .unusable(
        Message(
          thai: "--jobs เป็น “\(text)” ไม่ได้ ต้องเป็นจำนวนตั้งแต่ 1 ถึง 1024",
          english: "--jobs cannot be '\(text)'; it is a number from 1 to 1024"))
    }
    return jobs
  }
}

extension Message {
  /// What to look for where nothing was found to publish.
  static var noPlans: Message {
    Message(
      thai: "ไม่มีแผนที่เผยแพร่ได้ แผนที่เป็นร่าง (status: draft) จะรวมเมื่อสั่ง --drafts",
      english: "there is no plan to publish; drafts (status: draft) are included with --drafts")
  }

  /// A link of a page to a place that is not there.
  fileprivate static func missingPlace(_ link: BrokenLink, more: Int) -> Message {
    Message(
      thai: "ลิงก์ \(link.address) ในหน้า \(link.page) ไม่มีตำแหน่งปลายทาง" + (more > 0 ? " (และอีก \(more) แห่ง)" : "")
        + " โปรดตรวจชุดรูปแบบ หรือแจ้งผู้พัฒนาโปรแกรม",
      english: "\(link.page) links to \(link.address), a place that is not there"
        + (more > 0 ? " (and \(more) more)" : "") + "; look at the theme, or report it")
  }

  /// The one line that a build ends in.
  static func built(_ counts: BuildCounts, warnings: Int, in time: Duration) -> Message {
    let hundredths = (time.components.seconds * 100) + (time.components.attoseconds / 10_000_000_000_000_000)
    let fraction = hundredths % 100
    let seconds = "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
    return Message(
      thai: """
        \(counts.plans) แผน, \(counts.projects) โครงการ, \(counts.pages) หน้า, \(warnings) คำเตือน, \(seconds) วินาที
        """,
      english: """
        \(counts.plans) plan\(plural(counts.plans)), \(counts.projects) project\(plural(counts.projects)), \
        \(counts.pages) page\(plural(counts.pages)), \(warnings) warning\(plural(warnings)), \(seconds) seconds
        """)
  }

  /// The one line of a build that had nothing to do.
  fileprivate static func upToDate(_ counts: BuildCounts, warnings: Int) -> Message {
    Message(
      thai: "ไม่มีอะไรเปลี่ยนแปลง เว็บไซต์เป็นปัจจุบันอยู่แล้ว (\(counts.plans) แผน, \(counts.projects) โครงการ, \(counts.pages) หน้า"
        + (warnings == 0 ? ")" : ", \(warnings) คำเตือน ดูด้วย prongsai check)"),
      english: """
        nothing has changed; the site is up to date (\(counts.plans) plan\(plural(counts.plans)), \
        \(counts.projects) project\(plural(counts.projects)), \(counts.pages) page\(plural(counts.pages))
        """ + (warnings == 0 ? ")" : ", \(warnings) warning\(plural(warnings)): see prongsai check)"))
  }

  /// The end of a build that found errors.
  static func notBuilt(errors: Int) -> Message {
    Message(
      thai: "พบข้อผิดพลาด \(errors) แห่ง จึงไม่ได้สร้างเว็บไซต์ เว็บไซต์เดิมยังอยู่ตามเดิม",
      english: "\(errors) error\(plural(errors)); nothing was built, and the published site is as it was")
  }
}

/// The ending of an English noun after a number.
func plural(_ count: Int) -> String { count == 1 ? "" : "s" }
