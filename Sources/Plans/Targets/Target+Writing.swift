package import Diagnostics
import Fiscal

extension Target {
  /// How the target was read, so that its writer can see whether it is what was meant.
  package var reading: Message {
    switch kind {
    case .number(let comparison, let quantity):
      Message(
        thai: "\(comparison.words.thai) \(quantity.words.thai)",
        english: "\(comparison.words.english) \(quantity.words.english)")
    case .all(let things): Message(thai: "ครบทุก\(things)", english: things.isEmpty ? "all" : "all: ทุก\(things)")
    case .exists(let thing):
      Message(
        thai: thing.isEmpty ? "มี (มีหรือไม่มี)" : "มี 1 \(thing) (มีหรือไม่มี)",
        english: thing.isEmpty ? "there is one, or there is not" : "there is one: 1 \(thing)")
    case .level(let comparison, let level):
      Message(
        thai: "ระดับ\(comparison.words.thai) “\(level)” ตามลำดับใน scales",
        english: "a level of the plan's scales, \(comparison.words.english) '\(level)'")
    case .ratio(let comparison, let first, let second):
      Message(
        thai: "อัตราส่วน\(comparison.words.thai) \(first.written) : \(second.written)",
        english: "a ratio, \(comparison.words.english) \(first.written) : \(second.written)")
    case .growth(let growth): growth.words
    case .rate(let comparison, let quantity, let per):
      Message(
        thai: "\(comparison.words.thai) \(quantity.words.thai) ต่อ \(per)",
        english: "\(comparison.words.english) \(quantity.words.english) for each \(per)")
    case .text:
      Message(
        thai: "ข้อความ (คำนวณผลไม่ได้ ต้องให้คนระบุผล)", english: "text: nothing to compute, a person sets the result")
    }
  }
}

extension Target.Comparison {
  fileprivate var words: Message {
    switch self {
    case .atLeast: Message(thai: "ไม่น้อยกว่า", english: "at least")
    case .moreThan: Message(thai: "มากกว่า", english: "more than")
    case .atMost: Message(thai: "ไม่เกิน", english: "at most")
    case .lessThan: Message(thai: "น้อยกว่า", english: "less than")
    case .equal: Message(thai: "เท่ากับ", english: "equal to")
    }
  }
}

extension Target.Quantity {
  fileprivate var words: Message {
    switch unit {
    case .percent: Message(thai: "ร้อยละ \(number.written)", english: "\(number.written) percent")
    case .things(let unit) where unit.isEmpty: Message(thai: number.written, english: number.written)
    case .things(let unit): Message(thai: "\(number.written) \(unit)", english: "\(number.written) \(unit)")
    }
  }
}

extension Target.Growth {
  fileprivate var words: Message {
    let year = baseYear.map { " \($0)" } ?? ""
    let known = base.map { " (\($0.words.thai))" } ?? ""
    let knownEnglish = base.map { " (\($0.words.english))" } ?? ""
    let lack =
      base == nil
      ? Message(thai: " ไม่มีค่าฐาน จึงคำนวณไม่ได้", english: "; without the base's value nothing is computed") : nil
    let start: Message
    if let change {
      start =
        isUp
        ? Message(thai: "เพิ่มขึ้นไม่น้อยกว่า \(change.words.thai) จาก", english: "\(change.words.english) or more above")
        : Message(thai: "ลดลงไม่น้อยกว่า \(change.words.thai) จาก", english: "\(change.words.english) or more below")
    } else {
      start = Message(thai: comparison.words.thai, english: comparison.words.english)
    }
    return Message(
      thai: "\(start.thai)ปีฐาน\(year)\(known)\(lack?.thai ?? "")",
      english: "\(start.english) the base year\(year)\(knownEnglish)\(lack?.english ?? "")")
  }
}
