import Testing

@testable import Names

/// What is called after its kind and looks like a name, and what stands behind a name and looks like part of it.
@Suite struct NamedThingTests {
  @Test(arguments: [
    "林长制、河长制、湾长制与网格化管理合一", "云南特产在农博会上热销", "安博会展出应急装备", "黄缨花盛开，山上迎来客流高峰",
  ])
  func refusesWhatEndsAsItsKind(_ text: String) { expectMarks(text) }

  @Test(arguments: [
    "对瑞特路沿线56家商铺开展清查", "卫明路段实行交通管制", "共和镇张武庄站点编码正确", "门店30家纳入栋川镇网格化巡查",
  ])
  func refusesStreetsAndVillages(_ text: String) { expectMarks(text) }

  @Test(arguments: [
    "当事人缴清罚款后结案", "班组长未予制止", "严是爱松是害", "为环卫工人送上姜茶", "厂区绿化以白芨和马缨杜鹃为主。", "雷蒙磨旁的通道被杂物堵塞。", "山坡上的康乃馨被滚石砸断。",
    "应急广播、车载喊话同步宣传", "1.企业，是责任主体。2.高温，在本次事故中未见影响。", "检查发现张拉千斤顶未检定",
    "彝历新年期间值班", "焊工易岗后未重新培训。", "通报称，企业任命安全管理人员未发文。", "邱北路、骆家巷等背街小巷完成改造。", "操作工关错阀门，物料倒流。",
    "咸菜腌制池清理前先通风检测。", "学徒路考合格后方可驾驶。", "保管员白班与夜班之间没有交接。", "污水调节池发生中毒。", "家长应全程看护。",
    "| 带班 | 科室 |\n|---|---|\n| 值班主任 | 救援科 |",
  ])
  func refusesVerbsAndGoods(_ text: String) { expectMarks(text) }

  @Test(arguments: [
    "对⟦李宇⟧处罚款人民币2万元", "⟦侯刚⟧占股54%，负责日常经营", "被困老人⟦曾帆⟧蹚水脱险", "⟦程超⟧朝正在砌墙的⟦李光坤⟧喊道", "副矿长未带班，⟦段斌⟧代其签名",
    "蜂农⟦吕旭⟧正忙着割蜜", "负责人⟦鲁绒·次仁⟧出示了证件", "由⟦阿米娜·艾海提⟧一人代写", "⟦旺堆·次仁⟧朝门外跑去", "经核实为⟦吉木·依明⟧所签",
  ])
  func endsNamesBeforeVerbs(_ text: String) { expectMarks(text) }

  @Test(arguments: [
    "⟦吉子木机⟧随即拨打120", "询问了⟦俄木扎西⟧等6人", "⟦阿侯阿作⟧作为班组长", "交给⟦沙马拉洛⟧一人承担", "对⟦玉应叫⟧给予警告", "⟦召存罕⟧出具收条一张",
    "检举⟦玉罕丙⟧非法运输", "⟦喊月相⟧未到场", "⟦岩捧⟧占股73%",
  ])
  func findsNamesOfTheYiAndDai(_ text: String) { expectMarks(text) }

  @Test(arguments: [
    "⟦段五斤⟧驾驶装载机倒车", "交给⟦字八斤⟧一人承担", "茶叶五斤、核桃八斤", "米五斤，油三斤", "对⟦夏天才⟧处罚款人民币2万元", "⟦皇甫从⟧到场", "听到⟦东方玉珍⟧呼喊后赶来",
  ])
  func findsNumbersAndSurnamesOfTwo(_ text: String) { expectMarks(text) }

  @Test(arguments: [
    "四、责任认定及处理建议。⟦金贵花⟧，岳阳某建材有限公司经理", "责任认定及处理建议。此外，该公司未整改", "经询问，⟦金刚⟧（身份证号码另附）", "其中支付⟦薛桂⟧检测劳务费，票据齐全",
    "其中支付安全检测费，票据齐全", "文书由⟦华安成⟧代收", "文书由门卫代收", "⟦张三⟧（女）、⟦石玉珍⟧（女，苗族）",
    "3.⟦侯蓉⟧，在事故中死亡", "1.⟦郝红⟧，系公司安全员；2.⟦沈军⟧，男，", "发包给不具备资质的个人⟦洪磊⟧。", "询问对象⟦贺玲⟧，该厂磅房管理员",
  ])
  func findsNamesThatAreAnnounced(_ text: String) { expectMarks(text) }

  @Test(arguments: [
    "执法人员⟦高光才⟧（执法证号", "⟦戴光禄⟧（壮族）到场", "批评⟦里森⟧的越权交易", "⟦张慕洁⟧、⟦韦家能⟧（壮族）、⟦洪普洲⟧", "确保大江大河安全渡汛", "提起⟦玉荣⟧来，周围的人都佩服",
    "大学生方阵走过主席台", "文号：(姚应急)罚〔2024〕149号", "证号：楚安经（乙）字〔2018〕566986", "（南华安监管现记字（2015）第233号）",
    "向⟦杨文斌⟧（楚应急罚〔2020〕12号）送达", "乔山—巍山断裂带", "执法人员查明，库房混存", "【普法问答】何为三同时",
    "⟦底燕⟧系负责人之子", "指挥演出返场曲目", "学习、理解三代领导人的论述",
  ])
  func keepsNamesBesideTheNewWords(_ text: String) { expectMarks(text) }

  @Test func haveRoomForAllClasses() {
    #expect(NameFinder.shared.lexicon.classes.count < 250)
  }
}
