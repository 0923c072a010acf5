import Matching
import Records
import Rules

/// Texts that stay whatever a detector thinks: authorities, public telephones, and what the record itself makes public.
struct KeptText: Sendable {
  private let set: LiteralSet
  /// The text of each literal of the set.
  private let numbers: [Int]
  /// Why they stay.
  let reason: KeepReason

  /// Texts as they are written; blanks and dots in them do not count.
  init(_ texts: [String], reason: KeepReason = .bureau) {
    self.reason = reason
    let literals = texts.map(JoinedText.literal).enumerated().filter { $0.element.count >= 2 }
    set = LiteralSet(literals.map(\.element))
    numbers = literals.map(\.offset)
  }

  /// The folded range of each place where one of the texts stands.
  func ranges(in joined: JoinedText, of text: FoldedText) -> [Range<Int>] {
    places(in: joined, of: text) { _ in true }.map(\.range)
  }

  /// The same with the number of the text; `counts` says whether the text of a number counts.
  func places(
    in joined: JoinedText, of text: FoldedText, where counts: (Int) -> Bool
  ) -> [(number: Int, range: Range<Int>)] {
    var ranges: [(number: Int, range: Range<Int>)] = []
    joined.scalars.withUnsafeBufferPointer { buffer in
      set.forEachMatch(in: buffer) { literal, range in
        if !counts(numbers[literal]) || Self.isPartOfNumber(range, in: buffer) { return }
        let folded = joined.foldedRange(of: range)
        if !Self.isPartOfToken(range, in: buffer, folded, of: text) { ranges.append((numbers[literal], folded)) }
      }
    }
    return ranges
  }

  /// 12345 does not stay inside a longer number.
  private static func isPartOfNumber(_ range: Range<Int>, in buffer: UnsafeBufferPointer<UInt32>) -> Bool {
    isDigit(range.lowerBound, buffer) && isDigit(range.lowerBound - 1, buffer)
      || isDigit(range.upperBound - 1, buffer) && isDigit(range.upperBound, buffer)
  }

  /// A short number does not stay inside 云E12345, `zs.12345@qq.com` or `wx_12345`, where it is no telephone, nor in 〇119, where the zero
  /// is written otherwise.
  private static func isPartOfToken(
    _ range: Range<Int>, in buffer: UnsafeBufferPointer<UInt32>, _ folded: Range<Int>, of text: FoldedText
  ) -> Bool {
    guard range.count <= longestShortNumber, range.allSatisfy({ isDigit($0, buffer) }) else { return false }
    func isLetter(_ index: Int) -> Bool { buffer.indices.contains(index) && TextView.isLetter(buffer[index]) }
    func isAt(_ index: Int) -> Bool { text.scalars.indices.contains(index) && text.scalars[index] == 0x40 }
    func isNumeral(_ index: Int) -> Bool {
      text.digits.indices.contains(index) && DigitCode.isDigit(text.digits[index])
    }
    /// 400★110★9504: the same mark on either side with a digit beyond; lists have commas and slashes.
    func isPiece() -> Bool {
      let (before, behind) = (folded.lowerBound - 1, folded.upperBound)
      guard text.scalars.indices.contains(before), text.scalars.indices.contains(behind) else { return false }
      let mark = text.scalars[before]
      return mark == text.scalars[behind] && DigitRun.isSeparator(mark) && !listMarks.contains(mark)
        && isNumeral(before - 1) && isNumeral(behind + 1)
    }
    return isPiece() || isLetter(range.lowerBound - 1) || isLetter(range.upperBound) || isAt(folded.lowerBound - 1)
      || isAt(folded.upperBound) || isNumeral(folded.lowerBound - 1) || isNumeral(folded.upperBound)
  }

  private static func isDigit(_ index: Int, _ buffer: UnsafeBufferPointer<UInt32>) -> Bool {
    buffer.indices.contains(index) && (0x30...0x39).contains(buffer[index])
  }

  /// Comma, blank, line end, slash, semicolon.
  private static let listMarks: Set<UInt32> = [0x2C, 0x3001, 0x20, 0x0A, 0x2F, 0x3B]
  /// Digits of the longest number that may be part of a plate or the name of an account.
  private static let longestShortNumber = 6

  /// What the bureau makes public in every record and document.
  static func ofBureau(_ bureau: Bureau, terms: RedactionTerms) -> KeptText {
    var texts = [bureau.name] + terms.keep + terms.publicPhones
    if let code = bureau.unifiedCode { texts.append(code) }
    for county in [bureau.prefecture] + bureau.counties {
      texts.append(county.name)
      texts.append(county.authority)
      texts.append(contentsOf: county.formerNames)
    }
    for phone in bureau.publicPhones + terms.publicPhones {
      texts.append(phone)
      let digits = JoinedText.literal(phone).compactMap(Unicode.Scalar.init).map(String.init).joined()
      // Area code and number: the number alone is public as well.
      if digits.hasPrefix("0"), digits.utf8.count >= 11 { texts.append(String(digits.suffix(digits.utf8.count - 4))) }
    }
    return KeptText(texts)
  }
}
