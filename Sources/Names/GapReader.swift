/// Reads what parts two runs of Han characters.
enum GapReader {
  /// Class of one scalar that is no Han character.
  static func classes(_ scalar: UInt32) -> ContextClass {
    switch scalar {
    case 0x0A, 0x0D, 0x11_0000: .edge
    case 0x3002, 0x21, 0x3F, 0x2E, 0xFF01, 0xFF1F, 0x2026: .sentence
    case 0x2C, 0x3B, 0xFF0C, 0xFF1B: .comma
    case 0x3001, 0x2F: .list
    case 0x3A, 0xFF1A, 0x7C: .colon
    case 0x28, 0x5B, 0x3010, 0x3014, 0xFF08: .opening
    case 0x29, 0x5D, 0x3011, 0x3015, 0xFF09: .closing
    case 0x22, 0x27, 0x201C, 0x201D, 0x2018, 0x2019, 0x300C, 0x300D, 0x300E, 0x300F: .quote
    case 0x300A, 0x300B, 0x3008, 0x3009: .bookTitle
    case 0x20, 0x3000: .space
    case 0xB7: .dot
    default: .alien
    }
  }

  /// What a run that ends at `end` has behind it.
  static func behind(_ end: Int, in scalars: UnsafeBufferPointer<UInt32>) -> ContextClass {
    var place = end
    while place < scalars.count, isEmphasis(scalars[place]), place - end < 4 { place += 1 }
    guard place < scalars.count else { return .edge }
    var result = classes(scalars[place])
    // 王强，男，46岁; 李芳（女）: what is said of a person.
    if result == .comma || result == .opening, place + 2 < scalars.count, sexes.contains(scalars[place + 1]),
      Han.index(scalars[place + 2]) == nil
    {
      result.insert(.strong)
    }
    return result
  }

  /// * and _ of Markdown.
  private static func isEmphasis(_ scalar: UInt32) -> Bool { scalar == 0x2A || scalar == 0x5F }

  private static let sexes = Set("男女".unicodeScalars.map(\.value))

  /// What a run that begins at `start` has before it. `words` are the classes of the words that ended at `end`, where the run before
  /// ended; role, title and relation reach over colons, brackets, quotation marks and spaces.
  static func before(
    _ start: Int, in scalars: UnsafeBufferPointer<UInt32>, from end: Int, ended words: ContextClass, isName: Bool
  ) -> ContextClass {
    if start == 0 { return .edge }
    var result = classes(scalars[start - 1])
    if isEmphasis(scalars[start - 1]) {
      // - **王强**：: the marks of Markdown stand for nothing.
      var place = start - 1
      while place > max(0, end), start - place < 4, isEmphasis(scalars[place - 1]) { place -= 1 }
      result = place == 0 ? .edge : classes(scalars[place - 1])
      if place > 1, scalars[place - 1] == 0x20, scalars[place - 2] == 0x2D { result = .edge }
    }
    if result == .space {
      var place = start - 1
      while place > max(0, end), start - place < 6, classes(scalars[place]) == .space { place -= 1 }
      let farther = classes(scalars[place])
      if farther == .edge || farther == .colon || farther == .list { result.insert(farther) }
      if place == 0 { result.insert(.edge) }
    }
    guard end > 0, start - end <= 8 else { return result }
    var (hasColon, hasSpace, isBridge) = (false, false, true)
    for place in end..<start {
      let part = classes(scalars[place])
      switch part {
      case .colon: hasColon = true
      case .space, .opening, .closing, .quote: hasSpace = true
      case .alien where scalars[place] == 0x2A || scalars[place] == 0x5F: hasSpace = true  // * and _ of Markdown
      case .list, .comma: isBridge = false
      default: return result
      }
    }
    if isBridge {
      if !words.isDisjoint(with: .anyRole) { result.insert(hasColon ? .field : .role) }
      // 答：⟨杨小龙⟩，: an answer begins as a text does.
      if hasColon, isQuestion(end, in: scalars) { result.insert(.edge) }
      // 审核：⟨邓周月艳⟩: behind a label two to four characters and nothing else are as in a form.
      if hasColon, isLabel(end, in: scalars) { result.insert(isShort(start, in: scalars) ? .field : .role) }
      if hasSpace, !hasColon { result.formUnion(words.intersection([.title, .relation])) }
    } else if isName, result.contains(.list) {
      result.insert(.afterName)
    }
    return result
  }

  /// Whether a short label that announces persons ends at `end`: 督办人, 抽查人员, 主持.
  private static func isLabel(_ end: Int, in scalars: UnsafeBufferPointer<UInt32>) -> Bool {
    if isSpacedLabel(end, in: scalars) { return true }
    var start = end
    while start > 0, end - start <= longestLabel, Han.index(scalars[start - 1]) != nil { start -= 1 }
    guard end - start >= 2, end - start <= longestLabel else { return false }
    if persons.contains(scalars[end - 1]) { return true }
    return labels.contains { scalars[start..<end].elementsEqual($0) }
  }

  /// Whether a label whose characters stand apart ends at `end`: 经 办 人, 姓　名.
  private static func isSpacedLabel(_ end: Int, in scalars: UnsafeBufferPointer<UInt32>) -> Bool {
    guard end > 2, classes(scalars[end - 2]) == .space else { return false }
    if persons.contains(scalars[end - 1]) { return true }
    var start = end - 2
    while start > 0, end - start < longestLabel, classes(scalars[start - 1]) == .space { start -= 1 }
    // 姓 名
    return start > 0 && scalars[end - 1] == 0x540D && scalars[start - 1] == 0x59D3
  }

  private static func isShort(_ start: Int, in scalars: UnsafeBufferPointer<UInt32>) -> Bool {
    var end = start
    while end < scalars.count, end - start <= 4, Han.index(scalars[end]) != nil { end += 1 }
    return (2...4).contains(end - start) && (end == scalars.count || scalars[end] != 0x3001)
  }

  private static let longestLabel = 8
  private static let persons = Set("人者员".unicodeScalars.map(\.value))
  private static let labels =
    "主持 参加 参会 出席 列席 缺席 请假 记录 签发 审核 拟稿 核稿 校对 陪同 汇报 经办 见证 翻译 值班 监交 移交 接收 承办 协办 主办 摄影 撰稿 编辑 责编 签收"
    .split(separator: " ").map { $0.unicodeScalars.map(\.value) }

  /// Whether 问 or 答 stands alone before `end`, as in the record of a questioning.
  private static func isQuestion(_ end: Int, in scalars: UnsafeBufferPointer<UInt32>) -> Bool {
    let isWord = scalars[end - 1] == 0x95EE || scalars[end - 1] == 0x7B54
    return isWord && (end == 1 || Han.index(scalars[end - 2]) == nil)
  }
}
