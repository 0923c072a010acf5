import Testing

@testable import Ingest

@Suite struct PersonNameTests {
  @Test(arguments: [
    ("马文英", "马文英"), ("张 三", "张三"), ("张\u{3000}三", "张三"), ("张\u{A0}小 明", "张小明"), (" 马文英\u{200B}", "马文英"),
    ("马文英、", "马文英"), ("John Smith", "John Smith"), ("Mary-Ann  O'Hara", "Mary-Ann O'Hara"),
    ("古丽·买买提", "古丽·买买提"), ("古丽 • 买买提", "古丽•买买提"), ("和志强", "和志强"), ("李和平", "李和平"), ("阿和木呷", "阿和木呷"),
    ("欧阳及人", "欧阳及人"), ("王经理", "王经理"), ("阿侯布曲莫", "阿侯布曲莫"), ("张××", "张××"), ("𠮷永", "𠮷永"),
  ])
  func takesOneName(text: String, name: String) { #expect(PersonName(text) == .one(name, aliases: [])) }

  @Test(arguments: [
    ("马文英（曾用名马小英）", ["马小英"]), ("马文英(又名：马小英)", ["马小英"]), ("马文英（绰号“老马”）", ["老马"]),
    ("马文英（曾用名马小英）（绰号老马）", ["马小英", "老马"]), ("马文英（曾用名马小英、马英子）", ["马小英", "马英子"]),
  ])
  func takesFormerNamesFromBrackets(text: String, aliases: [String]) {
    #expect(PersonName(text) == .one("马文英", aliases: aliases))
  }

  @Test(arguments: ["马文英、何三妹", "马文英，何三妹", "马文英,何三妹", "马文英；何三妹", "马文英; 何 三 妹", "马文英\n何三妹"])
  func partsSeveralNames(text: String) { #expect(PersonName(text) == .several(["马文英", "何三妹"])) }

  @Test(arguments: [
    "马文英（女，45岁）", "马文英 证人", "马文 证人", "马文英\u{A0}证人", "马文英\t证人", "马文英证人", "证人马文英", "马文英和何三妹", "马文英及何三妹", "马文英以及何三妹",
    "马文英与何三妹", "马文/何三", "马文英／何三妹", "马文英，女", "马文英、女，45岁", "马文英等", "马文英等三人", "马文英 何三妹", "马文英（曾用名马小英",
    "马文英（曾用名马小英）证人", "马文英（曾用名马小英，女）", "马文英（曾用名）", "马文英）", "马文英【女】", "马文英《证人》", "马文英：证人", "马文英&何三妹", "John and Mary",
    "马文英 John", "职工3", "·", "、", "马文英经理的姐姐的邻居", "马文英（曾用名马小英）、何三妹", "欧阳先生",
  ])
  func doubtsAllElse(text: String) { #expect(PersonName(text) == .unclear) }
}
