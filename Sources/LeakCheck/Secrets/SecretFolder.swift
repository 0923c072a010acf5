/// Brings the text of a secret into the form in which it is searched.
struct SecretFolder {
  let view: FoldedView

  init() { view = FoldedView(FoldMemory()) }

  /// A secret in the form in which it is searched.
  struct Folded {
    /// Folded letters without gaps.
    var letters: [UInt32] = []
    /// Numbers in it that are searched by their digits.
    var numbers: [[UInt8]] = []
    /// All runs of digits in it.
    var runs: [[UInt8]] = []
    /// Whether it is a number and nothing else; then it is not searched as letters.
    var isNumber = false
    /// Whether it is long enough to be searched at all: two ideographs or five other characters.
    var isGuardable = false
  }

  func fold(_ text: String) -> Folded {
    view.clear()
    var text = text
    text.withUTF8 { view.append($0, base: 0) }
    var folded = Folded()
    var runs: [[UInt8]] = [[]]
    var ideographs = 0
    var others = 0
    var isOnlyDigits = true
    for index in 0..<view.count {
      let entry = view.entries[index]
      if entry & FoldEntry.gap == 0 {
        let letter = entry & FoldEntry.letterMask
        folded.letters.append(letter)
        if letter >= 0x2E80 { ideographs += 1 } else { others += FoldEntry.isAlphanumeric(entry) ? 1 : 0 }
      }
      let isFinalX = entry & FoldEntry.x != 0 && (runs.last?.count ?? 0) >= 14
      if isFinalX || entry & FoldEntry.digit != 0 {
        runs[runs.count - 1].append(FoldEntry.value(entry))
        if entry & FoldEntry.letterMask >= 0x2E80 { isOnlyDigits = false }
      } else if entry & (FoldEntry.gap | FoldEntry.separator) == 0 {
        isOnlyDigits = false
        runs.append([])
      } else if Self.partsNumbers(entry & FoldEntry.letterMask), (runs.last?.count ?? 0) > 6 {
        runs.append([])
      }
    }
    // A date or a sum inside a longer text is no number of its own; eleven digits are.
    let fewest = isOnlyDigits ? NumberTable.fewestDigits : 11
    folded.numbers = runs.filter { $0.count >= fewest }.map(Self.withoutCountryCode)
    // An identity number without its check digit says as much.
    folded.numbers += folded.numbers.filter { number in
      number.count == 18 && number.withUnsafeBufferPointer { IdentityShape.isLong($0[...]) }
    }.map { $0.dropLast() }
    folded.runs = runs
    folded.isNumber = isOnlyDigits && !folded.numbers.isEmpty
    folded.isGuardable = folded.letters.count >= 2 && (ideographs >= 2 || ideographs + others >= 5)
    return folded
  }

  /// Whether the character parts two numbers where a whole number stands before it: `,` and `/`.
  private static func partsNumbers(_ letter: UInt32) -> Bool { letter == 0x2C || letter == 0x2F }

  /// A mobile number without 86 or 0086 before it.
  private static func withoutCountryCode(_ digits: [UInt8]) -> [UInt8] {
    for code in [[8, 6], [0, 0, 8, 6]] as [[UInt8]]
    where digits.count == code.count + 11 && digits.starts(with: code) && digits[code.count] == 1 {
      return Array(digits.dropFirst(code.count))
    }
    return digits
  }
}
