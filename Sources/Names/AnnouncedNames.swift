/// Names before a mark, which what stands behind it or a heading before them announces: 经询问，⟨金刚⟩（身份证…），
/// 责任认定及处理建议。⟨金贵花⟩，某某有限公司…, 3.⟨侯蓉⟩，在事故中死亡.
enum AnnouncedNames {
  /// Whether a name may end before the mark at `place`, behind a run of Han characters.
  static func mayEnd(at place: Int, in scalars: UnsafeBufferPointer<UInt32>, _ view: LexiconView) -> Bool {
    switch scalars[place] {
    case 0x28: scalars.begins(papers, at: place + 1) || isSex(place + 1, in: scalars)
    case 0x2C: isAlone(before: place, in: scalars) && isIdentified(place + 1, in: scalars, view)
    default: false
    }
  }

  /// 男, 女 before a mark.
  private static func isSex(_ place: Int, in scalars: UnsafeBufferPointer<UInt32>) -> Bool {
    place + 1 < scalars.count && sexes.contains(scalars[place]) && Han.index(scalars[place + 1]) == nil
  }

  /// Whether two to four characters stand between the mark at `end` and the end of a heading on who is to answer for something.
  private static func isAlone(before end: Int, in scalars: UnsafeBufferPointer<UInt32>) -> Bool {
    var start = end
    while start > 0, end - start <= 4, Han.index(scalars[start - 1]) != nil { start -= 1 }
    guard (2...4).contains(end - start), start > 0,
      ends.contains(scalars[start - 1]) || points.contains(scalars[start - 1])
    else { return false }
    if isItem(start - 1, in: scalars) { return true }
    var last = start - 1
    while last > 0, ends.contains(scalars[last]) || scalars[last] == 0x20 { last -= 1 }
    return scalars.ends(headings, at: last + 1)
  }

  /// Whether the number of an item stands before the point at `point`, and begins a line or sentence: 3.⟨侯蓉⟩，在事故中死亡.
  private static func isItem(_ point: Int, in scalars: UnsafeBufferPointer<UInt32>) -> Bool {
    guard points.contains(scalars[point]) else { return false }
    var start = point
    while start > 0, point - start < 2, numerals.contains(scalars[start - 1]) { start -= 1 }
    return start < point && (start == 0 || ends.contains(scalars[start - 1]) || scalars[start - 1] == 0x3B)
  }

  /// Whether what stands at `place` says who somebody is: 男, 系, 该, a place or an organisation.
  private static func isIdentified(_ place: Int, in scalars: UnsafeBufferPointer<UInt32>, _ view: LexiconView) -> Bool {
    if scalars.begins(identities, at: place) { return true }
    let isPlace = (2...3).contains {
      place + $0 <= scalars.count && view.classes(ofWord: place..<place + $0, in: scalars).contains(.place)
    }
    if isPlace { return true }
    var end = place
    while end < scalars.count, end - place < longestName, Han.index(scalars[end]) != nil {
      if scalars.begins(units, at: end) { return true }
      end += 1
    }
    return false
  }

  private static let longestName = 28
  private static let sexes = Set("男女".unicodeScalars.map(\.value))
  private static let points = Set(".、)".unicodeScalars.map(\.value))
  private static let numerals = Set("0123456789一二三四五六七八九十".unicodeScalars.map(\.value))
  private static let ends = Set("。:\n".unicodeScalars.map(\.value))
  private static let papers = Han.words("身份证 居民身份证 公民身份 身份号 男性 女性")
  private static let identities = Han.words("男 女 系 该 时任 现任 原任 汉族 彝族 群众 中共 在事故 在本次事故 在此次事故 对事故 对本次事故 对此次事故 作为")
  private static let units = Han.words("公司 集团 煤矿 铜矿 铁矿 采石 砂石 厂 店 队 局 站 合作社 项目部 中心 村委会 政府")
  private static let headings = Han.words(
    "处理建议 处罚建议 责任认定 责任人员 责任追究 责任人 问责建议 追责建议 责任划分 处理意见 人员 有关人员 相关人员 处理情况 问责情况 责任人处理 的建议 处分建议 追究")
}
