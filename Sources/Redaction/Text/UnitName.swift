import Matching

/// Whether a known name is part of the registered name of a unit, which is public (统一社会信用代码 and name): 昆明李家明商贸有限公司,
/// 楚雄市李家明五金店. 李家明公司 and 李家明的饭店 speak of the person.
enum UnitName {
  /// Whether `name` is part of the unit in `unit`, a range that was found by its form.
  static func holds(_ name: Range<Int>, in unit: Range<Int>, _ view: TextView) -> Bool {
    guard unit.lowerBound <= name.lowerBound, name.upperBound < unit.upperBound else { return false }
    let tail = (name.upperBound..<unit.upperBound).map(view.scalar)
    if tail.contains(where: particles.contains) || tail.contains(0x0A) { return false }
    if unit.lowerBound < name.lowerBound { return isPlace(unit.lowerBound..<name.lowerBound, view) }
    return tail.count > 1 && !common.contains(tail)
  }

  private static func isPlace(_ range: Range<Int>, _ view: TextView) -> Bool {
    divisions.contains(view.scalar(range.upperBound - 1)) || AddressDivisions.begins(at: range.lowerBound, in: view)
  }

  /// What stands in no registered name behind that of a person.
  private static let particles = Set(FoldedText.scalars(of: "的之在到从向把被将给"))
  private static let divisions = Set(FoldedText.scalars(of: "省市州县区镇乡村"))
  /// Words for units that no place or trade makes a name of: they say whose it is.
  private static let common = Set(
    TextView.words(
      "公司 集团 企业 工厂 分公司 总公司 煤矿 矿山 学校 小学 中学 大学 医院 银行 支行 分行 信用社 法院 大队 中队 支队 车队 工程队 施工队 项目部 中心 协会 派出所 村委会"
    ))
}
