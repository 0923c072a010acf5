extension MarkdownDocument {
  /// Safe HTML of the document with the edits applied.
  ///
  /// Raw HTML is shown as text, links keep only harmless schemes, images only relative addresses. Text covered by
  /// an edit reaches no byte of the output, whatever the edit's range; overlapping edits are cut one behind the
  /// other.
  public func html(applying edits: [SegmentEdit] = [], options: HTMLOptions = .init()) -> [UInt8] {
    var renderer = HTMLRenderer(document: self, plan: EditPlan(edits, for: segments), options: options)
    return renderer.render()
  }

  /// Plain text of the document with the edits applied: blocks apart by a blank line, cells by a tab.
  ///
  /// Link and image addresses, titles and code info are left out; alternative texts are kept.
  public func plainText(applying edits: [SegmentEdit] = []) -> [UInt8] {
    var renderer = PlainTextRenderer(document: self, plan: EditPlan(edits, for: segments))
    return renderer.render()
  }

  /// The headings with the edits applied, those emptied by them left out.
  public func headings(applying edits: [SegmentEdit]) -> [Heading] {
    let plan = EditPlan(edits, for: segments)
    if plan.isEmpty { return headings }
    return headings.compactMap { heading in
      let text = plan.value(ofSegment: heading.segment, in: segments)
      return text.isEmpty
        ? nil : Heading(level: heading.level, text: text, line: heading.line, segment: heading.segment)
    }
  }
}
