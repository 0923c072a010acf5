import Matching
import Rules

/// Certificates of persons whose form says what they are: safety managers of building, roads and waterworks (湘建安C(2021)7081045,
/// 交安B(17)G37457, 水安C20137160916), special operators of building (浙A042012038124), and contracts of land (18 digits and a J).
struct CertificateFormDetector: TextDetector {
  let card = RuleCard(
    "text.certificate-form", .certificate, title: "形式自明的个人证书编号", basis: "参照法释〔2016〕19号第十条；建筑施工企业安全生产管理人员考核规定",
    summary: "“省简称＋建安A/B/C＋年份＋流水号”“交安”“水安”等安全生产考核合格证编号，“省简称＋A＋12 位数字”的建筑施工特种作业操作资格证编号，18 位数字加 J 的土地承包经营权证代码",
    hides: [
      "编号⟦湘建安C（2021）7081045⟧，", "⟦交安B（17）G37457⟧（安全B证）", "⟦水安C20137160916⟧", "证书⟦浙建安C1(2019) 8854023⟧。",
      "编号是⟦浙A042012038124⟧，", "证书号：⟦A532327196709271860⟧。", "证号,亩数\n⟦450103477758289346J⟧,3.2",
    ],
    keeps: ["某建安公司C座2021年建成", "施工交安A标段2023年", "设备代码450103477758289346", "云A座12层"])
  let triggers = Set("安JABCQ".unicodeScalars.map(\.value))

  func detect(at index: Int, in view: TextView, found: (Range<Int>, Certainty) -> Void) {
    switch view.scalars[index] {
    case 0x5B89: manager(at: index, view, found)
    case 0x4A: contract(at: index, view, found)
    default:
      operatorOfBuilding(at: index, view, found)
      identity(at: index, view, found)
    }
  }

  /// 建安, 交安, 水安 that ends at `index`, a letter, and a number of which brackets may hold the year.
  private func manager(at index: Int, _ view: TextView, _ found: (Range<Int>, Certainty) -> Void) {
    let trade = view.scalar(index - 1)
    guard Self.trades.contains(trade), Self.classes.contains(view.scalar(index + 1)) else { return }
    var (place, digits) = (index + 2, 0)
    var end = place
    while place - index < Self.longest {
      let scalar = view.scalar(place)
      if DigitCode.isDecimal(view.code(place)) {
        digits += 1
        end = place + 1
      } else if !Self.marks.contains(scalar) {
        break
      }
      place += 1
    }
    guard digits >= Self.leastDigits, !Self.units.contains(view.scalar(end)) else { return }
    let hasProvince = PlateDetector.provinces.contains(view.scalar(index - 2))
    found((hasProvince ? index - 2 : index - 1)..<end, .certain)
  }

  /// The A at `index` between the short name of a province and twelve digits.
  private func operatorOfBuilding(at index: Int, _ view: TextView, _ found: (Range<Int>, Certainty) -> Void) {
    guard PlateDetector.provinces.contains(view.scalar(index - 1)) else { return }
    let end = index + 13
    if isDecimal(index + 1..<end, view), !isPart(end, view) { found(index - 1..<end, .likely) }
  }

  /// A, B, C or AQ that ends at `index` before an identity number: the certificate of a safety manager.
  private func identity(at index: Int, _ view: TextView, _ found: (Range<Int>, Certainty) -> Void) {
    let start = view.scalar(index) == 0x51 ? index - 1 : index
    guard view.scalar(start) != 0x51, Self.classes.contains(view.scalar(start)),
      !TextView.isAlphanumeric(view.scalar(start - 1))
    else { return }
    let last = index + 18
    guard isDecimal(index + 1..<last, view), DigitCode.isDecimal(view.code(last)) || view.code(last) == DigitCode.x,
      !TextView.isAlphanumeric(view.scalar(last + 1))
    else { return }
    let values = (index + 1..<last).map { DigitCode.value(view.code($0)) }
    if ResidentIDDetector.isDate(year: values.number(6, 4), values.number(10, 2), values.number(12, 2)) {
      found(start..<last + 1, .likely)
    }
  }

  /// The J at `index` behind eighteen digits.
  private func contract(at index: Int, _ view: TextView, _ found: (Range<Int>, Certainty) -> Void) {
    let start = index - 18
    guard isDecimal(start..<index, view), !isPart(start - 1, view),
      !TextView.isAlphanumeric(view.scalar(index + 1))
    else { return }
    found(start..<index + 1, .likely)
  }

  /// Whether the number goes on at `place`.
  private func isPart(_ place: Int, _ view: TextView) -> Bool {
    DigitCode.isDecimal(view.code(place)) || TextView.isAlphanumeric(view.scalar(place))
  }

  private func isDecimal(_ range: Range<Int>, _ view: TextView) -> Bool {
    range.allSatisfy { DigitCode.isDecimal(view.code($0)) }
  }

  private static let trades = ScalarSet("建交水".unicodeScalars.map(\.value))
  private static let classes = ScalarSet("ABC".unicodeScalars.map(\.value))
  private static let marks = ScalarSet(FoldedText.scalars(of: "()[]〔〕 Gg-"))
  private static let units = ScalarSet(FoldedText.scalars(of: "年月日元个次标"))
  private static let leastDigits = 7
  private static let longest = 28
}
