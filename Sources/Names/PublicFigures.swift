/// Names of the leaders and models of the state, which are part of public terms (…思想, …精神) and of every report: no personal data there.
///
/// What a record states of its own persons is searched elsewhere; a namesake in the fields of a record is hidden all the same.
struct PublicFigures {
  let scalars: UnsafeBufferPointer<UInt32>

  /// The findings without those that are, or reach into, such a name.
  func removed(from findings: [NameFinder.Finding]) -> [NameFinder.Finding] {
    var titled: Set<[UInt32]> = []
    for finding in findings where isTitled(finding.range) { titled.insert(Array(scalars[finding.range])) }
    return findings.filter { finding in
      !isKnown(finding.range) && (titled.isEmpty || !titled.contains(Array(scalars[finding.range])))
    }
  }

  /// Whether the name of one of them stands where `range` is, or one of three characters overlaps it: 朱德 begins other names.
  private func isKnown(_ range: Range<Int>) -> Bool {
    if Self.shortNames.contains(Array(scalars[range])) { return true }
    return (max(0, range.lowerBound - 2)..<range.upperBound).contains { scalars.begins(Self.names, at: $0) }
  }

  /// Whether an office that one person holds in the state stands right beside `range`: 国务院总理李强, 李强总理.
  private func isTitled(_ range: Range<Int>) -> Bool {
    scalars.begins(Self.offices, at: range.upperBound) || scalars.ends(Self.offices, at: range.lowerBound)
  }

  private static let names = Han.words(
    "习近平 毛泽东 周恩来 刘少奇 邓小平 江泽民 胡锦涛 李克强 温家宝 朱镕基 孙中山 焦裕禄 孔繁森 王进喜 杨善洲 张桂梅 白求恩 钱学森 袁隆平")
  private static let shortNames = Set(Han.words("雷锋 朱德 陈云"))
  private static let offices = Han.words("国务院总理 国务院副总理 总理 副总理 国务委员 总书记 国家主席 国家副主席 委员长")
}
