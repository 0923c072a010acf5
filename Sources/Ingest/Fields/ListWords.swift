/// Cuts one cell that holds several words.
enum ListWords {
  /// The words of `text` between 、 ； ， ; , and line ends, blanks taken off, empty ones left out.
  static func split(_ text: String) -> [String] {
    text.unicodeScalars.split { scalar in
      switch scalar {
      case "、", "；", "，", ";", ",", "\n", "|": true
      default: false
      }
    }
    .compactMap { part in
      let word = FieldText.trimmed(String(part))
      return word.isEmpty ? nil : word
    }
  }
}
