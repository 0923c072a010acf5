import Testing

@testable import Redaction

/// Numbers whose digits are told, coded or drawn rather than written, and what only looks so.
struct ToldNumberTests {
  @Test(arguments: [
    "证件号码：⟦五三二三零幺幺九八五零三两个零幺两个二四⟧，", "手机：⟦幺三八七八三个六四五二⟧，", "储蓄卡⟦六两个二零二幺二三四五六七八九零三个零三⟧，",
    "焊工证号：⟦T五三二三零幺幺九七五零四幺两个二三个幺⟧", "往来港澳通行证号码：⟦C零零三个四两个七五⟧", "护照号：⟦E两个三四五六七三个八⟧",
    "| 姓名 | 手机 |\n|---|---|\n| 王某 | ⟦幺三七两个八五幺四零两个九⟧ |", "持证人⟦五三零幺两个一一九八三零七两个零五三一七⟧", "电话⟦幺五幺打头，接着是幺六七四八六九四⟧，",
  ])
  func readsDigitsToldWithHowOftenInRows(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "三个五年规划期间", "两个一百年奋斗目标", "两个三天内完成", "一个二十吨储罐", "一二三个五年规划", "抽查了七八个五金店、两个二手车行", "十四五三个五百亿工程",
    "二零二五年六月两个五小时班次", "开展五个一、六个一、七个一活动", "第五三个四年周期",
  ])
  func keepsThingsThatAreCounted(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "手机号（ASCII）⟦31,33,39,30,38,37,38,30,33,30,35⟧已停机", "手机号：⟦0x31 0x33 0x39 0x30 0x38 0x37 0x38 0x30 0x33 0x30 0x35⟧",
    "便签上写着⟦35 33 32 33 30 31 31 39 38 35 30 33 30 32 31 32 31 58⟧，",
    "卡号（hex编码）：⟦36323232303231323334353637383930303033⟧",
    "QQ（HEX）：⟦38 37 36 35 34 33 32⟧", "微信（HEX）：⟦7a 68 61 6e 67 5f 38 38 38⟧", "护照号（HEX）：⟦45 31 32 33 34 35 36 37 38⟧",
    "来电显示⟦31 37 30 37 36 31 35 32 33 35 35⟧，", "微信号（base64）：⟦emhhbmdfODg4⟧，", "账号⟦d3hpZF9hOGIyYzNkNGU1ZjY5Nw==⟧",
    "扣扣（base64）⟦Mjc0MDU2OTE=⟧", "微信（倒写）：⟦888_gnahz⟧", "微信号（反写）⟦4120-iewil⟧。", "微信号有变更，新号为⟦wang_ming90⟧。",
    "加微信 ⟦zh\nang2906⟧ 备注",
  ])
  func readsCodesOfCharacters(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "座位号 31 32 33 34 35 36 37 38 39 40 41 42", "气温依次为31 35 36 33 34 32 37 38 33 32 34度",
    "各点噪声为31 36 35 37 30 33 36 38 39 34 31",
    "校验值 35 33 32 33 30 31", "颜色值 #313233 #353637", "Modbus帧 01 03 00 31 00 0A", "微信（base64）编码知识培训",
    "图片base64编码：aGVsbG8gd29ybGQ=",
    "微信 app\nv8 版本", "微信公众号有变更，新的是云南应急",
  ])
  func keepsRowsOfFigures(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "身份证号码为⟦S3O72II9SSIOOSIB4I⟧，", "公民身份号码：⟦53Z3Z6I97SO4IZ23II⟧", "证件号码：⟦5_3_Z_3_O_I_I_9_8_S_O_3_O_2_I_2_I_X⟧。",
    "一代证号⟦S3232674O5I742I⟧", "手机：⟦I39O878O3OS⟧", "卡号⟦G217OO386OOI234S678⟧", "特种作业操作证号⟦TS323OI1985O3O2I2IX⟧",
    "| 姓名 | 身份证号 |\n|---|---|\n| 王某 | ⟦S3Z3OI198SO3O2I2IX⟧ |",
  ])
  func readsLettersThatLookLikeDigits(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "设备序列号：S3O72II9SSIOOSIB4I", "合同编号：SZ2025O7I9BS0012", "许可证号：SB2025OO1I", "产品批号：B8S5Z2G6I1O0",
    "手机型号OPPO Reno8 SIOS", "证书编号：SZ2O25OI0Z11S", "统一社会信用代码91532300GB1Z0S0I1X", "轴承型号6205-2Z/S1B",
  ])
  func keepsSerials(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "<!-- 本人电话 ⟦138</td><td>0013</td><td>8000⟧ -->正文。", "<!-- 身份证号：⟦532301<br/>19850302<br/>1215⟧ --><p>正文</p>",
    "<!-- <input value=\"⟦13800138000⟧\"> -->", "电话写作⟦0878-</td><td>3123456⟧，有涂改",
    "电工证：⟦T</td><td>532301198503021215⟧。",
  ])
  func readsThroughTagsInComments(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "<!-- <td>1554</td><td>611</td><td>1671</td> -->", "<!-- 罚款<b>20000</b>元 -->",
    "<!-- 版本 2025</td><td>03</td><td>01 -->",
    "合计 1554</td><td>611</td><td>1671",
  ])
  func keepsFiguresInComments(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "邮箱：⟦li . wei @ qq . com⟧；", "邮箱 ⟦wang . ming . 90 @ 126 . com⟧", "邮箱：⟦426344765@163.co\nm⟧",
    "邮箱：⟦426344765@qq.\ncom⟧",
    "号牌⟦54321E云⟧", "车号：⟦12D45A云⟧，", "车号= ⟦云AW\n    1900⟧ ;", "所驾车辆号牌⟦2F816A贵⟧已登记",
  ])
  func readsAddressesAndPlatesWithBlanks(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "监督邮箱：yjj . bgs @ cxz . gov . cn", "邮箱：bgs@cxz.\ngov.cn", "邮箱 . 传真 . 均可", "车牌识别A12345云端存储", "车号12345A贵阳车站",
    "车号：K1234\n云南境内", "号牌12345（云南）",
  ])
  func keepsOfficesAndOtherNumbersOfCars(text: String) { #expect(Samples.marked(text, keepsBureau: true) == text) }

  @Test(arguments: [
    "护照号⟦E yi er san si wu liu qi ba⟧", "护照号码：⟦E H yi er san si wu liu qi⟧，",
    "护照号：⟦E one two three four five six seven eight⟧",
    "护照号⟦E yiersansiwuliuqiba⟧", "台胞证号⟦ling yi er san si wu liu qi⟧",
    "特种作业人员证号⟦T wu san er san er wu yao jiu jiu er ling wu yao ba ba si liu liu⟧，",
  ])
  func readsWordsForDigitsBehindLetters(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: ["护照核查yi fang gong si", "护照 yi shi er shi", "通行证 yi er san", "护照办理 ba yi lu 81号", "T wu san er"])
  func keepsPinyin(text: String) { #expect(Samples.marked(text) == text) }
}
