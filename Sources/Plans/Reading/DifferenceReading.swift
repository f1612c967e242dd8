import Diagnostics
import Documents

extension FieldReader {
  /// The disagreements that the plan admits; only a disagreement can be admitted, never a reading error.
  mutating func differences() -> [AdmittedDifference] {
    items("differences", of: Message(thai: "ข้อแตกต่างที่ยอมรับ", english: "an admitted difference")) { fields in
      fields.require("check", "reason")
      let check: Disagreement? = fields.choice("check")
      let reason = fields.text("reason")
      let about = fields.text("about")
      guard let check, let reason else { return nil }
      return AdmittedDifference(check: check.rawValue, reason: reason, about: about, location: fields.location)
    }
  }
}
