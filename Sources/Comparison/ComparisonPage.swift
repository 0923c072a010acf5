import Templating

/// The comparison as one page that an approver reads, prints and signs: no script, nothing loaded.
public enum ComparisonPage {
  /// The page as HTML.
  ///
  /// - Parameters:
  ///   - against: What the next release is compared with, in words.
  ///   - asOf: The day as of which it was made.
  public static func html(_ comparison: SiteComparison, bureau: String, against: String, asOf: String) -> [UInt8] {
    var page = Writer()
    page.raw(
      """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>公示变动审批单</title>
      <style>
      body { font: 16px/1.7 sans-serif; max-width: 60rem; margin: 1.5rem auto; padding: 0 1rem; color: #111; background: #fff; }
      table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid #555; padding: .3rem .6rem; text-align: left; }
      section { margin-top: 2rem; } article { border-left: 3px solid #555; padding-left: .8rem; margin: 1rem 0; }
      h3 { margin: 0; font-size: 1rem; } p { margin: .2rem 0; }
      ins { background: #d8f0d8; text-decoration: underline; } del { background: #f6d6d6; text-decoration: line-through; }
      mark { background: #111; color: #fff; padding: 0 .2em; }
      .sign td { height: 3rem; width: 25%; } .path { color: #444; }
      @media print { ins, del { background: none; } mark { border: 1px solid #111; background: none; color: #111; } article { break-inside: avoid; } }
      </style>
      </head>
      <body>
      <h1>公示变动审批单</h1>

      """)
    page.line("p", "\(bureau)　截至 \(asOf)　对比：\(against)")
    page.raw("<table>\n<caption>本次发布的变动</caption>\n<tbody>\n")
    for kind in SiteComparison.Entry.Kind.allCases {
      page.row(kind.chinese, "\(comparison.entries(kind).count) 件")
    }
    let others = comparison.otherFiles
    page.row("其他文件", "新增 \(others.added.count) 个，变动 \(others.changed.count) 个，删除 \(others.removed.count) 个")
    page.raw("</tbody>\n</table>\n<p>图例：<ins>新公开的文字</ins>　<del>不再公开的文字</del>　<mark>遮盖</mark></p>\n")
    for kind in SiteComparison.Entry.Kind.allCases { page.section(kind, comparison.entries(kind)) }
    page.raw(
      """
      <section>
      <h2>审批</h2>
      <table class="sign">
      <tbody>
      <tr><th scope="row">承办人</th><td></td><th scope="row">法制审核</th><td></td></tr>
      <tr><th scope="row">保密审查</th><td></td><th scope="row">批准人</th><td></td></tr>
      <tr><th scope="row">意见</th><td></td><th scope="row">日期</th><td></td></tr>
      </tbody>
      </table>
      </section>
      </body>
      </html>

      """)
    return page.bytes
  }

  /// Appends pieces of the page, all text escaped.
  private struct Writer {
    var bytes: [UInt8] = []

    mutating func raw(_ html: String) { bytes += html.utf8 }

    mutating func text(_ text: String) { HTMLEscape.append(text, to: &bytes) }

    mutating func line(_ element: String, _ content: String, class name: String? = nil) {
      raw(name.map { "<\(element) class=\"\($0)\">" } ?? "<\(element)>")
      text(content)
      raw("</\(element)>\n")
    }

    mutating func row(_ name: String, _ value: String) {
      raw("<tr><th scope=\"row\">")
      text(name)
      raw("</th><td>")
      text(value)
      raw("</td></tr>\n")
    }

    mutating func section(_ kind: SiteComparison.Entry.Kind, _ entries: [SiteComparison.Entry]) {
      guard !entries.isEmpty else { return }
      raw("<section>\n")
      line("h2", "\(kind.chinese)（\(entries.count) 件）")
      for entry in entries {
        raw("<article>\n")
        line("h3", entry.heading.isEmpty ? entry.record : entry.heading)
        line("p", [entry.record, entry.path, entry.note].filter { !$0.isEmpty }.joined(separator: "　"), class: "path")
        for change in entry.changes { append(change) }
        raw("</article>\n")
      }
      raw("</section>\n")
    }

    private mutating func append(_ change: TextChange) {
      raw("<p>")
      for stretch in change.stretches {
        let element: String? =
          switch stretch.kind {
          case .kept: nil
          case .newlyVisible: "ins"
          case .newlyHidden, .removed: "del"
          case .mask: "mark"
          }
        if let element { raw("<\(element)>") }
        text(stretch.text)
        if let element { raw("</\(element)>") }
      }
      raw("</p>\n")
    }
  }
}
