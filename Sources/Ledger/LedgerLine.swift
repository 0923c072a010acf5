import Hashing
import JSONText
import Records

/// A line of the ledger as bytes: the entry, its number, the hash of the line before, and its own hash.
///
/// The hash of a line is SHA-256 over its bytes up to `,"hash"`, so that a change of any byte shows in the line itself, and a line that was
/// taken out or put in shows in the next.
struct LedgerLine {
  /// `previous` of the first line.
  static let origin = String(repeating: "0", count: 64)
  private static let tail = Array(",\"hash\":\"".utf8)

  let sequence: Int
  let previous: String
  let entry: LedgerEntry

  /// The line without its line end, and its hash.
  func bytes() -> (line: [UInt8], hash: String) {
    var members: [(String, JSONValue)] = [
      ("seq", .integer(Int64(sequence))), ("event", .string(entry.event.rawValue)),
    ]
    func add(_ key: String, _ text: String?) { if let text { members.append((key, .string(text))) } }
    add("record", entry.record)
    add("date", entry.date.iso)
    add("by", entry.by)
    add("reason", entry.reason)
    add("change", entry.change?.rawValue)
    add("scope", entry.scope?.rawValue)
    add("with", entry.with)
    add("matter", entry.matter)
    add("answer", entry.answer?.rawValue)
    add("decision", entry.decision?.rawValue)
    add("publishedOn", entry.publishedOn?.iso)
    add("content", entry.content?.hex)
    add("digest", entry.digest?.hex)
    add("page", entry.page)
    if let release = entry.release { members.append(("release", .integer(Int64(release)))) }
    if let seal = entry.seal {
      add("version", seal.version)
      add("rules", seal.rules.hex)
      add("manifest", seal.manifest.hex)
      add("bundle", seal.bundle)
      add("bundleDigest", seal.bundleDigest.hex)
      add("inputs", seal.inputs.hex)
    }
    add("previous", previous)
    var line = JSONValue.object(members).bytes()
    line.removeLast()
    let hash = SHA256Digest(of: line).hex
    return (line + Self.tail + Array(hash.utf8) + Array("\"}".utf8), hash)
  }

  /// What is wrong with a line on its own.
  enum Fault: Error { case unreadable, changed }

  /// Reads a line without its line end and checks its own hash.
  ///
  /// Throws `changed` where the bytes are not those that were hashed, `unreadable` where they are no entry.
  static func read(_ bytes: ArraySlice<UInt8>) throws(Fault) -> (line: LedgerLine, hash: String) {
    let closing = tail.count + 64 + 2
    guard bytes.count > closing else { throw .unreadable }
    let head = bytes.dropLast(closing)
    let rest = bytes.suffix(closing)
    guard rest.starts(with: tail), rest.suffix(2).elementsEqual("\"}".utf8) else { throw .unreadable }
    let hash = String(decoding: rest.dropFirst(tail.count).prefix(64), as: UTF8.self)
    guard SHA256Digest(of: Array(head)).hex == hash else { throw .changed }
    guard let value = try? JSONValue(parsing: Array(head) + [UInt8(ascii: "}")]), let line = LedgerLine(value) else {
      throw .unreadable
    }
    return (line, hash)
  }
}

extension LedgerLine {
  /// The members of a parsed line; `nil` where one that is needed is missing, or one that is there cannot be read.
  private init?(_ value: JSONValue) {
    guard let sequence = value["seq"]?.integerValue, let event = value["event"]?.stringValue.flatMap(LedgerEvent.init),
      let date = value["date"]?.stringValue.flatMap({ try? CivilDate(parsing: $0) }),
      let by = value["by"]?.stringValue, let reason = value["reason"]?.stringValue,
      let previous = value["previous"]?.stringValue
    else { return nil }
    var members = Members(value: value)
    var entry = LedgerEntry(event, record: value["record"]?.stringValue, date: date, by: by, reason: reason)
    entry.change = members.read("change", ChangeKind.init(rawValue:))
    entry.scope = members.read("scope", RepairScope.init(rawValue:))
    entry.with = members.read("with") { $0 }
    entry.matter = members.read("matter") { $0 }
    entry.answer = members.read("answer", ConsultationAnswer.init(rawValue:))
    entry.decision = members.read("decision", ConsultationDecision.init(rawValue:))
    entry.publishedOn = members.read("publishedOn") { try? CivilDate(parsing: $0) }
    entry.content = members.read("content", SHA256Digest.init(hex:))
    entry.digest = members.read("digest", SHA256Digest.init(hex:))
    entry.page = members.read("page") { $0 }
    entry.release = value["release"]?.integerValue.map { Int($0) }
    if event == .release {
      guard let version = members.read("version", { $0 }), let rules = members.read("rules", SHA256Digest.init(hex:)),
        let manifest = members.read("manifest", SHA256Digest.init(hex:)), let bundle = members.read("bundle", { $0 }),
        let bundleDigest = members.read("bundleDigest", SHA256Digest.init(hex:)),
        let inputs = members.read("inputs", SHA256Digest.init(hex:)), entry.release != nil
      else { return nil }
      entry.seal = ReleaseSeal(
        version: version, rules: rules, manifest: manifest, bundle: bundle, bundleDigest: bundleDigest, inputs: inputs)
    } else if entry.record == nil {
      return nil
    }
    guard members.areReadable else { return nil }
    self.init(sequence: Int(sequence), previous: previous, entry: entry)
  }

  /// Reads optional members and remembers whether one of them could not be read.
  private struct Members {
    let value: JSONValue
    private(set) var areReadable = true

    init(value: JSONValue) { self.value = value }

    mutating func read<Value>(_ key: String, _ convert: (String) -> Value?) -> Value? {
      guard let member = value[key] else { return nil }
      let result = member.stringValue.flatMap(convert)
      if result == nil { areReadable = false }
      return result
    }
  }
}
