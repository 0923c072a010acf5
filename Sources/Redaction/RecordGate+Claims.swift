import Diagnostics
import Matching
import Records

extension RecordGate {
  /// Warns of claims without effect: a text that stands nowhere in the record is misspelt, or the secret is worded otherwise.
  mutating func checkClaims(_ sheet: Sheet) {
    var texts: [(claim: Int, text: String)] = []
    var missing: [(claim: Int, key: String)] = []
    for (index, claim) in record.secrets.enumerated() {
      switch claim.target {
      case .field(let key):
        let hasValue =
          key == "body"
          ? !record.body.isEmpty
          : RecordValues.all(of: record).contains { RecordValues.policyKey($0.key) == key }
        if !hasValue, RecordValues.text(of: key, in: record) == nil { missing.append((index, "field")) }
      case .text(let text):
        if JoinedText.literal(text).count >= 2 { texts.append((index, text)) }
      }
    }
    missing += textsNotFound(texts, sheet).map { ($0, "text") }
    for (claim, key) in missing.sorted(by: { $0.claim < $1.claim }) {
      report(.redactionClaimNotFound, "secrets.\(claim + 1).\(key)")
    }
  }

  /// The claims of which neither the text nor a part of it stands anywhere.
  private func textsNotFound(_ texts: [(claim: Int, text: String)], _ sheet: Sheet) -> [Int] {
    guard !texts.isEmpty, !isTooMuchWork(sheet.joined.scalars.count) else { return [] }
    var isFound = secretSet.found(in: sheet.joined, of: sheet.folded)
    func missing() -> [Int] {
      let found = Set(zip(secrets.all, isFound).filter { $0.rule == KnownSecret.claimRule && $1 }.map(\.0.value))
      return texts.filter { claim in
        !([claim.text] + ClaimItems.items(of: claim.text)).contains { found.contains($0) }
      }.map(\.claim)
    }
    if missing().isEmpty { return [] }
    let folded = FoldedText(unpublishedText, options: [.escapes, .tags])
    isFound = zip(isFound, secretSet.found(in: JoinedText(folded), of: folded)).map { $0 || $1 }
    return missing()
  }

  /// Fields and body as they stand, whether they are published or not, with barriers between them.
  private var unpublishedText: [UInt8] {
    let values = RecordValues.keys.map { RecordValues.text(of: $0, in: record) } + record.changes.map(\.reason)
    var bytes: [UInt8] = []
    for value in values + [record.body] {
      guard let value else { continue }
      bytes.append(contentsOf: value.utf8)
      bytes.append(FoldedText.barrierByte)
    }
    return bytes
  }
}
