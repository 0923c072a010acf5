import Diagnostics
import Records
import Testing

@testable import Redaction

/// Numbers by maximal run, then classified: what is found stands in ⟦ ⟧, and everything else stays.
struct NumberTests {
  @Test(arguments: [
    "身份证号⟦53230119850302121X⟧属实", "身份证⟦532301850302121⟧", "身份证号⟦532301198503021211⟧（校验码错）", "证号⟦5323011985030212X⟧",
    "⟦53230119850302121x⟧、⟦53230119850302121×⟧、⟦53230119850302121Х⟧、⟦53230119850302121Ⅹ⟧", "号⟦532301（19850302）121X⟧的",
    "⟦53O3Ol19850302l21X⟧", "操作证号⟦T53230119850302121X⟧",
  ])
  func hidesIdentityNumbers(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "手机⟦13800138000⟧联系", "电话⟦138 0013 8000⟧、⟦138-0013-8000⟧", "⟦+8613800138000⟧", "⟦0086 13800138000⟧",
    "⟦13800138000转801⟧",
    "tel⟦13800138000⟧abc", "⟦1380013\n8000⟧", "⟦１３８００１３８０００⟧", "⟦一三八〇〇一三八〇〇〇⟧", "⟦壹叁捌零零壹叁捌零零零⟧", "⟦①③⑧⓪⓪①③⑧⓪⓪⓪⟧",
    "⟦𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎⟧", "⟦١٣٨٠٠١٣٨٠٠٠⟧", "⟦138\u{200B}0013\u{FEFF}8000⟧", "⟦138001\u{FE0F}38000⟧", "⟦l38OO138OOO⟧",
    "⟦138</span><b>00138000⟧</b>", "⟦&#49;3800138000⟧", "⟦%31%33%38%30%30%31%33%38%30%30%30⟧",
    "⟦\\u0031\\u0033800138000⟧",
    "电话⟦\u{2066}00083100831⟧", "电话⟦0878-3123456⟧", "电话⟦（0878）3123456⟧", "电话⟦010-62345678⟧", "座机⟦3123456⟧",
    "⟦400-123-4567⟧",
    "⟦13800138000⟧ ⟦13900139000⟧",
  ])
  func hidesTelephonesInEveryDisguise(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "卡号⟦6222021234567890003⟧", "⟦6222 0212 3456 7890 003⟧", "账号：⟦53050162233⟧", "转入账户⟦6222021234567890004⟧",
    "邮箱⟦a.b_c@qq.com⟧。",
    "⟦ａｂ＠ｑｑ．ｃｏｍ⟧", "车⟦云E12345⟧停放", "⟦云E·1234挂⟧", "⟦云AD12345⟧", "护照⟦E12345678⟧", "通行证⟦H12345678⟧", "QQ：⟦123456⟧",
    "微信号⟦abc_12345⟧",
    "⟦1985年3月2日⟧出生", "出生日期：⟦1985-03-02⟧", "生于⟦一九八五年三月二日⟧", "⟦dGVsOjEzODAwMTM4MDAw⟧",
  ])
  func hidesOtherIdentifiers(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "（楚）应急罚〔2020〕12号、楚应急罚[2020]1234567号", "统一社会信用代码91532301MA6K123456", "代码：914403050GC2PCH9E5", "流水号59219777806871。",
    "有效期2006.11.02-2026.11.02", "2020-05-06 14:30", "20200506", "二〇二〇年五月六日", "GB 18218-2018、AQ 3009-2007",
    "罚款人民币1234567.89元",
    "共计12,345,678元", "产量12345678吨", "第一百二十五条第一款第二项", "坐标101.546700,25.032100", "出厂编号20180503001", "拨打12350、12345",
    "设备型号：GF1-120，编号：200115003", "（云楚）YHLS〔2020〕0001234", "许证字[2019]0001234", "起17云E00012(20)、容15云E01234",
    "执法证号24050101001",
    "坐标101.54321,25.0123456", "东经101.5432123，北纬25.0123456", "卷号20200017", "AⅡ-20191234", "3.5，4.2，6.7，8.8",
    "500 300 200平方米", "贰拾万元整", "联系bgs@cxz.gov.cn", "一、二、三、四、五、六、七、八",
    "人员1名，2名，3名", "2018年至2020年3月15日", "云南省云县", "产生于2020年5月6日生产活动",
  ])
  func keepsWhatIsNoIdentifier(text: String) { #expect(Samples.marked(text) == text) }

  @Test func hidesNumbersOfUnknownKindAndAsksTheReviewer() throws {
    let outcome = try Samples.publish(Samples.record { $0.body = "他留下98765432109这个数。" })
    let text = String(decoding: try #require(outcome.record?.bodyText), as: UTF8.self)
    #expect(text == "他留下【个人信息：号码】这个数。\n" || text == "他留下【个人信息：号码】这个数。")
    let finding = try #require(outcome.diagnostics.first { $0.kind.id == "redaction.unresolved-number" })
    #expect(finding.place?.line == 20)
    #expect(finding.arguments == ["body"])
  }
}
