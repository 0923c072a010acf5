"""The set addresses: homes of people, which end at the county, beside addresses of units and scenes, which stay."""

import random

from .decisions import Case

#: {c} a county in one of its forms, {a} what lies below it, {u} the address of a unit.
HOMES = """
住{c}{a}。
当事人{p1}，男，住{c}{a}，农民。
住址：{c}{a}
现住{c}{a}，联系不上。
家住{c}{a}的{p1}
户籍所在地：{c}{a}；职业：司机
户籍地址为{c}{a}。
身份证住址：{c}{a}
家庭住址 {c}{a} 邮编675000
其居住地为{c}{a}，与户籍地一致。
经常居住地{c}{a}
死者生前居住在{c}{a}。
{p1}暂住于{c}{a}出租房内。
收货地址：{c}{a}
收件人{p1}，地址：{c}{a}
送达地址确认书载明：{p1}，{c}{a}。
伤者{p1}（住{c}{a}）已出院。
执法人员到{p1}位于{c}{a}的家中送达。
| 姓名 | 住址 |\\n|---|---|\\n| {p1} | {c}{a} |
姓名,住址\\n{p1},{c}{a}
其妻{p2}与其同住{c}{a}。
租住在{c}{a}
房东{p1}的房屋坐落于{c}{a}，系自建房。
证人{p1}，女，汉族，{c}{a}人。
""".strip().split("\n")

UNITS = """
住所：{u}
单位地址：{u}
经营场所：{u}
注册地址为{u}的公司
{o}（住所地：{u}）
当事人：{o}，地址：{u}。
生产地址 {u}
被处罚单位地址：{u}　邮政编码：675000
该厂位于{u}。
{o}，住{u}。
事故发生地点为{u}附近的公路上。
我局地址：{u}
请到{u}缴纳罚款。
向云南省楚雄彝族自治州中级人民法院提起诉讼（地址：{u}）。
仓库地址：{u}
案发地：{u}门前
""".strip().split("\n")

COUNTIES = [
    "云南省楚雄彝族自治州南华县",
    "云南省楚雄州楚雄市",
    "楚雄州双柏县",
    "大姚县",
    "四川省会理市",
    "贵州省六盘水市水城区",
    "重庆市渝北区",
    "北京市大兴区",
    "云南省昆明市五华区",
    "湖南省长沙市岳麓区",
    "广西壮族自治区百色市右江区",
    "内蒙古自治区赤峰市松山区",
    "四川省凉山彝族自治州昭觉县",
    "河南省邓州市",
]


def make(seed):
    """Rows {id, text}."""
    dice = random.Random(seed + 5)
    rows = []
    for label, forms in (("home", HOMES), ("unit", UNITS)):
        for number, form in enumerate(forms, 1):
            for turn in range(4):
                case = Case(dice)
                text = (
                    form.replace("\\n", "\n")
                    .replace("{c}", f"⟦FREE:{dice.choice(COUNTIES)}⟧")
                    .replace("{a}", f"⟦ADDRESS:{case.place()}⟧")
                )
                text = text.replace("{u}", case.value("ua", "")).replace("{o}", case.value("org", ""))
                rows.append({"id": f"{label}-{number}-{turn + 1}", "text": case.fill(text)})
    return rows
