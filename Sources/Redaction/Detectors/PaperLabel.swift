import Matching

/// Words for numbers of a person's papers that are shorter than other numbers, hold letters, or are called like numbers of things:
/// 住院号, 社保卡号, 驾驶证档案编号, 安全员证号, 经营权证号.
struct PaperLabel {
  /// What the word announces.
  enum Kind {
    case patient, insured, licence, certificate, property, permit, account, messenger
  }

  let kind: Kind
  /// The word.
  let range: Range<Int>

  /// The label that ends at `end`, if one does; the longest counts.
  init?(endingAt end: Int, in view: TextView) {
    guard let candidates = Self.byLast[TextView.lowered(view.scalar(end - 1))] else { return nil }
    for (word, kind) in candidates {
      guard let start = Self.start(of: word, endingAt: end, in: view) else { continue }
      let first = view.scalar(start)
      if TextView.isLetter(first), TextView.isAlphanumeric(view.scalar(start - 1)) || view.scalar(start - 1) == 0x2F {
        return nil
      }
      // 档案编号 is of a driver where the words say so.
      if kind == .licence, !Self.speaksOfDriver(around: start..<end, in: view) { continue }
      (self.kind, range) = (kind, start..<end)
      return
    }
    return nil
  }

  /// Where `word` begins that ends at `end`, also where a form has blanks between its characters: 病 案 号.
  private static func start(of word: [UInt32], endingAt end: Int, in view: TextView) -> Int? {
    if view.ends(with: word, at: end) { return end - word.count }
    guard view.scalar(end - 2) == 0x20, TextView.isHan(view.scalar(end - 1)) else { return nil }
    var place = end
    for (index, scalar) in word.reversed().enumerated() {
      if index > 0, view.scalar(place - 1) == 0x20 { place -= 1 }
      guard view.scalar(place - 1) == scalar else { return nil }
      place -= 1
    }
    return place
  }

  private static func speaksOfDriver(around range: Range<Int>, in view: TextView) -> Bool {
    (range.lowerBound - nearby..<range.upperBound + nearby).contains { drivers.begins(at: $0, in: view) }
  }

  private static let nearby = 48
  private static let drivers = WordTable("驾驶 驾照 准驾 记分 driv licen zjcx jsr")

  /// Digits that are enough for such a number.
  var leastDigits: Int {
    switch kind {
    case .patient: 4
    case .messenger: 0
    case .account: 5
    case .insured, .certificate, .property: 6
    case .permit: 7
    case .licence: 12
    }
  }

  /// Scalars with which a label may end.
  static let lastScalars = Set(byLast.keys)

  private static let byLast: [UInt32: [(word: [UInt32], kind: Kind)]] = {
    var result: [UInt32: [(word: [UInt32], kind: Kind)]] = [:]
    for (kind, text) in vocabulary {
      for name in text.split(separator: " ") {
        let word = name.unicodeScalars.map { $0.value == 0x2B ? 0x20 : $0.value }
        if let last = word.last { result[last, default: []].append((word, kind)) }
      }
    }
    return result.mapValues { $0.sorted { $0.word.count > $1.word.count } }
  }()

  /// Words by kind; `+` stands for a blank.
  private static let vocabulary: [(Kind, String)] = [
    (
      .patient,
      "住院号 住院号码 病历号 病历号码 病案号 门诊号 门诊号码 就诊号 就诊卡号 诊疗卡号 检查号 影像号 病理号 急诊号 挂号号 medical+record+no. medical+record+no medical+record+number inpatient+no. inpatient+no patient+no. patient+id mrn inpatient_no inpatientno patient_no zyh blh jch 病历编号 门诊编号 体检编号 医院登记号 住院编号 住院病人编号 就诊卡 诊疗卡 bah"
    ),
    (
      .insured,
      "社保号 社保号码 社保编号 社保卡号 社保卡号码 社保卡卡号 社会保障卡卡号 社会保障卡号 社会保障号 社会保障号码 社保电脑号 社保个人编号 医保号 医保卡号 医保编号 医保个人编号 养老保险号 social+insurance+no. social+security+no. social+insurance+number socialinsuranceno socialsecurityno sb_no sbno ss_no ssno grbh sbkh 参保手册"
    ),
    (
      .licence,
      "驾驶证档案编号 驾驶证的档案编号 驾照档案编号 驾照的档案编号 驾照档案号 驾驶证档案号 机动车驾驶证档案编号 驾驶证副页上的档案编号 driving+licence+file+no. license+file+no. license+no. licence+no. dabh fileno licensefileno 驾证档号 档案号 档案编号 驾照"
    ),
    (
      .certificate,
      "安全员证号 安全员证 安全员证编号 安考证号 安考证 安管证号 安管证 安全b证 安全c证 安全a证 a证编号 b证编号 c证编号 三类人员证 三类人员证号 安全合格证号 安全合格证编号 安全生产考核合格证号 安全生产考核合格证 安全生产考核合格证编号 安全生产考核合格证书编号 考核合格证书编号 考核合格证编号 考核合格证号 安全生产管理人员合格证 安全管理人员合格证 安全管理人员合格证编号 安全生产知识和管理能力考核合格证 "
        + "安全资格证号 安全资格证书编号 特种作业资格证 特种作业操作证 特种作业操作证号 特种作业操作资格证编号 特种作业证号 特种作业资格证编号 safety+management+certificate+no. safety+certificate+no. safetycertno aqhgzh czzh 安全资格证 安全资格证号 安全管理资格证号 安管人员证号 安管人员证 安全管理员证 safety_cert"
    ),
    (.property, "承包经营权证号 承包经营权证 经营权证号 承包证号 承包证 房屋所有权证号 房屋所有权证 房产证号 房产证 不动产权证号 不动产权证书号 不动产证号 土地证号 宅基地证号"),
    (
      .permit,
      "旅行证件号 旅行证件号码 出境证件号 出境证件号码 hz号 护照号 护照号码 护照的号码 护照编号 护照 通行证号 通行证号码 港澳通行证 港澳证 台胞证 台胞证号 回乡证 回乡证号 永居卡 永居卡号 永居证 永居证号 永久居留身份证 永久居留身份证号 passport+no. passport+no passport+number passportno 通行证 home+return+permit+no. permit+no. permit+(hk/macau)+no. resident+id+card+no. permitno mtpno yjzh"
    ),
    (.account, "qq qq号 qq号码 qq号是 企鹅号 扣扣号 qqnum qq_num qqno qq_no"),
    (.messenger, "微信 微信号 微信账号 微信id v信 v信号 薇信 weixin wechatid wechat+id"),
  ]
}
