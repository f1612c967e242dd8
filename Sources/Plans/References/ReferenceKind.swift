import Diagnostics

/// A kind of thing that a plan declares and its files refer to by name.
enum ReferenceKind {
  case strategy, group, source, category, framework, item, activity, project

  /// The id of the diagnostic for a name that nothing of the kind bears.
  var unknownID: String {
    switch self {
    case .strategy: "unknown-strategy"
    case .group: "unknown-group"
    case .source: "unknown-source"
    case .category: "unknown-category"
    case .framework: "unknown-framework"
    case .item: "unknown-item"
    case .activity: "unknown-activity"
    case .project: "unknown-project"
    }
  }

  var noun: Message {
    switch self {
    case .strategy: Message(thai: "ยุทธศาสตร์", english: "strategy")
    case .group: Message(thai: "กลุ่ม", english: "group")
    case .source: Message(thai: "แหล่งเงิน", english: "source")
    case .category: Message(thai: "หมวดรายจ่าย", english: "category")
    case .framework: Message(thai: "กรอบแผน", english: "framework")
    case .item: Message(thai: "ข้อในกรอบแผน", english: "item")
    case .activity: Message(thai: "กิจกรรม", english: "activity")
    case .project: Message(thai: "โครงการ", english: "project")
    }
  }

  /// Several of the kind, in English.
  var plural: String {
    switch self {
    case .strategy: "strategies"
    case .category: "categories"
    case .activity: "activities"
    default: noun.english + "s"
    }
  }

  /// The key under which they are declared.
  var key: String {
    switch self {
    case .item: "items"
    default: plural
    }
  }

  /// Whether what declares them may give them other spellings.
  var hasAliases: Bool {
    switch self {
    case .strategy, .group, .source, .category: true
    case .framework, .item, .activity, .project: false
    }
  }

  /// What declares them.
  var declaredIn: Message {
    switch self {
    case .item: Message(thai: "กรอบแผนนี้", english: "the framework")
    case .activity: Message(thai: "โครงการนี้", english: "the project")
    default: Message(thai: "แผนนี้", english: "the plan")
    }
  }
}
