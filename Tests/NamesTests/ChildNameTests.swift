import Testing

@testable import Names

/// Given names of children beside a word of kin and an age.
@Suite struct ChildNameTests {
  @Test(arguments: [
    "其女（12岁）⟦小红⟧当时在车间内玩耍。", "其子⟦小明⟧（8岁）被机器夹伤手指。", "当事人之女（9岁）⟦雨涵⟧在店内居住。", "其儿子（6岁）⟦浩然⟧由奶奶照看。",
    "死者之子（5岁）⟦子轩⟧获抚恤。", "店主之子⟦宇航⟧（7岁）点燃了烟花。", "其孙子（4岁）⟦乐乐⟧误入作业区。", "其幼子⟦豆豆⟧，2岁，未受伤。",
    "其外孙女⟦梓萱⟧（5岁）在现场。", "其养女⟦婉婷⟧（十二岁）作证。", "其弟弟⟦小军⟧，14岁，擅自进入采空区。",
  ])
  func findsNamesOfChildren(_ text: String) { expectMarks(text) }

  @Test(arguments: [
    "其子公司（8家）均已完成整改。", "其女职工（12名）未办理登记。", "其子（8岁）在现场玩耍。", "其女（12岁）受轻微伤。", "其子（8岁）未受伤，已送回家中。",
    "其女（16岁）系该厂临时工。", "其女（9岁）当时正在午休。", "其儿子（8岁）右手被卷入。", "其女（9岁）掉入池中。", "其子（7岁）小学一年级学生。",
    "其女年仅（5岁）。", "其子女（12岁）由祖母照看。", "其女婿（38岁）到场。", "其孙子（4岁）平安脱险。", "其子正读小学（8岁）。",
  ])
  func findsNothingBesideOtherWords(_ text: String) { expectMarks(text) }
}
