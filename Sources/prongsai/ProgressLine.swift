import Diagnostics
import Publishing
import Synchronization

/// The line that shows how far a build is, on a terminal; nothing where nobody is looking.
final class ProgressLine: Sendable {
  private struct State {
    var shown = ""
    var plans = 0
  }

  private let terminal: Terminal
  // Plans are written by several tasks, and each tells when it is done.
  private let state = Mutex(State())

  init(_ terminal: Terminal) { self.terminal = terminal }

  func show(_ progress: BuildProgress) {
    guard terminal.isInteractive else { return }
    state.withLock { state in
      if case .wrotePlan = progress { state.plans += 1 }
      let text = message(progress, plans: state.plans)[terminal.language]
      guard state.shown != text else { return }
      state.shown = text
      terminal.complain(plain: "\r\u{1B}[2K" + text)
    }
  }

  /// Takes the line away, before anything else is written.
  func clear() {
    state.withLock { state in
      guard !state.shown.isEmpty else { return }
      state.shown = ""
      terminal.complain(plain: "\r\u{1B}[2K")
    }
  }

  private func message(_ progress: BuildProgress, plans: Int) -> Message {
    switch progress {
    case .reading: Message(thai: "กำลังอ่านแผน…", english: "reading the plans…")
    case .checking: Message(thai: "กำลังตรวจยอด…", english: "checking the sums…")
    case .wrotePlan(_, of: let count, isNew: _):
      Message(thai: "เขียนแล้ว \(plans) จาก \(count) แผน…", english: "wrote \(plans) of \(count) plans…")
    }
  }
}
