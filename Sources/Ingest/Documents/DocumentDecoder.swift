public import Diagnostics
public import Reading
public import Records

/// Reads regulations, standing pages and reports: Markdown with a front matter that may be missing.
public enum DocumentDecoder {
  /// The document in `file`, or `nil` where anything is wrong; `kind` says in which folder it lies.
  public static func read(
    _ file: SourceFile, kind: BureauDocument.Kind
  ) -> (document: BureauDocument?, diagnostics: [Diagnostic]) {
    do throws(ReadingError) {
      let text = try file.decoded()
      let (matter, problems) = try FrontMatter.read(text, file: file.path)
      guard let matter else { return (nil, problems) }
      let fields = FrontMatterFields(matter.map, set: FieldNames.documents)
      var reader = FieldReader(set: FieldNames.documents, values: fields.values)
      let document = decode(&reader, kind, file.path, matter)
      let diagnostics = problems + fields.diagnostics + reader.diagnostics
      return (diagnostics.containsError ? nil : document, diagnostics)
    } catch {
      return (nil, [error.diagnostic])
    }
  }

  private static func decode(
    _ reader: inout FieldReader, _ kind: BureauDocument.Kind, _ path: String, _ matter: FrontMatter
  ) -> BureauDocument {
    let body = String(decoding: matter.body, as: UTF8.self)
    let name = name(of: path)
    if !name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy({ RecordID.isValid(String($0)) }) {
      reader.report(Diagnostic(.documentBadName, at: Place(file: path)))
    }
    let title = reader.text("title") ?? firstLine(of: body)
    if title == nil { reader.report(Diagnostic(.documentNoTitle, at: Place(file: path))) }
    let year = reader.year(reader.ordinal("year"))
    return BureauDocument(
      kind: kind, name: name, place: Place(file: path), title: title ?? "", column: column(&reader),
      date: reader.date("date"), source: reader.text("source"), documentNumber: reader.text("documentNumber"),
      year: year ?? (kind == .report ? yearDigits(of: name) : nil), order: order(&reader), body: body,
      bodyLine: matter.bodyLine)
  }

  /// The path below the folder of its kind without `.md`: `duties/law` for `content/pages/duties/law.md`.
  private static func name(of path: String) -> String {
    let parts = path.split(separator: "/").dropFirst(2).joined(separator: "/")
    return parts.hasSuffix(".md") ? String(parts.dropLast(3)) : parts
  }

  /// The first line with text, without the signs of a heading and form feeds.
  private static func firstLine(of body: String) -> String? {
    for line in body.utf8.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D || $0 == 0x0C }) {
      var scalars = Substring(line).unicodeScalars
      while let first = scalars.first, first == "#" || first.value <= 0x20 || first.value == 0x3000 {
        scalars.removeFirst()
      }
      let text = FieldText.trimmed(String(scalars))
      if !text.isEmpty { return text }
    }
    return nil
  }

  private static func yearDigits(of name: String) -> Int? {
    let runs = name.split { !("0"..."9").contains($0) }
    return runs.compactMap { $0.utf8.count == 4 ? Int($0) : nil }.first { (1949...2199).contains($0) }
  }

  private static func column(_ reader: inout FieldReader) -> String? {
    guard let text = reader.text("column") else { return nil }
    for (key, chinese) in columns where text == key || text == chinese { return key }
    let allowed = columns.map { "\($0.0)（\($0.1)）" }.joined(separator: "、")
    reader.report(.unknownChoice, reader.ordinal("column"), allowed)
    return nil
  }

  private static func order(_ reader: inout FieldReader) -> Int { reader.count("order") ?? 0 }

  /// The columns of the site to which a document may belong.
  private static let columns: [(String, String)] = [
    ("before", "事前公开"), ("during", "事中公示"), ("results", "事后公开"), ("regulations", "制度文件"), ("reports", "统计年报"),
    ("data", "数据下载"),
  ]
}
