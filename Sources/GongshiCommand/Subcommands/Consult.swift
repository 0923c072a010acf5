import ArgumentParser
import Records

/// `gongshi consult`: third parties are heard (条例 Art. 32).
struct Consult: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consult", abstract: "征求第三方意见：发出、答复、决定 (a third party is asked, answers, and the bureau decides)",
    discussion: "答复期限 15 个工作日；未答复不等于同意，期满后由本机关决定。(Silence is no consent; the bureau decides when the time is over.)")

  @OptionGroup var common: CommonOptions
  @OptionGroup var life: LifeOptions

  @Option(help: "第三方的名称，各步须一致 (name of the third party)")
  var with: String

  @Option(help: "哪一步 (which step): sent 发出, answered 收到答复, decided 本机关决定")
  var step: ConsultationStep

  @Option(help: "征求意见的事项，用于 sent (what it is asked about)")
  var matter: String?

  @Option(help: "答复，用于 answered (the answer): consent 同意, object 不同意")
  var answer: Named<ConsultationAnswer>?

  @Option(help: "决定，用于 decided (the decision): publish 公开, partial 部分公开, withhold 不公开")
  var decision: Named<ConsultationDecision>?

  /// A step of a consultation.
  enum ConsultationStep: String, ExpressibleByArgument, CaseIterable { case sent, answered, decided }

  func validate() throws {
    if with.allSatisfy(\.isWhitespace) { throw ValidationError("--with: 必须填写 (must not be empty)") }
    let given = [ConsultationStep.sent: matter != nil, .answered: answer != nil, .decided: decision != nil]
    for (other, isGiven) in given where isGiven && other != step {
      throw ValidationError("--step \(step.rawValue): 选项属于 \(other.rawValue) (an option of \(other.rawValue))")
    }
    _ = try act
  }

  mutating func run() async throws { try await LifeAction(common: common, options: life, act: try act).run() }

  private var act: LifeAct {
    get throws {
      switch step {
      case .sent: return .ask(with: with, matter: matter)
      case .answered:
        guard let answer = answer?.value, answer != .none else { throw ValidationError("--answer: consent, object") }
        return .answer(with: with, answer)
      case .decided:
        guard let decision = decision?.value else { throw ValidationError("--decision: publish, partial, withhold") }
        return .decide(with: with, decision)
      }
    }
  }
}
