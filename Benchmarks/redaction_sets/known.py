"""The set known: names that are told to the program, in every way an officer or a scanner may write them."""

import random

#: Name, the same in traditional characters, a word that is no name beside it.
NAMES = [
    ("张建国", "張建國"),
    ("刘丽华", "劉麗華"),
    ("陈东", "陳東"),
    ("杨国强", "楊國強"),
    ("赵云龙", "趙雲龍"),
    ("吴学军", "吳學軍"),
    ("欧阳晓枫", "歐陽曉楓"),
    ("马贵", "馬貴"),
    ("罗兰芳", "羅蘭芳"),
    ("邓小红", "鄧小紅"),
    ("孙永贵", "孫永貴"),
    ("龙云飞", "龍雲飛"),
    ("尉迟红霞", "尉遲紅霞"),
    ("钱宝财", "錢寶財"),
    ("叶兴", "葉興"),
    ("阿鲁木呷", "阿魯木呷"),
]
DOTTED = ["买买提·艾合买提", "约翰·史密斯", "古丽娜尔·吐尔逊"]

FORMS = {
    "plain": "{x}于当日到场，{x}对笔录无异议。",
    "glued": "经核实{x}系该厂负责人并与{x}签订合同",
    "spaced": "被询问人：{spaced}，男。",
    "wide-spaced": "当事人{wide}未到场。",
    "zero-width": "证人{zero}作证。",
    "line": "送达回证由{line}签收。",
    "traditional": "名片上印有{old}三字。",
    "bold": "当事人**{x}**未到场。",
    "split-bold": "当事人{split}未到场。",
    "tag": "<td>{x}</td><td>{tagged}</td>",
    "entity": "签名：{entity}",
    "percent": "见附件 https://example.invalid/{percent}.pdf",
    "escape": '{"name": "{escaped}"}',
    "file": "附件：{x}_询问笔录.docx",
    "quote": "其自称“{x}”，绰号不详。",
    "list": "到场人员：{x}、{y}和{z}。",
    "possessive": "{x}的儿子与{y}的女儿同厂。",
    "table": "| 姓名 | 工种 |\n|---|---|\n| {x} | 焊工 |",
    "shop": "⟦ORG:楚雄市{n}五金经营部⟧（个体工商户）的经营者{x}称已停业。",
    "shop-short": "当事人：⟦ORG:禄丰{n}饭店⟧，经营者：{x}。",
    "firm": "⟦ORG:南华县{n}石料有限公司⟧由{x}与{y}出资设立。",
    "brackets": "该厂厂长（{x}）签字确认。",
    "attribute": '<img alt="{x}签名" src="a.png">',
}
DOT_FORMS = {
    "dot": "·",
    "bullet": "•",
    "hyphenation-point": "‧",
    "katakana-dot": "・",
    "full-stop": "．",
    "wide-bullet": "●",
    "none": "",
    "space": " ",
    "spaced-dot": " · ",
    "period": ".",
}


def names():
    """What is told to the program, one a line."""
    return [name for name, _ in NAMES] + DOTTED


def make(seed):
    """Rows {id, text}; each name in each form."""
    dice = random.Random(seed + 4)
    rows = []
    for label, form in FORMS.items():
        for number, (name, old) in enumerate(dice.sample(NAMES, 8), 1):
            others = dice.sample([other for other, _ in NAMES if other != name], 2)
            middle = 2 if len(name) > 3 or name[:2] in ("欧阳", "尉迟") else 1
            values = {
                "x": name,
                "y": others[0],
                "z": others[1],
                "old": old,
                "spaced": " ".join(name),
                "wide": name[:middle] + "\u3000" + name[middle:],
                "zero": "\u200b".join(name),
                "line": name[:middle] + "\n" + name[middle:],
                "split": name[:middle] + "**" + name[middle:] + "**",
                "tagged": name[:middle] + "<b>" + name[middle:] + "</b>",
                "entity": "".join(f"&#{ord(c)};" for c in name),
                "percent": "".join(f"%{byte:02X}" for byte in name.encode()),
                "escaped": "".join(f"\\u{ord(c):04x}" for c in name),
            }
            text = form.replace("{n}", name)
            for place, value in values.items():
                tail = next((mark for mark in ("**", "</b>") if value.endswith(mark)), "")
                core = value[: len(value) - len(tail)] if tail else value
                text = text.replace("{" + place + "}", f"⟦PERSON:{core}⟧{tail}")
            rows.append({"id": f"{label}-{number}", "text": text})
    for label, dot in DOT_FORMS.items():
        for number, name in enumerate(DOTTED, 1):
            rows.append(
                {"id": f"dotted-{label}-{number}", "text": f"工人⟦PERSON:{name.replace('·', dot)}⟧受伤后被送医。"}
            )
    return rows
