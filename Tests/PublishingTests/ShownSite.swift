import Foundation
import Testing

@testable import Publishing

/// A site that is shown while its content is written; what stands at first is whole.
struct ShownSite {
  let place: Workplace
  let edited: EditedContent
  let options: BuildOptions
  var site: LiveSite

  init() async throws {
    place = try Workplace()
    edited = try EditedContent(in: place.folder.path, seed: 1)
    options = edited.options(place)
    site = LiveSite(options)
    _ = try await site.build(after: .anything)
  }

  func files() throws -> [String: Data] { try place.published() }

  /// What stands beside the site while nobody builds it.
  let neighbours = ["content", "site", "theme", "written"]

  /// The files that a whole build of the same content writes.
  func wholeBuild() async throws -> [String: Data] {
    var options = options
    options.output = place.folder.path + "/full"
    #expect(try await build(options).counts != nil)
    defer { try? FileManager.default.removeItem(atPath: options.output) }
    return try place.files(of: options.output).filter { $0.key != SiteRecord.name }
  }
}
