public import Diagnostics
public import Records
public import Rules

/// Both sides of one record, for the reviewer: what stands in it, what the public will see, and why.
///
/// It holds raw values. Nothing but the reviewer's own screen may show it; pages of the site cannot, for they take public values only.
public struct RecordExplanation: Sendable {
  /// Every field of the record, with what becomes of it.
  public internal(set) var fields: [ExplainedField] = []
  /// Every text that was redacted, field by field and block by block.
  public internal(set) var texts: [ExplainedText] = []
  /// What a person must decide or look at, in the order of the texts.
  public internal(set) var questions: [ReviewQuestion] = []
  /// Errors for which the gate lets nothing of the record out; what `texts` shows as public is then not published.
  public internal(set) var faults: [Diagnostic] = []
}

/// A structured field and what the public sees of it.
public struct ExplainedField: Sendable {
  /// Key as in the records, `people.1.name` for the second of a list.
  public let key: String
  /// The value as the record has it.
  public let original: String
  /// What happens to it.
  public let treatment: FieldTreatment
  /// The article that says so.
  public let basis: String
  /// Whether the record itself claims it as secret.
  public let claimed: SecretKind?
}

/// One text of a record in parts that follow each other, each on both sides.
public struct ExplainedText: Sendable {
  /// Key of the field, or `body`.
  public let key: String
  /// Line of the block in its file; 0 for fields.
  public let line: Int
  /// Column of a cell of a table, from 1; `nil` for what is no cell.
  public let column: Int?
  /// The text from beginning to end.
  public internal(set) var parts: [Part]

  /// A stretch of text that fared one way.
  public struct Part: Sendable {
    /// As it stands in the record.
    public let original: String
    /// How it fared.
    public let fate: Fate

    /// Makes a stretch.
    public init(original: String, fate: Fate) { (self.original, self.fate) = (original, fate) }
  }

  /// What becomes of a stretch of text.
  public enum Fate: Sendable {
    /// Nothing found: stays.
    case plain
    /// Stays although a detector or a secret might have taken it, for this reason.
    case kept(KeepReason)
    /// Hidden, with what stands there now.
    case hidden(HiddenSpan)
    /// Taken out without a mark: braces of a mark by hand.
    case removed
  }

  /// What the public sees.
  public var shown: String {
    parts.map { part in
      switch part.fate {
      case .plain, .kept: part.original
      case .hidden(let span): span.replacement
      case .removed: ""
      }
    }.joined()
  }
}

extension ExplainedText {
  /// The bytes of the text that became `bytes` of what the public sees; a replaced stretch counts as a whole.
  func original(of bytes: Range<Int>) -> Range<Int> {
    var (place, shown) = (0, 0)
    var result: Range<Int>?
    for part in parts {
      let length = part.original.utf8.count
      var (start, end) = (place, place + length)
      var visible = length
      switch part.fate {
      case .plain, .kept:
        start = place + min(max(bytes.lowerBound - shown, 0), length)
        end = place + min(max(bytes.upperBound - shown, 0), length)
      case .hidden(let span): visible = span.replacement.utf8.count
      case .removed: visible = 0
      }
      if shown < bytes.upperBound, shown + visible > bytes.lowerBound {
        result = (result?.lowerBound ?? start)..<end
      }
      place += length
      shown += visible
    }
    return result ?? place..<place
  }
}

/// Why a text stays.
public enum KeepReason: Sendable, Hashable {
  /// Name, code or public telephone of the bureau or of another authority, from `site.yml` and the rules.
  case bureau
  /// A field of the record that is public as it stands: name of the unit, document number, credit code, officer.
  case record
  /// An exception that the bureau entered in `content/rules`, for what reason and by whom.
  case allowed(reason: String, editor: String)
  /// Marked `{公开:…}` by hand.
  case hand
  /// The registered name of a unit, in which the name of a person stays.
  case unit
  /// A word in which somebody's name stands and means nobody: 向阳镇, 很高兴.
  case word
  /// A number or an electronic address that a rule of the program takes for nobody's: a date, an amount, a code of equipment.
  case number
}

/// Something that a person has to look at before release.
public struct ReviewQuestion: Sendable, Hashable {
  /// What is asked.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A number that fits no kind was hidden: is it one that must be public?
    case unknownNumber
    /// Something was hidden whose form fits but not its check digit or context.
    case possibleFinding
    /// A name that is in no field was found and hidden.
    case foundName
    /// A word that differs from a known name in one character was not hidden.
    case nearMiss
    /// The house or building of a known home, without the rest of it, was not hidden.
    case homePart
    /// Words that are often a trade secret, which nobody claimed.
    case tradeSecretHint
    /// A figure of a claim stands by itself and was not hidden.
    case claimedFigure
    /// A claimed sum can be worked out from public figures.
    case derivedFigure
    /// Facts that together may point to one person.
    case rareCombination
  }

  public let kind: Kind
  /// Index in `RecordExplanation.texts`.
  public let text: Int
  /// UTF-8 bytes of that text.
  public let bytes: Range<Int>
  /// The rule that asks.
  public let rule: String
  /// What that rule asks in particular, in Chinese, where it says more than the kind does.
  public var detail: String?
}
