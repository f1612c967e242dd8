import Diagnostics
import Exports
import Files
import Plans
import Reports

/// The agencies that were built apart, as they stand in one folder.
struct SiteParts: Sendable {
  /// How large the data file of an agency may be, in bytes: 256 MiB, some million projects.
  static let sizeLimit = 1 << 28
  /// Folders at the top of a site that belong to no agency.
  private static let ownFolders: Set<String> = ["assets", "files"]

  let folder: String
  /// The agencies' data files, sorted by the names of the folders.
  let files: [AgencyFile]

  /// Reads the data file of every agency.
  ///
  /// - Throws: `partFaults` where a folder has none, or one that cannot be used.
  init(in folder: String) throws(PublishingError) {
    var files: [AgencyFile] = []
    var faults: [Diagnostic] = []
    do throws(FileError) {
      for entry in try Disk.contents(of: folder) where !entry.name.hasPrefix(".") && entry.kind != .file {
        if Self.ownFolders.contains(entry.name) { continue }
        let name = "\(entry.name)/\(AgencyFile.name)"
        guard entry.kind == .folder, try Disk.kind(of: "\(folder)/\(name)") == .file else {
          faults.append(.partWithoutData(name))
          continue
        }
        let bytes = try Disk.read("\(folder)/\(name)", limit: Self.sizeLimit)
        do throws(AgencyFileFault) {
          let file = try AgencyFile(reading: bytes)
          if file.agency.id == entry.name {
            files.append(file)
          } else {
            faults.append(.partOfOther(name, file.agency.id))
          }
        } catch {
          faults.append(.damagedData(name, bytes, error))
        }
      }
    } catch {
      throw .file(error)
    }
    if files.isEmpty, faults.isEmpty { faults.append(.noParts) }
    if !faults.isEmpty { throw .partFaults(folder: folder, faults) }
    self.folder = folder
    self.files = files
  }

  /// Where links from the site's own pages into the agencies lead.
  var links: LinkMap {
    var links = LinkMap()
    for file in files {
      let agency = file.agency
      links[agency.location.file] = .page(.agency(agency.id))
      for page in agency.pages { links[page.location.file] = .page(.agencyProse(agency: agency.id, page.id)) }
      for summary in file.plans {
        let plan = summary.plan
        links[plan.location.file] = .page(.plan(plan.address, .overview))
        for page in plan.pages { links[page.location.file] = .page(.plan(plan.address, .prose(page.id))) }
        for project in summary.projects {
          guard let file = project.file else { continue }
          links[file] = .page(.plan(plan.address, .project(project.id)))
        }
      }
      for (path, route) in attachments(of: file) { links[path] = .file(route) }
    }
    return links
  }

  /// The attachments of an agency and its plans: the files of its content that stand in its part as they are.
  private func attachments(of file: AgencyFile) -> [(path: String, route: Route)] {
    let plans = Dictionary(
      file.plans.map { (Disk.parent(of: $0.plan.location.file), $0.plan.address) }
    ) { first, _ in first }
    return file.sources.compactMap { source in
      if source.path.hasSuffix(".md") { return nil }
      let parts = source.path.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
      let route: Route
      if parts.count == 3, let plan = plans["\(parts[0])/\(parts[1])"] {
        route = .planFile(plan, String(parts[2]))
      } else {
        route = .agencyFile(agency: file.agency.id, parts.dropFirst().joined(separator: "/"))
      }
      return (try? Disk.kind(of: "\(folder)/\(route.path)")) == .file ? (source.path, route) : nil
    }
  }

  /// Makes sure that every agency of the content folder is among the parts.
  func requireAll(_ agencies: Set<String>) throws(PublishingError) {
    let missing = agencies.subtracting(files.map(\.agency.id)).sorted()
    if !missing.isEmpty { throw .partFaults(folder: folder, missing.map { .missingPart($0) }) }
  }

  /// Makes sure that all parts were built for the site that is made now.
  func require(frame: String) throws(PublishingError) {
    let others = files.filter { $0.frame != frame }
    if !others.isEmpty { throw .partFaults(folder: folder, others.map { .otherFrame($0.agency.id) }) }
  }

  /// Gives every file of the agencies a second name in the new site, and makes sure that each is as it was built.
  func carry(into staged: StagedSite, jobs: Int) async throws(PublishingError) -> [WrittenFile] {
    let carried = await files.concurrentMap(jobs: jobs) { file in
      Result { () throws(PublishingError) in try carry(file, into: staged) }
    }
    var written: [WrittenFile] = []
    for part in carried { written += try part.get() }
    return written
  }

  private func carry(_ file: AgencyFile, into staged: StagedSite) throws(PublishingError) -> [WrittenFile] {
    let agency = file.agency.id
    var written: [WrittenFile] = []
    do throws(FileError) {
      for found in try Disk.visibleTree(of: "\(folder)/\(agency)") where found.kind == .file && found.isText {
        written.append(try staged.adopt("\(agency)/\(found.path)"))
      }
    } catch {
      throw .file(error)
    }
    let own = written.filter { $0.path != Route.agencyData(agency).path }
    guard own.count == file.fileCount,
      SourceDigest.digest(of: own.map { ($0.path, $0.hash) }) == file.fileDigest
    else {
      throw .partFaults(folder: folder, [.changedPart(agency, files: own.count, of: file.fileCount)])
    }
    return written
  }
}

extension Diagnostic {
  private static func part(_ id: String, _ path: String, _ message: Message, offset: Int = 0, of bytes: [UInt8] = [])
    -> Diagnostic
  {
    let place = SourceFile(path: path, bytes: bytes).location(atByte: offset)
    return Diagnostic(id: id, at: place, message: message)
  }

  fileprivate static var noParts: Diagnostic {
    part(
      "no-parts", ".",
      Message(
        thai: "ไม่มีหน่วยงานที่สร้างไว้ สร้างด้วย prongsai build --only แล้วคัดลอกมาไว้ที่นี่",
        english: "there is no agency here; build each with 'prongsai build --only' and copy the results here"))
  }

  fileprivate static func partWithoutData(_ path: String) -> Diagnostic {
    part(
      "part-without-data", path,
      Message(
        thai: "ไม่มีไฟล์นี้ โฟลเดอร์นี้จึงไม่ใช่หน่วยงานที่สร้างด้วย prongsai build --only หรือคัดลอกมาไม่ครบ",
        english:
          "this file is missing, so the folder is no agency that 'prongsai build --only' built, or its copy is not whole"
      ))
  }

  fileprivate static func partOfOther(_ path: String, _ agency: String) -> Diagnostic {
    part(
      "part-of-other-agency", path,
      Message(
        thai: "เป็นข้อมูลของหน่วยงาน \(agency) ไม่ใช่ของโฟลเดอร์นี้",
        english: "this is the data of the agency '\(agency)', not of this folder's"))
  }

  fileprivate static func damagedData(_ path: String, _ bytes: [UInt8], _ fault: AgencyFileFault) -> Diagnostic {
    switch fault {
    case .notJSON(let offset):
      part(
        "damaged-part", path,
        Message(
          thai: "อ่านข้อมูลตั้งแต่จุดนี้ไม่ได้ ไฟล์เสียหรือคัดลอกมาไม่ครบ ให้สร้างหน่วยงานนี้ใหม่",
          english: "the data cannot be read from here on: the file is damaged or cut short; build the agency again"),
        offset: offset, of: bytes)
    case .wrong(let value):
      part(
        "damaged-part", path,
        Message(
          thai: "ไม่มีค่า \(value) หรือค่านั้นใช้ไม่ได้ ให้สร้างหน่วยงานนี้ใหม่ด้วยโปรแกรมรุ่นเดียวกัน",
          english: "the value \(value) is missing or cannot be used; build the agency again with the same version"))
    }
  }

  fileprivate static func missingPart(_ agency: String) -> Diagnostic {
    part(
      "missing-part", agency,
      Message(
        thai: "มีหน่วยงานนี้ในโฟลเดอร์เนื้อหา แต่ยังไม่ได้สร้าง: prongsai build --only \(agency)",
        english: "the content has this agency, but it was not built: prongsai build --only \(agency)"))
  }

  fileprivate static func otherFrame(_ agency: String) -> Diagnostic {
    part(
      "part-of-other-site", "\(agency)/\(AgencyFile.name)",
      Message(
        thai: "สร้างด้วยโปรแกรมรุ่นอื่น ชุดรูปแบบอื่น หรือ index.md อื่นของเว็บไซต์ ให้สร้างหน่วยงานนี้ใหม่",
        english: "it was built by another version, with another theme or another index.md of the site; build it again"))
  }

  fileprivate static func changedPart(_ agency: String, files: Int, of count: Int) -> Diagnostic {
    part(
      "changed-part", agency,
      Message(
        thai: "ไฟล์ของหน่วยงานนี้ไม่เหมือนเมื่อสร้าง (มี \(files) จาก \(count) ไฟล์) ให้คัดลอกหรือสร้างใหม่",
        english: "its files are not those that were built (\(files) of \(count) files); copy or build it again"))
  }
}
