/// The tables of this module as text; the build fills `contents` from `Tables` (path below the root of the repository, and text).
enum NameTables {}
