import Diagnostics

/// What the browsers are told of the preview.
struct PreviewState: Hashable, Sendable {
  /// Tells one run of the server from another.
  let run: String
  /// Counts what happened.
  private(set) var event = 0
  /// The number of the site that was built last; 0 before the first.
  private(set) var site = 0
  /// Pages of that site that stood before its others and have numbers of their own, by their paths; that of a folder
  /// ends with `/`.
  private var early: [String: Int] = [:]
  /// Pages of the next site that stand already, in the same way.
  private var coming: [String: Int] = [:]
  /// The last number that was given: each is given once, so that a page which was shown and taken back is never taken
  /// for another.
  private var number = 0
  /// What is wrong now; none where the site that stands is the content's.
  private(set) var faults: String?
  private var failure = Failure.ofContent

  init(run: String) { self.run = run }

  var name: String { "\(run)-\(event)" }
  var siteName: String { "\(run)-site-\(site)" }

  /// The site that a page is of: the next one, if it stands already.
  func siteName(ofPage path: String) -> String {
    "\(run)-site-\(PreviewState.number(of: path, among: coming) ?? PreviewState.number(of: path, among: early) ?? site)"
  }

  /// The number of a page, its own or that of a folder around it.
  private static func number(of path: String, among pages: [String: Int]) -> Int? {
    pages[path] ?? pages.filter { $0.key.hasSuffix("/") && path.hasPrefix($0.key) }.values.max()
  }

  /// Some pages of the next site stand, while the others are still made; one that is told again is another page.
  mutating func ready(_ pages: Set<String>) {
    event += 1
    number += 1
    for page in pages { coming[page] = number }
  }

  /// Another site stands; the pages of it that were shown already need not be loaded again.
  mutating func built() {
    event += 1
    number += 1
    site = number
    (early, coming) = (coming, [:])
    faults = nil
  }

  /// The site that stands is the content's again, so that no page need reload.
  mutating func mended() {
    guard faults != nil else { return }
    event += 1
    faults = nil
  }

  /// Why there is no site of the content as it is.
  enum Failure: Hashable, Sendable {
    /// The content has errors, and the site that stands stays.
    case ofContent
    /// It could not be built for another reason, such as a fault of the theme, and the site that stands stays.
    case ofBuilding
    /// It could be written in part only, and that not be put back.
    case halfWritten
  }

  /// The site cannot be built.
  ///
  /// Pages of the next one are put back, and get numbers again: one that was sent just before it was told of is not yet
  /// what it is named.
  mutating func failed(_ faults: String, _ failure: Failure) {
    event += 1
    number += 1
    for page in coming.keys { early[page] = number }
    coming = [:]
    self.faults = faults
    self.failure = failure
  }

  /// What the script on a page reads: the state, the site of that page, a heading, the faults.
  func message(toPage path: String, in language: InterfaceLanguage) -> String {
    "\(name)\n\(siteName(ofPage: path))\n\(faults == nil ? "" : heading[language])\n\(faults ?? "")"
  }

  /// What stands above the faults.
  private var heading: Message {
    if site == 0 {
      return Message(
        thai: "ยังสร้างเว็บไซต์ไม่ได้ แก้แล้วบันทึก หน้านี้จะเปลี่ยนเอง",
        english: "The site cannot be built yet. Mend this and save: the page reloads by itself.")
    }
    return switch failure {
    case .ofContent:
      Message(
        thai: "เนื้อหามีข้อผิดพลาด หน้านี้ยังเป็นของเดิม แก้แล้วบันทึก หน้าจะเปลี่ยนเอง",
        english: "The content has errors, and this page is as it was before. Mend them and save: it reloads by itself.")
    case .ofBuilding:
      Message(
        thai: "สร้างเว็บไซต์ไม่ได้ หน้านี้ยังเป็นของเดิม แก้แล้วบันทึก หน้าจะเปลี่ยนเอง",
        english:
          "The site cannot be built, and this page is as it was before. Mend this and save: it reloads by itself.")
    case .halfWritten:
      Message(
        thai: "เขียนเว็บไซต์ไม่สำเร็จ หน้าที่เห็นอาจปนกันทั้งของเดิมและของใหม่ แก้แล้วบันทึก เว็บไซต์จะสร้างใหม่ทั้งหมด",
        english:
          "The site could be written in part only: pages may be old or new. Mend this and save: it is all made anew.")
    }
  }
}
