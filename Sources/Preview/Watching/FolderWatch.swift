import Files
import Glibc

/// Tells when something changes in folders and all below them; inotify ends in this file.
///
/// Names with a leading dot or a trailing `~` are left out: editors write them beside the file, and no build reads them.
final class FolderWatch: Sendable {
  /// Why a wait ended.
  enum Outcome: Hashable, Sendable {
    case changed, stopped
    /// Nothing happened for as long as was asked.
    case quiet
  }

  /// How long nothing more may come until a change is told, in milliseconds: a save is several steps.
  private static let settlingTime: Int32 = 8
  /// How many more steps are waited for.
  private static let stepLimit = 40

  private let number: Int32

  /// - Throws: Where the system gives no more watches.
  init() throws(SystemError) {
    number = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    if number < 0 { throw SystemError(code: errno) }
  }

  deinit { _ = close(number) }

  /// Watches folders and all below; those watched already stay so, those that are not there are left out.
  func watch(_ folders: [String]) throws(SystemError) {
    let mask =
      IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF
    var pending = folders
    while let folder = pending.popLast() {
      if unsafe inotify_add_watch(number, folder, UInt32(mask) | UInt32(IN_ONLYDIR)) < 0 {
        if errno == ENOSPC || errno == ENOMEM { throw SystemError(code: errno) }
        continue
      }
      guard let contents = try? Disk.contents(of: folder) else { continue }
      pending += contents.filter { $0.kind == .folder && !FolderWatch.isIgnored($0.name) }.map {
        folder + "/" + $0.name
      }
    }
  }

  /// Waits until something has changed and is quiet again, or until something comes from a descriptor, or for a time.
  func wait(stop: Int32, milliseconds: Int32) -> Outcome {
    var descriptors = [
      pollfd(fd: number, events: Int16(POLLIN), revents: 0), pollfd(fd: stop, events: Int16(POLLIN), revents: 0),
    ]
    var hasChanged = false
    var steps = 0
    while true {
      let time = hasChanged ? FolderWatch.settlingTime : milliseconds
      let count = unsafe poll(&descriptors, 2, time)
      if count < 0, errno == EINTR { continue }
      if descriptors[1].revents != 0 || count < 0 { return .stopped }
      if count == 0 { return hasChanged ? .changed : .quiet }
      hasChanged = readEvents() || hasChanged
      steps += 1
      if hasChanged, steps > FolderWatch.stepLimit { return .changed }
    }
  }

  /// Reads what has come; whether something is among it that a build may read.
  private func readEvents() -> Bool {
    var room = [UInt8](repeating: 0, count: 65_536)
    var hasChanged = false
    while true {
      let count = unsafe room.withUnsafeMutableBytes { unsafe read(number, $0.baseAddress, $0.count) }
      guard count > 0 else { return hasChanged }
      hasChanged = FolderWatch.isOfInterest(room[..<count]) || hasChanged
    }
  }

  /// Whether one of some events, as the kernel lays them out, is for a name that is not left out.
  private static func isOfInterest(_ events: ArraySlice<UInt8>) -> Bool {
    let headLength = MemoryLayout<inotify_event>.size
    var rest = events
    while rest.count >= headLength {
      let head = unsafe rest.withUnsafeBytes { unsafe $0.loadUnaligned(as: inotify_event.self) }
      let name = rest.dropFirst(headLength).prefix(Int(head.len)).prefix { $0 != 0 }
      if head.mask & UInt32(IN_IGNORED) == 0, !isIgnored(String(decoding: name, as: UTF8.self)) { return true }
      rest = rest.dropFirst(headLength + Int(head.len))
    }
    return false
  }

  private static func isIgnored(_ name: String) -> Bool { name.hasPrefix(".") || name.hasSuffix("~") }
}
