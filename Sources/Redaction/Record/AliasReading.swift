import Matching
import Records

/// Reads in the text of a record which other names its persons bear: 张三（绰号“黑皮”）, 曾用名张小三, 以下简称“老张头”.
enum AliasReading {
  /// Adds the aliases that the fields and body of `record` introduce to the hidden persons; linear in the text.
  static func learn(from record: CaseRecord, into people: inout RecordPeople) {
    guard people.all.contains(where: { $0.treatment != .shown }) else { return }
    var bytes: [UInt8] = []
    for key in RecordValues.keys {
      guard let text = RecordValues.text(of: key, in: record), mayIntroduce(text.utf8) else { continue }
      bytes.append(contentsOf: text.utf8)
      bytes.append(FoldedText.barrierByte)
    }
    if mayIntroduce(record.body.utf8) { bytes.append(contentsOf: record.body.utf8) }
    guard !bytes.isEmpty else { return }
    for (alias, person) in aliases(in: bytes, people: people) { people.add(alias: alias, to: person) }
  }

  /// Aliases in the order of the text, each with the index of its person.
  static func aliases(in bytes: [UInt8], people: RecordPeople) -> [(alias: String, person: Int)] {
    let folded = FoldedText(bytes, options: [.escapes, .tags])
    let joined = JoinedText(folded)
    var literals = introducers.map(\.word)
    var owners: [Int] = []
    var seen: Set<[UInt32]> = []
    for (index, person) in people.all.enumerated() where person.treatment != .shown {
      for literal in person.names.map(JoinedText.literal) where literal.count >= 2 && seen.insert(literal).inserted {
        literals.append(literal)
        owners.append(index)
      }
    }
    let set = LiteralSet(literals)
    var names: [(range: Range<Int>, person: Int)] = []
    var places: [(range: Range<Int>, isOfPersons: Bool)] = []
    return joined.scalars.withUnsafeBufferPointer { buffer in
      set.forEachMatch(in: buffer) { literal, range in
        if literal < introducers.count {
          places.append((range, introducers[literal].isOfPersons))
        } else {
          names.append((range, owners[literal - introducers.count]))
        }
      }
      var result: [(alias: String, person: Int)] = []
      var next = 0
      for place in places {
        while next < names.count, names[next].range.lowerBound < place.range.lowerBound { next += 1 }
        let found = AliasPhrase(from: place.range.upperBound, in: buffer)
        guard !found.ranges.isEmpty else { continue }
        var person: Int?
        if next > 0, isNear(names[next - 1].range.upperBound, place.range.lowerBound, place.isOfPersons, buffer) {
          person = names[next - 1].person
        }
        // 绰号“黑皮”的张三.
        if place.isOfPersons, found.end < buffer.count, buffer[found.end] == 0x7684 {
          let behind = names.dropFirst(next).first { $0.range.lowerBound >= found.end + 1 }
          if let behind, behind.range.lowerBound == found.end + 1 { person = behind.person }
        }
        guard let person else { continue }
        for range in found.ranges where !isTitle(buffer[range], of: people.all[person].name) {
          let source = folded.byteRange(of: joined.foldedRange(of: range))
          result.append((String(decoding: bytes[source], as: UTF8.self), person))
        }
      }
      return result
    }
  }

  /// The aliases that the words behind the name of a person, which ends at `end`, give him; folded and without gaps.
  ///
  /// Nothing from the next name (`limit`) on speaks of him, unless it is the alias: 周建国（曾用名周小国）.
  static func aliases(
    behind end: Int, of name: String, before limit: Range<Int>?, in buffer: UnsafeBufferPointer<UInt32>
  ) -> [[UInt32]] {
    let stop = min(buffer.count, end + reach, limit?.lowerBound ?? buffer.count)
    var result: [[UInt32]] = []
    var place = end + 1
    while place <= stop {
      guard isLast(buffer[place - 1]),
        let found = introducers.first(where: {
          place - $0.word.count >= end && buffer[place - $0.word.count..<place].elementsEqual($0.word)
        }), isNear(end, place - found.word.count, found.isOfPersons, buffer)
      else {
        place += 1
        continue
      }
      let phrase = AliasPhrase(from: place, in: buffer)
      for range in phrase.ranges where !isTitle(buffer[range], of: name) {
        let alias = buffer[range].filter { !JoinedText.isGap($0) }
        if alias.count >= 2, !alias.contains(0x67D0) { result.append(alias) }
      }
      place = max(place, phrase.end) + 1
    }
    return result
  }

  /// 称 名 号 叫
  private static func isLast(_ scalar: UInt32) -> Bool {
    scalar == 0x79F0 || scalar == 0x540D || scalar == 0x53F7 || scalar == 0x53EB
  }

  /// Whether an introducer at `place` may speak of the name that ends at `end`.
  private static func isNear(
    _ end: Int, _ place: Int, _ isOfPersons: Bool, _ buffer: UnsafeBufferPointer<UInt32>
  ) -> Bool {
    guard end <= place, place - end <= reach else { return false }
    for index in end..<place {
      switch buffer[index] {
      case FoldedText.barrier, 0x3002, 0x3B, 0x300B: return false  // 。 ; 》
      // 公司 厂 店 矿 局: what is called so is no person.
      case 0x53F8, 0x5382, 0x5E97, 0x77FF, 0x5C40, 0x793E: if !isOfPersons { return false }
      default: break
      }
    }
    return true
  }

  /// Whether the alias is no name: a role (当事人), or the surname with a title (老张, 张总).
  private static func isTitle(_ alias: UnsafeBufferPointer<UInt32>.SubSequence, of name: String) -> Bool {
    let scalars = Array(alias)
    if roles.contains(scalars) { return true }
    if let last = scalars.last, unitEndings.contains(last) { return true }
    let surname = PersonName(name).literal.prefix(PersonName(name).surnameCount)
    guard scalars.count <= 4, !surname.isEmpty else { return false }
    if scalars.dropFirst().elementsEqual(surname) { return prefixes.contains(scalars[0]) }
    return scalars.starts(with: surname) && titles.contains(Array(scalars.dropFirst(surname.count)))
  }

  /// Whether the bytes may hold an introducer: looks for the last character of one behind one that may stand before it.
  private static func mayIntroduce(_ text: String.UTF8View) -> Bool {
    let found = text.withContiguousStorageIfAvailable { bytes in
      var index = 3
      while index + 2 < bytes.count {
        let byte = bytes[index]
        if byte == 0xE5 || byte == 0xE7 || byte == 0xE8, Self.isLast(byte, bytes[index + 1], bytes[index + 2]) {
          return true
        }
        index += 1
      }
      return false
    }
    return found ?? true
  }

  /// 称 稱 名 号 號 叫.
  @inline(__always)
  private static func isLast(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second, third) {
    case (0xE7, 0xA7, 0xB0), (0xE7, 0xA8, 0xB1), (0xE5, 0x90, 0x8D), (0xE5, 0x8F, 0xB7), (0xE8, 0x99, 0x9F),
      (0xE5, 0x8F, 0xAB):
      true
    default: false
    }
  }

  /// So many scalars may stand between a name and the word that introduces its alias.
  private static let reach = 40
  private static let introducers: [(word: [UInt32], isOfPersons: Bool)] =
    TextView.words("简称 下称 别名 又名 也叫 又叫 又称 俗称 原名 本名 真名").map { ($0, false) }
    + TextView.words("曾用名 化名 绰号 外号 网名 人称 昵称 微信名 艺名 小名 乳名 诨名 诨号 花名 自称").map { ($0, true) }
  private static let roles = Set(
    TextView.words(
      "当事人 申请人 被申请人 死者 伤者 甲方 乙方 丙方 原告 被告 业主 房东 店主 老板 司机 投诉人 举报人 证人 该公司 你单位 你公司 贵公司 本人 你 他 她 上述人员 行为人 驾驶员 负责人 经营者 承包人 发包人 实际控制人 不详 不明 不清 不知 未知 没有 暂无 无记录"
    ))
  private static let unitEndings = Set(FoldedText.scalars(of: "人者方司店厂矿局法站场队院校部处"))
  private static let prefixes = Set(FoldedText.scalars(of: "老小大阿"))
  private static let titles = Set(
    TextView.words("某 某某 总 工 哥 姐 叔 姨 嫂 师傅 经理 女士 先生 老板 队长 主任 队 厂 矿长 厂长 老师 书记 同志"))
}
