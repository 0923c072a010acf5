extension ViewSearch {
  /// Judges what begins with the sign at `place`, such as `@` or the first sign of a plate.
  @inline(never)
  func judgeMark(in view: FoldedView, at place: Int, _ reader: Reader, _ state: inout SearchState) {}
}
