/// A line of a page that is not as it was, cut into stretches.
public struct TextChange: Sendable, Hashable {
  /// A stretch of the line.
  public struct Stretch: Sendable, Hashable {
    /// What became of it.
    public enum Kind: String, Sendable, Hashable {
      /// As before; context.
      case kept
      /// Was not public, and will be.
      case newlyVisible
      /// Was public, and will stand under a mask.
      case newlyHidden
      /// Was public, and will be gone without a mask in its place.
      case removed
      /// A mask that was not there.
      case mask
    }

    public let kind: Kind
    public let text: String
  }

  public let stretches: [Stretch]

  /// The stretches of a kind.
  public func texts(_ kind: Stretch.Kind) -> [String] { stretches.filter { $0.kind == kind }.map(\.text) }
}

/// Compares what two pages show.
enum TextComparison {
  /// Units of context kept on each side of a change.
  private static let context = 12
  /// Longest line that is compared unit by unit; a longer one counts as replaced whole, so that time stays bounded.
  private static let longestLine = 4_000
  /// Most lines that are compared by their order.
  private static let mostLines = 4_000

  /// The lines that differ, in the order of the new page; a line that is only gone stands where it was.
  static func changes(from old: [PageLine], to new: [PageLine]) -> [TextChange] {
    guard old.count <= mostLines, new.count <= mostLines else {
      return old == new ? [] : replaced(old, by: new)
    }
    var changes: [TextChange] = []
    var (removed, added): ([PageLine], [PageLine]) = ([], [])
    for step in Steps(old, new) {
      switch step {
      case .kept:
        changes += replaced(removed, by: added)
        (removed, added) = ([], [])
      case .removed(let line): removed.append(line)
      case .added(let line): added.append(line)
      }
    }
    return changes + replaced(removed, by: added)
  }

  /// Lines that take the place of others: paired in order, each pair compared within.
  private static func replaced(_ old: [PageLine], by new: [PageLine]) -> [TextChange] {
    (0..<max(old.count, new.count)).map { index in
      let before = index < old.count ? old[index].units : []
      let after = index < new.count ? new[index].units : []
      return TextChange(stretches: stretches(from: before, to: after))
    }
  }

  private static func stretches(from old: [PageLine.Unit], to new: [PageLine.Unit]) -> [TextChange.Stretch] {
    var result: [TextChange.Stretch] = []
    var (removed, added, kept): ([PageLine.Unit], [PageLine.Unit], [PageLine.Unit]) = ([], [], [])
    func endChange() {
      guard !removed.isEmpty || !added.isEmpty else { return }
      let masks = added.contains { $0.isMask }
      let gone = removed.filter { !$0.isMask }
      if !gone.isEmpty { result.append(.init(kind: masks ? .newlyHidden : .removed, text: gone.text)) }
      // Masks and open text in the order in which they stand.
      var rest = added[...]
      while let first = rest.first {
        let run = rest.prefix { $0.isMask == first.isMask }
        result.append(.init(kind: first.isMask ? .mask : .newlyVisible, text: run.text))
        rest = rest.dropFirst(run.count)
      }
      (removed, added) = ([], [])
    }
    func endKept(isLast: Bool) {
      guard !kept.isEmpty else { return }
      let isFirst = result.isEmpty
      var text = kept.text
      let limit = isFirst || isLast ? context : 2 * context
      if kept.count > limit {
        let head = isFirst ? "" : kept.prefix(context).text
        text = head + "…" + (isLast ? "" : kept.suffix(context).text)
      }
      result.append(.init(kind: .kept, text: text))
      kept = []
    }
    if old.count > longestLine || new.count > longestLine {
      (removed, added) = (old, new)
    } else {
      for step in Steps(old, new) {
        switch step {
        case .kept(let unit):
          endChange()
          kept.append(unit)
        case .removed(let unit):
          endKept(isLast: false)
          removed.append(unit)
        case .added(let unit):
          endKept(isLast: false)
          added.append(unit)
        }
      }
    }
    endChange()
    endKept(isLast: true)
    return result
  }
}

extension PageLine.Unit {
  fileprivate var isMask: Bool { if case .mask = self { true } else { false } }
}

/// The shortest way from one list to another, step by step (Myers 1986).
private struct Steps<Element: Hashable>: Sequence, IteratorProtocol {
  enum Step {
    case kept(Element)
    case removed(Element)
    case added(Element)
  }

  private let old: [Element]
  private let new: [Element]
  private let removed: Set<Int>
  private let added: Set<Int>
  private var (oldIndex, newIndex) = (0, 0)

  init(_ old: [Element], _ new: [Element]) {
    self.old = old
    self.new = new
    let difference = new.difference(from: old)
    removed = Set(difference.removals.map(\.offset))
    added = Set(difference.insertions.map(\.offset))
  }

  mutating func next() -> Step? {
    if oldIndex < old.count, removed.contains(oldIndex) {
      oldIndex += 1
      return .removed(old[oldIndex - 1])
    }
    if newIndex < new.count, added.contains(newIndex) {
      newIndex += 1
      return .added(new[newIndex - 1])
    }
    guard oldIndex < old.count else { return nil }
    (oldIndex, newIndex) = (oldIndex + 1, newIndex + 1)
    return .kept(old[oldIndex - 1])
  }
}

extension CollectionDifference.Change {
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
