"""Invented names of people: common, rare and compound surnames, minority names with and without a dot, foreign names.

Surnames come from the ordinary list of Chinese surnames, given names are drawn character by character: any likeness is chance.
"""

COMMON = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖"
    "石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章"
    "鲁岳翟申耿关焦左柳甘祝包宁符阮纪梅童凌毕单裴霍成苗谷盛曲冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶牟艾尤阳时穆农司古吉缪车项连"
    "芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝"
)
RARE = "逯郗亓厍爨幸撒佴酆禚菅訾郜郇虢逄昝笪缑粟牧揭母占訚麴晁眭乜妥底盖操勾种查逮仉昌言但海苍来蔺洪阚鄢字茶段刀依起普者李鲁杞矣白方代"
COMPOUND = "欧阳 司马 上官 诸葛 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 东方 端木 夏侯 司徒 南宫 轩辕 万俟 闻人 淳于 申屠 独孤 呼延 澹台".split()

GIVEN_ONE = (
    "伟勇军杰涛超明刚平辉鹏华飞鑫波斌宇浩凯俊帆帅旭宁龙林欢佳阳建亮成畅坤磊民丹慧莉婷玲芳敏静丽娟燕霞艳红梅雪琳颖倩洁雯薇琴云兰凤"
    "英萍娜秀珍蓉瑶璐晶彬昆峰毅恒哲睿琦翔轩诚朗岩枫柯钧锐舒筠骞翀赟奕昊"
)
GIVEN_FIRST = "建国志永文德明玉春秀晓小海家俊子天思雨佳嘉梓宇浩一正光庆长树金宝福兴世忠仕朝绍克学应开启宏伟立新丽美雅淑桂凤彩月红雪艳亚婉如若清景云鹤承绪锡茂廷"
GIVEN_LAST = "国华明军平强伟林生荣辉东海龙祥贵才福顺昌义民良峰涛斌文武杰俊豪轩宇泽涵洋博琪怡欣悦彤萱妍琳瑶洁婷芳英梅兰珍香莲菊花娥仙琼芬霞艳红丽燕娟玲萍蓉云发财根柱栓旺春元亨礼祖安康宁"

YI_FIRST = "阿鲁 吉克 沙马 阿的 吉木 俄木 马海 阿苏 曲比 海来 罗洪 阿余 莫色 金古 克惹 安嘎 立立 勒格".split()
YI_LAST = "木呷 尔古 阿果 子哈 日哈 伍牛 拉铁 阿依 阿牛 克古 尔布 子呷 么牛 有格 石布 史哈 木基 曲者".split()
TIBETAN_FIRST = "扎西 次仁 旺堆 格桑 洛桑 丹增 索朗 达瓦 尼玛 多吉 拉巴 边巴 仁青 平措 央金 卓玛 德吉".split()
TIBETAN_LAST = "多吉 顿珠 旺久 罗布 卓玛 央宗 次旺 曲珍 平措 旦增 拉姆 晋美 群培 加措".split()
UYGHUR_FIRST = "买买提 艾合买提 阿不都热合曼 吐尔逊 玉素甫 古丽娜尔 热依汗 帕提古丽 阿卜杜拉 努尔买买提 艾尼瓦尔 迪丽热巴提 阿依夏木 库尔班".split()
UYGHUR_LAST = "艾合买提 吐尔逊 买买提 阿不力孜 依明 卡德尔 玉苏甫 热合曼 艾买提 司马义 肉孜 托合提".split()
MONGOL = "乌云其其格 巴特尔 斯琴高娃 那仁朝格图 呼和巴雅尔 阿拉坦苏和 娜仁托娅 苏日娜 哈斯额尔敦 布和额尔德尼 萨仁格日勒".split()
DAI = "刀国栋 刀玉罕 岩温扁 岩罕炳 玉香应 玉波罕 岩三坎 召存信生 陶岩应 玉喃香 岩坎勐".split()
KACHIN = "排勒堵 麻干诺 勒托都 尚木然 木然弄 赵腊退诺 孔当干".split()
FOREIGN_FIRST = (
    "约翰 玛丽亚 亚历山大 伊万 彼得 卡洛斯 安娜 穆罕默德 拉吉夫 托马斯 索菲娅 迈克尔 费尔南多 克里斯蒂娜 奥列格".split()
)
FOREIGN_LAST = (
    "史密斯 罗德里格斯 伊万诺夫 米勒 费尔南德斯 汉森 库马尔 哈桑 彼得罗娃 威廉姆斯 冈萨雷斯 施耐德 托尔斯泰娅".split()
)
JAPANESE = "佐藤健一 铃木美咲 高桥直树 渡边惠子 小林正雄 中村由美".split()
LATIN = [
    "John Miller",
    "Maria Rodriguez",
    "Oleg Petrov",
    "Anna Schneider",
    "Rajiv Kumar",
    "Nguyen Van Minh",
    "Carlos Hernandez",
    "Emily Watson",
    "Kenji Sato",
]


def given(dice, length=None):
    length = length or (2 if dice.random() < 0.8 else 1)
    if length == 1:
        return dice.choice(GIVEN_ONE)
    return dice.choice(GIVEN_FIRST) + dice.choice(GIVEN_LAST)


def han(dice):
    """A Han name: a surname of the list by falling frequency and one or two characters."""
    place = min(int(dice.expovariate(1 / 45)), len(COMMON) - 1)
    return COMMON[place] + given(dice)


def rare(dice):
    return dice.choice(RARE) + given(dice)


def compound(dice):
    return dice.choice(COMPOUND) + given(dice)


def four(dice):
    """Two surnames joined, as in names of married women and double family names."""
    return dice.choice(COMMON[:60]) + dice.choice(COMMON[:60]) + given(dice, 2)


def dotted(dice):
    dot = dice.choice("···•‧")
    if dice.random() < 0.6:
        return dice.choice(UYGHUR_FIRST) + dot + dice.choice(UYGHUR_LAST)
    return dice.choice(FOREIGN_FIRST) + dot + dice.choice(FOREIGN_LAST)


def minority(dice):
    kind = dice.randrange(5)
    if kind == 0:
        return dice.choice(YI_FIRST) + dice.choice(YI_LAST)
    if kind == 1:
        return dice.choice(TIBETAN_FIRST) + dice.choice(TIBETAN_LAST)
    return dice.choice([MONGOL, DAI, KACHIN][kind - 2])


def any_name(dice, plain=0.78):
    """A name of any kind; `plain` is the share of common Han names."""
    if dice.random() < plain:
        return han(dice)
    kind = dice.random()
    if kind < 0.25:
        return rare(dice)
    if kind < 0.48:
        return compound(dice)
    if kind < 0.55:
        return four(dice)
    if kind < 0.75:
        return dotted(dice)
    if kind < 0.93:
        return minority(dice)
    return dice.choice(JAPANESE)
