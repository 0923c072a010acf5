import Rules

/// Numbers of a person's papers that stand in another place than right behind the word for them.
struct PaperNumberDetector: TextDetector, ColumnReader {
  let card = RuleCard(
    "text.paper-number", .number, title: "不紧跟在名称之后的个人证件号、病历号等", basis: "参照法释〔2016〕19号第十条；个人信息保护法第二十八条",
    summary: "问答和聊天的下一行、下一句指代（“这是……护照号”）、括号后说明、“分别为”列举、同一句后文“编号为……”等位置上的病历号、社保号、驾驶证档案编号、安全考核合格证编号、证件号、微信号",
    hides: [
      "妈的住院号发一下\n李某：⟦514815⟧", "问：驾驶证副页上的档案编号是多少？\n答：⟦110139267625⟧。", "调取⟦DR5948399⟧（检查号，谭某）的片子",
      "写着⟦EZ 7113391⟧。这是黄某因私护照的号码，", "住院号分别为⟦21104384⟧、⟦ZY2015039503⟧，", "通行证换了新卡，卡面印着⟦CP3091073⟧，",
      "经查社会保障卡卡号是⟦V44627775⟧，", "土地承包经营权证号\n⟦SY2019-00731⟧\n", "微信号发我\n任某：⟦sunjb-990⟧",
      "Medical Record No.: ⟦B79748645⟧,",
      "\"mrn\":\"⟦BL20150625159⟧\"",
    ],
    keeps: [
      "未取得特种作业操作证，罚款20000元", "特种作业操作证过期，检查记录编号为2024018", "住院号不详\n2024年3月1日", "护照丢失。\n日期：2024-03-01",
      "社保号段\n应急管理厅：2024年印发",
    ])
  let triggers = Set(PaperLabel.lastScalars.flatMap { $0 < 0x80 ? [$0, $0 & ~0x20] : [$0] })

  func detect(at index: Int, in view: TextView, found: (Range<Int>, Certainty) -> Void) {
    guard let label = PaperLabel(endingAt: index + 1, in: view) else { return }
    forEachCell(at: index, in: view) { cell in
      let view = view.upTo(cell.upperBound)
      let start = view.trimmed(cell, of: Self.blanks).lowerBound
      if let number = PaperNumber.range(at: start, for: label, in: view) { found(number, .possible) }
    }
    let behindLinks = view.trimmed(index + 1..<index + 1 + Self.longestLinks, of: Self.links).lowerBound
    // Accounts right behind the word are read by another rule.
    let isAccount = (label.kind == .messenger || label.kind == .account) && view.scalar(index + 1) != 0x3E
    if !isAccount, let number = PaperNumber.range(at: behindLinks, for: label, in: view) {
      return found(number, .likely)
    }
    for number in PaperScope(of: label, in: view).numbers() { found(number, .possible) }
  }

  var columns: (any ColumnReader)? { self }

  func column(at index: Int, in view: TextView) -> TableColumn? {
    guard TableColumn.mayEnd(at: index + 1, in: view), PaperLabel(endingAt: index + 1, in: view) != nil,
      let column = TableColumn(headedBy: index + 1, in: view), column.hasNeighbours
    else { return nil }
    return column
  }

  func isHead(_ cell: Range<Int>, in view: TextView) -> Bool {
    let end = view.trimmed(cell, of: Self.blanks).upperBound
    return end > cell.lowerBound && PaperLabel(endingAt: end, in: view) != nil
  }

  private static let blanks = ScalarSet([0x20])

  /// The colon, quotes and copulas that join a label and its number.
  private static let links = ScalarSet("为是:(“\" =>".unicodeScalars.map(\.value))
  private static let longestLinks = 5
}
