/// Titles of laws, rules and standards between 《 and 》.
enum LawTitle {
  /// Longest title looked at.
  static let reach = 80

  /// The place behind 》 of a title that begins with 《 at `start` and ends as titles of laws do; `nil` where it does not.
  static func end(from start: Int, in scalars: UnsafeBufferPointer<UInt32>) -> Int? {
    var place = start + 1
    var depth = 1
    while place < scalars.count, place - start <= reach {
      if scalars[place] == 0x300A { depth += 1 }
      if scalars[place] == 0x300B { depth -= 1 }
      if scalars[place] == 0x0A || scalars[place] == 0x11_0000 { return nil }
      if depth == 0 { return isLaw(start + 1, place, scalars) ? place + 1 : nil }
      place += 1
    }
    return nil
  }

  /// Whether the title from `start` to `end` ends in 法, 条例, 办法, 规定 and the like; (试行) and years behind it are passed over.
  private static func isLaw(_ start: Int, _ end: Int, _ scalars: UnsafeBufferPointer<UInt32>) -> Bool {
    var end = end
    if end > start, scalars[end - 1] == 0x29 {
      while end > start, scalars[end - 1] != 0x28 { end -= 1 }
      end -= 1
    }
    guard end - start >= 2 else { return false }
    if scalars[end - 1] == 0x6CD5 || scalars[end - 1] == 0x5178 { return true }  // 法 典
    return endings.contains(scalars[end - 2] << 16 | scalars[end - 1])
  }

  private static let endings: Set<UInt32> = Set(
    """
    条例 规定 细则 规范 标准 规程 规则 准则 通则 导则 目录 指南 意见 公约 解释 纲要 基准 要求 名录 方案 制度
    """.split { $0 == " " || $0 == "\n" }.map { word in
      word.unicodeScalars.reduce(UInt32(0)) { $0 << 16 | $1.value }
    })
}
