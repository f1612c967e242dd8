import Diagnostics

/// What the browsers are told of the preview.
struct PreviewState: Hashable, Sendable {
  /// Tells one run of the server from another.
  let run: String
  /// Counts what happened.
  private(set) var event = 0
  /// Counts the sites that were built; 0 before the first.
  private(set) var site = 0
  /// What is wrong with the content now; none where the site that stands is the content's.
  private(set) var faults: String?

  init(run: String) { self.run = run }

  var name: String { "\(run)-\(event)" }
  var siteName: String { "\(run)-site-\(site)" }

  /// Another site stands.
  mutating func built() {
    event += 1
    site += 1
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
    self.faults = faults
  }

  /// What the script reads: the state, the site, a heading, the faults.
  func message(in language: InterfaceLanguage) -> String {
    "\(name)\n\(siteName)\n\(faults == nil ? "" : heading[language])\n\(faults ?? "")"
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
