import Files
import Synchronization

/// A link of a page that leads to nothing of the site.
package struct BrokenLink: Hashable, Sendable {
  /// The page, below the output folder.
  package let page: String
  /// The address, as it stands in the page.
  package let address: String
  /// Whether the page that it leads to is there, and only the place on it is not.
  package let isPlace: Bool
}

/// Checks every link of the built site, or of a part of it: each page, picture, style sheet, file and place on a page that an address names.
///
/// Pages are looked through as they are made. Most of their links are the same, so each is followed once, and what it leads
/// to is looked up when everything is written.
final class LinkCheck: Sendable {
  /// An address that was met for the first time.
  private struct Link {
    let page: String
    let address: String
    /// What it leads to, below the output folder; nil where it leaves it.
    let target: String?
    let fragment: String?
  }

  private struct State {
    var links: [Link] = []
    /// The addresses that were met, each with the folder of its page.
    var met: Set<Int> = []
    /// The places that each page has, as hashes, sorted.
    var places: [String: [Int]] = [:]

    /// Takes an address as it stands in a page.
    mutating func add(_ address: String, of page: String) {
      guard let followed = LinkAddress(address, from: page) else { return }
      links.append(Link(page: page, address: address, target: followed.target, fragment: followed.fragment))
    }

    /// Whether a link leads to one of some files, and to a place that it has.
    func holds(_ link: Link, among written: Set<String>) -> Bool {
      guard let target = link.target, written.contains(target) else { return false }
      guard let fragment = link.fragment, !fragment.isEmpty, target.hasSuffix(".html") else { return true }
      return places[target]?.holds(LinkCheck.hash(of: Array(fragment.utf8).span)) == true
    }
  }

  private let state = Mutex(State())

  /// Takes the links and places of a file, if it is a page or a style sheet.
  func collect(from file: OutputFile) {
    guard case .bytes(let bytes) = file.content else { return }
    if file.path.hasSuffix(".css") {
      let addresses = StyleSheetScan(bytes).addresses
      return state.withLock { state in
        for address in addresses { state.add(address, of: file.path) }
      }
    }
    guard file.path.hasSuffix(".html") else { return }
    let scan = LinkScan(page: bytes)
    collect(scan.addresses, places: scan.places, in: bytes, of: file.path)
  }

  private func collect(_ addresses: [Range<Int>], places: [Range<Int>], in bytes: [UInt8], of page: String) {
    let folder = page.utf8.lastIndex(of: UInt8(ascii: "/")).map { page[..<$0] } ?? ""
    var start = Hasher()
    start.combine(folder)
    // An address of the page itself is another on every page.
    var ownStart = start
    ownStart.combine(page)
    let span = bytes.span
    let keys = addresses.map { address in
      let isOwn = address.isEmpty || span[address.lowerBound] == UInt8(ascii: "#")
      return LinkCheck.hash(of: span.extracting(address), after: isOwn ? ownStart : start)
    }
    let hashes = places.map { LinkCheck.hash(ofPlace: bytes[$0]) }.sorted()
    state.withLock { state in
      if !hashes.isEmpty { state.places[page] = hashes }
      for (key, address) in zip(keys, addresses) where state.met.insert(key).inserted {
        state.add(String(decoding: LinkAddress.unescaped(bytes[address]), as: UTF8.self), of: page)
      }
    }
  }

  /// Takes over what is open of a part of the site when all its files are written: the links that lead out of it, or
  /// nowhere.
  ///
  /// Most links of a plan lead to its own pages. To hold all of them to the end took 4 KB of memory a project, half of
  /// what a large build holds.
  func add(_ part: LinkCheck, of written: [WrittenFile]) {
    let paths = Set(written.map(\.path))
    let rest = part.state.withLock { state in
      (links: state.links.filter { !state.holds($0, among: paths) }, places: state.places)
    }
    state.withLock { state in
      state.links += rest.links
      state.places.merge(rest.places) { _, new in new }
    }
  }

  /// The links that lead to nothing, sorted by page and address.
  ///
  /// What is written elsewhere, with other parts of the site, is there, and what is on it is not looked at.
  func broken(among written: [WrittenFile], elsewhere: Set<String> = []) -> [BrokenLink] {
    let paths = Set(written.map(\.path) + [Manifest.name])
    return state.withLock { state in
      state.links.compactMap { link in
        if let target = link.target, elsewhere.contains(target) { return nil }
        if state.holds(link, among: paths) { return nil }
        let isThere = link.target.map(paths.contains) ?? false
        return BrokenLink(page: link.page, address: link.address, isPlace: isThere)
      }
      .sorted { ($0.page, $0.address) < ($1.page, $1.address) }
    }
  }

  private static func hash(ofPlace place: ArraySlice<UInt8>) -> Int {
    if place.contains(UInt8(ascii: "&")) { return hash(of: LinkAddress.unescaped(place).span) }
    return hash(of: place.span)
  }

  /// A hash of bytes as a whole, since arrays are hashed byte by byte.
  private static func hash(of bytes: Span<UInt8>, after start: Hasher = Hasher()) -> Int {
    var hasher = start
    unsafe bytes.withUnsafeBytes { bytes in unsafe hasher.combine(bytes: bytes) }
    return hasher.finalize()
  }
}

extension [Int] {
  /// Whether a number is among these, which are sorted.
  fileprivate func holds(_ number: Int) -> Bool {
    let place = firstPlace { $0 >= number }
    return place < count && self[place] == number
  }
}
