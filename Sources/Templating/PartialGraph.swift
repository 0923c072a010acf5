/// Which templates include which: finds partials that are missing or include themselves.
struct PartialGraph {
  let trees: [String: TemplateTree]

  /// The errors of all templates, also of those no page uses.
  func errors() -> [TemplateError] {
    missing() + recursive()
  }

  private func missing() -> [TemplateError] {
    trees.values.flatMap { tree in
      tree.partials.filter { trees[$0.text] == nil }.map { error(.missingPartial($0.text), at: $0, in: tree) }
    }
  }

  /// Walks the graph depth first, in order of names; a tag that leads back to a template being walked is the error.
  private func recursive() -> [TemplateError] {
    var errors: [TemplateError] = []
    var walked: Set<String> = []
    for root in trees.keys.sorted() where !walked.contains(root) {
      var path: [(name: String, next: Int)] = [(root, 0)]
      var onPath: Set<String> = [root]
      while let (name, next) = path.last {
        guard let tree = trees[name], next < tree.partials.count else {
          walked.insert(name)
          onPath.remove(name)
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let partial = tree.partials[next]
        if onPath.contains(partial.text) {
          errors.append(error(.recursivePartial(partial.text), at: partial, in: tree))
        } else if !walked.contains(partial.text) {
          path.append((partial.text, 0))
          onPath.insert(partial.text)
        }
      }
    }
    return errors
  }

  private func error(_ kind: TemplateError.Kind, at name: TemplateName, in tree: TemplateTree) -> TemplateError {
    TemplateError(file: tree.file, line: name.place.line, column: name.place.column, kind: kind)
  }
}
