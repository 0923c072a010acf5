extension JSONValue {
  /// The value as UTF-8 bytes, the same for the same value everywhere.
  ///
  /// Pretty: two spaces a level, one member a line, a line end at the end. Else without any white space.
  public func bytes(pretty: Bool = false) -> [UInt8] {
    var output: [UInt8] = []
    append(to: &output, level: pretty ? 0 : nil)
    if pretty { output.append(UInt8(ascii: "\n")) }
    return output
  }

  /// Appends the value without white space to `output`.
  public func append(to output: inout [UInt8]) { append(to: &output, level: nil) }

  /// `level` is the depth of indentation, `nil` where nothing is indented.
  private func append(to output: inout [UInt8], level: Int?) {
    switch self {
    case .null: output.append(contentsOf: "null".utf8)
    case .bool(let truth): output.append(contentsOf: (truth ? "true" : "false").utf8)
    case .integer(let number): JSONText.append(number, to: &output)
    case .decimal(let digits) where JSONText.isNumber(digits): output.append(contentsOf: digits.utf8)
    case .decimal(let text), .string(let text): JSONText.append(text, to: &output)
    case .array(let elements):
      Self.appendList(elements, between: ("[", "]"), to: &output, level: level) { element, output, inner in
        element.append(to: &output, level: inner)
      }
    case .object(let members):
      Self.appendList(members, between: ("{", "}"), to: &output, level: level) { member, output, inner in
        JSONText.append(member.0, to: &output)
        output.append(UInt8(ascii: ":"))
        if inner != nil { output.append(UInt8(ascii: " ")) }
        member.1.append(to: &output, level: inner)
      }
    }
  }

  private static func appendList<Item>(
    _ items: [Item], between brackets: (Unicode.Scalar, Unicode.Scalar), to output: inout [UInt8], level: Int?,
    _ appendItem: (Item, inout [UInt8], Int?) -> Void
  ) {
    output.append(UInt8(ascii: brackets.0))
    let inner = level.map { $0 + 1 }
    for (index, item) in items.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      appendLineStart(inner, to: &output)
      appendItem(item, &output, inner)
    }
    if !items.isEmpty { appendLineStart(level, to: &output) }
    output.append(UInt8(ascii: brackets.1))
  }

  private static func appendLineStart(_ level: Int?, to output: inout [UInt8]) {
    guard let level else { return }
    output.append(UInt8(ascii: "\n"))
    for _ in 0..<level * 2 { output.append(UInt8(ascii: " ")) }
  }
}
