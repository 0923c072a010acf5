import Testing

@testable import Redaction

/// Figures with a note each are figures; a telephone with notes between its groups is one.
struct NotedFigureTests {
  @Test(arguments: [
    "采样138（上午）1234（下午）5678（夜间）个。", "采样138(上午)1234(下午)5678(夜间)个，", "检查企业138（一季度）1234（二季度）5678（三季度）家次。",
    "培训人数：1380（线上）013（线下）8000（函授）人。", "作业班次 138（甲班）1234（乙班）5678（丙班）。", "巡查次数：1351（城区）2345（乡镇）678（景区）次。",
  ])
  func keepsFigures(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "电话⟦138（上午）1234（下午）5678⟧联系", "手机号：⟦139（早）0013（中）9000⟧（晚）。", "留有⟦138（此处涂改）0013（捺印）8000⟧字样",
  ])
  func hidesNumbers(text: String) { #expect(Samples.marked(text) == text) }
}
