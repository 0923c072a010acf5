import Matching
import Records

extension PublicRecord {
  /// What the record says of itself and of few others; its page is no part of it.
  ///
  /// The name of a person is masked and tells nobody apart. A clause with the name of the unit in it is found by that name.
  public var tellingFacts: [PublicFact] {
    var result = PublicFact.numbers(documentNumber, key: documentKey)
    if let unitName { result.append(PublicFact(.subjectName, unitName)) }
    if let unifiedCode { result.append(PublicFact(.unifiedCode, unifiedCode)) }
    if let registrationNumber, registrationNumber.utf8.count >= 6 {
      result.append(PublicFact(.registrationNumber, registrationNumber))
    }
    if let shownRepresentative { result.append(PublicFact(.representative, shownRepresentative)) }
    if let shownAddress { result.append(PublicFact(.address, shownAddress)) }
    let name = unitName.map { Array($0.utf8) }
    var clauses: [PublicFact] = []
    forEachClause { bytes in
      guard clauses.count < Self.mostClauses else { return }
      let clause = PublicFact(.clause, String(decoding: bytes, as: UTF8.self))
      if clauses.contains(clause) { return }
      if let name, Array(bytes).firstRange(of: name) != nil { return }
      clauses.append(clause)
    }
    return result + clauses
  }

  /// Calls `body` with the key of each text that could be a fact of another record.
  public func forEachFactKey(_ body: (UInt64) -> Void) {
    for text in [documentNumber, documentKey, subjectName.text, unifiedCode, registrationNumber] {
      if let text { body(PublicFact.key(text.utf8)) }
    }
    for text in [representative?.text, address?.text] + officers.map(\.name) {
      if let text { body(PublicFact.key(text.utf8)) }
    }
    forEachClause { body(PublicFact.key($0)) }
  }

  /// Whether the record says `text` anywhere, blanks, dots and hyphens aside.
  public func says(_ text: String) -> Bool {
    let literal = JoinedText.literal(text)
    return !literal.isEmpty && JoinedText.literal(allText).firstRange(of: literal) != nil
  }

  /// Clauses of a record that are searched at most.
  private static let mostClauses = 6

  /// The name of a unit in full; `nil` for that of a person, and for one so short that it may be a word.
  private var unitName: String? {
    let name = subjectName.text
    return subjectKind != .naturalPerson && !isMarked(subjectName) && name.unicodeScalars.count >= 4 ? name : nil
  }

  private var shownRepresentative: String? {
    guard let representative, !isMarked(representative), representative.text.unicodeScalars.count >= 3 else {
      return nil
    }
    return representative.text
  }

  /// An address that leads to a door; that of a village or town is one of many.
  private var shownAddress: String? {
    guard let address, subjectKind != .naturalPerson, !isMarked(address), address.text.unicodeScalars.count >= 10,
      address.text.utf8.contains(where: { $0 &- 0x30 < 10 })
    else { return nil }
    return address.text
  }

  private func isMarked(_ text: PublicText) -> Bool { text.html.firstRange(of: Array("<mark".utf8)) != nil }

  private func forEachClause(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let clauses = FactClauses(names: [shownRepresentative, shownAddress].compactMap { $0 })
    func visit(_ text: [UInt8]) {
      text.withUnsafeBufferPointer { bytes in
        clauses.forEach(in: bytes) { body(UnsafeBufferPointer(rebasing: bytes[$0])) }
      }
    }
    for text in [title, violationType] + [facts, content, licence].compactMap({ $0 }) { visit(Array(text.text.utf8)) }
    if let bodyText { visit(bodyText) }
  }

  /// Everything the record says, a line each.
  private var allText: String {
    var lines: [String] = [
      documentNumber, documentKey, title.text, subjectName.text, unifiedCode ?? "", registrationNumber ?? "",
      representative?.text ?? "", address?.text ?? "", county.name, authority, industry ?? "", violationType.text,
    ]
    lines += [facts, basis, content, licence].map { $0?.text ?? "" }
    lines += officers.flatMap { [$0.name, $0.certificate ?? ""] }
    lines += corrections.map { $0.reason?.text ?? "" } + [disclosureBasis]
    if let bodyText { lines.append(String(decoding: bodyText, as: UTF8.self)) }
    return lines.joined(separator: "。\n")
  }
}

extension PublicDocument {
  /// Calls `body` with the key of each clause that could be a fact of a record.
  public func forEachFactKey(_ body: (UInt64) -> Void) {
    text.withUnsafeBufferPointer { bytes in
      FactClauses(names: []).forEach(in: bytes) { body(PublicFact.key(bytes[$0])) }
    }
  }
}
