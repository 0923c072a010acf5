import Foundation

/// The processor time that `body` takes on its thread, so that what runs beside it does not count.
///
/// For guards against work that grows with the square of its input and would take minutes; speed is measured in `Benchmarks`.
public func processorTime(of body: () throws -> Void) rethrows -> Duration {
  func now() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
  let start = now()
  try body()
  return now() - start
}
