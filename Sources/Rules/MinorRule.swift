public import Records

/// From which age a person is no minor.
public struct MinorRule: Sendable, Hashable {
  /// Full years; a person is of age from the day after the birthday.
  public let adultAge: Int
  /// The article or source.
  public let basis: String

  /// Makes a rule.
  public init(adultAge: Int, basis: String) {
    self.adultAge = adultAge
    self.basis = basis
  }

  /// The first day on which a person born on `birth` is of age: the day after the birthday, for full years are counted from
  /// the day after birth. Who was born on 29 February is of age on 1 March.
  public func isAdultFrom(bornOn birth: CivilDate) -> CivilDate {
    birth.adding(months: adultAge * 12).adding(days: 1)
  }

  /// Whether a person was a minor on `day` by the date of birth, or by the one that a number of identity states.
  ///
  /// Either suffices. What is not known says nothing, so both unknown → `false`. A number with a wrong check character still
  /// states a day of birth.
  public func isMinor(bornOn birth: CivilDate? = nil, idNumber: String? = nil, on day: CivilDate) -> Bool {
    [birth, idNumber.flatMap(Self.birthDate)].contains { known in
      known.map { day < isAdultFrom(bornOn: $0) } ?? false
    }
  }

  /// The day of birth in a number of identity of 18 or 15 characters, also where its last character was mistyped.
  private static func birthDate(in number: String) -> CivilDate? {
    do {
      return try ResidentID(parsing: number).birthDate
    } catch .wrongCheckDigit {
      let digits = number.utf8.filter { (0x30...0x39).contains($0) }.prefix(17)
      let mended = digits + [ResidentID.checkCharacter(of: digits)]
      return (try? ResidentID(parsing: String(decoding: mended, as: UTF8.self)))?.birthDate
    } catch {
      return nil
    }
  }
}
