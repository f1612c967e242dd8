import Diagnostics
import Files
import Glibc

/// Where the program writes: results to standard output, complaints and progress to standard error.
struct Terminal: Sendable {
  let language: InterfaceLanguage
  /// Whether a person is looking: then progress is shown.
  let isInteractive: Bool

  init(language: InterfaceLanguage) {
    self.language = language
    isInteractive = isatty(STDERR_FILENO) == 1
  }

  func print(_ message: Message) { print(plain: visible(message) + "\n") }

  func print(plain text: String) { write(text, to: STDOUT_FILENO) }

  func complain(_ message: Message) { complain(plain: "prongsai: " + visible(message) + "\n") }

  func complain(plain text: String) { write(text, to: STDERR_FILENO) }

  /// Writes diagnostics: for people to standard error, for programs to standard output.
  func report(_ diagnostics: [Diagnostic], as format: DiagnosticFormat, in files: FileTree, below folder: String) {
    if diagnostics.isEmpty, format != .json { return }
    let report = DiagnosticReport(diagnostics, below: folder, in: language) { try? files[$0]?.text() }
    write(report.written(as: format), to: format == .text ? STDERR_FILENO : STDOUT_FILENO)
  }

  /// The words of a message, whose lines stay: no name of a file in it can steer a terminal.
  private func visible(_ message: Message) -> String {
    message[language].split(separator: "\n", omittingEmptySubsequences: false)
      .map { VisibleText.escaping(String($0)) }.joined(separator: "\n")
  }

  private func write(_ text: String, to descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }
}
