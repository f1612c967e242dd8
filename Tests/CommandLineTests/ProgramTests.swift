import Diagnostics
import Foundation
import Testing

@testable import prongsai

@Suite struct ProgramTests {
  private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
  private static let theme = repository + "/themes/default"

  private func run(_ words: [String]) async -> prongsai.ExitStatus {
    await Program.run(words, Terminal(language: .english))
  }

  @Test(arguments: Program.commands.indices)
  func `help names every option and operand of a command, in both languages`(_ index: Int) {
    let command = Program.commands[index].description
    for language in InterfaceLanguage.allCases {
      let help = command.help(in: language)
      for option in command.options { #expect(help.contains("--\(option.name)")) }
      for operand in command.operands { #expect(help.contains(operand.name)) }
      for example in command.examples { #expect(help.contains(example.line)) }
    }
    for message in command.options.map(\.summary) + command.examples.map(\.summary) + [command.summary] {
      #expect(message.thai != message.english)
    }
    #expect(["help", "version"].allSatisfy { name in command.options.contains { $0.name == name } })
  }

  @Test(arguments: [
    (["--help"], prongsai.ExitStatus.done), (["--version"], .done), (["build", "--help"], .done),
    (["check", "--version"], .done),
    ([], .misuse), (["bild"], .misuse), (["build", "--jobs", "0"], .misuse), (["build", "--jobs", "many"], .misuse),
    (["check", "--format", "xml"], .misuse), (["new"], .misuse),
    (["check", "--content", "/nowhere/at/all"], .misuse), (["new", "plan", "a/2569", "--title", "t"], .misuse),
  ])
  func `the exit status tells done from wrong use`(_ words: [String], _ status: prongsai.ExitStatus) async {
    #expect(await run(words) == status)
  }

  @Test func `faults of the content have a status of their own, and nothing is written`() async throws {
    let folder = FileManager.default.temporaryDirectory.path + "/prongsai-program-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (content, site) = (folder + "/content", folder + "/site")
    let build = ["build", "--content", content, "--output", site, "--theme", Self.theme, "--drafts"]
    #expect(await run(["new", "plan", "office/2569", "--content", content]) == .done)
    #expect(await run(["new", "plan", "office/2569", "--content", content]) == .misuse)
    #expect(await run(["new", "project", "office/2569", "--content", content]) == .done)
    #expect(await run(["check", "--content", content, "--drafts"]) == .done)
    #expect(await run(build) == .done)
    let page = try Data(contentsOf: URL(filePath: site + "/office/2569/index.html"))
    try Data("---\nnumber: 1\n---\n".utf8).write(to: URL(filePath: content + "/office/2569/02.md"))
    #expect(await run(["check", "--content", content, "--drafts"]) == .contentHasErrors)
    #expect(await run(build) == .contentHasErrors)
    #expect(try Data(contentsOf: URL(filePath: site + "/office/2569/index.html")) == page)
  }
}
