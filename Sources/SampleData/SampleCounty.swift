import Records

/// A county of the prefecture, or the prefecture itself, as the sample needs it.
struct SampleCounty: Sendable {
  /// GB/T 2260 code written in the records.
  let code: String
  /// Name in the year of the sample.
  let name: String
  /// Name since 2021, where it changed.
  let laterName: String?
  /// Begin of the ids of its cases.
  let prefix: String
  /// Form of its document numbers; `Y` stands for the year, `N` for the serial.
  let numberForm: String
  /// Towns in which its units lie.
  let towns: [String]

  private init(_ code: String, _ name: String, later: String? = nil, _ prefix: String, _ form: String, _ towns: String)
  {
    self.code = code
    self.name = name
    self.laterName = later
    self.prefix = prefix
    self.numberForm = form
    self.towns = towns.split(separator: " ").map(String.init)
  }

  /// The prefecture: its authority is the bureau itself.
  static let prefecture = SampleCounty("532300", "楚雄彝族自治州", "cxz", "（楚）应急罚〔Y〕N号", "鹿城镇 东瓜镇")

  /// The ten counties in the order of the report; each keeps its own habit of brackets.
  static let counties = [
    SampleCounty("532301", "楚雄市", "cx", "(楚市)应急罚[Y]第N号", "鹿城镇 东瓜镇 吕合镇 紫溪镇 苍岭镇 子午镇"),
    SampleCounty("532331", "禄丰县", later: "禄丰市", "lf", "（禄）应急罚〔Y〕N号", "金山镇 广通镇 一平浪镇 勤丰镇 碧城镇 仁兴镇"),
    SampleCounty("532322", "双柏县", "sb", "(双)应急罚〔Y〕N号", "妥甸镇 大庄镇 法脿镇"),
    SampleCounty("532323", "牟定县", "md", "牟应急罚〔Y〕N号", "共和镇 新桥镇 凤屯镇"),
    SampleCounty("532324", "南华县", "nh", "（南）应急罚【Y】N号", "龙川镇 沙桥镇 红土坡镇"),
    SampleCounty("532325", "姚安县", "ya", "（姚）应急罚［Y］N号", "栋川镇 光禄镇 前场镇"),
    SampleCounty("532326", "大姚县", "dy", "（大姚）应急罚〔Y〕N号", "金碧镇 石羊镇 六苴镇"),
    SampleCounty("532327", "永仁县", "yr", "（永）应急罚〔Y〕N 号", "永定镇 中和镇 宜就镇"),
    SampleCounty("532328", "元谋县", "ym", "（元）应急罚(Y)N号", "元马镇 黄瓜园镇 羊街镇"),
    SampleCounty("532329", "武定县", "wd", "（武）应急罚〔Y〕N号", "狮山镇 高桥镇 猫街镇"),
  ]

  /// The name on a day: 禄丰县 became 禄丰市 in 2021.
  func name(on date: CivilDate) -> String { date.year > 2020 ? laterName ?? name : name }

  /// The authority on a day.
  func authority(on date: CivilDate) -> String { name(on: date) + "应急管理局" }

  /// The number of a decision in the form of this county; `suffix` such as `-1` tells decisions of one accident apart.
  func documentNumber(year: Int, serial: Int, suffix: String = "") -> String {
    var text = ""
    for character in numberForm {
      switch character {
      case "Y": text += String(year)
      case "N": text += String(serial) + suffix
      default: text.append(character)
      }
    }
    return text
  }
}
