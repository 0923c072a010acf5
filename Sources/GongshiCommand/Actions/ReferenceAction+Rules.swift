import Diagnostics
import Ingest
import Reading
import Records
import Redaction
import Rules
import Site

extension ReferenceAction {
  /// The rules of the workspace; where they cannot be read all errors are shown and the run ends with status 1.
  static func loadRules() throws(ExitStatus) -> RuleSet {
    var diagnostics: [Diagnostic] = []
    var files: [SourceFile] = []
    for path in WorkspaceIndex.scan(".").rules {
      do throws(ReadingError) { files.append(try SourceFile.load(root: ".", path: path)) } catch {
        diagnostics.append(error.diagnostic)
      }
    }
    let (rules, problems) = RuleSet.load(files)
    diagnostics += problems
    DiagnosticFormat.text.report(diagnostics)
    guard let rules, !diagnostics.containsError else { throw .findings }
    return rules
  }

  /// Which fields are public, in which form, by kind of subject, under the rules in force without end.
  static func policy(_ rules: RuleSet) -> String {
    var table = MarkdownTable("字段", "法人及非法人组织", "个体工商户", "自然人", "依据")
    // The last version is the one without end; the handbook shows what holds now.
    let day = CivilDate(year: 2199, month: 12, day: 31) ?? CivilDate(dayNumber: 0)
    for key in FieldNames.cases.fields.map(\.key) {
      let treatments = SubjectKind.allCases.map { rules.fields.treatment(of: key, for: $0, on: day) }
      var articles: [String] = []
      for treatment in treatments where !articles.contains(treatment.basis) { articles.append(treatment.basis) }
      let words = treatments.map { word(for: $0) }
      table.add(MarkdownTable.code(key), words[0], words[1], words[2], articles.joined(separator: "；"))
    }
    return table.text
  }

  private static func word(for rule: FieldRule) -> String {
    let word =
      switch rule.treatment {
      case .shown: "公开"
      case .hidden: "不公开"
      case .masked: "姓氏加“某”"
      case .countyOnly: "只到县级"
      case .freeText: "遮盖后公开"
      }
    return rule.setting.map { "\(word)（可用 \($0.rawValue) 关闭）" } ?? word
  }

  /// The text that stands where something was hidden.
  static func masks(_ rules: RuleSet) -> String {
    var table = MarkdownTable("遮盖的内容", "遮盖后显示", "类别", "依据")
    for entity in MaskEntity.allCases {
      let mask = rules.redaction.mask(for: entity)
      table.add(mask.label, mask.text, mask.secret.chinese, mask.basis)
    }
    return table.text
  }

  /// Every built-in rule that hides or keeps, with its ground and examples, from its card.
  static var detectors: String {
    var table = MarkdownTable("规则编号", "名称", "处理", "怎样识别", "依据", "例")
    for card in RuleCards.all {
      let examples = card.hides.prefix(3) + card.keeps.prefix(card.hides.isEmpty ? 3 : 1)
      table.add(
        MarkdownTable.code(card.id), card.title, card.entity == nil ? "保留" : "遮盖", card.summary, card.basis,
        examples.map { MarkdownTable.code($0) }.joined(separator: "\n"))
    }
    return table.text
  }

  /// Gates, scope, deadlines, periods, repair and withdrawal with their days of effect and articles.
  static func rules(_ rules: RuleSet) -> String {
    var table = MarkdownTable("事项", "规则", "生效期", "依据")
    let disclosure = rules.disclosure
    func add<Rule>(_ dated: Dated<Rule>?, _ what: String, _ words: (Rule) -> (rule: String, basis: String)) {
      for version in dated?.versions ?? [] {
        let (rule, basis) = words(version.rule)
        table.add(what, rule, text(of: version.period), basis)
      }
    }
    for gate in Gate.allCases {
      add(disclosure.gates[gate], "关口：" + gate.chinese) { ($0.isRequired ? "必须通过" : "不要求", $0.basis) }
    }
    add(disclosure.consultation, "征求第三方意见") {
      ("\($0.workingDays) 个工作日内答复；未答复\($0.silenceIsConsent ? "视为同意" : "不等于同意")", $0.basis)
    }
    add(disclosure.minors, "未成年人") { ("未满 \($0.adultAge) 周岁不公开", $0.basis) }
    for circumstance in Circumstance.allCases {
      for kind in SubjectKind.allCases {
        add(disclosure.publication[circumstance]?[kind], "公开范围：\(kind.chinese)，\(word(for: circumstance))") {
          ($0.publishes ? "公开" : "不公开", $0.basis)
        }
      }
    }
    for act in Act.allCases {
      add(disclosure.deadlines[act], "期限：\(word(for: act))") { ("\($0.workingDays) 个工作日", $0.basis) }
    }
    for kind in PenaltyKind.allCases {
      add(disclosure.classes[kind], "分类：" + kind.chinese) { (words(for: $0), $0.basis) }
    }
    for group in PublicationClass.allCases {
      add(disclosure.periods[group], "公示期：\(word(for: group))类") {
        ("\($0.months) 个月" + ($0.minimumMonths > 0 ? "，最短 \($0.minimumMonths) 个月" : ""), $0.basis)
      }
    }
    add(disclosure.repair, "信用修复") { rule in
      (rule.excludedKinds.map(\.chinese).joined(separator: "、") + " 不得提前停止公示", rule.basis)
    }
    for kind in ChangeKind.allCases {
      add(disclosure.withdrawals[kind], "撤回：\(kind.chinese)") { ("撤下并公开说明理由", $0.basis) }
    }
    for column in UpdatedColumn.allCases {
      let name = SiteColumn(rawValue: column.rawValue)?.name ?? column.rawValue
      add(disclosure.updates[column], "栏目更新：\(name)") { ("\($0.days) 天无新内容即为长期未更新", $0.basis) }
    }
    return table.text
  }

  private static func words(for rule: ClassRule) -> String {
    let cases = [
      ("简易程序", rule.whenSimple), ("情节轻微", rule.whenMinor), ("情节严重", rule.whenSerious),
    ]
    let exceptions = cases.compactMap { what, group in group.map { "\(what)的为\(word(for: $0))类" } }
    return ([word(for: rule.publicationClass) + "类"] + exceptions).joined(separator: "；")
  }

  private static func text(of period: EffectivePeriod) -> String {
    switch (period.from, period.until) {
    case (nil, nil): "不限"
    case (let from?, nil): "\(from.iso) 起"
    case (nil, let until?): "至 \(until.iso)"
    case (let from?, let until?): "\(from.iso) 至 \(until.iso)"
    }
  }

  private static func word(for circumstance: Circumstance) -> String {
    switch circumstance {
    case .always: "所有决定"
    case .warningOnly: "仅警告、通报批评"
    case .simpleProcedure: "简易程序"
    case .minorClass: "轻微类"
    }
  }

  private static func word(for act: Act) -> String {
    switch act {
    case .penalty: "行政处罚"
    case .licence: "行政许可"
    case .other: "其他执法行为"
    case .withdrawal: "撤回"
    }
  }

  private static func word(for group: PublicationClass) -> String {
    switch group {
    case .minor: "轻微"
    case .general: "一般"
    case .serious: "严重"
    }
  }
}
