import JSONText
import Redaction
import Rules

/// Writes what was hidden as JSON lines: where, what, by which rule, and what stands there now; never the value.
struct ExplanationWriter: ~Copyable {
  private var sink: ByteSink

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

  mutating func finish() throws(ByteSink.Failure) { try sink.flush() }
}
