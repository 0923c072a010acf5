import Glibc
import JSONText
import Redaction
import Rules

/// Writes what was hidden as JSON lines: where, what, by which rule, and what stands there now; never the value.
struct ExplanationWriter: ~Copyable {
  private var sink: ByteSink

  /// Creates or replaces the file at `path`.
  init(path: String) throws(ByteSink.Failure) { sink = try ByteSink(creating: path) }

  /// Writes the spans of one document or piece; `offset` is that of the piece in its document.
  mutating func write(_ spans: [HiddenSpan], id: JSONValue, offset: Int) throws(ByteSink.Failure) {
    for span in spans {
      var line = JSONValue.object([
        ("id", id), ("start", .integer(Int64(offset + span.bytes.lowerBound))),
        ("end", .integer(Int64(offset + span.bytes.upperBound))), ("entity", .string(span.entity.rawValue)),
        ("rule", .string(span.rule)), ("basis", .string(span.basis)), ("certainty", .string(span.certainty.name)),
        ("replacement", .string(span.replacement)),
      ]).bytes()
      line.append(0x0A)
      try sink.write(line)
    }
  }

  /// Whether the file at `path` is one of `inputs`, under this name or another; `nil` among them is standard input.
  static func wouldReplace(_ inputs: [String?], path: String) -> Bool {
    var own = stat()
    guard stat(path, &own) == 0, own.st_mode & S_IFMT == S_IFREG else { return false }
    return inputs.contains { input in
      var other = stat()
      let status = input.map { stat($0, &other) } ?? fstat(STDIN_FILENO, &other)
      return status == 0 && other.st_dev == own.st_dev && other.st_ino == own.st_ino
    }
  }

  mutating func finish() throws(ByteSink.Failure) { try sink.flush() }
}
