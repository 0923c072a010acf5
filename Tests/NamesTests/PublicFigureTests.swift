import Testing

@testable import Names

/// Names that every report of an authority has.
struct PublicFigureTests {
  @Test(arguments: [
    "坚持以习近平新时代中国特色社会主义思想为指导，", "深入学习贯彻习近平总书记关于安全生产重要论述。", "习近平强调，要始终把人民生命安全放在首位。", "李克强总理作出批示，国务院总理李强要求全力救援。",
    "国务院总理李强要求全力救援。李强强调，", "学习雷锋精神、杨善洲精神和张桂梅先进事迹。", "学习贯彻毛泽东思想、邓小平理论。", "周恩来同志在此会见了代表。",
  ])
  func staysAsPartOfPublicTerms(_ text: String) { expectMarks(text) }

  @Test(arguments: ["证人⟦李强⟧到场，⟦李强⟧签字。", "总经理⟦李强⟧到场。", "见证人⟦陈云玲⟧在场证明，⟦陈云玲⟧签字。", "⟦习近东⟧到场作证，证人⟦习近东⟧签字。"])
  func leavesOthersToTheModel(_ text: String) { expectMarks(text) }
}
