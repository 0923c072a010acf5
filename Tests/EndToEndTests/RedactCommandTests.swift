import Foundation
import Testing

/// `gongshi redact`: text in, redacted text out.
struct RedactCommandTests {
  /// Runs the filter over a file of the workspace and gives its output and the explanation's lines.
  private func redact(
    _ text: String, _ options: [String] = [], known: String = ""
  ) throws -> (run: TestWorkspace.Run, spans: [[String: String]]) {
    let workspace = try TestWorkspace(["in.txt": text, "known.txt": known])
    let run = try TestWorkspace.run(
      TestWorkspace.program,
      ["-C", workspace.root.path, "redact", "in.txt", "--known", "known.txt", "--explain", "spans.jsonl"] + options,
      environment: ["LC_ALL": "zh_CN.UTF-8"])
    let spans = try workspace.read("spans.jsonl").split(separator: "\n").map { line in
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? NSDictionary)
      return Dictionary(uniqueKeysWithValues: object.map { ("\($0.key)", "\($0.value)") })
    }
    return (run, spans)
  }

  @Test func hidesKnownNamesAndNumbersAndSaysWhere() throws {
    let text = "当事人张三，电话13800138000，本局电话0878-3300000。"
    let (run, spans) = try redact(text, known: "张三\n")
    #expect(run.status == 0)
    #expect(run.output == "当事人张某，电话【个人信息：联系电话】，本局电话0878-3300000。")
    let bytes = Array(text.utf8)
    let values = spans.compactMap { span -> String? in
      guard let start = Int(span["start"] ?? ""), let end = Int(span["end"] ?? "") else { return nil }
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
    #expect(values == ["张三", "13800138000"])
    #expect(spans.map { $0["entity"] } == ["personName", "phone"])
    #expect(spans.allSatisfy { Set($0.keys) == Self.members })
  }

  @Test(arguments: ["\u{FEFF}姓名：李家明、小李\n商业秘密：青松工程\n", "姓名：李家明、小李\r商业秘密：青松工程\r", "姓名：李家明、小李\r\n商业秘密：青松工程\r\n"])
  func readsAListOfAnotherSystem(known: String) throws {
    let (run, _) = try redact("李家明和小李在青松工程。", ["--no-names"], known: known)
    #expect(run.output == "李某和李某在【商业秘密】。")
  }

  @Test func refusesAKindOfWordThatItDoesNotKnow() throws {
    let workspace = try TestWorkspace(["in.txt": "证人李家明在场，反应比3：1。", "known.txt": "反应比3：1\n证人：李家明\n"])
    let run = try TestWorkspace.run(
      TestWorkspace.program, ["-C", workspace.root.path, "redact", "in.txt", "--known", "known.txt"],
      environment: ["LC_ALL": "zh_CN.UTF-8"])
    #expect(run.status != 0 && run.output.isEmpty)
    #expect(run.errors.contains("known.txt:2: ") && run.errors.contains("[redaction.known-word]"), "\(run.errors)")
    #expect(!run.errors.contains("李家明"))
  }

  private static let members: Set<String> = [
    "id", "start", "end", "entity", "rule", "basis", "certainty", "replacement",
  ]

  @Test func givesEachLineOfJSONItsOwnMasks() throws {
    let text = """
      {"id": "a", "text": "张三、张四和张三", "note": "13800138000"}
      {"id": 2, "text": "张四"}

      """
    let (run, spans) = try redact(text, ["--jsonl"], known: "姓名：张三\nperson: 张四\n")
    #expect(run.output == "{\"id\":\"a\",\"text\":\"张某、张某2和张某\"}\n{\"id\":2,\"text\":\"张某\"}\n")
    #expect(spans.map { $0["id"] } == ["a", "a", "a", "2"])
  }

  @Test(arguments: [
    ("电话**138**0013`8000`。\n", "电话【个人信息：联系电话】。\n"),
    ("- 电话138[0013](a.html)8000\n\n下一段\n", "- 电话【个人信息：联系电话】\n\n下一段\n"),
    ("| 人 | 号 |\n|---|---|\n| 甲 | 13800138000 |\n", "| 人 | 号 |\n|---|---|\n| 甲 | 【个人信息：联系电话】 |\n"),
  ]) func seesThroughMarkdown(_ source: String, _ expected: String) throws {
    #expect(try redact(source, ["--markdown"]).run.output == expected)
  }

  @Test(arguments: [
    (Data("一\n二\u{20}".utf8) + Data([0xFF]), "in.txt:2:3: error", "input.not-utf8"),
    (Data("一\n{隐:不知何处\n".utf8), "in.txt:2: error", "redaction.mark-unclosed"),
  ]) func stopsAtWhatItCannotRead(_ input: Data, _ place: String, _ id: String) throws {
    let workspace = try TestWorkspace()
    try workspace.write("in.txt", input)
    let run = try workspace.run("redact", "in.txt")
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(place) && run.errors.contains("[\(id)]"))
  }

  @Test(arguments: [
    ["in.txt", "--explain", "in.txt"], ["known.txt", "in.txt", "--explain", "link.txt"],
    ["in.txt", "--known", "known.txt", "--explain", "./known.txt"], ["in.txt", "--explain", "hard.txt"],
  ]) func refusesToExplainIntoAFileThatItReads(arguments: [String]) throws {
    let workspace = try TestWorkspace(["in.txt": "电话13800138000。", "known.txt": "张三\n"])
    let root = workspace.root
    try FileManager.default.createSymbolicLink(
      at: root.appending(path: "link.txt"), withDestinationURL: root.appending(path: "in.txt"))
    try FileManager.default.linkItem(at: root.appending(path: "in.txt"), to: root.appending(path: "hard.txt"))
    let run = try TestWorkspace.run(TestWorkspace.program, ["-C", root.path, "redact"] + arguments)
    #expect(run.status == 64 && run.output.isEmpty && run.errors.contains("--explain"), "\(run.errors)")
    #expect(try workspace.read("in.txt") == "电话13800138000。" && workspace.read("known.txt") == "张三\n")
  }

  /// What a hand keeps stays in its mark, so that all spans make the output of the input, and a second run obeys the mark as well.
  @Test(arguments: [[], ["--markdown"], ["--jsonl"]])
  func keepsTheMarksThatKeep(options: [String]) throws {
    let text = "电话{公开:13808780026}和13808780027，{隐:老四}在{公开：李家明}家。\n\n| 电话 |\n|---|\n| {公开:13808780026} |\n"
    let isJSON = options == ["--jsonl"]
    let input = isJSON ? "{\"id\":1,\"text\":\"\(text.replacing("\n", with: "\\n"))\"}\n" : text
    let (run, spans) = try redact(input, options, known: "李家明")
    let expected = text.replacing("13808780027", with: "【个人信息：联系电话】").replacing("{隐:老四}", with: "【个人信息】")
    #expect(run.output == (isJSON ? "{\"id\":1,\"text\":\"\(expected.replacing("\n", with: "\\n"))\"}\n" : expected))
    #expect(try redact(run.output, options, known: "李家明").run.output == run.output)
    var bytes = Array(text.utf8)
    for span in spans.reversed() {
      let (start, end) = (try #require(Int(span["start"] ?? "")), try #require(Int(span["end"] ?? "")))
      bytes.replaceSubrange(start..<end, with: Array((span["replacement"] ?? "").utf8))
    }
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  /// What is read again around a hidden number begins and ends outside of marks, however many lines they have.
  @Test func cutsNoMarkWhenItReadsAgain() throws {
    let lines = String(repeating: "现场检查情况正常，\n", count: 300)
    let text = "{公开:起\n\(lines)电话13808780026，\n\(lines)止}电话13808780027。"
    let run = try redact(text).run
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == text.replacing("13808780027", with: "【个人信息：联系电话】"))
  }

  @Test func needsNoWorkspaceAndChangesItsOwnOutputNoMore() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "redact-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // Several pieces, each with numbers of all kinds.
    let paragraph = "联系电话13912345678，身份证号11010519491231002X，邮箱zs@example.com，罚款30000元。\n"
    try Data(String(repeating: paragraph, count: 4000).utf8).write(to: folder.appending(path: "in.txt"))
    let first = try TestWorkspace.run(TestWorkspace.program, ["-C", folder.path, "redact", "in.txt"])
    #expect(first.status == 0)
    #expect(!first.output.contains("13912345678") && !first.output.contains("11010519491231002X"))
    #expect(first.output.split(separator: "\n").count == 4000)
    try Data(first.output.utf8).write(to: folder.appending(path: "in.txt"))
    let second = try TestWorkspace.run(TestWorkspace.program, ["-C", folder.path, "redact", "in.txt"])
    #expect(second.output == first.output)
  }
}
