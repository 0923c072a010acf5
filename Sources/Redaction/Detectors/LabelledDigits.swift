import Matching

/// The digits behind a word that announces a number of a person, read through whatever marks stand between them.
///
/// A word like 身份证号 says what comes, so nothing between the digits can make them something else: signs, brackets, boxes of a form,
/// Markdown links, letters for digits. The reading ends where the number is complete and a mark follows that did not stand inside it.
struct LabelledDigits {
  /// What the word announces, with the lengths in which it is written.
  struct Form {
    /// Digits from which on the number may be complete.
    let complete: Int
    /// Fewer digits are none.
    let least: Int
    /// More digits are not read but for those that stand together with the last one.
    let most: Int
    /// Letters that may stand in front.
    var letters = 0
    /// Whether letters and digits stand in any order.
    var mixesLetters = false
    /// Whether an X may stand at the end.
    var endsInX = false
    /// Whether the first digits say how long the number is.
    var kind = Kind.other

    /// What kinds of numbers tell their length.
    enum Kind { case identity, telephone, other }
  }

  /// From the first character to the last.
  let range: Range<Int>
  /// Whether no mark stands between the characters and no letter for a digit among them.
  let isSolid: Bool

  /// Where a number may begin behind a word that ends at `end`: through colons, quotes, cells, 为, 是, and `"value":`.
  static func start(behind end: Int, in view: TextView) -> Int? {
    if let label = AttributeLabel(endingAt: end, in: view) {
      return label.value.flatMap { begins(at: $0, in: view) || TextView.isLetter(view.scalar($0)) ? $0 : nil }
    }
    var place = end
    var commas = 0
    while place - end < 24 {
      let scalar = view.scalar(place)
      if let next = EncodingNote.end(at: place, in: view) {
        place = next
        continue
      }
      if scalar == SpokenDigits.brailleNumber || SpokenDigits.sign(scalar) != nil { return place }
      if DigitCode.isDigit(view.code(place)) || TextView.isAlphanumeric(scalar) || scalar == 0x5185 {
        if let next = behindNumero(place, in: view) {
          place = next
          continue
        }
        guard TextView.isLetter(scalar) || scalar == 0x5185,
          let word = fields.first(where: { view.starts(with: $0, at: place) }),
          fieldEnds.contains(view.scalar(place + word.count))
        else { return place }
        place += word.count
        continue
      }
      if let next = behindQuestion(place, in: view) ?? behindAnswer(place, in: view) ?? behindNote(place, in: view) {
        place = next
        continue
      }
      // 开头532327, 第一段：T
      if Interjection.mayBegin(with: scalar),
        let next = Interjection(scalars: view.scalars, codes: view.digits)
          .end(at: place, isBehindThree: false, letters: true)
      {
        return next
      }
      if let word = corrections.word(at: place, in: view) {
        place += word.count
        continue
      }
      guard isLink(scalar) else { return nil }
      if scalar == 0x2C || scalar == 0x3001 {
        commas += 1
        if commas > 1 { return nil }
      }
      place += 1
    }
    return nil
  }

  /// Behind No. or № at `place`, which are words for what follows, and no letters of it.
  static func behindNumero(_ place: Int, in view: TextView) -> Int? {
    let isWord =
      view.scalar(place) & ~0x20 == 0x4E && view.scalar(place + 1) & ~0x20 == 0x4F && view.scalar(place + 2) == 0x2E
    return isWord ? place + 3 : view.scalar(place) == numero ? place + 1 : nil
  }

  private static let numero: UInt32 = 0x2116

  /// Behind the rest of a question at `place` and the quotes in which it is answered: “你的手机号码是多少？”“138…”.
  static func behindQuestion(_ place: Int, in view: TextView) -> Int? {
    guard let word = questions.word(at: place, in: view), view.scalar(place + word.count) == 0x3F else { return nil }
    let end = place + word.count + 1
    var next = end
    while next - end < 4, answerQuotes.contains(view.scalar(next)) { next += 1 }
    return next > end ? next : nil
  }

  private static let questions = WordTable("多少 是多少 为多少 是什么 是啥 是几号 呢")
  private static let answerQuotes = ScalarSet(FoldedText.scalars(of: "”“\"」「』『"))

  /// Behind 答 or 具体如下 and its colon, where a sentence ends at `place`: 你的护照号？答：….
  static func behindAnswer(_ place: Int, in view: TextView) -> Int? {
    guard [0x3002, 0x3F].contains(view.scalar(place)) else { return nil }
    var next = place + 1
    while next - place < 6, [0x20, 0x0A, 0x2A].contains(view.scalar(next)) { next += 1 }
    guard let word = answers.first(where: { view.starts(with: $0, at: next) }) else { return nil }
    next += word.count
    while next - place < 14, view.scalar(next) == 0x2A { next += 1 }
    return view.scalar(next) == 0x3A ? next + 1 : nil
  }

  /// Where a number begins that the rest of the sentence leads to from the word that ends at `end`: 微信号一栏由本人补写，即…; or the answers
  /// behind the question in which the word stands. Neither other figures nor words for other numbers stand between.
  static func farStart(behind end: Int, in view: TextView) -> Int? {
    var place = end
    while place - end < farthest {
      let scalar = view.scalar(place)
      if DigitCode.isDecimal(view.code(place)) { return nil }
      switch scalar {
      // A number that was hidden before is the one that the word told.
      case FoldedText.barrier, FoldedText.cover, 0x3B: return nil
      case 0x3A, namely:
        var next = place + 1
        if let yes = yes.word(at: next, in: view), marks.contains(view.scalar(next + yes.count)) {
          next += yes.count + 1
        }
        let first = next
        while next - first < 3, leads.contains(view.scalar(next)) { next += 1 }
        if place - end > 2, begins(at: next, in: view), view.scalar(next) < 0x80 || DigitCode.isDigit(view.code(next)) {
          return next
        }
      case 0x3002, 0x3F, 0x21, 0x0A:
        // 问：你有微信吗？⏎答：有的。⏎问：请报一下。⏎答：…
        var next = place
        while next - place < 4, lineEnds.contains(view.scalar(next)) { next += 1 }
        guard speakers.contains(view.scalar(next)), view.scalar(next + 1) == 0x3A else { return nil }
        place = next
      default:
        if scalar < 0x10000, NumberVocabulary.lastScalars[Int(scalar)],
          NumberVocabulary.word(endingAt: place + 1, in: view) != nil
        {
          return nil
        }
      }
      place += 1
    }
    return nil
  }

  /// 答：知道，…: what may be answered before the number.
  private static let yes = WordTable("知道 记得 有 有的 是 是的 嗯 对 对的 好 好的 可以 能 报一下 带了 在的")
  private static let marks: Set<UInt32> = [0x2C, 0x3002, 0x3001, 0x20]
  private static let farthest = 90
  /// 即.
  private static let namely: UInt32 = 0x5373
  private static let leads = Set(FoldedText.scalars(of: "为是 \"“("))
  private static let lineEnds: Set<UInt32> = [0x3002, 0x3F, 0x21, 0x0A, 0x20]
  /// 问, 答.
  private static let speakers = Set(FoldedText.scalars(of: "问答"))

  /// Behind a short note in brackets at `place`: 电话（一格一字）….
  static func behindNote(_ place: Int, in view: TextView) -> Int? {
    guard view.scalar(place) == 0x28 else { return nil }
    var end = place + 1
    var hasWord = false
    while end - place <= longestNote, TextView.isHan(view.scalar(end)) {
      if view.code(end) == DigitCode.none { hasWord = true }
      end += 1
    }
    return hasWord && view.scalar(end) == 0x29 ? end + 1 : nil
  }

  /// 手机更正为138…: words for the number that counts now.
  private static let corrections = WordTable(correctionWords + " 应是")
  static let correctionWords = "更正为 变更为 更改为 改为 换成 更换为 应为"
  private static let answers = TextView.words("答 具体如下 如下")

  /// Ideographs of a note at most.
  private static let longestNote = 8

  /// Whether a digit, or a letter that may be part of a number, stands at `place`.
  static func begins(at place: Int, in view: TextView) -> Bool {
    DigitCode.isDigit(view.code(place)) || TextView.isLetter(view.scalar(place))
      || SpokenDigits.sign(view.scalar(place)) != nil
  }

  /// Reads the number that begins at `start`, if enough digits follow.
  init?(at start: Int, as form: Form, in view: TextView) {
    var scan = LabelledScan(at: start, as: form, in: view)
    guard let range = scan.run() else { return nil }
    self.range = range
    isSolid = scan.isSolid
  }

  private static func isLink(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar != 0x3B && scalar > 0 }
    return linkWords.contains(scalar) || scalar == numero || brackets.contains(scalar)
      || scalar != 0x3002 && scalar < 0x11_0000 && DigitRun.isSeparator(scalar)
  }

  static let brackets = ScalarSet("【】〔〕".unicodeScalars.map(\.value))
  private static let linkWords = ScalarSet("为是系就即：填写作登记载录明显示留存的见如下附后详".unicodeScalars.map(\.value))
  private static let fields = TextView.words("value content text data title 内容")
  private static let fieldEnds = Set(" \"'=:".unicodeScalars.map(\.value))
}
