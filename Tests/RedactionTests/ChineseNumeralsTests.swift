import Matching
import Testing

@testable import Redaction

/// What is written in Chinese numerals is read as the same number.
@Suite struct ChineseNumeralsTests {
  @Test(arguments: [
    (12, ChineseNumerals.Style.spoken, "十二"), (12, .full, "一十二"), (12, .bareCapital, "拾贰"), (12, .capital, "壹拾贰"),
    (110, .spoken, "一百一十"), (2860, .colloquial, "两千八百六十"), (2860, .row, "二八六〇"), (30_005, .spoken, "三万零五"),
    (120_000, .spoken, "十二万"), (120_000, .colloquial, "十二万"), (200_020_000, .colloquial, "两亿零两万"),
    (123_456_789, .spoken, "一亿二千三百四十五万六千七百八十九"),
  ]) func writes(value: Int, style: ChineseNumerals.Style, text: String) {
    #expect(ChineseNumerals.number(value, style) == text)
  }

  @Test func writesFractions() {
    #expect(ChineseNumerals.text(of: "3.05", .spoken) == "三点零五")
    #expect(ChineseNumerals.text(of: "12.5", .full) == "一十二点五")
    #expect(ChineseNumerals.text(of: "x", .spoken) == nil)
  }

  @Test(arguments: ChineseNumerals.Style.allCases) func isReadBack(style: ChineseNumerals.Style) throws {
    var value = 1
    for step in 0..<400 {
      let folded = FoldedText(Array(ChineseNumerals.number(value, style).utf8))
      let number = try #require(
        folded.scalars.withUnsafeBufferPointer { scalars in
          folded.digits.withUnsafeBufferPointer { ChineseNumber(at: 0, scalars: scalars, digits: $0) }
        })
      #expect(number.digits.map(String.init).joined() == String(value), "\(style)")
      #expect(number.end == folded.count)
      value = (value * 7 + step) % 99_999_999_999 + 1
    }
  }
}
