import Files
import Plans

/// A part of a site that is made, or carried over from the published one, as a whole.
enum SitePart: Hashable, Sendable {
  /// All files of a plan.
  case plan(PlanAddress)
  /// The files of an agency that are not its plans'.
  case agency(String)

  /// The folder of its files, on the site and in the content.
  var folder: String {
    switch self {
    case .plan(let address): "\(address.agency)/\(address.plan)"
    case .agency(let id): id
    }
  }
}

/// For each part of a site the hash of everything that its files depend on: with the same key, a build would write the
/// same files.
struct PartKeys: Hashable, Sendable {
  /// By the folder of the part.
  private let keys: [String: String]

  init(_ keys: [String: String]) { self.keys = keys }

  /// Works out the key of every part of a site.
  ///
  /// - Parameters:
  ///   - site: the site as it was read.
  ///   - hashes: the files that it was read from.
  ///   - outside: the links between its folders.
  ///   - frame: the digest of what all pages have in common, by ``FrameDigest``.
  ///   - program: the hash of the program.
  init(of site: Site, _ hashes: ContentHashes, _ outside: OutsideLinks, frame: String, program: [UInt8]) {
    var keys: [String: String] = [:]
    for agency in site.agencies {
      let document = agency.id + "/index.md"
      for plan in agency.plans {
        let folder = SitePart.plan(plan.address).folder
        keys[folder] = PartKeys.key(
          [frame, document, hashes[document] ?? "", plan.isCounted ? "counted" : ""], hashes.below(folder),
          outside[folder], program)
      }
      // Its pages sum up its plans, and its data file names all that they were made of.
      let counted = agency.plans.filter(\.isCounted).map(\.id)
      keys[agency.id] = PartKeys.key(
        [frame] + counted, hashes.below(agency.id),
        agency.plans.flatMap { outside[SitePart.plan($0.address).folder] } + outside[agency.id], program)
    }
    self.keys = keys
  }

  private static func key(
    _ facts: [String], _ files: some Sequence<(path: String, hash: String)>, _ links: [String], _ program: [UInt8]
  ) -> String {
    var hash = SHA256()
    hash.update(program)
    for list in [facts, files.map { "\($0.hash)  \($0.path)" }, links] {
      hash.update(Array(list.map { $0 + "\n" }.joined().utf8))
      hash.update([0])
    }
    return SHA256.hexadecimal(hash: hash.finish())
  }

  subscript(part: SitePart) -> String? { keys[part.folder] }

  /// The folders with their keys, a line each, sorted.
  var lines: [String] {
    keys.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { "\($0.value) \($0.key)" }
  }

  /// Reads the lines; nil for anything else.
  init?(lines: some Sequence<String>) {
    var keys: [String: String] = [:]
    for line in lines {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, parts[0].utf8.count == 64 else { return nil }
      keys[String(parts[1])] = String(parts[0])
    }
    self.keys = keys
  }
}

/// The files of a site that was written, by its parts.
struct WrittenParts: Sendable {
  private let keys: PartKeys
  private let files: [String: [WrittenFile]]

  /// - Parameters:
  ///   - files: all files of the site.
  ///   - keys: the keys of its parts.
  init(_ files: [WrittenFile], keys: PartKeys) {
    self.keys = keys
    var parts: [String: [WrittenFile]] = [:]
    for file in files {
      let folders = file.path.split(separator: "/", maxSplits: 2)
      guard folders.count > 1 else { continue }
      let plan = folders.count == 3 ? "\(folders[0])/\(folders[1])" : ""
      parts[keys.isPart(plan) ? plan : String(folders[0]), default: []].append(file)
    }
    self.files = parts
  }

  /// The parts of a site that have the same keys now.
  func carried(of parts: some Sequence<SitePart>, keys now: PartKeys) -> CarriedParts {
    let same = parts.filter { now[$0] != nil && now[$0] == keys[$0] }.map(\.folder)
    return CarriedParts(Dictionary(same.map { ($0, files[$0] ?? []) }) { first, _ in first })
  }
}

/// The parts of the published site that are what a build would write, with their files.
struct CarriedParts: Sendable {
  private let files: [String: [WrittenFile]]

  /// Nothing unless said, for a site that is made anew.
  init(_ files: [String: [WrittenFile]] = [:]) { self.files = files }

  /// The files of a part; nil where it is to be made.
  subscript(part: SitePart) -> [WrittenFile]? { files[part.folder] }

  var isEmpty: Bool { files.isEmpty }
  var paths: Set<String> { Set(files.values.joined().map(\.path)) }
}

extension PartKeys {
  fileprivate func isPart(_ folder: String) -> Bool { keys[folder] != nil }
}
