import Diagnostics
import Reading
import Records

extension RuleReader {
  /// The section `disclosure`; `nil` where a part without which nothing can be decided is missing.
  mutating func disclosure(_ node: InputNode) -> DisclosureRules? {
    let parts = [
      "gates", "publication", "deadlines", "consultation", "minors", "classes", "periods", "repair", "withdrawals",
    ]
    guard let map = map(node, named: "disclosure", required: parts, optional: ["updates"]) else {
      return nil
    }
    let consultation: Dated<ConsultationRule>? = single(map, "consultation", ["workingDays", "silenceIsConsent"]) {
      reader, rule, basis in
      let days = reader.number(rule, "workingDays", in: 1...250)
      let silence = reader.flag(rule, "silenceIsConsent")
      guard let days, let silence else { return nil }
      return ConsultationRule(workingDays: days, silenceIsConsent: silence, basis: basis)
    }
    let minors: Dated<MinorRule>? = single(map, "minors", ["adultAge"]) { reader, rule, basis in
      reader.number(rule, "adultAge", in: 14...30).map { MinorRule(adultAge: $0, basis: basis) }
    }
    let repair: Dated<RepairRule>? = single(map, "repair", ["excludedKinds"]) { reader, rule, basis in
      RepairRule(excludedKinds: reader.choices(rule, "excludedKinds", PenaltyKind.self).map(\.0), basis: basis)
    }
    let gates = gates(map)
    let publication = publication(map)
    let deadlines = deadlines(map)
    let classes = classes(map)
    let periods = periods(map)
    let withdrawals = withdrawals(map)
    let updates: [UpdatedColumn: Dated<UpdateRule>] = dated(map, "updates", ["columns", "days"]) {
      reader, rule, basis in
      guard let days = reader.number(rule, "days", in: 1...3650) else { return nil }
      return reader.items(rule, "columns").compactMap { node in
        reader.word(node, named: "columns", UpdatedColumn.self).map { ($0, UpdateRule(days: days, basis: basis)) }
      }
    }
    guard let consultation, let minors, let repair else { return nil }
    return DisclosureRules(
      gates: gates, publication: publication, deadlines: deadlines, consultation: consultation, minors: minors,
      classes: classes, periods: periods, repair: repair, withdrawals: withdrawals, updates: updates)
  }

  /// The dated rules under `key`: each is a map with `fields`, `basis` and a period, which `make` turns into rules by key.
  mutating func dated<Key: Hashable, Rule: Sendable>(
    _ section: InputNode.Map, _ key: String, _ fields: [String], optional: [String] = [],
    _ make: (inout RuleReader, InputNode.Map, _ basis: String) -> [(Key, Rule)]?
  ) -> [Key: Dated<Rule>] {
    var versions = DatedRules<Key, Rule>()
    for node in rules(section, key) {
      guard let map = map(node, named: key, required: fields + ["basis"], optional: optional + ["from", "until"])
      else { continue }
      let period = period(map)
      let basis = text(map, "basis") ?? ""
      for (name, rule) in make(&self, map, basis) ?? [] {
        versions.add(rule, for: name, named: Self.name(key, name), in: period, at: map.place, &self)
      }
    }
    return versions.dated
  }

  private static func name(_ section: String, _ key: some Hashable) -> String {
    let text = (key as? any RawRepresentable).map { "\($0.rawValue)" } ?? "\(key)"
    return text.isEmpty ? section : "\(section): \(text)"
  }

  /// The versions of the one rule that stands under `key`, or `nil` where there is none.
  mutating func single<Rule: Sendable>(
    _ section: InputNode.Map, _ key: String, _ fields: [String],
    _ make: (inout RuleReader, InputNode.Map, _ basis: String) -> Rule?
  ) -> Dated<Rule>? {
    let rules: [String: Dated<Rule>] = dated(section, key, fields) { reader, map, basis in
      make(&reader, map, basis).map { [("", $0)] }
    }
    return rules[""]
  }

  private mutating func gates(_ map: InputNode.Map) -> [Gate: Dated<GateRule>] {
    dated(map, "gates", ["gate", "required"]) { reader, rule, basis in
      guard let gate = reader.word(rule, "gate", Gate.self), let required = reader.flag(rule, "required") else {
        return nil
      }
      return [(gate, GateRule(isRequired: required, basis: basis))]
    }
  }

  private mutating func publication(_ map: InputNode.Map) -> [Circumstance: [SubjectKind: Dated<PublicationRule>]] {
    struct Key: Hashable, CustomStringConvertible {
      let circumstance: Circumstance
      let kind: SubjectKind
      var description: String { "\(circumstance.rawValue) (\(kind.rawValue))" }
    }
    let rules: [Key: Dated<PublicationRule>] = dated(map, "publication", ["when", "publish"], optional: ["for"]) {
      reader, rule, basis in
      let kinds = reader.subjectKinds(rule)
      guard let when = reader.word(rule, "when", Circumstance.self), let publishes = reader.flag(rule, "publish")
      else { return nil }
      return kinds.map { (Key(circumstance: when, kind: $0), PublicationRule(publishes: publishes, basis: basis)) }
    }
    var result: [Circumstance: [SubjectKind: Dated<PublicationRule>]] = [:]
    for (key, rule) in rules { result[key.circumstance, default: [:]][key.kind] = rule }
    return result
  }

  private mutating func deadlines(_ map: InputNode.Map) -> [Act: Dated<DeadlineRule>] {
    dated(map, "deadlines", ["act", "workingDays"]) { reader, rule, basis in
      guard let act = reader.word(rule, "act", Act.self), let days = reader.number(rule, "workingDays", in: 1...250)
      else { return nil }
      return [(act, DeadlineRule(workingDays: days, basis: basis))]
    }
  }

  private mutating func classes(_ map: InputNode.Map) -> [PenaltyKind: Dated<ClassRule>] {
    let variants = ["whenMinor", "whenSerious", "whenSimple"]
    return dated(map, "classes", ["kinds", "class"], optional: variants) { reader, rule, basis in
      let kinds = reader.choices(rule, "kinds", PenaltyKind.self).map(\.0)
      let minor = reader.word(rule, "whenMinor", PublicationClass.self)
      let serious = reader.word(rule, "whenSerious", PublicationClass.self)
      let simple = reader.word(rule, "whenSimple", PublicationClass.self)
      guard let base = reader.word(rule, "class", PublicationClass.self) else { return nil }
      let value = ClassRule(base, whenMinor: minor, whenSerious: serious, whenSimple: simple, basis: basis)
      return kinds.map { ($0, value) }
    }
  }

  private mutating func periods(_ map: InputNode.Map) -> [PublicationClass: Dated<PeriodRule>] {
    dated(map, "periods", ["class", "months"], optional: ["minimumMonths"]) { reader, rule, basis in
      let minimum = reader.number(rule, "minimumMonths", in: 0...600)
      guard let name = reader.word(rule, "class", PublicationClass.self),
        let months = reader.number(rule, "months", in: 1...600)
      else { return nil }
      if let minimum, minimum > months, let place = rule.value("minimumMonths")?.place {
        reader.report(Diagnostic(.ruleNotNumber, at: place, "minimumMonths", "0–\(months)"))
      }
      return [(name, PeriodRule(months: months, minimumMonths: minimum ?? 0, basis: basis))]
    }
  }

  private mutating func withdrawals(_ map: InputNode.Map) -> [ChangeKind: Dated<WithdrawalRule>] {
    dated(map, "withdrawals", ["changes"]) { reader, rule, basis in
      reader.choices(rule, "changes", ChangeKind.self).compactMap { change, place in
        if !change.withdraws {
          reader.report(
            Diagnostic(.ruleUnknownWord, at: place, "changes", "changed、revoked、declaredUnlawful、declaredVoid"))
          return nil
        }
        return (change, WithdrawalRule(basis: basis))
      }
    }
  }
}
