/// Folded scalars that people put into a name to hide it from a search, or in place of what they leave out of it.
public enum NameSign {
  /// / | + = # ^ & @ % $
  @inlinable
  public static func isSeparator(_ scalar: UInt32) -> Bool {
    if scalar > 0x7C { return false }
    switch scalar {
    case 0x2F, 0x7C, 0x2B, 0x3D, 0x23, 0x5E, 0x26, 0x40, 0x25, 0x24: return true
    default: return false
    }
  }

  /// * _ x X × 某 ○ and other geometric shapes.
  @inlinable
  public static func isPlaceholder(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2A, 0x5F, 0x78, 0x58, 0xD7, 0x67D0, 0x2580...0x25CF, 0x203B, 0x3007, 0x2610: true
    default: false
    }
  }

  /// ? · … and points: what stands for characters left out of a name, and mostly for itself.
  @inlinable
  public static func mayBePlaceholder(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3F, 0x2E, 0xB7, 0x2026: return true
    default: return false
    }
  }
}
