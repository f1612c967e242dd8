import Foundation
import Testing

/// A site that is published is the old one or the new one, whatever happens to the build.
@Suite(.serialized) struct HalfPublishedTests {
  /// How many builds are killed; `PRONGSAI_KILLS=500 swift test --filter HalfPublished` takes longer.
  private static let kills = ProcessInfo.processInfo.environment["PRONGSAI_KILLS"].flatMap(Int.init) ?? 12

  @Test func `a build that is killed at any moment leaves the old site or the new one`() throws {
    let place = try TwoStates()
    try Data("mine".utf8).write(to: URL(filePath: place.site + "/.nojekyll"))
    try FileManager.default.createDirectory(atPath: place.site + "/.git", withIntermediateDirectories: true)
    let start = ContinuousClock.now
    try place.build("A")
    let time = ContinuousClock.now - start
    var state = "A"
    for _ in 0..<Self.kills {
      let other = state == "A" ? "B" : "A"
      let build = try BuiltProgram.shell("exec " + TwoStates.call, [place.folder, other])
      try build.run()
      // The last moments count most: then folders are exchanged and the old one is removed.
      let part = Bool.random() ? Double.random(in: 0...1.2) : Double.random(in: 0.85...1.1)
      Thread.sleep(
        forTimeInterval: Double(time.components.seconds) * part + Double(time.components.attoseconds) / 1e18 * part)
      kill(build.processIdentifier, SIGKILL)
      build.waitUntilExit()
      state = try #require(try place.publishedState(), "a mixture")
      #expect(try Data(contentsOf: URL(filePath: place.site + "/.nojekyll")) == Data("mine".utf8))
    }
    // The next build tidies up, and is none the worse for it.
    try #require(try place.build("B") == 0)
    #expect(try place.publishedState() == "B")
    #expect(try !place.hasLitter())
    #expect(FileManager.default.fileExists(atPath: place.site + "/.git"))
  }

  /// A file may not become larger than a limit: the first page that would be fails to be written, as on a full disk.
  @Test(arguments: [1, 8, 24])
  func `a build that cannot write a file leaves the site as it was`(_ kilobytes: Int) throws {
    let place = try TwoStates()
    let status = try BuiltProgram.run("trap '' XFSZ; ulimit -f \(kilobytes); " + TwoStates.call, [place.folder, "A"])
    #expect(status == 2)
    #expect(try place.publishedState() == "B")
    #expect(try !place.hasLitter())
  }

  /// Builds on disks of many sizes, from one that holds almost nothing to one on which only the last files do not fit.
  ///
  /// Only where the system lets a test mount a disk in a namespace of its own.
  @Test func `a disk that is full at any write leaves the site as it was`() throws {
    let namespace = "unshare --mount --map-root-user bash -c"
    guard try BuiltProgram.run("\(namespace) 'mount -t tmpfs none /mnt'") == 0 else { return }
    let place = try TwoStates()
    let script = """
      set -e
      mkdir -p "$1/disk"
      mount -t tmpfs -o size=64m none "$1/disk"
      cp -a "$1/site" "$1/disk/site"
      used=$(du -sk "$1/disk" | cut -f 1)
      refused=0
      for percent in 1 4 8 15 25 35 45 100; do
        mount -o remount,size=$((used + used * percent / 100))k "$1/disk"
        status=0
        "$PRONGSAI" build --content "$1/A" --output "$1/disk/site" --theme "$THEME" || status=$?
        test "$(ls -A "$1/disk")" = site
        if test $status = 0; then break; fi
        test $status = 2
        diff -r "$1/site" "$1/disk/site"
        refused=$((refused + 1))
      done
      test $status = 0
      test $refused -ge 4
      "$PRONGSAI" verify "$1/disk/site" --content "$1/A" --theme "$THEME"
      """
    let status = try BuiltProgram.run(
      "\(namespace) \"$SCRIPT\" test \"$1\"", [place.folder], environment: ["SCRIPT": script])
    #expect(status == 0)
  }

  @Test func `an output that cannot be written is said, and stays as it was`() throws {
    let place = try TwoStates()
    // A user who may do anything is not stopped by the mode of a folder.
    let script =
      "chmod 555 \"$1\"; setpriv --reuid 65534 --clear-groups \(TwoStates.call); status=$?; chmod 755 \"$1\"; exit $status"
    if getuid() == 0 { #expect(try BuiltProgram.run(script, [place.folder, "A"]) == 2) }
    #expect(
      try BuiltProgram.run(
        "\"$PRONGSAI\" build --content \"$1/A\" --output /proc/site --theme \"$THEME\"", [place.folder]) == 2)
    #expect(try place.publishedState() == "B")
    #expect(try !place.hasLitter())
  }

  /// Builds state A as one whom the modes of folders bind, after a script; `$1` is the folder, which is that user's.
  private func buildAsUser(after script: String, in place: TwoStates) throws -> Int32 {
    let user = getuid() == 0 ? "chown -R 65534 \"$1\"; exec setpriv --reuid 65534 --clear-groups" : "exec"
    return try BuiltProgram.run(
      "\(user) bash -c \"$SCRIPT\" test \"$1\"", [place.folder],
      environment: ["SCRIPT": "set -- \"$1\" A; \(script); \(TwoStates.call)"])
  }

  @Test func `a hidden folder that cannot be moved stops the build, and none is lost`() throws {
    let place = try TwoStates()
    let names = [".a", ".middle", ".z"]
    for name in names {
      let folder = place.site + "/" + name
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data("mine".utf8).write(to: URL(filePath: folder + "/file"))
    }
    func areThere() -> Bool {
      names.allSatisfy { (try? Data(contentsOf: URL(filePath: "\(place.site)/\($0)/file"))) == Data("mine".utf8) }
    }
    // A folder goes elsewhere only where its own entry for the one above may be written.
    #expect(try buildAsUser(after: "chmod 555 \"$1/site/.middle\"", in: place) == 2)
    #expect(try place.publishedState() == "B")
    #expect(areThere())
    #expect(try !place.hasLitter())
    #expect(try buildAsUser(after: "chmod 755 \"$1/site/.middle\"", in: place) == 0)
    #expect(try place.publishedState() == "A")
    #expect(areThere())
    #expect(try !place.hasLitter())
  }

  @Test func `a site whose folders are closed is replaced, and removed`() throws {
    let place = try TwoStates()
    #expect(try buildAsUser(after: "find \"$1/site\" -type d -exec chmod a-w {} +", in: place) == 0)
    #expect(try place.publishedState() == "A")
    #expect(try !place.hasLitter())
  }

  @Test(.enabled(if: getuid() == 0))
  func `a site that is another user's is replaced; what cannot be removed stops nobody`()
    throws
  {
    let place = try TwoStates()
    try #require(try BuiltProgram.run("chown 65534 \"$1\"", [place.folder]) == 0)
    for state in ["A", "B"] {
      let user = "exec setpriv --reuid 65534 --clear-groups \(TwoStates.call)"
      #expect(try BuiltProgram.run(user, [place.folder, state]) == 0)
      #expect(try place.publishedState() == state)
    }
  }

  @Test func `builds of two states at once leave one of them whole`() throws {
    let place = try TwoStates()
    for _ in 0..<3 {
      let builds = try ["A", "B", "A"].map { try BuiltProgram.shell("exec " + TwoStates.call, [place.folder, $0]) }
      for build in builds { try build.run() }
      for build in builds {
        build.waitUntilExit()
        #expect(build.terminationStatus == 0)
      }
      #expect(try place.publishedState() != nil)
    }
    #expect(try !place.hasLitter())
  }
}
