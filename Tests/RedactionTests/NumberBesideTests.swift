import Records
import Rules
import Testing

@testable import Redaction

/// A number ends where the next cell, clause or attribute tells of something else.
struct NumberBesideTests {
  @Test(arguments: [
    "|QQ|⟦87654321⟧|1234.56|", "|QQ|⟦87654321⟧|0.5|", "| QQ | ⟦87654321⟧ | 12.50 |", "QQ,⟦87654321⟧,1234.56",
    "|账号|⟦87654321⟧|1234.56|",
    "身份证|⟦532301198703120015⟧|壹拾壹万元", "手机号|⟦13800138000⟧|贰万元", "银行卡|⟦6222021234567890128⟧|伍拾万元",
    "账号登录地址⟦210.89.24.4⟧（2024-06-04）", "该账号的登录地址：⟦210.89.24.4⟧（2024-06-04）。",
  ])
  func leavesSumsAndDates(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "来自⟦210.89.24.\n4⟧的访问", "⟦223.104.5.\n17⟧于2024年登录系统", "登记为⟦【370102】19860708043X⟧，", "流水_⟦6217-0012-3456-7890-123⟧",
    "邮箱⟦zhangsan*aliyun.com⟧。", "⟦xiaoyu☆gmail.com⟧", "⟦tianlu·at·outlook.com⟧", "⟦mahai*vip.163.com⟧",
    "姓名；QQ号；微信号；金额\n李某；⟦87654321⟧；⟦wx_lihua88⟧；200元", "姓名；护照号；住址\n李某；⟦E12345678⟧；楚雄市⟦鹿城镇彝海路12号⟧",
    "| 车牌 | ⟦云E - A1234⟧ |",
  ])
  func hidesTheNumberAsItStands(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "章节3.2.1.\n4 检查要求如下", "【370102】20210708检查记录", "【532301】202103120012", "流水_2021-0312-001", "流水号6217001234567",
    "http*aliyun.com为通配规则", "5#163.com为井号示例", "星级☆☆☆☆163.com", "a*b*163.com", "姓名；单位；电话\n无；无；无",
    "检查项；型号；数量\n灭火器；MFZ-4；12345678", "|微信支付|1234.56|20000|",
  ])
  func keepsWhatLooksLikeIt(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    (
      #"<input placeholder="微信号" type="text" value="lihua_wx88">"#,
      #"<input placeholder="微信号" type="text" value="【个人信息：通讯账号】">"#
    ),
    (
      #"<input title="微信" maxlength="20" value="zhang-san66"/>"#,
      #"<input title="微信" maxlength="20" value="【个人信息：通讯账号】"/>"#
    ),
    (
      #"<input placeholder="家庭住址" value="楚雄市鹿城镇彝海路12号3栋201室">"#,
      #"<input placeholder="家庭住址" value="楚雄市【个人信息：住址】">"#
    ),
    (#"<input placeholder="护照号码" required value="E12345678">"#, nil),
    (#"<span title="QQ号：9260180">值班</span>"#, #"<span title="QQ号：【个人信息：通讯账号】">值班</span>"#),
    (#"<img alt="微信" src="img/wx_20210312.png" width="1200">"#, ""),
    (#"<input placeholder="微信号" maxlength="20">"#, ""), (#"<td title="微信" width="1200" height="345678">"#, ""),
  ])
  func readsTheValueOfTheNamedField(text: String, expected: String?) throws {
    let redactor = TextRedactor(rules: try #require(Samples.rules).redaction, bureau: Samples.settings.bureau)
    var masks = FilterMasks()
    let result = String(decoding: try redactor.redact(Array(text.utf8), masks: &masks).text, as: UTF8.self)
    if let expected {
      #expect(result == (expected.isEmpty ? text : expected))
    } else {
      #expect(!result.contains("E12345678"))
    }
  }
}
