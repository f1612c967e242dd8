import Diagnostics
import Files
import Glibc
package import Publishing

/// What a preview tells while it runs.
package enum PreviewNews: Sendable {
  /// Browsers may come.
  case listening(address: String)
  /// A build is done, or has found errors.
  case built(BuildOutcome, in: Duration)
  /// A build could not be done.
  case failed(PublishingError)
}

/// Serves the site of a content folder, built anew after every change, until it is told to stop.
///
/// The site stands in a folder of the preview's own, which is removed at the end; the published site is not touched.
package func preview(
  _ options: PreviewOptions, until stop: StopSignal, news: @escaping @Sendable (PreviewNews) -> Void
) async throws(PreviewError) {
  guard Server.isNumeric(options.host) else { throw .host(options.host) }
  do throws(FileError) {
    guard try Disk.kind(of: Disk.resolved(options.content)) == .folder else {
      throw FileError(.read, options.content, code: ENOENT)
    }
  } catch {
    throw .file(error)
  }
  let folder = try makeOwnFolder(in: options.temporary)
  do throws(PreviewError) {
    try await Preview(options, folder: folder, news: news).run(until: stop)
  } catch {
    try? Disk.removeTree(folder)
    throw error
  }
  do { try Disk.removeTree(folder) } catch { throw .file(error) }
}

/// Makes a folder that only this user may enter and no other program uses.
private func makeOwnFolder(in parent: String) throws(PreviewError) -> String {
  var name = Array((parent + "/prongsai-preview-XXXXXX").utf8CString)
  let isMade = unsafe name.withUnsafeMutableBufferPointer { buffer in
    unsafe buffer.baseAddress.map { unsafe mkdtemp($0) != nil } ?? false
  }
  guard isMade else { throw .file(FileError(.makeFolder, parent, code: errno)) }
  return String(decoding: name.dropLast().lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

/// One run of the server.
private struct Preview {
  /// How long nobody is woken who waits for a change, in milliseconds.
  private static let wakingTime: Int32 = 25_000

  private let options: PreviewOptions
  private let build: BuildOptions
  private let news: @Sendable (PreviewNews) -> Void
  private let desk: Desk

  init(_ options: PreviewOptions, folder: String, news: @escaping @Sendable (PreviewNews) -> Void) {
    self.options = options
    self.news = news
    let site = folder + "/site"
    build = BuildOptions(
      content: options.content, output: site, theme: options.theme, includesDrafts: options.includesDrafts,
      language: options.siteLanguage)
    // The folder's name is one of its own for each run.
    desk = Desk(
      folder: site, hosts: HostRule(address: options.host, machine: machineName()), language: options.language,
      run: String(folder.split(separator: "-").last ?? ""))
  }

  func run(until stop: StopSignal) async throws(PreviewError) {
    let watch: FolderWatch
    let server: Server
    do { watch = try FolderWatch() } catch { throw .watch(code: error.code) }
    do {
      server = try Server(host: options.host, port: options.port, desk: desk)
    } catch {
      throw .address(host: options.host, port: options.port, code: error.code)
    }
    let host = options.host.contains(":") ? "[\(options.host)]" : options.host
    news(.listening(address: "http://\(host):\(server.port)/"))
    var site = LiveSite(build)
    var folders = WatchedFolders(options)
    var outcome = FolderWatch.Outcome.changed(.anything)
    while outcome != .stopped {
      if case .changed(let change) = outcome {
        // Watched before it is read: what changes meanwhile is built next.
        if change == .anything {
          folders = WatchedFolders(options)
          do { try watch.watch(folders.named) } catch { throw .watch(code: error.code) }
        }
        await rebuild(&site, after: folders.live(change))
      } else {
        desk.wake()
      }
      outcome = await onOwnThread { watch.wait(stop: stop.reading, milliseconds: Preview.wakingTime) }
    }
  }

  /// Builds the site, and tells the browsers.
  private func rebuild(_ site: inout LiveSite, after change: LiveChange) async {
    let start = ContinuousClock.now
    do {
      let outcome = try await site.build(after: change) { pages in
        if !pages.isEmpty { desk.change { $0.ready(pages) } }
      }
      if outcome.isUpToDate {
        desk.change { $0.mended() }
      } else if outcome.counts != nil {
        desk.change { $0.built() }
      } else {
        let errors = outcome.diagnostics.filter { $0.severity == .error }
        let report = DiagnosticReport(errors, below: options.content, in: options.language) { outcome.files[$0]?.bytes }
        let failure: PreviewState.Failure = site.isMixed ? .halfWritten : .ofContent
        desk.change { $0.failed(report.written(as: .text), failure) }
      }
      news(.built(outcome, in: ContinuousClock.now - start))
    } catch {
      let failure: PreviewState.Failure = site.isMixed ? .halfWritten : .ofBuilding
      desk.change { $0.failed(error.message[options.language] + "\n", failure) }
      news(.failed(error))
    }
  }
}

/// The name of this machine in its network.
private func machineName() -> String {
  var name = [CChar](repeating: 0, count: 256)
  guard unsafe gethostname(&name, name.count - 1) == 0 else { return "localhost" }
  return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
