import Matching
import Records

/// Unified social credit codes (GB 32100-2015) and organisation codes (GB 11714-1997), which are public for units, by their shape.
struct CreditCodeRule: KeepRule {
  let card = RuleCard(
    "keep.credit-code", title: "统一社会信用代码", basis: "GB 32100—2015；行政处罚法第五十九条",
    summary: "18 位，登记管理部门、机构类别、区划、主体标识和校验位；纯数字的须校验位正确或前面写明名称",
    keeps: [
      "统一社会信用代码91532301MA6K123456", "91532301ma6k12345x", "代码：914403050GC2PCH9E5", "（91532301 MA6K 123456）",
      "统一社会信用代码：915323017452316878", "组织机构代码：74523168-7",
    ])

  func claims(in run: DigitRun, view: TextView) -> [Range<Int>] {
    var claims: [Range<Int>] = []
    var reach = 0
    for digit in run.digits where digit.position >= reach {
      let token = Self.token(around: digit.position, in: view)
      reach = token.upperBound
      if token.scalars.count == 18, isCode(token.scalars, at: token.lowerBound, in: view) || isLabelled(token, view) {
        claims.append(token.lowerBound..<token.upperBound)
      } else if token.scalars.count == 9, token.isOrganisation, isAlone(token, run, view) {
        claims.append(token.lowerBound..<token.upperBound)
      }
    }
    return claims
  }

  /// Whether letters and digits with the build of a code, some of them letters that no identity number has, begin at `place`.
  static func holdsLetters(at place: Int, in view: TextView) -> Bool {
    let token = token(around: place, in: view)
    return token.scalars.count == 18 && token.lowerBound == place && view.scalar(place) != 0x2D
      && (token.scalars.dropLast().contains(where: TextView.isLetter)
        || TextView.isLetter(token.scalars[17]) && token.scalars[17] != 0x58)
      && token.scalars[2..<8].allSatisfy { (0x30...0x39).contains($0) }
      && UnifiedCode.checkCharacter(of: token.scalars[0..<17].map { UInt8(truncatingIfNeeded: $0) }[0..<17])
        == UInt8(truncatingIfNeeded: token.scalars[17])
  }

  /// Letters and digits that belong together, with their range.
  private struct Token {
    let scalars: [UInt32]
    let lowerBound: Int
    let upperBound: Int
    /// Whether eight stand before a hyphen and the check character of GB 11714-1997 behind it, weights 3 7 9 10 5 8 4 2 modulo 11.
    let isOrganisation: Bool
  }

  /// The letters and digits around `position`, through single blanks and hyphens; no further than a code could reach.
  private static func token(around position: Int, in view: TextView) -> Token {
    var start = position
    while position - start < 24, let next = step(from: start, by: -1, in: view) { start = next }
    var end = position
    while end - position < 24, let next = step(from: end, by: 1, in: view) { end = next }
    var scalars: [UInt32] = []
    for place in start...end {
      let scalar = view.scalar(place)
      if TextView.isAlphanumeric(scalar) { scalars.append(TextView.isLetter(scalar) ? scalar & ~0x20 : scalar) }
    }
    let isOrganisation = scalars.count == 9 && end - start == 9 && view.scalar(end - 1) == 0x2D && hasCheck(scalars)
    return Token(scalars: scalars, lowerBound: start, upperBound: end + 1, isOrganisation: isOrganisation)
  }

  private static func step(from place: Int, by stride: Int, in view: TextView) -> Int? {
    let next = view.scalar(place + stride)
    if TextView.isAlphanumeric(next) { return place + stride }
    guard next == 0x20 || next == 0x2D, TextView.isAlphanumeric(view.scalar(place + 2 * stride)) else { return nil }
    return place + 2 * stride
  }

  /// Whether 18 letters and digits have the build of a credit code.
  private func isCode(_ code: [UInt32], at place: Int, in view: TextView) -> Bool {
    guard [0x31, 0x35, 0x39, 0x41, 0x4E, 0x59].contains(code[0]), [0x31, 0x32, 0x33, 0x39].contains(code[1]),
      code[2..<8].allSatisfy({ (0x30...0x39).contains($0) })
    else { return false }
    // An X at the end, and letters that no code has (I O Z S V), may be those of an identity number.
    let letters = code[8...].enumerated().filter { offset, scalar in
      TextView.isLetter(scalar) && !Self.foreign.contains(scalar) && !(scalar == 0x58 && offset == 9)
    }
    let context = NumberContext.before(place, in: view)
    let isLabelled = context?.kind == .credit
    if !letters.isEmpty {
      // One letter alone in a number of a county may be a misread digit: 5323011985B302121X.
      let isMisread =
        letters.count == 1 && code[0] != 0x39
        && (Self.misread.contains(letters[0].element) || statesBirth(withoutL(code)))
      return isLabelled || hasCheck(code) || !isMisread && !isOldIdentity(code)
    }
    guard code.allSatisfy({ (0x30...0x39).contains($0) }) else {
      guard code[17] == 0x58, !statesBirth(code) else { return false }
      // 92…X: no identity number of a citizen begins with a nine.
      return isLabelled || code[0] == 0x39 && hasCheck(code) && context?.isPersonal != true
    }
    let digits = code.map { UInt8(truncatingIfNeeded: $0) }
    if UnifiedCode.checkCharacter(of: digits[0..<17]) == digits[17] {
      // One account in thirty-one passes the check by chance.
      return isLabelled || !statesBirth(code) && context?.isPersonal != true
    }
    return isLabelled && !statesBirth(code)
  }

  /// Whether an old identity number with letters behind it, 532601671021088abc, rather than a code.
  private func isOldIdentity(_ code: [UInt32]) -> Bool {
    let first = code[..<15]
    return first.allSatisfy { (0x30...0x39).contains($0) } && first.map { $0 - 0x30 }.haveFormOfOldIdentity
  }

  /// The code with a one for each L: 532301198312l04103.
  private func withoutL(_ code: [UInt32]) -> [UInt32] { code.map { $0 == 0x4C ? 0x31 : $0 } }

  private static let foreign = Set("IOZSV".unicodeScalars.map(\.value))
  private static let misread = Set("BDGQ".unicodeScalars.map(\.value))

  private func hasCheck(_ code: [UInt32]) -> Bool {
    let bytes = code.map { UInt8(truncatingIfNeeded: $0) }
    return UnifiedCode.checkCharacter(of: bytes[0..<17]) == bytes[17]
  }

  /// Whether the words say credit code and nothing in it says otherwise, as in a code with a wrong letter.
  private func isLabelled(_ token: Token, _ view: TextView) -> Bool {
    token.scalars.contains(where: TextView.isLetter) && token.scalars.last != 0x58
      && NumberContext.before(token.lowerBound, in: view)?.kind == .credit
  }

  /// Whether an identity number with these digits would state a date of birth.
  private func statesBirth(_ code: [UInt32]) -> Bool {
    func number(_ offset: Int, _ length: Int) -> Int {
      code[offset..<offset + length].reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }
    return code[6..<14].allSatisfy { (0x30...0x39).contains($0) }
      && ResidentIDDetector.isDate(year: number(6, 4), number(10, 2), number(12, 2))
  }

  /// Whether no other digits of the run touch the token and no person's number is announced.
  private func isAlone(_ token: Token, _ run: DigitRun, _ view: TextView) -> Bool {
    run.range.lowerBound >= token.lowerBound && run.range.upperBound <= token.upperBound
      && NumberContext.before(token.lowerBound, in: view)?.isPersonal != true
  }

  private static func hasCheck(_ code: [UInt32]) -> Bool {
    var sum = 0
    for (scalar, weight) in zip(code, [3, 7, 9, 10, 5, 8, 4, 2]) {
      sum += weight * Int(TextView.isLetter(scalar) ? scalar - 0x41 + 10 : scalar - 0x30)
    }
    let check = 11 - sum % 11
    return code[8] == (check == 10 ? 0x58 : check == 11 ? 0x30 : 0x30 + UInt32(check))
  }
}
