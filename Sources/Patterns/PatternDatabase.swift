import CVectorscan

/// Patterns compiled by the C library, freed with the last value that uses them.
///
/// The library only reads a database and the scratch that others are cloned from, so any number of tasks may use one at once;
/// both pointers are set before anybody else sees the value and never again. That is why they need no lock.
final class PatternDatabase: Sendable {
  nonisolated(unsafe) let database: OpaquePointer
  nonisolated(unsafe) let prototype: OpaquePointer

  /// Compiles `patterns`, UTF-8 each; a match of the one at `index` is reported with that number.
  init(_ patterns: [[UInt8]]) throws(PatternError) {
    guard hs_valid_platform() == HS_SUCCESS else { throw PatternError(index: nil, reason: .engine) }
    var text: [CChar] = []
    var starts: [Int] = []
    for pattern in patterns {
      starts.append(text.count)
      for byte in pattern { text.append(CChar(bitPattern: byte)) }
      text.append(0)
    }
    let flags = [UInt32](repeating: UInt32(HS_FLAG_UTF8 | HS_FLAG_SOM_LEFTMOST), count: patterns.count)
    let numbers = (0..<patterns.count).map { UInt32($0) }
    var compiled: OpaquePointer?
    var fault: UnsafeMutablePointer<hs_compile_error_t>?
    let status = text.withUnsafeBufferPointer { buffer in
      let expressions: [UnsafePointer<CChar>?] = starts.map { start in buffer.baseAddress.map { $0 + start } }
      return hs_compile_multi(
        expressions, flags, numbers, UInt32(patterns.count), UInt32(HS_MODE_BLOCK), nil, &compiled, &fault)
    }
    defer { hs_free_compile_error(fault) }
    guard status == HS_SUCCESS, let compiled else {
      let message = fault.flatMap { $0.pointee.message }.map { String(cString: $0) } ?? ""
      let index = fault.map { Int($0.pointee.expression) } ?? -1
      throw PatternError(index: index >= 0 ? index : nil, reason: PatternError.Reason(message))
    }
    var scratch: OpaquePointer?
    guard hs_alloc_scratch(compiled, &scratch) == HS_SUCCESS, let scratch else {
      hs_free_database(compiled)
      throw PatternError(index: nil, reason: .engine)
    }
    database = compiled
    prototype = scratch
  }

  deinit {
    hs_free_scratch(prototype)
    hs_free_database(database)
  }
}
