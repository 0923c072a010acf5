public import Records

extension Ledger {
  /// The record with its life as of `asOf`: approval, consultations and changes of the ledger beside those that the record itself names,
  /// and its standing.
  ///
  /// - An approval counts while the record is what it was when it was approved; a later decision to withhold takes it away.
  /// - A record that was approved, released or corrected and then altered is `changedSinceApproval`.
  /// - Of several dates of publication the first written down by a release stays, so that PubDate never moves back; an earlier one that
  ///   the record itself names is its `backdatedTo`.
  public func applied(to record: CaseRecord, asOf: CivilDate) -> CaseRecord {
    let life = entries(of: record.id).filter { $0.date <= asOf }
    guard !life.isEmpty else { return record }
    var result = record
    for entry in life { result.apply(entry, besides: record.changes) }
    if let released = life.first(where: { $0.event == .released }) {
      let claimed = record.changes.filter { $0.kind == .released }.map(\.date).min()
      result.changes.removeAll { $0.kind == .released }
      let date = released.publishedOn ?? released.date
      result.backdatedTo = claimed.flatMap { $0 < date ? $0 : nil }
      result.changes.append(CaseRecord.Change(kind: .released, date: date, reason: nil))
    }
    result.isInLastRelease = life.compactMap(\.event.isShown).last ?? false
    if result.standing != .withheld, let known = life.last(where: { $0.fixesContent })?.content,
      known != record.contentDigest
    {
      result.standing = .changedSinceApproval
    }
    return result
  }
}

extension LedgerEntry {
  /// Whether the record must stay as it was on this line until the next such line.
  var fixesContent: Bool { content != nil && (event == .approved || event == .corrected || event == .released) }
}

extension CaseRecord {
  /// Lets one event befall the record, whose file names the changes `own`.
  fileprivate mutating func apply(_ entry: LedgerEntry, besides own: [Change]) {
    switch entry.event {
    case .approved:
      approval = Approval(by: entry.by, date: entry.date, secrecyReviewPassed: true)
      standing = .open
    case .withheld:
      approval = nil
      standing = .withheld
    case .corrected: add(.corrected, entry, besides: own)
    case .withdrawn: add(entry.change ?? .revoked, entry, besides: own)
    case .repaired:
      // Of an entry that is about a person nothing is left when the person is taken out of it.
      if entry.scope == .person, !isAboutPerson {
        personsEndedOn = min(personsEndedOn ?? entry.date, entry.date)
      } else {
        add(.repaired, entry, besides: own)
      }
    case .consultationSent:
      guard let with = entry.with else { return }
      var consultation = Consultation(with: with, askedOn: entry.date)
      consultation.matter = entry.matter
      consultations.append(consultation)
    case .consultationAnswered:
      guard let index = openConsultation(with: entry.with, where: { $0.answer == nil }) else { return }
      consultations[index].answer = entry.answer
      consultations[index].answeredOn = entry.date
    case .consultationDecided:
      guard let index = openConsultation(with: entry.with, where: { $0.decision == nil }) else { return }
      consultations[index].decision = entry.decision
      consultations[index].decidedOn = entry.date
      consultations[index].reason = entry.reason
    case .received, .released, .expired, .takenDown, .release: break
    }
  }

  /// Whether the subject is a person, or a business that bears no name but that of its owner.
  private var isAboutPerson: Bool {
    subject.kind == .naturalPerson || subject.kind == .individualBusiness && subject.representative == subject.name
  }

  private mutating func add(_ kind: ChangeKind, _ entry: LedgerEntry, besides own: [Change]) {
    // A change that the record itself names too happened once; two of one day in the ledger are two.
    guard !own.contains(where: { $0.kind == kind && $0.date == entry.date }) else { return }
    changes.append(Change(kind: kind, date: entry.date, reason: entry.reason))
  }

  private func openConsultation(with: String?, where isOpen: (Consultation) -> Bool) -> Int? {
    consultations.lastIndex { $0.with == with && isOpen($0) }
  }
}
