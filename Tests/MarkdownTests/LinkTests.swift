import Markdown
import Testing

@Suite struct LinkTests {
  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#115;cript:alert(1)", "javascript&colon;alert(1)",
    "java%73cript:alert(1)", "data:text/html,x", "vbscript:x", "//evil.example/x", "<java\tscript:x>",
    "<&#1;javascript:x>", "<&#32;javascript:x>", "javascript&#58;x", "\\\\evil.example", "/\\\\evil",
    "file:///etc/passwd",
    "blob:x", "x&amp;#58;y", "x&amp;colon;y", "", "<>", "http:evil", "https:/evil", "mailto:", "C:/x", "&#x202E;/x",
    ":x",
  ]) func dropsHarmfulLinks(target: String) throws {
    #expect(try parsed("甲[乙](\(target))丙").page() == "<p>甲乙丙</p>\n")
    #expect(try parsed("甲![乙](\(target))丙").page() == "<p>甲乙丙</p>\n")
  }

  @Test(arguments: [
    ("http://a.example/?x=1&y=2#z", "http://a.example/?x=1&amp;y=2#z"), ("HTTPS://a.example", "HTTPS://a.example"),
    ("mailto:a@b.example", "mailto:a@b.example"), ("tel:12345", "tel:12345"), ("../附件/一.pdf", "../附件/一.pdf"),
    ("<a b.pdf>", "a%20b.pdf"), ("#节", "#节"), ("?页=2", "?页=2"), ("/a:b", "/a:b"), ("a%22b", "a%22b"), ("a\"b", "a%22b"),
    ("a/%E7%94%B2.pdf", "a/甲.pdf"),
  ]) func keepsHarmlessLinks(target: String, address: String) throws {
    #expect(try parsed("[乙](\(target))").page() == "<p><a href=\"\(address)\">乙</a></p>\n")
  }

  @Test func showsOnlyImagesOfThisSite() throws {
    #expect(try parsed("![甲*乙*](图/a.png)").page() == "<p><img src=\"图/a.png\" alt=\"甲乙\"></p>\n")
    for target in ["http://a.example/b.png", "https://a.example/b.png", "mailto:a@b.example", "//a.example/b.png"] {
      #expect(try parsed("![甲*乙*](\(target))").page() == "<p>甲<em>乙</em></p>\n")
    }
  }

  @Test func resolvesReferences() throws {
    #expect(try parsed("[甲][一]\n\n[一]: /b.html '题'").page() == "<p><a href=\"/b.html\" title=\"题\">甲</a></p>\n")
  }

  @Test func keepsTextOfLinksInAngleBrackets() throws {
    let page = try parsed("<https://a.example/> <a@b.example> <javascript:x>").page()
    #expect(
      page == "<p><a href=\"https://a.example/\">https://a.example/</a> <a href=\"mailto:a@b.example\">a@b.example</a>"
        + " javascript:x</p>\n")
  }
}
