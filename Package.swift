// swift-tools-version: 6.2

import PackageDescription

// The house, from its roof to its ground. An arrow only ever points down: a target depends on targets listed below it.
// docs/architecture.md draws it.

/// The settings of every target: Swift 6, warnings as errors, and every use of unsafe memory written out.
let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  // A released program sees through its targets: 6 % of a build's time.
  .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

let package = Package(
  name: "prongsai",
  targets: [
    // The command line: arguments in, exit status out.
    .executableTarget(
      name: "prongsai",
      dependencies: ["Preview", "Publishing", "Files", "Diagnostics"], swiftSettings: settings,
      // It gives and takes memory in the place of the C library, whose lists of free pieces grow long: 13 % of a build of
      // 10,000 projects.
      linkerSettings: [.linkedLibrary("mimalloc")]),

    // The site in a browser while it is being written.
    .target(
      name: "Preview", dependencies: ["Publishing", "Markup", "Files", "Diagnostics", "CMicroHTTPD"],
      swiftSettings: settings),

    // Pages and data to disk.
    .target(
      name: "Publishing",
      dependencies: [
        "Exports", "Pages", "Reports", "Plans", "Documents", "Tables", "Markup", "Fiscal", "Language", "Files",
        "Diagnostics",
      ],
      swiftSettings: settings),

    // What a reader sees, and what a program reads.
    .target(
      name: "Pages",
      dependencies: [
        "Charts", "Reports", "Plans", "Documents", "Tables", "Markup", "Fiscal", "Language", "Diagnostics",
      ],
      swiftSettings: settings),
    .target(
      name: "Exports",
      dependencies: ["Reports", "Plans", "Documents", "Tables", "Fiscal", "Language", "Diagnostics"],
      swiftSettings: settings),

    // Tables to charts, the ledger to tables.
    .target(
      name: "Charts", dependencies: ["Tables", "Markup", "Fiscal", "Language", "Diagnostics"], swiftSettings: settings),
    .target(
      name: "Reports", dependencies: ["Plans", "Tables", "Fiscal", "Language", "Diagnostics"],
      swiftSettings: settings),

    // Documents to plans, bytes to documents.
    .target(
      name: "Plans", dependencies: ["Documents", "Fiscal", "Language", "Files", "Diagnostics"], swiftSettings: settings),
    .target(
      name: "Documents", dependencies: ["Diagnostics", "CYAML", "CCommonMark"], swiftSettings: settings),

    // The ground.
    .target(name: "Tables", dependencies: ["Fiscal", "Language", "Diagnostics"], swiftSettings: settings),
    .target(name: "Fiscal", dependencies: ["Diagnostics"], swiftSettings: settings),
    .target(name: "Markup", swiftSettings: settings, linkerSettings: [.linkedLibrary("m")]),
    .target(name: "Language", dependencies: ["CThai"], swiftSettings: settings),
    .target(name: "Files", dependencies: ["Diagnostics", "CLinux", "CSHA256"], swiftSettings: settings),
    .target(name: "Diagnostics", swiftSettings: settings),

    // C libraries of the system.
    .systemLibrary(name: "CCommonMark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CMicroHTTPD", providers: [.apt(["libmicrohttpd-dev"])]),
    .systemLibrary(name: "CThai", providers: [.apt(["libthai-dev"])]),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CSHA256"),

    // Tests, a folder a target; what several of them need stands before them.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(name: "DiagnosticsTests", dependencies: ["TestSupport", "Diagnostics"], swiftSettings: settings),
    .testTarget(name: "FilesTests", dependencies: ["Files", "Diagnostics"], swiftSettings: settings),
    .testTarget(name: "LanguageTests", dependencies: ["TestSupport", "Language", "CThai"], swiftSettings: settings),
    .testTarget(name: "MarkupTests", dependencies: ["Markup"], swiftSettings: settings),
    .testTarget(name: "FiscalTests", dependencies: ["Fiscal", "Language", "Diagnostics"], swiftSettings: settings),
    .testTarget(name: "TablesTests", dependencies: ["Tables", "Fiscal", "Language"], swiftSettings: settings),
    .testTarget(
      name: "DocumentsTests", dependencies: ["TestSupport", "Documents", "Diagnostics"], swiftSettings: settings),
    .testTarget(
      name: "PlansTests", dependencies: ["Plans", "Documents", "Fiscal", "Language", "Files", "Diagnostics"],
      swiftSettings: settings),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "TestSupport", "Reports", "Plans", "Documents", "Tables", "Fiscal", "Language", "Files", "Diagnostics",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "ChartsTests", dependencies: ["Charts", "Tables", "Markup", "Fiscal", "Language", "Diagnostics"],
      swiftSettings: settings),
    .testTarget(
      name: "PagesTests",
      dependencies: [
        "Pages", "Reports", "Plans", "Documents", "Tables", "Markup", "Fiscal", "Language", "Files", "Diagnostics",
      ], swiftSettings: settings),
    .testTarget(
      name: "ExportsTests",
      dependencies: ["Exports", "Reports", "Plans", "Documents", "Tables", "Fiscal", "Language", "Diagnostics"],
      swiftSettings: settings),
    .testTarget(
      name: "PublishingTests",
      dependencies: [
        "TestSupport", "Publishing", "Pages", "Exports", "Reports", "Plans", "Documents", "Tables", "Markup", "Fiscal",
        "Language",
        "Files",
        "Diagnostics",
      ], swiftSettings: settings),
    .testTarget(
      name: "PreviewTests", dependencies: ["Preview", "Publishing", "Files", "Diagnostics"], swiftSettings: settings),
    .testTarget(
      name: "BrokenContentTests",
      dependencies: ["TestSupport", "Publishing", "Plans", "Documents", "Files", "Diagnostics"], swiftSettings: settings
    ),
    .testTarget(
      name: "CommandLineTests", dependencies: ["prongsai", "Publishing", "Diagnostics"], swiftSettings: settings),
    .testTarget(
      name: "DocumentationTests",
      dependencies: [
        "Publishing", "Pages", "Reports", "Plans", "Documents", "Markup", "Fiscal", "Language", "Files", "Diagnostics",
      ],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)

// `make fuzz` builds one program more, with sanitizers; they are not for a build that others use.
if Context.environment["PRONGSAI_FUZZ"] != nil {
  package.targets += [
    .systemLibrary(name: "CLibFuzzer", path: "Tests/Fuzz/CLibFuzzer"),
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "Preview", "Publishing", "Pages", "Exports", "Reports", "Plans", "Documents", "Markup", "Fiscal", "Language",
        "Files", "Diagnostics", "CLibFuzzer",
      ],
      path: "Tests/Fuzz/Sources", swiftSettings: settings,
      // The system's other linker fails on what the sanitizers add.
      linkerSettings: [.unsafeFlags(["-use-ld=lld"])]),
  ]
}
