"""The set more_variants: every kind of number in every trick of `more_disguise`, in the words of an enforcement file."""

import random

from . import numbers
from .disguise import table
from .more_disguise import BRACKETS, DECIMALS, DIGITS, ESCAPES, cells, escaped
from .variants import marked

#: `{w}` the word for what it is, `{x}` the number.
SENTENCES = """
当事人自称{w}为{x}，经比对无误。
{w}：{x}
{w}:{x}
（{w}：{x}）
现场负责人的{w}{x}已核。
签收人{w}是{x}。
另查明，其{w}{x}、职业为司机。
案卷第3页：{w}——{x}；
请记录：“{w}{x}”。
据供述，{w}就是{x}，本人使用。
经营者{w}【{x}】
送达地址确认书填写的{w}为：{x}
{w} {x} 已核验
该人{w}（{x}）登记在册。
2022年11月8日登记{w}{x}，11月9日核对。
罚款5000元，缴款人{w}{x}。
""".strip().split("\n")

BLOCKS = [
    "| 姓名 | {w} | 备注 |\n|---|---|---|\n| 见附件 | {x} | 无 |",
    "| 项目 | 内容 |\n|---|---|\n| {w} | {x} |",
    "{w},备注\n{x},无",
    '"{w}","{x}","2022-11-08"',
    "{w}\t{x}\t已核",
    "- {w}：{x}",
    "3. {w}：{x}",
    "> {w}{x}",
    "**{w}：** {x}",
    "<td>{w}</td><td>{x}</td>",
    "<li>{w}：<b>{x}</b></li>",
    '<p title="{w}{x}">见附件</p>',
    '<meta name="{w}" content="{x}">',
    "<!-- {w}{x} -->",
    '{{"{w}": "{x}"}}',
    '{{"name":"{w}","value":"{x}"}}',
    "{w}: '{x}'",
    "### {w}\n\n{x}\n",
    "`{w}={x}`",
]

BARE = "经手人留下{x}后离去。|{x}|附言：{x}。|其提供的是{x}，已抄录|（{x}）|备注{x}；|卷内记有“{x}”|3人，{x}".split("|")


def old_id(dice):
    return numbers.old_id(dice)


def lost_one(dice):
    number = numbers.resident_id(dice)
    place = dice.randrange(18)
    return number[:place] + number[place + 1 :]


def green(dice):
    return "9" + dice.choice(numbers.AREAS)[:2] + numbers.digits(dice, 3) + numbers.date(dice) + numbers.digits(dice, 4)


def residence(dice):
    body = dice.choice(["810000", "820000", "830000"]) + numbers.date(dice) + numbers.digits(dice, 3)
    return body + numbers.check18(body)


def landline(dice):
    return "".join(numbers.landline(dice))


def service(dice):
    return dice.choice(["400", "800"]) + numbers.digits(dice, 7)


def account(dice):
    return dice.choice("1234579") + numbers.digits(dice, dice.choice((11, 12, 16, 17, 19, 20)))


def taiwan(dice):
    return numbers.digits(dice, 8)


def social(dice):
    return "53" + numbers.digits(dice, dice.choice((10, 12)))


#: Kind → mark, draw, words, whether it is found without words.
KINDS = {
    "id": ("ID", numbers.resident_id, "身份证号 身份证号码 公民身份号码 居民身份证", True),
    "id-wrong": ("ID", numbers.wrong_check, "身份证号 证件号码 身份证", True),
    "id-15": ("ID", old_id, "身份证号 居民身份证号码", False),
    "id-17": ("ID", lost_one, "身份证号 身份证号码", False),
    "residence": ("ID", residence, "居住证号码 港澳台居民居住证", True),
    "green": ("ID", green, "永久居留身份证 永久居留身份证号", False),
    "mobile": ("PHONE", numbers.mobile, "手机 手机号码 联系电话 电话", True),
    "landline": ("LANDLINE", landline, "座机 固定电话 家庭电话 传真", False),
    "service": ("LANDLINE", service, "电话 客服电话", False),
    "card": ("CARD", numbers.bank_card, "银行卡号 卡号 储蓄卡 收款卡号", True),
    "account": ("ACCOUNT", account, "账号 银行账号 对公账户 基本户账号", False),
    "taiwan": ("PERMIT", taiwan, "台胞证号 台湾居民来往大陆通行证", False),
    "social": ("CERTIFICATE", social, "社保卡号 社会保障号码 医保号", False),
    "qq": ("QQ", numbers.qq, "QQ QQ号 扣扣", False),
}

#: Kinds with letters: only tricks that leave the letters alone.
LETTERED = {
    "passport": ("PASSPORT", numbers.passport, "护照号 护照号码 护照"),
    "permit": ("PERMIT", numbers.permit, "港澳居民来往内地通行证 通行证号码"),
    "plate": ("PLATE", lambda dice: numbers.plate(dice, "plain"), "车牌号 号牌 车牌号码"),
    "plate-new": ("PLATE", lambda dice: numbers.plate(dice, "new"), "车牌号 车牌"),
    "operator": ("CERTIFICATE", lambda dice: "T" + numbers.resident_id(dice), "操作证号 特种作业操作证 证号"),
    "green-old": ("ID", numbers.green_card, "永久居留证号 外国人永久居留证"),
}


def wide(written):
    return "".join(chr(ord(c) + 0xFEE0) if 0x21 <= ord(c) <= 0x7E else c for c in written)


LETTER_TRICKS = {
    "wide": lambda dice, n: wide(n),
    "lower": lambda dice, n: n.lower(),
    "blank-each": lambda dice, n: " ".join(n),
    "zwsp": lambda dice, n: "\u200b".join(n),
    "nbsp-one": lambda dice, n: n[:2] + "\u00a0" + n[2:],
    "dot": lambda dice, n: n[:2] + "·" + n[2:],
    "hyphen": lambda dice, n: n[:2] + "-" + n[2:],
    "line": lambda dice, n: n[:2] + "\n" + n[2:],
    "tag": lambda dice, n: n[:3] + "<b>" + n[3:] + "</b>",
    "strong": lambda dice, n: n[:3] + "**" + n[3:] + "**",
    "entity": lambda dice, n: n[:-2] + "".join(f"&#{ord(c)};" for c in n[-2:]),
    "u": lambda dice, n: "".join(f"\\u{ord(c):04x}" for c in n),
    "math": lambda dice, n: table([chr(0x1D7CE + place) for place in range(10)])(dice, n),
    "circled": lambda dice, n: table("⓪①②③④⑤⑥⑦⑧⑨")(dice, n),
    "han": lambda dice, n: table("零一二三四五六七八九")(dice, n),
    "bracket": lambda dice, n: n[:2] + "（" + n[2:] + "）",
    "groups": lambda dice, n: n[:2] + " " + n[2:-3] + " " + n[-3:],
}


def make(seed, share=0.16):
    """Rows {id, text} with marked text; a share of all that could be made."""
    dice = random.Random(seed + 9)
    rows, counts = [], {}

    def add(kind, trick, mark, written, words, bare=False, text=None):
        if text is None:
            text = carried(dice, mark, written, words, bare)
        if dice.random() >= share:
            return
        base = f"{kind}-{trick}"
        counts[base] = counts.get(base, 0) + 1
        rows.append({"id": f"{base}-{counts[base]}", "text": text})

    for kind, (mark, draw, words, speaks) in KINDS.items():
        for trick, (form, times) in DIGITS.items():
            for _ in range(times):
                number = draw(dice)
                bare = speaks and trick in ("sign-groups", "numerals", "escaped-some", "stacked", "invisible", "tag-one")
                add(kind, trick, mark, form(dice, number), words, bare)
        for name in ESCAPES:
            add(kind, f"escape-{name}", mark, escaped(name)(dice, draw(dice)), words, speaks)
        for _ in range(6):
            name = dice.choice(sorted(DECIMALS))
            add(kind, f"decimal-{name}", mark, table(DECIMALS[name])(dice, draw(dice)), words, speaks)
        add(kind, "plain", mark, draw(dice), words, speaks)
    for kind, (mark, draw, words) in LETTERED.items():
        for trick, form in LETTER_TRICKS.items():
            for _ in range(2):
                add(kind, trick, mark, form(dice, draw(dice)), words)
        add(kind, "plain", mark, draw(dice), words)
    identity(dice, add)
    telephones(dice, add)
    others(dice, add)
    return rows


def carried(dice, mark, written, words, bare):
    word = dice.choice(words.split())
    draw = dice.random()
    is_long = any(c in written for c in "\n\r\u2028|\t,，")
    if bare and draw < 0.15:
        form = dice.choice(BARE)
    elif draw < 0.65 or is_long:
        form = dice.choice(SENTENCES)
    else:
        form = dice.choice(BLOCKS)
        if '"' in written or "'" in written or "<" in written or "--" in written:
            form = dice.choice(SENTENCES)
    return form.replace("{{", "{").replace("}}", "}").replace("{w}", word).replace("{x}", marked(mark, written))


def identity(dice, add):
    words = "身份证号 公民身份号码 身份证号码"
    for pair in BRACKETS:
        number = numbers.resident_id(dice)
        add("id", "birth-in-brackets", "ID", number[:6] + pair[0] + number[6:14] + pair[1] + number[14:], words)
        number = numbers.resident_id(dice)
        text = f"身份证号{pair[0]}⟦ID:{number[:6]}{pair[1]}{number[6:]}⟧，经核对无误。"
        add("id", "area-in-brackets", "", "", "", text=text)
    for form in ("{}-{}-{}-{}-{}", "{} {}年{}月{}日 {}", "{}{}.{}.{}{}", "{}/{}/{}/{}/{}", "{}({}.{}.{}){}", "{} {} {} {} {}"):
        n = numbers.resident_id(dice)
        add("id", "birth-as-date", "ID", form.format(n[:6], n[6:10], n[10:12], n[12:14], n[14:]), words)
    for mark in ["x", "×", "Х", "χ", "Ⅹ", "✕", "╳", "Ｘ", "ⓧ", "𝑿", "&times;", "&#88;", "%58", "\\u0058", " x", "-X", "（x）", "[X]", "*"]:
        number = numbers.resident_id_x(dice)[:-1]
        add("id", "final-x", "ID", number + mark, words)
        add("id", "final-x-groups", "ID", f"{number[:6]} {number[6:14]} {number[14:]}{mark}", words)
    for _ in range(6):
        number = numbers.resident_id(dice)
        place = dice.randrange(1, 17)
        add("id", "one-too-many", "ID", number[:place] + dice.choice("0123456789") + number[place:], words)
        add("id", "two-lost", "ID", number[:place] + number[place + 2 :], words)
        add("id", "swapped", "ID", number[:place] + number[place:][1::-1] + number[place + 2 :], words)
        add("id", "glued", "", "", "", text=dice.choice(["ID{}", "No{}号", "证{}男", "sfz{}zs", "{}张某"]).format(f"⟦ID:{number}⟧"))
        add("id", "path", "", "", "", text=f"附件/{dice.choice(['sfz_', 'IDCARD-', ''])}⟦ID:{number}⟧.pdf 已归档")
        add("id", "query", "", "", "", text=f"https://a.example/q?idcard=⟦ID:{number}⟧&page=2")


def telephones(dice, add):
    for prefix in "+86 |+86-|(+86)|(86)|0086-|＋８６|86|086|+86 (0) |00 86 |+八六".split("|"):
        add("mobile", "prefix", "PHONE", prefix + numbers.mobile(dice), "电话 手机 联系电话")
    for tail in "转801|转 8012|-801|分机801|分机号：12|（分机8012）|,801|#801|*12|ext 801|x801|（转3）|转至802|转分机 12|;ext=12|p12|转人工".split("|"):
        code, number = numbers.landline(dice)
        number = f"{code}-{number}"
        is_word = tail == "转人工"
        text = f"座机⟦LANDLINE:{number if is_word else number + tail}⟧{tail if is_word else ''}。"
        add("landline", "extension", "", "", "", text=text)
    for form in "({}){}|（{}）{}|[{}]{}|{} {}|{}/{}|{}.{}|{}·{}|{}、{}|{}——{}|{}~{}|{}_{}|{}\u3000{}|{}－{}|+86({}){}|(+86) {} {}".split("|"):
        code, number = numbers.landline(dice)
        add("landline", "area-code", "LANDLINE", form.format(code, number), "座机 固定电话 办公电话 传真")
    for form in "{}(加区号)|（区号{}）{}".split("|"):
        code, number = numbers.landline(dice)
        text = f"电话⟦LANDLINE:{number}⟧（加区号⟦FREE:{code}⟧）" if "加" in form else f"电话（区号⟦FREE:{code}⟧）⟦LANDLINE:{number}⟧"
        add("landline", "area-word", "", "", "", text=text)
    for form in "经查5月6日{}来电|3号{}|12时30分{}打入|500元{}|第2条{}|A{}B|wx{}|TEL{}|张某{}李某|{}@微信|q{}|http://a.example/{}|13号楼{}".split("|"):
        add("mobile", "neighbour", "", "", "", text=form.format(f"⟦PHONE:{numbers.mobile(dice)}⟧"))
    for joint in "/|、|；| |，|或|\n|,| / |转|或者|,\t|及".split("|"):
        text = f"联系电话：⟦PHONE:{numbers.mobile(dice)}⟧{joint}⟦PHONE:{numbers.mobile(dice)}⟧{joint}⟦PHONE:{numbers.mobile(dice)}⟧"
        add("mobile", "list", "", "", "", text=text)
    for _ in range(4):
        add("mobile", "cells", "PHONE", cells(dice, numbers.mobile(dice)), "手机 电话")
        add("mobile", "pair-glued", "", "", "", text=f"电话⟦PHONE:{numbers.mobile(dice)}{numbers.mobile(dice)}⟧。")
        add("mobile", "schemes", "", "", "", text=f"[拨号](tel:⟦PHONE:{numbers.mobile(dice)}⟧) [短信](sms:+86⟦PHONE:{numbers.mobile(dice)}⟧)")


def others(dice, add):
    for _ in range(3):
        user, host = numbers.email(dice).split("@")
        for trick, written in {
            "plain": f"{user}@{host}",
            "words": f"{user} at {host.replace('.', ' dot ')}",
            "han": f"{user}艾特{host.replace('.', '点')}",
            "ring": f"{user}ⓐ{host}",
            "blank": f"{user} @ {host}",
            "small": f"{user}﹫{host}",
            "wide": wide(f"{user}@{host}"),
            "hash": f"{user}#{host}",
            "braces": f"{user}{{at}}{host}",
            "entity": f"{user}&commat;{host.replace('.', '&period;')}",
            "hex": f"{user}&#x40;{host}",
            "percent": f"{user}%40{host.replace('.', '%2E')}",
            "tag": f"{user}<b>@</b>{host}",
            "comment": f"{user}<!-- x -->@<!-- y -->{host}",
            "strong": f"{user}**@**{host}",
            "line": f"{user}@\n{host}",
            "angle": f"<{user}@{host}>",
            "mailto": f"[信](mailto:{user}@{host})",
            "math": "".join(chr(0x1D41A + ord(c) - 97) if c.islower() else c for c in f"{user}@{host}"),
            "invisible": "\u200b".join(f"{user}@{host}"),
            "full-stop": f"{user}@{host.replace('.', '。')}",
        }.items():
            text = None
            if trick == "angle":
                text = f"邮箱<⟦EMAIL:{user}@{host}⟧>。"
            if trick == "mailto":
                text = f"邮箱[信](mailto:⟦EMAIL:{user}@{host}⟧)"
            add("email", trick, "EMAIL", written, "邮箱 电子邮箱 邮箱地址", text=text)
        user = numbers.wechat(dice)
        for form in "微信{}|微信：{}|微信号是{}|加微{}|VX:{}|V信 {}|wx：{}|WeChat: {}|威信{}|微信号（{}）|微信账号“{}”|<td>微信</td><td>{}</td>|{{\"微信号\":\"{}\"}}|微信号,{}".split("|") + ["| 微信号 | {} |"]:
            text = form.replace("{{", "{").replace("}}", "}").replace("{}", f"⟦WECHAT:{user}⟧")
            add("wechat", "forms", "", "", "", text=text)
        number = numbers.qq(dice)
        for form in "QQ{}|qq:{}|ＱＱ：{}|Q Q {}|企鹅号{}|扣扣：{}|QQ邮箱{}@qq.com|QQ群{}|Ｑ：{}|加q{}|QQ号码为{}|<td>QQ</td><td>{}</td>".split("|"):
            is_mail = "@" in form
            text = form.replace("{}@qq.com", f"⟦EMAIL:{number}@qq.com⟧").replace("{}", f"⟦QQ:{number}⟧") if is_mail else form.replace("{}", f"⟦QQ:{number}⟧")
            add("qq", "forms", "", "", "", text=text)
        address = ".".join(str(dice.randrange(1, 255)) for _ in range(4))
        for form in "IP地址{}|登录IP：{}|IP为{}|http://{}/login|IP[{}]".split("|"):
            add("ip", "forms", "", "", "", text=form.replace("{}", f"⟦IP:{address}⟧"))
        serial = numbers.digits(dice, 7)
        for form in (
            "⟦PROPERTY:云（2021）楚雄市不动产权第{}号⟧|不动产权证号：⟦PROPERTY:云(2021)禄丰市不动产权第{}号⟧|⟦PROPERTY:楚房权证2011字第{}号⟧|房产证号⟦PROPERTY:{}⟧|"
            "⟦PROPERTY:楚国用（2009）第{}号⟧土地使用证|土地证号：⟦PROPERTY:{}⟧|⟦PROPERTY:粤（2020）广州市不动产证明第{}号⟧|林权证号⟦PROPERTY:{}⟧|⟦PROPERTY:云〔2019〕南华县不动产权第{}号⟧"
        ).split("|"):
            add("property", "forms", "", "", "", text="抵押物为" + form.format(serial) + "所载房产。" if "号⟧" in form else form.format(serial))
