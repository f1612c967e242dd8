import Language
import Plans

extension Indicator.Side {
  /// The word of the side.
  var label: Label {
    switch self {
    case .quantity: .quantity
    case .quality: .quality
    case .output: .output
    case .outcome: .outcome
    }
  }
}
