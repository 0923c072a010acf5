import Testing

@testable import LeakCheck

/// The windows by which literals are found.
@Suite struct LiteralTableTests {
  @Test("takes no window that ends with digits alone where there is another")
  func avoidsDigits() {
    let addresses = (2000..<2040).map { "鹿城镇虚构路27号10幢\($0)室".unicodeScalars.map(\.value) }
    let table = LiteralTable(width: 8, step: 4, literals: addresses, values: addresses.indices.map(Int32.init))
    #expect(table.windowTails.count == 4 * addresses.count)
    #expect(!table.windowTails.contains { isOnlyDigits($0) })
    let number = "12345678901234567890".unicodeScalars.map(\.value)
    #expect(LiteralTable(width: 8, step: 4, literals: [number], values: [0]).windowTails.count == 4)
  }

  private func isOnlyDigits(_ tail: UInt64) -> Bool {
    (0..<4).allSatisfy { (tail >> UInt64(16 * $0) & 0xFFFF) &- 0x30 < 10 }
  }
}
