/// A case file with front matter, all invented; parts can be replaced to make the case under test.
struct TestCase {
  var id = "yl-2020-001"
  var number = "（云）应急罚〔2020〕1号"
  var county = "云岭市"
  var subject = """
      name: 云岭明远矿业有限公司
      kind: legalPerson
      uscc: 91532301MA6K1ABC0C
      representative: 陆明远
      representativeIDType: 身份证
      representativeID: 532301197503120013
      address: 云岭市东瓜镇彝海路 88 号
      phone: 13908780001
      bankAccount: 6222021234567890003
    """
  var decidedOn = "2020-11-10"
  var fine = "30000"
  var kinds = "[警告, 罚款]"
  var approval = "approval: {by: 李审批, date: 2020-11-11, secrecyReview: passed}"
  var extra = ""
  var body = """
    ## 违法事实

    经查，当事人未按规定对从业人员进行安全生产教育和培训。
    """

  /// The text of the file.
  var text: String {
    """
    ---
    id: \(id)
    documentNumber: \(number)
    county: \(county)
    industry: 非煤矿山
    source: 监督检查
    subject:
    \(subject)
    violation:
      type: 未按规定进行安全生产教育和培训
      facts: 未按规定对从业人员进行安全生产教育和培训。
      basis: 《中华人民共和国安全生产法》第九十四条第三项
    penalty:
      kinds: \(kinds)
      content: 责令限期改正，处三万元罚款
      fine: \(fine)
    filedOn: 2020-10-20
    decidedOn: \(decidedOn)
    procedure: 普通
    severity: 一般
    \(approval)
    \(extra)
    ---
    \(body)
    """
  }

  /// Path of the file in a workspace.
  var path: String { "content/cases/2020/\(id).md" }

  /// The case with some parts replaced.
  static func with(_ change: (inout TestCase) -> Void = { _ in }) -> TestCase {
    var value = TestCase()
    change(&value)
    return value
  }
}
