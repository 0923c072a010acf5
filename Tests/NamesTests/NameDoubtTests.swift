import Matching
import Testing

@testable import Names

@Suite struct NameDoubtTests {
  /// Whether the marked stretch is refused as a name of `kind` that the text around it says nothing of.
  private func isRefused(
    _ text: String, _ kind: RunScanner.Kind = .name, before: ContextClass = [], behind: ContextClass = [],
    isListed: Bool = false
  ) throws -> Bool {
    let marked = MarkedText(text)
    let range = try #require(marked.marks.first)
    return NameFinder.shared.lexicon.withView { view in
      marked.scalars.withUnsafeBufferPointer {
        NameDoubt(view: view, scalars: $0).refuses(range, kind, before: before, behind: behind, isListed: isListed)
      }
    }
  }

  @Test(arguments: ["⟦陈小云⟧到场", "⟦于梅俊⟧", "⟦吕武⟧村民", "⟦程家⟧"])
  func letsNamesPass(_ text: String) throws { #expect(try !isRefused(text)) }

  @Test(arguments: ["⟦吕合⟧镇", "⟦吕合镇⟧", "⟦罗武庄⟧乡", "⟦程家坝⟧", "⟦程家冲⟧", "⟦罗武村⟧", "⟦罗武⟧村东头", "⟦罗武⟧村"])
  func refusesDivisionsAndLandforms(_ text: String) throws {
    #expect(try isRefused(text))
    #expect(try isRefused(text, before: .role))
  }

  @Test func refusesAWordUnlessItIsCalledByName() throws {
    #expect(try isRefused("⟦高峰⟧"))
    #expect(try !isRefused("⟦高峰⟧", before: .title))
    #expect(try !isRefused("⟦高峰⟧", behind: .speech))
    #expect(try !isRefused("⟦高峰⟧", behind: .verb))
    #expect(try !isRefused("⟦高峰⟧", isListed: true))
  }

  @Test func wantsAMarkBehindAWordThatFollowsARole() throws {
    #expect(try isRefused("⟦高峰⟧", before: .role, behind: .verb))
    #expect(try !isRefused("⟦高峰⟧", before: .role, behind: .comma))
  }

  @Test func refusesActsBehindARole() throws {
    #expect(try isRefused("⟦陈述⟧", before: .role, behind: .comma))
    #expect(try isRefused("⟦陈述申⟧", before: .role))
    #expect(try !isRefused("⟦陈述申⟧"))
  }

  @Test func refusesARareSurnameBeforeAWord() throws {
    #expect(try isRefused("⟦古建筑⟧"))
    #expect(try !isRefused("⟦古建筑⟧", before: .title))
    #expect(try !isRefused("⟦古建芳⟧"))
  }

  @Test(arguments: ["⟦王寨⟧", "⟦靖国路⟧", "⟦安监员⟧", "⟦史志办⟧", "孔⟦深三⟧米"])
  func refusesStreetsVillagesJobsAndMeasures(_ text: String) throws {
    #expect(try isRefused(text))
    #expect(try isRefused(text, before: .sentence, behind: .edge))
  }

  @Test func wantsSupportForShortNamesThatFewBear() throws {
    #expect(try isRefused("⟦华凛⟧空调", before: .taker, behind: .noun) == false)
    #expect(try isRefused("⟦华凛⟧空调", before: .sentence, behind: .noun))
    #expect(try isRefused("⟦封签⟧，", before: .edge, behind: .comma))
    #expect(try !isRefused("⟦封签⟧，", before: .title, behind: .comma))
    #expect(try !isRefused("⟦王芳⟧，", before: .edge, behind: .comma))
    #expect(try isRefused("⟦安吉尔⟧净水器", .sound, before: .edge, behind: .noun))
    #expect(try !isRefused("⟦安吉尔⟧说", .sound, before: .edge, behind: .speech))
  }

  @Test(arguments: ["人民币⟦柒万⟧肆仟元", "共计叁⟦伍万⟧元", "⟦陆万⟧元整"])
  func refusesPartsOfSums(_ text: String) throws {
    #expect(try isRefused(text))
    #expect(try isRefused(text, before: .field))
  }

  @Test func letsSurnamesThatAreNumeralsPass() throws {
    #expect(try !isRefused("⟦伍陆⟧到场"))
    #expect(try !isRefused("⟦陆万林⟧说"))
  }

  @Test(arguments: [ContextClass.field, .named])
  func trustsForms(_ before: ContextClass) throws {
    #expect(try !isRefused("⟦高峰⟧", before: before))
    #expect(try !isRefused("⟦吕合⟧镇", before: before))
  }

  @Test func trustsNamesOfLists() throws {
    #expect(try !isRefused("⟦高峰⟧", .known))
    #expect(try !isRefused("⟦吕合⟧镇", .minority))
  }

  @Test func refusesSoundsThatAreWordsOfTheTrade() throws {
    #expect(try isRefused("⟦阿莫西林⟧", .sound))
    #expect(try !isRefused("⟦阿莫西森⟧", .sound))
  }

  @Test func seesPlacesAndFirms() throws {
    let marked = MarkedText("西安信丰物流公司")
    NameFinder.shared.lexicon.withView { view in
      marked.scalars.withUnsafeBufferPointer { scalars in
        let doubt = NameDoubt(view: view, scalars: scalars)
        #expect(doubt.beginsWithPlace(0..<3))
        #expect(!doubt.beginsWithPlace(3..<6))
        #expect(doubt.endsAsFirm(2, end: scalars.count))
        #expect(!doubt.endsAsFirm(2, end: scalars.count - 1))
      }
    }
  }
}
