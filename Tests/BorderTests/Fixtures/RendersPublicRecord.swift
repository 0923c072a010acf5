import Records
import Redaction
import Site

// What the far side of the border may do.
func render(_ record: PublicRecord, with builder: SiteBuilder) throws -> SitePage {
  try builder.casePage(record)
}
