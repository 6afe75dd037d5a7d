// swift-tools-version: 6.2
import PackageDescription

/// System libraries, each behind a module map of its own.
let systemLibraries: [Target] = [
  .systemLibrary(
    name: "CLibXML2", pkgConfig: "libxml-2.0",
    providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
  .systemLibrary(
    name: "CVectorscan", pkgConfig: "libhs",
    providers: [.apt(["libvectorscan-dev"]), .brew(["vectorscan"])]),
  .systemLibrary(
    name: "CPublicSuffix", pkgConfig: "libpsl",
    providers: [.apt(["libpsl-dev"]), .brew(["libpsl"])]),
  .systemLibrary(
    name: "CMarkdown", pkgConfig: "md4c",
    providers: [.apt(["libmd4c-dev"]), .brew(["md4c"])]),
  .systemLibrary(
    name: "CYAML", pkgConfig: "yaml-0.1",
    providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
  .systemLibrary(
    name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
]

/// Our own C: events of libxml2 with source offsets, parts of mails, the data inside the binary.
let cTargets: [Target] = [
  .target(name: "CHTMLEvents", dependencies: ["CLibXML2"]),
  .target(name: "CMail", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
  .target(
    name: "CUnpacking",
    dependencies: ["CZlib"],
    linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
  .target(name: "CEmbedded"),
  .target(name: "CAllocator"),
]

/// The line, from the nouns to the command. A module knows only what it lists.
let modules: [Target] = [
  .target(name: "TrueLineModel"),
  .target(
    name: "TrueLineText", dependencies: ["TrueLineModel", "CPublicSuffix", "CEmbedded"],
    exclude: ["Tables", "Words"]),
  .target(
    name: "TrueLineContainers",
    dependencies: ["TrueLineModel", "TrueLineText", "CHTMLEvents", "CMail", "CUnpacking"]),
  .target(name: "TrueLineInputs", dependencies: ["TrueLineModel", "TrueLineContainers"]),
  .target(
    name: "TrueLineDocuments",
    dependencies: [
      "TrueLineModel", "TrueLineText", "TrueLineContainers", "CHTMLEvents", "CMail", "CMarkdown",
    ]),
  .target(
    name: "TrueLineLanguage",
    dependencies: ["TrueLineModel", "TrueLineText", "CVectorscan", "CEmbedded"],
    exclude: ["Languages", "Tables"]),
  .executableTarget(name: "TrueLineLanguageTable", dependencies: ["TrueLineLanguage"]),
  .target(
    name: "TrueLineChannels",
    dependencies: ["TrueLineModel", "TrueLineText", "TrueLineLanguage"]),
  .target(
    name: "TrueLineClaims",
    dependencies: ["TrueLineModel", "TrueLineText", "TrueLineLanguage"]),
  .target(
    name: "TrueLineReferenceData", dependencies: ["TrueLineModel", "TrueLineText", "CEmbedded"],
    exclude: ["Carriers", "Countries", "Names", "Organisations", "World"]),
  .target(
    name: "TrueLineRules", dependencies: ["TrueLineModel", "TrueLineText", "CEmbedded"],
    exclude: ["Points"]),
  .target(
    name: "TrueLineReports", dependencies: ["TrueLineModel", "CEmbedded"],
    exclude: ["Languages", "Page"]),
  .target(
    name: "TrueLineChecking",
    dependencies: [
      "TrueLineModel", "TrueLineText", "TrueLineContainers", "TrueLineDocuments",
      "TrueLineLanguage", "TrueLineChannels", "TrueLineClaims", "TrueLineReferenceData",
      "TrueLineRules",
    ]),
  .target(
    name: "TrueLine",
    dependencies: [
      "TrueLineModel", "TrueLineChecking", "TrueLineDocuments", "TrueLineReferenceData",
      "TrueLineReports", "TrueLineRules",
    ]),
  .executableTarget(
    name: "TrueLineCommand",
    dependencies: [
      "CAllocator", "CYAML", "TrueLine", "TrueLineInputs", "TrueLineText",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ]),
]

/// What tests share, and the tests; each knows the module it speaks of.
let tests: [Target] = [
  .testTarget(
    name: "TrueLineTests", dependencies: ["TrueLine", "TrueLineChecking", "TrueLineModel"]),
  .testTarget(
    name: "TrueLineCommandTests",
    dependencies: ["TrueLine", "TrueLineCommand", "TrueLineInputs", "TrueLineSchema"]),
  .testTarget(
    name: "TrueLineLanguageTests",
    dependencies: [
      "TrueLineModel", "TrueLineLanguage", "TrueLineChannels", "TrueLineReferenceData",
      "TrueLineRandom",
    ]),
  .testTarget(
    name: "TrueLineChannelsTests",
    dependencies: [
      "TrueLineChannels", "TrueLineLanguage", "TrueLineModel", "TrueLineText",
      "TrueLineDocuments", "TrueLineReferenceData", "TrueLineRandom",
    ]),
  .testTarget(
    name: "TrueLineClaimsTests",
    dependencies: [
      "TrueLineClaims", "TrueLineLanguage", "TrueLineModel", "TrueLineDocuments", "TrueLineText",
    ],
    resources: [.copy("Fixtures")]),
  .testTarget(
    name: "TrueLineInputsTests",
    dependencies: ["TrueLineInputs", "TrueLineModel", "TrueLineRandom"]),
  .testTarget(
    name: "TrueLineContainersTests",
    dependencies: ["TrueLineContainers", "TrueLineDocuments", "TrueLineModel"],
    resources: [.copy("Samples")]),
  .testTarget(
    name: "TrueLineCheckingTests",
    dependencies: [
      "TrueLineChecking", "TrueLineModel", "TrueLineLanguage", "TrueLineDocuments",
      "TrueLineReferenceData", "TrueLineRules", "TrueLineExamples", "TrueLineRandom",
    ],
    resources: [.copy("Fixtures")]),
  .target(name: "TrueLineSchema", path: "Tests/TrueLineSchema"),
  .target(name: "TrueLineRandom", path: "Tests/TrueLineRandom"),
  .testTarget(
    name: "TrueLineReferenceDataTests",
    dependencies: ["TrueLineReferenceData", "TrueLineModel", "TrueLineText"]),
  .testTarget(
    name: "TrueLineReportsTests",
    dependencies: ["TrueLineReports", "TrueLineModel", "TrueLineSchema"],
    exclude: ["Recorded"]),
  .testTarget(
    name: "TrueLineDocumentsTests",
    dependencies: ["TrueLineDocuments", "TrueLineModel", "TrueLineRandom"]),
  .testTarget(
    name: "TrueLineTextTests", dependencies: ["TrueLineModel", "TrueLineText", "TrueLineRandom"]),
]

/// What holds reports: generated pages of which each finding is recorded, and rules from outside.
let hold: [Target] = [
  .testTarget(
    name: "TrueLineRulesTests",
    dependencies: [
      "TrueLineRules", "TrueLineExamples", "TrueLineChecking", "TrueLineModel",
      "TrueLineReferenceData",
    ], exclude: ["Pages", "examples.said"]),
  .testTarget(
    name: "TrueLineTranslationTests",
    dependencies: [
      "TrueLineReports", "TrueLineRules", "TrueLineGolden", "TrueLineExamples", "TrueLineChecking",
      "TrueLineModel", "TrueLineReferenceData",
    ]),
  .testTarget(
    name: "TrueLineGoldenTests",
    dependencies: ["TrueLineGolden", "TrueLineChecking", "TrueLineModel", "TrueLineRandom"],
    exclude: ["golden.tsv"]),
  .target(
    name: "TrueLineGolden",
    dependencies: [
      "TrueLineExamples", "TrueLineChecking", "TrueLineModel", "TrueLineReferenceData",
      "TrueLineRandom",
    ],
    path: "Tests/TrueLineGolden", exclude: ["Grammar/README.md"], resources: [.copy("Grammar")]),
  .target(
    name: "TrueLineExamples",
    dependencies: ["TrueLineChecking", "TrueLineModel", "TrueLineReferenceData"],
    path: "Tests/TrueLineExamples"),
]

let package = Package(
  name: "trueline",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "TrueLine", targets: ["TrueLine"]),
    .executable(name: "trueline", targets: ["TrueLineCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: systemLibraries + cTargets + modules + tests + hold,
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x
)
