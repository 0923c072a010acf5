import Records
import Testing

@testable import Redaction

/// Homes behind the words for the address of somebody, however many stand in a paragraph.
struct DeliveryAddressTests {
  @Test(arguments: [
    "李家明住：楚雄市⟦鹿城镇大村3组⟧；邮寄地址：楚雄市⟦东瓜镇永兴路88号阳光花园3幢2单元501⟧；",
    "证人李家明，联系地址为楚雄市⟦东瓜镇永兴路88号501室⟧。通讯地址：楚雄市⟦鹿城镇鹿城南路25号2单元301⟧。",
    "在死者家（⟦大村3组12号⟧）调查", "李家明到场。其家庭地址在⟦北浦⟧。", "家庭住址：⟦老高坝⟧，", "到死者家中（⟦鹿城镇富民社区3组45号⟧）慰问",
  ])
  func hidesHomes(text: String) throws {
    let plain = text.filter { $0 != "⟦" && $0 != "⟧" }
    let result = try Samples.body(plain).trimmingNewline
    let expected = text.replacing(#/⟦[^⟧]*⟧/#, with: "【个人信息：住址】").replacing("李家明", with: "李某")
    #expect(result == expected)
  }

  @Test(arguments: [
    "楚雄恒远化工有限公司。通讯地址：楚雄市鹿城镇鹿城南路25号2单元301。", "家庭地址在案。", "家庭住址：同身份证，", "现住址：不详。", "请专家（大村3组项目）论证。",
    "国家（大村3组12号地块）补助",
  ])
  func keepsWhatIsNobodysHome(text: String) throws { #expect(try Samples.body(text).trimmingNewline == text) }
}
