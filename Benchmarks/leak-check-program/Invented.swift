import LeakCheck

/// Secrets of invented people, the same for the same seed: 30 % addresses, 50 % numbers, 10 % addresses of mail, 10 % names.
struct Invented {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// Makes `count` secrets, one record after the other.
  mutating func secrets(_ count: Int, of records: [String]) -> [GuardedSecret] {
    guard !records.isEmpty else { return [] }
    return (0..<count).map { index in
      let record = records[index % records.count]
      switch index / records.count % 10 {
      case 0..<3: return .init(record: record, kind: "address", value: address(), scope: .everywhere)
      case 3..<8: return .init(record: record, kind: "number", value: number(), scope: .everywhere)
      case 8: return .init(record: record, kind: "mail", value: mail(), scope: .everywhere)
      default: return .init(record: record, kind: "name", value: name(), scope: .record)
      }
    }
  }

  /// SplitMix64.
  private mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((word ^ word >> 31) % UInt64(bound))
  }

  private mutating func pick(_ text: String) -> Character {
    let characters = Array(text)
    return characters[next(characters.count)]
  }

  private mutating func digits(_ count: Int) -> String { (0..<count).map { _ in String(next(10)) }.joined() }

  private mutating func han(_ count: Int) -> String { (0..<count).map { _ in String(pick(Self.given)) }.joined() }

  private mutating func address() -> String {
    "楚雄市\(han(2))镇\(han(2))路\(1 + next(400))号\(1 + next(30))幢\(101 + next(2000))室"
  }

  private mutating func number() -> String {
    if next(2) == 0 { return "1\(3 + next(7))\(digits(9))" }
    return "5323\(10 + next(20))19\(50 + next(49))0\(1 + next(9))1\(next(10))\(digits(4))"
  }

  private mutating func mail() -> String {
    let letters = (0..<6 + next(6)).map { _ in String(pick("abcdefghijklmnopqrstuvwxyz")) }.joined()
    return "\(letters)\(digits(2))@example.com"
  }

  private mutating func name() -> String { "\(pick(Self.surnames))\(han(1 + next(2)))" }

  private static let surnames =
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘蔡蒋余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金"
  private static let given =
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰萍红鹏辉玲健建国志学文斌宇浩凯飞雪梅琳晨阳欣怡博雅思远振海波永兴福德全"
}
