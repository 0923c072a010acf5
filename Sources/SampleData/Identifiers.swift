import Records

/// Invented numbers with right check digits: nobody bears them, since they use ranges that were never handed out.
enum Identifiers {
  /// A unified social credit code: prefix 91 or 92, county, an organisation code that begins with `X0`, check character.
  static func unifiedCode(prefix: String, county: String, serial: Int) -> String {
    var organisation = Array("X0".utf8)
    var rest = serial
    var tail: [UInt8] = []
    for _ in 0..<6 {
      tail.append(0x30 + UInt8(rest % 10))
      rest /= 10
    }
    organisation += tail.reversed()
    var sum = 0
    for (weight, character) in zip([3, 7, 9, 10, 5, 8, 4, 2], organisation) {
      sum += weight * Int(character < 0x41 ? character - 0x30 : character - 0x37)
    }
    let check = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10][(11 - sum % 11) % 11]
    organisation.append(check == 10 ? 0x58 : 0x30 + UInt8(check))
    let characters = Array((prefix + county).utf8) + organisation
    let last = UnifiedCode.checkCharacter(of: characters) ?? 0x30
    return String(decoding: characters + [last], as: UTF8.self)
  }

  /// A registration number of 15 digits (GS15-2006) with its check digit; its middle is no date, so it is no old identity number.
  static func registrationNumber(county: String, _ random: inout SplitMix64) -> String {
    let digits = county + "0000" + random.digits(4)
    var product = 10
    for digit in digits.utf8 {
      product = (product + Int(digit) - 0x30) % 10
      if product == 0 { product = 10 }
      product = product * 2 % 11
    }
    return digits + String((11 - product) % 10)
  }

  /// An identity number of a person of the prefecture born on `birth`; the serial lies in 970–999.
  static func residentID(county: String, birth: CivilDate, _ random: inout SplitMix64) -> String {
    let (year, month, day) = birth.components
    let digits = county + padded(year, 4) + padded(month, 2) + padded(day, 2) + padded(random.within(970...999), 3)
    return digits + String(decoding: [ResidentID.checkCharacter(of: Array(digits.utf8))], as: UTF8.self)
  }

  /// A mobile number; the middle group is 0000 to 0009.
  static func mobile(_ random: inout SplitMix64) -> String {
    let prefixes = ["130", "135", "136", "138", "139", "150", "151", "158", "159", "182", "187", "188", "189", "199"]
    return random.pick(prefixes) + "000" + random.digits(1) + random.digits(4)
  }

  /// A bank card of 19 digits with a right Luhn digit.
  static func bankCard(_ random: inout SplitMix64) -> String {
    let digits = "622200" + random.digits(12)
    var sum = 0
    for (index, digit) in digits.utf8.reversed().enumerated() {
      var value = Int(digit) - 0x30
      if index % 2 == 0 {
        value *= 2
        if value > 9 { value -= 9 }
      }
      sum += value
    }
    return digits + String((10 - sum % 10) % 10)
  }

  /// An account of a company: 20 digits without check digit.
  static func companyAccount(_ random: inout SplitMix64) -> String { "5300" + random.digits(16) }

  /// A plate of 楚雄 (云E).
  static func plate(_ random: inout SplitMix64) -> String {
    let letters = ["A", "B", "C", "D", "F", "H", "K", "L", "M", "N", "P", "Q"]
    return "云E" + (random.chance(40) ? "·" : "") + random.pick(letters) + random.digits(4)
  }

  /// An e-mail address.
  static func email(_ random: inout SplitMix64) -> String {
    let names = ["anquan", "bangong", "caiwu", "luhua", "yunling", "cxkj", "wudx", "zhangk", "lisg", "yangwf"]
    return random.pick(names) + random.digits(4) + "@" + random.pick(["example.com", "mail.example.cn", "example.org"])
  }

  /// A name and number of a safety licence.
  static func licence(_ industry: String, county: SampleCounty, year: Int, _ random: inout SplitMix64) -> String {
    let kind =
      switch industry {
      case "危险化学品": "WH"
      case "烟花爆竹": "YHBZ"
      default: "FM"
      }
    return "（云）\(kind)安许证字〔\(year)〕\(county.prefix.uppercased())\(padded(random.within(1...499), 3))"
  }

  /// `number` with leading zeros.
  static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }
}
