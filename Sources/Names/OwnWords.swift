/// Classes of the words of two and three characters that begin where a name may begin.
struct OwnWords {
  /// Words of these classes are what a role word is often followed by: 当事人陈述, 负责人管理.
  static let acts: ContextClass = [.speech, .verb, .strong, .taker, .title, .role, .relation, .trade, .also]

  var two: UInt64 = 0
  var three: UInt64 = 0

  @inline(__always)
  mutating func note(_ classes: UInt64, length: Int) {
    if length == 2 { two = classes } else if length == 3 { three = classes }
  }
}
