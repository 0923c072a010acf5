import Matching
import Testing

/// Numbers in Chinese numerals are read as far as they make one.
@Suite struct ChineseNumberTests {
  private func read(_ text: String) -> (digits: String, rest: String)? {
    let folded = FoldedText(Array(text.utf8))
    let number = folded.scalars.withUnsafeBufferPointer { scalars in
      folded.digits.withUnsafeBufferPointer { ChineseNumber(at: 0, scalars: scalars, digits: $0) }
    }
    guard let number else { return nil }
    return (number.digits.map(String.init).joined(), String(text.unicodeScalars.map(Character.init)[number.end...]))
  }

  @Test(arguments: [
    ("十", "10", ""), ("十二", "12", ""), ("一十二", "12", ""), ("二十", "20", ""), ("廿三", "23", ""), ("一百零二", "102", ""),
    ("一百二", "120", ""), ("一百二十", "120", ""), ("两千八百六十万", "28600000", ""), ("贰仟捌佰陆拾万元", "28600000", "元"),
    ("两万三", "23000", ""), ("三万零五", "30005", ""), ("一亿二千万吨", "120000000", "吨"), ("壹拾捌", "18", ""), ("二〇二〇", "2020", ""),
    ("〇〇三", "003", ""), ("二八六〇万", "2860", "万"), ("一五十吨", "1", "五十吨"), ("二十千克", "20", "千克"), ("五十零件", "50", "零件"),
    ("三四十人", "3", "四十人"),
  ]) func reads(text: String, digits: String, rest: String) throws {
    let number = try #require(read(text))
    #expect(number.digits == digits && number.rest == rest)
  }

  @Test(arguments: ["千克", "百分之五", "万元", "甲"]) func readsNoneInWords(text: String) { #expect(read(text) == nil) }

  @Test func writesNumeralsInDigits() throws {
    let text = FoldedText(Array("LZ-二〇二〇-〇〇三、十二号井".utf8))
    let decimal = try #require(DecimalText(text))
    #expect(String(String.UnicodeScalarView(decimal.scalars.compactMap(Unicode.Scalar.init))) == "LZ-2020-003、12号井")
    #expect(decimal.foldedRange(of: 12..<14) == 12..<14)
    #expect(DecimalText(FoldedText(Array("LZ-2020".utf8))) == nil)
  }
}
