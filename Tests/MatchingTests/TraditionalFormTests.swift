import Testing

@testable import Matching

/// Traditional, Japanese and variant forms fold to the simplified one.
struct TraditionalFormTests {
  private func folded(_ text: String) -> String {
    var result = ""
    for value in FoldedText(Array(text.utf8)).scalars {
      if let scalar = Unicode.Scalar(value) { result.unicodeScalars.append(scalar) }
    }
    return result
  }

  @Test(arguments: [
    ("張建國", "张建国"), ("劉曉東", "刘晓东"), ("臺灣", "台湾"), ("戶籍、戸籍", "户籍、户籍"), ("高峯、羣眾", "高峰、群众"), ("髙建囯", "高建国"),
    ("鄭、鄧、趙、錢", "郑、邓、赵、钱"), ("濱、渡邊", "滨、渡边"), ("\u{F981}", "女"), ("Zhāng Jiànguó, lǜ", "Zhang Jianguo, lu"),
    ("身份證號碼", "身份证号码"), ("餘、后、於", "余、后、于"),
  ])
  func foldsToTheSimplifiedForm(text: String, expected: String) { #expect(folded(text) == expected) }

  @Test(arguments: ["乾坤", "著作", "藉以", "堃喆淼犇", "张建国", "重庆"])
  func leavesWhatMeansSomethingElse(text: String) { #expect(folded(text) == text) }

  @Test func foldsTwiceAsOnce() {
    let targets = TraditionalForms.simplified.joined()
    #expect(folded(targets) == targets)
    #expect(TraditionalForms.forms.joined().unicodeScalars.count == targets.unicodeScalars.count)
  }

  @Test(arguments: zip("零壹貳參肆伍陸柒捌玖", 0...9)) func readsTraditionalNumerals(form: Character, value: Int) {
    #expect(FoldedText(Array(String(form).utf8)).digits.map { Int(DigitCode.value($0)) } == [value])
  }

  @Test(arguments: ["両", "兩", "弐", "壱"]) func readsVariantNumerals(form: String) {
    #expect(FoldedText(Array(form.utf8)).digits.allSatisfy(DigitCode.isDigit))
  }
}
