import CSystem
import Glibc
import Testing

@Suite struct SystemCallTests {
  /// Converts, and returns the text or the offset of the first bad byte.
  func convert(_ input: [UInt8]) -> (text: String?, bad: Int) {
    var output = [UInt8](repeating: 0, count: input.count * 2)
    var bad = 0
    let count = gs_gb18030_to_utf8(input, input.count, &output, output.count, &bad)
    return (count < 0 ? nil : String(decoding: output.prefix(count), as: UTF8.self), bad)
  }

  @Test func convertsOneTwoAndFourBytes() {
    #expect(convert([0x41, 0xB9, 0xAB, 0xCA, 0xBE]).text == "A公示")
    #expect(convert([0x95, 0x32, 0x82, 0x36]).text == "𠀀")
    #expect(convert([]).text == "")
  }

  @Test(
    arguments: [([0xB9, 0xAB, 0xFF, 0x41], 2), ([0x41, 0xB9], 1), ([0xB9, 0xAB, 0xB9, 0x20], 2)] as [([UInt8], Int)])
  func tellsWhereTextIsNotGB18030(input: [UInt8], offset: Int) {
    let outcome = convert(input)
    #expect(outcome.text == nil && outcome.bad == offset)
  }

  @Test func tellsWhenThereIsNoRoom() {
    var output: [UInt8] = [0, 0]
    var bad = 0
    #expect(gs_gb18030_to_utf8([0xB9, 0xAB], 2, &output, 2, &bad) == -2)
  }

  @Test func exchangesTwoFoldersAndNeverReplacesOne() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("a")
    try folder.makeFolder("b")
    try folder.put("a/x", "")
    let parent = open(folder.path, O_RDONLY | O_DIRECTORY)
    defer { close(parent) }
    #expect(gs_rename_exchange(parent, "a", "b") == 0)
    #expect(folder.exists("b/x") && !folder.exists("a/x"))
    #expect(gs_rename_new(parent, "a", parent, "b") == EEXIST)
    #expect(gs_rename_exchange(parent, "a", "none") == ENOENT)
    #expect(gs_syncfs(parent) == 0)
  }
}
