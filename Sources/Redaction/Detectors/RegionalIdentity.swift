import Matching

/// Identity numbers of Hong Kong, A123456(7), and of Taiwan, A123456789, which only a word in front tells from the number of a thing.
enum RegionalIdentity {
  /// The number that begins at `start`: one or two letters and six to ten digits through blanks, hyphens and marks of emphasis.
  static func range(at start: Int, in view: TextView) -> Range<Int>? {
    var place = start
    while place - start < 3, TextView.isLetter(view.scalar(place)) { place += 1 }
    guard (1...2).contains(place - start), !TextView.isAlphanumeric(view.scalar(start - 1)) else { return nil }
    var digits = 0
    var end = place
    while digits <= most {
      if DigitCode.isDigit(view.code(place)) {
        digits += 1
        place += 1
        end = place
      } else {
        // The bracket of the check digit.
        if digits == 6, view.scalar(place) == 0x28 { break }
        let isGap = end == place && (view.scalar(place) == 0x20 || view.scalar(place) == 0x2D)
        let next = isGap ? place + 1 : view.behindMarkup(place)
        guard next > place, DigitCode.isDigit(view.code(next)) else { break }
        place = next
      }
    }
    guard (6...most).contains(digits) else { return nil }
    if digits == 6 { end = behindCheck(end, in: view) }
    return TextView.isAlphanumeric(view.scalar(end)) ? nil : start..<end
  }

  /// Behind the check digit or the A that stands for ten, and the bracket around it.
  private static func behindCheck(_ place: Int, in view: TextView) -> Int {
    let check = view.behindMarkup(place)
    guard DigitCode.isDecimal(view.code(check)) || view.scalar(check) | 0x20 == 0x61,
      !TextView.isAlphanumeric(view.scalar(check + 1))
    else { return place }
    var end = check + 1
    while end - check < 4, check > place, [0x29, 0x2A, 0x5D].contains(view.scalar(end)) { end += 1 }
    return end
  }

  private static let most = 10
}
