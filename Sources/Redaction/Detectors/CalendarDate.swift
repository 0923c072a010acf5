import Matching

/// Dates that are written without figures for the year, or with the name of the month: 丁卯年二月十四日, 一九八三年（癸亥年）四月十二, March 12, 1987.
enum CalendarDate {
  /// Where the date ends that begins at `start`; `nil` where none does.
  static func end(at start: Int, in view: TextView) -> Int? {
    TextView.isLetter(view.scalar(start)) || DigitCode.isDecimal(view.code(start))
      ? english(at: start, in: view) ?? lunar(at: start, in: view) : lunar(at: start, in: view)
  }

  /// Where the longest date begins that ends at `end`.
  static func start(endingAt end: Int, in view: TextView) -> Int? {
    (max(0, end - longest)..<max(0, end - shortest)).first { self.end(at: $0, in: view) == end }
  }

  /// Whether a year of the cycle of sixty begins at `place`: 丁卯年.
  static func isCyclicYear(at place: Int, in view: TextView) -> Bool {
    stems.contains(view.scalar(place)) && branches.contains(view.scalar(place + 1)) && view.scalar(place + 2) == year
  }

  /// 丁卯年二月十四日, 丁卯年（1987年）二月十四, 1987年（丁卯年）二月十四, 丁卯年二月: the year and the month at least.
  private static func lunar(at start: Int, in view: TextView) -> Int? {
    var place = start
    if isCyclicYear(at: place, in: view) {
      place += 3
      if let behind = bracket(at: place, in: view, holding: figures) { place = behind }
    } else {
      guard !SpelledNumber.mayBegin(at: start - 1, in: view), let behind = figures(at: place, in: view),
        let end = bracket(at: behind, in: view, holding: { isCyclicYear(at: $0, in: $1) ? $0 + 3 : nil })
      else { return nil }
      place = end
    }
    for calendar in calendars where view.starts(with: calendar, at: place) { place += calendar.count }
    if view.scalar(place) == 0x95F0 { place += 1 }  // 闰
    if moons.contains(view.scalar(place)) {
      place += 1
    } else {
      guard let number = SpelledNumber(at: place, in: view), (1...12).contains(number.value) else { return nil }
      place = number.end
    }
    guard view.scalar(place) == 0x6708 else { return nil }  // 月
    place += 1
    let first = view.scalar(place) == 0x521D ? place + 1 : place  // 初
    guard let day = SpelledNumber(at: first, in: view), (1...31).contains(day.value) else { return place }
    return daySigns.contains(view.scalar(day.end)) ? day.end + 1 : day.end
  }

  /// Behind 1987年 or 一九八七年.
  private static func figures(at place: Int, in view: TextView) -> Int? {
    guard let number = SpelledNumber(at: place, in: view), number.digits == 4, view.scalar(number.end) == year else {
      return nil
    }
    return number.end + 1
  }

  private static func bracket(
    at place: Int, in view: TextView, holding content: (Int, TextView) -> Int?
  ) -> Int? {
    guard view.scalar(place) == 0x28, let end = content(place + 1, view), view.scalar(end) == 0x29 else { return nil }
    return end + 1
  }

  /// March 12, 1987; Mar. 12th 1987; 12 March 1987; 12-Mar-1987; March 1987.
  private static func english(at start: Int, in view: TextView) -> Int? {
    guard !TextView.isAlphanumeric(view.scalar(start - 1)) else { return nil }
    var place = start
    if let day = day(at: place, in: view) {
      guard let name = month(at: behindMarks(day, view), in: view) else { return nil }
      place = name
    } else {
      guard let name = month(at: place, in: view) else { return nil }
      place = name
      let next = behindMarks(place, view)
      if let day = day(at: next, in: view) { place = day }
    }
    let first = behindMarks(place, view)
    guard first > place, (first..<first + 4).allSatisfy({ DigitCode.isDecimal(view.code($0)) }),
      !DigitCode.isDigit(view.code(first + 4))
    else { return nil }
    return first + 4
  }

  private static func month(at place: Int, in view: TextView) -> Int? {
    let length = months.length(at: place, in: view)
    return length > 0 && !TextView.isLetter(view.scalar(place + length)) ? place + length : nil
  }

  /// Behind 12, 12th.
  private static func day(at place: Int, in view: TextView) -> Int? {
    guard let number = SpelledNumber(at: place, in: view), number.isDecimal, number.digits <= 2,
      (1...31).contains(number.value)
    else { return nil }
    return number.end + ordinals.length(at: number.end, in: view)
  }

  private static func behindMarks(_ place: Int, _ view: TextView) -> Int {
    var end = place
    while end - place < 3, marks.contains(view.scalar(end)) { end += 1 }
    return end
  }

  private static let longest = 24
  private static let shortest = 4
  private static let year: UInt32 = 0x5E74
  private static let stems = Set(FoldedText.scalars(of: "甲乙丙丁戊己庚辛壬癸"))
  private static let branches = Set(FoldedText.scalars(of: "子丑寅卯辰巳午未申酉戌亥"))
  private static let moons = Set(FoldedText.scalars(of: "正冬腊"))
  private static let daySigns = Set(FoldedText.scalars(of: "日号"))
  private static let calendars = TextView.words("农历 阴历 旧历 夏历")
  private static let marks = Set(FoldedText.scalars(of: " .,-"))
  private static let ordinals = WordTable("st nd rd th")
  private static let months = WordTable(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec"
  )
}
