import Matching

/// One thing that the page of a record says of it and of few others, by which the record is known again where it should be gone.
public struct PublicFact: Sendable, Hashable {
  /// What a fact is, and so how much it says by itself.
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// Number of the decision, address of its page, a clause with a day, a number or a name in it: nobody says it of anything else.
    case number, page, clause
    /// Name and code of the unit, which may be named for other reasons.
    case subjectName, unifiedCode, registrationNumber
    /// Who and where others are too: it says nothing without another fact of the record.
    case representative, address

    /// The fact in Chinese, as a diagnostic names it.
    public var chinese: String {
      switch self {
      case .number: "决定书文号"
      case .page: "网页地址"
      case .clause: "案件内容"
      case .subjectName: "行政相对人名称"
      case .unifiedCode: "统一社会信用代码"
      case .registrationNumber: "工商注册号"
      case .representative: "法定代表人姓名"
      case .address: "地址"
      }
    }

    /// Whether it tells of a unit rather than of what was decided against it.
    public var isOfUnit: Bool { self == .subjectName || self == .unifiedCode || self == .registrationNumber }

    /// Whether it says nothing by itself.
    public var needsCompany: Bool { self == .representative || self == .address }
  }

  /// What it is.
  public let kind: Kind
  /// The text as the page shows it.
  public let text: String

  /// Makes a fact.
  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }

  /// Equal for equal texts, whatever blanks, dots and hyphens stand in them; FNV-1a over the bytes that remain.
  public var key: UInt64 { Self.key(text.utf8) }

  /// The key of a text in UTF-8.
  public static func key(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes where byte >= 0x80 || !JoinedText.isGap(UInt32(byte)) {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return hash
  }

  /// The number of a decision as served, with other brackets around its year, and normalised.
  public static func numbers(_ asServed: String, key: String) -> [PublicFact] {
    let scalars = Array(asServed.unicodeScalars)
    var forms = [asServed, key]
    if let first = yearPlace(scalars) {
      for pair in ["〔〕", "[]", "()", "【】"] {
        let brackets = Array(pair.unicodeScalars)
        var form = scalars
        (form[first - 1], form[first + 4]) = (brackets[0], brackets[1])
        forms.append(form.reduce(into: "") { $0.unicodeScalars.append($1) })
      }
    }
    return forms.enumerated().filter { !forms[..<$0].contains($1) }.map { PublicFact(.number, $1) }
  }

  /// Where four digits stand between brackets.
  private static func yearPlace(_ scalars: [Unicode.Scalar]) -> Int? {
    guard scalars.count >= 6 else { return nil }
    return (1...scalars.count - 5).first { place in
      let isYear = scalars[place..<place + 4].allSatisfy { ("0"..."9").contains($0) }
      return isYear && "(（〔[【［".unicodeScalars.contains(scalars[place - 1])
        && ")）〕]】］".unicodeScalars.contains(scalars[place + 4])
    }
  }
}
