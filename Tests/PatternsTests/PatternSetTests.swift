import Matching
import Patterns
import TestSupport
import Testing

/// Patterns are matched on the folded text, and found where the original has what they mean.
@Suite struct PatternSetTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let pattern: String
    /// What the pattern covers stands in ⟦ ⟧.
    let marked: String
    var testDescription: String { "\(pattern) · \(marked)" }
  }

  static let cases = [
    Case(pattern: #"LZ-\d{4}-\d{3}"#, marked: "存单⟦LZ-2020-001⟧入库"),
    Case(pattern: #"LZ-\d{4}-\d{3}"#, marked: "存单⟦ＬＺ－２０２０－００１⟧入库"),
    Case(pattern: #"LZ-\d{4}-\d{3}"#, marked: "存单⟦L\u{200B}Z-20\u{AD}20-0\u{FE0F}01⟧入库"),
    Case(pattern: #"LZ-\d{4}-\d{3}"#, marked: "存单⟦LZ-20\n20-001⟧入库"),
    Case(pattern: #"LZ-\d{4}-\d{3}"#, marked: "存单LZ-20-001、LZ2020001"),
    Case(pattern: "（密）第[０-９]+号", marked: "见⟦（密）第12号⟧，另见密第12号"),
    Case(pattern: "（密）第[０-９]+号", marked: "见⟦(密)第12号⟧"),
    Case(pattern: #"\d{3,5}"#, marked: "编号⟦12345678⟧、12、⟦123⟧。"),
    Case(pattern: #"\b[A-Z]{2}\d"#, marked: "型号⟦AB1⟧和xAB1"),
    Case(pattern: "𠮷野[一-龥]{1,2}", marked: "在⟦𠮷野分局⟧。"),
    Case(pattern: "^甲.*丙$", marked: "⟦甲乙丙⟧"),
    Case(pattern: #"[^，]+厂区"#, marked: "⟦位于东山厂区⟧，⟦西山厂区⟧。"),
    Case(pattern: #"(?i)lz-(?:a|b)\d"#, marked: "⟦Lz-B1⟧、⟦lZ-a2⟧、LZ-C3"),
    Case(pattern: #"(?i:lz)-a"#, marked: "⟦LZ-a⟧、LZ-A"),
    Case(pattern: #"\Qa.b\E+\x2D[[:digit:]]+"#, marked: "⟦a.bb-12⟧、aXb-1"),
    Case(pattern: #"[\d\-甲]{2,3}?号"#, marked: "⟦1-甲号⟧、1号"),
    Case(pattern: #"\p{Han}+\P{L}"#, marked: "a⟦密件1⟧b"),
    Case(pattern: #"(^|，)附件(，|$)"#, marked: "⟦附件，⟧附件乙⟦，附件⟧"),
    Case(pattern: #"\B密\b1|[^一-龥]?件$"#, marked: "⟦密1⟧密、1密1⟦a件⟧"),
    Case(pattern: #"密(?#说明)件{0,2}"#, marked: "⟦密⟧、⟦密件件⟧件"),
  ]

  @Test(arguments: cases) func coversWhatThePatternMeans(_ sample: Case) throws {
    let plain = sample.marked.replacing("⟦", with: "").replacing("⟧", with: "")
    #expect(try Self.marked(plain, [sample.pattern]) == sample.marked)
  }

  @Test func doesNotReachAcrossABarrier() throws {
    let set = try PatternSet(["甲.*乙"])
    let text = FoldedText(Array("甲".utf8) + [FoldedText.barrierByte] + Array("乙 甲丙乙".utf8))
    var found: [Range<Int>] = []
    set.forEachMatch(in: text) { _, range in found.append(range) }
    #expect(found == [4..<7])
  }

  @Test func tellsPatternsApart() throws {
    let set = try PatternSet(["甲+", "乙", "甲乙"])
    var found: Set<[Int]> = []
    set.forEachMatch(in: FoldedText(Array("甲甲乙".utf8))) { pattern, range in
      found.insert([pattern, range.lowerBound, range.upperBound])
    }
    #expect(found == [[0, 0, 1], [0, 0, 2], [1, 2, 3], [2, 1, 3]])
  }

  @Test(arguments: [
    (#"(甲)\1"#, PatternError.Reason.unsupported), ("甲(?=乙)", .unsupported), ("(?<!甲)乙", .unsupported),
    ("甲++", .unsupported), ("(?>甲乙)丙", .unsupported), ("甲*", .empty), ("", .empty), ("甲^乙", .anchorInside),
    (#"(\d{1,30}-){1,30}甲"#, .tooLarge), ("甲{1,256}", .tooLarge), ("((((甲{200}){200}){200}){200}){200}", .tooLarge),
    (String(repeating: "(", count: 100) + "甲" + String(repeating: ")", count: 100), .tooLarge),
    ("(?(1)甲|乙)", .unsupported), ("(?1)甲", .unsupported), ("(?x) 甲", .unsupported), (#"\b"#, .empty),
    ("(甲$){2}", .anchorInside),
    (String(repeating: "甲", count: 700), .tooLarge),
  ]) func refusesWhatCannotRunInLinearTime(pattern: String, reason: PatternError.Reason) {
    #expect(throws: PatternError(index: 1, reason: reason)) { try PatternSet(["好", pattern]) }
  }

  @Test(arguments: [
    "(甲", "[甲", "甲{3,1}", "甲)", "*甲", "甲**", "{2}", "[甲-乙]", #"[a-\d]"#, #"甲\"#, #"\y"#, #"\x{110000}"#, #"\p{甲}"#,
    "[[:甲:]]",
    "(?甲)", "(?<甲", "(?#甲",
  ]) func keepsTheWordsOfTheEngineForBrokenSyntax(pattern: String) {
    do throws(PatternError) {
      _ = try PatternSet([pattern])
      Issue.record("accepted")
    } catch {
      if case .syntax(let words) = error.reason { #expect(!words.isEmpty) } else { Issue.record("\(error)") }
    }
  }

  @Test func readsDamagedBytesWithoutHarm() throws {
    let set = try PatternSet([".甲"])
    var found: [Range<Int>] = []
    let text = FoldedText([0xE7, 0x94, 0x80, 0xED, 0xA0, 0x80] + Array("甲".utf8) + [0xC3])
    set.forEachMatch(in: text) { _, range in found.append(range) }
    #expect(found.count == 1)
  }

  @Test func isScannedByManyTasksAtOnce() async throws {
    let set = try PatternSet([#"[a-f]{3}\d+"#, "甲乙"])
    let text = FoldedText(Array(String(repeating: "甲乙丙abc12", count: 2_000).utf8))
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<16 {
        group.addTask {
          var count = 0
          set.forEachMatch(in: text) { _, _ in count += 1 }
          return count
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(counts) == [6_000])
  }

  /// The C library that was used before ended the program on these, in texts of more than 255 bytes.
  @Test(arguments: [
    #"(LZ)+-\d{4}"#, #"A+-\d{3}"#, #"A+B\d{3}"#, #"AA*-\d{3}"#, "a+b", "(AB)+", #"(AB)+\d{3}"#, #"Q+-\d{3}"#, "密+",
  ]) func searchesLongTexts(pattern: String) throws {
    let texts = ["LZLZ-2020", "AAA-001", "AAB001", "aab", "ABAB001", "QQ-001", "密密"]
    let filler = String(repeating: "检查", count: 100)
    let text = filler + texts.joined(separator: filler) + filler
    #expect(try Self.marked(text, [pattern]).contains("⟦"))
  }

  @Test func staysLinearOnTextThatMakesOthersBacktrack() throws {
    let set = try PatternSet(["(a|aa)+b", "([a-z]+)*[0-9]", "(.*b){30}"])
    let text = FoldedText(Array(repeating: 0x61, count: 1_000_000))
    var count = 0
    let time = processorTime { set.forEachMatch(in: text) { _, _ in count += 1 } }
    #expect(count == 0)
    #expect(time < .seconds(10))
  }

  /// `text` with all that `patterns` cover in ⟦ ⟧.
  static func marked(_ text: String, _ patterns: [String]) throws -> String {
    let bytes = Array(text.utf8)
    let folded = FoldedText(bytes)
    var covered = Array(repeating: false, count: folded.count + 1)
    try PatternSet(patterns).forEachMatch(in: folded) { _, range in
      for index in range { covered[index] = true }
    }
    var result: [UInt8] = []
    var place = 0
    for index in 0...folded.count where covered[index] != (index > 0 && covered[index - 1]) {
      let byte = covered[index] ? Int(folded.starts[index]) : Int(folded.ends[index - 1])
      result += bytes[place..<byte] + Array((covered[index] ? "⟦" : "⟧").utf8)
      place = byte
    }
    return String(decoding: result + bytes[place...], as: UTF8.self)
  }
}
