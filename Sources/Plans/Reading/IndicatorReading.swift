import Diagnostics
import Documents
import Fiscal

extension FieldReader {
  /// The indicators of a project or of a strategy; those without an id are a, b, c … by their place.
  mutating func indicators() -> [Indicator] {
    var ids = AutomaticIDs(letters: true)
    return items("indicators", of: Message(thai: "ตัวชี้วัด", english: "an indicator")) { fields in
      fields.require("text")
      let written = fields.placedText("id")
      let text = fields.title("text")
      let side: Indicator.Side? = fields.choice("side")
      let writesTarget = fields.value("target") != nil
      let target = fields.parsed("target") { scalar throws(Fault) in try Target(reading: scalar.text) }
      let method = fields.text("method")
      let tool = fields.text("tool")
      let actual = fields.placedText("actual")
      let result = fields.verdict("result")
      let cause = fields.text("cause")
      let id = ids.next(written, fallback: nil, kind: .indicator, diagnostics: &fields.diagnostics)
      guard let text else { return nil }
      var indicator = Indicator(
        id: id, text: text, side: side, target: target, method: method, tool: tool, actual: actual, result: result,
        cause: cause, location: fields.location)
      indicator.hasUnreadTarget = writesTarget && target == nil
      return indicator
    }
  }

  /// The activities of a project; those without an id take their number, or their place.
  mutating func activities(in year: FiscalYear?) -> [Activity] {
    var ids = AutomaticIDs(letters: false)
    return items("activities", of: Message(thai: "กิจกรรม", english: "an activity")) { fields in
      fields.require("title")
      let written = fields.placedText("id")
      let number = fields.text("number")
      let title = fields.title()
      let period = fields.period("period", in: year)
      let id = ids.next(written, fallback: number, kind: .activity, diagnostics: &fields.diagnostics)
      guard let title else { return nil }
      return Activity(
        id: id, number: number, title: title, period: period, location: written?.location ?? fields.location)
    }
  }
}
