import Files
import Glibc
import Synchronization

/// Tells when something changes in folders and all below them; inotify ends in this file.
///
/// Names with a leading dot or a trailing `~` are left out: editors write them beside the file, and no build reads them.
final class FolderWatch: Sendable {
  /// Why a wait ended.
  enum Outcome: Hashable, Sendable {
    case stopped
    case changed(Change)
    /// Nothing happened for as long as was asked.
    case quiet
  }

  /// What has changed.
  enum Change: Hashable, Sendable {
    /// Some files, by their real paths.
    case files(Set<String>)
    /// Folders too, or more than could be told.
    case anything

    /// Both changes.
    func joined(_ other: Change) -> Change {
      guard case .files(let first) = self, case .files(let second) = other else { return .anything }
      return .files(first.union(second))
    }
  }

  /// How long nothing more may come until a change is told, in milliseconds.
  ///
  /// A save is several steps, of which the last writes a whole file or gives it its name. What comes later is a change of
  /// its own.
  private static let settlingTime: (whole: Int32, unfinished: Int32) = (2, 8)
  /// How many more steps are waited for.
  private static let stepLimit = 40

  /// How long it takes at most, in milliseconds, until it shows that a watched path leads to another folder.
  ///
  /// The system tells of what happens in a folder, wherever that stands by now, and of nothing that happens to a path: to a
  /// link on the way, or to a folder far above.
  private static let lookingTime: Int32 = 500

  private struct State {
    /// The paths that are watched, and what they led to; nil where nothing was there.
    var roots: [(path: String, found: Disk.Identity?)] = []
    /// The folders by the numbers of their watches, by their real paths.
    var folders: [Int32: String] = [:]
  }

  private let number: Int32
  private let state = Mutex(State())

  /// - Throws: Where the system gives no more watches.
  init() throws(SystemError) {
    number = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    if number < 0 { throw SystemError(code: errno) }
  }

  deinit { _ = close(number) }

  /// Watches folders and all below, and nothing else any more; links to them are followed.
  ///
  /// What was not told yet of those that were watched is forgotten. Where a folder is not there, its coming is a change.
  func watch(_ folders: [String]) throws(SystemError) {
    let mask =
      IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF
    for watch in state.withLock({ $0.folders.keys.sorted() }) { _ = inotify_rm_watch(number, watch) }
    _ = readEvents()
    state.withLock { $0 = State(roots: folders.map { ($0, FolderWatch.folder(at: $0)) }) }
    var pending = folders.map(Disk.resolved)
    while let folder = pending.popLast() {
      let watch = unsafe inotify_add_watch(number, folder, UInt32(mask) | UInt32(IN_ONLYDIR))
      if watch < 0 {
        if errno == ENOSPC || errno == ENOMEM { throw SystemError(code: errno) }
        continue
      }
      state.withLock { $0.folders[watch] = folder }
      guard let contents = try? Disk.contents(of: folder) else { continue }
      pending += contents.filter { $0.kind == .folder && !FolderWatch.isIgnored($0.name) }.map {
        folder + "/" + $0.name
      }
    }
  }

  /// What stands at a path, links followed; nil where no folder does.
  private static func folder(at path: String) -> Disk.Identity? {
    (try? Disk.identity(of: Disk.resolved(path))) ?? nil
  }

  /// Whether a watched path leads to another folder than it did.
  private var isElsewhere: Bool {
    state.withLock(\.roots).contains { FolderWatch.folder(at: $0.path) != $0.found }
  }

  /// Waits until something has changed and is quiet again, or until something comes from a descriptor, or for a time.
  func wait(stop: Int32, milliseconds: Int32) -> Outcome {
    var descriptors = [
      pollfd(fd: number, events: Int16(POLLIN), revents: 0), pollfd(fd: stop, events: Int16(POLLIN), revents: 0),
    ]
    var change: Change?
    var isWhole = false
    var steps = 0
    var left = milliseconds
    while true {
      let settlingTime = isWhole ? FolderWatch.settlingTime.whole : FolderWatch.settlingTime.unfinished
      let time = change != nil ? settlingTime : min(left, FolderWatch.lookingTime)
      let count = unsafe poll(&descriptors, 2, time)
      if count < 0, errno == EINTR { continue }
      if descriptors[1].revents != 0 || count < 0 { return .stopped }
      if count == 0 {
        if let change { return .changed(change) }
        if isElsewhere { return .changed(.anything) }
        left -= time
        if left <= 0 { return .quiet }
        continue
      }
      for event in readEvents() {
        change = change?.joined(event.change) ?? event.change
        isWhole = event.endsSave
      }
      steps += 1
      if let change, steps > FolderWatch.stepLimit { return .changed(change) }
    }
  }

  /// One step of what is done to a folder.
  private struct Event {
    let change: Change
    /// Whether a file is whole by it, so that a save may end here.
    let endsSave: Bool
  }

  /// Reads what has come of what a build may read.
  private func readEvents() -> [Event] {
    var room = [UInt8](repeating: 0, count: 65_536)
    var changes: [Event] = []
    while true {
      let count = unsafe room.withUnsafeMutableBytes { unsafe read(number, $0.baseAddress, $0.count) }
      guard count > 0 else { return changes }
      changes += state.withLock { FolderWatch.changes(by: room[..<count], in: &$0.folders) }
    }
  }

  /// What some events tell, as the kernel lays them out.
  private static func changes(by events: ArraySlice<UInt8>, in folders: inout [Int32: String]) -> [Event] {
    let headLength = MemoryLayout<inotify_event>.size
    var changes: [Event] = []
    var rest = events
    while rest.count >= headLength {
      let head = unsafe rest.withUnsafeBytes { unsafe $0.loadUnaligned(as: inotify_event.self) }
      let bytes = rest.dropFirst(headLength).prefix(Int(head.len)).prefix { $0 != 0 }
      rest = rest.dropFirst(headLength + Int(head.len))
      if head.mask & UInt32(IN_IGNORED) != 0 {
        folders[head.wd] = nil
        continue
      }
      let name = String(decoding: bytes, as: UTF8.self)
      if isIgnored(name) { continue }
      // A folder that comes, goes or moves, a name that is no text, events that were lost.
      guard let folder = folders[head.wd], !name.isEmpty, name.utf8.elementsEqual(bytes),
        head.mask & UInt32(IN_ISDIR) == 0
      else {
        changes.append(Event(change: .anything, endsSave: false))
        continue
      }
      let endsSave = head.mask & UInt32(IN_CLOSE_WRITE | IN_MOVED_TO) != 0
      changes.append(Event(change: .files([folder + "/" + name]), endsSave: endsSave))
    }
    return changes
  }

  private static func isIgnored(_ name: String) -> Bool { name.hasPrefix(".") || name.hasSuffix("~") }
}
