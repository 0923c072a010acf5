import Matching
import Rules

/// The known secrets of a record, ready to be searched in its text.
struct SecretSet: Sendable {
  private let secrets: [KnownSecret]
  private let owners: [Int]
  private let set: LiteralSet
  /// Those that are numbers, for the search in runs of digits.
  let digits: [KnownDigits]

  init(_ secrets: [KnownSecret]) {
    self.secrets = secrets
    var literals: [[UInt32]] = []
    var owners: [Int] = []
    for (index, secret) in secrets.enumerated() {
      for literal in secret.literals {
        literals.append(literal)
        owners.append(index)
      }
    }
    self.owners = owners
    set = LiteralSet(literals)
    digits = secrets.compactMap(\.digits)
  }

  /// The same without texts: only the digits of its numbers.
  var numbersOnly: SecretSet { SecretSet(digits: digits) }

  private init(digits: [KnownDigits]) {
    secrets = []
    owners = []
    set = LiteralSet([])
    self.digits = digits
  }

  /// Each place where a secret stands, as a span; names say whose they are.
  func matches(in joined: JoinedText) -> [Span] {
    var spans: [Span] = []
    joined.scalars.withUnsafeBufferPointer { buffer in
      set.forEachMatch(in: buffer) { literal, range in
        let secret = secrets[owners[literal]]
        if isPartOfLatinWord(range, in: buffer, joined.positions) { return }
        if secret.entity == .birthDate, range.count < 8, isPartOfNumber(range, in: buffer) { return }
        spans.append(
          Span(
            range: joined.foldedRange(of: range), entity: secret.entity, rule: secret.rule, certainty: .certain,
            person: secret.person.map(PersonReference.known)))
      }
    }
    return spans
  }

  /// 1992.3.19 is not found in 201992319.
  private func isPartOfNumber(_ range: Range<Int>, in buffer: UnsafeBufferPointer<UInt32>) -> Bool {
    func isDigit(_ index: Int) -> Bool { buffer.indices.contains(index) && (0x30...0x39).contains(buffer[index]) }
    return range.allSatisfy(isDigit) && (isDigit(range.lowerBound - 1) || isDigit(range.upperBound))
  }

  /// Li is not found in `License`: Latin names are whole words.
  private func isPartOfLatinWord(
    _ range: Range<Int>, in buffer: UnsafeBufferPointer<UInt32>, _ positions: [UInt32]
  ) -> Bool {
    let first = range.lowerBound
    let last = range.upperBound
    if TextView.isLetter(buffer[first]), first > 0, TextView.isLetter(buffer[first - 1]),
      positions[first - 1] + 1 == positions[first]
    {
      return true
    }
    return TextView.isLetter(buffer[last - 1]) && last < buffer.count && TextView.isLetter(buffer[last])
      && positions[last - 1] + 1 == positions[last]
  }
}
