public import Records

/// The words of redaction: what masks say and by which article, what is always kept, what hints at a trade secret.
public struct RedactionTerms: Sendable {
  /// The mask of each class of hidden text; loading sees to it that each has one.
  public let masks: [MaskEntity: MaskText]
  /// Texts that are never masked, beside those of `site.yml`.
  public let keep: [String]
  /// Public telephone numbers, digits only.
  public let publicPhones: [String]
  /// Subject matters in which a trade secret is likely; they hide nothing by themselves.
  public let tradeSecretHints: [HintRule]
  /// Roles whose bearers are left out rather than masked (举报人).
  public let removedRoles: [String]
  /// A page that leaves fewer identity numbers than so many for a person is withheld.
  public let smallestGroup: Int

  /// Makes terms; loading makes them from files.
  public init(
    masks: [MaskEntity: MaskText], keep: [String] = [], publicPhones: [String] = [],
    tradeSecretHints: [HintRule] = [], removedRoles: [String] = [], smallestGroup: Int = 50
  ) {
    self.masks = masks
    self.keep = keep
    self.publicPhones = publicPhones
    self.tradeSecretHints = tradeSecretHints
    self.removedRoles = removedRoles
    self.smallestGroup = smallestGroup
  }

  /// The mask for `entity`.
  public func mask(for entity: MaskEntity) -> MaskText { masks[entity] ?? .unlisted }
}

/// What a piece of hidden text was.
public enum MaskEntity: String, Sendable, Hashable, CaseIterable {
  case personName, idNumber, phone, bankAccount, address, email, plate, passport, birthDate, health, property
  case messaging, network, certificate, informant, personal, tradeSecret, number
}

/// The text that stands where something was hidden; it carries neither digits nor length.
public struct MaskText: Sendable, Hashable {
  /// Whether personal information or a trade secret was hidden.
  public let secret: SecretKind
  /// What it was, as readers are told (身份证号).
  public let label: String
  /// The whole mask, `【个人信息：身份证号】`.
  public let text: String
  /// The article or source.
  public let basis: String

  /// The mask of an entity for which the rules name none.
  static let unlisted = MaskText(
    secret: .personal, label: "个人信息", text: "【个人信息】", basis: "政府信息公开条例第十五条")

  /// Makes a mask.
  public init(secret: SecretKind, label: String, text: String, basis: String) {
    self.secret = secret
    self.label = label
    self.text = text
    self.basis = basis
  }
}
