/// What the guard takes for a personal number whoever's it is, found by its form alone.
public enum Detector: String, Sendable, Hashable, CaseIterable {
  /// Resident identity number of 18 or 15 digits (GB 11643-1999), its check digit right or not.
  case identityNumber = "identity-number"
  /// Mobile telephone number.
  case mobile
  /// Landline number with its area code.
  case landline
  /// Bank card number whose last digit is right (GB/T 15694.1, Luhn).
  case bankCard = "bank-card"
  /// Address of electronic mail.
  case email
  /// Number plate of a vehicle (GA 36-2018).
  case plate
  /// Passport or travel permit, near a word that says so.
  case passport
  /// Account of a messenger, near a word that says so.
  case messenger
  /// Address in the network (IPv4), near a word that says so.
  case network
  /// Service number that begins with 400 or 800, near a word for telephones.
  case service
}

/// A detector that fired in one artefact.
struct Firing: Hashable {
  let detector: Detector
  let reader: Reader
  /// Byte offset in the artefact, right only where offsets were tracked.
  let offset: Int
}
