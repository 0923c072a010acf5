import Matching

/// One reading of digits behind a word.
struct LabelledScan {
  let form: LabelledDigits.Form
  let view: TextView
  let start: Int
  var count = 0
  var letters = 0
  var isSolid = true
  /// Where each part between marks begins and how many digits are before it.
  var parts: [(start: Int, count: Int, end: Int)] = []
  /// Marks that stood inside.
  var marks: [UInt32] = []
  /// Scalars of targets of links inside.
  var targets = 0
  /// Whether a power of ten stands behind the digits, of which a table program shows the first ones.
  var hasPower = false
  /// Whether tens, hundreds or thousands are told.
  var hasMagnitude = false
  /// The first ten digits.
  var first: [Int] = []
  /// Whether three letters begin the number of a residence card, of which some may look like digits: KOR.
  private let isCard: Bool

  init(at start: Int, as form: LabelledDigits.Form, in view: TextView) {
    self.form = form
    self.view = view
    self.start = start
    isCard = form.kind == .identity && form.letters == 3 && Self.letters(from: start, in: view) == 3
  }

  /// Letters before the first digit, through marks.
  private static func letters(from start: Int, in view: TextView) -> Int {
    var (place, letters) = (start, 0)
    while place - start < longestLetters {
      let scalar = view.scalar(place)
      if TextView.isLetter(scalar) { letters += 1 } else if scalar == 0x0A || !DigitRun.isSeparator(scalar) { break }
      place += 1
    }
    return letters
  }

  /// Digits behind which no further mark is read.
  private var most: Int { isCard ? Self.digitsOfCard : form.most }

  mutating func run() -> Range<Int>? {
    var place = start
    var end = start
    parts.append((start, 0, start))
    if view.scalar(place) == SpokenDigits.brailleNumber { place += 1 }
    while place - start - targets < Self.longest {
      let word = spoken(at: place)
      if mayBeLetter(place), word == nil, isCard || !DigitCode.isLookalike(view.code(place)) {
        letters += 1
        place += 1
        end = place
      } else if let digit = SpokenRepeat(at: place, scalars: view.scalars, codes: view.digits),
        count > 0 || digit.isInRow
      {
        isSolid = false
        first += [Int](repeating: self.digit(digit.place), count: max(0, min(digit.count, 10 - first.count)))
        count += digit.count
        place = digit.place + 1
        end = place
      } else if DigitCode.isDigit(view.code(place)) || word == nil && isUnit(place) {
        if count < 10 { first.append(digit(place)) }
        if !DigitCode.isDigit(view.code(place)) { isSolid = false }
        count += 1
        place += 1
        end = place
      } else if let word, count < form.most {
        if count < 10 { first.append(word.value) }
        isSolid = false
        count += 1
        place += word.length
        end = place
      } else if end == place, isMagnitude(at: place) {
        isSolid = false
        hasMagnitude = true
        place += 1
        end = place
      } else if count >= Self.leastPower, let power = behindPower(place) {
        isSolid = false
        hasPower = true
        return finished(power)
      } else if mayBeLetter(place) {
        letters += 1
        place += 1
        end = place
      } else if form.endsInX, view.code(place) == DigitCode.x, count >= 14, !isUnit(place + 1) {
        return finished(place + 1)
      } else if count >= most {
        break
      } else if let next = behindMarks(place) {
        isSolid = false
        parts[parts.count - 1].end = end
        parts.append((next, count, next))
        place = next
      } else {
        break
      }
    }
    return finished(end)
  }

  /// A word for a digit; where letters stand in such numbers only among other words, since BA is no eight in a residence card.
  private func spoken(at place: Int) -> (length: Int, value: Int)? {
    guard let word = SpokenDigits.word(at: place, in: view) else { return nil }
    guard form.letters > 1, TextView.isLetter(view.scalar(place)) else { return word }
    if place > start, TextView.isLetter(view.scalar(place - 1)) { return count > 0 ? word : nil }
    return SpokenDigits.isAmongWords(place, in: view) ? word : nil
  }

  /// 十 behind a numeral, also at the beginning of a later part.
  private func isMagnitude(at place: Int) -> Bool {
    guard SpokenDigits.isMagnitude(view.scalar(place)), place > start else { return false }
    let code = view.code(place - 1)
    return hasMagnitude || DigitCode.isDigit(code) && !DigitCode.isDecimal(code)
  }

  private mutating func finished(_ end: Int) -> Range<Int>? {
    var end = end
    parts[parts.count - 1].end = end
    // 12000元 behind an account is no part of it.
    var behind = end
    while view.scalar(behind) == 0x20, behind - end < 2 { behind += 1 }
    let isMark = view.scalar(behind) == 0x25 && DigitCode.isDecimal(view.code(behind + 1))
    if Self.units.contains(view.scalar(behind)), !isMark, var last = parts.popLast() {
      // 68,000元, 0.2万元: all parts of the sum.
      while let before = parts.last, last.start == before.end + 1, last.count > before.count,
        view.scalar(before.end) == 0x2C && last.end - last.start == 3 || view.scalar(before.end) == 0x2E
      {
        parts.removeLast()
        last = before
      }
      count = last.count
      end = parts.last?.end ?? start
    }
    if let account = withoutDecimal(end) { (count, end) = account }
    // 一百三十八，零零一十三，八千: tens and thousands say the zeros.
    guard count >= least, !statesDate() else { return nil }
    return start..<end
  }

  /// |87654321|1234.56|: the digits and the end of an account without the decimal figure in the next cell, which was read as part of it.
  private func withoutDecimal(_ end: Int) -> (count: Int, end: Int)? {
    guard
      let cell = parts.lastIndex(where: { part in
        var place = part.start - 1
        while part.start - place < 4, [0x20, 0x2D].contains(view.scalar(place)) { place -= 1 }
        return [0x7C, 0x2C].contains(view.scalar(place))
      }), cell > 0, parts[cell].count >= form.least
    else { return nil }
    var place = parts[cell].start
    while DigitCode.isDecimal(view.code(place)), place - parts[cell].start < 9 { place += 1 }
    guard place > parts[cell].start, view.scalar(place) == 0x2E else { return nil }
    let fraction = place + 1
    place = fraction
    while DigitCode.isDecimal(view.code(place)), place - fraction < 3 { place += 1 }
    guard (1...2).contains(place - fraction), place >= end, !TextView.isAlphanumeric(view.scalar(place)),
      view.scalar(place) != 0x2E
    else { return nil }
    return (parts[cell].count, parts[cell - 1].end)
  }

  /// Digits that are enough.
  private var least: Int {
    min(form.least, hasMagnitude ? Self.leastSpoken : hasPower ? Self.leastPower : form.least)
  }

  /// Behind E+17 at `place`.
  private func behindPower(_ place: Int) -> Int? {
    guard view.scalar(place) | 0x20 == 0x65, view.scalar(place + 1) == 0x2B else { return nil }
    var end = place + 2
    while end - place < 5, DigitCode.isDecimal(view.code(end)) { end += 1 }
    return end > place + 2 ? end : nil
  }

  /// 2022-11-08 behind 电话 is the day of the call.
  private func statesDate() -> Bool {
    let lengths = parts.indices.map { (parts.indices.contains($0 + 1) ? parts[$0 + 1].count : count) - parts[$0].count }
    guard parts.count >= 3, lengths[0] == 4, lengths[1] <= 2, lengths[2] <= 2, letters == 0 else { return false }
    var year = 0
    for place in start..<start + 4 { year = year * 10 + digit(place) }
    return (1950...2049).contains(year) && lengths.count <= 6
  }

  /// Whether a date in figures begins at `place`: 2017.11.2, 2017/11/25, 2017-11-02.
  private func isDate(at place: Int) -> Bool {
    var next = place
    func number(_ longest: Int) -> (value: Int, length: Int) {
      let first = next
      var value = 0
      while next - first < longest, DigitCode.isDecimal(view.code(next)) {
        value = value * 10 + digit(next)
        next += 1
      }
      return (value, next - first)
    }
    let year = number(5)
    let mark = view.scalar(next)
    guard year.length == 4, (1950...2049).contains(year.value), Self.dateMarks.contains(mark) else { return false }
    next += 1
    let month = number(3)
    guard (1...12).contains(month.value), month.length < 3, view.scalar(next) == mark else { return false }
    next += 1
    let day = number(3)
    return (1...31).contains(day.value) && day.length < 3
  }

  /// Whether one or two digits begin a line as the number of an item or row: `3. `, `2,`.
  private func isItem(at place: Int) -> Bool {
    var end = place
    while end - place < 3, DigitCode.isDigit(view.code(end)) { end += 1 }
    return end - place <= 2 && Self.itemMarks.contains(view.scalar(end))
  }

  /// Digits with which the number may be whole, by how it begins.
  private var complete: Int {
    switch form.kind {
    case .identity where isCard: Self.digitsOfCard
    case .identity where first.count == 10: first[6] == 1 && first[7] == 9 || first[6] == 2 && first[7] == 0 ? 18 : 15
    case .telephone where first.count >= 3:
      switch (first[0], first[1], first[2]) {
      case (1, 3..., _): 11
      case (0, 0, _): 13
      case (0, _, _), (4, 0, 0), (8, 0, 0): 10
      case (8, 6, _): 12
      default: form.complete
      }
    default: form.complete
    }
  }

  private func digit(_ place: Int) -> Int { Int(DigitCode.value(view.code(place))) }

  /// One of the letters in front of the digits, the E of a passport.
  private func mayBeLetter(_ place: Int) -> Bool {
    count == 0 && letters < form.letters && TextView.isLetter(view.scalar(place))
  }

  /// A digit, or a letter for one where digits stand beside it.
  private func isUnit(_ place: Int) -> Bool {
    let code = view.code(place)
    if DigitCode.isDigit(code) { return true }
    let scalar = view.scalar(place)
    guard scalar != 0x7C, DigitCode.isLookalike(code) || Self.weak.contains(scalar) else { return false }
    let before = place > start && isFigure(place - 1)
    let behind = (1...3).first { !isLetter(place + $0) }.map { DigitCode.isDigit(view.code(place + $0)) } ?? false
    if DigitCode.isLookalike(code), view.isAloneBetweenDigits(place) || isLookalikeGroup(place) { return true }
    // TS3232…, （020）B8701896: a group may begin with a letter for its first digit.
    let beginsGroup = count > 0 && !isLetter(place - 1) || letters > 0 && count == 0 && form.letters == letters
    if beginsGroup, (1...4).allSatisfy({ DigitCode.isDigit(view.code(place + $0)) }) { return true }
    return behind && (before || DigitCode.isLookalike(code)) || before && !isLetter(place + 1) && count < form.most
  }

  /// Whether up to four letters that look like digits, with blanks around them, stand between digits: 33O726 l989 lO l8.
  private func isLookalikeGroup(_ place: Int) -> Bool {
    guard count >= Self.leastBeforeGroup else { return false }
    var (first, end) = (place, place + 1)
    while place - first < 4, isFigure(first - 1) { first -= 1 }
    while end - place < 4, isFigure(end) { end += 1 }
    guard end - first <= 4, view.scalar(first - 1) == 0x20, view.scalar(end) == 0x20 else { return false }
    return DigitCode.isDigit(view.code(first - 2)) && isFigure(end + 1)
  }

  private func isFigure(_ place: Int) -> Bool {
    let code = view.code(place)
    return DigitCode.isDigit(code) || DigitCode.isLookalike(code) || Self.weak.contains(view.scalar(place))
  }

  private func isLetter(_ place: Int) -> Bool {
    DigitCode.isLookalike(view.code(place)) || TextView.isLetter(view.scalar(place))
  }

  /// Where the next digit stands behind the marks at `place`, unless the number is complete and the marks are new.
  private mutating func behindMarks(_ place: Int) -> Int? {
    var next = place
    var seen = 0
    var found: [UInt32] = []
    var targets = 0
    /// Whether a page ends inside the number, or a row goes on in the next.
    var goesOn = false
    while next - place - targets < 40 {
      let scalar = view.scalar(next)
      if next > place, isUnit(next) || mayBeLetter(next) || spoken(at: next) != nil { break }
      if !isBox(next + 1), let target = LinkTarget.end(at: next, in: view.scalars) {
        targets += target - next
        next = target
        continue
      }
      if view.code(next) == DigitCode.x, next == place, isUnit(next + 1) {
        found.append(scalar)
        next += 1
        continue
      }
      if scalar == 0x0A, let behind = behindBreak(next) {
        goesOn = true
        found.append(scalar)
        next = behind
        continue
      }
      // 15915（此处涂改）699974; 第一组6231，第二组9067; 532，再就是322
      if count + letters > 0, let behind = behindInterjection(next) {
        if !found.contains(Self.interjection) { found.append(Self.interjection) }
        targets += behind - next - 1
        next = behind
        continue
      }
      guard isMark(scalar) else { break }
      if scalar != 0x20, scalar != 0x0A { seen += 1 }
      // 再 between two groups is said as 然后 is.
      let mark = scalar != SpokenDigits.point && Interjection.isWeak(scalar) ? Self.interjection : scalar
      if !found.contains(mark) { found.append(mark) }
      // 8点、9点: times in a list rather than points between digits.
      if found.contains(0x3001) || found.contains(0x2C), found.contains(SpokenDigits.point) { return nil }
      // "…","2022": the cell ends here.
      let isCell = found.contains(0x22) && found.contains(0x2C)
      guard seen <= 5, found.count <= 6, !isCell else { return nil }
      next += 1
    }
    if count >= form.least, !goesOn, found.contains(0x0A), found.contains(0x7C) || parts.count == 1 && isItem(at: next)
    {
      return nil
    }
    let mayEnd = found.contains(0x2C) || found.contains(0x3001) || found == [0x20]
    if count >= (mayEnd ? form.least : complete), isDate(at: next) {
      return nil
    }
    let isFinalX = form.endsInX && count >= 16 && view.code(next) == DigitCode.x && !isUnit(next + 1)
    let isUnit = isUnit(next) || spoken(at: next) != nil
    guard next > place, isUnit || isFinalX || mayBeLetter(next) else { return nil }
    if count >= complete, !isFinalX, !goesOn, !found.allSatisfy(marks.contains) { return nil }
    for scalar in found where !marks.contains(scalar) { marks.append(scalar) }
    self.targets += targets
    return next
  }

  /// Behind what is said or noted at `place`, where the number goes on.
  private func behindInterjection(_ place: Int) -> Int? {
    // As long as the digits are too few for a number, whatever is said between them is said inside of it.
    let asides = count + letters > 0 && count < form.least
    guard asides || Interjection.mayBegin(with: view.scalar(place)) else { return nil }
    let isBehindThree = (place - 3..<place).allSatisfy { DigitCode.isDigit(view.code($0)) }
    return Interjection(scalars: view.scalars, codes: view.digits)
      .end(at: place, isBehindThree: isBehindThree, asides: asides)
  }

  /// Where the rest of a number may stand behind the line end at `place`: behind the line that counts the pages (第 3 页 共 7 页), or in the
  /// next row of a table whose first cell is empty.
  private func behindBreak(_ place: Int) -> Int? {
    var next = place + 1
    while next - place < 6, [0x0A, 0x20].contains(view.scalar(next)) { next += 1 }
    if view.scalar(next) == 0x7C {
      var cell = next + 1
      while cell - next < 6, view.scalar(cell) == 0x20 { cell += 1 }
      guard view.scalar(cell) == 0x7C, view.scalar(next - 1) == 0x0A else { return nil }
      next = cell + 1
    } else {
      guard view.scalar(next) == 0x7B2C else { return nil }  // 第
      let first = next
      while next - first < 20, view.scalar(next) != 0x0A {
        let scalar = view.scalar(next)
        guard Self.pageWords.contains(scalar) || DigitCode.isDigit(view.code(next)) else { return nil }
        next += 1
      }
      guard view.scalar(next) == 0x0A, (first..<next).contains(where: { view.scalar($0) == 0x9875 }) else { return nil }
    }
    while next - place < 40, [0x0A, 0x20].contains(view.scalar(next)) { next += 1 }
    // A row or an item of its own is no rest of a number.
    var end = next
    while DigitCode.isDecimal(view.code(end)), end - next < 20 { end += 1 }
    return end - next >= 3 && !Self.units.contains(view.scalar(end)) ? next : nil
  }

  /// Whether a box of a form begins at `place`, [5], which is written like the name of a link.
  private func isBox(_ place: Int) -> Bool {
    view.scalar(place) == 0x5B && DigitCode.isDecimal(view.code(place + 1)) && view.scalar(place + 2) == 0x5D
  }

  private func isMark(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar == 0x0A || scalar >= 0x20 && !TextView.isAlphanumeric(scalar) }
    return DigitRun.isSeparator(scalar) && SpokenDigits.sign(scalar) == nil || LabelledDigits.brackets.contains(scalar)
      || SpokenDigits.isFiller(scalar)
  }

  /// Stands for whatever is said among the marks of a number.
  private static let interjection: UInt32 = 0x55EF
  /// So many digits are enough where the zeros are told by tens and thousands.
  private static let leastSpoken = 5
  private static let leastPower = 6
  /// So many digits stand before a group of nothing but letters that look like some.
  private static let leastBeforeGroup = 6
  private static let digitsOfCard = 12
  /// Scalars of three letters with marks between.
  private static let longestLetters = 12
  /// Scalars that one reading looks at.
  private static let longest = 240
  /// What stands behind the number of an item or row.
  private static let itemMarks = Set(FoldedText.scalars(of: ",.、|"))
  private static let dateMarks = Set(FoldedText.scalars(of: ".-/"))
  private static let pageWords = Set(FoldedText.scalars(of: "第共页, /-"))
  private static let weak = Set("DQZzSsGbBgqi".unicodeScalars.map(\.value))
  private static let units = Set(FoldedText.scalars(of: "年月日元万亿吨千个人次件部台份条项户家米克升℃%％"))
}
