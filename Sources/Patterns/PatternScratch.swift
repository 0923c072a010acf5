import CVectorscan

/// Working memory of one scan at a time; a task has its own.
struct PatternScratch: ~Copyable {
  let pointer: OpaquePointer

  /// Memory for scans with `database`.
  init(for database: PatternDatabase) throws(PatternError) {
    var scratch: OpaquePointer?
    guard hs_clone_scratch(database.prototype, &scratch) == HS_SUCCESS, let scratch else {
      throw PatternError(index: nil, reason: .engine)
    }
    pointer = scratch
  }

  deinit { hs_free_scratch(pointer) }
}
