import Records
import Rules
import Testing

@testable import Redaction

/// Numbers with something said, noted or set between their groups, and figures that stand beside words.
struct InterjectedNumberTests {
  @Test(arguments: [
    "身份证：⟦530【涂改处】402【涂改处】1954[捺印]1024〔原文如此〕2207⟧，属实。", "周某（⟦130（此处涂改）657（中间段）47167⟧）在场",
    "卡号⟦6222\n（转下页）\n0267\n（接上页）\n0631\n（转下页）\n1434\n（接上页）\n944⟧。", "手机⟦138「停」001《更正》38000⟧。",
    "请拨打⟦1384(sic)578（见第2页）4821⟧。", "请拨打⟦1384\n—2—\n5784821⟧。", "请拨打⟦1384\n第2页 共3页\n5784821⟧。",
  ])
  func readsThroughNotes(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "该处记有⟦191嗯1467嗯1694⟧字样", "该处记有⟦=35=33=32=33=30=31=31=39=39=31=31=31=32=30=38=35=35=58⟧字样",
    "客服电话⟦400，然后是016，再就是9148⟧已收悉", "座机：⟦010……呃……601，然后是26779⟧，物品", "（⟦532，再就是322，嗯，1973，接着0706，嗯，1193⟧）",
    "电话⟦138，你听好了，0013，没记错的话，8000⟧。", "手机⟦150-（短横）-949减号43336⟧。", "座机⟦0878小横线6407049⟧，",
    "（⟦532301，你听好了，19850302，停了一下，121X⟧）",
  ])
  func readsThroughWhatIsSaid(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "身份证号：开头⟦532327⟧，中间⟦19731013，末尾7293⟧；", "证件号码前六位是⟦533102⟧，接下来八位是⟦19590708⟧，最后四位是⟦671X⟧一行",
    "操作证编号是第一段：⟦T⟧；第二段：⟦440103⟧；第三段：⟦19710109⟧；第四段：⟦2230⟧，",
    "周某（⟦17783⟧\n问：继续说。\n答：⟦735281⟧）在场", "联系方式为⟦19527⟧，问：后面呢？答：⟦352223⟧，案号", "座机0878，问：完整吗？答：不完整，后面是⟦2397363⟧已核",
  ])
  func leavesTheNamesOfParts(text: String) { #expect(hides(text)) }

  /// Whether all that is marked is hidden and what stands between the marks stays or is hidden with it.
  private func hides(_ text: String) -> Bool {
    let plain = text.replacing("⟦", with: "").replacing("⟧", with: "")
    let marked = Samples.marked(plain)
    let secrets = text.split(separator: "⟦").dropFirst().compactMap { $0.split(separator: "⟧").first }
    let hidden = marked.split(separator: "⟦").dropFirst().compactMap { $0.split(separator: "⟧").first }
    return secrets.allSatisfy { secret in hidden.contains { $0.contains(secret) } }
  }

  @Test(arguments: ["手机⟦1801，五个3，79⟧，随后", "周某（⟦1511，四个9，804⟧）在场", "请拨打⟦152070，三个3，13⟧联系", "电话⟦138零零，两个1，3800⟧，"])
  func countsDigitsThatAreToldAtOnce(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "护照号：⟦E24[/b][b]005[/b][b]318⟧，", "手机⟦138[color=#f00]0013[/color]8000⟧，", "身份证号：⟦530112\\n2005\\n0824\\n2782⟧；",
    "手机⟦189\\r\\n519\\t70854⟧，", "⟦532901\\-800301\\-053⟧号身份证持有人", "座机⟦0878З9624З9⟧，", "手机⟦1⠀3⠀8⠀0⠀0⠀1⠀3⠀8⠀0⠀0⠀0⟧，",
  ])
  func readsThroughMarkup(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "电工证：⟦\u{202E}112120305891103235T\u{202C}⟧；",
    "工资通过⟦6,2,5,9,1,2,3,5,8,0,4,0,0,9,5,1,9,2,9⟧这张卡发放", "A/C No.：⟦2423•0245•7283•3607•9⟧，",
    "登录IP地址为“⟦l06 . 84 . l20 . 85⟧”的",
    "产权证号：⟦云（2024）元谋县不动产权0053797号⟧，", "⟦楚房权证开发区字201600083号⟧，", "扣押⟦云k·e06156⟧三轮汽车", "货车（⟦云-\nD-\n693N2⟧）在",
    "账号⟦53235315984531⟧，2017.11.2起", "卡号⟦4367427860568744⟧ 2019-12-02", "联系方式⟦135 7463 6494⟧ 2018/09/10",
    "周某 ⟦155 2451 9816⟧ 2017年12月2日", "永久居留身份证号是⟦CAN4—4039—9190—326⟧，2021/11/11起", "护照⟦E05313097⟧，与GB15603-2022要求",
    "（⟦0086138•4996•5468⟧）", "IP：⟦240e:80f:fb91:1e6a::37b3⟧", "向⟦173;8738;0356⟧发送",
    "（[⟦5][3][2][3][2][6][1][9][7][0][0][5][1][7][4][5][7][7⟧]）",
    "驾驶⟦粤:J:RP148⟧号轻型货车", "⟦京_K_0_2_5_3_挂⟧号", "卡号⟦5522[捺印]454О【涂改处】ОО99[捺印]3ОО3⟧，", "微信号⟦wх_gаs191521⟧，",
    "座机⟦0871 5777 7735⟧。\n问：冷库给你发了多少？\n答：5000元。", "台胞证号⟦00527714⟧，2021-03-05颁发",
  ])
  func readsOddGroups(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    ("伤者张三丰（17,899,611,731）已出院", "伤者张某（【个人信息：联系电话】）已出院"),
    ("伤者张三丰 17,067,699,948，寄件", "伤者张某 【个人信息：联系电话】，寄件"),
    ("伤者张三丰（532,301,850,302,121）已出院", "伤者张某（【个人信息：身份证件号码】）已出院"), ("伤者张三丰（1,234,567）元", "伤者张某（1,234,567）元"),
  ])
  func readsThousandsBehindAName(text: String, expected: String) throws {
    let redactor = TextRedactor(rules: try #require(Samples.rules).redaction, bureau: Samples.settings.bureau)
    var masks = FilterMasks()
    let output = try redactor.redact(Array(text.utf8), masks: &masks).text
    #expect(String(decoding: output, as: UTF8.self) == expected)
    var again = FilterMasks()
    #expect(try redactor.redact(output, masks: &again).text == output)
  }

  @Test(arguments: [
    "先后检查12处，然后15处，接着18处，最后20处。", "得分分别为85，然后90，之后95。", "压力1200（表压）1500（绝压）帕", "2019（上半年）2020（下半年）",
    "532301（楚雄市）、532322（双柏县）、532323（牟定县）", "邮编675000（楚雄）675100（南华）675200（姚安）", "第一段：120；第二段：340；第三段：560；合计1020米。",
    "12000，随后15000，最后18000元", "共有3个5号仓、4个6号仓、2个8号罐", "共计532301，其余，19700101，以及，1234", "温度138，温度计，0013，压力表，8000。",
    "问：罚款多少？答：20000。问：何时？答：2020。", "路径C:\\new\\2023\\table\\2024\\run", "得分110,105,120,101,100", "预算1,380,013,800元",
    "现场3个4米、2个5米脚手架",
    "该阀门[b]3[/b]处泄漏，合计[b]12345678[/b]元", "流量1234567，2017.11.2起", "用字12345号", "2023年5月6日，之后是2023年8月9日",
  ])
  func keepsFiguresBesideWords(text: String) { #expect(Samples.marked(text) == text) }
}
