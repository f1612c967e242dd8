package import Diagnostics
import Files
import Glibc
import Markup

/// The browser of this machine, which makes a PDF of a page without showing a window.
package struct Browser: Sendable {
  /// The names by which the programs are known, the best known first.
  package static let names = [
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "brave-browser",
  ]

  let path: String

  /// The browser that is asked for by name or by path, else the first that is known.
  ///
  /// Programs are looked for in folders with `:` between them, as in `PATH`.
  package init?(named name: String?, in folders: String) {
    func found(_ name: String) -> String? {
      if name.contains("/") { return Disk.isProgram(name) ? name : nil }
      // An empty part of the list would mean the current folder, from which nothing is run unasked.
      return folders.split(separator: ":").map { "\($0)/\(name)" }.first(where: Disk.isProgram)
    }
    guard let path = name.map(found) ?? Browser.names.lazy.compactMap(found).first else { return nil }
    self.path = path
  }

  /// Prints the page at a path to a PDF, with its outline and its structure.
  ///
  /// The browser works in a folder of its own, so that it touches no one's profile.
  func print(_ page: String, to pdf: String, in folder: String, timeout: Duration) async throws(FileError)
    -> ChildProcess.Ending
  {
    try Disk.makeFolder(folder)
    let address = "file://" + Link(path: Disk.resolved(page)).address
    let words = [
      "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions",
      "--disable-background-networking", "--disable-component-update", "--user-data-dir=" + Disk.resolved(folder),
      "--no-pdf-header-footer", "--generate-pdf-document-outline", "--print-to-pdf=" + Disk.resolved(pdf),
    ]
    // A browser refuses to run as root in its sandbox; as anyone else it keeps it.
    let unguarded = geteuid() == 0 ? ["--no-sandbox"] : []
    return try await ChildProcess.run(
      path, words + unguarded + [address], printingTo: folder + "/log", timeout: timeout)
  }
}

extension Message {
  /// What to install where no browser is found.
  package static func noBrowser(named name: String?) -> Message {
    let names = Browser.names.prefix(3).joined(separator: ", ")
    let missing =
      name.map {
        Message(thai: "ไม่พบเบราว์เซอร์ '\($0)'", english: "there is no browser '\($0)'")
      }
      ?? Message(
        thai: "ไม่พบเบราว์เซอร์ที่พิมพ์เป็น PDF ได้ (\(names) …)",
        english: "no browser was found that can print to PDF (\(names) …)")
    return Message(
      thai: """
        \(missing.thai)
          Debian: sudo apt-get install chromium fonts-thai-tlwg
          Ubuntu: sudo snap install chromium แล้ว sudo apt-get install fonts-thai-tlwg
          หรือระบุโปรแกรมที่มีอยู่: --browser /path/to/chrome (หรือตัวแปร PRONGSAI_BROWSER)
          หรือเปิดหน้า “ฉบับพิมพ์” (print.html) ของแผนในเบราว์เซอร์ใดก็ได้ แล้วสั่งพิมพ์เป็น PDF
        """,
      english: """
        \(missing.english)
          Debian: sudo apt-get install chromium fonts-thai-tlwg
          Ubuntu: sudo snap install chromium, then sudo apt-get install fonts-thai-tlwg
          or name one that is there: --browser /path/to/chrome (or the variable PRONGSAI_BROWSER)
          or open the plan's print edition (print.html) in any browser and print it to PDF
        """)
  }
}
