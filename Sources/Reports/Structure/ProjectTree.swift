import Diagnostics
import Plans

/// The projects of a plan as the tree that `part_of` makes of them.
///
/// A part that names no strategy or no group has those of the project that it is a part of.
struct ProjectTree: Sendable {
  /// How deep parts may nest; deeper ones stand by themselves, with an error.
  static let deepest = 16

  /// The projects in the plan's order, each with its strategy and groups, its parent's where it names none.
  private(set) var projects: [Project]
  /// The place of each project, by id.
  private(set) var places: [String: Int] = [:]
  /// The place of the project that each one is a part of.
  private(set) var parents: [Int?] = []
  /// Whether each project has parts; its money is theirs then.
  private(set) var haveParts: [Bool] = []
  /// Whether each project is an item of the plan.
  private var areItems: [Bool] = []
  /// The places of all projects, each followed by its parts; else in the plan's order.
  private(set) var order: [Int] = []
  /// Where each project stands in that order.
  private var ranks: [Int] = []
  /// Of how many projects each one is a part.
  private(set) var depths: [Int] = []

  init(_ projects: [Project], diagnostics: inout [Diagnostic]) {
    self.projects = projects
    for (place, project) in projects.enumerated() where places[project.id] == nil { places[project.id] = place }
    parents = projects.enumerated().map { place, project in
      project.partOf.flatMap { places[$0.value] }.flatMap { $0 == place ? nil : $0 }
    }
    cutCircles()
    resolve(&diagnostics)
    haveParts = Array(repeating: false, count: projects.count)
    for parent in parents.compactMap(\.self) { haveParts[parent] = true }
    areItems = zip(projects, parents).map { $0.hasPage || $1 == nil }
    order = depthFirstOrder
    ranks = Array(repeating: 0, count: projects.count)
    for (rank, place) in order.enumerated() { ranks[place] = rank }
  }

  /// The project of an id.
  subscript(id: String) -> Project? { places[id].map { projects[$0] } }

  /// Whether something is an item of the plan: a project, or an activity that is no part of one.
  func isItem(_ place: Int) -> Bool { areItems[place] }

  /// The projects that each part is a part of, from the nearest, by id.
  var wholes: [String: [String]] {
    var wholes: [String: [String]] = [:]
    for place in projects.indices where parents[place] != nil {
      wholes[projects[place].id] = ancestors(of: place).map { projects[$0].id }
    }
    return wholes
  }

  /// The places of the projects that one is a part of, from the nearest.
  func ancestors(of place: Int) -> [Int] {
    var ancestors: [Int] = []
    var place = place
    while let parent = parents[place] {
      ancestors.append(parent)
      place = parent
    }
    return ancestors
  }

  /// The places of the parts of a project, and of their parts: what follows it in the order and is deeper.
  func parts(of place: Int) -> ArraySlice<Int> {
    let rest = order[(ranks[place] + 1)...]
    return haveParts[place] ? rest.prefix { depths[$0] > depths[place] } : rest.prefix(0)
  }

  /// Some projects, each followed by its parts; else in the plan's order.
  func ordered(_ places: Set<Int>) -> [Int] { places.sorted { ranks[$0] < ranks[$1] } }

  private var depthFirstOrder: [Int] {
    var parts: [Int: [Int]] = [:]
    for (place, parent) in parents.enumerated() { if let parent { parts[parent, default: []].append(place) } }
    var order: [Int] = []
    var stack = Array(projects.indices.filter { parents[$0] == nil }.reversed())
    while let place = stack.popLast() {
      order.append(place)
      stack += (parts[place] ?? []).reversed()
    }
    return order
  }

  /// Cuts a circle of parts at one of its projects, so that every walk up ends; the reader of plans reports it.
  private mutating func cutCircles() {
    var walks: [Int?] = Array(repeating: nil, count: projects.count)
    for start in projects.indices {
      var place = start
      while walks[place] == nil {
        walks[place] = start
        guard let parent = parents[place] else { break }
        if walks[parent] == start { parents[place] = nil } else { place = parent }
      }
    }
  }

  /// Gives each project its depth, its strategy and its groups, those of a parent before those of its parts.
  private mutating func resolve(_ diagnostics: inout [Diagnostic]) {
    var known: [Int?] = Array(repeating: nil, count: projects.count)
    depths = Array(repeating: 0, count: projects.count)
    for start in projects.indices {
      var path: [Int] = []
      var place: Int? = start
      while let next = place, known[next] == nil {
        path.append(next)
        place = parents[next]
      }
      for next in path.reversed() {
        var depth = parents[next].flatMap { known[$0] }.map { $0 + 1 } ?? 0
        if depth >= ProjectTree.deepest {
          diagnostics.append(.partsTooDeep(projects[next]))
          parents[next] = nil
          depth = 0
        }
        known[next] = depth
        depths[next] = depth
        guard let parent = parents[next].map({ projects[$0] }) else { continue }
        projects[next].strategy = projects[next].strategy ?? parent.strategy
        if projects[next].groups.ids.isEmpty { projects[next].groups = parent.groups }
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func partsTooDeep(_ project: Project) -> Diagnostic {
    let limit = ProjectTree.deepest
    return Diagnostic(
      id: "parts-too-deep", at: project.partOf?.location ?? project.location, length: project.partOf?.length ?? 0,
      message: Message(
        thai: "โครงการ “\(project.title)” เป็นโครงการย่อยซ้อนกันเกิน \(limit) ชั้น",
        english: "project '\(project.title)' is nested deeper than \(limit) levels of parts"),
      hint: Message(thai: "ให้ part_of อ้างโครงการหลักโดยตรง", english: "let part_of name the main project itself"))
  }
}
