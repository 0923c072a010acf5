extension JSONValue {
  /// How deep arrays and objects may nest.
  public static var depthLimit: Int { 64 }

  /// Reads one JSON text, strictly: UTF-8 without mark, no comment, no trailing comma, no key twice, `depthLimit` levels.
  ///
  /// A whole number outside `Int64`, and `-0`, become `.decimal` with their digits as written.
  /// Keys that Unicode holds for equal (é in one or two scalars) count as the same key.
  public init(parsing bytes: [UInt8]) throws(JSONError) {
    let outcome = bytes.withUnsafeBufferPointer { buffer -> Result<JSONValue, JSONError> in
      var parser = JSONParser(buffer)
      do throws(JSONParser.Failure) {
        return .success(try parser.parseText())
      } catch {
        return .failure(parser.located(error))
      }
    }
    self = try outcome.get()
  }
}
