import Diagnostics
import Documents
import Fiscal
import Plans
import Reports

@testable import Exports
@testable import Preview
@testable import Publishing

// What comes back from a published site, a theme or a browser: bytes that this program may have written, or anyone.
extension Reader {
  /// What is written of a value is read back as the same.
  func readJSON(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    var json = JSON()
    json.string(text)
    require((try? JSONValue(reading: json.bytes)) == .string(text), "a text that does not come back")
    do throws(JSONFault) {
      _ = try JSONValue(reading: bytes)
    } catch {
      require((0...bytes.count).contains(error.offset), "a fault outside the text: \(error.offset)")
    }
  }

  /// An agency that can be read can be shown: its sums are made as those of a merged site.
  func readAgencyFile(_ bytes: [UInt8]) {
    guard let file = try? AgencyFile(reading: bytes) else { return }
    var site = Site(title: "a", location: Location(file: "index.md"))
    site.agencies = [file.agency].inReadersOrder
    var diagnostics: [Diagnostic] = []
    let figures = Dictionary(file.plans.map { ($0.plan.address, $0.figures) }) { first, _ in first }
    _ = SiteReport(of: site, figures: figures, diagnostics: &diagnostics)
  }

  func readManifest(_ bytes: [UInt8]) {
    guard let manifest = Manifest(reading: bytes) else { return }
    for file in manifest.files {
      require(file.size >= 0, "a size below nothing")
      require(!file.path.hasPrefix("/") && !"/\(file.path)/".contains("/../"), "a path outside: \(file.path)")
    }
    guard case .bytes(let again) = manifest.file.content else { return require(false, "a manifest that is no bytes") }
    require(Manifest(reading: again) == manifest, "a manifest that does not come back")
  }

  func readRecord(_ bytes: [UInt8]) {
    guard let record = SiteRecord(reading: bytes) else { return }
    require(record.warnings >= 0 && record.counts.plans >= 0, "fewer than none")
  }

  /// Nothing of a setting ends its declaration, so that all that follows in the style sheet holds.
  func readTheme(_ bytes: [UInt8]) {
    var css = ""
    check(bytes) { diagnostics in
      guard let settings = FrontMatter.readYAML(file: "theme.yml", bytes: bytes, diagnostics: &diagnostics) else {
        return
      }
      css = ThemeSettings(settings, diagnostics: &diagnostics).tokens.css
    }
    let braces = css.utf8.count { $0 == UInt8(ascii: "{") }
    require(braces == css.utf8.count { $0 == UInt8(ascii: "}") }, "braces that do not match: \(css)")
    require(braces <= 5, "a value with a rule of its own: \(css)")
    require(!css.contains("<") && !css.contains("/*"), "a value that ends the sheet: \(css)")
  }

  func readLinks(_ bytes: [UInt8]) {
    let scan = LinkScan(page: bytes)
    var addresses = StyleSheetScan(bytes).addresses
    for range in scan.addresses + scan.places {
      require(range.lowerBound >= 0 && range.upperBound <= bytes.count, "a link outside the page")
      addresses.append(String(decoding: LinkAddress.unescaped(bytes[range]), as: UTF8.self))
    }
    for address in addresses {
      guard let target = LinkAddress(address, from: "o/2564/index.html")?.target else { continue }
      require(!"/\(target)/".contains("/../"), "a link that leaves the site: \(target)")
    }
  }

  /// A request by its lines: path, host, and what the browser knows of the file.
  func readRequest(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", maxSplits: 2).map(String.init)
    let path = lines.first ?? ""
    if let served = ServedPath(path) {
      for name in served.names {
        require(!name.isEmpty && !name.hasPrefix(".") && !name.contains("/"), "a name that leads elsewhere: \(name)")
      }
      let folder = served.folderAddress
      require(!folder.hasPrefix("//"), "an address of another server: \(folder)")
      require(folder.utf8.allSatisfy { (0x21...0x7E).contains($0) }, "a header that is broken: \(folder)")
      require(ServedPath(folder)?.names == served.names, "a folder that does not come back: \(folder)")
    }
    let request = Request(
      method: .get, path: path, host: lines.dropFirst().first, known: lines.dropFirst(2).first)
    let response = Reader.desk.answer(request)
    require([200, 302, 304, 403, 404].contains(response.status), "an answer of \(response.status)")
    if response.status == 302 { require(response.headers.count == 1, "a way to nowhere") }
  }

  private static let desk: Desk = {
    let desk = Desk(
      folder: "Tests/Fuzz/Corpus", hosts: HostRule(address: "127.0.0.1", machine: "box"), language: .english, run: "r")
    desk.change { $0.built() }
    return desk
  }()
}
