import Matching
import Names
import Records

/// A sentence, or a row of a table, of a page written by hand, folded.
struct PageSentence {
  /// What a place at which a hidden name stands is read as.
  enum Reading {
    /// A name, by the model of names.
    case name
    /// Part of a longer name, or of the name of a unit.
    case otherName
    case unknown
  }

  /// The scalars as the model of names reads them.
  private let scalars: [UInt32]
  /// Those of them that are no blanks, and their places.
  let letters: [UInt32]
  private let places: [Int]
  /// Its text as it is published.
  let text: Substring
  /// What stands around it and tells what a row is about.
  private let around: [UInt32]

  private init(_ text: Substring, around: Substring) {
    self.text = text
    scalars = FoldedText.scalars(of: String(text))
    (letters, places) = Self.letters(of: scalars)
    self.around = Self.letters(of: String(around)).letters
  }

  /// The scalars of a text without blanks, and their places.
  static func letters(of text: String) -> (letters: [UInt32], places: [Int]) {
    letters(of: FoldedText.scalars(of: text))
  }

  private static func letters(of scalars: [UInt32]) -> (letters: [UInt32], places: [Int]) {
    let places = scalars.indices.filter { scalars[$0] > 0x20 }
    return (places.map { scalars[$0] }, places)
  }

  /// The sentences and rows of a document, its title first.
  static func all(of document: DocumentText) -> [PageSentence] {
    let lines = document.text.split(whereSeparator: \.isNewline)
    return [PageSentence(document.source.title[...], around: "")]
      + lines.flatMap { line -> [PageSentence] in
        // A row of a table is one sentence; in a paragraph the one before may name the case.
        if line.contains("\t") { return [PageSentence(line, around: line)] }
        let parts = line.split(whereSeparator: { "。；！？".contains($0) })
        return parts.indices.map { index in
          PageSentence(parts[index], around: line[parts[max(0, index - 1)].startIndex..<parts[index].endIndex])
        }
      }
  }

  /// What a reviewer has marked as public in the source of a page.
  static func answers(in source: String) -> [String] {
    source.split(whereSeparator: { "{｛".contains($0) }).compactMap { piece in
      guard piece.hasPrefix("公开"), let end = piece.firstIndex(where: { "}｝".contains($0) }) else { return nil }
      return String(piece[..<end])
    }
  }

  /// Whether a text that tells of a record stands in the sentence or in the one before.
  func tells(of sign: String) -> Bool {
    let sign = Self.letters(of: sign).letters
    return sign.count >= Self.shortestSign && Self.holds(around, sign)
  }

  /// Whether `range` of the letters stands inside `text`.
  func covers(_ range: Range<Int>, by text: String) -> Bool {
    let text = Self.letters(of: text).letters
    guard text.count >= range.count else { return false }
    let first = max(0, range.upperBound - text.count)
    guard letters.count >= text.count, first <= range.lowerBound else { return false }
    return (first...range.lowerBound).contains { start in
      start + text.count <= letters.count && letters[start..<start + text.count].elementsEqual(text)
    }
  }

  /// What the model of names makes of `range` of the letters.
  func reading(of range: Range<Int>) -> Reading {
    let range = places[range.lowerBound]..<places[range.upperBound - 1] + 1
    let (findings, organisations) = scalars.withUnsafeBufferPointer {
      NameFinder.shared.survey($0, isKept: { _ in false })
    }
    if organisations.contains(where: { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }) {
      return .otherName
    }
    guard let finding = findings.first(where: { $0.range.overlaps(range) }) else { return .unknown }
    if finding.range == range { return .name }
    return finding.range.lowerBound <= range.lowerBound && range.upperBound <= finding.range.upperBound
      ? .otherName : .unknown
  }

  /// Whether the name at `range` bears an office: who speaks for an authority is named in public.
  func hasOffice(beside range: Range<Int>) -> Bool {
    // An office counts for all names behind it in the clause: 执法人员张某、李某.
    let clause = letters[..<range.lowerBound].suffix(Self.reachBefore)
    let before = clause.suffix(from: clause.lastIndex(of: Self.comma) ?? clause.startIndex)
    let behind = letters[range.upperBound...].prefix(Self.reachBehind)
    func bears(_ offices: [[UInt32]]) -> Bool {
      offices.contains { Self.holds(before, $0) || Self.holds(behind, $0) }
    }
    return bears(Self.offices) || bears(Self.posts) && !Self.firms.contains { Self.holds(before, $0) }
  }

  /// Whether it speaks of a penalty, an offence or an accident, or of the people in them.
  var speaksOfEnforcement: Bool { Self.matters.contains { Self.holds(letters, $0) } }

  private static let reachBefore = 16
  private static let reachBehind = 8
  private static let comma: UInt32 = 0x2C
  /// Shorter names of units may be words.
  private static let shortestSign = 4

  private static let offices = [
    "局长", "厅长", "州长", "市长", "县长", "区长", "乡长", "镇长", "书记", "支队长", "主席", "委员", "科员", "执法人员", "执法员", "执法证", "承办人",
    "调查员", "审核人", "审批人", "法制员", "联系人", "记者", "专家", "律师", "发言人",
  ].map { FoldedText.scalars(of: $0) }

  /// Posts that firms have too, and words that tell that it is one of a firm.
  private static let posts = ["主任", "科长", "处长", "股长", "队长", "组长", "所长", "院长", "部长", "干部"].map {
    FoldedText.scalars(of: $0)
  }
  private static let firms = ["公司", "企业", "车间", "班组", "班长", "厂", "矿", "项目", "车队", "工区", "店"].map {
    FoldedText.scalars(of: $0)
  }

  private static let matters = [
    "罚", "违法", "违规", "查处", "立案", "曝光", "失信", "责令", "死亡", "遇难", "受伤", "重伤", "轻伤", "死者", "伤者", "证人", "举报", "投诉", "当事人",
    "事故发生", "逃逸", "拘留",
  ].map { FoldedText.scalars(of: $0) }

  private static func holds(_ text: some Collection<UInt32>, _ word: [UInt32]) -> Bool {
    guard !word.isEmpty, text.count >= word.count else { return false }
    let text = Array(text)
    return (0...text.count - word.count).contains { text[$0..<$0 + word.count].elementsEqual(word) }
  }
}
