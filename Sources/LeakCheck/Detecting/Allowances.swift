/// Numbers and addresses that are public, so that no detector may take them for a person's: telephones of the bureau, numbers of decisions
/// and of registrations, codes of equipment that have the form of a plate. What has a check digit of its own, such as a credit code, needs no entry.
public struct Allowances: Sendable {
  private var numbers: Set<[UInt8]> = []
  private var addresses: Set<[UInt32]> = []
  private var plates: Set<[UInt32]> = []

  /// Makes allowances for the numbers (runs of seven digits and more) and the addresses of electronic mail in `texts`.
  public init(_ texts: [String] = []) {
    let folder = SecretFolder()
    for text in texts {
      let folded = folder.fold(text)
      for number in folded.runs where number.count >= 7 { numbers.insert(number) }
      if folded.letters.contains(0x40) { addresses.insert(folded.letters.filter { $0 != 0x2E && $0 != 0x2D }) }
      if let first = folded.letters.first, first > 0x2E80, (7...8).contains(folded.letters.count) {
        plates.insert(folded.letters)
      }
    }
  }

  /// Whether the digits of `range` are public.
  func holds(_ run: RunBuffer, _ range: Range<Int>) -> Bool {
    !numbers.isEmpty && numbers.contains(range.map { run.values[$0] })
  }

  /// Whether what has the form of a plate at `range` is public.
  func holdsPlate(_ view: FoldedView, _ range: Range<Int>) -> Bool {
    !plates.isEmpty
      && plates.contains(
        range.filter { view.entries[$0] & FoldEntry.gap == 0 }.map { view.entries[$0] & FoldEntry.letterMask })
  }

  /// Whether the address that stands at `range`, to the end of its letters, is public.
  func holdsAddress(_ view: FoldedView, _ range: Range<Int>) -> Bool {
    guard !addresses.isEmpty else { return false }
    var letters: [UInt32] = []
    for place in range.lowerBound..<min(view.count, range.upperBound + 64) {
      let entry = view.entries[place]
      if entry & FoldEntry.gap != 0, place < range.upperBound || entry & FoldEntry.blank == 0 { continue }
      guard view.isAlphanumeric(at: place) || entry & FoldEntry.letterMask == 0x40 else { break }
      letters.append(entry & FoldEntry.letterMask)
    }
    return addresses.contains(letters)
  }
}
