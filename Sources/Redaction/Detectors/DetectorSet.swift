import Matching
import Rules

/// The rules that find identifiers in a folded text, and those that say which numbers are none.
struct DetectorSet: Sendable {
  /// Rules for runs of digits; of two that fit equally well the first one counts.
  let numbers: [any NumberDetector]
  /// Rules for everything else.
  let texts: [any TextDetector]
  /// Rules for numbers that stay.
  let keeps: [any KeepRule]
  /// Which of `texts` are asked at which scalar.
  private let triggers: TriggerTable

  init(numbers: [any NumberDetector], texts: [any TextDetector], keeps: [any KeepRule]) {
    self.numbers = numbers
    self.texts = texts
    self.keeps = keeps
    triggers = TriggerTable(texts)
  }

  /// All rules of the program.
  static let builtIn = DetectorSet(
    numbers: [
      ResidentIDDetector(), OperatorCertificateDetector(), MobileDetector(), LandlineDetector(),
      ServiceNumberDetector(),
      BankAccountDetector(), PermitDigitsDetector(), PersonalCardDetector(), UnknownNumberDetector(),
    ],
    texts: [
      EmailDetector(), PlateDetector(), PassportDetector(), MessengerDetector(), PropertyDetector(), NetworkDetector(),
      BirthDateDetector(), EncodedNumberDetector(), MaskedNumberDetector(), HealthDetector(), PersonHealthDetector(),
      AddressDetector(), SchoolDetector(), HealthColumnDetector(), MedicalNumberDetector(),
      LabelledNumberDetector(),
      BracketedBirthDetector(), DatedIdentityDetector(), BarredNumberDetector(), FilledNumberDetector(),
      CertificateFormDetector(), PaperNumberDetector(),
    ],
    keeps: [
      CreditCodeRule(), QuantityRule(), DocumentSerialRule(), CoordinateRule(), DateRule(), AmountRule(),
      RegistrationNumberRule(), BudgetAccountRule(), CodeRule(), LabelRule(), SequenceRule(), ColumnRule(), SumRule(),
      AuthorityPhoneRule(),
    ])

  /// The set without one rule.
  func without(_ id: String) -> DetectorSet {
    DetectorSet(
      numbers: numbers.filter { $0.rule != id }, texts: texts.filter { $0.rule != id },
      keeps: keeps.filter { $0.card.id != id })
  }

  /// The lines of heads whose columns reach the end of the text and would go on in what follows it, in order.
  func openHeads(in view: TextView) -> [Range<Int>] {
    var heads = AddressColumn.openHeads(in: view)
    if let head = TableHeads(view.scalars, view.digits).openHead, !heads.contains(head) { heads.append(head) }
    triggers.forEachDetector(in: view) { number, places in
      guard let columns = texts[number].columns else { return }
      for place in places {
        if let head = columns.openHead(at: Int(place), in: view), !heads.contains(head) { heads.append(head) }
      }
    }
    return heads.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// What the rules find: first the numbers, then the rest, each by place.
  ///
  /// - Parameters:
  ///   - known: Digits of the record's own secrets.
  ///   - isKept: Which scalars belong to text that stays.
  func spans(in text: FoldedText, view: TextView, known: KnownDigitSet, isKept: (Int) -> Bool) -> [Span] {
    var others: [(place: Int, detector: Int, span: Span)] = []
    var borders = NumberedRows.borders(in: view)
    triggers.forEachDetector(in: view) { number, places in
      let detector = texts[number]
      detector.detect(atEach: places, in: view) { place, range, certainty in
        let span = Span(range: range, entity: detector.entity, rule: detector.rule, certainty: certainty)
        others.append((place, number, span))
      }
      if let columns = detector.columns {
        for place in places { borders += columns.borders(at: Int(place), in: view) }
      }
    }
    if !borders.isEmpty {
      let cuts = Set(borders)
      for index in others.indices { others[index].span = Self.cut(others[index].span, at: cuts) }
    }
    var spans: [Span] = []
    text.withBarriers(at: borders) { text, scalars, digits in
      let parted = TextView(scalars: scalars, digits: digits, names: view.names)
      var page = view
      page.heads = TableHeads(view.scalars, view.digits)
      let scanner = NumberScanner(rules: self, view: parted, page: page)
      // 账号登录地址210.89.24.4（2024-06-04）: the address is no part of an account, nor what stands behind it.
      let addresses = RangeList.union(
        others.map(\.span).filter {
          $0.entity == .network && NetworkDetector.isAnnounced($0.range.lowerBound, in: view)
        }
        .map(\.range))
      let numbers = scanner.spans(in: text, known: known) { place in
        isKept(place)
          || RangeList.holds(place, in: addresses)
      }
      spans = numbers.spans
      if !others.isEmpty, !numbers.runs.isEmpty {
        spans += scanner.spans(
          in: numbers.runs, between: others.map(\.span.range), without: spans.map(\.range), isKept: isKept)
      }
    }
    // The sort is stable: what one rule found at one place stays in its order.
    others.sort { ($0.place, $0.detector) < ($1.place, $1.detector) }
    return spans + others.map(\.span)
  }

  /// The span up to the first of `borders` inside it: no number runs out of a cell that is read as one.
  private static func cut(_ span: Span, at borders: Set<Int>) -> Span {
    guard let border = span.range.dropFirst().first(where: borders.contains) else { return span }
    var span = span
    span.range = span.range.lowerBound..<border
    return span
  }
}
