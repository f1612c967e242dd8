import Testing

@testable import Publishing

@Suite struct ManifestTests {
  private static let hash = String(repeating: "0f", count: 32)
  private static let head = "{\"generator\":\"prongsai\",\"version\":\"1\",\"files\":["

  @Test(arguments: ["index.html", "แผน/ก ข.pdf", "a\"b\\c\u{1}.csv"], [0, 1, 3])
  func `what is written is read`(_ path: String, _ count: Int) {
    let manifest = Manifest(
      version: "1.2.3", content: Self.hash, theme: "", includesDrafts: count == 1, language: "th",
      only: count == 3 ? path : nil,
      files: (0..<count).map { WrittenFile(path: "\($0)/" + path, size: $0, hash: Self.hash) })
    guard case .bytes(let bytes) = manifest.file.content else { Issue.record("no bytes"); return }
    #expect(Manifest(reading: bytes) == manifest)
    #expect(Manifest.isBeginning(bytes))
    // Not one byte may be missing.
    for length in 0..<bytes.count { #expect(Manifest(reading: Array(bytes[..<length])) == nil) }
  }

  @Test(arguments: [
    "", "{}", "{\"name\":\"An app\",\"icons\":[]}", "{\"generator\":\"hugo\",\"files\":[]}\n", "[" + head,
    head + "\n{\"path\":\"../x\",\"bytes\":1,\"sha256\":\"\"}]}\n",
    head + "\n{\"path\":\"/x\",\"bytes\":1,\"sha256\":\"\"}]}\n",
    head + "\n{\"path\":\"a//b\",\"bytes\":1,\"sha256\":\"\"}]}\n",
    head + "\n{\"path\":\"a\",\"bytes\":-1,\"sha256\":\"\"}]}\n",
    head + "\n{\"path\":\"a\\u00zz\",\"bytes\":1,\"sha256\":\"\"}]}\n", head + "]}\nmore",
    "{\"generator\":\"prongsai\",\"unknown\":\"1\",\"files\":[]}\n",
  ])
  func `anything else is not read`(_ text: String) { #expect(Manifest(reading: Array(text.utf8)) == nil) }

  @Test func `a manifest of a program that stated less is read`() {
    let text = "{\"generator\":\"prongsai\",\"files\":[\n{\"path\":\"a\",\"bytes\":1,\"sha256\":\"\(Self.hash)\"}]}\n"
    #expect(Manifest(reading: Array(text.utf8))?.files.map(\.path) == ["a"])
  }
}
