import Diagnostics
import Reading
import Records

extension SiteDecoder {
  /// The bureau with its prefecture and counties; counties are sorted by code, and no code or name may occur twice.
  static func bureau(_ top: inout MapReader) -> Bureau {
    let nothing = County(code: "", name: "", authority: "")
    guard let node = top.value("bureau") else {
      top.reportMissing("bureau")
      return Bureau(name: "", prefecture: nothing, counties: [])
    }
    var map = MapReader(node, path: "bureau")
    let name = map.requiredText("name")
    let code = unifiedCode(&map)
    var prefecture = nothing
    if let inner = map.value("prefecture") {
      prefecture = county(inner, &map, path: "bureau.prefecture", authority: name)
    } else {
      map.reportMissing("prefecture")
    }
    var counties: [County] = []
    if let list = map.value("counties") {
      if list.items == nil { map.report(.wrongStructure, "counties", "list") }
      for item in list.items ?? [] {
        let county = county(item, &map, path: "bureau.counties", authority: nil)
        for word in [county.code, county.name] where ([prefecture] + counties).contains(where: { $0.isNamed(word) }) {
          if !word.isEmpty { map.report(Diagnostic(.duplicateKey, at: item.place, "bureau.counties")) }
          break
        }
        counties.append(county)
      }
    }
    let phones = map.texts("publicPhones")
    map.finish()
    top.take(map)
    return Bureau(
      name: name, unifiedCode: code, prefecture: prefecture, counties: counties.sorted(), publicPhones: phones)
  }

  /// A county; `aliases` are names like the former ones, the authority is the name with 应急管理局 unless given.
  private static func county(_ node: InputNode, _ parent: inout MapReader, path: String, authority: String?) -> County {
    var map = MapReader(node, path: path)
    let code = map.requiredText("code")
    if !code.isEmpty, !isDigits(code, 6) { map.report(.siteBadCode, "code") }
    let name = map.requiredText("name")
    let formerCodes = map.texts("formerCodes")
    let names = map.texts("formerNames") + map.texts("aliases")
    let given = map.text("authority")
    let authorityCode = unifiedCode(&map)
    map.finish()
    parent.take(map)
    return County(
      code: code, name: name, formerCodes: formerCodes, formerNames: names,
      authority: given ?? authority ?? name + "应急管理局", authorityCode: authorityCode)
  }

  private static func unifiedCode(_ map: inout MapReader) -> String? {
    guard let text = map.text("uscc") else { return nil }
    do throws(UnifiedCode.ParsingError) {
      return try UnifiedCode(parsing: text).text
    } catch {
      map.report(error == .wrongCheckDigit ? .wrongUSCCCheckDigit : .badUSCC, "uscc")
      return nil
    }
  }
}
