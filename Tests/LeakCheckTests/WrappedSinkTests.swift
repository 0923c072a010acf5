import Diagnostics
import Foundation
import Testing

@testable import LeakCheck

/// Values within several layers, and files that hide what they hold.
@Suite struct WrappedSinkTests {
  static let phone = "13987654321"
  static let name = "龙小虎"

  private static func base64(_ text: String) -> String { Data(text.utf8).base64EncodedString() }

  private static func percent(_ text: String) -> String {
    text.utf8.map { "%" + String(UInt32($0) + 0x100, radix: 16).dropFirst() }.joined()
  }

  private static func lines(_ text: String, _ length: Int, _ end: String) -> String {
    stride(from: 0, to: text.count, by: length).map { String(text.dropFirst($0).prefix(length)) }.joined(separator: end)
  }

  static let forms: [SinkForm] = [
    SinkForm("page in an attribute", .attribute, "a.html", "<iframe srcdoc=\"&lt;p&gt;", "&lt;/p&gt;\"></iframe>") {
      "\(SinkMatrixTests.split($0).0)&lt;b&gt;\(SinkMatrixTests.split($0).1)&lt;/b&gt;"
    },
    SinkForm("page in an attribute as it stands", .attribute, "a.html", "<iframe srcdoc='<p>", "</p>'></iframe>") {
      "\(SinkMatrixTests.split($0).0)<b>\(SinkMatrixTests.split($0).1)</b>"
    },
    SinkForm("picture in percent", .attribute, "a.html", "<img src=\"data:image/svg+xml,", "\">") {
      percent("<svg><text>\(SinkMatrixTests.split($0).0)<tspan>\(SinkMatrixTests.split($0).1)</tspan></text></svg>")
    },
    SinkForm("picture in base64", .base64, "a.html", "<img src=\"data:image/svg+xml;base64,", "\">") {
      base64("<svg><text>\(SinkMatrixTests.split($0).0)<tspan>\(SinkMatrixTests.split($0).1)</tspan></text></svg>")
    },
    SinkForm("base64 in lines", .base64, "a.html", "<pre>", "</pre>") {
      lines(base64(String(repeating: "公示", count: 9) + "x" + $0 + "公示公示公示"), 76, "\n")
    },
    SinkForm("base64 in short lines", .base64, "a.txt", "", "\n") { lines(base64("xyz\($0)公示公示公示"), 16, "\r\n") },
    SinkForm("escapes of old scripts", .script, "a.js", "unescape('", "')") {
      $0.utf16.map { "%u" + String(UInt32($0) + 0x10000, radix: 16).dropFirst() }.joined()
    },
    SinkForm("bytes in a script", .script, "a.js", "'", "'") {
      $0.utf8.map { "\\x" + String(UInt32($0) + 0x100, radix: 16).dropFirst() }.joined()
    },
    SinkForm("long escapes", .script, "a.js", "'", "'") {
      $0.unicodeScalars.map { "\\U" + String(UInt64($0.value) + 0x1_0000_0000, radix: 16).dropFirst() }.joined()
    },
  ]

  @Test("finds a value within layers", arguments: forms)
  func findsValue(_ form: SinkForm) async throws {
    for value in [Self.phone, Self.name] {
      let artefact = try form.write(value)
      let folder = try SiteFolder()
      try folder.write(artefact.path, artefact.bytes)
      let report = await folder.check([.everywhere(Self.phone), .name(Self.name)], records: [artefact.path: "A1"])
      #expect(report.faults.isEmpty)
      #expect(report.leaks.map(\.reader) == [form.reader], "\(value)")
    }
  }

  @Test func findsValueInNameOfFileInBase64() async throws {
    let folder = try SiteFolder(["a/\(Self.base64("x" + Self.phone)).html": "x"])
    #expect(await folder.check([.everywhere(Self.phone)]).leaks.map(\.reader) == [.name])
  }

  @Test func refusesEntities() async throws {
    let folder = try SiteFolder([
      "a.xml": "<!DOCTYPE a [<!ENTITY n \"1398\">]><a>&n;7654321</a>",
      "b.svg": "<!DOCTYPE svg [ <!ELEMENT x ANY> <!ENTITY n '1398'> ]><svg>&n;</svg>", "c.xml": "<!DOCTYPE a><a/>",
    ])
    let report = await folder.check([.everywhere(Self.phone)])
    #expect(report.faults.map { $0.place?.file } == ["a.xml", "b.svg"])
  }

  @Test func refusesPicturesThatHideSomething() async throws {
    let head: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
      [0, 0, 0, UInt8(content.count)] + Array(name.utf8) + content + [0, 0, 0, 0]
    }
    let zip = try ArchiveTests.zip("x.txt", "x")
    let end = chunk("IEND", [])
    let folder = try SiteFolder()
    try folder.write("a.png", zip)
    try folder.write("b.png", head + end + zip)
    try folder.write("c.png", head + chunk("zTXt", [0x61, 0, 0, 1]) + end)
    try folder.write("d.png", head + chunk("iTXt", [0x61, 0, 1, 0]) + end)
    try folder.write("f.jpg", [0x1F, 0x8B, 0x08, 0])
    try folder.write("g.woff2", Array("%PDF-1.7".utf8))
    try folder.write("h.png", head + chunk("tEXt", [0x61, 0, 0x62]) + chunk("iTXt", [0x61, 0, 0, 0]) + end)
    try folder.write("i.jpg", [0xFF, 0xD8, 0xFF, 0xE0])
    let report = await folder.check([.everywhere(Self.phone)])
    #expect(
      report.faults.compactMap { $0.place?.file } == ["a", "b", "c", "d"].map { "\($0).png" } + [
        "f.jpg", "g.woff2",
      ])
  }

  @Test func refusesNamesOfMembersInOtherEncodings() async throws {
    let plain = try ArchiveTests.zip("AAAA.txt", "x")
    var bytes = plain
    for place in 0..<bytes.count - 4 where bytes[place..<place + 4].elementsEqual("AAAA".utf8) {
      bytes.replaceSubrange(place..<place + 4, with: [0xC1, 0xFA, 0xD0, 0xA1])
    }
    let folder = try SiteFolder()
    try folder.write("a.zip", bytes)
    try folder.write("b.zip", plain)
    #expect(await folder.check([.everywhere(Self.phone)]).faults.map { $0.place?.file } == ["a.zip"])
  }
}
