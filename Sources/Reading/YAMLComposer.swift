import Diagnostics
import Yams

/// Parses any YAML through Yams and turns its nodes into `InputNode`s, refusing what `YAMLReader` refuses.
struct YAMLComposer {
  let file: String
  let firstLine: Int

  func compose(_ text: ArraySlice<UInt8>) -> YAMLReader.Outcome {
    // Aliases are refused before composing: an alias to an alias … as a key would be hashed in exponential time.
    if let offset = YAMLAliasCheck.firstAlias(in: text) {
      return failure(.yamlAlias, line: offset.line, column: offset.column)
    }
    do {
      let parser = try Parser(
        yaml: String(decoding: text, as: UTF8.self), resolver: .basic, constructor: .default, encoding: .utf8)
      guard let root = try parser.singleRoot() else {
        return YAMLReader.Outcome(node: .scalar(.init("", at: Place(file: file, line: firstLine))), diagnostics: [])
      }
      // Nodes hold their anchors weakly; the parser owns them.
      return withExtendedLifetime(parser) {
        var conversion = YAMLConversion(file: file, lineOffset: firstLine - 1)
        let node = conversion.convert(root, depth: 1)
        let failed = conversion.diagnostics.containsError
        return YAMLReader.Outcome(node: failed ? nil : node, diagnostics: conversion.diagnostics)
      }
    } catch let error as YamlError {
      return outcome(of: error)
    } catch {
      return failure(.yamlSyntax, line: 0, column: 0, "")
    }
  }

  private func outcome(of error: YamlError) -> YAMLReader.Outcome {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
      return failure(.yamlSyntax, line: mark.line, column: mark.column, problem)
    case .composer(_, let problem, let mark, _):
      let kind: DiagnosticKind = problem.contains("alias") ? .yamlAlias : .yamlManyDocuments
      return failure(kind, line: mark.line, column: mark.column)
    case .duplicatedKeysInMapping(let keys, let context):
      return failure(.yamlDuplicateKey, line: context.mark.line, column: context.mark.column, keys.first ?? "")
    case .reader(let problem, let offset, _, let yaml):
      let before = yaml.prefix(offset ?? 0).unicodeScalars
      let line = before.count { $0 == "\n" } + 1
      let column = before.reversed().prefix { $0 != "\n" }.count + 1
      return failure(.yamlSyntax, line: line, column: column, problem)
    default:
      return failure(.yamlSyntax, line: 0, column: 0, "")
    }
  }

  private func failure(_ kind: DiagnosticKind, line: Int, column: Int, _ argument: String? = nil) -> YAMLReader.Outcome
  {
    let place = Place(file: file, line: line == 0 ? 0 : line + firstLine - 1, column: column)
    let diagnostic = argument.map { Diagnostic(kind, at: place, $0) } ?? Diagnostic(kind, at: place)
    return YAMLReader.Outcome(node: nil, diagnostics: [diagnostic])
  }
}
