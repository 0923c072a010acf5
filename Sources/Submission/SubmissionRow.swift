import Disclosure
public import Records
public import Redaction
import Tabular

/// A row of a 双公示 table.
///
/// It goes to the credit platform, which asks for the numbers of identity papers and keeps them to itself: it never goes into a bundle or
/// onto a site. What the platform shows to everybody (facts, content of the decision …) is the text that passed the gate, not the raw one.
public struct SubmissionRow: Sendable, Hashable {
  /// The table that it belongs to.
  public let table: SubmissionTable
  /// The row as CSV in UTF-8, with its line end.
  public let bytes: [UInt8]
  /// Names of the required columns that are empty.
  public let missing: [String]

  /// An end that is not limited, as the platform writes it.
  static let unlimited = "2099/12/31"

  /// The row of a published case; `nil` for an interim entry, which lacks what the platform requires.
  public init?(_ record: CaseRecord, _ published: PublicRecord, bureau: Bureau) {
    guard published.form != .interim else { return nil }
    let subject = record.subject
    let decision = [
      published.documentNumber, published.violationType.text, published.facts?.text ?? "",
      published.basis?.text ?? "", published.penaltyKinds.map(\.chinese).joined(separator: "；"),
      published.content?.text ?? "", published.fine?.tenThousandYuan ?? "",
      published.confiscated?.tenThousandYuan ?? "", published.licence?.text ?? "",
      published.decidedOn.slashed, Self.unlimited, published.until?.slashed ?? Self.unlimited,
      published.authority, bureau.unifiedCode(ofAuthority: published.authority) ?? "", bureau.name,
      bureau.unifiedCode ?? "", "",
    ]
    switch subject.kind {
    case .naturalPerson:
      self.init(.personPenalties, [subject.name, subject.idType ?? "", subject.idNumber ?? ""] + decision)
    case .legalPerson, .individualBusiness:
      self.init(
        .unitPenalties,
        [
          subject.name, subject.kind.chinese, subject.unifiedCode?.text ?? "", subject.registrationNumber ?? "", "",
          "", "", "", subject.representative ?? "", subject.representativeIDType ?? "",
          subject.representativeID ?? "",
        ] + decision)
    }
  }

  /// The row of a licence that was issued or changed; `nil` for other events, which are no decisions to license.
  ///
  /// Where the bureau's table gives no decision of its own, name and number of the licence stand for it, as the standard says.
  public init?(_ event: LicenceEvent, bureau: Bureau) {
    guard event.kind == .issued || event.kind == .changed else { return nil }
    let isBusiness = event.unifiedCode?.isIndividualBusiness ?? false
    self.init(
      .unitLicences,
      [
        event.unit, (isBusiness ? SubjectKind.individualBusiness : .legalPerson).chinese, event.unifiedCode?.text ?? "",
        "", "", "", "", "", "", "", "",
        event.licence, event.number ?? "", "普通", event.licence, event.number ?? "",
        event.kind.chinese + event.licence, event.date.slashed, (event.validFrom ?? event.date).slashed,
        event.validUntil?.slashed ?? "", event.authority,
        bureau.unifiedCode(ofAuthority: event.authority) ?? "", "1", bureau.name, bureau.unifiedCode ?? "", "",
      ])
  }

  private init(_ table: SubmissionTable, _ cells: [String]) {
    self.table = table
    bytes = CSVRow.bytes(cells)
    missing = zip(table.columns, cells).filter { $0.isRequired && $1.isEmpty }.map(\.0.name)
  }
}
