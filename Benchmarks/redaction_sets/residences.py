"""The set residences: homes of people as officers write them, in free forms and shapes, beside places of units, work and accidents."""

import random

from .decisions import Case

#: {c} a county in one of its forms, {a} what lies below it, {b} the same without a number at its end, {u} the address of a unit.
HOMES = """
被处罚人：{p1}　性别：男　民族：彝族　住址：{c}{a}　联系电话：{ph1}
被询问人{p1}，女，汉族，{born1}出生，初中文化，户籍所在地{c}{a}，现住{c}{a}。
问：请讲一下你的基本情况。答：我叫{p1}，今年{age}岁，家住{c}{a}，小学文化，务农。
我家住{c}{a}，平时在矿上打零工。
当事人{p1}在其位于{c}{a}的家中私自储存烟花爆竹{n}箱。
执法人员在{c}{a}{p1}家中查获导爆管雷管{n}发。
{p1}将剩余的黑火药藏匿于其位于{c}{a}的老宅内。
烟花爆竹存放在自家院内，地点为{c}{a}。
该批货物藏在{p1}家中，地点为{c}{a}。
送达地址确认书载明：{p1}，{c}{a}。
受送达人{p1}，送达地址：{c}{a}，邮编675000。
本局于{day}将决定书邮寄至{c}{a}（{p1}收），回执已签收。
决定书以邮政特快专递寄往{c}{a}，收件人{p1}。
{p1}，男，{age}岁，{c}{a}人，系该矿支护工。
死者{p1}，男，彝族，{c}{b}人，生前系临时工。
系{c}{a}村民，无犯罪记录。
{p1}系{c}{b}村民，{age}岁。
姓名,性别,住址,电话\\n{p1},男,{c}{a},{ph1}\\n{p2},女,{c}{a},{ph2}
序号\\t姓名\\t家庭住址\\n1\\t{p1}\\t{c}{a}\\n2\\t{p2}\\t{c}{b}
| 序号 | 姓名 | 现住址 |\\n|---|---|---|\\n| 1 | {p1} | {c}{a} |\\n| 2 | {p2} | {c}{b} |
| 姓名 | {p1} |\\n|---|---|\\n| 住址 | {c}{a} |
**住址**：{c}{a}
姓名：{p1}\\n性别：男\\n户籍地：{c}{a}\\n现住：{c}{a}\\n工作单位：{o}
户籍登记地址：{c}{a}，实际居住地：{c}{a}。
户口在{c}{b}，多年未回。
{p1}（户籍地：{c}{a}）与{p2}（户籍地：{c}{a}）系夫妻。
租住于{c}{a}的外来务工人员{p1}
{p1}租住在{c}{a}，房东为{p2}。
现暂住{c}{a}，无固定职业。
伤者出院后与父母共同居住在{c}{a}。
其自建房位于{c}{a}，共三层。
{p1}的住房位于{c}{a}，与厂区隔河相望。
房屋坐落于{c}{a}，系{p1}自建房。
遗体已运回死者老家{c}{b}安葬。
{p1}老家在{c}{b}，来厂两个月。
家属{p2}从{c}{a}的家中赶到医院。
{p1}被家人接回{c}{a}家中休养。
在{p1}家（{c}{a}）对其制作了询问笔录。
联系人{p1}，通讯地址：{c}{a}。
举报人：{p1}，联系地址：{c}{a}，电话{ph1}
收货人：{p1}　收货地址：{c}{a}　电话：{ph1}
快递单记载寄件人{p1}，地址{c}{a}。
上述货物由{p1}送到{c}{a}交给{p2}。
籍贯{c}{b}。
出生地：{c}{b}
法定代表人{p1}，男，汉族，住{c}{a}。
经营者：{p1}，身份证号：{id1}，住{c}{a}。
驾驶人{p1}，驾驶证号码略，住{c}{a}，准驾车型A2。
经常居住地为{c}{a}，离事故现场约{n}公里。
身份证住址为{c}{a}，与实际居住地不一致。
证人{p1}证实，其居住在{c}{a}，与{p2}是邻居。
本人住{c}{a}，对处罚没有意见。
{p1}之妻{p2}，住{c}{a}，已领取赔偿金。
委托代理人：{p1}，住{c}{a}，系当事人之兄。
家庭住址：{c} {a}
住　　址：{c}{a}
"住址": "{c}{a}"
户籍地 {c}{a} 现居地 {c}{a}
{p1}生前独居于{c}{a}，邻居最后一次见到他是在{day}。
因{p1}不在家，留置送达于{c}{a}其住处。
现查明，{p1}自{day}起在{c}{a}家中加工引线。
{p1}，{c}{a}，身份证号码{id1}，联系电话{ph1}。
业主{p1}住{c}{a}，反映楼上噪声扰民。
该案线索来自{p1}，其常住{c}{a}。
职工{p1}住{c}{d}，未婚。
现住{d}。
""".strip().split("\n")

UNITS = """
当事人：{o}　住所：{u}　法定代表人：{p1}
{o}，住{u}，统一社会信用代码{uscc}。
被处罚单位：{o}\\n地址：{u}\\n法定代表人：{p1}
当事人：{o}，法定代表人：{p1}，地址：{u}。
{o}（住所地：{u}）与{p1}签订施工合同。
{p1}经营的烟花爆竹零售店位于{u}。
经营者{p1}在位于{u}的店内销售过期食品。
经营者：{p1}，经营场所：{u}
{shop}，经营者{p1}，经营地址{u}。
事故发生在{u}，造成{p1}受伤。
事故地点：{u}
{day}，{p1}在{o}位于{u}的厂区内作业时坠落。
{p1}在{u}的工地上搭设脚手架时未系安全带。
检查地点：{u}　检查人：{p1}、{p2}
执法人员{p1}、{p2}到{u}的{o}检查。
工作单位：{o}（{u}）
{p1}租用的仓库位于{u}，面积{n}平方米。
该公司注册地{u}，实际生产地{u}。
货物送至{u}{o}。
决定书送达至{o}，送达地点：{u}。
涉案物品存放于{o}仓库（{u}）。
现场位于{u}，负责人{p1}在场。
向{county}人民法院提起行政诉讼，法院地址：{u}。
复议机关：{county}人民政府，地址：{u}
请于十五日内到{u}缴纳罚款。
项目名称：{o}技改工程，建设地点：{u}
单位名称,地址,负责人\\n{o},{u},{p1}
| 企业名称 | 地址 | 法定代表人 |\\n|---|---|---|\\n| {o} | {u} | {p1} |
{p1}驾驶货车行驶至{u}路段时侧翻。
{u}的居民反映{o}夜间施工。
{o}在{u}设有分公司，负责人{p1}。
我局办公地址：{u}，联系电话12350。
燃气泄漏点位于{u}，{p1}系燃气公司巡线员。
{u}发生火灾，无人员伤亡。
施工单位{o}承建的安置房项目位于{u}。
被检查单位：{o}\\n被检查单位地址：{u}\\n检查时间：{day}
生产经营单位：{o}，住所：{u}，主要负责人{p1}，电话{ph1}
登记住所：{u}，经营范围：烟花爆竹零售。
{p1}任{o}总经理，公司住所{u}。
案发后，{p1}打电话报警，民警赶到{u}。
员工宿舍3栋2单元201室存在私拉电线的隐患。
居住区与库房之间的距离不足{n}米。
住宿人员未登记，宾馆地址为{u}。
{o}在册员工{n}人，住厂{n}人。
""".strip().split("\n")

#: Counties in the forms met in decisions; the first part of each address, which may stay.
COUNTIES = """
云南省楚雄彝族自治州楚雄市|云南省楚雄市|楚雄市|云南省楚雄州大姚县|大姚县|云南省禄丰市|云南省禄丰县|元谋县|双柏县|云南省昆明市呈贡区
昆明市西山区|云南省普洱市墨江哈尼族自治县|云南省大理白族自治州弥渡县|云南省红河哈尼族彝族自治州弥勒市|四川省凉山彝族自治州布拖县
四川省攀枝花市仁和区|贵州省毕节市威宁彝族回族苗族自治县|重庆市万州区|湖北省恩施土家族苗族自治州利川市|河南省周口市淮阳区|湖南省邵阳市隆回县
江西省赣州市于都县|福建省福州市连江县|浙江省温州市苍南县|安徽省阜阳市临泉县|山东省临沂市莒南县|广东省东莞市|上海市浦东新区|北京市朝阳区
新疆维吾尔自治区伊犁哈萨克自治州新源县|内蒙古自治区通辽市科尔沁左翼中旗|西藏自治区昌都市芒康县|云南省 楚雄州 牟定县|云南省文山州砚山县
""".replace("\n", "|").strip("|").split("|")

TOWNS = (
    "鹿城镇 东瓜镇 吕合镇 子午镇 苍岭镇 大过口乡 八角镇 中山镇 新村镇 西舍路镇 大地基乡 树苴乡 六苴镇 三街镇 湾碧傣族傈僳族乡 大过口彝族乡 雨露白族乡 老厂镇 因远镇 "
    "三台乡 铁锁乡 桂花镇 昙华乡 法脿镇 安龙堡乡 太和街道 紫溪镇 龙街镇 姜驿乡 平地镇 花桥镇 于家坪镇 将军庙镇 小街镇 百草岭镇"
).split()
VILLAGES = "庄甸 以口夸 者纳么 普红 马石铺 河前 桃园 法邑 必寨 他腊 中本 李家坝 新柳 羊臼河 上罗苴 磨刀箐 花椒园 大石头 依黑么 阿勒 杞家湾 石涧 麦地 干海子 起家村".split()
HAMLETS = "大平地 下罗苴 李家湾 上村 三道坎 石头寨 小河边 毛板桥 杨家箐 老虎山 独家村 岔河 新房子 背阴坡 大麦地 上普红 白沙坡".split()
STREETS = "环城西路 学府路 永安路 将军路 莲湖二路 五一路 阳光大道 彝海北路 万家坝东路 龙江路 团结巷 双龙街 长丰中路 太阳历大街".split()
ESTATES = "龙江花园小区 阳光城 金江小区 锦绣东区 威楚佳苑 金穗大厦 师院教职工宿舍 供电局职工宿舍 大红山矿家属区 栗子园安置区 万家坝小区 彝海公馆 福塔雅苑 青龙江畔 东兴新村 烟厂生活区 钢铁厂家属院".split()


#: Texts made from each form.
TURNS = 2


def group(dice):
    return dice.choice(
        ["{}组", "第{}村民小组", "{}社", "第{}组", "{}小组", "{}队"]
    ).format(dice.choice(["一", "二", "三", "四", "九", "十一", str(dice.randint(1, 19))]))


def village(dice, ends_in_number=True):
    """A home in a village."""
    town, name = dice.choice(TOWNS), dice.choice(VILLAGES)
    committee = dice.choice(["村委会", "村民委员会", "村", "社区", "社区居委会", "村委会"])
    hamlet = dice.choice(HAMLETS)
    if not ends_in_number:
        return town + dice.choice([name + committee, name + committee + hamlet, name + "村", name + committee + hamlet + "村"])
    return (
        town
        + name
        + committee
        + dice.choice(
            [
                group(dice),
                hamlet + group(dice),
                f"{hamlet}{dice.randint(1, 120)}号",
                f"{group(dice)}{dice.randint(1, 120)}号",
                f"{hamlet}村{dice.randint(1, 99)}号附{dice.randint(1, 3)}号",
                f"{hamlet}村民小组",
            ]
        )
    )


def flat(dice):
    """A home in a town."""
    street, estate = dice.choice(STREETS), dice.choice(ESTATES)
    number, house, stair, room = dice.randint(1, 900), dice.randint(1, 40), dice.randint(1, 5), dice.randint(101, 1803)
    return dice.choice(
        [
            f"{street}{number}号{house}栋{stair}单元{room}室",
            f"{street}{number}号{estate}{house}幢{room}",
            f"{estate}{house}幢{stair}单元{room}号",
            f"{street}{estate}{house}-{stair}-{room}",
            f"{street}{number}弄{house}号{room}室",
            f"{street}甲{number}号院{house}号楼{stair}门{room}",
            f"{estate}{dice.choice('ABC')}区{house}栋{dice.choice('ABC')}座{room}房",
            f"{street}{number}号附{house}号",
            f"{dice.choice(TOWNS)}{street}{number}号",
            f"{estate}{house}#楼{stair}单元{room}室",
            f"{dice.choice(TOWNS)}{dice.choice(VILLAGES)}社区{street}{house}巷{number}号",
            f"{street}{estate}{stair}期{house}栋{dice.choice('东西')}单元{room}室",
        ]
    )


def dormitory(dice):
    return dice.choice(["本厂职工宿舍{}栋{}室", "公司员工宿舍{}幢{}号", "该矿工人宿舍{}栋{}室", "项目部民工宿舍{}号楼{}室"]).format(
        dice.randint(1, 9), dice.randint(101, 620)
    )


def place(dice):
    return village(dice) if dice.random() < 0.5 else flat(dice)


class Place(Case):
    """Draws places anew wherever they stand."""

    def draw_home(self, kind):
        dice = self.dice
        return {"a": place, "b": lambda dice: village(dice, False), "d": dormitory}[kind](dice)


def make(seed):
    """Rows {id, text}."""
    dice = random.Random(seed + 11)
    rows = []
    for label, forms in (("home", HOMES), ("unit", UNITS)):
        for number, form in enumerate(forms, 1):
            for turn in range(TURNS):
                case = Place(dice)
                text = form.replace("\\n", "\n").replace("\\t", "\t").replace("{o}", "{org}")
                while "{c}" in text:
                    text = text.replace("{c}", f"⟦FREE:{dice.choice(COUNTIES)}⟧", 1)
                for kind in "abd":
                    while "{" + kind + "}" in text:
                        text = text.replace("{" + kind + "}", f"⟦ADDRESS:{case.draw_home(kind)}⟧", 1)
                while "{u}" in text:
                    text = text.replace("{u}", f"⟦UNITADDRESS:{dice.choice(COUNTIES)}{place(dice)}⟧", 1)
                rows.append({"id": f"{label}-{number}-{turn + 1}", "text": case.fill(text)})
    return rows
