import Markdown
import Matching
import Records
import Rules

extension RecordGate {
  /// Every secret of the record as the leak check wants it.
  var leakSecrets: [Secret] {
    let kept = publicTexts
    var result: [Secret] = []
    for secret in secrets.all where !secret.isTooShort {
      let value = JoinedText.literal(secret.value)
      let allowed = secret.person == nil && secret.entity != .address ? [] : kept.filter { Self.contains($0, value) }
      result.append(
        Secret(
          record: record.id, kind: secret.entity, value: secret.value, forms: secret.forms,
          isName: secret.person != nil, allowedWithin: allowed))
    }
    for text in markedByHand {
      result.append(
        Secret(
          record: record.id, kind: text.entity, value: text.value, forms: [text.value], isName: false,
          allowedWithin: []))
    }
    return result
  }

  /// Texts of the record that are public and may hold a name: unit, address, authority, officers, representative.
  private var publicTexts: [String] {
    var texts = [authority]
    if !fields.subjectIsPerson { texts.append(record.subject.name) }
    if fields.treatment("subject.address") == .shown, let address = record.subject.address { texts.append(address) }
    if fields.isPublic("officers.name") { texts += record.officers.map(\.name) }
    for person in people.all where person.treatment == .shown { texts += person.names }
    return texts
  }

  private static func contains(_ text: String, _ value: [UInt32]) -> Bool {
    let joined = JoinedText.literal(text)
    guard joined.count >= value.count, !value.isEmpty else { return false }
    return (0...joined.count - value.count).contains { joined[$0..<$0 + value.count].elementsEqual(value) }
  }

  /// What marks by hand hide in fields and body; of a body that cannot be parsed the bytes as they stand.
  private var markedByHand: [(entity: MaskEntity, value: String)] {
    var texts: [[UInt8]] = []
    for key in ["title", "violation.type", "violation.facts", "violation.basis", "penalty.content", "penalty.licence"] {
      if let text = RecordValues.text(of: key, in: record) { texts.append(Array(text.utf8)) }
    }
    let body = Array(record.body.utf8)
    if Self.hasBrace(body) {
      let segments = (parsed ?? (try? MarkdownDocument(parsing: body)))?.segments.map(\.text)
      texts += segments ?? [body]
    }
    return texts.filter(Self.hasBrace).flatMap { Self.marked(in: $0) }
  }

  private static func hasBrace(_ bytes: [UInt8]) -> Bool {
    for (index, byte) in bytes.enumerated() {
      if byte == 0x7B || byte == 0x26 { return true }  // { or an entity
      // ｛ and ﹛
      if byte == 0x9B, index >= 2, bytes[index - 2] == 0xEF, bytes[index - 1] == 0xBD || bytes[index - 1] == 0xB9 {
        return true
      }
    }
    return false
  }

  private static func marked(in bytes: [UInt8]) -> [(entity: MaskEntity, value: String)] {
    let folded = FoldedText(bytes)
    return folded.scalars.withUnsafeBufferPointer { scalars in
      folded.digits.withUnsafeBufferPointer { digits in
        let view = TextView(scalars: scalars, digits: digits)
        let marks = (try? HandMark.marks(in: view, range: 0..<folded.count)) ?? []
        return marks.compactMap { mark in
          guard mark.kind != .keep, mark.content.count >= 2 else { return nil }
          let value = String(decoding: bytes[folded.byteRange(of: mark.content)], as: UTF8.self)
          return (mark.kind == .tradeSecret ? .tradeSecret : .personal, value)
        }
      }
    }
  }
}
