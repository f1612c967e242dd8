import Language
import Markup
import Plans

/// How a thing stands, in a word and a shape, so that colour is never the only sign.
struct Badge {
  enum Tone: String { case neutral, active, good, warning, bad }

  let label: Label
  let shape: String
  let tone: Tone
}

extension PageContext {
  func badge(_ badge: Badge) -> HTML {
    """
    <span class="badge \(badge.tone.rawValue)"><span aria-hidden="true">\(badge.shape)</span> \(self[badge.label])</span>
    """
  }
}

extension Badge {
  init(_ status: Project.Status) {
    switch status {
    case .planned: self.init(label: .projectPlanned, shape: "○", tone: .neutral)
    case .inProgress: self.init(label: .projectInProgress, shape: "◐", tone: .active)
    case .done: self.init(label: .projectDone, shape: "●", tone: .good)
    case .delayed: self.init(label: .projectDelayed, shape: "▲", tone: .warning)
    case .cancelled: self.init(label: .projectCancelled, shape: "×", tone: .bad)
    }
  }

  init(_ status: Plan.Status) {
    switch status {
    case .draft: self.init(label: .planDraft, shape: "○", tone: .warning)
    case .approved: self.init(label: .planApproved, shape: "●", tone: .good)
    case .amended: self.init(label: .planAmended, shape: "◆", tone: .active)
    case .closed: self.init(label: .planClosed, shape: "■", tone: .neutral)
    }
  }

  init(_ verdict: Verdict) {
    switch verdict {
    case .achieved: self.init(label: .resultAchieved, shape: "●", tone: .good)
    case .missed: self.init(label: .resultMissed, shape: "▲", tone: .bad)
    }
  }
}
