import Records

/// Judges a run of digits by its form: how its digits are grouped, and what they may be.
struct RunJudge {
  /// Digits that stand without anything between them.
  struct Block {
    let start: Int
    var end: Int
    /// What stands before it in the run: `true` for what stands inside one number (blank, hyphen, dot), `false` for commas and cells.
    let isJoined: Bool
    var count: Int { end - start }
  }

  /// Digits of a run.
  typealias Digits = Slice<UnsafeBufferPointer<UInt8>>

  private let values: UnsafeBufferPointer<UInt8>
  private let range: Range<Int>
  /// Its blocks, in no memory where there is but one.
  private var blocks: [Block] = []

  /// Runs with fewer digits are no number of a person: mobile and landline numbers have eleven.
  static let fewest = 11
  /// Longer runs are cut in pieces: a number of a person has no more digits than this.
  private static let longest = 19

  /// Judges the digits `range` of a run, which must stay as it is meanwhile.
  init(_ run: RunBuffer, _ range: Range<Int>, in view: FoldedView) {
    values = UnsafeBufferPointer(start: run.values, count: run.count)
    self.range = range
    if run.places(range).count == range.count { return }
    for index in range {
      let place = Int(run.places[index])
      if let last = blocks.last, Int(run.places[last.end - 1]) + 1 == place {
        blocks[blocks.count - 1].end = index + 1
      } else {
        let between = index == range.lowerBound ? 0..<0 : Int(run.places[index - 1]) + 1..<place
        let isJoined = between.allSatisfy { FoldEntry.joinsDigits(view.entries[$0]) }
        blocks.append(Block(start: index, end: index + 1, isJoined: isJoined))
      }
    }
  }

  /// Groupings in which people write numbers of 11, 15 and 18 digits and of cards.
  private static let groupings: Set<[Int]> = [
    [3, 4, 4], [4, 4, 3], [3, 8], [3, 3, 5], [3, 5, 3],
    [6, 8, 4], [6, 4, 4, 4], [6, 4, 2, 2, 4], [3, 3, 4, 4, 4], [6, 12], [14, 4], [10, 8], [6, 8, 3, 1], [17, 1],
    [4, 4, 4, 6],
    [6, 6, 3], [6, 9], [12, 3],
    [4, 4, 4, 4], [4, 4, 4, 4, 3], [4, 4, 4, 4, 2], [4, 4, 4, 4, 1], [6, 13], [6, 10], [4, 15], [8, 8], [4, 4, 11],
    [6, 4, 4, 4],
    [6, 4, 4, 5], [6, 3, 4, 4], [6, 4, 4, 3, 2],
  ]

  /// Calls `body` with each number that may be a person's, as a range of the run.
  func forEachNumber(_ body: (Detector, Range<Int>) -> Void) {
    if blocks.isEmpty {
      if range.count <= Self.longest, let detector = kind(ofBlock: range) { body(detector, range) }
      return
    }
    var first = 0
    while first < blocks.count {
      var sizes: [Int] = []
      var last = first
      var taken = first
      while last < blocks.count, last == first || blocks[last].isJoined || blocks[last].count == 1 {
        sizes.append(blocks[last].count)
        let range = blocks[first].start..<blocks[last].end
        if range.count > Self.longest { break }
        if let detector = kind(of: range, sizes) {
          body(detector, range)
          taken = last
          if detector != .landline { break }
        }
        last += 1
      }
      first = max(first, taken) + 1
    }
  }

  /// What digits without anything between them may be.
  private func kind(ofBlock range: Range<Int>) -> Detector? {
    let digits = values[range]
    return kind(ofWritten: digits) ?? (isLandline(digits, areaBlock: nil) ? .landline : nil)
  }

  private func kind(of range: Range<Int>, _ sizes: [Int]) -> Detector? {
    guard sizes.count > 1 else { return kind(ofBlock: range) }
    let digits = values[range]
    let isWritten = sizes.count >= 9 && sizes.allSatisfy { $0 == 1 } || Self.groupings.contains(sizes)
    guard isWritten || sizes[0] <= 4 else { return nil }
    if isWritten, let detector = kind(ofWritten: digits) { return detector }
    if sizes[0] == 2 || sizes[0] == 4, digits.dropFirst(sizes[0]).count == 11,
      digits.prefix(sizes[0]).elementsEqual(sizes[0] == 2 ? [8, 6] : [0, 0, 8, 6]),
      isMobile(digits.dropFirst(sizes[0]))
    {
      return .mobile
    }
    return sizes.count <= 3 && isLandline(digits, areaBlock: sizes[0]) ? .landline : nil
  }

  /// What digits may be that are grouped as one number, but for landline numbers.
  private func kind(ofWritten digits: Digits) -> Detector? {
    if IdentityShape.isLong(digits) || isReversedIdentity(digits) { return .identityNumber }
    if IdentityShape.isShort(digits), !isRegistration(digits) { return .identityNumber }
    if isMobile(digits) || digits.count == 13 && digits.starts(with: [8, 6]) && isMobile(digits.dropFirst(2)) {
      return .mobile
    }
    return isBankCard(digits) ? .bankCard : nil
  }

  private func isMobile(_ digits: Digits) -> Bool {
    digits.count == 11 && digits.first == 1 && digits.allSatisfy { $0 < 10 } && (digits.dropFirst().first ?? 0) >= 3
  }

  /// An area code and seven or eight digits that begin with no 0 or 1 (national numbering plan).
  ///
  /// `areaBlock` is how many digits stand before the first gap, if there is one.
  private func isLandline(_ digits: Digits, areaBlock: Int?) -> Bool {
    guard digits.first == 0, digits.allSatisfy({ $0 < 10 }) else { return false }
    let second = digits.dropFirst().first ?? 0
    let isShortArea = second == 1 && digits.dropFirst(2).first == 0 || second == 2
    let area = isShortArea ? 3 : 4
    guard second != 0, (area == 3 ? 11...11 : 11...12).contains(digits.count) else { return false }
    guard (digits.dropFirst(area).first ?? 0) >= 2 else { return false }
    return areaBlock == nil || areaBlock == area
  }

  private func isBankCard(_ digits: Digits) -> Bool {
    guard (16...19).contains(digits.count), digits.allSatisfy({ $0 < 10 }), Set(digits).count > 3 else { return false }
    guard let first = digits.first, [3, 4, 5, 6, 9].contains(first) else { return false }
    var sum = 0
    for (index, digit) in digits.reversed().enumerated() {
      let doubled = index % 2 == 0 ? Int(digit) : Int(digit) * 2
      sum += doubled > 9 ? doubled - 9 : doubled
    }
    return sum % 10 == 0
  }

  private func isReversedIdentity(_ digits: Digits) -> Bool {
    guard digits.count == 18, digits.allSatisfy({ $0 < 10 }) || digits.first == 10 else { return false }
    let reversed = Array(digits.reversed())
    guard reversed.withUnsafeBufferPointer({ IdentityShape.isLong($0[...]) }) else { return false }
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(weights, reversed).reduce(0) { $0 + $1.0 * Int($1.1) }
    return (12 - sum % 11) % 11 == Int(reversed[17])
  }

  /// A registration number of a unit with the right check digit is public.
  private func isRegistration(_ digits: Digits) -> Bool {
    RegistrationNumber.isValid(digits.map(String.init).joined())
  }
}
