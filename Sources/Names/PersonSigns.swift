/// Signs that a text speaks of a person, whether or not a name was found: 她, 他 and not 其他, 47岁, ，男，.
enum PersonSigns {
  static func stand(in scalars: UnsafeBufferPointer<UInt32>) -> Bool {
    func follows(_ place: Int, _ set: Set<UInt32>) -> Bool { place > 0 && set.contains(scalars[place - 1]) }
    func isFollowed(_ place: Int, _ set: Set<UInt32>) -> Bool {
      place + 1 < scalars.count && set.contains(scalars[place + 1])
    }
    return scalars.indices.contains { place in
      switch scalars[place] {
      case 0x5979: true  // 她
      case 0x4ED6: !follows(place, before) && !isFollowed(place, behind)  // 他
      case 0x5C81: place > 0 && isFigure(scalars[place - 1])  // 岁
      case 0x7537, 0x5973: isMark(place - 1, scalars) && isMark(place + 1, scalars)  // 男女
      default: false
      }
    }
  }

  private static func isFigure(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) || figures.contains(scalar) }

  /// A mark that parts the entries of a description of a person.
  private static func isMark(_ place: Int, _ scalars: UnsafeBufferPointer<UInt32>) -> Bool {
    scalars.indices.contains(place) && (scalars[place] == 0x2C || scalars[place] == 0x3001)
  }

  private static let figures = Set("一二三四五六七八九十".unicodeScalars.map(\.value))
  /// 其他, 吉他, 维他命.
  private static let before = Set("其吉维排利".unicodeScalars.map(\.value))
  /// 他人, 他们, 他国, 他用.
  private static let behind = Set("人们国用方处乡项物日山杀".unicodeScalars.map(\.value))
}
