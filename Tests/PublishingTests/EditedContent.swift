import Foundation
import TestSupport
import Testing

@testable import Publishing

/// A content folder and a theme that an officer and a designer change, one random thing after the other.
struct EditedContent {
  /// One thing that an officer or a designer does to a content folder or a theme.
  enum Deed: CaseIterable {
    case editProject, editPlan, editAgency, editSite, renameProject, deleteProject, copyPlan, deletePlan, label, style
    case attach, editAttachment, count, linkAcross, makeLinkedActivity, addPage, breakProject
    case loseHeading, nothing
  }

  let content: String
  let theme: String
  private var random: SeededNumbers
  private(set) var step = 0
  /// The files that the last deed wrote, moved or removed.
  private var touched: [String] = []

  /// Writes the folders: two agencies, three plans of three projects.
  init(in folder: String, seed: UInt64) throws {
    content = folder + "/written"
    theme = folder + "/theme"
    random = SeededNumbers(seed: seed)
    try FileManager.default.copyItem(atPath: Workplace.repository.path + "/themes/default", toPath: theme)
    for place in ["office/2569", "office/2570", "bureau/2569"] {
      let scaffold = Scaffold(content: content, place: place)
      _ = try scaffold.writePlan()
      for _ in 0..<3 { _ = try scaffold.writeProject(number: nil, title: nil) }
    }
    let (file, text) = try headedProject()
    try write(text + "\n## place\n", to: content + "/" + file)
    try append("\n[ที่](../\(file)#place)\n", to: content + "/office/index.md")
  }

  /// How it is built, into the output of a place.
  func options(_ place: Workplace) -> BuildOptions {
    var options = place.options
    (options.content, options.theme, options.includesDrafts) = (content, theme, true)
    return options
  }

  func text(of file: String) throws -> String { try String(contentsOfFile: content + "/" + file, encoding: .utf8) }

  /// Replaces a file in one step, as editors do.
  func put(_ text: String, in file: String) throws {
    try text.write(toFile: content + "/" + file, atomically: true, encoding: .utf8)
  }

  mutating func anyDeed() -> Deed { Deed.allCases.randomElement(using: &random) ?? .nothing }

  /// Does one thing; the paths that it touched below the content folder, or anything.
  mutating func perform(_ deed: Deed) throws -> LiveChange {
    step += 1
    touched = []
    try change(deed)
    return switch deed {
    case .copyPlan, .deletePlan, .label, .style: .anything
    default: .files(Set(touched.map { String($0.dropFirst(content.count + 1)) }))
    }
  }

  private mutating func change(_ deed: Deed) throws {
    let step = step
    let manager = FileManager.default
    let agency = content + "/office"
    let plans = try manager.contentsOfDirectory(atPath: agency).filter { $0.hasPrefix("25") }.sorted()
    let plan = agency + "/" + (plans.randomElement(using: &random) ?? "2569")
    let projects = try manager.contentsOfDirectory(atPath: plan).filter { $0.first?.isNumber == true }.sorted()
    let project = plan + "/" + (projects.randomElement(using: &random) ?? "index.md")
    switch deed {
    case .editProject: try append("\nข้อความ \(step)\n", to: project)
    case .editAgency: try append("\nข้อความ \(step)\n", to: agency + "/index.md")
    case .addPage:
      try write("---\ntitle: หน้า \(step)\n---\n", to: content + "/page-\(step).md")
    case .count:
      let index = plan + "/index.md"
      let text = try String(contentsOfFile: index, encoding: .utf8)
      let isCounted = text.contains("\ncounted: no\n")
      let (old, new) = isCounted ? ("\ncounted: no\n", "\n") : ("\nkind: action\n", "\nkind: action\ncounted: no\n")
      try write(text.replacing(old, with: new), to: index)
    case .linkAcross:
      let other = try linked()
      try append("\n[อีกโครงการ](../../bureau/2569/\(other.name))\n", to: project)
    case .makeLinkedActivity:
      let other = try linked()
      let text = try String(contentsOfFile: other.path, encoding: .utf8)
      let isActivity = text.contains("\nnature: activity\n")
      let (old, new) =
        isActivity ? ("\nnature: activity\n", "\n") : ("\nnumber: 1\n", "\nnumber: 1\nnature: activity\n")
      try write(text.replacing(old, with: new), to: other.path)
    case .editPlan: try append("\nข้อความ \(step)\n", to: plan + "/index.md")
    case .editSite: try append("\nข้อความ \(step)\n", to: content + "/index.md")
    case .renameProject where !projects.isEmpty:
      let renamed = plan + "/\(90 + step)-renamed.md"
      try manager.moveItem(atPath: project, toPath: renamed)
      touched += [project, renamed]
    case .deleteProject where !projects.isEmpty:
      try manager.removeItem(atPath: project)
      touched.append(project)
    case .deletePlan where plans.count > 1: try manager.removeItem(atPath: plan)
    case .copyPlan:
      let year = "25\(70 + step)"
      try manager.copyItem(atPath: plan, toPath: agency + "/" + year)
      let index = agency + "/\(year)/index.md"
      let text = try String(contentsOfFile: index, encoding: .utf8)
      try text.replacing(plan.suffix(4), with: year).write(toFile: index, atomically: false, encoding: .utf8)
    case .label:
      let file = theme + "/labels.th.yml"
      let text = try String(contentsOfFile: file, encoding: .utf8)
      try text.replacing("หน้าแรก", with: "หน้าแรก\(step)").write(toFile: file, atomically: true, encoding: .utf8)
    case .style: try append("\n.step-\(step) { color: inherit }\n", to: theme + "/styles/4-content.css")
    case .attach: try append("%PDF-1.4 \(step)", to: plan + "/document-\(step).pdf")
    case .editAttachment: try append("%PDF-1.4 \(step)", to: content + "/site.pdf")
    case .breakProject: try append("\n[ไม่มี](nowhere.md)\n", to: project)
    case .loseHeading:
      // Only the check of the whole content finds that the other agency links to it.
      let (file, text) = try headedProject()
      try write(text.replacing("\n## place\n", with: "\n## ย้ายแล้ว\n"), to: content + "/" + file)
    case .nothing: break
    default: try append("\nข้อความ \(step)\n", to: content + "/index.md")
    }
  }

  private mutating func append(_ text: String, to path: String) throws {
    try write(((try? String(contentsOfFile: path, encoding: .utf8)) ?? "") + text, to: path)
  }

  private mutating func write(_ text: String, to path: String) throws {
    try text.write(toFile: path, atomically: step % 2 == 0, encoding: .utf8)
    touched.append(path)
  }

  /// The files of a plan's projects, by their paths in the content.
  func projects(of plan: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: content + "/" + plan).sorted()
      .filter { $0.first?.isNumber == true }.map { plan + "/" + $0 }
  }

  /// A project to whose heading the first agency links, by its path in the content, and its text.
  func headedProject() throws -> (file: String, text: String) {
    let names = try FileManager.default.contentsOfDirectory(atPath: content + "/bureau/2569").sorted()
    let file = "bureau/2569/" + (try #require(names.last { $0.first?.isNumber == true }))
    return (file, try text(of: file))
  }

  /// The project of the other agency that plans link to: its page comes and goes.
  private func linked() throws -> (name: String, path: String) {
    let folder = content + "/bureau/2569"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let name = try #require(names.first { $0.first?.isNumber == true })
    return (name, folder + "/" + name)
  }
}
