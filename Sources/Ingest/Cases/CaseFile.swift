import Diagnostics
import Reading
import Records

/// Reads one Markdown file with front matter as one case.
struct CaseFile {
  let bureau: Bureau

  /// Decodes the file; a file without front matter has no id and says so.
  func read(_ file: SourceFile) -> CaseResult {
    let place = Place(file: file.path)
    do throws(ReadingError) {
      let text = try file.decoded()
      let (matter, problems) = try FrontMatter.read(text, file: file.path)
      guard let matter else { return CaseResult(place: place, diagnostics: problems, source: file.bytes) }
      let fields = FrontMatterFields(matter.map, set: FieldNames.cases)
      var decoder = CaseDecoder(values: fields.values, bureau: bureau)
      let outcome = decoder.decode(body: String(decoding: matter.body, as: UTF8.self), bodyLine: matter.bodyLine)
      let diagnostics = problems + fields.diagnostics + outcome.diagnostics
      return CaseResult(
        record: diagnostics.containsError ? nil : outcome.record, id: outcome.id, documentKey: outcome.documentKey,
        documentPlace: outcome.documentPlace,
        place: matter.map.place, diagnostics: diagnostics, source: file.bytes)
    } catch {
      return CaseResult(place: place, diagnostics: [error.diagnostic], source: file.bytes)
    }
  }
}
