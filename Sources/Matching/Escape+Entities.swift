extension Escape {
  /// An entity of HTML, `&#49;`, `&#x31`, `&nbsp;`; the semicolon of a number may be missing.
  init?(entityAt index: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    var place = index + 1
    guard place < bytes.count else { return nil }
    guard bytes[place] == 0x23 else {
      guard let (value, end) = Self.namedEntity(at: place, in: bytes) else { return nil }
      self.init(scalar: value, end: end)
      return
    }
    place += 1
    let isHexadecimal = place < bytes.count && bytes[place] | 0x20 == 0x78
    if isHexadecimal { place += 1 }
    var value: UInt32 = 0
    let first = place
    while place < bytes.count, place - first < 10,
      let digit = Self.hexadecimal(bytes[place]), isHexadecimal || digit < 10
    {
      value = min(value &* (isHexadecimal ? 16 : 10) &+ digit, 0x20_0000)
      place += 1
    }
    guard place > first, Unicode.Scalar(value) != nil else { return nil }
    if place < bytes.count, bytes[place] == 0x3B { place += 1 }
    self.init(scalar: value == 0 ? nil : value, end: place)
  }

  /// The entities that stand inside numbers and names, or hide the characters that do.
  private static func namedEntity(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (UInt32, Int)? {
    for (name, value) in names {
      let length = name.utf8CodeUnitCount
      guard index + length <= bytes.count else { continue }
      var matches = true
      for offset in 0..<length where bytes[index + offset] != name.utf8Start[offset] {
        matches = false
        break
      }
      if matches { return (value, index + length) }
    }
    return nil
  }

  private static let names: KeyValuePairs<StaticString, UInt32> = [
    "amp;": 0x26, "lt;": 0x3C, "gt;": 0x3E, "quot;": 0x22, "apos;": 0x27, "nbsp;": 0xA0, "ensp;": 0x2002,
    "emsp;": 0x2003, "thinsp;": 0x2009, "hairsp;": 0x200A, "numsp;": 0x2007, "puncsp;": 0x2008, "emsp13;": 0x2004,
    "emsp14;": 0x2005, "MediumSpace;": 0x205F, "zwj;": 0x200D, "zwnj;": 0x200C, "ZeroWidthSpace;": 0x200B,
    "NoBreak;": 0x2060, "lrm;": 0x200E, "rlm;": 0x200F, "ic;": 0x2063, "it;": 0x2062, "shy;": 0xAD, "middot;": 0xB7,
    "centerdot;": 0xB7, "bull;": 0x2022, "times;": 0xD7, "ndash;": 0x2013, "mdash;": 0x2014, "hyphen;": 0x2010,
    "dash;": 0x2010, "horbar;": 0x2015, "minus;": 0x2212, "hellip;": 0x2026, "Tab;": 0x20, "NewLine;": 0x0A,
    "num;": 0x23, "period;": 0x2E, "comma;": 0x2C, "colon;": 0x3A, "semi;": 0x3B, "lbrace;": 0x7B, "rbrace;": 0x7D,
    "lcub;": 0x7B, "rcub;": 0x7D, "lowbar;": 0x5F, "UnderBar;": 0x5F, "ast;": 0x2A, "grave;": 0x60, "lpar;": 0x28,
    "rpar;": 0x29, "lsqb;": 0x5B, "rsqb;": 0x5D, "commat;": 0x40, "percnt;": 0x25, "sol;": 0x2F, "bsol;": 0x5C,
    "plus;": 0x2B, "equals;": 0x3D, "verbar;": 0x7C, "vert;": 0x7C,
  ]
}
