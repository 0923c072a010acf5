import Matching
import Rules

/// The masks of the rules, found in texts that were redacted before.
///
/// 【个人信息：联系电话】 holds a word that announces a telephone. Read as text it would make one of the next number, which is none, and a
/// second run would hide what the first one let stay. So masks are covered before anything is read.
struct MaskWords: Sendable {
  private let words: [[UInt32]]

  /// No masks.
  static let none = MaskWords([])

  /// The masks of `terms`; one that does not begin with 【 is not looked for.
  init(_ terms: RedactionTerms) { self.init(terms.masks.values.map(\.text)) }

  private init(_ masks: [String]) {
    words = Set(masks).map(FoldedText.scalars(of:)).filter { $0.first == Self.opening }.sorted { $0.count > $1.count }
  }

  /// Covers each mask in `text`.
  func cover(_ text: inout FoldedText) {
    guard text.traits.contains(.bracket), !words.isEmpty else { return }
    var index = 0
    while let start = text.scalars[index...].firstIndex(of: Self.opening) {
      let word = words.first { text.scalars[start...].starts(with: $0) }
      if let word { text.cover(start..<start + word.count) }
      index = start + (word?.count ?? 1)
    }
  }

  /// 【.
  private static let opening: UInt32 = 0x3010
}
