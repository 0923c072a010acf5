import Diagnostics
import Patterns
import Records

/// A bureau's own rules while they are read; patterns are compiled together at the end.
struct LocalDraft {
  /// What all kinds of entries have.
  struct Head {
    let id: String
    let basis: String
    let reason: String
    let editor: String
    let period: EffectivePeriod

    func rule(_ entity: MaskEntity, finds: LocalRule.Finds, at place: Place) -> LocalRule {
      LocalRule(
        id: id, entity: entity, basis: basis, reason: reason, editor: editor, period: period, finds: finds,
        place: place)
    }
  }

  var hiding: [LocalRule] = []
  var allowing: [LocalRule] = []
  /// Identifiers with their periods, so that no two rules of one name are in force on one day.
  var versions = DatedRules<String, Place>()
  private var patterns: [(text: String, place: Place)] = []

  /// More patterns than this are refused: each costs time on every text.
  static let mostPatterns = 500

  /// Takes a pattern in and gives its number; one that the engine refuses or that fails its examples is reported.
  mutating func add(
    _ pattern: (text: String, place: Place), _ examples: LocalExamples, _ reader: inout RuleReader
  ) -> Int {
    do throws(PatternError) {
      examples.check(try PatternSet([pattern.text]), &reader)
    } catch {
      reader.report(Diagnostic(error.reason, at: pattern.place))
    }
    patterns.append(pattern)
    return patterns.count - 1
  }

  /// The rules with their patterns in one set; worth nothing where something was reported.
  func compiled(_ reader: inout RuleReader) -> LocalRules {
    var set: PatternSet?
    if patterns.count > Self.mostPatterns {
      reader.report(Diagnostic(.ruleTooManyPatterns, at: patterns[Self.mostPatterns].place, "\(Self.mostPatterns)"))
    } else if !patterns.isEmpty, !reader.diagnostics.containsError {
      do throws(PatternError) { set = try PatternSet(patterns.map(\.text)) } catch {
        reader.report(Diagnostic(error.reason, at: patterns[error.index].place))
      }
    }
    return LocalRules(hiding: hiding, allowing: allowing, patterns: set)
  }
}

extension Diagnostic {
  /// Why the engine refuses the pattern at `place`.
  init(_ reason: PatternError.Reason, at place: Place) {
    switch reason {
    case .tooLarge: self.init(.rulePatternTooLarge, at: place)
    case .unsupported: self.init(.rulePatternUnsupported, at: place)
    case .anchorInside: self.init(.rulePatternAnchor, at: place)
    case .empty: self.init(.rulePatternEmpty, at: place)
    case .syntax(let words): self.init(.rulePatternSyntax, at: place, words)
    }
  }
}
