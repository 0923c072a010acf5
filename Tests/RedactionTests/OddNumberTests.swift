import Testing

@testable import Redaction

/// Numbers that nobody writes by accident, and figures that only look like them.
struct OddNumberTests {
  @Test(arguments: [
    "留有⟦7100-878-0931⟧字样", "留有⟦7 1 0 0 8 7 8 0 9 3 1⟧字样", "联系⟦7-1-0-0-8-7-8-0-9-3-1⟧即可", "⟦X154 91302991 133235⟧",
    "身份证号：⟦X-1-5-4-9-1-3-0-2-9-9-1-1-3-3-2-3-5⟧", "留有⟦XI549I3o299II33235⟧字样", "号⟦iIoIo5199001011234⟧的",
  ])
  func hidesWhatIsWrittenBackwards(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "护照号⟦C01X00T47⟧", "护照号：⟦L898902C3⟧", "德国护照⟦C4VZTR3K1⟧", "护照⟦C 4VZT R3K1⟧", "护照⟦C4**VZTR3K1⟧**", "香港身份证⟦A123456(7)⟧",
    "香港身份证号码为⟦Z683365(5)⟧", "台湾身份证⟦A123456789⟧", "| 姓名 | 香港身份证 |\n|---|---|\n| 王某 | ⟦K426785(2)⟧ |",
    "| 姓名 | 护照号 |\n|---|---|\n| 王某 | ⟦L584223C1⟧ |", "临牌⟦云E·临1234⟧",
  ])
  func hidesPapersOfOtherPlaces(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "留有⟦138\u{FFFD}0013\u{FFFD}8000⟧字样", "手机⟦138\u{E000}0013\u{E000}8000⟧", "⟦532331|19920319|451X⟧",
    "| ⟦532331 | 19920319 | 451X⟧ |",
    "号⟦532331$19920319$451X⟧的", "卡号⟦6217%0012%3456%7891⟧", "⟦么三九零八七八零零么七⟧", "身份证⟦5323么么8么么么222么0么7⟧",
    "⟦53233119920319451⤫⟧、⟦53233119920319451㐅⟧、⟦53233119920319451ᕁ⟧、⟦53233119920319451Ꭓ⟧、⟦53233119920319451🅧⟧",
    "手机⟦138k0013k8000⟧", "⟦5a3a2a3a0a1a1a9a8a5a0a3a0a2a1a2a1aX⟧", "⟦0086 878 3123456⟧", "⟦621700 38600123 45678⟧",
    "⟦13900139000⟧ ⟦138 0013 8000⟧", "尾号⟦1234⟧、⟦13900139000⟧",
  ])
  func readsThroughWhatStandsBetweenDigits(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "从⟦10.0.0.1⟧登录", "IP ⟦10 dot 60 dot 14 dot 132⟧", "由⟦39[.]130[.]216[.]201⟧上传", "VX⟦88888888⟧", "vx⟦zs8888888⟧",
    "邮箱⟦li。wei7@foxmail。com⟧",
  ])
  func hidesAddressesAndAccounts(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "出生日期是⟦1985/3/2⟧", "农历⟦一九八五年二月初二⟧出生", "出生于⟦1985年农历二月初二⟧", "⟦1985年二月初二⟧生，", "生日：农历⟦二月初二⟧",
    "张某（⟦1992-03-19⟧）在场", "张某（⟦1992年3月19日⟧）在场",
  ])
  func hidesDatesOfBirth(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "X:2771234 Y:34512345", "1号拐点：X 2795181 Y 34516785", "（2020）云23行审0000123号", "云0102执保0012345号", "〔2022〕楚安办0786119号",
    "3.1415926", "圆周率3.14159265", "分别为187/9844/8908", "第169/9849/3385号样品", "1200000+34567", "2300000-91410=合计",
    "1560000-12833",
    "微信收款 1325155 笔", "8913 8684 8011 2604 4222 5012 2099 7601", "3971 9869 6788 5392",
    "贰零贰零年叁月伍日", "农历二〇一六年二月初二", "楚雄市应急管理局（1999-03-19）印发", "为什么123456", "张某（2019-03-19）在场",
    "| 138 | 0013 | 8000 |", "| 532331 | 199233 | 4512 |", "110、119、120、12345", "版本3.10.12.1访问", "12345678人，X2号井",
  ])
  func keepsFigures(text: String) { #expect(Samples.marked(text, keepsBureau: true) == text) }
}
