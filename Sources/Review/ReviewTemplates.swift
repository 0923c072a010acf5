import Templating

/// The templates of the review and what each may name. They travel with the program: what a reviewer must see is not up to a workspace.
enum ReviewTemplates {
  static var sources: [TemplateSource] {
    [
      TemplateSource(name: "index", file: "review/index.mustache", text: Array(index.utf8)),
      TemplateSource(name: "record", file: "review/record.mustache", text: Array(record.utf8)),
      TemplateSource(name: "head", file: "review/head.mustache", text: Array(head.utf8)),
    ]
  }

  static let shapes: [String: TemplateShape] = [
    "index": .object([
      "bureau": .text, "asOf": .text, "count": .text, "open": .text,
      "rows": .list(
        .object([
          "path": .text, "number": .text, "subject": .text, "state": .text, "due": .text, "questions": .text,
          "hidden": .text, "isOpen": .flag,
        ])),
    ]),
    "record": .object([
      "bureau": .text, "asOf": .text, "id": .text, "file": .text, "number": .text, "subject": .text, "state": .text,
      "form": .text, "due": .text, "until": .text, "basis": .text,
      "gates": .list(
        .object(["name": .text, "outcome": .text, "passed": .flag, "reason": .text, "article": .text])),
      "hasQuestions": .flag, "questionCount": .text,
      "faults": .list(.object(["place": .text, "rule": .text, "message": .text, "advice": .text])),
      "questions": .list(
        .object([
          "kind": .text, "advice": .text, "places": .list(.object(["place": .text, "anchor": .text])),
          "isRepeated": .flag, "times": .text, "rule": .text, "before": .text, "value": .text, "after": .text,
        ])),
      "fields": .list(
        .object(["label": .text, "original": .text, "shown": .text, "basis": .text, "differs": .flag])),
      "hasTexts": .flag,
      "texts": .list(.object(["anchor": .text, "place": .text, "original": .list(part), "shown": .list(part)])),
      "hasSpans": .flag,
      "spans": .list(
        .object([
          "number": .text, "value": .text, "replacement": .text, "entity": .text, "rule": .text, "basis": .text,
          "certainty": .text, "origin": .text,
        ])),
      "hasKept": .flag, "kept": .list(.object(["number": .text, "value": .text, "reason": .text])),
    ]),
  ]

  private static let part = TemplateShape.object([
    "text": .text, "replacement": .text, "number": .text, "isPlain": .flag, "isHidden": .flag, "isKept": .flag,
    "isRemoved": .flag, "isTradeSecret": .flag,
  ])

  private static let head = """
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex, nofollow, noarchive">
    <meta name="referrer" content="no-referrer">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <style>
    body { margin: 0 auto; max-width: 84rem; padding: 0 1rem 4rem; color: #1b1b1b; background: #fff;
      font: 1rem/1.7 system-ui, "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", sans-serif; }
    .secret { margin: 0 -1rem 1rem; padding: .4rem 1rem; background: #8f0d1a; color: #fff; font-weight: 700; }
    h1 { font-size: 1.5rem; line-height: 1.4; margin: .5rem 0; }
    h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; border-bottom: 2px solid #8f0d1a; }
    table { border-collapse: collapse; width: 100%; }
    caption { text-align: left; font-weight: 700; padding: .3rem 0; }
    th, td { border: 1px solid #b8b8b8; padding: .3rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
    th { background: #f3f3f3; font-weight: 600; }
    .wide { overflow-x: auto; }
    .wide table { min-width: 40rem; }
    .both { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1rem; border-top: 1px solid #b8b8b8; padding: .5rem 0; }
    .both p { position: relative; margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
    .both h3 { grid-column: 1 / -1; font-size: .9rem; font-weight: 600; margin: 0; color: #4a4a4a; }
    .side { font-weight: 700; border-top: 0; }
    .label { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    del { background: #ffd9d6; color: #7a0010; text-decoration: line-through; }
    del.t { background: #ffe6b0; color: #5a3a00; }
    ins { background: #ffd9d6; color: #7a0010; text-decoration: none; border-bottom: 2px solid #8f0d1a; }
    ins.t { background: #ffe6b0; color: #5a3a00; border-color: #5a3a00; }
    .kept { background: #d9f0dd; border-bottom: 2px dotted #14601f; }
    .gone { color: #5c5c5c; text-decoration: line-through; }
    sup { font-size: .7rem; line-height: 0; }
    .ask { border-left: .3rem solid #8f0d1a; background: #fbf3f3; padding: .5rem .8rem; margin: .5rem 0; }
    .ask p { margin: 0; }
    .open { font-weight: 700; color: #8f0d1a; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: 0; }
    dt { color: #4a4a4a; }
    dd { margin: 0; overflow-wrap: anywhere; }
    a { color: #0b3d91; }
    a:focus-visible { outline: 3px solid #0b3d91; outline-offset: 2px; }
    @media (max-width: 45rem) { .both { grid-template-columns: 1fr; } .side { display: none; } .both p + p { border-left: .2rem solid #8f0d1a; padding-left: .5rem; }
      .label { position: static; width: auto; height: auto; clip-path: none; font-weight: 700; } }
    /* The head of a table is printed on every page. */
    @media print { body { display: table; width: 100%; max-width: none; padding: 0; } main { display: table-row-group; }
      .secret { display: table-header-group; break-inside: avoid; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
      a { color: inherit; } .both, tr { break-inside: avoid; } }
    </style>
    """

  private static let index = """
    <!DOCTYPE html>
    <html lang="zh-CN">
    <head>
    {{> head}}
    <title>内部资料 脱敏审看 {{bureau}}</title>
    </head>
    <body>
    <p class="secret">内部资料　含有个人信息和商业秘密原文，不得外传，不得上传门户</p>
    <main>
    <h1>脱敏审看：{{bureau}}</h1>
    <p>基准日 {{asOf}}，共 {{count}} 件，其中 {{open}} 件有待审问题。按待审问题多少、应公开日期先后排列。</p>
    <div class="wide">
    <table>
    <thead><tr><th scope="col">决定书文号</th><th scope="col">行政相对人</th><th scope="col">状态</th><th scope="col">应公开日期</th><th scope="col">待审问题</th><th scope="col">隐去</th></tr></thead>
    <tbody>
    {{#rows}}
    <tr><td><a href="{{path}}">{{number}}</a></td><td>{{subject}}</td><td>{{state}}</td><td>{{due}}</td><td>{{#isOpen}}<span class="open">{{questions}}</span>{{/isOpen}}{{^isOpen}}0{{/isOpen}}</td><td>{{hidden}}</td></tr>
    {{/rows}}
    </tbody>
    </table>
    </div>
    </main>
    </body>
    </html>

    """

  private static let record = """
    <!DOCTYPE html>
    <html lang="zh-CN">
    <head>
    {{> head}}
    <title>内部资料 {{number}} 脱敏审看</title>
    </head>
    <body>
    <p class="secret">内部资料　含有个人信息和商业秘密原文，不得外传，不得上传门户</p>
    <main>
    <p><a href="../index.html">全部案件</a></p>
    <h1>{{number}}　{{subject}}</h1>
    <dl>
    <dt>状态</dt><dd>{{state}}，公开形式：{{form}}</dd>
    <dt>公开依据</dt><dd>{{basis}}</dd>
    <dt>应公开日期</dt><dd>{{due}}（公示至 {{until}}）</dd>
    <dt>记录</dt><dd>{{id}}，{{file}}</dd>
    </dl>

    <h2 id="questions">待审问题（{{questionCount}}）</h2>
    {{^hasQuestions}}
    <p>没有待审问题。</p>
    {{/hasQuestions}}
    {{#faults}}
    <div class="ask">
    <p><strong>不能公开，须先改正</strong>　{{place}}　规则 {{rule}}</p>
    <p>{{message}}</p>
    <p>{{advice}}</p>
    </div>
    {{/faults}}
    {{#questions}}
    <div class="ask">
    <p><strong>{{kind}}</strong>{{#places}}　<a href="#{{anchor}}">{{place}}</a>{{/places}}　规则 {{rule}}{{#isRepeated}}　同样的共 {{times}} 处{{/isRepeated}}</p>
    <p>{{before}}<mark>{{value}}</mark>{{after}}</p>
    <p>{{advice}}</p>
    </div>
    {{/questions}}

    {{#hasTexts}}
    <h2 id="texts">原文与公开文字对照</h2>
    <p><del>红底删除线</del>为隐去的个人信息，<del class="t">黄底</del>为商业秘密，<span class="kept">绿底虚线</span>为保留的文字；编号见下表。</p>
    <div class="both side" aria-hidden="true"><p>原文</p><p>公开文字</p></div>
    {{#texts}}
    <section class="both" id="{{anchor}}">
    <h3>{{place}}</h3>
    <p><span class="label">原文：</span>{{#original}}{{#isPlain}}{{text}}{{/isPlain}}{{#isHidden}}<del{{#isTradeSecret}} class="t"{{/isTradeSecret}}>{{text}}</del><sup>{{number}}</sup>{{/isHidden}}{{#isKept}}<span class="kept">{{text}}</span><sup>{{number}}</sup>{{/isKept}}{{#isRemoved}}<span class="gone">{{text}}</span>{{/isRemoved}}{{/original}}</p>
    <p><span class="label">公开文字：</span>{{#shown}}{{#isPlain}}{{text}}{{/isPlain}}{{#isHidden}}<ins{{#isTradeSecret}} class="t"{{/isTradeSecret}}>{{replacement}}</ins><sup>{{number}}</sup>{{/isHidden}}{{#isKept}}{{text}}{{/isKept}}{{/shown}}</p>
    </section>
    {{/texts}}
    {{/hasTexts}}

    {{#hasSpans}}
    <h2 id="spans">隐去的内容</h2>
    <div class="wide">
    <table>
    <thead><tr><th scope="col">编号</th><th scope="col">原文</th><th scope="col">公开文字</th><th scope="col">类别</th><th scope="col">规则</th><th scope="col">依据</th><th scope="col">把握</th><th scope="col">来源</th></tr></thead>
    <tbody>
    {{#spans}}
    <tr><th scope="row">{{number}}</th><td>{{value}}</td><td>{{replacement}}</td><td>{{entity}}</td><td>{{rule}}</td><td>{{basis}}</td><td>{{certainty}}</td><td>{{origin}}</td></tr>
    {{/spans}}
    </tbody>
    </table>
    </div>
    {{/hasSpans}}

    {{#hasKept}}
    <h2 id="kept">保留的内容</h2>
    <div class="wide">
    <table>
    <thead><tr><th scope="col">编号</th><th scope="col">文字</th><th scope="col">为什么保留</th></tr></thead>
    <tbody>
    {{#kept}}
    <tr><th scope="row">{{number}}</th><td>{{value}}</td><td>{{reason}}</td></tr>
    {{/kept}}
    </tbody>
    </table>
    </div>
    {{/hasKept}}

    <h2 id="fields">字段</h2>
    <div class="wide">
    <table>
    <thead><tr><th scope="col">字段</th><th scope="col">原值</th><th scope="col">公开</th><th scope="col">依据</th></tr></thead>
    <tbody>
    {{#fields}}
    <tr><th scope="row">{{label}}</th><td>{{original}}</td><td>{{#differs}}<strong>{{shown}}</strong>{{/differs}}{{^differs}}{{shown}}{{/differs}}</td><td>{{basis}}</td></tr>
    {{/fields}}
    </tbody>
    </table>
    </div>

    <h2 id="gates">公开的关口</h2>
    <div class="wide">
    <table>
    <thead><tr><th scope="col">关口</th><th scope="col">结果</th><th scope="col">说明</th><th scope="col">依据</th></tr></thead>
    <tbody>
    {{#gates}}
    <tr><th scope="row">{{name}}</th><td>{{#passed}}{{outcome}}{{/passed}}{{^passed}}<span class="open">{{outcome}}</span>{{/passed}}</td><td>{{reason}}</td><td>{{article}}</td></tr>
    {{/gates}}
    </tbody>
    </table>
    </div>
    </main>
    </body>
    </html>

    """
}
