import Foundation
import Testing

@Suite struct ServeTests {
  /// The program, built beside these tests.
  private static let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "prongsai")

  @Test(arguments: [SIGINT, SIGTERM])
  func `ends with status 0 and leaves nothing behind when it is interrupted`(_ signal: Int32) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "prongsai-serve-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder.appending(path: "temporary"), withIntermediateDirectories: true)
    try FileManager.default.createDirectory(at: folder.appending(path: "content"), withIntermediateDirectories: true)
    let output = folder.appending(path: "output")
    try Data().write(to: output)
    let process = Process()
    process.executableURL = Self.program
    process.arguments = ["serve", "--port", "0", "--content", folder.path + "/content", "--language", "en"]
    process.environment = ["TMPDIR": folder.path + "/temporary"]
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    let (ends, ended) = AsyncStream<Int32>.makeStream()
    process.terminationHandler = { process in
      ended.yield(process.terminationReason == .exit ? process.terminationStatus : -1)
      ended.finish()
    }
    try process.run()
    while process.isRunning, try !String(contentsOf: output, encoding: .utf8).contains("http://127.0.0.1:") {
      try await Task.sleep(for: .milliseconds(10))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/temporary").count == 1)
    kill(process.processIdentifier, signal)
    var iterator = ends.makeAsyncIterator()
    #expect(await iterator.next() == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/temporary").isEmpty)
  }
}
