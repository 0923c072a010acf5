import Diagnostics
import Foundation
import LeakCheck

/// Runs the leak check alone over a finished site and prints what it read, what it found and what it took; `Benchmarks/leak-check` calls it.
///
///     leak-benchmark SITE [--secrets N] [--seed N] [--runs N] [--jobs N] [--list FILE] [--allow FILE] [--findings FILE]
@main
struct LeakBenchmark {
  private var options: [String: String] = [:]
  private var site = ""

  /// The part of `manifest.json` that says which page is whose.
  private struct SiteManifest: Decodable {
    struct Record: Decodable {
      let id: String
      let pages: [String]
    }
    struct File: Decodable {
      let path: String
    }
    let records: [Record]
    let files: [File]
  }

  static func main() async throws { try await LeakBenchmark().run() }

  private init() {
    var arguments = CommandLine.arguments.dropFirst()
    while let argument = arguments.popFirst() {
      if argument.hasPrefix("--") { options[argument] = arguments.popFirst() ?? "" } else { site = argument }
    }
  }

  private func run() async throws {
    let manifest = try JSONDecoder().decode(
      SiteManifest.self, from: Data(contentsOf: URL(fileURLWithPath: site + "/manifest.json")))
    let owners = Dictionary(manifest.records.flatMap { record in record.pages.map { ($0, record.id) } }) { first, _ in
      first
    }
    let files = manifest.files.map { (path: $0.path, record: owners[$0.path]) }
    let addresses = manifest.records.map { (path: "cases/\($0.id).html", record: $0.id) }
    let allowances = Allowances(try options["--allow"].map(lines) ?? [])
    var secrets = try secrets(of: manifest.records.map(\.id))
    if options["--list"] == nil {
      // A clean site is measured: an invented name that somebody on the page bears is taken out.
      let leaks = await LeakCheck(secrets: secrets, allowances: allowances)
        .check(root: site, files: files, addresses: addresses, jobs: number("--jobs", 1)).leaks
      let borne = Set(leaks.map { $0.record + $0.kind })
      secrets.removeAll { borne.contains($0.record + $0.kind) }
    }
    var times: [Double] = []
    var index = Double.infinity
    var findings: [String] = []
    var (bytes, count) = (0, 0)
    for _ in 0..<number("--runs", 5) {
      let start = Self.processorTime
      let check = LeakCheck(secrets: secrets, allowances: allowances)
      let ready = Self.processorTime
      let report = await check.check(root: site, files: files, addresses: addresses, jobs: number("--jobs", 1))
      times.append(Self.processorTime - ready)
      index = min(index, ready - start)
      findings = report.diagnostics.filter { $0.severity == .error }.map { "\($0)" }
      (bytes, count) = (report.bytes, report.files)
    }
    times.sort()
    let text = findings.joined(separator: "\n")
    if let path = options["--findings"] { try text.write(toFile: path, atomically: false, encoding: .utf8) }
    print(
      "{\"secrets\":\(secrets.count),\"files\":\(count),\"bytes\":\(bytes),\"findings\":\(findings.count),"
        + "\"checksum\":\"\(Self.checksum(text))\",\"index\":\(index),\"best\":\(times.first ?? 0),"
        + "\"median\":\(times[times.count / 2])}")
  }

  private func number(_ name: String, _ standard: Int) -> Int { options[name].flatMap { Int($0) } ?? standard }

  private func lines(_ path: String) throws -> [String] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  /// The secrets of a list (record, kind, `record` or `everywhere`, and value a line, parted by tabs), or invented ones.
  private func secrets(of records: [String]) throws -> [GuardedSecret] {
    guard let list = options["--list"] else {
      var invented = Invented(seed: UInt64(number("--seed", 1)))
      return invented.secrets(number("--secrets", 100_000), of: records)
    }
    return try lines(list).map { line in
      let parts = line.split(separator: "\t", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 4 else { throw CocoaError(.fileReadCorruptFile) }
      return GuardedSecret(
        record: parts[0], kind: parts[1], value: parts[3], scope: parts[2] == "record" ? .record : .everywhere)
    }
  }

  /// Processor time of this process in seconds, of user and system.
  private static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// FNV-1a.
  private static func checksum(_ text: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return String(hash, radix: 16)
  }
}
