public import Diagnostics
import Records

/// Puts computed figures into the text of a report: `{{figure:hazards.rate}}`, `{{figure:penalties.fines|万元}}`.
public enum FigureBinding {
  /// The text of `body`, which begins at `line` of `file`, with all figures put in, and what is wrong with the bindings.
  ///
  /// A binding that names no figure, or a unit that the figure does not have, is an error; its text stays as written.
  public static func bind(_ body: String, file: String, line firstLine: Int, figures: YearFigures) -> (
    ReportText, [Diagnostic]
  ) {
    let source = Array(body.unicodeScalars)
    let opening = Array(Self.opening.unicodeScalars)
    var result = ReportText(file: file)
    var diagnostics: [Diagnostic] = []
    var (line, column, index) = (max(firstLine, 1), 1, 0)
    while index < source.count {
      if source[index] == "{", source[index...].starts(with: opening),
        let end = source[index...].firstIndex(of: "}"), end + 1 < source.count, source[end + 1] == "}"
      {
        let inside = source[(index + opening.count)..<end]
        let place = Place(file: file, line: line, column: column)
        switch text(of: inside, figures: figures) {
        case .success(let text): for scalar in text.unicodeScalars { result.append(scalar, line: line, column: column) }
        case .failure(let problem):
          diagnostics.append(problem.diagnostic(at: place))
          for scalar in source[index...(end + 1)] { result.append(scalar, line: line, column: column) }
        }
        column += end + 2 - index
        index = end + 2
        continue
      }
      result.append(source[index], line: line, column: column)
      if source[index] == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
      index += 1
    }
    return (result, diagnostics)
  }

  /// What every binding begins with.
  private static let opening = "{{figure:"

  /// Whether `body` binds a figure; reads bytes, since texts of all cases are asked.
  public static func isUsed(in body: String) -> Bool {
    var body = body
    return body.withUTF8 { bytes in
      var rest = bytes[...]
      while let brace = rest.firstIndex(of: 0x7B) {
        rest = rest[brace...]
        if rest.starts(with: opening.utf8) { return true }
        rest = rest.dropFirst()
      }
      return false
    }
  }

  private enum Problem: Error {
    case unknown(String)
    case unit(String, String)

    func diagnostic(at place: Place) -> Diagnostic {
      switch self {
      case .unknown(let id): Diagnostic(.unknownFigure, at: place, id)
      case .unit(let id, let unit): Diagnostic(.badFigureUnit, at: place, id, unit)
      }
    }
  }

  private static func text(of inside: ArraySlice<Unicode.Scalar>, figures: YearFigures) -> Result<String, Problem> {
    let parts = inside.split(separator: "|", maxSplits: 1).map { part in
      var text = String.UnicodeScalarView()
      text.append(contentsOf: part.filter { $0 != " " })
      return String(text)
    }
    guard let id = parts.first, let figure = figures[id] else { return .failure(.unknown(parts.first ?? "")) }
    switch (figure.value, parts.count > 1 ? parts[1] : nil) {
    case (.money(let money), "万元"): return .success(money.tenThousandYuan)
    case (.money(let money), nil), (.money(let money), "元"): return .success(money.yuan)
    case (_, nil): return .success(figure.number ?? "—")
    case (_, let unit?): return .failure(.unit(id, unit))
    }
  }
}
