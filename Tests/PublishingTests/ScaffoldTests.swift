import Diagnostics
import Foundation
import Plans
import Testing

@testable import Publishing

@Suite struct ScaffoldTests {
  private func folder() -> String { FileManager.default.temporaryDirectory.path + "/prongsai-new-\(UUID().uuidString)" }

  @Test func `a new plan with new projects checks without an error, and nothing is overwritten`() async throws {
    let content = folder()
    defer { try? FileManager.default.removeItem(atPath: content) }
    let scaffold = Scaffold(content: content, place: "office/2569")
    #expect(
      try scaffold.writePlan() == ["index.md", "office/index.md", "office/2569/index.md"].map { content + "/" + $0 })
    #expect(
      try scaffold.writeProject(number: nil, title: "โครงการ: \"อ่าน\" # 1") == [content + "/office/2569/01-project.md"])
    #expect(try scaffold.writeProject(number: nil, title: nil) == [content + "/office/2569/02-project.md"])
    #expect(throws: ScaffoldError.exists(content + "/office/2569/index.md")) { try scaffold.writePlan() }
    #expect(throws: ScaffoldError.exists(content + "/office/2569/02-project.md")) {
      try scaffold.writeProject(number: "2", title: nil)
    }
    let outcome = try await check(content: content, includesDrafts: true)
    #expect(outcome.diagnostics.filter { $0.severity == .error } == [])
    #expect(outcome.counts.projects == 2)
    let written = try await CheckedContent(folder: content, includesDrafts: true, jobs: 1)
    #expect(try written.plans[0].whole().projects[0].title == "โครงการ: \"อ่าน\" # 1")
  }

  @Test func `the next number is that of the project files alone, and any number is written so that it is read back`()
    async throws
  {
    let content = folder()
    defer { try? FileManager.default.removeItem(atPath: content) }
    let scaffold = Scaffold(content: content, place: "office/2569")
    _ = try scaffold.writePlan()
    let folder = content + "/office/2569"
    try Data("%PDF-1.4".utf8).write(to: URL(filePath: folder + "/2564-order.pdf"))
    for number in ["3", "-", "1.10", "9223372036854775807"] {
      #expect(try scaffold.writeProject(number: number, title: nil).count == 1)
    }
    #expect(try scaffold.writeProject(number: nil, title: nil) == [folder + "/04-project.md"])
    let written = try await CheckedContent(folder: content, includesDrafts: true, jobs: 1)
    #expect(!written.diagnostics.hasErrors)
    let numbers = try written.plans[0].whole().projects.compactMap(\.number)
    #expect(Set(numbers) == ["3", "-", "1.10", "9223372036854775807", "4"])
  }

  @Test(arguments: ["office", "office/2569/x", "../2569", "office/..", "/2569", "office/data", "con/2569", "a b/2569"])
  func `a place that cannot be a plan's folder is refused`(_ place: String) {
    let scaffold = Scaffold(content: folder(), place: place)
    #expect(throws: ScaffoldError.badPlace(place)) { try scaffold.writePlan() }
  }

  @Test func `a year that is none, and a project without a plan, are refused`() {
    #expect(throws: ScaffoldError.notAYear("soon")) {
      try Scaffold(content: folder(), place: "office/soon").writePlan()
    }
    #expect(throws: ScaffoldError.noPlan("office/2569")) {
      try Scaffold(content: folder(), place: "office/2569").writeProject(number: nil, title: nil)
    }
  }
}
