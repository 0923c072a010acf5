import Testing

@testable import Names

/// What is found only because the text names somebody, or speaks of somebody.
@Suite struct AmongPersonsTests {
  @Test(arguments: [
    "经查，⟦李建国⟧与⟦来淼⟧是同乡。", "⟦陈月娥⟧打电话给⟦冯永刚⟧，信由⟦车常青⟧代笔。", "鉴于⟦郝鹏⟧年满六十，责成⟦张建国⟧加强教育。",
    "⟦王建国⟧来信由⟦钟采薇⟧代笔。", "⟦王建国⟧说，⟦孟令仪⟧入院时神志不清。", "⟦张建国⟧的工友⟦何以宁⟧烧掉考勤表。",
  ])
  func findsNamesBesideOthers(_ text: String) { expectMarks(text) }

  @Test(arguments: ["但⟦叶苗苗⟧没来，她没有到场。", "但⟦叶苗苗⟧没来，女，47岁。"])
  func findsNamesWhereAPersonIsSpokenOf(_ text: String) { expectMarks(text) }

  @Test(arguments: [
    "但叶苗苗没来，其他人没有到场。", "但叶苗苗没来，吉他摔坏。", "但叶苗苗没来，男女各半。", "但叶苗苗没来。",
  ])
  func asksMoreWhereNobodyIsSpokenOf(_ text: String) { expectMarks(text) }

  @Test(arguments: [
    "⟦张建国⟧与⟦李明⟧的陈述与书证能够相互印证。", "导演⟦韦新英⟧透露，续集将于明年开机。", "⟦张建国⟧住团结路福塔小区。", "⟦张建国⟧白天忙完，晚上还要商量。",
    "⟦张建国⟧带着孙子来玩。", "⟦张建国⟧的污水处理池清淤作业未审批。", "⟦张建国⟧未加制止。", "徒弟⟦张建国⟧走了，才明白师父的话。",
    "⟦张建国⟧的行李现由公司保管。", "由爆破工程师⟦张建国⟧组织。", "自收到本催告书之日起，⟦张建国⟧应当缴纳罚款。", "⟦张建国⟧翻进江里。",
  ])
  func leavesWordsBesideNames(_ text: String) { expectMarks(text) }

  @Test(arguments: [
    "⟦冯永刚⟧让⟦马赛力麦⟧锁门，他照办了。", "由⟦马一不拉⟧等四人生产。", "经询问⟦丁哈吉⟧，情况属实。",
  ])
  func findsNamesOfTheHui(_ text: String) { expectMarks(text) }

  @Test func findsWhatRecurs() {
    expectMarks("⟦汪辉⟧转给⟦门全有⟧。⟦门全有⟧再转给我们。问：⟦门全有⟧有没有喝酒？")
  }
}
