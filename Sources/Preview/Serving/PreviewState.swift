import Diagnostics

/// What the browsers are told of the preview.
struct PreviewState: Hashable, Sendable {
  /// Tells one run of the server from another.
  let run: String
  /// Counts what happened.
  private(set) var event = 0
  /// Counts the sites that were built; 0 before the first.
  private(set) var site = 0
  /// Pages of the next site that stand already, by their paths; that of a folder ends with `/`.
  private(set) var early: Set<String> = []
  /// What is wrong with the content now; none where the site that stands is the content's.
  private(set) var faults: String?

  init(run: String) { self.run = run }

  var name: String { "\(run)-\(event)" }
  var siteName: String { "\(run)-site-\(site)" }

  /// The site that a page is of: the next one, if it stands already.
  func siteName(ofPage path: String) -> String {
    let isEarly = early.contains(path) || early.contains { $0.hasSuffix("/") && path.hasPrefix($0) }
    return isEarly ? "\(run)-site-\(site + 1)" : siteName
  }

  /// Some pages of the next site stand, while the others are still made.
  mutating func ready(_ pages: Set<String>) {
    event += 1
    early.formUnion(pages)
  }

  /// Another site stands.
  mutating func built() {
    event += 1
    site += 1
    early = []
    faults = nil
  }

  /// The site that stands is the content's again, so that no page need reload.
  mutating func mended() {
    guard faults != nil else { return }
    event += 1
    faults = nil
  }

  /// The content cannot be built; the site that stands stays.
  mutating func failed(_ faults: String) {
    event += 1
    early = []
    self.faults = faults
  }

  /// What the script on a page reads: the state, the site of that page, a heading, the faults.
  func message(toPage path: String, in language: InterfaceLanguage) -> String {
    "\(name)\n\(siteName(ofPage: path))\n\(faults == nil ? "" : heading[language])\n\(faults ?? "")"
  }

  /// What stands above the faults.
  private var heading: Message {
    site == 0
      ? Message(
        thai: "ยังสร้างเว็บไซต์ไม่ได้ แก้แล้วบันทึก หน้านี้จะเปลี่ยนเอง",
        english: "The site cannot be built yet. Mend this and save: the page reloads by itself.")
      : Message(
        thai: "เนื้อหามีข้อผิดพลาด หน้านี้ยังเป็นของเดิม แก้แล้วบันทึก หน้าจะเปลี่ยนเอง",
        english: "The content has errors, and this page is as it was before. Mend them and save: it reloads by itself.")
  }
}
