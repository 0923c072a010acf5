import Records

/// A finished record of the sample: its data, its decision text, and every secret planted in either.
struct SampleCase: Sendable {
  let id: String
  /// Year of the folder it lies in.
  let year: Int
  /// Day of the inspection or accident it began with.
  let inspectedOn: CivilDate
  let data: DataNode
  let body: String
  let secrets: [PlantedSecret]

  /// The record as a Markdown file with front matter.
  var markdown: String {
    var text = "---\n"
    data.writeYAML(to: &text)
    text += "---\n\n"
    text += body
    return text
  }
}

/// A value that must not be published, exactly as it is written in the record.
struct PlantedSecret: Sendable, Hashable {
  /// What kind of secret it is; the raw value stands in `secrets.jsonl`.
  enum Kind: String, Sendable {
    case name, id, phone, bankAccount, address, plate, email, birthDate, health, privacy, tradeSecret
  }
  let record: String
  let kind: Kind
  let value: String

  /// One line of JSON.
  var line: String { #"{"record":"\#(record)","kind":"\#(kind.rawValue)","value":"\#(Self.escaped(value))"}"# + "\n" }

  private static func escaped(_ value: String) -> String {
    var text = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
