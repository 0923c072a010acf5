import ArgumentParser
import Diagnostics
import Site
import Templating

extension ReferenceAction {
  /// Every command that is shown, with its arguments and options as `--help` shows them.
  static var commands: String {
    var table = MarkdownTable("命令", "参数和选项", "说明")
    for command in Gongshi.configuration.subcommands where command.configuration.shouldDisplay {
      let name = command.configuration.commandName ?? ""
      table.add(MarkdownTable.code("gongshi \(name)"), "", command.configuration.abstract)
      for line in HelpLine.all(in: Gongshi.helpMessage(for: command, columns: 1_000)) {
        table.add(MarkdownTable.code(name), MarkdownTable.code(line.label), line.meaning)
      }
    }
    return table.text
  }

  /// Every message the program can show.
  static var diagnostics: String {
    var table = MarkdownTable("编号", "级别", "含义", "怎么办")
    for kind in DiagnosticKind.all {
      table.add(
        MarkdownTable.code(kind.id), word(for: kind.severity), kind.message.chinese, kind.hint.chinese)
    }
    return table.text
  }

  private static func word(for severity: Severity) -> String {
    switch severity {
    case .error: "错误"
    case .warning: "警告"
    case .note: "提示"
    }
  }

  /// What each template may name.
  static var templates: String {
    var table = MarkdownTable("模板", "可用的名称（类型）")
    for (name, shape) in SiteTemplates.shapes.sorted(by: { $0.key < $1.key }) {
      table.add(MarkdownTable.code(name), names(in: shape))
    }
    return table.text
  }

  private static func names(in shape: TemplateShape) -> String {
    switch shape {
    case .object(let fields):
      fields.sorted { $0.key < $1.key }.map { "\($0.key)（\(kind(of: $0.value))）" }.joined(separator: "、")
    case .list(let inner), .optional(let inner): names(in: inner)
    case .text, .html, .flag: ""
    }
  }

  private static func kind(of shape: TemplateShape) -> String {
    switch shape {
    case .text: "文字"
    case .html: "HTML"
    case .flag: "条件"
    case .list(let inner):
      names(in: inner).isEmpty ? "列表" : "列表：" + names(in: inner)
    case .object: "组：" + names(in: shape)
    case .optional(let inner): "可空，" + kind(of: inner)
    }
  }
}

/// A line of the arguments or options in a help text.
private struct HelpLine {
  let label: String
  var meaning: String

  /// The arguments and options of `help`, without `--help` and `--version`, which every command has.
  static func all(in help: String) -> [HelpLine] {
    var lines: [HelpLine] = []
    var isInside = false
    for line in help.split(separator: "\n", omittingEmptySubsequences: false) {
      if !line.hasPrefix("  ") {
        isInside = line.hasPrefix("OPTIONS:") || line.hasPrefix("ARGUMENTS:")
      } else if isInside {
        let text = line.drop { $0 == " " }
        // A label that leaves no room has its meaning on the next line, further in.
        if line.count - text.count > 2 {
          if !lines.isEmpty { lines[lines.count - 1].meaning += String(text) }
        } else {
          let end = text.firstRange(of: "  ")?.lowerBound ?? text.endIndex
          lines.append(HelpLine(label: String(text[..<end]), meaning: String(text[end...].drop { $0 == " " })))
        }
      }
    }
    return lines.filter { !$0.label.hasSuffix("--help") && $0.label != "--version" }
  }
}
