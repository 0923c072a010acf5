import ArgumentParser
import Records

/// `gongshi release`: the ledger, the site and the bundle for the person who uploads.
struct Release: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: "发布：核对无误后记入台账、切换 public/，并生成上传包 (records a release and makes the bundle to upload)")

  @OptionGroup var common: CommonOptions

  @Option(help: ArgumentHelp("发布人 (who releases)", valueName: "name"))
  var by: String

  @Option(help: ArgumentHelp("发布事由 (why)", valueName: "text"))
  var reason: String

  @Option(help: ArgumentHelp("发布日期，即基准日；缺省同 --as-of (day of the release)", valueName: "date"))
  var on: String?

  @Option(help: ArgumentHelp("输出目录 (output directory)", valueName: "dir"))
  var output = "public"

  @Flag(help: "上传包里另附供门户文章栏目使用的正文和元数据 (adds articles for portals without folders)")
  var cms = false

  @Flag(name: .customLong("allow-empty"), help: "没有变化也发布一次 (release even if nothing has changed)")
  var allowEmpty = false

  mutating func validate() throws {
    if by.allSatisfy(\.isWhitespace) { throw ValidationError("--by: 不能为空 (empty)") }
    if reason.allSatisfy(\.isWhitespace) { throw ValidationError("--reason: 不能为空 (empty)") }
    guard let on else { return }
    guard (try? CivilDate(parsing: on)) != nil else { throw ValidationError("--on: \(on) 不是日期 (not a date)") }
    if let asOf = common.asOf, (try? CivilDate(parsing: asOf)) != (try? CivilDate(parsing: on)) {
      throw ValidationError("--on 与 --as-of 不一致 (--on and --as-of name different days)")
    }
  }

  mutating func run() async throws {
    if let on { common.asOf = on }
    try await ReleaseAction(
      common: common, output: output, by: by, reason: reason, hasArticles: cms, allowsEmpty: allowEmpty
    ).run()
  }
}
