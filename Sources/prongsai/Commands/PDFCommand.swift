import Diagnostics
import Preview
import Publishing

/// `prongsai pdf`: one plan as a document for A4 paper, made by the browser of the machine.
enum PDFCommand: Command {
  static let description = CommandDescription(
    name: "pdf",
    summary: Message(thai: "ทำแผนหนึ่งแผนเป็นเอกสาร PDF", english: "make a PDF document of one plan"),
    discussion: Message(
      thai: """
        ทำฉบับพิมพ์ของแผน (ปก สารบัญ ตาราง แผนภูมิ และทุกโครงการ) เป็นไฟล์ PDF ขนาด A4 ด้วยเบราว์เซอร์ของเครื่องนี้
        โดยไม่เปิดหน้าต่างและไม่ใช้อินเทอร์เน็ต ไฟล์เดิมจะถูกแทนที่เมื่อไฟล์ใหม่เสร็จแล้วเท่านั้น
        สถานะเมื่อจบ: 0 สำเร็จ, 1 เนื้อหามีข้อผิดพลาด, 2 ใช้คำสั่งผิด ไม่มีเบราว์เซอร์ หรืออ่านเขียนไฟล์ไม่ได้
        """,
      english: """
        Makes the print edition of a plan (cover, contents, tables, charts, every project) a PDF in A4 with the browser of
        this machine, without a window and without the internet. A file that is there is replaced only by a whole one.
        Exit status: 0 done, 1 the content has errors, 2 wrong use, no browser, or files that cannot be read or written.
        """),
    operands: [
      .init(
        name: "AGENCY/PLAN", choices: [], isRequired: true,
        summary: Message(
          thai: "โฟลเดอร์ของแผน เช่น lampang-peo/2564", english: "the folder of the plan, such as lampang-peo/2564"))
    ],
    options: [
      .content,
      .init(
        "output", value: "FILE",
        Message(
          thai: "ไฟล์ที่จะเขียน (ปกติ: หน่วยงาน-แผน.pdf)", english: "the file to write (default: AGENCY-PLAN.pdf)")),
      .theme, .drafts,
      .init(
        "browser", value: "PROGRAM",
        Message(
          thai: "เบราว์เซอร์ที่จะใช้ (ปกติ: ตัวแปร PRONGSAI_BROWSER หรือโปรแกรมแรกที่พบ)",
          english: "the browser to use (default: the variable PRONGSAI_BROWSER, or the first that is found)")),
      .init(
        "timeout", value: "SECONDS",
        Message(
          thai: "เวลาที่ให้เบราว์เซอร์ใช้ได้นานที่สุด (ปกติ: 300)",
          english: "how long the browser may take at most (default: 300)")),
      .language, .help, .version,
    ],
    examples: [
      .init(
        line: "prongsai pdf lampang-peo/2564",
        summary: Message(
          thai: "แผนของปี 2564 เป็นไฟล์ lampang-peo-2564.pdf", english: "the plan of 2564 as lampang-peo-2564.pdf")),
      .init(
        line: "prongsai pdf lampang-peo/2565 --drafts --output draft.pdf",
        summary: Message(thai: "แผนร่าง สำหรับเสนอพิจารณา", english: "a draft, to be read before it is approved")),
    ])

  static func run(_ arguments: Arguments, _ terminal: Terminal) async throws(UsageError) -> ExitStatus {
    try await run(arguments, terminal, environment: Program.environment)
  }

  static func run(
    _ arguments: Arguments, _ terminal: Terminal, environment: (String) -> String?
  ) async throws(UsageError) -> ExitStatus {
    let timeout = try seconds(arguments)
    let name = arguments["browser"] ?? environment("PRONGSAI_BROWSER").flatMap { $0.isEmpty ? nil : $0 }
    guard let browser = Browser(named: name, in: environment("PATH") ?? "") else {
      terminal.complain(.noBrowser(named: name))
      return .misuse
    }
    let content = arguments["content"] ?? "content"
    let options = DocumentOptions(
      plan: arguments.operands[0], output: arguments["output"],
      build: BuildOptions(
        content: content, output: "", theme: arguments["theme"], includesDrafts: arguments.has("drafts"),
        language: arguments["language"].flatMap(InterfaceLanguage.init(rawValue:))),
      browser: browser, timeout: timeout)
    do {
      let outcome = try await untilStopped { () async throws(DocumentError) in try await writeDocument(options) }
      guard let written = outcome.written else {
        terminal.report(outcome.diagnostics, as: .text, in: outcome.files, below: content)
        terminal.complain(.noDocument(errors: DiagnosticCounts(outcome.diagnostics).errors))
        return .contentHasErrors
      }
      terminal.print(Message(thai: "เขียนแล้ว: \(written)", english: "wrote \(written)"))
      return .done
    } catch {
      terminal.complain(error.message)
      if error == .stopped { EndSignals.follow() }
      return .misuse
    }
  }

  /// Does something that is cancelled when the program is asked to end, so that it can tidy up.
  private static func untilStopped(
    _ work: @escaping @Sendable () async throws(DocumentError) -> DocumentOutcome
  ) async throws(DocumentError) -> DocumentOutcome {
    let stop = StopSignal()
    EndSignals.tell(stop)
    let done = Task { () async -> Result<DocumentOutcome, DocumentError> in
      do throws(DocumentError) { return .success(try await work()) } catch { return .failure(error) }
    }
    Task {
      await stop.wait()
      done.cancel()
    }
    let result = await done.value
    EndSignals.release()
    stop.stop()
    return try result.get()
  }

  private static func seconds(_ arguments: Arguments) throws(UsageError) -> Duration {
    guard let text = arguments["timeout"] else { return .seconds(300) }
    guard let seconds = Int(text), (1...86_400).contains(seconds) else {
      throw .unusable(
        Message(
          thai: "--timeout เป็น “\(text)” ไม่ได้ ต้องเป็นจำนวนวินาทีตั้งแต่ 1 ถึง 86400",
          english: "--timeout cannot be '\(text)'; it is a number of seconds from 1 to 86400"))
    }
    return .seconds(seconds)
  }
}

extension Message {
  fileprivate static func noDocument(errors: Int) -> Message {
    Message(
      thai: "พบข้อผิดพลาด \(errors) แห่ง จึงไม่ได้ทำเอกสาร แก้แล้วตรวจด้วย prongsai check",
      english: "\(errors) error\(plural(errors)), so no document was made; mend them and run prongsai check")
  }
}
