import Diagnostics
import Glibc
import Publishing

/// What the program tells its caller when it ends.
enum ExitStatus: Int32 {
  case done = 0
  case contentHasErrors = 1
  case misuse = 2
}

/// Reads the command line and runs the command that it names.
@main
enum Program {
  static let commands: [any Command.Type] = [
    BuildCommand.self, MergeCommand.self, CheckCommand.self, ServeCommand.self, PDFCommand.self, NewCommand.self,
    VerifyCommand.self,
  ]

  static func main() async {
    let words = Array(CommandLine.arguments.dropFirst())
    let terminal = Terminal(language: language(of: words))
    exit(await run(words, terminal).rawValue)
  }

  static func run(_ words: [String], _ terminal: Terminal) async -> ExitStatus {
    guard let name = words.first else {
      terminal.complain(plain: overview(in: terminal.language))
      return .misuse
    }
    if ["--help", "-h", "help"].contains(name) {
      terminal.print(plain: overview(in: terminal.language))
      return .done
    }
    if name == "--version" { return printVersion(terminal) }
    do throws(UsageError) {
      guard let command = commands.first(where: { $0.description.name == name }) else {
        throw UsageError.unknownCommand(
          name, nearest: nearestName(to: name, among: commands.map { $0.description.name }))
      }
      let arguments = try Arguments(words.dropFirst(), for: command.description)
      if arguments.has("help") {
        terminal.print(plain: command.description.help(in: terminal.language))
        return .done
      }
      if arguments.has("version") { return printVersion(terminal) }
      return try await command.run(arguments, terminal)
    } catch {
      terminal.complain(error.message)
      terminal.complain(Message(thai: "ดูวิธีใช้: prongsai --help", english: "see how it is used: prongsai --help"))
      return .misuse
    }
  }

  private static func printVersion(_ terminal: Terminal) -> ExitStatus {
    terminal.print(plain: "prongsai \(toolVersion)\n")
    return .done
  }

  /// The language of messages: as asked for, else English where the environment says so, else Thai.
  private static func language(of words: [String]) -> InterfaceLanguage {
    for (word, next) in zip(words, words.dropFirst() + [""]) {
      let value = word == "--language" ? next : word.hasPrefix("--language=") ? String(word.dropFirst(11)) : ""
      if let language = InterfaceLanguage(rawValue: value) { return language }
    }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = environment(name), !value.isEmpty else { continue }
      return value.hasPrefix("en") ? .english : .thai
    }
    return .thai
  }

  /// The value of a variable of the environment.
  static func environment(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  private static func overview(in language: InterfaceLanguage) -> String {
    let words = HelpWords(language)
    let descriptions = commands.map { $0.description }
    let title = Message(
      thai: "prongsai (โปร่งใส): เว็บไซต์แผนและงบประมาณ จากไฟล์แผนที่ทุกคนตรวจสอบได้",
      english: "prongsai (โปร่งใส, \"transparent\"): from plans that anyone can check to a site that anyone can read")
    return "\(title[language])\n\n\(words.usage): prongsai \(words.command) [\(words.anyOption)]\n"
      + list(words.commands, descriptions.map { ($0.name, $0.summary[language]) })
      + list(
        words.examples, descriptions.reversed().compactMap(\.examples.first).map { ($0.line, $0.summary[language]) },
        isStacked: true)
      + "\n\(words.more)\n"
  }
}
