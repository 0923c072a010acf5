import Comparison
import Testing

/// What a comparison of two pages tells an approver.
struct PageTests {
  private static func page(_ body: String) -> [UInt8] {
    Array(
      "<html><head><title>站名</title></head><body><p>菜单</p><main id=\"m\"><h1>标题</h1>\(body)</main></body></html>".utf8)
  }

  private static func comparison(
    _ old: [String: String], _ new: [String: String], corrected: Set<String> = [], reasons: [String: String] = [:]
  ) throws -> SiteComparison {
    func state(_ pages: [String: String]) -> SiteComparison.State {
      let records = pages.keys.filter { $0.hasPrefix("cases/") }.map {
        ($0, (id: String($0.dropFirst(6)), digest: pages[$0] ?? ""))
      }
      return .init(files: pages, records: Dictionary(uniqueKeysWithValues: records)) { Self.page(pages[$0] ?? "") }
    }
    return try SiteComparison(from: state(old), to: state(new), corrected: corrected, reasons: reasons)
  }

  @Test func tellsWhatIsNewlyHiddenAndNewlyVisible() throws {
    let old = "<p>当事人张三丰于当日到场。</p><p>不变</p>"
    let new = "<p>当事人<mark class=\"rd\" title=\"x\">张某</mark>于当日九时到场。</p><p>不变</p>"
    let change = try #require(try Self.comparison(["cases/a": old], ["cases/a": new]).entries.first?.changes.first)
    #expect(change.texts(.newlyHidden) == ["张三丰"])
    #expect(change.texts(.mask) == ["张某"])
    #expect(change.texts(.newlyVisible) == ["九时"])
    #expect(change.texts(.removed).isEmpty)
  }

  @Test func tellsWhatAMaskGivesFree() throws {
    let old = "<p>住<mark>【个人信息：住址】</mark>。</p>"
    let change = try #require(
      try Self.comparison(["cases/a": old], ["cases/a": "<p>住云岭市。</p>"]).entries.first?.changes.first)
    #expect(change.texts(.newlyVisible) == ["云岭市"] && change.texts(.newlyHidden).isEmpty)
  }

  @Test func sortsRecordsByWhatHappensToThem() throws {
    let comparison = try Self.comparison(
      [
        "cases/b": "<p>一</p>", "cases/c": "<p>一</p>", "cases/d": "<p>一</p>", "cases/same": "<p>一</p>", "old.css": "1",
        "x": "1",
      ],
      [
        "cases/a": "<p>新案</p>", "cases/b": "<p>二</p>", "cases/c": "<p>二</p>", "cases/d": "<p>公告</p>",
        "cases/same": "<p>一</p>", "x": "2",
      ],
      corrected: ["b"], reasons: ["d": "撤销"])
    #expect(comparison.entries.map(\.kind) == [.newlyPublic, .corrected, .changed, .takenDown])
    #expect(comparison.entries.map(\.record) == ["a", "b", "c", "d"])
    #expect(comparison.entries(.newlyPublic).first?.changes.flatMap { $0.texts(.newlyVisible) } == ["标题", "新案"])
    #expect(comparison.entries(.takenDown).first?.note == "撤销")
    #expect(comparison.otherFiles.removed == ["old.css"] && comparison.otherFiles.changed == ["x"])
  }

  @Test func passesOverAFrameThatDiffers() throws {
    let old = Self.page("<p>一</p>")
    let state = SiteComparison.State(files: ["cases/a": "1"], records: ["cases/a": ("a", "1")]) { _ in old }
    let next = SiteComparison.State(files: ["cases/a": "2"], records: ["cases/a": ("a", "1")]) { _ in
      Array(String(decoding: old, as: UTF8.self).replacing("菜单", with: "新菜单").utf8)
    }
    #expect(try SiteComparison(from: state, to: next, corrected: [], reasons: [:]).entries.isEmpty)
  }

  @Test(arguments: [
    ("a&amp;b &lt;i&gt;", "a&b <i>"), ("一<br>二", "一"), ("<script>x</script>三", "三"), ("&unknown; 未闭<b", "&unknown; 未闭"),
  ])
  func readsTextAsShown(html: String, first: String) throws {
    let changes = try Self.comparison([:], ["cases/a": "<p>\(html)</p>"]).entries.first?.changes ?? []
    #expect(changes.dropFirst().first?.texts(.newlyVisible) == [first])
  }

  /// Whatever two texts are, the stretches of the new side put together are the new text (context left out).
  @Test func losesNothingOfTheNewText() throws {
    var generator = SystemRandomNumberGenerator()
    let letters = ["甲", "乙", "丙", "<mark>某</mark>", " "]
    for _ in 0..<200 {
      let (old, new) = (0..<2).map { _ in
        "始"
          + (0..<Int.random(in: 0..<9, using: &generator)).map { _ in letters.randomElement(using: &generator) ?? "" }
          .joined()
      }.reduce(into: ("", "")) { $0 = $0.0.isEmpty ? ($1, "") : ($0.0, $1) }
      let changes =
        try Self.comparison(["cases/a": "<p>\(old)</p>"], ["cases/a": "<p>\(new)</p>"]).entries.first?.changes ?? []
      let shown = changes.flatMap(\.stretches).filter {
        $0.kind == .kept || $0.kind == .newlyVisible || $0.kind == .mask
      }
      let expected = new.replacing("<mark>", with: "").replacing("</mark>", with: "").split(separator: " ").joined(
        separator: " ")
      let text = shown.map(\.text).joined()
      #expect(changes.isEmpty || text == expected, "\(old) → \(new)")
    }
  }

  @Test func writesAPageToSign() throws {
    let comparison = try Self.comparison([:], ["cases/a": "<p>甲 &lt;b&gt;</p>"])
    let page = String(
      decoding: ComparisonPage.html(comparison, bureau: "云岭局", against: "首次发布", asOf: "2021-01-31"), as: UTF8.self)
    #expect(page.contains("<ins>甲 &lt;b&gt;</ins>") && page.contains("批准人") && !page.contains("<script"))
    #expect(page.contains("新增公开（1 件）"))
  }
}
