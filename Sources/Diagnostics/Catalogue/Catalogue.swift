extension DiagnosticKind {
  /// Every kind the program can report, in the order of the handbook; identifiers are unique.
  public static let all: [DiagnosticKind] =
    reading + ingest + records + rules + ledger + disclosure + redaction + statistics + site + output + leak + program
}
