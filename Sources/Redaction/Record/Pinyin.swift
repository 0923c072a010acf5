import Matching

/// Syllables of characters in names, without tones; `v` stands for ü.
///
/// From PyPI pypinyin (MIT), for the 3,300 most frequent characters of given names (PyPI ngender, MIT) and all surnames, with the
/// readings of surnames (单 shan, 曾 zeng) beside the ordinary ones.
enum Pinyin {
  /// The syllables of a folded scalar; none where it is not in the table.
  static func syllables(of scalar: UInt32) -> [String] { table[scalar] ?? [] }

  private static let table: [UInt32: [String]] = {
    var result: [UInt32: [String]] = [:]
    for group in groups.joined(separator: " ").split(separator: " ") {
      let syllable = group.prefix { $0.isASCII }
      for scalar in FoldedText.scalars(of: String(group.dropFirst(syllable.count))) {
        result[scalar, default: []].append(String(syllable))
      }
    }
    return result
  }()

  /// Groups by syllable: it, then its characters.
  private static let groups: [String] = [
    "a阿啊 ai爱艾嫒蔼霭埃皑挨瑷哀 an安岸按鞍桉 ang昂盎 ao傲奥翱敖鳌澳熬骜 ba巴八拔霸坝把跋 bai柏百白佰擘拜摆 ban班半瓣办斑板伴坂 bang邦帮榜棒浜镑梆磅 bao宝保豹葆报包堡鲍抱暴苞",
    "bei蓓贝北备倍杯辈焙被 ben本奔犇贲 beng绷蹦泵 bi碧必毕壁弼笔比敝秘璧蓖彼币陛闭薜 bian变边辨便扁卞 biao彪标飚表飙镖镳 bie别 bin斌彬滨宾玢镔槟缤濒 bing兵冰炳丙秉柄并邴",
    "bo波博柏伯勃渤搏铂菠玻播舶礴帛薄驳钵 bu步布卜部不补埠 cai才彩财采材蔡偲菜猜 can灿参璨粲蚕 cang仓苍藏沧 cao操曹草 ce策测册 cen岑涔 ceng曾层曽 cha茶查察杈 chai钗柴",
    "chan婵产禅蝉潺缠蟾颤 chang长昌常畅昶嫦肠厂场倡唱尝菖敞苌 chao超朝潮焯晁钞嘲巢抄 che车澈彻 chen晨辰臣琛陈宸忱尘沉趁郴谌衬 cheng成程承诚城晟澄呈丞骋铖乘橙称琤埕撑逞秤宬",
    "chi驰池弛赤迟炽持痴翅侈篪敕墀郗 chong崇冲重翀充种宠舂 chou丑畴绸筹愁仇臭抽瘳 chu楚初矗出储础锄处雏褚除楮 chuai揣啜 chuan传川钏船串 chuang闯创床 chui垂锤吹 chun春纯淳椿醇蠢",
    "chuo绰 ci慈赐次词辞磁茨雌 cong聪从丛琮葱骢枞淙璁 cou凑 cu簇促 cuan爨 cui翠萃崔璀粹催 cun存村寸 cuo措错 da大达妲答打達笪 dai代岱黛带戴待呆玳傣 dan丹旦单淡诞聃郸胆担蛋但澹",
    "dang党当荡档 dao道焘岛导到刀稻祷 de德得的徳 deng登灯邓等 di迪娣弟地笛棣狄帝涤第镝蒂荻堤頔嫡翟俤敌滴缔递邸底 dian殿典点滇电佃钿店甸碘淀颠奠 diao刁调雕 die蝶叠昳碟跌迭",
    "ding定丁鼎顶玎叮锭订钉仃铤 dong东冬栋动董懂洞冻侗咚東 dou斗豆逗窦 du都杜笃度毒渡独督读堵 duan端段锻断 dui队对堆兑 dun敦墩盾顿囤沌 duo多铎朵夺舵 e娥鄂额婀锷峨俄萼鹅蛾鹗 en恩",
    "er二尔儿而耳佴 fa发法乏伐 fan凡帆繁范翻樊藩璠钒梵番蕃反泛矾 fang芳方放房防舫仿访昉肪坊纺妨钫枋 fei飞菲斐非霏妃费翡绯扉肥芾沸啡婓 fen芬粉奋分氛汾纷份粪 feng峰凤锋丰风枫烽逢奉冯封沣蜂峯俸讽酆",
    "fu福富付夫甫芙复伏馥辅府赋佛孚傅服扶阜浮宓涪符釜负抚拂副赴敷弗苻洑 ga嘎伽尕呷噶 gai改盖概该丐 gan干淦敢赣甘感赶柑 gang刚钢岗纲罡港冈岡缸 gao高皋镐告杲膏篙郜稿羔 ge革格戈歌阁鸽葛舸各盖哥铬个隔仡",
    "gei给 gen根艮跟亘 geng庚耿更耕赓埂梗羹 gong功公恭工共龚贡弓宫巩拱供攻 gou苟狗购够勾缑句 gu谷古顾固姑贾鹄孤鼓故沽辜菇 gua挂瓜 guai乖 guan冠官观关贯管莞灌罐馆 guang光广逛洸",
    "gui桂贵规圭瑰归柜桧癸闺 gun滚棍 guo国果郭过蝈帼國虢锅呙 ha哈 hai海还孩亥 han汉涵寒晗瀚翰含韩菡函罕汗捍撼憨邯旱悍焊焓 hang航行杭珩夯 hao浩昊豪皓好灏颢号濠毫郝貉皞淏蒿澔壕",
    "he和鹤河贺合荷赫何禾蚵黑翮核 hei黑 hen恨很 heng恒衡亨横蘅姮桁 hong红洪宏鸿虹弘泓荭竑烘轰鴻闳 hou厚后侯候吼 hu虎胡湖糊沪琥蝴瑚户护狐呼祜乎浒扈忽 hua华花化桦骅画划華铧哗话滑樺婳",
    "huai怀淮槐 huan欢焕环换桓寰患涣幻唤缓浣奂宦郇 huang煌黄皇簧璜晃凰荒恍 hui辉慧惠会晖卉徽汇蕙讳荟绘回珲挥诲恢晦輝烩悔茴袆灰翚蛔 hun荤婚浑混 huo火或伙获活霍货",
    "ji继吉纪基季济记骥积计际姬冀霁机集佶寄技辑激极绩及戟几己稷即迹籍级既箕诘玑忌棘楫蓟击汲疾鸡嵇稽戢暨 jia佳家嘉加甲稼驾珈枷贾葭茄假迦郏价架荚",
    "jian建健剑坚俭见键鉴舰箭检简戬间尖荐涧件碱渐践监贱兼菅牮谏艰肩囝鑑柬蹇翦 jiang江将疆姜蒋奖降讲绛犟 jiao娇姣椒皎教艽骄蛟交焦峤角饺佼矫礁郊蕉脚胶叫茭剿浇徼缴侥",
    "jie杰洁捷婕结介节姐解界颉劫劼皆接阶秸桀街傑借戒揭 jin金进锦晋瑾劲津今谨近巾尽缙斤靳槿紧琎觐仅禁錦瑨 jing静晶景敬婧京靖菁井经靓竞镜璟警净竟精兢荆境惊旌径鲸睛憬泾倞靜 jiong炯炅迥",
    "jiu九久玖就舅酒赳究灸旧揪咎 ju菊举巨聚居桔驹炬局具琚钜鞠矩俱剧句 juan娟隽鹃涓卷绢捐 jue珏觉爵决厥矍 jun军俊君骏均钧峻珺竣郡浚濬鈞菌 ka卡咖 kai凯开恺楷锴铠慨凱垲 kan侃看堪刊坎勘阚",
    "kang康抗亢慷糠 kao考靠 ke克科可珂柯轲棵客恪坷苛刻课壳颗 ken肯恳垦 keng铿 kong孔空 kou扣口寇 ku库 kuai快蒯郐 kuan宽款 kuang匡矿旷况邝 kui奎魁葵逵亏夔岿馗揆隗蒉",
    "kun坤昆琨鲲堃锟焜崑鹍 kuo阔扩廓括 la拉腊啦喇 lai来赉莱赖濑 lan兰岚澜蓝谰览烂阑斓婪栏 lang浪朗郎琅稂 lao老劳涝牢 le乐勒了 lei磊雷蕾垒镭累擂耒类 leng冷楞棱",
    "li丽立利莉力礼黎理李里俐骊荔俪励历梨鹂笠郦砾栗璃犁琍雳粒鲤栎厉离藜漓篱沥澧莅麗隶吏例砺溧豊 lia俩 lian连莲联炼恋廉练琏链涟怜濂镰 liang亮良梁量樑凉粮谅两粱辆墚 liao辽燎聊廖僚料疗寥 lie烈列冽",
    "lin林琳霖麟临淋磷粼凛鳞璘邻蔺粦吝 ling玲凌灵令岭领伶铃苓陵龄羚翎菱聆泠零瓴另绫 liu柳留刘六流鎏榴浏骝琉 long龙隆珑垄陇泷茏龍拢 lou楼娄 lu璐露路鲁禄陆录鹭鹿潞炉卢芦麓庐碌橹渌逯 luan銮鸾栾峦娈滦",
    "lun伦仑轮论纶 luo罗洛珞落骆螺络萝锣雒 lv绿旅吕律履率侣铝闾 lve略 ma马玛麻 mai麦迈买脉 man满曼漫蔓嫚慢幔蛮馒熳 mang芒盲忙莽茫 mao茂毛懋卯贸矛瑁貌茅锚冒猫茆 me么",
    "mei梅美妹媚玫眉枚楣镁嵋湄每霉没 men门 meng梦萌孟猛蒙盟朦檬锰濛勐 mi密米咪蜜觅迷秘弥宓谧幂泌糜弭 mian勉绵棉冕免面缅 miao苗淼妙邈秒渺缪庙 mie蔑 min敏民旻闽珉岷闵皿泯忞慜",
    "ming明铭鸣名茗命溟銘洺 miu谬 mo万默墨模沫莫茉末谟漠摩陌蓦嫫磨 mou谋缪某牟 mu木牧慕沐牡穆睦目姆钼幕暮募母 na娜纳那哪拿钠 nai乃耐奶奈迺 nan楠南男囡难喃 nang囊 nao闹铙 ne讷呢",
    "nei内 nen嫩 neng能 ni妮旎霓尼倪你泥铌拟逆 nian年念辇碾 niang娘 niao鸟 nie臬聂镍涅镊乜 ning宁凝柠泞甯 niu牛妞钮 nong农浓侬弄 nu努奴怒 nuan暖 nuo诺挪糯 nv女",
    "o哦 ou鸥欧区藕偶瓯殴 pa帕 pai湃派排牌 pan盼攀潘盘畔泮磐 pang庞胖旁逄 pao炮跑袍 pei培佩沛配裴珮陪霈姵旆 pen盆 peng鹏朋彭蓬澎硼棚芃捧碰膨篷 pi丕皮毗批霹圮 pian翩偏骈",
    "piao朴飘漂票瓢 pie撇 pin品频聘嫔贫拼 ping平萍苹屏娉坪评凭乒瓶蘋 po繁坡泊颇珀泼破 pu普璞浦朴曝谱葡蒲溥圃莆埔濮铺仆瀑扑",
    "qi琦琪启奇其齐祺起旗麒绮棋岐淇七骐崎期汽祁歧啟颀企圻祈气戚骑杞器栖岂啓柒脐契錡綦砌畦锜漆亓耆俟 qia洽恰 qian倩茜前乾谦千钱骞迁芊潜黔欠仟虔遣铅浅嵌蒨签钎堑钳牵 qiang强蔷锵嫱墙枪強羌",
    "qiao巧桥乔俏侨樵翘敲峭悄瞧谯跷 qie切且窃郄 qin琴勤芹钦沁秦亲覃溱芩骎 qing庆清青卿晴情擎箐轻倾请勍磬顷氢蜻慶靑 qiong琼穷穹 qiu秋球求邱丘裘仇 qu曲渠取区去趣瞿驱屈璩",
    "quan全泉权铨荃颧诠劝圈佺犬券 que雀鹊确却阙 qun群裙 ran然冉燃苒染 rang让瓤壤穰 rao饶娆绕荛 re热惹 ren仁人任韧忍壬刃认仞荏 reng仍 ri日 rong荣蓉容榕嵘融冗戎绒溶熔茸镕榮瑢",
    "rou柔揉 ru如茹汝儒入孺洳 ruan阮软 rui瑞锐睿蕊芮蕤叡 run润闰 ruo若 sa飒萨洒撒 sai赛塞腮 san三叁散伞 sang桑 sao嫂骚 se色瑟 sen森 seng僧 sha莎沙厦纱砂 shai筛晒",
    "shan山珊善姗杉闪单汕陕衫剡删钐 shang尚上商赏裳晌 shao少绍召韶邵劭哨芍勺紹梢卲 she社设舍折蛇佘涉射赦厍 shen申深慎沈参神莘伸砷身燊绅珅娠什甚审屾呻 sheng生胜盛升圣晟声省昇笙绳牲勝剩",
    "shi世士诗仕石时实师施式史适市是十识事试狮似始示拾氏驶室释视轼矢势失饰食媞誓柿侍 shou守寿首收受手授绶 shu淑树书舒姝曙述术澍叔蜀枢恕抒殊庶数署戍暑漱束菽疏墅竖属熟输纾殳 shuai帅率 shuan栓拴闩",
    "shuang双爽霜 shui水税睡 shun顺舜瞬 shuo硕烁朔铄说 si思斯四司丝嗣泗锶巳私驷肆寺撕俟 song松嵩颂宋淞送崧耸菘诵 sou搜艘 su素苏肃速粟溯甦夙愫宿塑谡僳 suan算",
    "sui穗随碎遂岁绥隧虽隋睢髓燧眭 sun孙笋荪 suo锁所索梭 ta塔他 tai太泰台态苔邰 tan坦锬潭坛谭探谈檀覃滩摊毯郯 tang堂棠唐塘汤糖 tao涛桃韬滔陶弢淘套萄 te特 teng腾藤滕誊",
    "ti体提悌倜踢梯题惕荑缇遆 tian天田甜添恬填湉阗畋 tiao条眺跳挑 tie铁帖 ting婷廷亭庭挺霆汀停艇听厅珽颋 tong彤同通桐童统铜瞳佟潼仝曈 tou头透钭 tu图土徒吐屠兔途涂 tuan团 tui颓",
    "tun屯暾 tuo拓托拖椭妥脱陀庹 wa娃瓦蛙娲佤 wai崴外 wan万婉宛晚皖琬芄弯莞完湾玩碗菀顽挽丸 wang旺望王汪网往亡",
    "wei伟卫维威炜玮巍薇为微蔚唯韦纬魏委尉未渭惟位慰苇葳围畏娓尾嵬潍味偉瑋韡谓违桅暐維溦伪危圩韪隗 wen文雯闻稳汶温蚊问纹玟吻 weng翁瓮 wo沃我握 wu武无五伍吴吾午务舞悟乌梧雾芜戊呜误鹜鋈物屋鹉妩毋邬巫仵兀",
    "xi喜希茜锡西曦熙玺细习溪夕熹禧汐惜晰席兮羲昔稀唏息嬉析晞犀奚浠铣洗皙淅系袭悉烯樨硒翕郗 xia霞侠夏峡吓瑕下遐虾匣瞎呷 xian贤先仙宪显献娴现鲜咸险锨弦县羡线限纤衔闲洗岘嫌賢暹冼",
    "xiang祥香翔向相湘想响象享项乡详襄骧镶芗像巷箱庠橡 xiao晓小孝笑潇肖霄筱啸效骁校萧宵箫枭逍虓消销哓曉嚣皛 xie协解谢燮勰些楔携卸谐械偕榭 xin新鑫欣昕信心馨歆辛芯忻薪莘锌炘",
    "xing兴星行杏幸醒性形邢型惺姓興荇刑 xiong雄熊兄 xiu秀修绣岫休琇袖锈 xu旭绪徐许序煦栩续叙须絮需戌胥勖顼虚蓄吁 xuan轩璇选宣萱旋玄煊炫喧绚瑄暄铉烜漩悬眩翾晅渲譞镟禤 xue雪学薛血",
    "xun勋训迅逊洵讯殉寻循珣汛浔旬勳薰询巽荀恂巡熏驯郇 ya亚雅娅芽涯丫牙伢崖压鸭押呀 yan艳燕彦岩延妍雁炎言焱琰衍颜严嫣研焰砚晏烟宴演沿闫俨堰谚嬿滟盐验龑彥眼焉厌阎鄢 yang阳洋杨扬仰养央旸羊样炀鸯漾秧泱飏暘",
    "yao耀瑶尧夭遥要姚垚曜钥窑药鹞谣摇邀幺妖峣咬 ye业叶烨晔野也冶夜椰页耶",
    "yi义毅一怡益艺奕宜逸轶仪亦意依懿以伊易翼屹谊忆熠贻翊乙漪亿溢异译祎羿翌沂旖弋颐怿议夷裔移壹已倚燚诣镒医衣邑薏诒弈苡驿佚遗绎钇彝椅铱疑禕肄義儀役姨蚁 yin银寅印音茵胤引吟尹殷荫因隐垠阴崟姻饮",
    "ying英颖莹迎瑛应影营盈映鹰莺滢樱赢瀛颍缨荧婴楹萤璎郢膺蓥萦潆穎 yong永勇咏泳拥涌用雍庸镛湧佣墉甬詠踊 you友有尤佑幼优游又悠由右酉猷幽油祐宥莜攸铀诱侑邮柚忧犹",
    "yu玉宇雨瑜钰育裕煜昱羽余禹毓于郁予渝语豫誉尉妤俞愚愉榆喻聿彧鱼与欲愈谕遇虞域御屿娱渔瑀峪於寓浴逾预驭禺芋馀俣鈺玙舆庾迂 yuan元媛远源园渊圆原苑瑗院袁缘垣愿员沅援鸳辕嫄鸢爰 yue月乐跃悦越岳玥曰粤约阅樾钺",
    "yun云运芸韵允蕴昀筠赟耘员韫贇匀鋆郧雲恽韻晕沄 zai再在仔载哉宰栽 zan赞瓒昝 zang藏臧 zao早灶造藻枣澡 ze泽则择赜责迮 zeng增曾赠甑 zha扎查栅 zhai斋寨翟宅 zhan占展战湛站瞻詹沾崭粘斩",
    "zhang长章张璋樟彰掌涨漳丈障嫜仉 zhao朝兆昭照钊召招肇赵曌沼诏炤 zhe哲喆浙者折辙蛰着蔗 zhen振珍震真贞镇臻祯桢朕圳甄蓁针侦阵榛箴帧浈枕缜瑱禎禛轸 zheng正政征峥铮争郑证诤拯筝整钲睁蒸",
    "zhi志智芝治之枝知致植芷至直质支稚执峙郅祉值只职指秩帙旨止帜挚织制蜘脂陟置侄 zhong忠中仲钟重众种螽衷终塚 zhou洲周舟州宙胄昼轴皱 zhu珠柱竹祝朱铸主助著筑竺住洙翥诸注烛株诛逐铢驻瞩邾 zhuan转专砖颛",
    "zhuang壮庄状装桩妆撞 zhui赘追锥 zhun准谆 zhuo卓灼茁倬镯桌禚 zi子自紫梓姿孜字滋资兹籽咨訾 zong宗总棕纵综 zou邹奏 zu祖族足组卒俎 zuan钻 zui醉最 zun尊遵",
    "zuo作佐祚左琢座坐做",
  ]
}
