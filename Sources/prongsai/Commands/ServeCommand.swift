import Diagnostics
import Glibc
import Preview
import Publishing

/// `prongsai serve`: the site in a browser while it is being written.
enum ServeCommand: Command {
  static let description = CommandDescription(
    name: "serve",
    summary: Message(thai: "ดูเว็บไซต์ในเบราว์เซอร์ขณะเขียนแผน", english: "look at the site while you write"),
    discussion: Message(
      thai: """
        สร้างเว็บไซต์ในโฟลเดอร์ชั่วคราวแล้วเปิดให้ดูบนเครื่องนี้ เมื่อบันทึกไฟล์ใด เว็บไซต์จะสร้างใหม่
        และหน้าที่เปิดอยู่จะเปลี่ยนเองโดยอยู่ที่เดิม หากพบข้อผิดพลาด จะแสดงในเบราว์เซอร์พร้อมบรรทัดที่ผิด
        เว็บไซต์ที่เผยแพร่ไว้ไม่ถูกแตะต้อง กด Ctrl-C เพื่อเลิก
        สถานะเมื่อจบ: 0 เลิกตามสั่ง, 2 ใช้คำสั่งผิดหรือเปิดไม่ได้
        """,
      english: """
        Builds the site in a temporary folder and serves it on this machine. Whenever a file is saved, the site is built
        again and open pages reload in place; what is wrong shows in the browser, with the line at fault.
        The published site is not touched. Ctrl-C ends it.
        Exit status: 0 ended as asked, 2 wrong use, or it cannot be served.
        """),
    options: [
      .content,
      .init(
        "port", value: "N",
        Message(
          thai: "พอร์ต (ปกติ: \(defaultPort); 0 คือพอร์ตใดก็ได้ที่ว่าง)",
          english: "the port (default: \(defaultPort); 0 takes any that is free)")),
      .init(
        "host", value: "ADDRESS",
        Message(
          thai: "เลขที่อยู่ที่เปิดให้ดู (ปกติ: \(PreviewOptions.loopback) คือเฉพาะเครื่องนี้; 0.0.0.0 คือทั้งเครือข่าย)",
          english: "where to listen (default: \(PreviewOptions.loopback), this machine only; 0.0.0.0 for the network)")),
      .theme, .drafts, .language, .help, .version,
    ],
    examples: [
      .init(
        line: "prongsai serve",
        summary: Message(
          thai: "แล้วเปิด http://\(PreviewOptions.loopback):\(defaultPort)/",
          english: "then open http://\(PreviewOptions.loopback):\(defaultPort)/")),
      .init(
        line: "prongsai serve --drafts --port 0",
        summary: Message(
          thai: "รวมแผนร่าง ที่พอร์ตใดก็ได้ที่ว่าง", english: "drafts too, at any port that is free")),
    ])

  private static let defaultPort: UInt16 = 8000

  static func run(_ arguments: Arguments, _ terminal: Terminal) async throws(UsageError) -> ExitStatus {
    let options = PreviewOptions(
      content: arguments["content"] ?? "content", theme: arguments["theme"], includesDrafts: arguments.has("drafts"),
      siteLanguage: arguments["language"].flatMap(InterfaceLanguage.init(rawValue:)), language: terminal.language,
      host: arguments["host"] ?? PreviewOptions.loopback, port: try port(arguments),
      temporary: Program.environment("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp")
    let stop = StopSignal()
    EndSignals.tell(stop)
    // A browser that goes away ends nothing.
    signal(SIGPIPE, SIG_IGN)
    do {
      try await preview(options, until: stop) { news in tell(news, terminal, options) }
    } catch {
      terminal.complain(error.message)
      return .misuse
    }
    return .done
  }

  private static func tell(_ news: PreviewNews, _ terminal: Terminal, _ options: PreviewOptions) {
    switch news {
    case .listening(let address): terminal.print(.listening(at: address))
    case .failed(let error): terminal.complain(error.message)
    case .built(let outcome, let time):
      terminal.report(
        outcome.diagnostics.filter { $0.severity == .error }, as: .text, in: outcome.files, below: options.content)
      let found = DiagnosticCounts(outcome.diagnostics)
      if let counts = outcome.counts {
        terminal.print(.built(counts, warnings: found.warnings, in: time))
      } else {
        terminal.complain(.notBuilt(errors: found.errors))
      }
    }
  }

  private static func port(_ arguments: Arguments) throws(UsageError) -> UInt16 {
    guard let text = arguments["port"] else { return defaultPort }
    guard let port = UInt16(text) else {
      throw .unusable(
        Message(
          thai: "--port เป็น “\(text)” ไม่ได้ ต้องเป็นจำนวนตั้งแต่ 0 ถึง 65535",
          english: "--port cannot be '\(text)'; it is a number from 0 to 65535"))
    }
    return port
  }
}

extension Message {
  fileprivate static func listening(at address: String) -> Message {
    Message(
      thai: "เปิด \(address) ในเบราว์เซอร์ · กด Ctrl-C เพื่อเลิก", english: "open \(address) in a browser; Ctrl-C ends it")
  }
}
