import Ledger
import Output

extension BundleInfo {
  /// What the bundle of release `number` says of itself, made by the ledger as it stood before.
  init(number: Int, previous: PreviousRelease?, ledger: Ledger, plan: ReleasePlan, hasArticles: Bool) {
    self.init(
      number: number, previous: previous.map { Release(number: $0.number, bundle: $0.seal.bundle) },
      ledgerHead: ledger.head, approvers: plan.approvers, hasArticles: hasArticles)
  }
}
