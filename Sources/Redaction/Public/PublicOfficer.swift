/// An officer of the bureau as published: name and number of the certificate (国办发〔2018〕118号, 事前公开).
public struct PublicOfficer: Sendable, Hashable {
  public let name: String
  /// Number of the certificate (执法证号), where the record gives one.
  public let certificate: String?
}
