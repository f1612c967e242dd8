import Diagnostics
import Testing

@testable import prongsai

@Suite struct ArgumentsTests {
  private func read(_ words: String...) throws -> Arguments { try Arguments(words, for: BuildCommand.description) }

  @Test func `options take their value behind them or after an equals sign`() throws {
    #expect(try read("--content", "plans", "--output=out")["content"] == "plans")
    #expect(try read("--content", "plans", "--output=out")["output"] == "out")
    #expect(try read("--output=a=b")["output"] == "a=b")
    #expect(try read("--drafts").has("drafts"))
    #expect(try !read().has("drafts"))
    #expect(try read("-h").has("help"))
  }

  @Test func `operands stand in order, after two dashes whatever they start with`() throws {
    let words = ["plan", "office/2569", "--content=x"]
    #expect(try Arguments(words, for: NewCommand.description).operands == ["plan", "office/2569"])
    #expect(try Arguments(["plan", "--", "--odd"], for: NewCommand.description).operands == ["plan", "--odd"])
  }

  @Test(arguments: [
    (["--jbos", "3"], UsageError.unknownOption("--jbos", nearest: "--jobs")),
    (["--zzz"], .unknownOption("--zzz", nearest: nil)), (["-x"], .unknownOption("-x", nearest: nil)),
    (["--content"], .missingValue("--content")), (["--content="], .missingValue("--content")),
    (["--output", "--drafts"], .missingValue("--output")),
    (["--only", "a", "--only", "b"], .repeatedOption("--only")), (["--drafts=yes"], .unexpectedValue("--drafts")),
    (["plans"], .unexpectedOperand("plans")),
    (["--language", "fr"], .unknownChoice("fr", of: "--language", ["th", "en"])),
  ])
  func `a command line that cannot be understood is refused with its reason`(_ words: [String], _ error: UsageError) {
    #expect(throws: error) { try Arguments(words, for: BuildCommand.description) }
    #expect(error.message.thai != error.message.english)
  }

  @Test func `what must be named is asked for`() {
    #expect(throws: UsageError.missingOperand("AGENCY/YEAR")) { try Arguments(["plan"], for: NewCommand.description) }
    #expect(throws: UsageError.unknownChoice("site", of: "plan|project", ["plan", "project"])) {
      try Arguments(["site", "x/2569"], for: NewCommand.description)
    }
    #expect(throws: Never.self) { try Arguments(["--help"], for: NewCommand.description) }
  }
}
