import ArgumentParser
import Defaults
import Diagnostics
import Glibc
import JSONText
import Reading
import Records
import Redaction
import Rules

/// Redacts texts from files or standard input to standard output, piece by piece.
struct RedactAction {
  /// What the input is.
  enum Form { case text, markdown, jsonLines }

  let files: [String]
  let form: Form
  let known: String?
  let explanation: String?
  let findsNames: Bool
  let format: DiagnosticFormat

  func run() throws {
    let inputs = files.isEmpty ? [nil] : files.map(Optional.some)
    if let explanation, ExplanationWriter.wouldReplace(inputs + (known.map { [$0] } ?? []), path: explanation) {
      throw ValidationError("--explain: 与输入是同一文件 (the same file as an input): \(explanation)")
    }
    do {
      let (rules, bureau) = try FilterRules.load(format: format)
      let redactor = TextRedactor(
        rules: rules.redaction, bureau: bureau, local: rules.local, known: try knownWords(), findsNames: findsNames)
      var output = ByteSink(descriptor: STDOUT_FILENO)
      var spans = try explanation.map { path throws(ByteSink.Failure) in try ExplanationWriter(path: path) }
      for file in inputs {
        try redact(file, redactor, &output, &spans)
      }
      try output.flush()
      try spans?.finish()
    } catch let error as ReadingError {
      format.report([error.diagnostic])
      throw error.diagnostic.kind == .inputUnreadable ? ExitStatus.inputOutput : ExitStatus.findings
    } catch let failure as ByteSink.Failure {
      // A reader that has seen enough, as `head` has, is no fault of ours.
      if failure.number != EPIPE { Console.error("gongshi: \(String(cString: strerror(failure.number)))") }
      throw ExitStatus.inputOutput
    }
  }

  /// One file from its beginning to its end; what precedes an error has been written, nothing behind it is.
  private func redact(
    _ file: String?, _ redactor: TextRedactor, _ output: inout ByteSink, _ spans: inout ExplanationWriter?
  ) throws {
    var reader = try PieceReader(
      path: file, boundary: form == .jsonLines ? .line : form == .markdown ? .block : .sentence)
    var masks = FilterMasks()
    var stretches = StretchRedactor(redactor)
    while let piece = try reader.next() {
      if form == .jsonLines {
        try redactLine(piece, name: file ?? "-", redactor, &output, &spans)
        continue
      }
      let result = try placed(at: piece, name: file ?? "-") { () throws(TextRedactor.UnclosedMark) in
        form == .markdown
          ? try stretches.redactMarkdown(piece.bytes, masks: &masks)
          : try stretches.redact(piece.bytes, goesOn: piece.goesOn, masks: &masks)
      }
      try output.write(result.text)
      try spans?.write(result.hidden, id: .string(file ?? "-"), offset: piece.offset)
    }
  }

  /// One line of JSON lines; each is a document of its own.
  private func redactLine(
    _ piece: PieceReader.Piece, name: String, _ redactor: TextRedactor, _ output: inout ByteSink,
    _ spans: inout ExplanationWriter?
  ) throws {
    if piece.bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { return }
    guard case .object(let members)? = try? JSONValue(parsing: piece.bytes),
      case .string(let text)? = members.first(where: { $0.0 == "text" })?.1
    else { throw ReadingError(Diagnostic(.redactionInputLine, at: Place(file: name, line: piece.line))) }
    let id = members.first { $0.0 == "id" }?.1
    var masks = FilterMasks()
    let result = try placed(at: piece, name: name) { () throws(TextRedactor.UnclosedMark) in
      try redactor.redact(Array(text.utf8), masks: &masks)
    }
    let redacted = JSONValue.string(String(decoding: result.text, as: UTF8.self))
    // Other members may hold what was hidden, and are left out.
    var line = JSONValue.object((id.map { [("id", $0)] } ?? []) + [("text", redacted)]).bytes()
    line.append(0x0A)
    try output.write(line)
    try spans?.write(result.hidden, id: id ?? .integer(Int64(piece.line)), offset: 0)
  }

  /// What `redact` gives, or the place of the mark that it found unclosed.
  private func placed(
    at piece: PieceReader.Piece, name: String,
    _ redact: () throws(TextRedactor.UnclosedMark) -> TextRedactor.Result
  ) throws -> TextRedactor.Result {
    do throws(TextRedactor.UnclosedMark) {
      return try redact()
    } catch {
      let before = error.lineEnds
      let line = piece.line + (form == .jsonLines ? 0 : before)
      throw ReadingError(Diagnostic(.redactionMarkUnclosed, at: Place(file: name, line: line), "text"))
    }
  }

  private func knownWords() throws -> KnownWords {
    var words = KnownWords()
    guard let known else { return words }
    var reader = try PieceReader(path: known, boundary: .line)
    while let piece = try reader.next() {
      // The mark of Windows in front is no part of the first name, and old programs end lines with a carriage return alone.
      let mark = piece.offset == 0 && piece.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      for bytes in piece.bytes.dropFirst(mark).split(separator: 0x0D) {
        let line = String(decoding: bytes, as: UTF8.self)
        if line.allSatisfy(\.isWhitespace) { continue }
        guard words.add(line: line) else {
          throw ReadingError(Diagnostic(.redactionKnownWord, at: Place(file: known, line: piece.line)))
        }
      }
    }
    return words
  }
}
