extension Ledger {
  /// Sums the amounts of a phase by rows, and by columns where they are asked for.
  ///
  /// Planned money has two faces: a sum that asks for a quarter reads *when*, another reads *what*, so that nothing is
  /// counted twice. Each amount is looked at once. An axis on which an entry has several places (frameworks, joint
  /// groups, parts) adds it to each of them, but to the total once.
  package func pivot(_ rows: Axis, by columns: Axis? = nil, of phase: Entry.Phase = .planned) -> Pivot {
    // Most plans state money of two phases only.
    var pivot = states(phase) ? sum(rows, by: columns) { $0.phase == phase } : Pivot()
    guard phase == .planned else { return pivot }
    for silence in silences {
      pivot.add(silence)
      rules.eachKey(of: silence, on: rows) { pivot.add(silence, to: $0) }
    }
    return pivot
  }

  /// Sums the amounts that count.
  func sum(_ rows: Axis, by columns: Axis? = nil, where counts: (Entry) -> Bool) -> Pivot {
    let otherFace: Entry.Face = rows == .quarter || columns == .quarter ? .what : .when
    var pivot = Pivot()
    var places: [Int] = []
    for entry in entries where (entry.phase != .planned || entry.face != otherFace) && counts(entry) {
      pivot.add(entry.amount)
      places.removeAll(keepingCapacity: true)
      rules.eachKey(of: entry, on: rows) { places.append(pivot.place(ofRow: $0)) }
      for row in places { pivot.add(entry.amount, toRow: row) }
      guard let columns else { continue }
      rules.eachKey(of: entry, on: columns) { key in
        let column = pivot.place(ofColumn: key)
        pivot.add(entry.amount, toColumn: column)
        for row in places { pivot.add(entry.amount, toRow: row, column) }
      }
      guard columns == .quarter else { continue }
      for quarter in rules.openQuarters(of: entry) {
        let column = pivot.place(ofColumn: quarter.key)
        pivot.leaveOpen(column)
        for row in places { pivot.leaveOpen(column, ofRow: row) }
      }
    }
    return pivot
  }

  /// The part of the ledger that belongs to each place on an axis, so that a page about one of them reads no other.
  package func parts(by axis: Axis) -> [Pivot.Key: Ledger] {
    var places = Pivot.Places()
    var parts: [(entries: [Entry], silences: [Silence])] = []
    func part(of key: Pivot.Key) -> Int {
      let place = places.place(of: key)
      if place == parts.count { parts.append(([], [])) }
      return place
    }
    for entry in entries { rules.eachKey(of: entry, on: axis) { parts[part(of: $0)].entries.append(entry) } }
    for silence in silences { rules.eachKey(of: silence, on: axis) { parts[part(of: $0)].silences.append(silence) } }
    var ledgers: [Pivot.Key: Ledger] = [:]
    for (key, part) in zip(places.keys, parts) {
      ledgers[key] = Ledger(part.entries, silences: part.silences, rules: rules)
    }
    return ledgers
  }

  /// The ledger without an amount, under the same rules of counting.
  var empty: Ledger { Ledger([], silences: [], rules: rules) }
}
