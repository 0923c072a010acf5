import Diagnostics
import Foundation
import Ingest
import Statistics
import Testing

/// The handbook tells what the program does: each of its tables is the program's own, and nothing is left out.
struct ReferenceTests {
  private let handbook: Handbook

  init() throws { handbook = try Handbook() }

  @Test func printsEachTableAsItStandsInTheHandbook() throws {
    #expect(handbook.tables.count >= 9)
    for name in handbook.tables {
      let run = try Program.run("reference", name)
      #expect(run.status == 0, "\(name): \(run.errors)")
      let matches = handbook.table(name) == run.output.trimmingCharacters(in: .newlines)
      #expect(matches, "\(name) differs: run Scripts/update-handbook")
    }
  }

  @Test func hidesReferenceFromHelp() throws {
    let commands = try Program.commands()
    #expect(commands.contains("build") && !commands.contains("reference"))
  }

  @Test func describesEveryCommandAndOption() throws {
    let commands = try Program.commands()
    #expect(commands.count >= 4)
    for command in commands {
      #expect(handbook.hasCode("gongshi \(command)"), "\(command)")
      let help = try Program.run("help", command).output
      let options = help.matches(of: /(?m)^ {2}(?:-[a-z], )?(--[a-z-]+)/).map { String($0.1) }
      #expect(options.contains("--help"))
      for option in options where !["--help", "--version"].contains(option) {
        #expect(handbook.text.contains("`\(option)") || handbook.text.contains("/\(option)"), "\(command) \(option)")
      }
    }
  }

  @Test func listsEveryNameOfEveryField() {
    let sets = [
      FieldNames.cases, FieldNames.documents, FieldNames.inspections, FieldNames.plans, FieldNames.statistics,
      FieldNames.licences, FieldNames.dishonest,
    ]
    for field in sets.flatMap(\.fields) {
      #expect(handbook.hasCode(field.key), "\(field.key)")
      for name in field.names.map(\.text) + field.shortNames {
        #expect(handbook.text.contains(name), "\(field.key): \(name)")
      }
    }
  }

  @Test func listsEveryIndicator() {
    for indicator in Indicator.all {
      #expect(handbook.hasCode(indicator.id) && handbook.hasCode("bureau.\(indicator.id)"), "\(indicator.id)")
    }
    for indicator in Indicator.ofBureauOnly { #expect(handbook.hasCode("bureau.\(indicator.id)"), "\(indicator.id)") }
  }

  @Test func explainsEveryDiagnostic() {
    for kind in DiagnosticKind.all { #expect(handbook.hasCode(kind.id), "\(kind.id)") }
  }
}
