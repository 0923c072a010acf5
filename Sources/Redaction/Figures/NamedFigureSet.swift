import Matching

/// The claimed figures of a record with their names, ready to be searched.
///
/// Found are a name and its figure in one clause, whatever leads from one to the other (氧化铝的掺量控制在35%), in neighbouring cells and items of
/// a list, and in a table whose head or row has the name. A figure whose name does not stand near is a question.
struct NamedFigureSet: Sendable {
  private let figures: [NamedFigure]
  private let owners: [Int]
  private var byValue: [[UInt32]: [Int]] = [:]
  private var byBareValue: [[UInt32]: [Int]] = [:]
  /// The ends of claimed ranges.
  private var ends: Set<[UInt32]> = []

  /// A place where a claimed figure is to be hidden.
  struct Match: Sendable {
    let range: Range<Int>
    /// Number of the claim.
    let owner: Int
  }

  /// - Parameter claims: Texts with the number of the secret each belongs to.
  init(_ claims: [(text: String, owner: Int)]) {
    var figures: [NamedFigure] = []
    var owners: [Int] = []
    for claim in claims {
      guard let figure = NamedFigure(claim.text) else { continue }
      figures.append(figure)
      owners.append(claim.owner)
    }
    self.figures = figures
    self.owners = owners
    for (index, figure) in figures.enumerated() {
      for value in Self.keys(of: figure.value) { byValue[value, default: []].append(index) }
      ends.formUnion(Self.parts(of: figure.value).filter { $0.last != FigureText.edge })
      for bare in figure.bare where figure.name.count >= 2 { byBareValue[bare, default: []].append(index) }
    }
  }

  var isEmpty: Bool { figures.isEmpty }
  /// The claimed sums in yuan.
  var sums: [Double] { figures.compactMap(\.yuan) }
  /// Scalars compared at worst where one figure stands.
  var workPerPlace: Int {
    let most = max(byValue.values.map(\.count).max() ?? 0, byBareValue.values.map(\.count).max() ?? 0)
    // A figure has a few scalars, and the name is looked for before each of more.
    return most * (figures.map(\.name.count).max() ?? 0) * Self.reach / 4
  }

  /// Each place where a name stands with its figure.
  func matches(in text: FoldedText, _ view: FigureText) -> [Match] {
    if figures.isEmpty { return [] }
    var matches: [Match] = []
    for chain in view.chains {
      let key = Array(view.scalars[chain])
      for index in Self.keys(of: key).compactMap({ byValue[$0] }).joined() {
        if let range = place(of: figures[index], at: chain, in: view) {
          matches.append(Match(range: view.foldedRange(of: range), owner: owners[index]))
        }
      }
      for index in byBareValue[key] ?? [] where !isInWord(chain, in: view) {
        if let range = nameRange(of: figures[index].name, before: chain.lowerBound, in: view, reach: 0) {
          matches.append(
            Match(range: view.foldedRange(of: range.lowerBound..<chain.upperBound), owner: owners[index]))
        }
      }
    }
    return (matches + tableMatches(in: text)).filter { !WholeFigures.cuts($0.range, in: text, wordsToo: true) }
  }

  /// The figures of `view` that are claimed ones with their units, or begin or end a claimed range, be their names near or not; and ranges
  /// that begin or end with a claimed figure.
  func values(in view: FigureText) -> [Range<Int>] {
    if figures.isEmpty { return [] }
    return view.chains.filter { chain in
      let scalars = Array(view.scalars[chain])
      if scalars.last == FigureText.edge { return false }
      return Self.keys(of: scalars).contains { byValue[$0] != nil || ends.contains($0) }
        || Self.parts(of: scalars).contains { byValue[$0] != nil }
    }
  }

  /// A figure with its unit, and without what the unit is divided by: 1200吨/日 is said as 日处理1200吨 too.
  private static func keys(of value: [UInt32]) -> [[UInt32]] {
    guard let stroke = value.lastIndex(of: 0x2F), stroke > value.lastIndex(of: FigureText.edge) ?? 0 else {
      return [value]
    }
    return [value, Array(value[..<stroke])]
  }

  /// The figures of a range, each with its unit; none of one figure.
  private static func parts(of value: [UInt32]) -> [[UInt32]] {
    let parts = value.split(separator: FigureText.rangeSign).map(Array.init)
    return parts.count > 1 ? parts : []
  }

  // MARK: Clauses

  /// From the name to the figure, or the figure alone where much stands between them.
  private func place(of figure: NamedFigure, at chain: Range<Int>, in view: FigureText) -> Range<Int>? {
    guard figure.name.count >= 2 else { return nil }
    if let name = nameRange(of: figure.name, before: chain.lowerBound, in: view, reach: Self.reach) {
      let between = view.scalars[name.upperBound..<chain.lowerBound]
      return between.count <= Self.near && !between.contains(0x2C) ? name.lowerBound..<chain.upperBound : chain
    }
    return end(of: figure.name, behind: chain.upperBound, in: view).map { chain.lowerBound..<$0 }
  }

  /// Where the name stands before a figure, with at most `reach` scalars between them.
  private func nameRange(
    of name: [UInt32], before start: Int, in view: FigureText, reach: Int
  ) -> Range<Int>? {
    let scalars = view.scalars
    var end = start
    var edges = 0
    while end > 0, edges < 4, Self.isEdgeOfCell(scalars[end - 1]) || NamedFigure.isNoise(scalars[end - 1]) {
      end -= 1
      edges += 1
    }
    if let first = Self.start(of: name, endingAt: end, in: scalars) { return first..<end }
    if scalars[end..<start].contains(where: { $0 == FoldedText.barrier || $0 == 0x7C }) { return nil }
    var comma: Int?
    var hasFigure = false
    while end > 0, start - end < reach {
      let scalar = scalars[end - 1]
      switch scalar {
      case 0x2C:
        if comma != nil || start - end > Self.nearComma { return nil }
        comma = end
      case FigureText.edge: hasFigure = true
      default: if Self.isEnd(scalar) { return nil }
      }
      end -= 1
      if let first = Self.start(of: name, endingAt: end, in: scalars) {
        // 由20%提高到35%: the other figure is of the same name.
        return hasFigure && !scalars[end..<start].contains(where: Self.from.contains) ? nil : first..<end
      }
    }
    return nil
  }

  /// Where the name ends that stands right behind a figure: 180℃的反应温度.
  private func end(of name: [UInt32], behind end: Int, in view: FigureText) -> Int? {
    let scalars = view.scalars
    var place = end
    while place < scalars.count, place - end < 3, NamedFigure.isNoise(scalars[place]) { place += 1 }
    var next = 0
    var noise = 0
    while place < scalars.count {
      if scalars[place] == name[next] {
        next += 1
        if next == name.count { return place + 1 }
      } else if next > 0, noise < Self.mostNoise, NamedFigure.isNoise(scalars[place]) {
        noise += 1
      } else {
        return nil
      }
      place += 1
    }
    return nil
  }

  /// Where the name begins that ends at `end`, through quotation marks and 的.
  private static func start(of name: [UInt32], endingAt end: Int, in scalars: [UInt32]) -> Int? {
    var place = end - 1
    var next = name.count - 1
    var noise = 0
    while place >= 0 {
      if scalars[place] == name[next] {
        if next == 0 { return place }
        next -= 1
      } else if next < name.count - 1, noise < mostNoise, NamedFigure.isNoise(scalars[place]) {
        noise += 1
      } else {
        return nil
      }
      place -= 1
    }
    return nil
  }

  /// Whether a word goes on behind the figure: 180 of 180分钟 is none of 180℃.
  private func isInWord(_ chain: Range<Int>, in view: FigureText) -> Bool {
    chain.upperBound < view.scalars.count && NamedFigure.isWord(view.scalars[chain.upperBound])
  }

  private static func isEdgeOfCell(_ scalar: UInt32) -> Bool {
    scalar == FoldedText.barrier || scalar == 0x7C || scalar == 0x3A || scalar == 0x3D
  }

  /// Ends of sentences and of parts of a list, and words that begin another part.
  private static func isEnd(_ scalar: UInt32) -> Bool { scalar == FoldedText.barrier || ends.contains(scalar) }
  private static let ends = Set("。;!?、|和与及或且而".unicodeScalars.map(\.value))
  private static let from = Set("由从自原".unicodeScalars.map(\.value))
  /// Scalars between a name and its figure.
  private static let reach = 20
  /// So many of them are hidden with both.
  private static let near = 6
  /// Scalars between a comma and the figure: ，实际达35%.
  private static let nearComma = 5
  private static let mostNoise = 4

  // MARK: Tables

  private func tableMatches(in text: FoldedText) -> [Match] {
    var matches: [Match] = []
    ClaimTable.forEachCell(of: text) { cell in
      let (keys, range) = cell.figures
      var seen: Set<Int> = []
      for key in keys {
        for index in (byValue[key] ?? []) + (byBareValue[key] ?? []) where figures[index].name.count >= 2 {
          if seen.insert(index).inserted, cell.isNamed(figures[index].name) {
            matches.append(Match(range: range, owner: owners[index]))
          }
        }
      }
    }
    return matches
  }
}
