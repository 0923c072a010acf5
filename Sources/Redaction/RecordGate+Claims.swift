import Diagnostics
import Matching
import Records

extension RecordGate {
  /// Warns of claims without effect: a text that stands nowhere in the record is misspelt, or the secret is worded otherwise.
  mutating func checkClaims(_ sheet: Sheet) {
    var texts: [(claim: Int, literal: [UInt32])] = []
    var missing: [(claim: Int, key: String)] = []
    for (index, claim) in record.secrets.enumerated() {
      switch claim.target {
      case .field(let key):
        let hasValue =
          key == "body" ? !record.body.isEmpty : RecordValues.all(of: record).contains { $0.key == key }
        if !hasValue, RecordValues.text(of: key, in: record) == nil { missing.append((index, "field")) }
      case .text(let text):
        let literal = JoinedText.literal(text)
        if literal.count >= 2 { texts.append((index, literal)) }
      }
    }
    missing += textsNotFound(texts, sheet).map { ($0, "text") }
    for (claim, key) in missing.sorted(by: { $0.claim < $1.claim }) {
      report(.redactionClaimNotFound, "secrets.\(claim + 1).\(key)")
    }
  }

  /// The claims whose text stands nowhere.
  private func textsNotFound(_ texts: [(claim: Int, literal: [UInt32])], _ sheet: Sheet) -> [Int] {
    guard !texts.isEmpty, !isTooMuchWork(sheet.joined.scalars.count) else { return [] }
    let set = LiteralSet(texts.map(\.literal))
    var isFound = Array(repeating: false, count: texts.count)
    func search(_ joined: JoinedText) {
      joined.scalars.withUnsafeBufferPointer { buffer in
        set.forEachMatch(in: buffer) { literal, _ in isFound[literal] = true }
      }
    }
    search(sheet.joined)
    if isFound.contains(false) { search(JoinedText(FoldedText(unpublishedText, options: [.escapes, .tags]))) }
    return zip(texts, isFound).compactMap { $1 ? nil : $0.claim }
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
