import Rules

/// Number plates of motor vehicles (法释〔2016〕19号 Art. 10), ordinary and new energy: province, letter, five or six letters and digits.
struct PlateDetector: TextDetector {
  let rule = "text.plate"
  let entity = MaskEntity.plate

  func detect(in view: TextView, found: (Range<Int>, Certainty) -> Void) {
    for index in view.scalars.indices where view.scalars[index] >= 0x4E00 {
      guard isPlateLetter(view.scalar(index + 1)), TextView.isLetter(view.scalar(index + 1)),
        Self.provinces.contains(view.scalars[index]), !isEquipmentRegistration(index, view)
      else { continue }
      var place = index + 2
      while [0xB7, 0x20, 0x2D, 0x2E].contains(view.scalar(place)), place - index < 4 { place += 1 }
      let serial = place
      while isPlateLetter(view.scalar(place)), place - serial < 7 { place += 1 }
      var length = place - serial
      if length == 4, Self.suffixes.contains(view.scalar(place)) {
        length += 1
        place += 1
      }
      guard length == 5 || length == 6, !TextView.isAlphanumeric(view.scalar(place)) else { continue }
      let hasDigit = (serial..<place).contains { (0x30...0x39).contains(view.scalar($0)) }
      found(index..<place, hasDigit ? .likely : .possible)
    }
  }

  /// 起17云E00012(20): kind and year before the province make it the registration of a crane, boiler, vessel or lift (TSG 08-2017).
  private func isEquipmentRegistration(_ index: Int, _ view: TextView) -> Bool {
    (0x30...0x39).contains(view.scalar(index - 1)) && (0x30...0x39).contains(view.scalar(index - 2))
      && Self.equipment.contains(view.scalar(index - 3))
  }

  private func isPlateLetter(_ scalar: UInt32) -> Bool { TextView.isAlphanumeric(scalar) }

  private static let provinces = Set("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领".unicodeScalars.map(\.value))
  private static let equipment = Set("锅容管梯起索游".unicodeScalars.map(\.value))
  private static let suffixes = Set("挂学警港澳领试超".unicodeScalars.map(\.value))
}
