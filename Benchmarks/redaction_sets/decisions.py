"""The set decisions: invented decisions of emergency-management, market, fire and transport authorities with everything in them marked."""

import random
import re

from . import decision_forms, numbers, people

COUNTIES = "楚雄市 禄丰市 双柏县 牟定县 南华县 姚安县 大姚县 永仁县 元谋县 武定县".split()
TOWNS = (
    "鹿城镇 广通镇 妥甸镇 共和镇 龙川镇 栋川镇 金碧镇 永定镇 元马镇 狮山镇 沙桥镇 石羊镇 仁兴镇 羊街镇 光禄镇".split()
)
VILLAGES = "雨龙 大村 新民 河口 上营 下营 老屋 田心 青龙 小石桥 马房 白沙 凤屯 云龙 力必甸".split()
STREETS = "环城西路 鹿城南路 团结路 北浦路 龙泉街 彝人大道 永安路 中大街 学府路 建设东路".split()
ESTATES = "锦绣家园 彝海花园 福塔小区 金鹿苑 威楚佳苑 青山嘴新村 翠堤雅居".split()
FIRMS = "恒泰 云岭 鑫源 宏达 金沙 龙凤 兴隆 永丰 天顺 泰和 长青 利民 彝山 滇中 绿野 中联 瑞祥 康达".split()
TRADES = [
    "石料厂",
    "矿业有限公司",
    "化工有限责任公司",
    "烟花爆竹有限公司",
    "商贸有限公司",
    "物流有限公司",
    "建筑工程有限公司",
    "食品有限公司",
    "加油站",
    "木业有限公司",
    "酒店管理有限公司",
    "冶炼有限公司",
    "农业开发有限公司",
    "危险货物运输有限公司",
    "煤业有限公司",
]
SHOPS = "烟花爆竹零售店 五金经营部 餐馆 日用百货店 汽车修理厂 宾馆 便利店 服装店 粮油店".split()


class Case:
    """The people and things of one decision; each is drawn once and then stands wherever the text names it."""

    def __init__(self, dice):
        self.dice = dice
        self.drawn = {}
        self.county = dice.choice(COUNTIES)
        self.year = dice.randint(2019, 2025)

    def fill(self, form):
        return re.sub(r"\{([a-z]+)(\d?)\}", lambda place: self.value(place.group(1), place.group(2)), form)

    def value(self, name, number):
        if name in ("n", "day", "sum", "law", "age", "hour", "scene", "count"):
            return getattr(self, "draw_" + name)()
        key = name + number
        if key not in self.drawn:
            self.drawn[key] = getattr(self, "draw_" + name)()
        return self.drawn[key]

    def draw_p(self):
        taken = set(self.drawn.values())
        while True:
            name = f"⟦PERSON:{people.any_name(self.dice)}⟧"
            if name not in taken:
                return name

    def draw_id(self):
        return f"⟦ID:{numbers.resident_id(self.dice)}⟧"

    def draw_ph(self):
        return f"⟦PHONE:{numbers.mobile(self.dice)}⟧"

    def draw_tel(self):
        code, number = numbers.landline(self.dice)
        return f"⟦LANDLINE:{code}-{number}⟧"

    def draw_card(self):
        return f"⟦CARD:{numbers.bank_card(self.dice)}⟧"

    def draw_mail(self):
        return f"⟦EMAIL:{numbers.email(self.dice)}⟧"

    def draw_plate(self):
        plate = numbers.plate(self.dice)
        return f"⟦PLATE:{plate[:2]}·{plate[2:]}⟧" if self.dice.random() < 0.2 else f"⟦PLATE:{plate}⟧"

    def draw_born(self):
        return f"⟦BIRTH:{self.dice.randint(1955, 2002)}年{self.dice.randint(1, 12)}月{self.dice.randint(1, 28)}日⟧"

    def draw_wx(self):
        return f"⟦WECHAT:{numbers.wechat(self.dice)}⟧"

    def place(self):
        dice = self.dice
        if dice.random() < 0.5:
            return (
                f"{dice.choice(TOWNS)}{dice.choice(VILLAGES)}村委会{dice.choice(VILLAGES)}小组{dice.randint(1, 99)}号"
            )
        if dice.random() < 0.5:
            return f"{dice.choice(TOWNS)}{dice.choice(STREETS)}{dice.randint(1, 300)}号{dice.randint(1, 20)}幢{dice.randint(1, 4)}单元{dice.randint(101, 1802)}室"
        return f"{dice.choice(STREETS)}{dice.choice(ESTATES)}{dice.randint(1, 30)}栋{dice.randint(101, 1802)}号"

    def draw_ad(self):
        county = self.dice.choice(["云南省", "云南省楚雄彝族自治州", "楚雄州", "", "云南省楚雄州"]) + self.dice.choice(
            COUNTIES
        )
        return f"⟦FREE:{county}⟧⟦ADDRESS:{self.place()}⟧"

    def draw_ua(self):
        return f"⟦UNITADDRESS:云南省楚雄彝族自治州{self.county}{self.place()}⟧"

    def draw_org(self):
        name = self.dice.choice(["", "云南", "楚雄"]) or self.county
        return f"⟦ORG:{name}{self.dice.choice(FIRMS)}{self.dice.choice(TRADES)}⟧"

    def draw_shop(self):
        owner = self.value("p", "1")[8:-1] if self.dice.random() < 0.35 else self.dice.choice(FIRMS)
        return f"⟦ORG:{self.county}{owner}{self.dice.choice(SHOPS)}⟧"

    def draw_uscc(self):
        return f"⟦USCC:{numbers.uscc(self.dice, '91')}⟧"

    def draw_scode(self):
        return f"⟦USCC:{numbers.uscc(self.dice, '92')}⟧"

    def draw_doc(self):
        short = self.county[0]
        return (
            "⟦DOC:"
            + self.dice.choice(
                [
                    f"（{short}）应急罚〔{self.year}〕{self.dice.randint(1, 99)}号",
                    f"({short})应急罚[{self.year}]{self.dice.randint(1, 99)}号",
                    f"（楚）应急罚〔{self.year}〕监察-{self.dice.randint(1, 40)}号",
                ]
            )
            + "⟧"
        )

    def draw_mdoc(self):
        return f"⟦DOC:{self.county[0]}市监处罚〔{self.year}〕{self.dice.randint(1, 400)}号⟧"

    def draw_fdoc(self):
        return f"⟦DOC:{self.county[0]}消行罚决字〔{self.year}〕第{self.dice.randint(1, 9999):04}号⟧"

    def draw_tdoc(self):
        return f"⟦DOC:云{self.county[0]}交罚〔{self.year}〕{self.dice.randint(1, 99999):05}⟧"

    def draw_lic(self):
        return f"⟦LICENCE:（云）FM安许证字〔{self.year - 2}〕{self.dice.randint(1000, 9999)}⟧"

    def draw_county(self):
        return self.county

    def draw_day(self):
        return f"{self.year}年{self.dice.randint(1, 12)}月{self.dice.randint(1, 28)}日"

    def draw_hour(self):
        return f"{self.dice.randint(0, 23)}时{self.dice.randint(1, 59)}分"

    def draw_sum(self):
        return self.dice.choice(["{}000元", "{}万元", "{}000.00元", "{}5,000元"]).format(self.dice.randint(1, 49))

    def draw_n(self):
        return str(self.dice.randint(2, 60))

    def draw_count(self):
        return self.dice.choice("一二三四五六七八九")

    def draw_age(self):
        return str(self.dice.randint(19, 68))

    def draw_law(self):
        return self.dice.choice(decision_forms.LAWS)

    def draw_scene(self):
        return self.county + self.dice.choice(
            [
                "沙桥镇境内320国道旁",
                "城南工业园区",
                "广通镇老收费站",
                "羊街镇集贸市场",
                "石羊镇古镇停车场",
                "妥甸镇白竹山脚下",
            ]
        )


def make(seed):
    """Rows {id, text}: a third of emergency management, the rest of the three other authorities and of mixed forms."""
    dice = random.Random(seed + 2)
    rows = []
    kinds = list(decision_forms.KINDS)
    for number in range(320):
        kind = kinds[number % len(kinds)]
        form = decision_forms.KINDS[kind]
        case = Case(dice)
        facts = dice.sample(form["facts"], min(len(form["facts"]), dice.randint(3, 5)))
        proof = dice.sample(decision_forms.PROOFS, 2)
        filler = dice.sample(decision_forms.FILLER, dice.randint(1, 3))
        middle = facts + filler
        joint = dice.choice(["", "", "\n"])
        body = [dice.choice(form["heads"]), joint.join(middle), joint.join(proof), dice.choice(form["ends"])]
        if dice.random() < 0.5:
            body.append(dice.choice(decision_forms.TAILS))
        rows.append({"id": f"{kind}-{number + 1}", "text": case.fill("\n".join(body))})
    return rows
