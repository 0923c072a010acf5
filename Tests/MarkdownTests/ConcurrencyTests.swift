import Markdown
import Testing

@Suite struct ConcurrencyTests {
  @Test func parsesAlikeFromSeveralTasks() async throws {
    let source = "~~甲~~ **乙：**丙\n\n| a | b |\n|---|---|\n| ~~1~~ | 2 |\n"
    let expected = try parsed(source).page()
    #expect(expected.contains("<del>1</del>"))
    let different = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<4 {
        group.addTask { (0..<500).count { _ in (try? parsed(source).page()) != expected } }
      }
      return await group.reduce(0, +)
    }
    #expect(different == 0)
  }
}
