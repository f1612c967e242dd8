import Exports
import Files
import Plans
import Reports

/// What a build leaves so that the next can tell what has changed, and what it makes of that.
///
/// A site is a function of its inputs, so that a site that was made from the same ones and stands as it was left is the one
/// that a build would write. At 10,000 projects to find this out takes a small part of a build.
struct UpToDate {
  private let options: BuildOptions
  private let content: ContentHashes

  init(_ options: BuildOptions, content: ContentHashes) {
    self.options = options
    self.content = content
  }

  /// The hash of all that a build with a theme reads; none where it cannot be told.
  func inputs(theme: ThemeFolder) -> InputDigest? {
    try? InputDigest(content: content, theme: theme, options: options)
  }

  /// Whether a build would write just the site that stands.
  func isTold(by standing: StandingSite) -> Bool {
    guard let theme = try? ThemeFolder(options.themeFolder(standing.record.theme)) else { return false }
    return inputs(theme: theme) == standing.record.inputs
  }

  /// Leaves a record of a site that was just published with a manifest.
  ///
  /// Another build may have published its own site since; then the record is that build's to leave.
  func leave(_ record: SiteRecord, of manifest: Manifest) throws(FileError) {
    guard let files = try PublishedFiles(in: options.output),
      case .bytes(let bytes) = manifest.file.content, SHA256.hexadecimal(of: bytes) == files.manifest
    else { return }
    try record.write(to: options.output, of: files)
  }
}

/// A published site that stands as a build left it.
struct StandingSite {
  let record: SiteRecord
  private let output: String
  private let folder: Disk.Identity

  /// Looks at an output; none where no build left a record there, or something was done to the site since.
  init?(in output: String) throws(FileError) {
    guard let folder = try Disk.identity(of: output), let record = SiteRecord(of: output) else { return nil }
    // What a killed build left is tidied up by a whole one.
    if try StagingFolders(for: output).isInUse() { return nil }
    guard try record.holds(in: output) else { return nil }
    self.output = output
    self.folder = folder
    self.record = record
  }

  /// The parts of the site that have the same keys now.
  func parts(of site: some Sequence<SitePart>, keys: PartKeys) throws(FileError) -> CarriedParts {
    guard let manifest = Manifest(reading: try Disk.read(output + "/" + Manifest.name)) else { return CarriedParts() }
    return WrittenParts(manifest.files, keys: record.parts).carried(of: site, keys: keys)
  }

  /// What is known of plans that are carried over, from the data files of their agencies.
  ///
  /// To make their reports again, of which nothing else is used, was a fifth of a build after an edit.
  func summaries(of carried: CarriedParts, in site: Site, jobs: Int) async -> [PlanSummary] {
    await site.agencies.concurrentMap(jobs: jobs) { agency -> [PlanSummary] in
      guard agency.plans.contains(where: { carried[.plan($0.address)] != nil }),
        let bytes = try? Disk.read(output + "/" + Route.agencyData(agency.id).path),
        let file = try? AgencyFile(reading: bytes)
      else { return [] }
      return file.plans
    }.flatMap(\.self)
  }

  /// Whether no other build has put its own site in the place of this one.
  var isStillThere: Bool { (try? Disk.identity(of: output)) == folder }
}
