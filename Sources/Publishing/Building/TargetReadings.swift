import Diagnostics
import Plans

extension Plan {
  /// How the target of each indicator was read, in the order of the plan.
  func targetReadings(below folder: String) -> [Message] {
    (strategies.flatMap(\.indicators) + projects.flatMap(\.indicators)).map { indicator in
      let place = indicator.target?.location ?? indicator.location
      let start = "\(folder)/\(place.file):\(place.line): "
      guard let target = indicator.target?.value else {
        return Message(thai: start + "ไม่มีค่าเป้าหมาย", english: start + "no target")
      }
      return Message(
        thai: "\(start)“\(target.printed)” → \(target.reading.thai)",
        english: "\(start)“\(target.printed)” → \(target.reading.english)")
    }
  }
}
