import Matching

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
  /// How each of `texts` is asked; a call through the list itself would copy the rule each time.
  private let questions: [Question]

  private typealias Question = @Sendable (Int, TextView, (Range<Int>, Certainty) -> Void) -> Void

  init(numbers: [any NumberDetector], texts: [any TextDetector], keeps: [any KeepRule]) {
    self.numbers = numbers
    self.texts = texts
    self.keeps = keeps
    triggers = TriggerTable(texts)
    questions = texts.map { detector in { detector.detect(at: $0, in: $1, found: $2) } }
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
      BirthDateDetector(), EncodedNumberDetector(), MaskedNumberDetector(), HealthDetector(), AddressDetector(),
    ],
    keeps: [
      CreditCodeRule(), QuantityRule(), DocumentSerialRule(), CoordinateRule(), DateRule(), AmountRule(),
      RegistrationNumberRule(), CodeRule(), LabelRule(), SequenceRule(),
    ])

  /// The set without one rule.
  func without(_ id: String) -> DetectorSet {
    DetectorSet(
      numbers: numbers.filter { $0.rule != id }, texts: texts.filter { $0.rule != id },
      keeps: keeps.filter { $0.card.id != id })
  }

  /// What the rules find: first the numbers, then the rest, each by place.
  ///
  /// - Parameters:
  ///   - known: Digits of the record's own secrets.
  ///   - isKept: Which scalars belong to text that stays.
  func spans(in text: FoldedText, view: TextView, known: KnownDigitSet, isKept: (Int) -> Bool) -> [Span] {
    var spans = NumberScanner(rules: self, view: view).spans(in: text, known: known, isKept: isKept)
    questions.withUnsafeBufferPointer { questions in
      triggers.forEachPlace(in: view) { index, place in
        questions[place](index, view) { range, certainty in
          spans.append(
            Span(range: range, entity: texts[place].entity, rule: texts[place].rule, certainty: certainty))
        }
      }
    }
    return spans
  }
}
