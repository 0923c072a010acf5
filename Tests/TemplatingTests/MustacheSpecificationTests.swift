import Foundation
import Templating
import TestSupport
import Testing

/// The cases of the Mustache specification, where it lies beside the repository.
struct MustacheSpecificationTests {
  @Test(.enabled(if: SharedMaterial.has("eval/mustache-spec"))) func passesAllCases() throws {
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

  static func read(_ file: String) throws -> [SpecificationCase] {
    struct File: Decodable { let tests: [SpecificationCase] }
    let data = try Data(contentsOf: SharedMaterial.url("eval/mustache-spec/\(file).json"))
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
