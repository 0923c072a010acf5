import Testing

@testable import Redaction

/// Cards and permits of foreigners and of people from Hong Kong, Macau and Taiwan, and other numbers in odd marks.
struct CardNumberTests {
  @Test(arguments: [
    "永居证号：№⟦JPN-1100-8001-0101⟧，2021年3月受聘。", "永久居留身份证（证件号码⟦D-E-U-1-1-0-0-6-5-0-2-2-7-9-1⟧），",
    "其证件（⟦K·O·R·1·1·0·0·6·9·0·7·2·2·0·8⟧）已复印。",
    "|单位|永居证号|赔偿|\n|-|-|-|\n|某厂|⟦KOR110，06907220，8⟧|200000元|", "|单位|永居证|\n|-|-|\n|某厂|⟦OIL~~110~~0690~~7220~~8⟧|",
    "\"单位\",\"永久居留身份证\",\"文号\"\n\"某厂\",\"No.⟦CAN310099041405⟧\",\"（武）应急罚（2019）163号\"",
    "<tr><th>文号</th><th>永久居留身份证号</th></tr><tr><td>12</td><td>№⟦ITA320500081234⟧</td></tr>",
  ])
  func hidesResidenceCards(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "合同编号：ABC-1100-2200-3300，2019-09-19签订", "考试编号A-B-C-1-1-0-0-6-5", "路线K-M-N-1-2-3-4-5-6-7-8-9-1-3",
    "设备编号No.KOR1100690，已检定。",
    "|设备|编号|价格|\n|-|-|-|\n|泵|KOR110，06907，8|2000元|", "№12345号文件",
  ])
  func keepsCodes(text: String) { #expect(Samples.marked(text, keepsBureau: true) == text) }

  @Test(arguments: [
    "港澳通行证件号码：⟦M。8925。1017⟧；", "港澳通行证件号码：⟦H0．8783053⟧；",
    "<table><tr><th>单位</th><th>港澳居民来往内地通行证号码</th></tr><tr><td>某厂</td><td>⟦H833-\n5212858⟧</td></tr></table>",
    "台湾居民来往大陆通行证;单位;日期\n⟦5162、0281⟧;某厂;2021年9月4日", "护照号码：№⟦E——E9——480——402⟧，", "护照号（№⟦EF\n4986064⟧），",
    "护照：No.⟦E-1234-5678⟧，",
  ])
  func hidesPermits(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: ["《通行证件管理办法》2020-01-02施行", "通行证件齐全，2020.1.20检查", "型号H833-\n521阀门", "一车间；二车间；台账\n检查3项；检查4项；无"])
  func keepsWhatIsNoPermit(text: String) { #expect(Samples.marked(text, keepsBureau: true) == text) }

  @Test(arguments: [
    "登记⟦【640104】20020907,3275⟧，", "登记⟦【350203】_19711007_5014⟧；", "持⟦【530111】1980071**9**9753⟧号身份证",
    "持⟦〔530802〕1</p>\n<p>99002173628⟧号身份证",
    "登记⟦【3一0115】19九5〇1一0七１4二⟧ 15,000元",
  ])
  func hidesIdentityNumbersBehindBrackets(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "【532301】1998-12-01 1234份", "【532301】2019-12-01 1234", "【532301】20191201 3275件", "【370102】20210708检查记录，共1234项",
    "〔2020〕12号 19980101 1234",
  ])
  func keepsDivisionsInBrackets(text: String) { #expect(Samples.marked(text, keepsBureau: true) == text) }

  @Test(arguments: [
    "来源IP为⟦2409:8924:4f84:a1\na7::4fc3⟧，", "来源IP：⟦240e:3b4\n:45::4fc3⟧，", "登录IP：⟦120点150点24点80⟧一并公开",
    "登录IP：⟦10点15点24点8⟧两次",
    "登录IP为⟦四二点二零八点八一点一四七⟧",
  ])
  func hidesBrokenAddresses(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: ["时间为10:30:05\n12:15:20", "IP协议v6：第1章", "IP会议10:30\n12:40结束"])
  func keepsTimesAtLineEnds(text: String) { #expect(Samples.marked(text, keepsBureau: true) == text) }

  @Test(arguments: ["接收号码⟦1999174*37*90⟧。", "接收号码：⟦1390087*80*07⟧已送达", "号码⟦13*80087*8007⟧"])
  func hidesWhatIsEmphasised(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: ["面积1999174*37*90。", "号码牌1200*300*90"])
  func keepsProducts(text: String) { #expect(Samples.marked(text, keepsBureau: true) == text) }

  @Test(arguments: [
    "联系QQ：⟦3358737411⟧　2020-07-19", "QQ⟦87654321⟧　2020.7.19", "护照⟦E-H8103605⟧.pdf，2019-01-14提交",
    "护照⟦ma7362807⟧.pdf，2020.1.20提交",
    "永久居留身份证号码:⟦AUS440131006650⟧　2019-09-19", "身份证号码：⟦AUS4401~~31006~~650⟧　2019-09-19",
    "永居证号⟦DEU110065022791⟧/2019.9.19",
    "护照办理须知2019-01-14更新", "通行证3张 2020-07-19", "驾驶证 2019-01-14 年审",
  ])
  func leavesTheDayBehind(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: ["流水_⟦62166183-31072383-358⟧.xlsx，", "流水_⟦62179-92745-58982-6076⟧.xlsx", "⟦53230119850302121⟧.xlsx"])
  func hidesCardsInFileNames(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: ["流水号62166183-31072383-358，", "流水_20210312-20210412-001.xlsx"])
  func keepsSerialsOfStatements(text: String) { #expect(Samples.marked(text, keepsBureau: true) == text) }

  @Test(arguments: [
    "| 序号 | 身份证 |\n|---|---|\n| 12 | ⟦5 | 3 | 2 | 3 | 2 | 3 | 7 | 1 | 0 | 6 | 1 | 0 | 9 | 4 | 8⟧ |\n| 13 | 无 |",
    "<tr><th>单位</th><th>联系手机</th></tr><tr><td>某厂</td><td>⟦1</td><td>9</td><td>9</td><td>6</td><td>1</td><td>9</td><td>6</td><td>2</td><td>5</td><td>5</td><td>7⟧</td></tr>",
  ])
  func hidesDigitsInCells(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "|项目|1月|2月|3月|\n|-|-|-|-|\n|隐患|1|2|3|4|5|6|7|8|", "|检查项|得分|\n|-|-|\n|甲|9|8|7|9|8|9|7|8|",
    "|单位|电话|\n|-|-|\n|甲|1|2|3|",
  ])
  func keepsScores(text: String) { #expect(Samples.marked(text, keepsBureau: true) == text) }
}
