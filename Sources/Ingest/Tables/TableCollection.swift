public import Diagnostics
import Reading
public import Records

/// Everything the tables of a workspace say, in the order of paths and rows.
public struct TableCollection: Sendable {
  public private(set) var inspections: [Inspection] = []
  public private(set) var plans: [PlanItem] = []
  public private(set) var totals: [CountyTotal] = []
  public private(set) var licences: [LicenceEvent] = []
  public private(set) var dishonest: [DishonestEntry] = []
  /// What is wrong in any of them.
  public private(set) var diagnostics: [Diagnostic] = []

  /// Reads all tables but those of cases; ids doubled within one kind of table are errors.
  public init(_ workspace: WorkspaceIndex, settings: SiteSettings) {
    let decoders = TableDecoders(settings: settings)
    inspections = read(workspace, workspace.inspections, decoders.inspections)
    plans = read(workspace, workspace.plans, decoders.plans)
    totals = read(workspace, workspace.statistics, decoders.statistics)
    licences = read(workspace, workspace.licences, decoders.licences)
    dishonest = read(workspace, workspace.dishonest, decoders.dishonest)
    checkDoubled(inspections.map { ($0.id, $0.place) })
    checkDoubled(licences.map { ($0.id, $0.place) })
    checkDoubled(dishonest.map { ($0.id, $0.place) })
    checkDoubledTotals()
  }

  private mutating func read<Value>(
    _ workspace: WorkspaceIndex, _ paths: [String],
    _ decode: (SourceFile) -> (values: [Value], diagnostics: [Diagnostic])
  ) -> [Value] {
    var values: [Value] = []
    for path in paths {
      do throws(ReadingError) {
        let (found, problems) = decode(try SourceFile.load(root: workspace.root, path: path))
        values += found
        diagnostics += problems
      } catch {
        diagnostics.append(error.diagnostic)
      }
    }
    return values
  }

  private mutating func checkDoubled(_ ids: [(id: String, place: Place)]) {
    var places: [String: Place] = [:]
    for (id, place) in ids {
      if let earlier = places[id] {
        diagnostics.append(Diagnostic(.doubledID, at: place, record: id, id, earlier.text))
      } else {
        places[id] = place
      }
    }
  }

  private mutating func checkDoubledTotals() {
    var places: [String: Place] = [:]
    for total in totals {
      let key = "\(total.year) \(total.county.code) \(total.indicator)"
      if let earlier = places[key] {
        diagnostics.append(Diagnostic(.doubledTotal, at: total.place, total.indicator, earlier.text))
      } else {
        places[key] = total.place
      }
    }
  }
}
