import Markdown
import Records
import Rules

/// A text with its edits applied: plain, and as HTML with a `<mark>` for each.
enum MarkedText {
  /// Applies `edits` (in order, apart from each other) to the bytes of one text.
  static func applying(_ edits: [SegmentEdit], to bytes: ArraySlice<UInt8>) -> PublicText {
    var plain: [UInt8] = []
    var html: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    html.reserveCapacity(bytes.count)
    var place = 0
    for edit in edits {
      copy(bytes, place..<edit.range.lowerBound, &plain, &html)
      plain.append(contentsOf: edit.text.utf8)
      append(edit, to: &html)
      place = edit.range.upperBound
    }
    copy(bytes, place..<bytes.count, &plain, &html)
    return PublicText(text: String(decoding: plain, as: UTF8.self), html: html)
  }

  private static func copy(
    _ bytes: ArraySlice<UInt8>, _ range: Range<Int>, _ plain: inout [UInt8], _ html: inout [UInt8]
  ) {
    guard !range.isEmpty else { return }
    let piece = bytes[bytes.startIndex + range.lowerBound..<bytes.startIndex + range.upperBound]
    plain.append(contentsOf: piece)
    appendEscaped(piece, to: &html)
  }

  private static func append(_ edit: SegmentEdit, to html: inout [UInt8]) {
    guard let mark = edit.mark, !edit.text.isEmpty else {
      appendEscaped(edit.text.utf8, to: &html)
      return
    }
    html.append(contentsOf: "<mark class=\"".utf8)
    appendEscaped(mark.cssClass.utf8, to: &html)
    html.append(contentsOf: "\" data-class=\"".utf8)
    appendEscaped(mark.dataClass.utf8, to: &html)
    if let title = mark.title {
      html.append(contentsOf: "\" title=\"".utf8)
      appendEscaped(title.utf8, to: &html)
    }
    html.append(contentsOf: "\">".utf8)
    appendEscaped(edit.text.utf8, to: &html)
    html.append(contentsOf: "</mark>".utf8)
  }

  /// Appends bytes of text with `&`, `<`, `>`, `"` and `'` escaped; control characters that HTML does not allow are left out.
  static func appendEscaped(_ bytes: some Sequence<UInt8>, to html: inout [UInt8]) {
    for byte in bytes {
      switch byte {
      case 0x26: html.append(contentsOf: "&amp;".utf8)
      case 0x3C: html.append(contentsOf: "&lt;".utf8)
      case 0x3E: html.append(contentsOf: "&gt;".utf8)
      case 0x22: html.append(contentsOf: "&quot;".utf8)
      case 0x27: html.append(contentsOf: "&#39;".utf8)
      case 0x00..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F: continue
      default: html.append(byte)
      }
    }
  }
}

extension PublicText {
  /// Text that holds no secret by its origin: a name of an authority, words of the program.
  init(plain text: String) {
    var html: [UInt8] = []
    html.reserveCapacity(text.utf8.count)
    MarkedText.appendEscaped(text.utf8, to: &html)
    self.init(text: text, html: html)
  }

  /// A mask alone.
  init(mask text: String, _ mark: MarkClass) {
    self = MarkedText.applying([SegmentEdit(segment: 0, range: 0..<0, text: text, mark: mark)], to: [])
  }
}

extension MaskText {
  /// How the mask is marked in HTML.
  var markClass: MarkClass {
    MarkClass(
      cssClass: "rd", dataClass: secret == .tradeSecret ? "trade-secret" : "personal",
      title: secret.chinese == label ? label : secret.chinese + "：" + label)
  }
}

extension RedactionTerms {
  /// What stands in further cells of a table over which `mask` reaches: the mask of its class.
  func continuation(of mask: MaskText) -> String {
    self.mask(for: mask.secret == .tradeSecret ? .tradeSecret : .personal).text
  }
}
