import Records
import Rules
import Testing

@testable import Redaction

/// The relatives of a minor bear his surname: they are removed like him.
struct MinorKinTests {
  private func body(_ text: String, _ people: (String, String)...) throws -> String {
    try Samples.body(text) {
      $0.people = people.map { name, role in
        Samples.person(name) {
          $0.role = role
          $0.isMinor = role == "伤者"
        }
      }
    }.trimmingNewline
  }

  @Test(arguments: [
    ("15岁的张小军在井下，其父张大军、母亲李桂花报警。", "15岁的【】在井下，其父【】、母亲【】报警。"),
    ("张小军（15岁）受伤。监护人：张大军到场。", "【】（15岁）受伤。监护人：【】到场。"),
    ("张大军的儿子张小军（15岁）受伤。", "【】的儿子【】（15岁）受伤。"), ("伤者（17岁）张小军的父亲张大军到场。", "伤者（17岁）【】的父亲【】到场。"),
    ("李桂花之女张小红，14岁，在场。", "【】之女【】，14岁，在场。"),
  ])
  func removesTheKinOfMinors(text: String, expected: String) throws {
    #expect(try body(text) == expected.replacing("【】", with: "【个人信息】"))
  }

  @Test func removesGuardiansInFields() throws {
    let text = "张小军受伤，张大军到场。"
    #expect(
      try body(text, ("张小军", "伤者"), ("张大军", "监护人")) == "【个人信息】受伤，【个人信息】到场。")
    #expect(try body("张小军受伤，其父张大军到场。", ("张小军", "伤者"), ("张大军", "证人")) == "【个人信息】受伤，其父【个人信息】到场。")
    #expect(try body("王强到场，张大军到场。", ("王强", "证人"), ("张大军", "监护人")) == "王某到场，张某到场。")
  }

  @Test(arguments: [
    ("死者张建军（35岁），其父张大军到场。", "死者张某（35岁），其父张某2到场。"),
    ("张小军（15岁）受伤。安全员王强到场，其父王建国在场。", "【】（15岁）受伤。安全员王某到场，其父王某2在场。"),
  ])
  func masksTheKinOfAdults(text: String, expected: String) throws {
    #expect(try body(text) == expected.replacing("【】", with: "【个人信息】"))
  }
}
