/// A line of what a page shows: a paragraph, an item of a list, a row of a table.
struct PageLine: Hashable {
  /// A scalar that stands open, or a mask as a whole.
  enum Unit: Hashable {
    case open(Unicode.Scalar)
    case mask(String)
  }

  var units: [Unit] = []

  /// Whether nothing but blanks stands in it.
  var isBlank: Bool { units.allSatisfy { $0 == .open(" ") } }
}

extension Sequence<PageLine.Unit> {
  /// The text as the page shows it.
  var text: String {
    var text = ""
    for unit in self {
      switch unit {
      case .open(let scalar): text.unicodeScalars.append(scalar)
      case .mask(let mask): text += mask
      }
    }
    return text
  }
}
