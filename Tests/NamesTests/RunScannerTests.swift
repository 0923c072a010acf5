import Matching
import Testing

@testable import Names

@Suite struct RunScannerTests {
  /// The tokens of a run, parted by bars; names in ⟦ ⟧.
  private func reading(_ text: String, before: ContextClass = .edge, after: ContextClass = .edge) -> String {
    let scalars = FoldedText.scalars(of: text)
    return NameFinder.shared.lexicon.withView { view in
      scalars.withUnsafeBufferPointer { run in
        var scanner = RunScanner(view: view, weights: .tuned)
        scanner.scan(run, before: before, after: after)
        return scanner.tokens(run.count).map { token in
          let word = String(String.UnicodeScalarView(run[token.start..<token.end].compactMap(Unicode.Scalar.init)))
          return token.kind.isName ? "⟦\(word)⟧" : word
        }.joined(separator: "|")
      }
    }
  }

  @Test(arguments: [
    "当事人|应当|缴纳|罚款", "生产|经营|单位|的|主要负责人", "在|高速公路|上|行驶",
  ])
  func readsWords(_ tokens: String) {
    #expect(reading(tokens.filter { $0 != "|" }) == tokens)
  }

  @Test(arguments: [
    "当事人|⟦李静⟧|未|购买|保险", "死者|⟦欧阳建国⟧|系|该矿|职工", "对|证人|⟦赵铁柱⟧|的询问笔录", "伤者|⟦吉克拉日⟧|被|送往|医院",
  ])
  func partsNamesFromTheWordsBesideThem(_ tokens: String) {
    #expect(reading(tokens.filter { !"|⟦⟧".contains($0) }) == tokens)
  }

  @Test func weighsWhatStandsBeforeTheRun() {
    #expect(reading("高兴", before: .field) == "⟦高兴⟧")
    #expect(reading("高兴", before: .comma, after: .sentence) == "高兴")
  }

  @Test func readsTheNextRunAsIfItWereTheFirst() {
    let runs = ["当事人张建国", "证人高兴", "高兴"].map(FoldedText.scalars)
    NameFinder.shared.lexicon.withView { view in
      var used = RunScanner(view: view, weights: .tuned)
      for run in runs {
        var fresh = RunScanner(view: view, weights: .tuned)
        run.withUnsafeBufferPointer { run in
          used.scan(run, before: .edge, after: .comma)
          fresh.scan(run, before: .edge, after: .comma)
          let (read, expected) = (used.tokens(run.count), fresh.tokens(run.count))
          #expect(read.map(\.end) == expected.map(\.end))
          #expect(read.map(\.margin) == expected.map(\.margin))
          #expect(read.map(\.kind) == expected.map(\.kind))
        }
      }
    }
  }

  @Test func saysThatARunHoldsNoNamesOnlyWhereItHoldsNone() {
    let lines = [
      "当事人应当缴纳罚款", "对证人赵铁柱的询问笔录", "水位上涨水泵已全部开启", "西安信丰物流有限公司", "他在店", "白天鹅在湖面上排成一字", "会上高原讲话",
      "死者欧阳建国系该矿职工", "伤者吉克拉日被送往医院", "温度超过六十摄氏度时自动报警", "老店", "厂",
    ]
    var passed = 0
    NameFinder.shared.lexicon.withView { view in
      var scanner = RunScanner(view: view, weights: .tuned)
      for line in lines {
        // Every part of a line too, so that names and words are cut anywhere.
        let scalars = FoldedText.scalars(of: line)
        for start in scalars.indices {
          for end in start + 1...scalars.count {
            Array(scalars[start..<end]).withUnsafeBufferPointer { run in
              scanner.scan(run, before: .comma, after: .sentence)
              let holds = scanner.tokens(run.count).contains { $0.kind.isName || $0.classes.contains(.firm) }
              #expect(scanner.mayHoldNames || !holds)
              if !scanner.mayHoldNames { passed += 1 }
            }
          }
        }
      }
    }
    #expect(passed > 100)
  }

  @Test func findsNamesWhereOneWindowEndsAndTheNextBegins() {
    let unit = "死者王小丽系该矿职工"
    let count = RunScanner.window / 5
    let scalars = FoldedText.scalars(of: String(repeating: unit, count: count))
    let found = scalars.withUnsafeBufferPointer { NameFinder.shared.findings(in: $0) { _ in false } }
    #expect(found.map(\.range) == (0..<count).map { $0 * 10 + 2..<$0 * 10 + 5 })
  }
}
