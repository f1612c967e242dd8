import Diagnostics
import Documents
import Foundation
import TestSupport
import Testing

/// The processor time that the current thread has used.
private func threadTime() -> Duration {
  var time = timespec()
  _ = unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}

@Suite(.serialized) struct HostileInputTests {
  @Test(arguments: Hostile.bodies + Hostile.frontMatters)
  func `time grows with the size and not with its square`(_ hostile: Hostile) {
    func time(_ size: Int) -> Duration {
      let bytes = hostile.bytes(size)
      // Only this thread's own time, so that a busy machine does not count.
      let start = threadTime()
      var diagnostics: [Diagnostic] = []
      _ = Document.read(file: "a.md", bytes: bytes, diagnostics: &diagnostics)
      return threadTime() - start
    }
    // Eight times the size: about 8 where the time is linear, about 64 where it is square. The best of some tries, for
    // a busy machine; what takes no time at all is not measured.
    let isLinear = (0..<4).contains { _ in
      let small = time(1 << 12)
      let large = time(1 << 15)
      return large < .milliseconds(20) || large / small < 24
    }
    #expect(isLinear)
  }

  @Test(arguments: [
    ("[", "nesting-too-deep"), ("{a: ", "nesting-too-deep"), ("- ", "nesting-too-deep"),
  ])
  func `front matter nested 200,000 deep is refused`(_ unit: String, _ id: String) {
    var diagnostics: [Diagnostic] = []
    let source = "---\na:\n " + String(repeating: unit, count: 200_000) + "\n---\n"
    #expect(Document.read(file: "a.md", bytes: Array(source.utf8), diagnostics: &diagnostics) == nil)
    #expect(diagnostics.map(\.id) == [id])
    #expect(diagnostics.first?.message.english.contains("32") == true)
  }

  @Test func `blocks of keys nested 33 deep are refused, 32 pass`() {
    for (depth, ids) in [(32, []), (33, ["nesting-too-deep"])] {
      var diagnostics: [Diagnostic] = []
      let keys = (0..<depth).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
      _ = FrontMatter.readYAML(file: "a.yml", bytes: Array(keys.utf8), diagnostics: &diagnostics)
      #expect(diagnostics.map(\.id) == ids)
    }
  }

  @Test func `300,000 keys are more than a file may hold, 80,000 are read`() {
    var diagnostics: [Diagnostic] = []
    let many = (0..<300_000).map { "k\($0): 1\n" }.joined()
    #expect(FrontMatter.readYAML(file: "a.yml", bytes: Array(many.utf8), diagnostics: &diagnostics) == nil)
    #expect(diagnostics.map(\.id) == ["file-too-large"])
    diagnostics = []
    let some = (0..<80_000).map { "k\($0): 1\n" }.joined()
    let mapping = FrontMatter.readYAML(file: "a.yml", bytes: Array(some.utf8), diagnostics: &diagnostics)
    #expect(mapping?.entries.count == 80_000)
    #expect(diagnostics == [])
  }

  @Test func `three thousand files of chance end in values or diagnostics`() {
    let parts = [
      "---\n", "a: ", "- ", "[", "]", "{", "}", "\"", "'", "|", ">", "#", " ", "\n", "\r\n", "\t", ":", ",", "ก", "é",
      "*", "&", "!",
      "%", "@", "`", "?", "\\", "~", "  ", "| --- |\n", "](b)", "![", "<b>", "> ", "1. ", "...\n", "\u{FEFF}",
      "\u{2028}", "\u{85}",
    ]
    var random = SeededNumbers(seed: 2564)
    for _ in 0..<3_000 {
      var bytes = Array("---\n".utf8)
      for _ in 0..<random.next(below: 60) { bytes += Array(parts[random.next(below: parts.count)].utf8) }
      if random.next(below: 2) == 0 { bytes += Array("\n---\n".utf8) }
      for _ in 0..<random.next(below: 60) { bytes += Array(parts[random.next(below: parts.count)].utf8) }
      if random.next(below: 20) == 0 { bytes.append(UInt8(random.next(below: 256))) }
      var diagnostics: [Diagnostic] = []
      let document = Document.read(file: "a.md", bytes: bytes, diagnostics: &diagnostics)
      let lines = bytes.filter { $0 == 10 || $0 == 13 }.count + 1
      #expect(document != nil || diagnostics.contains { $0.severity == .error })
      #expect(diagnostics.allSatisfy { $0.location.line <= lines && $0.location.column >= 1 })
    }
  }
}
