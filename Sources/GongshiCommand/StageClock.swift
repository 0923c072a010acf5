import Glibc

/// Measures the stages of a run for benchmarks; nothing of it reaches an output of the site.
struct StageClock {
  private var last: Double
  private let start: Double
  /// Seconds of each stage, in order.
  private(set) var stages: [(name: String, seconds: Double)] = []

  init() {
    start = Self.now
    last = start
  }

  /// Ends the stage that began at the last call.
  mutating func end(_ name: String) {
    let now = Self.now
    stages.append((name, now - last))
    last = now
  }

  /// Seconds since the clock was made.
  var total: Double { Self.now - start }

  /// `1.2` for people.
  static func shown(_ seconds: Double) -> String {
    let tenths = Int((seconds * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// One line of JSON with milliseconds by stage.
  var jsonLine: String {
    let parts = stages.map { "\"\($0.name)\":\(Int(($0.seconds * 1000).rounded()))" }
    return "{\"milliseconds\":{" + parts.joined(separator: ",") + ",\"total\":\(Int((total * 1000).rounded()))}}"
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
