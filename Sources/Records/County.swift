/// A county of the prefecture, or the prefecture itself, with its code (GB/T 2260) and its authority.
public struct County: Sendable, Hashable, Comparable {
  /// Six digits.
  public let code: String
  public let name: String
  /// Codes that stood for it before, such as 532331 for 禄丰.
  public let formerCodes: [String]
  /// Names it had before, such as 禄丰县.
  public let formerNames: [String]
  /// The authority that decides its cases.
  public let authority: String
  /// Unified social credit code of that authority, where it is known; the credit platform asks for it.
  public let authorityCode: String?

  /// Makes a county.
  public init(
    code: String, name: String, formerCodes: [String] = [], formerNames: [String] = [], authority: String,
    authorityCode: String? = nil
  ) {
    self.code = code
    self.name = name
    self.formerCodes = formerCodes
    self.formerNames = formerNames
    self.authority = authority
    self.authorityCode = authorityCode
  }

  /// Whether `text` is the code or name, present or former, of this county.
  public func isNamed(_ text: some StringProtocol) -> Bool {
    text == code || text == name || formerCodes.contains { $0 == text } || formerNames.contains { $0 == text }
  }

  public static func < (left: County, right: County) -> Bool { left.code < right.code }
}
