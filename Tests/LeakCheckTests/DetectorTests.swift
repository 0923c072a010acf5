import Foundation
import Testing

@testable import LeakCheck

@Suite struct DetectorTests {
  @Test(
    "fires at a number of a person",
    arguments: [
      ("身份证号532301198002301251。", Detector.identityNumber), ("532301 19800230 125X", .identityNumber),
      ("5 3 2 3 0 1 1 9 8 0 0 1 0 1 1 2 5 1", .identityNumber), ("五三二三〇一一九八〇〇二〇三一二五一", .identityNumber),
      ("532301800203125", .identityNumber), ("电话13987654321", .mobile), ("+86 139-8765-4321", .mobile),
      ("tel13987654321abc", .mobile), ("１３９８７６５４３２１", .mobile), ("电话0878-3123456", .landline),
      ("（0878）3123456", .landline), ("卡号6222 0212 3456 7890 128", .bankCard), ("a.b@example.com", .email),
      ("车牌云E12345。", .plate), ("云E·12345", .plate), ("编号17云E12345", .plate), ("云AD12345", .plate),
      ("护照号码E12345678", .passport),
      ("台湾居民来往大陆通行证（号码T12345678）", .passport), ("QQ：38124567", .messenger), ("扣扣号码为 381245678", .messenger),
      ("从IP 192.168.10.25登录", .network), ("IP地址：10.0.0.1", .network), ("客服热线400-123-4567", .service),
      ("电话：4001234567", .service), ("拨打 800 8123 456", .service),
    ])
  func firesAtNumber(text: String, detector: Detector) async throws {
    let folder = try SiteFolder(["a.html": "<p>\(text)</p>", "b.html": "<i title='\(text)'>x</i>", "c.txt": text])
    let report = await folder.check([])
    #expect(Set(report.detections.map(\.detector)) == [detector])
    #expect(report.detections.map(\.path) == ["a.html", "b.html", "c.txt"])
    #expect(!report.isClean)
    #expect(!report.diagnostics.contains { "\($0)".contains("9876") || "\($0)".contains("19800") })
  }

  @Test(
    "keeps silent",
    arguments: [
      "统一社会信用代码91532322X00019369T", "注册号532328000051685", "2022-12-31 00:00 至 2025-11-30", "（元）应急罚〔2022〕274号",
      "GB 18218-2018", "罚款人民币123,456.00元", "<td>139</td><td>8765</td><td>4321</td>", "9e7f13812345678c9e7f13812345678c",
      "滇ICP备12345678号", "电话12350", "北纬25.045，东经101.546", "（云）WH安许证字〔2020〕0123号", "云应急执-230104",
      "设备编号3021532300202100012", "起重机使用登记证编号起17云E00012(20)。", "车11云E00921(23)",
      "微博@云南应急", "云南E级", "编号E12345678", "编号38124567", "QQ群由2名工作人员管理，合同38124567", "第10.1.10.200条", "VIP 192.168.10.25",
      "规格400-300-2000毫米", "合同编号4001234567", "费用共计4001234567元，第400 300 2000号", "IP 192.168.10.256", "联系单号400-123-4567",
    ])
  func keepsSilent(text: String) async throws {
    let folder = try SiteFolder(["a.html": "<p>\(text)</p>", "c.txt": text])
    let report = await folder.check([])
    #expect(report.detections.isEmpty)
  }

  @Test func allowsPublicNumbers() async throws {
    let folder = try SiteFolder(["a.html": "<p>联系方式：0878-3389012，邮箱 yj@example.cn，0878-3389013</p>"])
    let guardian = LeakCheck(secrets: [], allowances: Allowances(["0878-3389012", "yj@example.cn"]))
    let report = await guardian.check(root: folder.path, files: [], jobs: 1)
    #expect(report.detections.map(\.detector) == [.landline])
    #expect(report.detections.first?.offset == 56)
  }

  @Test(
    arguments: [("云E00123、场内云E·00123", []), ("云E00124", [.plate]), ("云E001234", [.plate])] as [(String, [Detector])])
  func allowsPublicCodesInTheFormOfPlates(text: String, found: [Detector]) async throws {
    let folder = try SiteFolder(["a.html": "<p>厂内编号\(text)</p>"])
    let guardian = LeakCheck(secrets: [], allowances: Allowances(["云E00123"]))
    let report = await guardian.check(root: folder.path, files: [], jobs: 1)
    #expect(report.detections.map(\.detector) == found)
  }
}
