import Testing

@testable import Names

/// Words that no table has and that begin with a surname, and names of the same surnames.
@Suite struct WordShapeTests {
  /// Words beside which nothing tells that they are none.
  private static let words = ["白实线", "植生层", "方榫", "高固含", "施焊人", "传力柱", "单桩", "计薪", "闻香杯", "催青室", "束尾草", "益生菌"]

  @Test(arguments: words)
  func keepsWordsThatNoTableHas(_ word: String) {
    for text in ["\(word)的管理应当加强。", "检查发现\(word)若干。"] { expectMarks(text) }
  }

  @Test func noTableHasThem() {
    let tables = NameTables.contents.map(\.text).joined(separator: " ").split { $0.isWhitespace }.map(String.init)
    #expect(Set(tables).isDisjoint(with: Self.words))
  }

  @Test(arguments: [
    "⟦方建平⟧的管理应当加强。", "检查发现⟦石文秀⟧若干。", "⟦白丽芬⟧的住处被滚石砸断。", "⟦包国良⟧在旁观看。", "⟦丁世昌⟧旁的通道被杂物堵塞。",
  ])
  func stillFindsNamesThere(_ text: String) { expectMarks(text) }

  @Test(arguments: [
    "据⟦操庆元⟧陈述属实。违法所得退还给⟦操庆元⟧，取得⟦操庆元⟧的谅解。⟦操庆元⟧花4万元。", "安全科科长⟦尚木然⟧全程陪同。询问中，⟦尚木然⟧承认清库。其证书系⟦尚木然⟧从网上购买。",
  ])
  func findsALongNameAgainWhereItWouldBeAWord(_ text: String) { expectMarks(text) }
}
