import Matching

/// A claimed figure with the name of what it measures, for texts in which other words or signs stand between the two.
struct NamedFigure: Sendable {
  /// Letters and ideographs of the name without what may stand between them; empty for a figure alone.
  let name: [UInt32]
  /// The figure with its unit as `FigureText` has it.
  let value: [UInt32]
  /// The same without its unit, as it may stand in a table or right behind the name; a share also as a part of one.
  let bare: [[UInt32]]
  /// How many yuan it is, where it is a sum.
  let yuan: Double?

  /// A claim that is one figure, with a unit or a name before it; `nil` for any other.
  init?(_ claim: String) {
    guard claim.utf8.count <= Self.longest else { return nil }
    let folded = FoldedText(Array(claim.utf8))
    let text = FigureText(folded)
    guard text.chains.count == 1, let chain = text.chains.first else { return nil }
    let tail = text.scalars[chain.upperBound...].filter(Self.isWord)
    guard tail.isEmpty || Self.tails.contains(Array(tail)) else { return nil }
    value = Array(text.scalars[chain])
    name = Self.name(in: text.scalars[..<chain.lowerBound])
    let hasUnit = value.last != FigureText.edge
    if name.count < 2, !hasUnit { return nil }
    let place = text.foldedRange(of: chain).lowerBound
    let part = folded.scalars.withUnsafeBufferPointer { scalars in
      folded.digits.withUnsafeBufferPointer { digits in
        FigurePart(at: place, in: TextView(scalars: scalars, digits: digits))
      }
    }
    var bare: [[UInt32]] = []
    let isOne = value.dropFirst().firstIndex(of: FigureText.edge) == value.lastIndex(of: FigureText.edge)
    if isOne, hasUnit, var figure = part?.value {
      bare.append([FigureText.edge] + figure.scalars + [FigureText.edge])
      if part?.isShare ?? false {
        figure.multiply(byTenTo: -2)
        bare.append([FigureText.edge] + figure.scalars + [FigureText.edge])
      }
    }
    self.bare = bare
    yuan = isOne && part?.unit?.base == [0x5143] ? (part?.figure.text).flatMap(Double.init) : nil
  }

  /// What stands in the way of the letters of a name: quotation marks, brackets, 的.
  static func isNoise(_ scalar: UInt32) -> Bool { noise.contains(scalar) }
  /// A letter, digit or ideograph.
  static func isWord(_ scalar: UInt32) -> Bool {
    scalar >= 0x3400 && scalar < 0xFF00 || TextView.isAlphanumeric(scalar)
      || scalar >= 0x2_0000 && scalar < FoldedText.barrier
  }

  /// The words before a figure without those that only lead to it: 反应温度 of 反应温度控制在.
  private static func name(in scalars: ArraySlice<UInt32>) -> [UInt32] {
    var name = scalars.filter { isWord($0) && !isNoise($0) }
    while let word = leading.first(where: { name.count > $0.count + 1 && name.suffix($0.count).elementsEqual($0) }) {
      name.removeLast(word.count)
    }
    return name
  }

  private static let longest = 200
  private static let noise = Set("的之「」『』“”‘’\"'《》〈〉<>【】〔〕()[]{}".unicodeScalars.map(\.value))
  private static let tails = TextView.words("左右 上下 以上 以下 以内 许 整")
  private static let leading = TextView.words("控制在 保持在 维持在 设定为 达到 高达 仅为 约为 不低于 不高于 不超过 超过 等于 合计 共计 达 为 是 系 仅 约 在 占")
}
