// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "upheld",
    products: [.executable(name: "upheld", targets: ["upheld"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2", traits: []),
        .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
    ],
    targets: [
        .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
        .systemLibrary(name: "CExchange"),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        // Its headers only: unixODBC is looked up when rows are fetched, and nothing else needs it.
        .systemLibrary(name: "CODBC", providers: [.apt(["unixodbc-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "Casework", swiftSettings: strict),
        .target(name: "Language", dependencies: ["Casework"], swiftSettings: strict),
        .target(name: "Narrative", dependencies: ["Casework", "Language"], swiftSettings: strict),
        .target(name: "Files", dependencies: ["Casework"], path: "Sources/Loading/Files", swiftSettings: strict),
        .target(
            name: "Tables", dependencies: ["Casework", "Files", "CExpat", "CZlib"], path: "Sources/Loading/Tables",
            swiftSettings: strict),
        .target(
            name: "Intake", dependencies: ["Casework", "Narrative", "Files", "Tables"], path: "Sources/Loading/Intake",
            swiftSettings: strict),
        .target(
            name: "Manuscript",
            dependencies: ["Casework", "Language", "Narrative", "Files", "Tables", "CCmark", "Yams"],
            path: "Sources/Loading/Manuscript", swiftSettings: strict),
        .target(
            name: "Recognition", dependencies: ["Casework", "Narrative", "Files", "Tables", "Intake", "Yams"],
            path: "Sources/Loading/Recognition", swiftSettings: strict),
        .target(
            name: "Loading", dependencies: ["Casework", "Narrative", "Files", "Intake", "Manuscript"],
            path: "Sources/Loading/Project", swiftSettings: strict),
        .target(
            name: "Fetching", dependencies: ["Casework", "CODBC", "Intake", "Tables"], swiftSettings: strict),
        .target(
            name: "Aggregation", dependencies: ["Casework", "Language", "Narrative"], swiftSettings: strict
        ),
        .target(
            name: "Rendering",
            dependencies: [
                "Casework", "Language", "Narrative", "Aggregation",
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "Checking",
            dependencies: ["Casework", "Language", "Narrative", "Aggregation"],
            swiftSettings: strict
        ),
        .target(
            name: "Publishing",
            dependencies: [
                "Casework", "CExchange", "CZlib", .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            resources: [
                .embedInCode("Typesetting/word.lua"), .embedInCode("Typesetting/tables.lua"),
                .embedInCode("Typesetting/guard.lua"),
            ],
            swiftSettings: strict
        ),
        .target(name: "Starting", dependencies: ["Casework", "Narrative"], swiftSettings: strict),
        .target(
            name: "Pipeline",
            dependencies: [
                "Casework", "Language", "Narrative", "Tables", "Intake", "Recognition", "Loading", "Fetching",
                "Aggregation", "Rendering", "Checking", "Publishing", "Starting",
            ],
            swiftSettings: strict
        ),
        .target(
            name: "Preview",
            dependencies: [
                "Casework", "Narrative", "Aggregation", "Rendering", "Pipeline",
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ],
            resources: [.embedInCode("Browser")],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "upheld",
            dependencies: [
                "Casework", "Narrative", "Tables", "Recognition", "Pipeline", "Preview", "Starting",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),
        .testTarget(name: "CaseworkTests", dependencies: ["Casework", "Language", "Narrative"], swiftSettings: strict),
        .testTarget(
            name: "AggregationTests", dependencies: ["Casework", "Language", "Narrative", "Aggregation"],
            swiftSettings: strict),
        .testTarget(
            name: "LoadingTests",
            dependencies: [
                "Casework", "Language", "Narrative", "CZlib", "Files", "Tables", "Intake", "Manuscript", "Recognition",
                "Loading",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "FetchingTests", dependencies: ["Casework", "Fetching", "Intake", "Tables"], swiftSettings: strict),
        .testTarget(
            name: "EndToEndTests",
            dependencies: ["Casework", "Language", "Narrative", "Aggregation", "Loading", "upheld"],
            exclude: ["Expected", "Forms", "PrintedFigures", "Project", "Prompts"],
            swiftSettings: strict
        ),
        .testTarget(name: "PublishingTests", dependencies: ["Casework", "Publishing"], swiftSettings: strict),
        .testTarget(name: "StartingTests", dependencies: ["Casework", "Starting"], swiftSettings: strict),
        .testTarget(
            name: "CheckingTests", dependencies: ["Casework", "Language", "Narrative", "Aggregation", "Checking"],
            swiftSettings: strict),
        .testTarget(
            name: "RenderingTests",
            dependencies: ["Casework", "Language", "Narrative", "Aggregation", "Rendering"],
            exclude: ["Golden"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "PreviewTests",
            dependencies: ["Casework", "Language", "Narrative", "Aggregation", "Pipeline", "Preview"],
            swiftSettings: strict
        ),
    ]
)
