/// All secrets, folded and ready to be searched.
struct SecretIndex: Sendable {
  /// The secrets as given, canaries behind them.
  let secrets: [GuardedSecret]
  /// Index of the first canary in `secrets`.
  let firstCanary: Int
  /// Literals of two and of three letters that are searched everywhere; there are few, if any.
  private(set) var shortLiterals: [LiteralTable] = []
  /// Literals of four to seven letters, and of eight and more.
  let narrowLiterals: LiteralTable
  let wideLiterals: LiteralTable
  /// First filter for both.
  let quads: QuadFilter
  /// Numbers, searched everywhere and accepted by scope.
  let numbers: NumberTable
  /// Literals that are searched only in the artefacts of their record: letters and secret.
  private(set) var recordLiterals: [String: [(letters: [UInt32], secret: Int32)]] = [:]
  /// Next secret with the same value and scope, or -1.
  private(set) var next: [Int32]
  /// Texts, by record, within which its secrets may stand.
  private(set) var allowed: [String: [[UInt32]]] = [:]
  /// Whether a secret may be written across the edge of two tags; then no tag can be judged by itself.
  private(set) var crossesTags = false
  /// Secrets that are too short to be searched for.
  private(set) var unguarded: [Int] = []

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
    var known: [GuardedSecret.Scope: [String: Int32]] = [:]
    var literals: [[[UInt32]]] = Array(repeating: [], count: 9)
    var literalValues: [[Int32]] = Array(repeating: [], count: 9)
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
      if secret.scope == .record, !folded.isNumber {
        recordLiterals[secret.record, default: []].append((folded.letters, Int32(index)))
      }
      if let first = known[secret.scope]?[secret.value] {
        next[index] = next[Int(first)]
        next[Int(first)] = Int32(index)
        continue
      }
      known[secret.scope, default: [:]][secret.value] = Int32(index)
      for number in folded.numbers {
        digits.append(number)
        digitValues.append(Int32(index))
      }
      if secret.scope == .everywhere, !folded.isNumber {
        let table = folded.letters.count >= 8 ? 8 : min(folded.letters.count, 4)
        literals[table].append(folded.letters)
        literalValues[table].append(Int32(index))
      }
    }
    for width in 2...3 where !literals[width].isEmpty {
      shortLiterals.append(LiteralTable(width: width, literals: literals[width], values: literalValues[width]))
    }
    narrowLiterals = LiteralTable(width: 4, literals: literals[4], values: literalValues[4])
    wideLiterals = LiteralTable(width: 8, literals: literals[8], values: literalValues[8])
    quads = QuadFilter([narrowLiterals, wideLiterals])
    numbers = NumberTable(numbers: digits, values: digitValues)
    for (record, texts) in allowed {
      self.allowed[record] = texts.map { folder.fold($0).letters }.filter { !$0.isEmpty }
    }
  }
}
