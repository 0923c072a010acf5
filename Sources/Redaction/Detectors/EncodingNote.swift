import Matching

/// The note that says how what follows it is written: 卡号（HEX）, 微信（base64）, 微信（倒序）, 身份证号（十六进制）.
enum EncodingNote {
  /// Behind the note that begins at `place`, in brackets or before a colon; `nil` where none does.
  static func end(at place: Int, in view: TextView) -> Int? {
    guard mayBegin(with: view.scalar(place)) else { return nil }
    if brackets.contains(view.scalar(place)) {
      var end = place + 1
      while end - place <= longest, !closing.contains(view.scalar(end)), isPart(view.scalar(end)) { end += 1 }
      guard closing.contains(view.scalar(end)) else { return nil }
      return (place + 1..<end).contains { words.begins(at: $0, in: view) } ? end + 1 : nil
    }
    let length = words.length(at: place, in: view)
    guard length > 0 else { return nil }
    let end = place + length + ends.length(at: place + length, in: view)
    return signs.contains(view.scalar(end)) ? end : nil
  }

  /// Where the note begins that ends at `end`; `nil` where none does.
  static func start(endingAt end: Int, in view: TextView) -> Int? {
    let isBracket = closing.contains(view.scalar(end - 1))
    guard isBracket || isPart(view.scalar(end - 1)) else { return nil }
    var start = end - (isBracket ? 2 : 1)
    while end - start <= longest, isPart(view.scalar(start)) {
      if !isBracket, words.length(at: start, in: view) == end - start { return start }
      start -= 1
    }
    guard isBracket, brackets.contains(view.scalar(start)), self.end(at: start, in: view) == end else { return nil }
    return start
  }

  /// Whether a note may begin with the scalar: a bracket or the first one of a word for a way of writing.
  @inline(__always)
  private static func mayBegin(with scalar: UInt32) -> Bool {
    brackets.contains(scalar) || firsts.contains(scalar)
  }

  private static func isPart(_ scalar: UInt32) -> Bool {
    TextView.isAlphanumeric(scalar) || TextView.isHan(scalar) || scalar == 0x20 || scalar == 0x2D
  }

  private static let longest = 16
  private static let brackets = ScalarSet(FoldedText.scalars(of: "([【"))
  private static let closing = ScalarSet(FoldedText.scalars(of: ")]】"))
  /// What stands behind a note without brackets.
  private static let signs = ScalarSet(FoldedText.scalars(of: ":为是 "))
  private static let text =
    "hex base64 b64 base32 b32 base36 ascii 三十六进制 36进制 十六进制 16进制 编码 倒序 倒写 倒着 倒过来 反写 反序 反着 逆序 逆写 颠倒 从后往前 从右往左"
  private static let firsts = ScalarSet(
    TextView.words(text).flatMap { word in word.first.map { [$0, $0 & ~0x20] } ?? [] })
  private static let words = WordTable(text)
  private static let ends = WordTable("编码 码 值")
}
