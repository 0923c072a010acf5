import Records
import Redaction
import Site

// What must not compile: a raw record on a page.
func render(_ record: CaseRecord, with builder: SiteBuilder) throws -> SitePage {
  try builder.casePage(record)
}
