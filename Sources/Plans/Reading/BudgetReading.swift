import Diagnostics
import Documents
import Fiscal

extension FieldReader {
  /// The planned money of a project, in short (`budget: 113,890`, `budget: none`) or with its keys.
  mutating func budget(_ names: PlanNames, activities: NameIndex) -> Budget {
    switch value("budget") {
    case nil: return Budget(location: place(of: "budget"))
    case .scalar(let scalar):
      return Budget(total: amount("budget"), location: scalar.location)
    case .mapping(let mapping):
      return read(mapping, of: Message(thai: "งบประมาณ", english: "a budget")) { fields in
        Budget(
          total: fields.amount("total"), quarters: fields.quarters("quarters"),
          source: fields.reference("source", in: names.sources),
          category: fields.reference("category", in: names.categories),
          lines: fields.budgetLines(names, activities: activities), printed: fields.printedAmounts(),
          location: fields.location)
      }
    case .sequence(_, let location):
      diagnostics.append(.listForBudget(at: location))
      return Budget(location: location)
    }
  }

  private mutating func budgetLines(_ names: PlanNames, activities: NameIndex) -> [BudgetLine] {
    items("lines", of: Message(thai: "รายการงบประมาณ", english: "a budget line")) { fields in
      BudgetLine(
        item: fields.text("item"), activities: fields.references("activity", in: activities),
        source: fields.reference("source", in: names.sources),
        category: fields.reference("category", in: names.categories), calculation: fields.placedText("calc"),
        amount: fields.amount("amount"), quarters: fields.quarters("quarters"), groups: fields.groups(in: names.groups),
        location: fields.location)
    }
  }

  private mutating func printedAmounts() -> [PrintedAmount] {
    items("printed", of: Message(thai: "ยอดที่พิมพ์ไว้ที่อื่น", english: "a printed amount")) { fields in
      fields.require("where", "amount")
      let place = fields.text("where")
      let amount = fields.amount("amount")
      guard let place, let amount else { return nil }
      return PrintedAmount(place: place, amount: amount)
    }
  }
}

extension Diagnostic {
  fileprivate static func listForBudget(at location: Location) -> Diagnostic {
    Diagnostic(
      id: "wrong-kind", at: location,
      message: Message(
        thai: "budget: ต้องเป็นจำนวนเงินหรือหัวข้อย่อย ไม่ใช่รายการ", english: "'budget' takes an amount or keys, not a list"),
      hint: Message(
        thai: "เขียน budget: 113,890 หรือใส่รายการไว้ใต้ budget: แล้ว lines:",
        english: "write 'budget: 113,890', or put the list under 'budget:' and then 'lines:'"))
  }
}
