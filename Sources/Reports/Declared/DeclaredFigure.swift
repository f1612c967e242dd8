import Diagnostics
import Fiscal
import Plans
import Tables

/// One total that the document prints, beside what the ledger sums to.
struct DeclaredFigure {
  /// A figure of money or of projects.
  enum Value: Hashable {
    case money(Money)
    case projects(Int)
  }

  /// Its check.
  let check: Disagreement
  /// What the table calls it.
  let title: Phrase
  /// What a diagnostic calls it.
  let words: Message
  let member: Member?
  /// Names by which the plan may admit its difference.
  let names: [String]
  let declared: Value
  let computed: Value
  let location: Location
  let length: Int

  var agrees: Bool { declared == computed }

  /// How much more is declared than computed; none where that does not fit.
  var difference: Value? {
    switch (declared, computed) {
    case (.money(let declared), .money(let computed)): (try? declared.subtracting(computed)).map(Value.money)
    case (.projects(let declared), .projects(let computed)): .projects(declared - computed)
    case (.money, .projects), (.projects, .money): nil
    }
  }
}

extension DeclaredFigure.Value {
  var cell: Cell {
    switch self {
    case .money(let money): .amount(money)
    case .projects(let count): .count(count)
    }
  }

  /// The value in a sentence.
  var words: Message {
    switch self {
    case .money(let money): Message(thai: "\(money.baht) บาท", english: "\(money.baht) baht")
    case .projects(let count):
      Message(thai: "\(count) โครงการ", english: count == 1 ? "1 project" : "\(count) projects")
    }
  }

  /// The value without its sign.
  var magnitude: DeclaredFigure.Value {
    switch self {
    case .money(let money): .money(money.distance(to: .zero))
    case .projects(let count): .projects(count < 0 ? 0 - count : count)
    }
  }
}
