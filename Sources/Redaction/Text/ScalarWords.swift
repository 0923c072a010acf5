extension [UInt32] {
  /// Whether `other` stands in it; nothing holds an empty word.
  func holds(_ other: some Collection<UInt32>) -> Bool {
    guard let first = other.first, other.count <= count else { return false }
    return indices.dropLast(other.count - 1).contains {
      self[$0] == first && self[$0..<$0 + other.count].elementsEqual(other)
    }
  }
}
