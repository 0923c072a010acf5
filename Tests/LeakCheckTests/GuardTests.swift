import Diagnostics
import Foundation
import Testing

@testable import LeakCheck

@Suite struct GuardTests {
  @Test func keepsSilentAboutNameWithinAllowedText() async throws {
    let folder = try SiteFolder([
      "cases/a1.html": "<p>当事人禄丰市<b>龙小虎</b>饭店，经营者龙某某。</p>", "cases/b2.html": "<p>证人龙小虎。</p>",
      "list.html": "<td>龙小虎</td>",
    ])
    let report = await folder.check(
      [.name("龙小虎")], allowed: ["A1": ["禄丰市龙小虎饭店"]], records: ["cases/a1.html": "A1", "cases/b2.html": "B2"])
    #expect(report.isClean)
  }

  @Test func findsBareBase64OfAName() async throws {
    let folder = try SiteFolder(["cases/a1.html": "<p id='6b6Z5bCP6JmO'>abcdefghijkl 5abc6def5ghi</p>"])
    let report = await folder.check([.name("龙小虎")], records: ["cases/a1.html": "A1"])
    #expect(report.leaks.map(\.reader) == [.base64])
  }

  @Test func searchesWhatABuildKeepsAtTheTop() async throws {
    let folder = try SiteFolder([
      ".gitkeep": "", ".note.txt": "13987654321", ".git/objects/ab": "鹿城镇虚构路27号", "a.html": "<p>公示</p>",
    ])
    try folder.write(".git/index", [0xFF, 0xFE, 0x00, 0x31])
    let report = await folder.check([.everywhere("13987654321"), .everywhere("鹿城镇虚构路27号")])
    #expect(report.leaks.map(\.path) == [".git/objects/ab", ".note.txt"])
    #expect(report.faults.isEmpty)
    #expect(report.files == 1)
  }

  @Test func searchesTheNamesOfEmptyFolders() async throws {
    let folder = try SiteFolder(["a.html": "<p>公示</p>"])
    try FileManager.default.createDirectory(
      atPath: folder.path + "/cases/b-13987654321", withIntermediateDirectories: true)
    let report = await folder.check([.everywhere("13987654321")])
    #expect(report.leaks.map(\.reader) == [.name])
    #expect(report.faults.isEmpty)
    #expect(!report.diagnostics.contains { "\($0)".contains("1398") })
  }

  @Test(
    "refuses texts that are not UTF-8",
    arguments: [
      ("a.html", [0x3C, 0x70, 0x3E, 0xC2, 0xB9, 0xB3, 0xC7, 0x3C]), ("a.txt", [0xFF, 0xFE, 0x7F, 0x9E]),
      ("a.json", [0x22, 0xB9, 0xB3, 0x22]), ("a.csv", [0x61, 0xE9, 0xB9]), ("a.css", [0x80]),
    ] as [(String, [UInt8])])
  func refusesOtherEncodings(name: String, bytes: [UInt8]) async throws {
    let folder = try SiteFolder()
    try folder.write(name, bytes)
    try folder.write("b.png", bytes)
    let report = await folder.check([])
    #expect(report.faults.map { "\($0.place?.file ?? "") \($0.arguments.first ?? "")" } == ["\(name) UTF-8"])
    #expect(report.faults.allSatisfy { $0.kind == .leakUnreadable })
  }

  @Test func findsNameElsewhereOnThePageOfItsRecord() async throws {
    let folder = try SiteFolder(["cases/a1.html": "<p>当事人禄丰市龙小虎饭店，经营者龙 小虎。</p>"])
    let report = await folder.check(
      [.name("龙小虎")], allowed: ["A1": ["禄丰市龙小虎饭店"]], records: ["cases/a1.html": "A1"])
    #expect(report.leaks.map(\.record) == ["A1"])
    #expect(report.leaks.first?.offset == 48)
  }

  @Test func leavesNameApartThatPunctuationParts() async throws {
    let folder = try SiteFolder(["a.html": "<p>情况紧张，三人受伤</p><p>姓张</p><p>三人</p><b title='张' lang='三'>"])
    let report = await folder.check([.name("张三")], records: ["a.html": "A1"])
    #expect(report.isClean)
  }

  @Test(arguments: [
    // A registration number that holds a telephone backwards, a credit code that holds one forwards, both with right check digits.
    ("注册号532328000051685。", "15000082323", false), ("代码915301138001380000。", "13800138000", false),
    // The same telephone glued to other digits, or in a code whose check digit is wrong.
    ("注册号99138001380009。", "13800138000", true), ("代码91530113800138000Y。", "13800138000", true),
    ("电话13800138000", "13800138000", true), ("反写00083100831", "13800138000", true),
  ])
  func passesOverChanceInsidePublicNumbers(text: String, secret: String, isFound: Bool) async throws {
    let folder = try SiteFolder(["a.html": "<p>\(text)</p>"])
    let report = await folder.check([.everywhere(secret)])
    #expect(report.leaks.isEmpty != isFound)
  }

  @Test func namesTheRecordOfThePageFirst() async throws {
    let folder = try SiteFolder(["b.html": "电话13987654321", "c.html": "电话13987654321"])
    let report = await folder.check(
      [.everywhere("13987654321"), .everywhere("13987654321", record: "B2")], records: ["b.html": "B2"])
    #expect(report.leaks.map(\.record) == ["B2", "A1"])
  }

  @Test func acceptsShortNumberOnlyWhereItStandsApart() async throws {
    let folder = try SiteFolder([
      "a.txt": "9e7f3389012c 33890125 1,338,9012 金额3389012.", "b.txt": "电话0878-3389012", "c.txt": "电话08783389012",
    ])
    let report = await folder.check([.everywhere("3389012")])
    #expect(report.leaks.map(\.path) == ["a.txt", "b.txt", "c.txt"])
    #expect(report.leaks.first?.offset == 39)
  }

  @Test func refusesFilesThatItCannotRead() async throws {
    let folder = try SiteFolder(["a.exe": "x", "b.json": "{\"a\":\"x", "c.csv": "\"x", "noname": "x"])
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/d.html", withDestinationPath: "/etc/hosts")
    let report = await folder.check([.everywhere("13987654321")], records: ["missing.html": "A1"])
    #expect(!report.isClean)
    #expect(report.leaks.isEmpty)
    let faults = report.faults.map { "\($0.kind.id) \($0.place?.file ?? "")" }
    #expect(
      faults == [
        "leak.unreadable d.html", "leak.unreadable missing.html", "leak.unknown-type a.exe", "leak.unreadable b.json",
        "leak.unreadable c.csv", "leak.unknown-type noname",
      ])
  }

  @Test("notices a blind reader", arguments: Reader.allCases)
  func noticesBlindReader(_ reader: Reader) async throws {
    let folder = try SiteFolder(["a.html": "<p>x</p>"])
    let readers = Set(Reader.allCases).subtracting([reader])
    let report = await LeakCheck(secrets: [], allowed: [:], readers: readers).check(
      root: folder.path, files: [], jobs: 1)
    #expect(!report.isClean)
    // What an archive holds is read by the other readers too, so it may be blind with one of them.
    #expect(Set(report.faults.map(\.kind)) == [.leakReaderBlind])
    #expect(report.faults.contains { $0.arguments == [reader.rawValue] })
    #expect(report.faults.allSatisfy { [[reader.rawValue], [Reader.archive.rawValue]].contains($0.arguments) })
  }

  @Test func listsValuesTooShortToGuard() async throws {
    let folder = try SiteFolder(["a.html": "张1234"])
    let report = await folder.check([.name("张"), .everywhere("1234"), .everywhere(""), .name("张三")])
    #expect(report.unguarded.map(\.kind) == ["people.name", "k", "k"])
    #expect(report.isClean)
  }

  @Test func cutsPathsBeforeTheSecret() async throws {
    let folder = try SiteFolder(["cases/龙小虎/13987654321.html": "13987654321"])
    let report = await folder.check([.everywhere("13987654321")])
    #expect(report.leaks.map(\.path) == ["cases/龙小虎/…"])
  }

  @Test func givesTheSameReportForAnyNumberOfTasks() async throws {
    var files: [String: String] = [:]
    for number in 0..<300 { files["p/\(number).html"] = number % 7 == 0 ? "<p>13987654321" : "<p>x" }
    let folder = try SiteFolder(files)
    let one = await folder.check([.everywhere("13987654321")], jobs: 1)
    let many = await folder.check([.everywhere("13987654321")], jobs: 4)
    #expect(one.leaks == many.leaks)
    #expect(one.leaks.count == 43)
  }
}

/// A claimed text is found with whole numbers at its ends only, as the gate hides it.
@Suite struct WholeNumberTests {
  @Test(arguments: [
    ("AQ-100", "型号AQ-1001、AQ-100.5", false), ("AQ-100", "型号AQ-100。", true), ("50吨炸药", "存150吨炸药、1.50吨炸药", false),
    ("50吨炸药", "存50吨炸药", true), ("五十吨炸药", "一百五十吨炸药", false), ("配比为35%", "配比为3.5%", false), ("配比为3.5%", "配比为3.5%", true),
    ("860万元投入", "2,860万元投入", false),
  ]) func findsWholeNumbers(value: String, text: String, isLeak: Bool) async throws {
    let folder = try SiteFolder(["cases/a1.html": "<p>\(text)</p>"])
    let secret = GuardedSecret(
      record: "A1", kind: "tradeSecret", value: value, scope: .everywhere, hasWholeNumbers: true)
    let report = await folder.check([secret], records: ["cases/a1.html": "A1"])
    #expect(report.isClean != isLeak)
  }
}
