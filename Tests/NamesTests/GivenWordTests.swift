import Testing

@testable import Names

/// Given names that are words, names in parts, and words that stand where a name may.
@Suite struct GivenWordTests {
  @Test(arguments: [
    "据⟦施建设⟧反映，该企业夜间仍在生产。", "涉案烟花系⟦郭发展⟧在集市上流动售卖时被查获。", "检查时该店由⟦杨胜利⟧看管。", "⟦孟和平⟧对其行为没有异议。",
    "依据⟦林团结⟧的供述和⟦龙朝祥⟧的辨认，确认了地点。", "余款由⟦谭志愿⟧转交。", "⟦欧阳光明⟧签收了决定书。", "⟦邱国⟧名下账户", "⟦陈永恒⟧等三人未持证上岗。",
  ])
  func findsGivenNamesThatAreWords(_ text: String) { expectMarks(text) }

  @Test(arguments: [
    "有关安全管理的制度。", "提高安全意识，加强安全教育。", "于明年开机。", "桃树苗五百株，李子二十筐。", "梅花香自苦寒来。", "从业人员应增强自我保护意识。",
    "发包方江门永安加油站将工程转包。", "押运员和家人团聚。", "严安全关口。", "今晨突降大雪。", "再攀高峰。",
  ])
  func findsNothingInWordsBehindWords(_ text: String) { expectMarks(text) }

  @Test(arguments: [
    "⟦阿国木呷⟧到场。", "⟦阿果木牙⟧到场。", "证人⟦阿果木牙⟧不知情。", "他姓⟦张名国栋⟧。", "其姓⟦张，名国栋⟧。", "岗位由⟦欧阳忠才⟧接替。",
    "⟦皇甫忠⟧帮着找了一夜。", "裁判长⟦孙立平⟧宣布结果。",
  ])
  func findsTheWholeName(_ text: String) { expectMarks(text) }

  @Test(arguments: [
    "户名禄川云岩矿业有限公司", "法人代表人资格", "申请人：楚雄德胜煤化工", "据查大华商贸没有变更", "高峰、平峰电价", "袁隆平广场", "冯家冲水库", "韩式料理店",
  ])
  func findsNothingInFirmsAndThings(_ text: String) { expectMarks(text) }
}
