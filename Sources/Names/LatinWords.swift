/// Words in Latin letters that tell names from other words.
enum LatinWords {
  /// Given names met most often in English and its neighbours.
  static let given = set(
    """
    james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven
    paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan
    stephen larry justin scott brandon benjamin samuel gregory alexander patrick frank raymond jack dennis jerry tyler aaron
    jose adam nathan henry douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald carl terry
    sean austin arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie gabriel logan alan juan wayne roy ralph
    randy eugene vincent russell louis philip bobby johnny bradley mary patricia jennifer linda elizabeth barbara susan jessica
    sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah
    stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine
    christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren
    christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn
    janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie
    brittany charlotte marie kayla alexis lori ivan igor sergei vladimir dmitri alexei mikhail nikolai olga tatiana elena natasha
    hans klaus jurgen wolfgang pierre jacques francois marco antonio giovanni luigi carlos luis miguel pedro jorge fernando
    mohammed muhammad mohamed ahmed ali hassan hussein abdul omar ibrahim yusuf tom mike jim bob bill steve dave chris tony jane
    kate lucy lily rose leo max simon martin oliver harry charlie oscar felix victor hugo lucas
    """)

  /// Surnames in pinyin.
  static let surnames = set(
    """
    wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong
    xiao cheng cao yuan deng xu fu shen zeng peng lv lu su jiang cai jia ding wei xue ye yan yu pan du dai xia zhong wang tian
    ren jiang fan fang shi yao tan liao zou xiong jin lu hao kong bai cui kang mao qiu qin jiang shi gu hou shao meng long wan
    duan lei qian tang yin li yi chang wu qiao he lai gong wen ouyang sima zhuge shangguan situ murong
    """)

  /// Syllables of pinyin.
  static let syllables: Set<String> = {
    let initials = "b p m f d t n l g k h j q x zh ch sh r z c s y w".split(separator: " ")
    let finals = """
      a o e i u v ai ei ui ao ou iu ie ue er an en in un ang eng ing ong ia ian iang iao iong ua uo uai uan uang
      """.split(separator: " ")
    var result: Set<String> = ["a", "ai", "an", "ang", "ao", "e", "en", "er", "ou"]
    for initial in initials {
      for final in finals { result.insert(String(initial + final)) }
    }
    return result
  }()

  /// Words of firms, goods, programs and places: no name has one.
  static let others = set(
    """
    co ltd inc corp company group limited llc gmbh international technology technologies china chinese beijing shanghai shenzhen
    hong kong taiwan macau macao asia pacific america american europe european united states kingdom nations world bank hotel
    club center centre city street road university college institute school hospital microsoft windows office word excel google
    apple android iphone samsung huawei intel nokia sony oracle linux adobe amazon facebook twitter the and of for in on to a an
    iso gb astm class model type version pro plus max mini air grand prix cup open times news daily express general electric
    standard chartered merrill lynch morgan stanley goldman sachs new york los angeles san francisco great wall coca cola
    passport number id no card visa permit name tel phone mobile fax mail email address account plate birth date
    """)

  private static func set(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
