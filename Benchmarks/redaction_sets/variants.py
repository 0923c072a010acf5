"""The set own_variants: numbers of every kind in every disguise, alone and mixed."""

import random
import re

from . import numbers
from .carriers import carry
from .disguise import (
    ALPHABETS,
    ENCODED,
    INVISIBLE,
    MARKUP,
    SEPARATORS,
    bidi,
    grouped,
    half_han,
    letters,
    mixed_alphabets,
    reverse,
    scattered,
    split,
    table,
)

MAIN = {"ID": numbers.resident_id, "PHONE": numbers.mobile, "CARD": numbers.bank_card}
FINAL_X = {
    "lower": "x",
    "fullwidth": "Ｘ",
    "fullwidth-lower": "ｘ",
    "multiply": "×",
    "cyrillic": "Х",
    "greek": "Χ",
    "roman": "Ⅹ",
    "roman-lower": "ⅹ",
    "cross": "✕",
    "math": "𝐗",
    "star": "*",
    "spaced": " X",
    "hyphen": "-X",
    "bracket": "（X）",
}


#: What may stay before and after a written form: opening and closing marks that belong to the text as much as to the number.
AROUND = re.compile(
    r"^((?:</?\w[^>]*>|mailto:|[(（\[【*_~`+＋\u202e])*)(.*?)((?:</?\w[^>]*>|[)）\]】*_~`\u202c])*)$", re.S
)


def marked(kind, written):
    before, core, after = AROUND.match(written).groups()
    return f"{before}⟦{kind}:{core}⟧{after}"


def make(seed):
    """Rows {id, kind, disguise, text} with marked text."""
    dice = random.Random(seed)
    rows = []

    def add(kind, disguise, written, has_line=None, bare=None, text=None):
        if has_line is None:
            has_line = any(c in written for c in "\n\r\u2028\u0085")
        if bare is None:
            bare = kind in MAIN
        rows.append(
            {
                "kind": kind,
                "disguise": disguise,
                "text": text or carry(dice, kind, marked(kind, written), has_line, bare),
            }
        )

    for kind, draw in MAIN.items():
        for name, digits in ALPHABETS.items():
            for _ in range(2):
                add(kind, "alphabet." + name, table(digits)(dice, draw(dice)))
        for name, mark in SEPARATORS.items():
            add(kind, "separator." + name, grouped(dice, draw(dice), mark))
            add(kind, "separator-each." + name, grouped(dice, draw(dice), mark, every=dice.choice((1, 2, 3))))
        for name, mark in INVISIBLE.items():
            add(kind, "invisible." + name, scattered(dice, draw(dice), mark), bare=False)
        for name, form in MARKUP.items():
            for _ in range(2):
                add(kind, "markup." + name, form.format(*split(dice, draw(dice))), bare=False)
        for name, form in ENCODED.items():
            add(kind, "encoded." + name, form(dice, draw(dice)))
        for name, form in {
            "reversed": reverse,
            "bidi": bidi,
            "mixed": mixed_alphabets,
            "half-han": half_han,
            "letters": letters,
        }.items():
            for _ in range(8):
                add(kind, "form." + name, form(dice, draw(dice)))
        for _ in range(60):
            mixture(dice, kind, draw, add)
    special_forms(dice, add)
    other_kinds(dice, add)
    seen = {}
    for row in rows:
        base = f"{row['kind']}-{row['disguise']}"
        seen[base] = seen.get(base, 0) + 1
        row["id"] = f"{base}-{seen[base]}"
    return [{"id": row["id"], "text": row["text"]} for row in rows]


def mixture(dice, kind, draw, add):
    """Two or three disguises on top of each other."""
    number = draw(dice)
    names = []
    written = number
    if dice.random() < 0.7:
        name = dice.choice(list(ALPHABETS))
        names.append(name)
        written = None
        digits = ALPHABETS[name]
        encode = lambda piece: table(digits)(dice, piece)  # noqa: E731
    else:
        encode = lambda piece: piece  # noqa: E731
    separator = dice.choice(
        [name for name in SEPARATORS if SEPARATORS[name].strip("\n\r") and name not in ("star", "hash", "plus", "pipe")]
    )
    pieces = grouped(dice, number, "\0").split("\0")
    written = SEPARATORS[separator].join(encode(piece) for piece in pieces)
    names.append(separator)
    if dice.random() < 0.5:
        name = dice.choice(["zwsp", "word-joiner", "soft-hyphen", "bom", "rlm", "variation"])
        names.append(name)
        written = scattered(dice, written, INVISIBLE[name], 0.2)
    if dice.random() < 0.25:
        name = dice.choice(["bold-tag", "br", "md-strong", "comment-words", "script-free"])
        names.append(name)
        place = len(written) // 2
        written = MARKUP[name].format(written[:place], written[place:])
    add(kind, "mixture", written, bare=False)


def special_forms(dice, add):
    for name, mark in FINAL_X.items():
        for _ in range(2):
            add("ID", "final-x." + name, numbers.resident_id_x(dice)[:-1] + mark)
    for _ in range(12):
        add("ID", "wrong-check", numbers.wrong_check(dice))
        add("ID", "old-15", numbers.old_id(dice), bare=False)
        number = numbers.resident_id(dice)
        place = dice.randrange(18)
        add("ID", "lost-one", number[:place] + number[place + 1 :], bare=False)
        add("ID", "doubled-one", number[:place] + number[place] + number[place:], bare=False)
        add(
            "ID",
            "bracketed-birth",
            number[:6] + dice.choice(["（{}）", "({})", "[{}]", "【{}】", "〔{}〕"]).format(number[6:14]) + number[14:],
        )
        add("ID", "green-card", numbers.green_card(dice), bare=False)
        add(
            "ID",
            "green-card-2023",
            "9" + numbers.digits(dice, 5) + numbers.date(dice) + numbers.digits(dice, 4),
            bare=False,
        )
        phone = numbers.mobile(dice)
        add(
            "PHONE",
            "prefix",
            dice.choice(["+86", "+86 ", "0086", "86-", "(+86)", "（+86）", "＋86", "0", "86 ", "+86-", "17951"])
            + phone,
        )
        other = numbers.mobile(dice)
        joint = dice.choice(["/", "、", " ", "，", "或", "；", "／", " / ", "和", "|"])
        add("PHONE", "two", "", text=f"其留存手机号⟦PHONE:{phone}⟧{joint}⟦PHONE:{other}⟧，均可接通。")
        add(
            "PHONE",
            "glued-letters",
            "",
            text=dice.choice(["联系人Tel{}ok", "mob{}x2已登记", "PHONE{}wang", "NO{}号"]).format(f"⟦PHONE:{phone}⟧"),
        )
        add("PHONE", "extension", phone + dice.choice(["转801", "-801", "转 12", "ext.6", "（转3）"]))
        add("PHONE", "after-date", "", text=f"2023年5月6日⟦PHONE:{phone}⟧来电反映，5月8日12时再次来电。")
        add("PHONE", "url", "", text=f"见 https://example.invalid/u?m=⟦PHONE:{phone}⟧&t=1 页面截图。")
        add("PHONE", "scheme", "", text=f'<a href="tel:⟦PHONE:{phone}⟧">拨打</a>')
        add("ID", "file-name", "", text=f"附件：身份证复印件_⟦ID:{numbers.resident_id(dice)}⟧.jpg")
        add("ID", "certificate", "", text=f"特种作业操作证（证号T⟦ID:{numbers.resident_id(dice)}⟧）已过复审期限。")
        add("CARD", "after-bank", "", text=f"款项汇入农行⟦CARD:{numbers.bank_card(dice)}⟧（户名见附件），金额12000元。")


def other_kinds(dice, add):
    for _ in range(10):
        code, number = numbers.landline(dice)
        half = len(number) // 2
        for name, written in {
            "plain": f"{code}-{number}",
            "brackets": f"({code}){number}",
            "brackets-wide": f"（{code}）{number}",
            "space": f"{code} {number[:half]} {number[half:]}",
            "joined": code + number,
            "fullwidth": table(ALPHABETS["fullwidth"])(dice, f"{code}－{number}"),
            "han": table(ALPHABETS["han-zero"])(dice, f"{code}—{number}"),
            "country": f"+86 {code[1:]} {number}",
            "em-dash": f"{code}——{number}",
            "extension": f"{code}-{number}-802",
            "extension-word": f"{code}-{number}转8012",
            "zwsp": f"{code}\u200b-{number[:4]}\u200b{number[4:]}",
            "markup": f"{code}-{number[:4]}<b>{number[4:]}</b>",
            "local": number,
            "local-hyphen": f"{number[:4]}-{number[4:]}",
        }.items():
            add("LANDLINE", "landline." + name, written)
    for _ in range(6):
        service = dice.choice(["400", "800"]) + numbers.digits(dice, 7)
        add(
            "LANDLINE",
            "service",
            grouped(dice, service, dice.choice("- "), every=3) if dice.random() < 0.5 else service,
        )
        account = numbers.account(dice)
        add("ACCOUNT", "account.plain", account)
        add("ACCOUNT", "account.spaces", grouped(dice, account, " ", every=4))
        add("ACCOUNT", "account.hyphens", grouped(dice, account, "-", every=4))
        add("ACCOUNT", "account.fullwidth", table(ALPHABETS["fullwidth"])(dice, account))
        add("ACCOUNT", "account.han", table(ALPHABETS["han-zero"])(dice, account))
        add("ACCOUNT", "account.zwsp", scattered(dice, account, "\u200b"))
        add(
            "ACCOUNT",
            "account.sentence",
            "",
            text=f"开户行：农业银行南华县支行，户名：南华县云岭石料厂，账号：⟦ACCOUNT:{account}⟧。",
        )
        passport = numbers.passport(dice)
        for name, written in {
            "plain": passport,
            "lower": passport.lower(),
            "spaces": passport[:1] + " " + passport[1:5] + " " + passport[5:],
            "fullwidth": "".join(chr(ord(c) + 0xFEE0) for c in passport),
            "zwj": passport[:4] + "\u200d" + passport[4:],
            "han": passport[:2] + table(ALPHABETS["han-zero"])(dice, passport[2:]),
        }.items():
            add("PASSPORT", "passport." + name, written)
        permit = numbers.permit(dice)
        add("PERMIT", "permit.plain", permit)
        add("PERMIT", "permit.spaces", permit[:1] + " " + permit[1:])
        add("PERMIT", "permit.fullwidth", "".join(chr(ord(c) + 0xFEE0) for c in permit))
        for kind in ("plain", "new"):
            plate = numbers.plate(dice, kind)
            for name, written in {
                "plain": plate,
                "dot": plate[:2] + "·" + plate[2:],
                "space": plate[:2] + " " + plate[2:],
                "hyphen": plate[:2] + "-" + plate[2:],
                "lower": plate[0] + plate[1:].lower(),
                "fullwidth": plate[0] + "".join(chr(ord(c) + 0xFEE0) for c in plate[1:]),
                "zwsp": plate[:3] + "\u200b" + plate[3:],
                "markup": plate[:2] + "<b>" + plate[2:] + "</b>",
                "bullet": plate[:2] + "•" + plate[2:],
                "spread": " ".join(plate),
                "line": plate[:2] + "\n" + plate[2:],
            }.items():
                add("PLATE", f"plate.{name}", written)
        add("PLATE", "plate.trailer", numbers.plate(dice, "plain")[:6] + "挂")
        add("PLATE", "plate.bare", "", text=f"驾驶⟦PLATE:{numbers.plate(dice)}⟧重型罐车行至卡口时被查获。")
        mail = numbers.email(dice)
        name, host = mail.split("@")
        for form, written in {
            "plain": mail,
            "wide-at": f"{name}＠{host}",
            "at-word": f"{name}(at){host}",
            "at-bracket": f"{name}[at]{host}",
            "at-spaces": f"{name} @ {host}",
            "at-hash": f"{name}#{host}",
            "fullwidth": "".join(chr(ord(c) + 0xFEE0) if c != " " else c for c in mail),
            "entity": f"{name}&#64;{host}",
            "percent": f"{name}%40{host}",
            "dot-word": f"{name}@{host.replace('.', '点')}",
            "dot-wide": f"{name}@{host.replace('.', '．')}",
            "zwsp": f"{name}\u200b@\u200b{host}",
            "upper": mail.upper(),
            "markup": f"{name}<span>@</span>{host}",
            "mailto": f"mailto:{mail}",
            "ideographic-stop": f"{name}@{host.replace('.', '。')}",
            "at-han": f"{name}艾特{host}",
            "escape": f"{name}\\u0040{host}",
        }.items():
            add("EMAIL", "email." + form, written)
        number = numbers.qq(dice)
        add("QQ", "qq.plain", number)
        add("QQ", "qq.fullwidth", table(ALPHABETS["fullwidth"])(dice, number))
        add("QQ", "qq.han", table(ALPHABETS["han"])(dice, number))
        add("QQ", "qq.spaces", grouped(dice, number, " ", every=3))
        add("QQ", "qq.circled", table(ALPHABETS["circled"])(dice, number))
        add(
            "QQ",
            "qq.sentence",
            "",
            text=dice.choice(
                [
                    "双方通过QQ（⟦QQ:{}⟧）商定价格。",
                    "加QQ⟦QQ:{}⟧后发送了报价单。",
                    "其扣扣⟦QQ:{}⟧在聊天记录中多次出现。",
                    "QQ：⟦QQ:{}⟧",
                ]
            ).format(number),
        )
        user = numbers.wechat(dice)
        add("WECHAT", "wechat.plain", user)
        add(
            "WECHAT",
            "wechat.sentence",
            "",
            text=dice.choice(
                [
                    "通过微信（微信号：⟦WECHAT:{}⟧）转账。",
                    "微信号⟦WECHAT:{}⟧的用户向其收取代办费。",
                    "加微信⟦WECHAT:{}⟧联系发货。",
                    "V信：⟦WECHAT:{}⟧",
                    "wx：⟦WECHAT:{}⟧",
                ]
            ).format(user),
        )
        add("WECHAT", "wechat.phone", "", text=f"微信同号：⟦PHONE:{numbers.mobile(dice)}⟧。")
        add("WECHAT", "wechat.fullwidth", "".join(chr(ord(c) + 0xFEE0) for c in user))
    for _ in range(4):
        for name, text in {
            "property": f"不动产权证书（⟦PROPERTY:云（2021）楚雄市不动产权第{numbers.digits(dice, 7)}号⟧）载明用途为住宅。",
            "house": f"该房屋所有权证号为⟦PROPERTY:楚房权证鹿城字第{numbers.digits(dice, 8)}号⟧。",
            "ip": f"登录地址为⟦IP:{dice.choice((36, 112, 117, 183))}.{dice.randrange(256)}.{dice.randrange(256)}.{dice.randrange(1, 255)}⟧，与其住处宽带一致。",
            "birth": f"死者，男，⟦BIRTH:{dice.randint(1955, 2000)}年{dice.randint(1, 12)}月{dice.randint(1, 28)}日⟧出生，生前系该矿支护工。",
            "birth-dot": f"性别：女；出生日期：⟦BIRTH:{dice.randint(1955, 2000)}.{dice.randint(1, 12):02}.{dice.randint(1, 28):02}⟧；文化程度：初中。",
        }.items():
            add("OTHER", name, "", text=text)
