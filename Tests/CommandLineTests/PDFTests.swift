import Diagnostics
import Foundation
import Publishing
import Testing

@testable import prongsai

/// `prongsai pdf` with browsers that are scripts: what they are asked for, and what comes of how they end.
@Suite final class PDFTests {
  private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  private let folder = FileManager.default.temporaryDirectory.path + "/prongsai-pdf-\(UUID().uuidString)"
  private var output: String { folder + "/ออก ก%20/แผน.pdf" }

  init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// A browser that keeps its words, one a line, then runs some lines of shell: `$pdf` is the file that it is to write.
  private func browser(_ lines: String, named name: String = "chromium") throws {
    let script = """
      #!/bin/sh
      printf '%s\\n' "$@" > '\(folder)/words'
      for word in "$@"; do case $word in --print-to-pdf=*) pdf=${word#--print-to-pdf=} ;; esac; done
      \(lines)
      """
    try script.write(toFile: folder + "/" + name, atomically: false, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder + "/" + name)
  }

  private func run(
    _ words: [String], path: String? = nil, variable: String? = nil, to output: String? = nil
  ) async throws -> prongsai.ExitStatus {
    let shared = ["--content", Self.repository + "/content", "--theme", Self.repository + "/themes/default"]
    let arguments = try Arguments(["--output", output ?? self.output] + shared + words, for: PDFCommand.description)
    let path = path ?? folder
    return try await PDFCommand.run(arguments, Terminal(language: .english)) { name in
      ["PATH": path, "PRONGSAI_BROWSER": variable][name] ?? nil
    }
  }

  private var written: String? { try? String(contentsOfFile: output, encoding: .utf8) }

  /// What stands beside the document: nothing that was needed to make it may stay.
  private var remains: [String] {
    let above = URL(filePath: output).deletingLastPathComponent().path
    return ((try? FileManager.default.contentsOfDirectory(atPath: above)) ?? []).filter { $0 != "แผน.pdf" }
  }

  private static let prints = "printf '%%PDF-1.7 made' > \"$pdf\""

  @Test func `the browser is handed the page, a profile of its own, and a sandbox unless it is root`() async throws {
    try browser(
      "eval page=\\${$#}; page=${page#file://}; cp \"$(dirname \"$pdf\")\"/edition/site/*/*/print.html '\(folder)/page'\n"
        + Self.prints)
    #expect(try await run(["loei-peo/2568"]) == .done)
    #expect(written == "%PDF-1.7 made")
    #expect(remains == [])
    let words = try String(contentsOfFile: folder + "/words", encoding: .utf8).split(separator: "\n").map(String.init)
    let page = try #require(words.last)
    #expect(page.hasPrefix("file:///") && page.hasSuffix("/site/loei-peo/2568/print.html"))
    #expect(page.contains("%E0%B8%AD%E0%B8%AD%E0%B8%81%20%E0%B8%81%2520/"))
    #expect(words.contains("--generate-pdf-document-outline") && words.contains("--no-pdf-header-footer"))
    #expect(words.contains { $0.hasPrefix("--user-data-dir=") && $0.contains(".making-") })
    #expect(words.contains("--no-sandbox") == (geteuid() == 0))
    let html = try String(contentsOfFile: folder + "/page", encoding: .utf8)
    #expect(html.contains("class=\"print-edition\"") && html.contains("เลย"))
  }

  @Test(arguments: [
    ("nothing is written", "exit 0"), ("it fails", "printf half > \"$pdf\"; echo 'out of memory' >&2; exit 3"),
    ("it is killed", "kill -9 $$"), ("it writes something else", "echo '<html>' > \"$pdf\""),
    ("it hangs", "exec sleep 60"),
  ])
  func `a document that is there stays when the browser makes none`(_ name: String, _ lines: String) async throws {
    try browser(Self.prints)
    #expect(try await run(["loei-peo/2568"]) == .done)
    try browser(lines)
    #expect(try await run(["loei-peo/2568", "--timeout", "1"]) == .misuse, "\(name)")
    #expect(written == "%PDF-1.7 made")
    #expect(remains == [])
  }

  @Test func `without a browser it says so, and how to get one, in both languages`() async throws {
    #expect(try await run(["loei-peo/2568"], path: "") == .misuse)
    #expect(try await run(["loei-peo/2568"], path: folder) == .misuse)
    try browser(Self.prints)
    #expect(try await run(["loei-peo/2568", "--browser", "missing"]) == .misuse)
    #expect(try await run(["loei-peo/2568"], variable: folder + "/missing") == .misuse)
    // A folder, and a file that cannot be run, are no browsers.
    #expect(try await run(["loei-peo/2568", "--browser", folder]) == .misuse)
    #expect(written == nil && remains == [])
    let message = Message.noBrowser(named: nil)
    for language in InterfaceLanguage.allCases {
      #expect(message[language].contains("apt-get install chromium") && message[language].contains("--browser"))
    }
  }

  @Test func `the browser that is named wins over the variable, and that over those of the path`() async throws {
    for name in ["chromium", "named", "variable"] { try browser("printf '%%PDF-\(name)' > \"$pdf\"", named: name) }
    #expect(try await run(["loei-peo/2568"]) == .done)
    #expect(written == "%PDF-chromium")
    #expect(try await run(["loei-peo/2568"], variable: "variable") == .done)
    #expect(written == "%PDF-variable")
    #expect(try await run(["loei-peo/2568", "--browser", folder + "/named"], variable: "variable") == .done)
    #expect(written == "%PDF-named")
  }

  @Test(arguments: ["nobody/2568", "../../etc", "loei-peo", "", "loei-peo/2568/../2568", "$(touch x)/2568"])
  func `a name that is no plan's is refused, and the browser is not asked`(_ name: String) async throws {
    try browser(Self.prints)
    #expect(try await run(["--", name]) == .misuse)
    #expect(written == nil && remains == [])
    #expect(!FileManager.default.fileExists(atPath: folder + "/words"))
  }

  @Test(arguments: ["0", "-1", "many", "86401"])
  func `a time that is none is refused`(_ text: String) async throws {
    try browser(Self.prints)
    await #expect(throws: UsageError.self) { try await self.run(["loei-peo/2568", "--timeout=" + text]) }
  }

  @Test func `only a file gives way to a document`() async throws {
    try browser(Self.prints)
    let manager = FileManager.default
    try manager.createDirectory(atPath: folder + "/folder", withIntermediateDirectories: true)
    try #require(unsafe mkfifo(folder + "/pipe", 0o600) == 0)
    try manager.createSymbolicLink(atPath: folder + "/to-pipe", withDestinationPath: "pipe")
    try manager.createSymbolicLink(atPath: folder + "/to-nothing", withDestinationPath: "nothing")
    for name in ["folder", "pipe", "to-pipe", "to-nothing"] {
      let before = try manager.attributesOfItem(atPath: folder + "/" + name)
      #expect(try await run(["loei-peo/2568"], to: folder + "/" + name) == .misuse)
      let after = try manager.attributesOfItem(atPath: folder + "/" + name)
      #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int, "\(name)")
    }
    #expect(!manager.fileExists(atPath: folder + "/words"))
    // A link to a file stays one, and its file is replaced.
    try "old".write(toFile: folder + "/old.pdf", atomically: false, encoding: .utf8)
    try manager.createSymbolicLink(atPath: folder + "/latest.pdf", withDestinationPath: "old.pdf")
    #expect(try await run(["loei-peo/2568"], to: folder + "/latest.pdf") == .done)
    #expect(try manager.destinationOfSymbolicLink(atPath: folder + "/latest.pdf") == "old.pdf")
    #expect(try String(contentsOfFile: folder + "/old.pdf", encoding: .utf8) == "%PDF-1.7 made")
  }

  /// Starts the program with a browser that never ends; the process, and that of the browser once it runs.
  private func startHanging() async throws -> (program: Process, browser: pid_t) {
    try? FileManager.default.removeItem(atPath: folder + "/browser")
    try browser(
      "printf %s $$ > '\(folder)/started'; mv '\(folder)/started' '\(folder)/browser'; exec sleep 300", named: "hang")
    let script = """
      exec "$PRONGSAI" pdf loei-peo/2568 --content "$1" --theme "$THEME" --output "$2" --browser "$3"
      """
    let process = try BuiltProgram.shell(script, [Self.repository + "/content", output, folder + "/hang"])
    try process.run()
    while process.isRunning {
      if let text = try? String(contentsOfFile: folder + "/browser", encoding: .utf8), let number = pid_t(text) {
        return (process, number)
      }
      try await Task.sleep(for: .milliseconds(10))
    }
    throw CocoaError(.executableLoad)
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `ended by a signal, it ends the browser and leaves nothing behind`(_ signal: Int32) async throws {
    let (program, browser) = try await startHanging()
    #expect(remains.count == 1)
    kill(program.processIdentifier, signal)
    program.waitUntilExit()
    #expect(program.terminationReason == .uncaughtSignal)
    #expect(program.terminationStatus == signal)
    #expect(kill(browser, 0) == -1)
    #expect(written == nil && remains == [])
  }

  @Test func `what a killed one left is removed by the next, and what one at work has is not`() async throws {
    let killed = try await startHanging()
    kill(killed.program.processIdentifier, SIGKILL)
    kill(killed.browser, SIGKILL)
    killed.program.waitUntilExit()
    let left = remains
    #expect(left.count == 1)
    let atWork = try await startHanging()
    #expect(remains.count == 1 && remains != left)
    try browser(Self.prints)
    #expect(try await run(["loei-peo/2568"]) == .done)
    #expect(written == "%PDF-1.7 made")
    #expect(remains.count == 1)
    kill(atWork.program.processIdentifier, SIGTERM)
    atWork.program.waitUntilExit()
    #expect(remains == [])
  }
}
