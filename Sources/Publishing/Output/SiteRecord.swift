import Files

/// What a build leaves beside the published pages, so that the next can tell what of them is still what it would write.
///
/// It stands in the output folder under a name with a leading dot, and is no part of the site. It holds no path and no time:
/// the same inputs leave the same record.
struct SiteRecord: Hashable {
  static let name = ".prongsai-record"

  /// The hash of all that the site was made from.
  var inputs: InputDigest
  /// The hash of the site's files as they were left; empty before they are.
  private var files = ""
  /// The folder of the theme below `themes`, as the content names it.
  var theme: String
  var counts: BuildCounts
  var warnings: Int
  /// What each part of the site was made from.
  var parts: PartKeys

  /// Reads the record of a published site; none where there is none, or one that is not understood.
  init?(of output: String) {
    guard let bytes = try? Disk.read(output + "/" + SiteRecord.name, limit: SiteRecord.sizeLimit) else { return nil }
    self.init(reading: bytes)
  }

  /// Reads a record in the form in which a build leaves it; nil for anything else.
  init?(reading bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    guard lines.count >= 8, lines[0] == SiteRecord.title else { return nil }
    let numbers = lines[4..<8].compactMap { Int($0) }
    guard numbers.count == 4, numbers.allSatisfy({ $0 >= 0 }), let parts = PartKeys(lines: lines[8...]) else {
      return nil
    }
    self.parts = parts
    inputs = InputDigest(recorded: lines[1])
    (files, theme) = (lines[2], lines[3])
    counts = BuildCounts()
    (counts.plans, counts.projects, counts.pages, warnings) = (numbers[0], numbers[1], numbers[2], numbers[3])
  }

  init(inputs: InputDigest, theme: String, counts: BuildCounts, warnings: Int, parts: PartKeys) {
    self.parts = parts
    self.inputs = inputs
    self.theme = theme
    self.counts = counts
    self.warnings = warnings
  }

  /// Whether the site that stands is still the one that was recorded.
  ///
  /// A file that was changed after the record was left has a later time of change, which no program can set.
  func holds(in output: String) throws(FileError) -> Bool {
    guard let record = try Disk.status(of: output + "/" + SiteRecord.name),
      let found = try PublishedFiles(in: output)
    else { return false }
    return found.digest == files && found.changed < record.changed
  }

  /// Leaves the record in a published site, as its files stand.
  func write(to output: String, of site: PublishedFiles) throws(FileError) {
    let path = output + "/" + SiteRecord.name
    let aside = path + "-new"
    let lines = [SiteRecord.title, inputs.hexadecimal, site.digest, theme]
    let numbers = [counts.plans, counts.projects, counts.pages, warnings].map(String.init)
    let bytes = Array((lines + numbers + parts.lines).map { $0 + "\n" }.joined().utf8)
    // Its time has to be later than every file's, and the clock of a file system goes by steps of a few milliseconds.
    for _ in 0..<100 {
      try Disk.write(bytes, to: aside)
      try Disk.rename(aside, to: path)
      if let status = try Disk.status(of: path), status.changed > site.changed { return }
      Disk.pause(milliseconds: 2)
    }
  }

  private static let title = "prongsai site record 2"
  /// How large a record may be, in bytes: 64 MiB, half a million plans.
  private static let sizeLimit = 1 << 26
}

extension InputDigest {
  /// A hash that was recorded.
  fileprivate init(recorded: String) { hexadecimal = recorded }
}
