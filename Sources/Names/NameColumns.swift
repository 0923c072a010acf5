/// The columns of a table that hold names of persons, told by their heads: 姓名 | 岗位, or 序号,姓名,工种.
///
/// A head counts where its line has short cells only, so that no sentence with commas is taken for a table; the columns hold until a line
/// has no such mark.
struct NameColumns {
  private let view: LexiconView
  private let scalars: UnsafeBufferPointer<UInt32>
  /// Where the line begins.
  private var lineStart = 0
  /// By kind of mark: how many were passed in the line, and the columns of names by bit.
  private var passed = SIMD4<UInt64>()
  private var heads = SIMD4<UInt64>()
  /// Those of them whose head is 姓名, so that whoever fills a cell is a person.
  private var persons = SIMD4<UInt64>()
  /// Whether the line has short cells only, once asked for.
  private var isHeadLine: Bool?

  init(view: LexiconView, scalars: UnsafeBufferPointer<UInt32>) { (self.view, self.scalars) = (view, scalars) }

  /// Passes the scalar at `place`, which is no Han character.
  @inline(__always)
  mutating func pass(_ place: Int) {
    let scalar = scalars[place]
    if scalar == 0x0A {
      // A line without such a mark ends the table.
      if heads != SIMD4() {
        heads.replace(with: 0, where: passed .== 0)
        persons.replace(with: 0, where: passed .== 0)
      }
      lineStart = place + 1
      isHeadLine = nil
      passed = SIMD4()
    } else if let kind = Self.kind(scalar) {
      passed[kind] += 1
    }
  }

  /// Whether `run` may fill a cell: what stands on both sides of it is a mark, a space, a sign around words or the end of a line.
  @inline(__always)
  func mayHold(_ run: Range<Int>) -> Bool {
    run.count <= Self.longestHead && (run.lowerBound == 0 || Self.isBorder(scalars[run.lowerBound - 1]))
      && (run.upperBound == scalars.count || Self.isBorder(scalars[run.upperBound]))
  }

  @inline(__always)
  private static func isBorder(_ scalar: UInt32) -> Bool {
    scalar == 0x0A || scalar == 0x28 || isSign(scalar) || kind(scalar) != nil
  }

  /// A blank, or a sign around the words of a cell: **姓名**, "姓名".
  @inline(__always)
  private static func isSign(_ scalar: UInt32) -> Bool {
    scalar == 0x20 || scalar == 0x22 || scalar == 0x2A || scalar == 0x5F || scalar == 0x60
  }

  /// Behind the signs at `place` and a short note in brackets: 姓名（必填）, 明旺（女）.
  private func behindSigns(_ place: Int) -> Int {
    var end = place
    while end < scalars.count, Self.isSign(scalars[end]) { end += 1 }
    guard end < scalars.count, scalars[end] == 0x28 else { return end }
    var close = end + 1
    while close < scalars.count, close - end <= Self.longestNote, Han.index(scalars[close]) != nil { close += 1 }
    guard close < scalars.count, scalars[close] == 0x29 else { return end }
    end = close + 1
    while end < scalars.count, Self.isSign(scalars[end]) { end += 1 }
    return end
  }

  /// Whether the cell that `run` fills is of a column of names; where it is the head of one, that is remembered.
  mutating func holdsName(_ run: Range<Int>) -> Bool {
    guard let kind = mark(around: run), passed[kind] < 64 else { return false }
    let column: UInt64 = 1 << passed[kind]
    if heads[kind] & column != 0 { return !Self.nothing.contains(scalars[run.lowerBound]) }
    if isHead(run), isLineOfHeads() {
      heads[kind] |= column
      if isNameHead(run) { persons[kind] |= column }
    }
    return false
  }

  /// Whether the cell that `run` fills, of which `holdsName` is true, holds a name whatever it looks like: two to four characters below 姓名
  /// that begin with a surname and are no word.
  func holdsNothingElse(_ run: Range<Int>) -> Bool {
    guard (2...4).contains(run.count), let kind = mark(around: run), persons[kind] & 1 << passed[kind] != 0 else {
      return false
    }
    // | 姓名 | 王强 | above | 住址 | …: words are told by what stands around them, as elsewhere.
    let isSurname = view.characters[scalars[run.lowerBound]].surname != Lexicon.never
    return isSurname && view.word(run, of: scalars) == nil && !isHead(run) && !run.contains { scalars[$0] == Han.mask }
  }

  /// Number of a mark that parts cells: |, comma, tab.
  @inline(__always)
  private static func kind(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x7C: 0
    case 0x2C: 1
    case 0x09: 2
    default: nil
    }
  }

  /// The kind of the marks on both sides of `run`, or on one where the line begins or ends on the other.
  private func mark(around run: Range<Int>) -> Int? {
    let last = behindSigns(run.upperBound)
    let behind = last == scalars.count ? 0x0A : scalars[last]
    let kindBehind = Self.kind(behind)
    guard kindBehind != nil || behind == 0x0A else { return nil }
    var first = run.lowerBound - 1
    while first >= lineStart, Self.isSign(scalars[first]) { first -= 1 }
    if first < lineStart { return kindBehind }
    guard let kindBefore = Self.kind(scalars[first]) else { return nil }
    return kindBehind == nil || kindBehind == kindBefore ? kindBefore : nil
  }

  private func isHead(_ run: Range<Int>) -> Bool {
    if isNameHead(run) { return true }
    return run.count > 1 && view.classes(ofWord: run, in: scalars).contains(.role)
  }

  /// Whether `run` ends with 姓名.
  private func isNameHead(_ run: Range<Int>) -> Bool {
    run.count > 1 && scalars[run.upperBound - 1] == 0x540D && scalars[run.upperBound - 2] == 0x59D3
  }

  private mutating func isLineOfHeads() -> Bool {
    if let isHeadLine { return isHeadLine }
    var place = lineStart
    var length = 0
    while place < scalars.count, scalars[place] != 0x0A, place - lineStart < Self.longestLine,
      length <= Self.longestHead
    {
      let scalar = scalars[place]
      if scalar == 0x3002 || scalar == 0x3A || scalar == 0x3B { break }
      length = Self.kind(scalar) != nil ? 0 : length + 1
      place += 1
    }
    let isHead = place == scalars.count || scalars[place] == 0x0A
    isHeadLine = isHead
    return isHead
  }

  /// What a cell without a name begins with: 无, 未登记, 不详, 同上.
  private static let nothing = Set("无未不没暂待空同见详略本合共小另".unicodeScalars.map(\.value))
  private static let longestHead = 10
  private static let longestNote = 8
  private static let longestLine = 200
}
