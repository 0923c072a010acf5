/// How a sheet is read.
struct ReadingOptions: Sendable {
  /// Whether marks by hand in the sheet count; where they do not, they are text.
  var obeysMarks = true
  /// Whether a brace with a word that is no mark (`{姓名:…}`) is text rather than a fault.
  var ignoresUnknownMarks = false
  /// Whether numbers that fit no kind stay (in documents that are no records).
  var keepsUnknownNumbers = false
  /// Whether a secret that crosses text that stays is hidden rather than a fault.
  var hidesCollisions = false
  /// Whether names of persons who are in no field are searched.
  var findsNames = false
  /// Whether names of organisations that are found by their form stay, whatever name is in them.
  var keepsOrganisations = false
  /// Whether a known name that is part of the name of a unit stays there: 昆明李家明商贸有限公司.
  var keepsUnits = false
  /// The person whose name stays in no such unit: the party itself, which is masked.
  var ownName: Int?
  /// The rules for numbers and the like.
  var detectors = DetectorSet.builtIn
  /// Whether it is noted why each text stays.
  var explains = false
}
