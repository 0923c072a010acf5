/// Bounds that keep hostile or mistaken templates from using unbounded time, memory or stack.
public enum TemplateLimits {
  /// How deep sections and partials may stand in each other.
  public static let depth = 100
  /// How large one page may grow when all its partials are put in: bytes of text, 1 for a tag, 256 for a partial.
  public static let pageSize = 16 << 20
  /// What a partial counts beside its content, so that partials which multiply end early.
  static let partialSize = 256
}
