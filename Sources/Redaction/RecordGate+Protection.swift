import Diagnostics
import Matching
import Records
import Rules

extension RecordGate {
  /// Must be there: reports each field that the law makes public and of which a claimed text or a mark by hand leaves nothing, or next to
  /// nothing, in the field or where the text repeats it.
  ///
  /// Words within such a field may be claimed; and a longer text that merely speaks of one, such as a contract with the unit's name in it.
  mutating func checkClaimed(_ sheet: Sheet, _ edits: SheetEdits, isInterim: Bool) {
    guard !isTooMuchWork(sheet.joined.scalars.count), secrets.all.contains(where: \.isClaim) || !edits.claimed.isEmpty
    else { return }
    let protected = ProtectedFields(record, fields: fields, authority: authority, isInterim: isInterim).values.filter {
      $0.key != "officers.name" || !people.isMasked($0.text)
    }
    var hits: [String: Int?] = [:]
    searchAlone(protected, into: &hits)
    if !edits.claimed.isEmpty {
      let claimed = RangeList.union(edits.claimed.map(\.range))
      searchFields(claimed, in: sheet, into: &hits)
      searchRepeats(claimed, in: sheet, of: protected, into: &hits)
    }
    if hits.isEmpty { return }
    let marks = edits.claimed.filter { $0.rule == "mark.hand" }.map(\.range)
    for (key, position) in hits.sorted(by: { $0.key < $1.key }) {
      let mark = position.flatMap { RangeList.firstOverlap(of: $0..<$0 + 1, in: marks) }
      let claim = mark == nil ? claimPlace(hiding: hiddenText(key, protected, at: position, in: sheet)) : nil
      let place = claim ?? (mark ?? marks.first).flatMap { markPlace($0, in: sheet) } ?? record.place
      diagnostics.append(Diagnostic(.redactionProtectedField, at: place, record: record.id, key))
    }
  }

  /// Where a mark stands; `nil` in a field.
  private func markPlace(_ mark: Range<Int>, in sheet: Sheet) -> Place? {
    var cursor = SourceCursor(sheet)
    let (line, column) = cursor.place(of: mark.lowerBound)
    return line > 0 ? Place(file: record.place.file, line: line, column: column) : nil
  }

  /// Protected values by themselves, most of which are in no sheet.
  private func searchAlone(_ protected: [ProtectedFields.Value], into hits: inout [String: Int?]) {
    var alone = Sheet()
    for (index, value) in protected.enumerated() { alone.add(value.text, key: "\(index)") }
    alone.fold()
    let found = RangeList.union(secretSet.matches(in: alone.joined, of: alone.folded).filter(\.isClaimed).map(\.range))
    for (piece, value) in zip(alone.pieces, protected) where Self.hidesNearlyAll(of: piece.scalars, found, alone) {
      hits.updateValue(nil, forKey: value.key)
    }
  }

  /// The fields of free text whose sense must be public: nearly nothing is left of one.
  private func searchFields(_ claimed: [Range<Int>], in sheet: Sheet, into hits: inout [String: Int?]) {
    for piece in sheet.pieces where Self.texts.contains(piece.key) {
      if Self.hidesNearlyAll(of: piece.scalars, claimed, sheet) { hits[piece.key] = piece.scalars.lowerBound }
    }
  }

  /// The places where the sheet repeats what is protected and a claim or mark takes out little else: the law that was broken, the day, what
  /// the penalty is. In the field of the penalty and the law any such value.
  private func searchRepeats(
    _ claimed: [Range<Int>], in sheet: Sheet, of protected: [ProtectedFields.Value], into hits: inout [String: Int?]
  ) {
    var values = protected.filter { $0.key != "county" }
    for key in Self.texts where !values.contains(where: { $0.key == key }) {
      if sheet.piece(key: key) != nil, let text = RecordValues.text(of: key, in: record) {
        values.append(.init(key: key, text: text))
      }
    }
    let view = FigureText(sheet.folded)
    let set = LiteralSet(values.map { FigureText(FoldedText(Array($0.text.utf8))).scalars })
    var kinds: Set<Range<Int>> = []
    var amounts: Set<Range<Int>> = []
    view.scalars.withUnsafeBufferPointer { buffer in
      set.forEachMatch(in: buffer) { literal, place in
        let range = view.foldedRange(of: place)
        guard let claim = RangeList.firstOverlap(of: range, in: claimed), RangeList.contains(claim, range),
          let piece = sheet.piece(at: range.lowerBound).map({ sheet.pieces[$0] })
        else { return }
        let key = values[literal].key
        let isAmount = key == "penalty.fine" || key == "penalty.confiscated"
        if isAmount { amounts.insert(claim) }
        if key == "penalty.kinds" { kinds.insert(claim) }
        let isField = piece.key == "penalty.content" || piece.key == "violation.basis"
        // A sum or a word for a fine by itself may stand for another one elsewhere.
        let isWhole =
          !isAmount && key != "penalty.kinds" && claim.count <= range.count * 8
          && Self.words(range, sheet) * 2 >= Self.words(claim, sheet)
        if isField || isWhole { hits[key] = claim.lowerBound }
      }
    }
    if let both = kinds.intersection(amounts).min(by: { $0.lowerBound < $1.lowerBound }) {
      hits["penalty.content"] = both.lowerBound
    }
  }

  /// What a claim must be found in to be the one that hides the field.
  private func hiddenText(
    _ key: String, _ protected: [ProtectedFields.Value], at position: Int?, in sheet: Sheet
  ) -> [String] {
    let values = protected.filter { $0.key == key }.map(\.text)
    guard let position, let piece = sheet.piece(at: position) else { return values }
    return values + [String(decoding: sheet.bytes[sheet.pieces[piece].bytes], as: UTF8.self)]
  }

  /// Where the first claim stands that is found in one of the texts.
  private func claimPlace(hiding texts: [String]) -> Place? {
    for claim in record.secrets {
      let value: String? =
        switch claim.target {
        case .text(let text): text
        case .field(let key): RecordValues.text(of: key, in: record)
        }
      guard let value, let place = claim.place else { continue }
      let secret = KnownSecret(
        claim.kind == .tradeSecret ? .tradeSecret : .personal, rule: KnownSecret.claimRule, value: value)
      let set = SecretSet([secret])
      for text in texts {
        let folded = FoldedText(Array(text.utf8))
        if !set.matches(in: JoinedText(folded), of: folded).isEmpty { return place }
      }
    }
    return nil
  }

  /// Fields of free text that say what was done wrong, by which law, and what the penalty is.
  private static let texts = ["violation.type", "violation.basis", "penalty.content"]

  /// Whether less than a fifth of the words in `range` stays.
  private static func hidesNearlyAll(of range: Range<Int>, _ hidden: [Range<Int>], _ sheet: Sheet) -> Bool {
    let all = words(range, sheet)
    let gone = hidden.reduce(0) { $0 + ($1.overlaps(range) ? words($1.clamped(to: range), sheet) : 0) }
    return all > 0 && (all - gone) * 5 < all
  }

  /// Letters, digits and ideographs in a range of the sheet.
  private static func words(_ range: Range<Int>, _ sheet: Sheet) -> Int {
    range.count { place in
      let scalar = sheet.folded.scalars[place]
      return scalar >= 0x3400 && scalar != FoldedText.barrier && scalar < 0xFF00 || TextView.isAlphanumeric(scalar)
    }
  }
}
