import Records

/// A person of a record who is not its subject.
struct SamplePerson: Sendable {
  var name: String
  var role: String
  var id: String?
  var phone: String?
  var address: String?
  var birth: CivilDate?
  var isMinor = false
  var aliases: [String] = []

  /// The person as data.
  var node: DataNode {
    var entries: [(key: String, value: DataNode)] = [("name", .text(name)), ("role", .text(role))]
    if let id { entries.append(("idNumber", .text(id))) }
    if let phone { entries.append(("phone", .text(phone))) }
    if let address { entries.append(("address", .text(address))) }
    if let birth { entries.append(("birthDate", .text(birth.iso))) }
    if isMinor { entries.append(("minor", .text("true"))) }
    if !aliases.isEmpty { entries.append(("aliases", .words(aliases))) }
    return .map(entries)
  }
}

/// The subject as the record names it.
struct SampleParty: Sendable {
  var name = ""
  var id: String?
  var birth: CivilDate?
  var address: String?
  var phone: String?
  var representativeID: String?
  var bankAccount: String?
}

extension CaseBuilder {
  /// Makes the subject: the unit with a few of its secrets, or a person.
  mutating func makeParty() {
    guard plan.subjectKind == .naturalPerson else {
      party.name = plan.unit.name
      party.address = plan.unit.address
      if random.chance(40) { party.phone = plant(.phone, Identifiers.mobile(&random)) }
      if random.chance(25) {
        party.representativeID = plant(
          .id, Identifiers.residentID(county: homeCounty, birth: birthday(1960...1988), &random))
      }
      if random.chance(14) {
        party.bankAccount = plant(
          .bankAccount, plan.unit.isShop ? Identifiers.bankCard(&random) : Identifiers.companyAccount(&random))
      }
      return
    }
    let birth = plan.state == .minorSubject ? minorBirthday() : birthday(1962...1995)
    party.name = plant(.name, NamePool.secretName(&random))
    party.birth = birth
    party.id = plant(.id, Identifiers.residentID(county: homeCounty, birth: birth, &random))
    party.address = plant(.address, homeAddress())
    if random.chance(60) { party.phone = plant(.phone, Identifiers.mobile(&random)) }
    if plan.state == .minorSubject {
      people.append(
        SamplePerson(name: party.name, role: "当事人", id: party.id, birth: birth, isMinor: true))
      plant(.birthDate, birth.iso)
    }
  }

  /// Makes the persons that the chosen prose names, and puts their names in its places.
  mutating func makePeople(for slots: Set<TextTemplate.Slot>) {
    let isFamily = plan.kind.source == .accident && plan.subjectKind == .naturalPerson
    let roles: [(TextTemplate.Slot, String)] = [
      (.worker, isFamily ? "家属" : "从业人员"), (.worker2, "从业人员"), (.witness, "证人"), (.manager, "现场管理人员"),
      (.injured, "受伤人员"), (.deceased, "死亡人员"),
    ]
    for (slot, role) in roles where slots.contains(slot) {
      let isHurt = slot == .injured || slot == .deceased
      let needsID = isHurt || (slot == .worker && slots.contains(.workerID))
      let person = makePerson(role: role, isHurt: isHurt, needsID: needsID)
      values[slot] = person.name
      if slot == .worker, slots.contains(.workerID), let id = person.id { values[.workerID] = disguised(.id, id) }
    }
  }

  /// A person with a name of its own in this record, kept in `people`.
  mutating func makePerson(role: String, isHurt: Bool = false, needsID: Bool = false) -> SamplePerson {
    var name = ""
    repeat {
      let kin = people.last.map(\.name) ?? (plan.subjectKind == .naturalPerson ? party.name : "")
      let surname = random.chance(22) && !kin.isEmpty ? NamePool.surname(of: kin) : nil
      name = NamePool.secretName(&random, surname: surname)
    } while name == party.name || people.contains { $0.name == name || $0.aliases.contains(name) }
    let birth = birthday(1958...2000)
    var person = SamplePerson(name: plant(.name, name), role: role)
    if needsID || random.chance(30) {
      person.id = plant(.id, Identifiers.residentID(county: homeCounty, birth: birth, &random))
    }
    if random.chance(35) { person.phone = plant(.phone, Identifiers.mobile(&random)) }
    if isHurt || random.chance(12) { person.address = plant(.address, homeAddress()) }
    if isHurt {
      person.birth = birth
      plant(.birthDate, birth.iso)
    }
    if random.chance(5) {
      var alias = NamePool.secretName(&random, surname: NamePool.surname(of: name))
      while alias == name || alias == party.name || people.contains(where: { $0.name == alias }) {
        alias = NamePool.secretName(&random, surname: NamePool.surname(of: name))
      }
      person.aliases = [plant(.name, alias)]
    }
    people.append(person)
    return person
  }

  /// A number as it will stand in running text: mostly plain, sometimes disguised; planted as written.
  mutating func disguised(_ kind: PlantedSecret.Kind, _ number: String) -> String {
    let disguise: NumberDisguise =
      switch random.below(100) {
      case 0..<56: .plain
      case 56..<70: .grouped
      case 70..<80: .hyphenated
      case 80..<90: .fullWidth
      case 90..<94: .spacedOut
      default: .smallX
      }
    return plant(kind, disguise.written(number))
  }

  /// Code of the county a person comes from.
  var homeCounty: String {
    plan.isBureau ? "532301" : plan.county.code
  }

  /// An invented home: village group or flat.
  mutating func homeAddress() -> String {
    let county = plan.isBureau ? SampleCounty.counties[random.below(SampleCounty.counties.count)] : plan.county
    let town = random.pick(county.towns)
    let begin = (random.chance(15) ? "云南省楚雄彝族自治州" : "") + county.name(on: lawDay) + town
    if random.chance(50) {
      let village = random.pick(["河尾", "大麦地", "新村", "石板箐", "松树坪", "旧庄", "白沙坡", "小龙潭"])
      return begin + "\(village)村委会\(random.within(1...12))组\(random.within(1...99))号"
    }
    let estate = random.pick(["金鹿苑", "彝人小区", "桂花园", "阳光家园", "福塔花园", "龙江佳苑"])
    return begin
      + "\(estate)\(random.within(1...24))幢\(random.within(1...4))单元\(random.within(1...18))0\(random.within(1...4))室"
  }

  private mutating func birthday(_ years: ClosedRange<Int>) -> CivilDate {
    CivilDate(year: random.within(years), month: random.within(1...12), day: random.within(1...28))
      ?? CivilDate(dayNumber: 0)
  }

  private mutating func minorBirthday() -> CivilDate { lawDay.adding(days: -(16 * 365 + random.within(30...300))) }
}
