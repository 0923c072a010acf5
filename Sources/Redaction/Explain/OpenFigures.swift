import Matching

/// Figures of claims that can still be read in the public text: by themselves, where their names do not stand near, or worked out from others,
/// as a turnover from a fine and the rate at which it was set.
struct OpenFigures {
  /// One place where a person has to look.
  struct Finding {
    enum Kind { case stands, follows }
    let kind: Kind
    /// Scalars of the sheet.
    let range: Range<Int>
  }

  private(set) var findings: [Finding] = []

  /// Reads `sheet` outside of `known`, ranges in order and apart that are hidden or were made public by hand; `sums` are sums in yuan that
  /// the record shows beside its texts.
  init(_ named: NamedFigureSet, in sheet: Sheet, known: [Range<Int>], sums: [Double]) {
    if named.isEmpty { return }
    let view = FigureText(sheet.folded)
    func isOpen(_ range: Range<Int>) -> Bool { RangeList.firstOverlap(of: range, in: known) == nil }
    for chain in named.values(in: view) {
      let range = view.foldedRange(of: chain)
      // The fine itself is public, whatever else is of its size.
      if let yuan = Single(chain, in: view)?.yuan, sums.contains(yuan) { continue }
      if isOpen(range) { findings.append(Finding(kind: .stands, range: range)) }
    }
    if !named.sums.isEmpty {
      let figures = view.chains.compactMap { chain -> (figure: Single, range: Range<Int>)? in
        guard let figure = Single(chain, in: view) else { return nil }
        let range = view.foldedRange(of: chain)
        return isOpen(range) ? (figure, range) : nil
      }
      let amounts = Set((sums + figures.compactMap(\.figure.yuan)).filter { $0 > 0 }).sorted().prefix(Self.most)
      for (figure, range) in figures.filter({ $0.figure.factor != nil }).prefix(Self.most) {
        guard let factor = figure.factor, factor > 0, factor != 1 else { continue }
        let follows = amounts.contains { amount in
          named.sums.prefix(Self.most).contains { abs(amount / factor / $0 - 1) < Self.tolerance }
        }
        if follows { findings.append(Finding(kind: .follows, range: range)) }
      }
    }
    findings.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
  }

  /// One figure with its unit, as a sum or as what a sum is multiplied by.
  private struct Single {
    /// A sum in yuan.
    var yuan: Double?
    /// 3 % or 倍 as a number.
    var factor: Double?

    init?(_ chain: Range<Int>, in view: FigureText) {
      let scalars = view.scalars[chain]
      guard let end = scalars.dropFirst().firstIndex(of: FigureText.edge),
        !scalars[(end + 1)...].contains(FigureText.edge),
        let value = Double(
          String(String.UnicodeScalarView(scalars[scalars.startIndex + 1..<end].compactMap(Unicode.Scalar.init))))
      else { return nil }
      switch Array(scalars[(end + 1)...]) {
      case [0x5143]: yuan = value
      case [0x25]: factor = value / 100
      case [0x2030]: factor = value / 1000
      case []:
        // 倍
        guard chain.upperBound < view.scalars.count, view.scalars[chain.upperBound] == 0x500D else { return nil }
        factor = value
      default: return nil
      }
    }
  }

  private static let most = 200
  /// Sums are rounded to the yuan or to a hundredth of 万.
  private static let tolerance = 0.001
}
