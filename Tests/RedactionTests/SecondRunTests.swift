import Records
import Rules
import TestSupport
import Testing

@testable import Redaction

/// Redacting what is redacted changes nothing.
@Suite struct SecondRunTests {
  static let names = ["徐明", "欧阳建国", "慕容晓", "曲比石布", "冯高应义", "阿的克古", "旺堆卓玛", "买买提·艾买提", "李秀英"]
  static let places = [
    "内蒙古自治区赤峰市松山区建设东路威楚佳苑29栋536号", "江苏省苏州市雁塔区中山北路313号28栋3单元845室",
    "云南省楚雄市东瓜镇庄甸村委会大村三组", "上海市朝阳区延安西路963号", "云南省元谋县元马镇凤凰路5号2幢301室",
  ]
  static let sentences = [
    "送达地址确认书载明：N，A。", "证人N，男，彝族，住A，电话13988887777。", "经向N核实，N2对N说：“明天动身。”", "当事人N的行为违法，执法人员请N打开冷库。",
    "“我不同意，”N摇了摇头。", "收货人住A，手机13750121615联系。", "N位于A的家中。", "车主N把钥匙交给N2。", "N2住所：A。", "房屋坐落于A，系N自建房。",
    "N，A，电话13750121615。",
    "当事人：恒远公司，法定代表人：N，地址：A。", "老邱让N把钱转入N2名下。", "见证人N（身份证号530102198001011234）在场。",
  ]

  static let labels = ["联系电话", "手机：", "身份证件号码：", "收款账号", "卡号", "护照号", "QQ：", "IP：", "留有", ""]
  static let numbers = [
    "13731940456", "137 3194 0456", "16637679931", "532331199203194517", "1301021978090", "621226928",
    "6222021234567890003", "0878-3123456",
    "E12345678", "381245678", "10.0.0.1", "云E12345", "400-123-4567",
  ]
  static let tails = [
    "，DB53/T 9007-2019", "，Q/T 9007-2019", "，其他联 7 4 8 6 2 5 7 7，经核实属实。", "dx@61224322X属实", "Xabc691503044，", "红宁",
    "、1587 6025 944",
    " 138 0013 8000", "，2020-03-01", "、3123456。", "；1234567元", "|13970082566", "，金额4500 3200 1800 2100", "8907-2019",
    "，共3 5 2 0 1 4 9 1项",
  ]

  @Test func changesNothingBehindNumbersInASecondRun() throws {
    let rules = try #require(Samples.rules)
    let redactor = TextRedactor(rules: rules.redaction, bureau: Samples.settings.bureau)
    for label in Self.labels {
      for number in Self.numbers {
        for tail in Self.tails {
          let text = "\(label)\(number)\(tail)"
          var masks = FilterMasks()
          let first = try redactor.redact(Array(text.utf8), masks: &masks).text
          var again = FilterMasks()
          let second = try redactor.redact(first, masks: &again).text
          #expect(first == second, "\(text) → \(String(decoding: first, as: UTF8.self))")
        }
      }
    }
  }

  @Test func changesNothingInASecondRun() throws {
    let rules = try #require(Samples.rules)
    let redactor = TextRedactor(rules: rules.redaction, bureau: Samples.settings.bureau)
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      var text = ""
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let sentence = Self.sentences.randomElement(using: &random) ?? ""
        text +=
          sentence.replacing("N2", with: Self.names.randomElement(using: &random) ?? "")
          .replacing("N", with: Self.names.randomElement(using: &random) ?? "")
          .replacing("A", with: Self.places.randomElement(using: &random) ?? "")
      }
      var masks = FilterMasks()
      let first = try redactor.redact(Array(text.utf8), masks: &masks).text
      var again = FilterMasks()
      let second = try redactor.redact(first, masks: &again).text
      #expect(first == second, "seed \(seed): \(text) → \(String(decoding: first, as: UTF8.self))")
    }
  }

  /// Texts cut and glued anywhere, where masks part what was one number or name before.
  @Test func changesNothingInGluedTexts() throws {
    let rules = try #require(Samples.rules)
    let redactor = TextRedactor(rules: rules.redaction, bureau: Samples.settings.bureau)
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<1500 {
      var scalars: [Unicode.Scalar] = []
      for _ in 0..<Int.random(in: 2...4, using: &random) {
        let label = Self.labels.randomElement(using: &random) ?? ""
        let number = Self.numbers.randomElement(using: &random) ?? ""
        let tail = Self.tails.randomElement(using: &random) ?? ""
        let piece = Array("\(label)\(number)\(tail)".unicodeScalars)
        let cut = Int.random(in: 0...piece.count, using: &random)
        scalars += Bool.random(using: &random) ? piece[..<cut] : piece[cut...]
      }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      let source = Array(String(text).utf8)
      var masks = FilterMasks()
      let first = try redactor.redact(source, masks: &masks)
      var again = FilterMasks()
      let second = try redactor.redact(first.text, masks: &again).text
      #expect(first.text == second, "seed \(seed): \(String(text)) → \(String(decoding: first.text, as: UTF8.self))")
      #expect(
        Self.applying(first.hidden, to: source) == first.text, "seed \(seed): \(String(text)) is not what its spans say"
      )
    }
  }

  /// Texts of which one reading leaves what a reading of its result would hide.
  @Test(arguments: [
    "云E12345|1397护照号13731940456Xabc693/T 9007-2019",
    "0878-3123456红宁云E12345|1397008255678，2020-03-01护照号622",
  ])
  func looksASecondTime(text: String) throws {
    let redactor = TextRedactor(rules: try #require(Samples.rules).redaction, bureau: Samples.settings.bureau)
    let source = Array(text.utf8)
    var masks = FilterMasks()
    let once = try redactor.read(source, masks: &masks).edits.map(\.bytes)
    #expect(try once != redactor.edits(of: source, masks: &masks).map(\.bytes))
  }

  /// A change far behind the beginning of a long text is read again with the head of its table.
  @Test func readsLongTextsAgainAroundWhatChanged() throws {
    let rules = try #require(Samples.rules)
    let redactor = TextRedactor(rules: rules.redaction, bureau: Samples.settings.bureau)
    let glued = "检查B1915560-/2016-5781820，发布日期2021年04月05日。\n"
    let rows = (1...400).map { "\($0),压力表,1908152\(100 + $0)\n" }.joined()
    let text = "序号,设备,出厂编号\n" + rows + "\n" + glued + String(repeating: "本局依法公开。\n", count: 2000) + glued
    let source = Array(text.utf8)
    var masks = FilterMasks()
    let first = try redactor.redact(source, masks: &masks)
    let output = String(decoding: first.text, as: UTF8.self)
    #expect(output.hasPrefix("序号,设备,出厂编号\n" + rows))
    #expect(!output.contains("5781820"))
    #expect(Self.applying(first.hidden, to: source) == first.text)
  }

  /// `text` with the spans of an explanation put in.
  private static func applying(_ spans: [HiddenSpan], to text: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var place = 0
    for span in spans {
      output += text[place..<span.bytes.lowerBound] + Array(span.replacement.utf8)
      place = span.bytes.upperBound
    }
    return output + text[place...]
  }
}
