/// Ideographs that Unicode encodes twice, folded to the ordinary one (UnicodeData.txt, decompositions of the blocks named).
///
/// Each string lists the targets of a run of code points in order; where there is no other form the character stands for itself.
enum CompatibilityIdeographs {
  /// U+2F00–U+2FD5, Kangxi radicals.
  static let radicals: [String] = [
    "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀",
    "寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋",
    "比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸",
    "缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛",
    "辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻",
    "黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠",
  ]
  /// U+F900–U+FAD9, compatibility ideographs.
  static let ideographs: [String] = [
    "豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟",
    "廊朗浪狼郎來冷勞擄櫓爐盧老蘆虜路露魯鷺碌祿綠菉錄鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累",
    "縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹寧怒率異北磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮",
    "兩凉梁糧良諒量勵呂女廬旅濾礪閭驪麗黎力曆歷轢年憐戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈",
    "裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚聆鈴零靈領例禮醴隸惡了僚寮尿料樂燎療蓼遼龍暈阮劉",
    "杻柳流溜琉留硫紐類六戮陸倫崙淪輪律慄栗率隆利吏履易李梨泥理痢罹裏裡里離匿溺吝燐璘",
    "藺隣鱗麟林淋臨立笠粒狀炙識什茶刺切度拓糖宅洞暴輻行降見廓兀嗀\u{FA0E}\u{FA0F}塚\u{FA11}晴\u{FA13}\u{FA14}凞猪益",
    "礼神祥福靖精羽\u{FA1F}蘒\u{FA21}諸\u{FA23}\u{FA24}逸都\u{FA27}\u{FA28}\u{FA29}飯飼館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎",
    "懲敏既暑梅海渚漢煮爫琢碑社祉祈祐祖祝禍禎穀突節練縉繁署者臭艹艹著褐視謁謹賓贈辶逸",
    "難響頻恵\u{242EE}舘\u{FA6E}\u{FA6F}並况全侀充冀勇勺喝啕喙嗢塚墳奄奔婢嬨廒廙彩徭惘慎愈憎慠懲戴揄搜摒",
    "敖晴朗望杖歹殺流滛滋漢瀞煮瞧爵犯猪瑱甆画瘝瘟益盛直睊着磌窱節类絛練缾者荒華蝹襁覆",
    "視調諸請謁諾諭謹變贈輸遲醙鉶陼難靖韛響頋頻鬒龜\u{2284A}\u{22844}\u{233D5}㮝䀘䀹\u{25249}\u{25CD0}\u{27ED3}齃龎",
  ]
}
