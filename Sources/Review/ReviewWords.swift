import Redaction

/// The Chinese words of the review for values of the domain.
extension ReviewQuestion.Kind {
  var chinese: String {
    switch self {
    case .unknownNumber: "种类不明的号码"
    case .possibleFinding: "把握不大的识别"
    case .foundName: "未列入字段的姓名"
    case .nearMiss: "与已知姓名相差一字"
    case .homePart: "已知住址的一部分"
    case .tradeSecretHint: "可能的商业秘密"
    case .claimedFigure: "申明的秘密中的数字"
    case .derivedFigure: "可以算出申明的秘密"
    case .rareCombination: "合起来可能指认到人"
    }
  }

  var advice: String {
    switch self {
    case .unknownNumber: "已隐去。是文号、证照、设备编号等应公开的，用 {公开:…} 标出。"
    case .possibleFinding: "已隐去。不是个人信息的，用 {公开:…} 标出。"
    case .foundName: "已隐去。确是人名的，请补入 people；不是人名或应公开的，用 {公开:…} 标出。"
    case .nearMiss: "请核对。是同一人的，改正错字或补入 aliases；没有隐去而应隐去的用 {隐:…} 标出。"
    case .homePart: "未隐去。说的是住处的，用 {隐:…} 标出；是经营场所、事发地点等的，不必处理。"
    case .tradeSecretHint: "未隐去。请向当事人核实；确系商业秘密的，写入 secrets 或用 {商密:…} 标出。"
    case .claimedFigure: "未隐去，旁边没有所申明的名称。说的是该秘密的，用 {商密:…} 标出；不是的，用 {公开:…} 标出。"
    case .derivedFigure: "未隐去。罚款数额依法公开，由它和这个比例可以算出申明的数额：用 {商密:…} 隐去比例；可以公开的，用 {公开:…} 标出。"
    case .rareCombination: "未隐去。合起来能认出本人的，用 {隐:…} 去掉其中一项。"
    }
  }
}

extension KeepReason {
  var chinese: String {
    switch self {
    case .bureau: "机关名称、公开电话等（site.yml 和规则的 keep）"
    case .record: "本案应当公开的字段"
    case .hand: "手工标记 {公开:…}"
    case .allowed(let reason, let editor): "本机关规则中的例外（content/rules/local.yml）：\(reason)，录入人\(editor)"
    case .unit: "单位登记名称，其中的人名随名称公开"
    case .word: "与姓名相同的普通词或地名，此处不指人"
    case .number: "程序规则判明不是个人号码：日期、数量、金额、编号等"
    }
  }
}

extension Certainty {
  var chinese: String {
    switch self {
    case .undecided: "不能判明"
    case .possible: "可能"
    case .likely: "很可能"
    case .certain: "确定"
    }
  }
}
