extension FoldedText {
  /// What a text holds beside ordinary characters: the fold sees it in passing, so that nobody looks for what is not there.
  public struct Traits: OptionSet, Sendable, Hashable {
    public let rawValue: UInt16

    /// Traits from their bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Bytes that belong to no scalar: tags and comments that were dropped.
    public static let gaps = Traits(rawValue: 1)
    /// An opening brace.
    public static let brace = Traits(rawValue: 2)
    /// An at sign.
    public static let at = Traits(rawValue: 4)
    /// Signs that are put into names or in place of their characters (see `NameSign`).
    public static let nameSigns = Traits(rawValue: 8)
    /// A 么, which people say for a one.
    public static let spokenOne = Traits(rawValue: 16)
    /// An opening 【, with which masks begin.
    public static let bracket = Traits(rawValue: 32)
    /// A bar, which parts the cells of a table.
    public static let bar = Traits(rawValue: 64)

    /// A line separator (U+2028) or a paragraph separator.
    public static let lineSeparator = Traits(rawValue: 128)
    /// Signs that may stand for characters left out of a name (see `NameSign`).
    public static let nameGaps = Traits(rawValue: 256)

    /// What a text with this folded scalar holds.
    init(of scalar: UInt32) {
      self = NameSign.isSeparator(scalar) || NameSign.isPlaceholder(scalar) ? .nameSigns : []
      if NameSign.mayBePlaceholder(scalar) { insert(.nameGaps) }
      if scalar == 0x7B { insert(.brace) }
      if scalar == 0x40 { insert(.at) }
      if scalar == SpokenOne.scalar { insert(.spokenOne) }
      if scalar == 0x3010 { insert(.bracket) }
      if scalar == TableBars.scalar { insert(.bar) }
    }
  }
}
