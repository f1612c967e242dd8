import Diagnostics
import Files
import Glibc
import Reports

/// The folder beside a document in which it is made: on the same file system, so that it appears in one step.
///
/// Its name has no leading dot: a browser that the system keeps from hidden folders could not read it.
struct DocumentWorkplace {
  private let output: String
  private let folder: String
  /// Tells others who make the document that this one is still at work; none where the file system knows no locks.
  private let lock: FolderLock?

  /// - Throws: `notAFile` where something stands at the path that no document may replace.
  init(for path: String) throws(DocumentError) {
    let kind: Disk.Kind?
    do throws(FileError) {
      // A link to a file is one with that file.
      output = try Disk.kind(of: path) == .link ? Disk.resolved(path) : path
      kind = try Disk.kind(of: output)
    } catch {
      throw .publishing(.file(error))
    }
    guard kind == nil || kind == .file else { throw .notAFile(path) }
    do throws(FileError) {
      let staging = StagingFolders(forDocument: output)
      try Disk.makeFolder(staging.parent)
      let turn = FolderLock(waitingFor: staging.parent)
      try staging.removeAbandoned(in: output)
      folder = try staging.makeFolder(for: getpid())
      lock = FolderLock(of: folder)
      _ = turn
    } catch {
      throw .publishing(.file(error))
    }
  }

  /// Writes the print edition, has the browser print it, and puts the document in its place.
  func make(_ report: PlanReport, by writer: SiteWriter, _ options: DocumentOptions) async throws(DocumentError) {
    let pdf = folder + "/document.pdf"
    let ending: ChildProcess.Ending
    do {
      // In a folder of its own, since it is put in place under the lock of the folder around it.
      let site = folder + "/edition/site"
      let staged = try StagedSite(for: site, process: getpid())
      let page = try written(report, by: writer, to: staged, at: site)
      ending = try await printed(page, to: pdf, options)
    } catch {
      throw .publishing(error)
    }
    if Task.isCancelled { throw .stopped }
    if ending == .timedOut { throw .browserTooSlow(options.browser.path, options.timeout) }
    do throws(FileError) {
      let start = try Disk.kind(of: pdf) == .file ? try Disk.read(pdf).prefix(5) : []
      guard ending == .exited(0), start.elementsEqual("%PDF-".utf8) else {
        throw FileError(.read, pdf, code: EIO)
      }
      try Disk.rename(pdf, to: output)
    } catch {
      if error.operation == .rename { throw .publishing(.file(error)) }
      throw .browserFailed(options.browser.path, saying: lastWords)
    }
  }

  /// Writes the edition's files; the path of its page.
  private func written(
    _ report: PlanReport, by writer: SiteWriter, to staged: StagedSite, at site: String
  ) throws(PublishingError) -> String {
    let path: String
    do throws(FileError) {
      path = try writer.writePrintEdition(of: report, to: staged)
    } catch {
      throw .file(error)
    }
    try staged.publish([])
    return site + "/" + path
  }

  private func printed(
    _ page: String, to pdf: String, _ options: DocumentOptions
  ) async throws(PublishingError) -> ChildProcess.Ending {
    do {
      return try await options.browser.print(page, to: pdf, in: folder + "/browser", timeout: options.timeout)
    } catch {
      throw .file(error)
    }
  }

  /// The last lines that the browser printed.
  private var lastWords: String {
    let log = (try? Disk.read(folder + "/browser/log", limit: 1 << 22)) ?? []
    return String(decoding: log, as: UTF8.self).split(separator: "\n").suffix(3).joined(separator: "\n")
  }

  func remove() {
    // A browser's helpers may still be writing into its folder while it ends: what they add is removed in a second turn.
    for _ in 0..<20 where (try? Disk.kind(of: folder)) != .some(nil) {
      try? Disk.removeTree(folder)
    }
  }
}
