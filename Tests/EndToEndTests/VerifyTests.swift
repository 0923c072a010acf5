import Foundation
import Testing

/// The independent check of a finished tree.
struct VerifyTests {
  private func site() throws -> TestWorkspace {
    let workspace = try TestWorkspace()
    try workspace.write(TestCase().path, TestCase().text)
    let run = try workspace.run("build")
    try #require(run.status == 0, "\(run.errors)")
    return workspace
  }

  @Test func acceptsWhatBuildMade() throws {
    let workspace = try site()
    try workspace.write("public/.gitkeep", "")
    let run = try workspace.run("verify")
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test func findsAChangedMissingOrAddedFile() throws {
    let workspace = try site()
    try workspace.write("public/index.html", "<!doctype html>")
    #expect(try workspace.run("verify").status == 1)
    try workspace.run("build")
    try workspace.remove("public/sitemap.xml")
    #expect(try workspace.run("verify").status == 1)
    try workspace.run("build")
    try workspace.write("public/extra.html", "<!doctype html>")
    #expect(try workspace.run("verify").status == 1)
  }

  @Test(arguments: [
    "<!doctype html><p>5323011975<b>0312</b>0013</p>", "<!doctype html><!-- 13908780001 -->",
    "<!doctype html><img alt=\"139-0878-0001\">", "<!doctype html><p>139&#48;8780001</p>",
  ])
  func findsASecretPutInByHand(html: String) throws {
    let workspace = try site()
    try workspace.write("public/extra.html", html)
    let run = try workspace.run("verify")
    #expect(run.status == 1)
    #expect(run.errors.contains("extra.html"))
    #expect(run.errors.contains("[leak."), "\(run.errors)")
    for secret in ["532301197503120013", "13908780001"] { #expect(!run.errors.contains(secret)) }
  }

  @Test func withholdsTheWholeSiteWhenATemplateLeaks() throws {
    let workspace = try site()
    let before = try workspace.tree()
    // Somebody writes a number into a template by hand.
    let page = try workspace.read("Templates/case.mustache")
    try workspace.write("Templates/case.mustache", page + "<p>联系人 13908780001</p>\n")
    let run = try workspace.run("build")
    #expect(run.status == 1)
    #expect(run.errors.contains("[leak."), "\(run.errors)")
    #expect(try workspace.tree() == before)
  }
}
