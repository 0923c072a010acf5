import Matching
import Rules

/// Number plates of motor vehicles (法释〔2016〕19号 Art. 10; GA 36-2018): ordinary, new energy, trailers, police, embassies, armed forces.
struct PlateDetector: TextDetector {
  let card = RuleCard(
    "text.plate", .plate, title: "车牌号码", basis: "参照法释〔2016〕19号第十条（车牌号码）；GA 36—2018",
    summary: "省份简称、字母和 5 至 6 位字母数字，中间可有空格或圆点；使领馆、武警、部队号牌",
    hides: [
      "车⟦云E12345⟧停放", "⟦云E·1234挂⟧", "⟦云AD12345⟧", "号牌⟦云 E 12345⟧", "车号：⟦黔A12345⟧", "⟦云E·1 2 3 4 5⟧", "⟦沪A·1234领⟧",
      "车牌⟦WJ云·1234X⟧",
      "车牌号：⟦E12345⟧", "号牌⟦使014·578⟧", "号牌⟦甘 E A H 6 0 2 6⟧", "车牌号⟦粤A（D**D7755⟧）", "⟦云E\n12345⟧（车牌号）",
      "车牌：⟦云=E=1=2=3=4=5⟧", "⟦云E1★2345⟧", "车牌：⟦川N【69375⟧】", "临牌⟦云E·临1234⟧", "扣押⟦云e·12345⟧三轮汽车", "车牌⟦云E空格12345⟧",
      "驾驶⟦云E再12345⟧货车", "货车（⟦云-\nE-\n12345⟧）",
      "{\"name\":\"车牌\",\"value\":\"（⟦粤G）D89679⟧\"}",
    ],
    keeps: [
      "起17云E00012(20)", "容15云E01234", "车11云E00921(23)", "车**11**云EC06786(07)", "云A楼", "乳化沥青 t 174.22",
      "云南省云县E区12345平方米", "合同编号：2025-渝-HT-9839，", "中标通知书编号 云ZTB-2026-370",
    ])
  let triggers = Set("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵黔粤青藏川宁琼使领Ww军海空北沈兰济南广成牌".unicodeScalars.map(\.value))

  func detect(at index: Int, in view: TextView, found: (Range<Int>, Certainty) -> Void) {
    let first = view.scalars[index]
    if first == 0x724C {
      labelled(at: index, view, found)
    } else if first | 0x20 == 0x77 {
      armedPolice(at: index, view, found)
    } else if Self.provinces.contains(first) {
      if isRegistered(index, view) { return }
      civil(at: index, view, found)
    } else {
      special(at: index, view, found)
    }
  }

  /// 产权备案号：云E-S-00123, 合同编号：2025-渝-HT-9839: the number under which a machine is filed, or of a contract.
  private func isRegistered(_ index: Int, _ view: TextView) -> Bool {
    var end = index
    while index - end < 8, Self.beforeRegistered.contains(view.scalar(end - 1)) { end -= 1 }
    return Self.registers.contains { view.ends(with: $0, at: end) }
  }

  private static let registers = TextView.words("备案号 备案编号 合同编号 合同号 通知书编号 项目编号 招标编号 采购编号 标段编号")
  private static let beforeRegistered = ScalarSet(FoldedText.scalars(of: "0123456789-: "))

  /// 云E12345, 云 E·1234挂.
  private func civil(at index: Int, _ view: TextView, _ found: (Range<Int>, Certainty) -> Void) {
    if let start = reversedStart(before: index, view) {
      found(start..<index + 1, .likely)
      return
    }
    if let end = spelled(at: index, view), !isEquipmentRegistration(index, view) {
      found(index..<end, .likely)
      return
    }
    if let end = parted(at: index, view), !isEquipmentRegistration(index, view) {
      found(index..<end, .likely)
      return
    }
    if isSerialAhead(index, view), let end = marked(at: index, view), !isEquipmentRegistration(index, view) {
      found(index..<end, .likely)
      return
    }
    if let range = SpreadPlate.range(at: index, isAnnounced: speaksOfVehicle(around: index, view), in: view),
      !isEquipmentRegistration(index, view)
    {
      found(range, .likely)
      return
    }
    let isAnnounced = isSerialAhead(index, view) && view.distanceBack(from: index, to: Self.plates, reach: 14) != nil
    var place = isAnnounced ? skipMarks(index + 1, view) : skipGap(index + 1, view)
    guard TextView.isLetter(view.scalar(place)), !isEquipmentRegistration(index, view) else { return }
    let isGlued = place == index + 1
    place = isAnnounced ? skipMarks(place + 1, view) : skipGap(place + 1, view)
    // 云E⏎12345（号牌）
    let isSplit = !isAnnounced && view.scalar(place) == 0x0A
    if isSplit { place += 1 }
    // 云E·临1234
    let isTemporary = view.scalar(place) == 0x4E34
    guard
      let (end, hasDigit, isSolid) = serial(
        at: isTemporary ? place + 1 : place, isTemporary ? 4...5 : 5...6, view, isAnnounced: isAnnounced)
    else { return }
    if isSplit,
      view.scalar(end) != 0x28
        || !(end + 1...end + 10).contains(where: { close in
          view.scalar(close) == 0x29 && Self.plates.contains { view.ends(with: $0, at: close) }
        })
    {
      return
    }
    // 乳化沥青 t 174.22: a unit and a price.
    if !isAnnounced, !isGlued, view.scalars[place..<end].contains(0x2E), view.scalar(place + 1) != 0x2E { return }
    // 云 A 楼, 新 B 级: with blanks only where digits follow.
    guard hasDigit || isGlued && isSolid else { return }
    found(index..<end, hasDigit ? .likely : .possible)
  }

  /// 号牌33H10K云: where a plate begins that is written from its last character to the province at `index`, behind a word for plates.
  private func reversedStart(before index: Int, _ view: TextView) -> Int? {
    let end = isGap(view.scalar(index - 1)) ? index - 1 : index
    guard TextView.isLetter(view.scalar(end - 1)) else { return nil }
    var start = end
    while end - start <= 7, TextView.isAlphanumeric(view.scalar(start - 1)) { start -= 1 }
    guard (6...7).contains(end - start), digits(in: start..<end, view) >= 2,
      view.distanceBack(from: start, to: Self.plates, reach: 4) != nil
    else { return nil }
    let behind = view.scalar(index + 1)
    return !TextView.isHan(behind) || Self.behindReversed.contains(behind) ? start : nil
  }

  /// 的, 停, 在, 系, 为, 是, 与, 和, 及, 已, 未, 被.
  private static let behindReversed = Set(FoldedText.scalars(of: "的停在系为是与和及已未被"))

  /// Letters, digits and numerals through single blanks and dots, four with a Chinese one behind.
  ///
  /// - Parameter isAnnounced: Whether the words say plate, so that any marks may stand inside.
  private func serial(
    at start: Int, _ lengths: ClosedRange<Int>, _ view: TextView, isAnnounced: Bool = false
  ) -> (end: Int, hasDigit: Bool, isSolid: Bool)? {
    var place = start
    var end = start
    var length = 0
    var hasDigit = false
    var isSolid = true
    var gaps = 0
    var hasNumeral = false
    while length <= lengths.upperBound {
      if isSerial(place, view) {
        // 云E06156三轮汽车: a numeral behind a whole plate of figures is a word.
        let isNumeral = TextView.isHan(view.scalar(place))
        if isNumeral, !hasNumeral, length >= lengths.lowerBound { break }
        if isNumeral { hasNumeral = true }
        if !TextView.isLetter(view.scalar(place)) { hasDigit = true }
        length += 1
        place += 1
        end = place
      } else if length > 0, length < lengths.upperBound, end == place,
        let next = isAnnounced ? behindMarks(place, view) : behindGap(place, view),
        isSerial(next, view)
      {
        // A blank inside belongs to the plate while the plate is not complete, or where every character stands alone.
        if length >= lengths.lowerBound, gaps < length - 1 || !isAlone(next, view) { break }
        isSolid = false
        gaps += 1
        place = next
      } else {
        break
      }
    }
    if length == 4, Self.suffixes.contains(view.scalar(end)) { return (end + 1, hasDigit, isSolid) }
    if length == 4, gaps == 3, view.scalar(end) == 0x20, Self.suffixes.contains(view.scalar(end + 1)) {
      return (end + 2, hasDigit, isSolid)
    }
    if length == 5, view.scalar(end) == 0x6302 { return (end + 1, hasDigit, isSolid) }
    guard lengths.contains(length), !TextView.isAlphanumeric(view.scalar(end)) else { return nil }
    return (end, hasDigit, isSolid)
  }

  /// WJ云1234X, WJ22-12345.
  private func armedPolice(at index: Int, _ view: TextView, _ found: (Range<Int>, Certainty) -> Void) {
    guard view.scalar(index + 1) | 0x20 == 0x6A, !TextView.isAlphanumeric(view.scalar(index - 1)) else { return }
    var place = skipGap(index + 2, view)
    if Self.provinces.contains(view.scalar(place)) {
      place = skipGap(place + 1, view)
      if case (let end, true, _)? = serial(at: place, 5...5, view) { found(index..<end, .likely) }
    } else if isNear(Self.vehicles, index, view), case (let end, true, _)? = serial(at: place, 5...7, view) {
      found(index..<end, .likely)
    }
  }

  /// 使014578 and plates of the forces, where the words speak of a vehicle.
  private func special(at index: Int, _ view: TextView, _ found: (Range<Int>, Certainty) -> Void) {
    let place = skipGap(index + 1, view)
    let isEmbassy = view.scalars[index] == 0x4F7F || view.scalars[index] == 0x9886
    guard isEmbassy || TextView.isLetter(view.scalar(place)), isNear(Self.vehicles, index, view) else { return }
    let start = isEmbassy ? place : skipGap(place + 1, view)
    if case (let end, true, _)? = serial(at: start, isEmbassy ? 6...6 : 5...5, view) { found(index..<end, .likely) }
  }

  /// 车牌号：E12345, without the province.
  private func labelled(at index: Int, _ view: TextView, _ found: (Range<Int>, Certainty) -> Void) {
    guard view.ends(with: Self.plateWord, at: index + 1) || view.ends(with: Self.numberWord, at: index + 1) else {
      return
    }
    var place = index + 1
    while place - index < 8, Self.links.contains(view.scalar(place)) { place += 1 }
    if EncodingNote.end(at: place - 1, in: view) != nil { return }  // 车牌号码（base64）
    if case (let end, true, _)? = serial(at: place, 5...7, view) { found(place..<end, .possible) }
  }

  /// 起17云E00012(20): kind and year before the province make it the registration of a crane, boiler, vessel or lift (TSG 08-2017).
  private func isEquipmentRegistration(_ index: Int, _ view: TextView) -> Bool {
    if view.ends(with: Self.worksYard, at: index) || view.ends(with: Self.worksGround, at: index) { return true }
    // 车**11**云EC06786: the year may be in bold.
    let year = beforeStars(index, view)
    return (0x30...0x39).contains(view.scalar(year - 1)) && (0x30...0x39).contains(view.scalar(year - 2))
      && Self.equipment.contains(view.scalar(beforeStars(year - 2, view) - 1))
  }

  private func beforeStars(_ place: Int, _ view: TextView) -> Int {
    var start = place
    while place - start < 3, view.scalar(start - 1) == 0x2A { start -= 1 }
    return start
  }

  private func isNear(_ words: [[UInt32]], _ index: Int, _ view: TextView) -> Bool {
    view.distanceBack(from: index, to: words, reach: 10) != nil
  }

  private func skipGap(_ place: Int, _ view: TextView) -> Int {
    var end = place
    // 云-⏎E12345: a hyphen at the end of a line.
    while end - place < 3,
      isGap(view.scalar(end)) || view.scalar(end) == 0x0A && (view.scalar(end - 1) == 0x2D || isParted(end, view))
    {
      end += 1
    }
    return end
  }

  /// 贵B⏎9052学: whether the line ends at `place` between the letter and the digits.
  private func isParted(_ place: Int, _ view: TextView) -> Bool {
    TextView.isLetter(view.scalar(place - 1)) && (1...3).allSatisfy { DigitCode.isDecimal(view.code(place + $0)) }
  }

  /// Whether no other letter or digit follows the one at `place`, directly or behind a blank.
  private func isAlone(_ place: Int, _ view: TextView) -> Bool {
    !isSerial(place + 1, view) && !(isGap(view.scalar(place + 1)) && isSerial(place + 2, view))
  }

  private func skipMarks(_ place: Int, _ view: TextView) -> Int { behindMarks(place, view) ?? place }

  /// Behind up to four marks and blanks, if some stand at `place`, and behind the blanks that begin the next line.
  private func behindMarks(_ place: Int, _ view: TextView) -> Int? {
    var end = place
    while end - place < 4, isMark(view.scalar(end)) { end += 1 }
    let isIndented = (place..<end).contains { view.scalar($0) == 0x0A }
    while isIndented, end - place < 16, view.scalar(end) == 0x20 { end += 1 }
    return end > place ? end : nil
  }

  private func isMark(_ scalar: UInt32) -> Bool {
    DigitRun.isSeparator(scalar) || scalar == 0x7C || LabelledDigits.brackets.contains(scalar)
  }

  private static let platesAndDrives = plates + drives

  /// Whether a word for plates or vehicles ends before the province at `index`, or a vehicle is named behind what follows it.
  private func speaksOfVehicle(around index: Int, _ view: TextView) -> Bool {
    view.distanceBack(from: index, to: Self.platesAndDrives, reach: 6) != nil
      || view.distanceBack(from: index, to: Self.vehicles, reach: 3) != nil
  }

  /// Whether a letter follows the province at `index`, through up to four marks.
  private func isSerialAhead(_ index: Int, _ view: TextView) -> Bool {
    TextView.isLetter(view.scalar(skipMarks(index + 1, view)))
  }

  /// Behind one mark, or two of emphasis.
  private func behindGap(_ place: Int, _ view: TextView) -> Int? {
    let mark = view.scalar(place)
    if mark == 0x0A { return behindLineEnd(place, view) }
    // 云E1」「2345
    if Self.closing.contains(mark), Self.opening.contains(view.scalar(place + 1)) { return place + 2 }
    let isEmphasis = [0x2A, 0x5F, 0x3D, 0x7E, 0x60].contains(mark)
    var end = place + 1
    while isEmphasis, end - place < 3, view.scalar(end) == mark { end += 1 }
    return isGap(mark) || end > place + 1 ? end : nil
  }

  /// Behind a line end and the marks of a quote or comment that begin the next line.
  private func behindLineEnd(_ place: Int, _ view: TextView) -> Int {
    var end = place + 1
    while end - place < 8, [0x20, 0x3E, 0x2F].contains(view.scalar(end)) { end += 1 }
    return end
  }

  /// 云|E|1|2|3|4|5: one mark, whichever, behind each character but the last.
  private func spelled(at index: Int, _ view: TextView) -> Int? {
    let mark = view.scalar(index + 1)
    guard DigitRun.isSeparator(mark) || mark == 0x7C, TextView.isLetter(view.scalar(index + 2)) else { return nil }
    var place = index + 2
    var digits = 0
    var count = 1
    while view.scalar(place + 1) == mark, count <= 7 {
      // 云_E_1_2_3_4_挂
      if count == 5, Self.suffixes.contains(view.scalar(place + 2)) { return digits > 1 ? place + 3 : nil }
      guard isSerial(place + 2, view) else { break }
      place += 2
      count += 1
      if DigitCode.isDigit(view.code(place)) { digits += 1 }
    }
    guard (6...7).contains(count), digits > 1, !isSerial(place + 1, view) else { return nil }
    return place + 1
  }

  /// 驾驶粤:J:RP148号轻型货车, 渝…A…6552小型客车: whatever marks stand inside, beside a word for a vehicle.
  private func marked(at index: Int, _ view: TextView) -> Int? {
    let letter = skipMarks(index + 1, view)
    guard case (let end, true, _)? = serial(at: skipMarks(letter + 1, view), 5...6, view, isAnnounced: true) else {
      return nil
    }
    if view.distanceBack(from: index, to: Self.drives, reach: 1) != nil { return end }
    var place = end
    while place - end < 8, TextView.isHan(view.scalar(place)) {
      if view.scalar(place) == 0x8F66 { return end }  // 车
      place += 1
    }
    return nil
  }

  /// 新（C）03734D, 云E“12345”: the letter in brackets or the serial in quotes, with three digits at least; 云南E12345.
  private func parted(at index: Int, _ view: TextView) -> Int? {
    var place = index + 1
    if view.scalar(place) == 0x28, view.scalar(place + 2) == 0x29 {
      guard TextView.isLetter(view.scalar(place + 1)) else { return nil }
      place += 3
    } else if TextView.isLetter(view.scalar(place)), Self.opening.contains(view.scalar(place + 1)) {
      place += 2
      guard let (end, _, isSolid) = serial(at: place, 5...6, view), isSolid, Self.closing.contains(view.scalar(end))
      else { return nil }
      return digits(in: place..<end, view) >= 3 ? end : nil
    } else {
      guard let name = Self.provinceNames.first(where: { view.starts(with: $0, at: index) }),
        TextView.isLetter(view.scalar(index + name.count))
      else { return nil }
      place = skipGap(index + name.count + 1, view)
    }
    guard let (end, _, isSolid) = serial(at: place, 5...6, view), isSolid, digits(in: place..<end, view) >= 3,
      view.scalar(end) != 0x6B21  // 次: a train
    else { return nil }
    return end
  }

  private func digits(in range: Range<Int>, _ view: TextView) -> Int {
    range.count { DigitCode.isDecimal(view.code($0)) }
  }

  private func isSerial(_ place: Int, _ view: TextView) -> Bool {
    TextView.isAlphanumeric(view.scalar(place)) || DigitCode.isDigit(view.code(place))
      || SpokenDigits.sign(view.scalar(place)) != nil
  }

  private func isGap(_ scalar: UInt32) -> Bool {
    scalar == 0x20 || scalar == 0xB7 || scalar == 0x2D || scalar == 0x2E || scalar == 0x2A || scalar == 0x5F
      || NumberGap.isSign(scalar)
  }

  /// What plates and the names of courts call the provinces.
  static let provinces = ScalarSet("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵黔粤青藏川宁琼".unicodeScalars.map(\.value))
  /// Provinces that begin with the sign of their plates.
  private static let provinceNames = TextView.words("云南 辽宁 黑龙江 新疆 浙江 甘肃 吉林 贵州 青海 宁夏")
  private static let equipment = Set("锅容管瓶梯起索游车厂".unicodeScalars.map(\.value))
  private static let suffixes = Set("挂学警港澳领使试超临".unicodeScalars.map(\.value))
  private static let closing = Set(FoldedText.scalars(of: ")]}」』】〕〉》﹞⟩”’'\""))
  private static let opening = Set(FoldedText.scalars(of: "([{「『【〔〈《﹝⟨“‘'\""))
  private static let links = Set("号码照为是: (".unicodeScalars.map(\.value))
  private static let vehicles = TextView.words("车牌 号牌 牌照 车辆 货车 轿车 客车 车号 车")
  private static let drives = TextView.words("驾驶 扣押 罐车 货车 客车 轿车 面包车")
  private static let plates = TextView.words("车牌 车牌号 车牌号码 号牌 号牌号码 牌照 车号 牌号")
  private static let worksYard = TextView.words("厂内")[0]
  private static let worksGround = TextView.words("场内")[0]
  private static let plateWord = TextView.words("车牌")[0]
  private static let numberWord = TextView.words("号牌")[0]
}
