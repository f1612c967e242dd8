import Diagnostics
import Fiscal

extension [ResultRound] {
  /// Adds a round, or its values to the round of the same day; a value that is there already is reported.
  mutating func merge(_ row: RoundRow, diagnostics: inout [Diagnostic]) {
    guard let index = firstIndex(where: { $0.asOf == row.round.asOf }) else {
      append(row.round)
      return
    }
    self[index].take(row, diagnostics: &diagnostics)
  }
}

extension ResultRound {
  /// Takes over the values of another round of the same day.
  mutating func take(_ row: RoundRow, diagnostics: inout [Diagnostic]) {
    let place = row.round.location
    take(\.progress, row, at: row.round.progress?.location ?? place, &diagnostics)
    take(\.allocated, row, at: row.round.allocated?.location ?? place, &diagnostics)
    take(\.obligated, row, at: row.round.obligated?.location ?? place, &diagnostics)
    takeSpent(row, &diagnostics)
    take(\.result, row, at: place, &diagnostics)
    take(\.summary, row, at: place, &diagnostics)
    take(\.problems, row, at: place, &diagnostics)
    take(\.suggestions, row, at: place, &diagnostics)
  }

  private mutating func take<Value>(
    _ path: WritableKeyPath<ResultRound, Value?>, _ row: RoundRow, at place: Location, _ diagnostics: inout [Diagnostic]
  ) {
    guard let value = row.round[keyPath: path] else { return }
    if self[keyPath: path] == nil {
      self[keyPath: path] = value
    } else {
      diagnostics.append(.valueGivenTwice(at: row.places[path] ?? place, first: location))
    }
  }

  /// Takes over what is spent, each quarter for itself.
  private mutating func takeSpent(_ row: RoundRow, _ diagnostics: inout [Diagnostic]) {
    guard let other = row.round.spent else { return }
    guard let own = spent else {
      spent = other
      return
    }
    guard case .byQuarter(var quarters) = own.value, case .byQuarter(let others) = other.value else {
      diagnostics.append(.valueGivenTwice(at: other.location, first: own.location))
      return
    }
    for quarter in Quarter.allCases where others[quarter] != .notStated {
      if quarters[quarter] != .notStated {
        diagnostics.append(.valueGivenTwice(at: other.location, first: own.location))
        return
      }
      quarters[quarter] = others[quarter]
    }
    spent = Placed(.byQuarter(quarters), at: own.location, length: own.length)
    moreSpent.append(other.location)
  }
}

extension Diagnostic {
  fileprivate static func valueGivenTwice(at location: Location, first: Location) -> Diagnostic {
    Diagnostic(
      id: "value-given-twice", at: location,
      message: Message(
        thai: "ผลของโครงการนี้ ณ วันเดียวกันระบุไว้แล้ว", english: "this value of the project is already given for the same day"
      ),
      hint: Message(
        thai: "ลบออกหนึ่งแห่ง หรือแก้ as_of: ให้ถูกวัน", english: "take one of them away, or mend its 'as_of'"),
      notes: [.init(Message(thai: "ระบุครั้งแรกที่นี่", english: "first given here"), at: first)])
  }
}
