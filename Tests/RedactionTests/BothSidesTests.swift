import Records
import Rules
import Testing

@testable import Redaction

/// What the reviewer is shown as public is what is published, letter by letter.
@Suite struct BothSidesTests {
  private static let body = """
    # 关于氰化钠 3 千克的说明

    {公开:经查}，氰化钠3kg、活性炭 12 千克。证人张建国（13800138000）说：[见](http://a.example/1)。

    | 原料 | 用量 | 备注 |
    |---|---|---|
    | 氰化钠 | 3kg | 张建国 |
    | 活性炭 | 12 kg | **正常** |
    | 石灰 | 二十五公斤 | 138 |

    | 1 | 3 | 8 | 0 | 0 | 1 | 3 | 8 | 0 | 0 | 0 |
    |---|---|---|---|---|---|---|---|---|---|---|
    | 张建国 | z | a | b | c | d | e | f | g | h | i |

    - 氰化钠
    - 3 千克
    - 石灰：25kg

    ![氰化钠3千克](13800138000.png)
    """

  private static func record() -> CaseRecord {
    Samples.record {
      $0.people = [Samples.person("张建国") { $0.phone = "13800138000" }]
      $0.secrets = [.init(target: .text("氰化钠 3 千克、活性炭 12 千克、石灰 25 千克"), kind: .tradeSecret, claimant: nil)]
      $0.body = body
      $0.violation.facts = "张建国加氰化钠3000克。"
      $0.penalty?.content = "处罚款20000元，没收氰化钠 3 千克"
    }
  }

  @Test func showsTheReviewerWhatIsPublished() throws {
    let record = Self.record()
    let published = try #require(try Samples.publish(record).record)
    let explanation = try Samples.redactor().explain(
      record, try Samples.assessment(), asOf: Samples.date(2020, 5, 12))
    func shown(_ key: String) -> [String] {
      explanation.texts.filter { $0.key == key }.map(\.shown).filter { !$0.isEmpty }
    }
    let html = String(decoding: try #require(published.body), as: UTF8.self)
    let page = html.replacing(/<img[^>]*alt="([^"]*)"[^>]*>/) { "\($0.output.1)\n" }.replacing(/<[^>]*>/, with: "\n")
    let words = { (text: String) in text.filter { !$0.isWhitespace && $0 != "*" } }
    #expect(words(shown("body").filter { !$0.hasPrefix("http") }.joined()) == words(page))
    #expect(
      words(shown("body").filter { !$0.hasPrefix("http") }.joined())
        == words(String(decoding: try #require(published.bodyText), as: UTF8.self)))
    #expect(shown("violation.facts") == [try #require(published.facts).text])
    #expect(shown("penalty.content") == [try #require(published.content).text])
    #expect(shown("title") == [published.title.text])
    for secret in ["3kg", "12", "二十五", "张建国", "25kg"] { #expect(!shown("body").joined().contains(secret)) }
  }

  @Test func marksEachCellThatASecretReachesInto() throws {
    let published = try #require(try Samples.publish(Self.record()).record)
    let html = String(decoding: try #require(published.body), as: UTF8.self)
    #expect(!html.contains("<td></td>") && !html.contains("<li></li>"))
    #expect(
      html.matches(of: /<td><mark class="rd" data-class="trade-secret" title="商业秘密">【商业秘密】<\/mark><\/td>/).count == 6)
  }
}
