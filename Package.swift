// swift-tools-version: 6.2
import PackageDescription

// Targets are layers: a target imports only what stands above it here. The border of the house runs through
// `Redaction`: what stands below it never sees a raw record.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

func layer(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude, swiftSettings: strict)
}

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "gongshi",
  products: [
    .executable(name: "gongshi", targets: ["gongshi"]),
    .executable(name: "sample-data", targets: ["sample-data"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // C, wrapped once each.
    .target(name: "CSystem"),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),

    // Ground floor: values and texts.
    layer("Diagnostics"),
    layer("JSONText"),
    layer("Tabular"),
    layer("Hashing", ["CCrypto"]),
    layer("Templating"),
    layer("Markdown", ["CMarkGFM"]),
    layer("Matching"),
    layer("Patterns", ["Matching"]),
    .target(
      name: "Names", exclude: ["README.md", "Tables"], swiftSettings: strict, plugins: ["EmbedDefaults"]),
    layer("Records", ["Diagnostics"]),

    // Near side of the border: raw records.
    layer("Reading", ["Diagnostics", "CSystem", yams]),
    layer("Ingest", ["Diagnostics", "Records", "Reading"]),
    layer("Rules", ["Diagnostics", "Records", "Reading", "Hashing", "Matching", "Patterns"]),
    layer("Ledger", ["Diagnostics", "Records", "Hashing", "JSONText"]),
    layer("Disclosure", ["Diagnostics", "Records", "Rules"]),

    // The gate.
    layer(
      "Redaction",
      ["Names", "Diagnostics", "Records", "Rules", "Disclosure", "Markdown", "Matching", "Patterns", "Hashing"]),

    // Far side: only public values.
    layer("Statistics", ["Diagnostics", "Records"]),
    layer("Site", ["Diagnostics", "Records", "Redaction", "Templating", "Hashing", "Disclosure", "Tabular"]),
    layer("Output", ["CSystem", "CZip", "Diagnostics", "Hashing", "JSONText", "Tabular"]),
    layer("Submission", ["CSystem", "Records", "Disclosure", "Redaction", "Tabular"]),
    layer("Review", ["Diagnostics", "Records", "Redaction", "Disclosure", "Rules", "Templating"]),
    layer("Comparison", ["Templating"]),
    layer("LeakCheck", ["Diagnostics", "Matching", "Records", "CZip"]),

    // The rules and templates of the repository, and the tables of names, compiled in.
    .executableTarget(name: "embed-files", swiftSettings: strict),
    .plugin(
      name: "EmbedDefaults", capability: .buildTool(), dependencies: ["embed-files"], path: "Sources/EmbedDefaults"),
    .target(name: "Defaults", swiftSettings: strict, plugins: ["EmbedDefaults"]),

    // An invented workspace of any size, for the sample, the tests and the benchmarks.
    layer("SampleData", ["Records", "Defaults"]),
    .executableTarget(
      name: "sample-data", dependencies: ["SampleData", "Records", argumentParser], swiftSettings: strict),

    // The program.
    layer(
      "GongshiCommand",
      [
        "Diagnostics", "JSONText", "Hashing", "Records", "Reading", "Ingest", "Rules", "Disclosure", "Redaction",
        "Statistics", "Templating", "Site", "Output", "LeakCheck", "Markdown", "Matching", "Names",
        "SampleData", "Defaults", "Review", "Ledger", "Submission", "Comparison", argumentParser,
      ]),
    .executableTarget(name: "gongshi", dependencies: ["GongshiCommand"], swiftSettings: strict),

    .target(name: "TestSupport", path: "Tests/Support", swiftSettings: strict),
    // The guard at the exit alone, for Benchmarks/leak-check.
    .executableTarget(
      name: "leak-benchmark", dependencies: ["LeakCheck", "Diagnostics"], path: "Benchmarks/leak-check-program",
      swiftSettings: strict),

    tests("RecordsTests", ["Records", "Diagnostics"]),
    tests("StatisticsTests", ["Statistics", "Records", "Diagnostics"]),
    tests("TemplatingTests", ["Templating"]),
    tests("MarkdownTests", ["Markdown"]),
    tests("OutputTests", ["Output", "Hashing", "JSONText", "CSystem", "Diagnostics"]),
    .testTarget(
      name: "BorderTests", dependencies: ["Records", "Redaction", "Site"], exclude: ["Fixtures"], swiftSettings: strict),
    tests("RulesTests", ["Rules", "Patterns", "Reading", "Records", "Hashing", "Diagnostics"]),
    tests("LedgerTests", ["Ledger", "Records", "Diagnostics", "Hashing"]),
    tests("SubmissionTests", ["Submission", "Records", "Diagnostics"]),
    tests("DisclosureTests", ["Disclosure", "Rules", "Reading", "Records", "Diagnostics"]),
    tests("SiteTests", ["Site", "Redaction", "Disclosure", "Records", "Templating", "Diagnostics", "Tabular"]),
    tests("MatchingTests", ["Matching"]),
    tests("PatternsTests", ["Patterns", "Matching"]),
    tests("NamesTests", ["Names", "Matching"]),
    tests("ReadingTests", ["Reading", "Diagnostics"]),
    tests("IngestTests", ["Ingest", "Reading", "Records", "Diagnostics"]),
    tests(
      "RedactionTests",
      ["Redaction", "Disclosure", "Rules", "Reading", "Records", "Matching", "Markdown", "Diagnostics"],
      exclude: ["Fixtures"]),
    tests("ComparisonTests", ["Comparison"]),
    tests("LeakCheckTests", ["LeakCheck", "Diagnostics", "CZip"]),
    tests("SampleDataTests", ["SampleData", "Records"]),
    tests("DocumentationTests", ["Diagnostics", "Ingest", "Statistics", "gongshi"]),
    tests("EndToEndTests", ["gongshi", "sample-data"]),
  ],
  swiftLanguageModes: [.v6]
)
