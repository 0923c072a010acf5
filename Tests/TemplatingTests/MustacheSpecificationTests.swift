import Foundation
import Templating
import Testing

/// The cases of the Mustache specification, read from `../shared` beside the repository.
struct MustacheSpecificationTests {
  @Test func passesAllCases() throws {
    var ran = 0
    for file in SpecificationCase.files {
      for test in try SpecificationCase.read(file) {
        let template = try LenientTemplate(source: test.template, partials: test.partials ?? [:])
        #expect(try template.render(test.data.value) == test.expected, "\(file): \(test.name)")
        ran += 1
      }
    }
    #expect(ran == 136, "the specification has 136 cases")
  }
}

struct SpecificationCase: Decodable {
  static let files = ["comments", "delimiters", "interpolation", "inverted", "partials", "sections"]

  let name: String
  let data: SpecificationData
  let template: String
  let partials: [String: String]?
  let expected: String

  /// Throws, which fails the test, if the specification is not there.
  static func read(_ file: String) throws -> [SpecificationCase] {
    struct File: Decodable { let tests: [SpecificationCase] }
    let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let path = repository.deletingLastPathComponent()
      .appending(path: "shared/eval/mustache-spec/\(file).json")
    let data = try #require(
      try? Data(contentsOf: path), "the Mustache specification is missing: \(path.path) cannot be read")
    return try JSONDecoder().decode(File.self, from: data).tests
  }
}

/// JSON data of a case; numbers become the text that is shown for them.
struct SpecificationData: Decodable {
  let value: TemplateValue

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      value = .absent
    } else if let flag = try? container.decode(Bool.self) {
      value = .flag(flag)
    } else if let number = try? container.decode(Int.self) {
      value = .text("\(number)")
    } else if let number = try? container.decode(Double.self) {
      value = .text("\(number)")
    } else if let text = try? container.decode(String.self) {
      value = .text(text)
    } else if let elements = try? container.decode([SpecificationData].self) {
      value = .list(elements.map(\.value))
    } else {
      value = .object(try container.decode([String: SpecificationData].self).mapValues(\.value))
    }
  }
}
