import Foundation
import Testing

/// The program as it was built, run as a process of its own.
struct BuiltProgram {
  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// The binary that the environment's `PRONGSAI` names, else the one beside the tests.
  static var path: String {
    get throws {
      if let named = ProcessInfo.processInfo.environment["PRONGSAI"] { return named }
      let beside = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().path
      let places = [beside, repository + "/.build/debug"].map { $0 + "/prongsai" }
      return try #require(places.first { FileManager.default.isExecutableFile(atPath: $0) })
    }
  }

  /// A shell in which `$PRONGSAI` is the program and `$THEME` the theme of the repository; its output is not shown.
  static func shell(_ script: String, _ arguments: [String] = [], environment: [String: String] = [:]) throws -> Process
  {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", script, "test"] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
      .merging(["PRONGSAI": try path, "THEME": repository + "/themes/default"]) { _, new in new }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return process
  }

  /// Runs a script to its end; its exit status.
  @discardableResult
  static func run(_ script: String, _ arguments: [String] = [], environment: [String: String] = [:]) throws -> Int32 {
    let process = try shell(script, arguments, environment: environment)
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}

/// A folder of a test's own with a small site in two states, A and B, in which every page differs.
final class TwoStates {
  let folder =
    FileManager.default.temporaryDirectory.path
    + "/prongsai-states-\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString)"
  var site: String { folder + "/site" }
  /// What the site is in each of its states.
  private(set) var states: [String: [String: Data]] = [:]

  init() throws {
    let files = FileManager.default
    try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for state in ["A", "B"] {
      let content = folder + "/" + state
      try files.copyItem(atPath: BuiltProgram.repository + "/content", toPath: content)
      // Only the smallest agencies, so that a build takes no longer than it must.
      for agency in try files.contentsOfDirectory(atPath: content)
      where !agency.hasSuffix(".md") && !agency.hasPrefix("_") && agency != "example-office" {
        try files.removeItem(atPath: content + "/" + agency)
      }
      try Data("---\ntitle: เว็บไซต์ \(state)\n---\n".utf8).write(to: URL(filePath: content + "/index.md"))
      for page in ["about.md", "method.md"] { try files.removeItem(atPath: content + "/" + page) }
      try #require(try build(state) == 0)
      states[state] = try TwoStates.read(site)
      try #require(states[state]?.keys.contains("index.html") == true)
    }
    try #require(states["A"] != states["B"])
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The call of a build of one state; `$0` is the folder.
  static let call = "\"$PRONGSAI\" build --content \"$1/$2\" --output \"$1/site\" --theme \"$THEME\""

  @discardableResult
  func build(_ state: String) throws -> Int32 { try BuiltProgram.run(TwoStates.call, [folder, state]) }

  /// The state that the published site is in; none where it is a mixture.
  func publishedState() throws -> String? {
    let published = try TwoStates.read(site)
    return states.first { $0.value == published }?.key
  }

  /// Whether nothing but the content and the site is left beside them.
  func hasLitter() throws -> Bool {
    try FileManager.default.contentsOfDirectory(atPath: folder).contains { $0.hasPrefix(".") }
  }

  /// Every file of a folder but the hidden ones at its top.
  static func read(_ site: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: site) where !path.hasPrefix(".") {
      var isFolder: ObjCBool = false
      guard unsafe FileManager.default.fileExists(atPath: site + "/" + path, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      files[path] = try Data(contentsOf: URL(filePath: site + "/" + path))
    }
    return files
  }
}
