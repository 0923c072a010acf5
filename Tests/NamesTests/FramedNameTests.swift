import Matching
import Testing

@testable import Names

/// Names that only what stands around them makes names, and words that stay in the same places.
struct FramedNameTests {
  private func expectMarks(_ text: String, _ location: SourceLocation = #_sourceLocation) {
    let marked = MarkedText(text)
    let found = marked.scalars.withUnsafeBufferPointer { NameFinder.shared.findings(in: $0) { _ in false } }
    #expect(marked.marked(found.map(\.range)) == marked.marked(marked.marks), sourceLocation: location)
  }

  @Test(arguments: [
    "受害人⟦江海⟧左臂骨折，", "费用由⟦康健⟧代缴。", "向⟦高山⟧送达时，其妻⟦段红旗⟧在场。", "该批货由⟦黄河⟧从外地购入。", "⟦计春花⟧立即拨打120。",
    "驾驶员⟦彝志强⟧弃车逃逸，", "房东⟦常乐⟧明知易燃品存放在院内。", "老板聘请⟦严冬⟧担任安全员，但⟦严冬⟧未取得证书。", "⟦温暖⟧驾驶叉车运送物料。",
    "本机关认为，⟦温暖⟧的行为已构成违法。", "局长⟦方圆⟧通报了上半年情况。", "对⟦方一鸣⟧处以罚款。", "见证人⟦石林⟧等三人到场。", "票据已交⟦计雪莲⟧。",
    "采矿权转让给⟦高峰⟧，",
  ])
  func findsNamesBetweenWordsOfPersons(_ text: String) { expectMarks(text) }

  @Test(arguments: [
    "事发时高炉正在运行，江水正在上涨。", "由高压管道进入有限空间。", "对单位的行为进行了询问，对设备的处理意见如下。", "企业的行为已构成违法，商行的行为违反规定。", "和设备一起存放，与白酒存放在一起。",
    "易致左腿骨折。", "经营范围由白酒变更为黄酒。", "家属代为签收，单位代签。", "白天平时很少有人。", "投诉人方才到场，见证人凌晨到场。", "对总工程师的询问笔录", "无证驾驶叉车，酒后驾驶车辆。",
    "高桥至龙川江的管线", "德钢与德钢签订协议。", "严标准、严要求，周国庆假期前完成。", "武定王记米线店", "彝州信和矿业有限责任公司", "经营范围变更为白酒。", "设备移交给公司。",
  ])
  func keepsWordsInTheSamePlaces(_ text: String) { expectMarks(text) }

  @Test(arguments: [
    "询问了⟦曲比惹洛⟧、⟦罗桑扎西⟧，", "护林员⟦娜发阿朵⟧巡山时发现火情。", "见证人⟦吉木子洛⟧在记录上签名。", "会计⟦陈林海燕⟧与出纳⟦张王小英⟧核对账目。", "证人⟦彼得．施罗德⟧辩称不在场。",
    "上“⟦让·杜邦⟧”的签名", "⟦巴哈尔·尼亚孜⟧作为主要负责人，", "转入⟦吐尔逊·买买提⟧名下账户。",
  ])
  func findsLongNamesWhole(_ text: String) { expectMarks(text) }
}
