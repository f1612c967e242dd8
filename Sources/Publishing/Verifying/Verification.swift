package import Diagnostics
package import Files
import Glibc

/// What was found by comparing a published folder with its manifest and, where asked for, with its content.
package struct Verification: Sendable {
  /// A difference in one file.
  package struct Difference: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      /// The manifest names it, and it is not there.
      case missing
      /// Its bytes are not those of the manifest.
      case changed
      /// It is there, and the manifest does not name it.
      case extra
      /// The content makes other bytes.
      case notOfContent
      /// The content makes it, and it is not there.
      case missingOfContent
      /// It is there, and the content makes no such file.
      case extraOfContent
    }

    package let kind: Kind
    package let path: String
  }

  /// The differences from the manifest, then those from the content, each sorted by path.
  package let differences: [Difference]
  /// How many files the manifest names.
  package let files: Int
  /// The version of the program that wrote the site.
  package let version: String
  /// The agency of which the folder is a part of a site, by its manifest; none of a whole site.
  package let only: String?
  /// What the content was found to be; none where it was not asked for.
  package let content: Source?

  /// The content that a site was compared with.
  package struct Source: Sendable {
    /// Whether the content, and the theme, have the digests that the manifest states.
    package let isSameContent, isSameTheme: Bool
    /// The errors and warnings of the content; with an error among them it makes no site to compare with.
    package let diagnostics: [Diagnostic]
    package let tree: FileTree
  }

  package var isWhole: Bool { differences.isEmpty && content?.diagnostics.hasErrors != true }
}

/// Compares a published folder with its manifest, and with the site that some content makes; writes nothing.
///
/// The options name the content and the theme from which the site is made again: in the language, with the drafts and of
/// the one agency that its manifest names. Without them only the manifest counts.
package func verify(site: String, against options: BuildOptions?, jobs: Int?) async throws(PublishingError)
  -> Verification
{
  let jobs = jobs ?? processorCount()
  do throws(FileError) {
    guard try Disk.kind(of: Disk.resolved(site)) == .folder else { throw FileError(.read, site, code: ENOTDIR) }
  } catch {
    throw .file(error)
  }
  let site = Disk.resolved(site)
  guard let bytes = try? Disk.read(site + "/" + Manifest.name), let manifest = Manifest(reading: bytes) else {
    throw .notVerifiable(folder: site)
  }
  let present = try await presentFiles(of: site, jobs: jobs)
  let differences = Verification.compare(
    manifest.files, with: present, missing: .missing, changed: .changed, extra: .extra)
  guard var options else {
    return Verification(manifest, differences, content: nil)
  }
  options.includesDrafts = manifest.includesDrafts
  options.only = manifest.only
  options.language = options.language ?? InterfaceLanguage(rawValue: manifest.language)
  let content = try await CheckedContent(
    folder: options.content, only: manifest.only, includesDrafts: options.includesDrafts, jobs: jobs)
  let hashes: ContentHashes
  do {
    hashes = try await ContentHashes(of: content.files, jobs: jobs)
  } catch {
    throw .file(error)
  }
  guard let made = try await SiteWriter(content, options, hashes)?.write(to: HashedSite(), jobs: jobs).manifest else {
    let source = Verification.Source(
      isSameContent: false, isSameTheme: false, diagnostics: content.diagnostics, tree: content.files)
    return Verification(manifest, differences, content: source)
  }
  let fromContent = Verification.compare(
    made.files, with: present, missing: .missingOfContent, changed: .notOfContent, extra: .extraOfContent)
  return Verification(
    manifest, differences + fromContent,
    content: Verification.Source(
      isSameContent: made.content == manifest.content, isSameTheme: made.theme == manifest.theme,
      diagnostics: content.diagnostics, tree: content.files))
}

extension Verification {
  fileprivate init(_ manifest: Manifest, _ differences: [Difference], content: Source?) {
    self.init(
      differences: differences, files: manifest.files.count, version: manifest.version, only: manifest.only,
      content: content)
  }

  /// How the files that are there differ from those that should be.
  fileprivate static func compare(
    _ expected: [WrittenFile], with present: [String: String?], missing: Difference.Kind, changed: Difference.Kind,
    extra: Difference.Kind
  ) -> [Difference] {
    var differences: [Difference] = []
    var names: Set<String> = [Manifest.name]
    for file in expected {
      names.insert(file.path)
      guard let hash = present[file.path] else {
        differences.append(Difference(kind: missing, path: file.path))
        continue
      }
      if hash != file.hash { differences.append(Difference(kind: changed, path: file.path)) }
    }
    differences += present.keys.filter { !names.contains($0) }.map { Difference(kind: extra, path: $0) }
    return differences.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}

/// The files of a folder with their hashes; no hash for what is no file.
private func presentFiles(of site: String, jobs: Int) async throws(PublishingError) -> [String: String?] {
  do throws(FileError) {
    let found = try Disk.visibleTree(of: site)
    let hashes = await found.concurrentMap(jobs: jobs) { file in
      Result<String?, FileError> { () throws(FileError) in
        file.isText && file.kind == .file ? try Disk.fingerprint(of: site + "/" + file.path).hash : nil
      }
    }
    var present: [String: String?] = [:]
    for (file, hash) in zip(found, hashes) { present[file.path] = .some(try hash.get()) }
    return present
  } catch {
    throw .file(error)
  }
}
