extension TemplateProgram {
  /// Runs the program over a value, appending to `buffer`; on an error the buffer is left in the middle of the page.
  func render(_ root: TemplateValue, into buffer: inout [UInt8]) throws(TemplateError) {
    var entered = [root]
    var lists: [(elements: [TemplateValue], index: Int)] = []
    var next = 0
    while next < instructions.count {
      let instruction = instructions[next]
      next += 1
      switch instruction {
      case .literal(let start, let end):
        buffer.append(contentsOf: literals[start..<end])
      case .text(let slot):
        switch try value(at: slot, entered) {
        case .text(let text): HTMLEscape.append(text, to: &buffer)
        default: break
        }
      case .html(let slot):
        switch try value(at: slot, entered) {
        case .html(let bytes): buffer.append(contentsOf: bytes)
        default: break
        }
      case .each(let slot, let end):
        if case .list(let elements) = try value(at: slot, entered), let first = elements.first {
          lists.append((elements, 0))
          entered.append(first)
        } else {
          next = end + 1
        }
      case .endEach(let body):
        let top = lists.count - 1
        let index = lists[top].index + 1
        if index < lists[top].elements.count {
          lists[top].index = index
          entered[entered.count - 1] = lists[top].elements[index]
          next = body
        } else {
          lists.removeLast()
          entered.removeLast()
        }
      case .when(let slot, let end):
        let value = try value(at: slot, entered)
        if value.isTrue { entered.append(value) } else { next = end + 1 }
      case .endWhen:
        entered.removeLast()
      case .unless(let slot, let end):
        if try value(at: slot, entered).isTrue { next = end }
      }
    }
  }

  /// The value of a slot: of the kind it expects, or absent where its shape allows that.
  private func value(at index: Int, _ entered: [TemplateValue]) throws(TemplateError) -> TemplateValue {
    let slot = slots[index]
    var value = entered[slot.level]
    var mayBeAbsent = slot.mayBeAbsent
    for key in keys[slot.keys] {
      switch value {
      case .object(let fields): value = fields[key.text] ?? .absent
      case .absent where mayBeAbsent: return .absent
      default: throw tags[index].unfit(value, expected: .object)
      }
      mayBeAbsent = key.mayBeAbsent
    }
    guard let kind = value.kind else {
      if mayBeAbsent { return .absent }
      throw tags[index].unfit(value, expected: slot.expected)
    }
    if kind != slot.expected { throw tags[index].unfit(value, expected: slot.expected) }
    return value
  }
}

extension TemplateProgram.Tag {
  fileprivate func unfit(_ value: TemplateValue, expected: TemplateShape.Kind) -> TemplateError {
    TemplateError(
      file: file, line: name.place.line, column: name.place.column,
      kind: .unfitValue(name: name.text, expected: expected, found: value.kind))
  }
}
