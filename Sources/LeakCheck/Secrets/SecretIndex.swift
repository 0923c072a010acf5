/// All secrets, folded and ready to be searched.
struct SecretIndex: Sendable {
  /// The secrets as given, canaries behind them.
  let secrets: [GuardedSecret]
  /// Index of the first canary in `secrets`.
  let firstCanary: Int
  /// Literals of two to five letters that are searched everywhere, by windows of two; there are few, if any.
  let shortLiterals: LiteralTable
  /// Longer literals, by windows of four letters and, where they have room for enough of them, of eight.
  let narrowLiterals: LiteralTable
  let wideLiterals: LiteralTable
  /// Letters from one look at the first filter to the next.
  let step: Int
  /// First filter for both.
  let quads: KeyFilter
  /// Numbers, searched everywhere and accepted by scope.
  let numbers: NumberTable
  /// The records that have secrets.
  let records: RecordTable
  /// Number of the record of each secret.
  let owners: [Int32]
  /// By number of the record, what is searched only where it is spoken of.
  let recordSecrets: [RecordSecrets]
  let recordPairs: PairTable
  /// Whether something is searched only where its record is spoken of, beside canaries.
  private(set) var hasRecordSecrets = false
  /// Next secret with the same value and scope, or -1.
  private(set) var next: [Int32]
  /// Texts, by number of the record, within which its secrets may stand.
  private(set) var allowed: [[[UInt32]]]
  /// Whether a secret may be written across the edge of two tags; then no tag can be judged by itself.
  private(set) var crossesTags = false
  /// Secrets that are too short to be searched for.
  private(set) var unguarded: [Int] = []

  /// Shorter literals are looked for at every letter.
  private static let shortestLong = 6
  private static let longestStep = 4

  /// What no detector may fire at.
  let allowances: Allowances

  init(
    secrets: [GuardedSecret], canaries: [GuardedSecret], allowed: [String: [String]], allowances: Allowances = .init()
  ) {
    self.allowances = allowances
    let folder = SecretFolder()
    self.secrets = secrets + canaries
    firstCanary = secrets.count
    next = Array(repeating: -1, count: self.secrets.count)
    var records = RecordTable()
    owners = self.secrets.map { records.add($0.record) }
    var recordLiterals: [[(letters: [UInt32], secret: Int32)]] = Array(repeating: [], count: records.ids.count)
    var recordHasNumbers = Array(repeating: false, count: records.ids.count)
    self.allowed = Array(repeating: [], count: records.ids.count)
    self.records = records
    // By their bytes: what letters fold to each other is told by the fold.
    var known: [GuardedSecret.Scope: [[UInt8]: Int32]] = [:]
    var literals: [(letters: [UInt32], value: Int32)] = []
    var digits: [[UInt8]] = []
    var digitValues: [Int32] = []
    for (index, secret) in self.secrets.enumerated() {
      let folded = folder.fold(secret.value)
      guard folded.isGuardable else {
        unguarded.append(index)
        continue
      }
      if zip(folded.letters, folded.letters.dropFirst()).contains(where: { $0 == 0x3E && $1 == 0x3C }) {
        crossesTags = true
      }
      if secret.scope == .record {
        hasRecordSecrets = hasRecordSecrets || index < firstCanary
        if !folded.numbers.isEmpty { recordHasNumbers[Int(owners[index])] = true }
        if !folded.isNumber { recordLiterals[Int(owners[index])].append((folded.letters, Int32(index))) }
      }
      let bytes = Array(secret.value.utf8)
      if let first = known[secret.scope]?[bytes] {
        next[index] = next[Int(first)]
        next[Int(first)] = Int32(index)
        continue
      }
      known[secret.scope, default: [:]][bytes] = Int32(index)
      for number in folded.numbers {
        digits.append(number)
        digitValues.append(Int32(index))
      }
      if secret.scope == .everywhere, !folded.isNumber {
        literals.append((folded.letters, Int32(index)))
      }
    }
    func table(_ width: Int, step: Int = 1, _ lengths: Range<Int>) -> LiteralTable {
      let chosen = literals.filter { lengths.contains($0.letters.count) }
      return LiteralTable(width: width, step: step, literals: chosen.map(\.letters), values: chosen.map(\.value))
    }
    recordSecrets = zip(recordLiterals, recordHasNumbers).map { literals, hasNumbers in
      literals.isEmpty && !hasNumbers ? .none : RecordSecrets(literals: literals, hasNumbers: hasNumbers)
    }
    recordPairs = PairTable(recordSecrets)
    shortLiterals = table(2, 2..<Self.shortestLong)
    let shortest = literals.map(\.letters.count).filter { $0 >= Self.shortestLong }.min() ?? .max
    step = min(Self.longestStep, shortest - 3)
    narrowLiterals = table(4, step: step, Self.shortestLong..<7 + step)
    wideLiterals = table(8, step: step, 7 + step..<Int.max)
    quads = KeyFilter((narrowLiterals.windowTails + wideLiterals.windowTails).map(LiteralTable.turned))
    numbers = NumberTable(numbers: digits, values: digitValues)
    for (record, texts) in allowed {
      let number = records.number(record)
      guard number != RecordTable.none else { continue }
      self.allowed[Int(number)] = texts.map { folder.fold($0).letters }.filter { !$0.isEmpty }
    }
  }
}
