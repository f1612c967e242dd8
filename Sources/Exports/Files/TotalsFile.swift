import Fiscal
package import Plans
package import Reports

/// `totals.json`: the sums of each phase by each dimension, for programs.
package enum TotalsFile {
  package static let name = "totals.json"

  package static func bytes(of plan: Plan, _ ledger: Ledger) -> [UInt8] {
    var json = JSON()
    json.object { json in
      for phase in Entry.Phase.allCases where ledger.states(phase) {
        json.name(phase.rawValue)
        write(phase, of: plan, ledger, to: &json)
      }
    }
    json.newline()
    return json.bytes
  }

  private static func write(_ phase: Entry.Phase, of plan: Plan, _ ledger: Ledger, to json: inout JSON) {
    json.object { json in
      json.name("total")
      json.amount(ledger.pivot(.quarter, of: phase).total ?? .zero)
      json.name("by")
      json.object { json in
        for (name, axis, members) in dimensions(of: plan) {
          json.name(name)
          write(ledger.pivot(axis, of: phase), members, of: axis, to: &json)
        }
      }
    }
  }

  /// The dimensions that a plan has, each with the ids that it declares.
  private static func dimensions(of plan: Plan) -> [(name: String, axis: Axis, members: [String])] {
    let all: [(String, Axis, [String])] = [
      ("strategy", .strategy, plan.strategies.map(\.id)),
      ("group", .group, plan.groups.map(\.id)),
      ("quarter", .quarter, Quarter.allCases.map { String($0.rawValue) }),
      ("source", .source, plan.sources.map(\.id)),
      ("category", .category, plan.categories.map(\.id)),
    ]
    return all.filter { !$0.2.isEmpty }
  }

  private static func write(_ pivot: Pivot, _ members: [String], of axis: Axis, to json: inout JSON) {
    json.object { json in
      for member in members { write(member, pivot, .member(member), to: &json) }
      for case .member(let key) in pivot.rowKeys where !members.contains(key) {
        write(key, pivot, .member(key), to: &json)
      }
      if axis == .quarter {
        write("unscheduled", pivot, .unstated, to: &json)
      } else if pivot[.unstated] != nil {
        write("unstated", pivot, .unstated, to: &json)
      }
      if pivot[.notCrossed] != nil { write("not-crossed", pivot, .notCrossed, to: &json) }
    }
  }

  /// Writes one sum; `null` where nobody says what it is, not even that it is 0.
  private static func write(_ name: String, _ pivot: Pivot, _ key: Pivot.Key, to json: inout JSON) {
    json.name(name)
    if let sum = pivot[key] {
      json.amount(sum)
    } else if pivot.isOpen(row: key) || pivot.unstated(in: key).notStated > 0 && axisIsOfMembers(key) {
      json.null()
    } else {
      json.amount(.zero)
    }
  }

  private static func axisIsOfMembers(_ key: Pivot.Key) -> Bool {
    if case .member = key { true } else { false }
  }
}
