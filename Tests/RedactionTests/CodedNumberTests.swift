import Testing

@testable import Redaction

/// Numbers and plates written in Base32, Base64, by their bytes or as one value.
struct CodedNumberTests {
  @Test(arguments: [
    "本人电话⟦GEZTQMBQGEZTQMBQGA======⟧（Base32），", "护照号码（base32）：⟦IUYTEMZUGU3DOOA=⟧", "号牌号码：⟦4S5JCRJRGIZTINI=⟧（Base32）",
    "手机⟦6c8eywg⟧（36进制）。", "卡号（36进制）：⟦1p6294srq1y⟧", "身份证号⟦1lgr0i2ui8ch⟧（三十六进制）。", "手机：⟦0x336901a40⟧（16进制数）。",
    "农行卡号/⟦0x161654a389c3dd⟧（16进制数）/城南", "台胞证号⟦0x5b12be9⟧（十六进制）。",
  ])
  func readsNumbersWhoseWayOfWritingIsNoted(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "车牌⟦5LqRRTEyMzQ1⟧。", "车牌号码（base64）⟦5LqRRTEyMzQ1⟧，", "车牌“⟦e4 ba 91 45 31 32 33 34 35⟧”",
    "车牌⟦e4ba91453132333435⟧（十六进制编码）",
    "| ⟦66616e672d6368656e31393737⟧（十六进制编码） |",
  ])
  func readsPlatesAndAccountsByTheirBytes(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "寄存器0x336901a4f（16进制）", "校验值0x4f2a625c（十六进制）", "授权码（Base32）：MFRGGZDFMZTWQ2LK", "密钥ONSWG4TFORZWKY3SMV2A====（Base32）",
    "工单8c25djg（36进制）", "手机8c25djg", "车牌5LqRRTEyM", "字符e4 ba 91 45（十六进制）", "手机型号0x4f2a91（HEX）固件",
    "颜色值#4f2a91（十六进制）", "指纹0a1b2c3d4e5f60718293a4b5c6d7e8f9（hex）",
  ])
  func keepsOtherValues(text: String) { #expect(Samples.marked(text) == text) }
}
