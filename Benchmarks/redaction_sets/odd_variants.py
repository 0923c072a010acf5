"""The set odd_variants: numbers told, spelled, split over a form or announced from behind, in the words of an enforcement file."""

import random
import re

from . import numbers
from .odd_disguise import DIGITS, HAN, natural

SENTENCES = """
询问时其称{w}是{x}，当场拨通核对。
{w}：{x}
{w} {x}
{w}为{x}；
登记表上手写“{w}{x}”。
送货人留存{w}（{x}）备查。
其{w}{x}，已由保管员抄录。
{w}【{x}】
录音第12分钟：我{w}是{x}。
货主{w}即{x}，2023年5月6日核实。
""".strip().split("\n")

#: The word stands behind the number.
BEHIND = """
{x}是他的{w}。
{x}（{w}）
{x}系其{w}，已停机。
登记的{x}即当事人{w}。
{x}(本人{w})
经核，{x}为其本人{w}。
墙上写着{x}，是老板的{w}。
{x}——{w}
""".strip().split("\n")

HEADS = [
    "| 序号 | {w} | 备注 |\n|---|---|---|\n| 1 | {x} | 无 |",
    "| 单位 | 经办人 | {w} |\n|:--|---|--:|\n| 某矿 | 见附件 | {x} |\n| 某厂 | 见附件 | — |",
    "序号,{w},备注\n1,{x},无",
    "{w},单位\n{x},某矿",
    "序号\t{w}\n1\t{x}",
    "<table><tr><th>序号</th><th>{w}</th></tr><tr><td>1</td><td>{x}</td></tr></table>",
    "{w}\n{x}",
    "| {w} |\n|---|\n| {x} |",
]

BARE = "抄得{x}一串。|{x}|“{x}”|另记{x}。|（{x}）|纸条上写着{x}".split("|")

KINDS = {
    "id": ("ID", numbers.resident_id, "身份证号 身份证号码 公民身份号码 身份证"),
    "mobile": ("PHONE", numbers.mobile, "手机 手机号 联系电话 电话"),
    "card": ("CARD", numbers.bank_card, "银行卡号 卡号 收款账号 储蓄卡"),
    "landline": ("LANDLINE", lambda dice: "".join(numbers.landline(dice)), "座机 固定电话 办公电话"),
}


#: Marks around a written form that may stay: the brackets and quotes of its first and last piece.
AROUND = re.compile(r"""^([\s'"‘“`=(（\[【{〔「《⠼]*)(.*?)((?:\.00?)?[\s'"’”`)）\]】}〕」》]*)$""", re.S)


def marked(kind, written):
    before, core, after = AROUND.match(written).groups()
    return f"{before}⟦{kind}:{core}⟧{after}"


def digits_only(dice, draw):
    while not (number := draw(dice)).isdigit():
        pass
    return number


def make(seed):
    """Rows {id, text} with marked text."""
    dice = random.Random(seed + 17)
    rows, counts = [], {}

    def add(name, text):
        counts[name] = counts.get(name, 0) + 1
        rows.append({"id": f"{name}-{counts[name]}", "text": text})

    for kind, (mark, draw, words) in KINDS.items():
        for trick, (form, speaks, times) in DIGITS.items():
            for _ in range(times):
                number = digits_only(dice, draw)
                written = form(dice, number)
                text = carried(dice, marked(mark, written), words.split(), speaks and kind != "landline")
                if trick == "reversed-noted":
                    text = text.replace("⟧", "⟧（倒序）", 1) if dice.random() < 0.5 else "以下号码倒写：\n" + text
                add(f"{kind}-{trick}", text)
        for trick, forms in {"behind": BEHIND, "head": HEADS}.items():
            for form in forms:
                number = draw(dice)
                word = dice.choice(words.split())
                written = number if dice.random() < 0.5 else dice.choice([" ", "-", "·", "　", "/"]).join(natural(number))
                if trick == "head" and dice.random() < 0.5:
                    written = scattered(dice, number)
                add(f"{kind}-{trick}", form.replace("{w}", word).replace("{x}", marked(mark, written)))
    odd_groups(dice, add)
    births(dice, add)
    pieces(dice, add)
    accounts(dice, add)
    mails(dice, add)
    return rows


def scattered(dice, number):
    """Groups of odd lengths with one sign between them."""
    parts = []
    while number:
        count = dice.choice((1, 2, 3, 5))
        parts.append(number[:count])
        number = number[count:]
    return dice.choice("/*^=:~·").join(parts)


def carried(dice, written, words, bare):
    draw = dice.random()
    form = dice.choice(BARE if bare and draw < 0.25 else BEHIND if draw < 0.35 and "\n" not in written else SENTENCES)
    return form.replace("{w}", dice.choice(words)).replace("{x}", written)


def odd_groups(dice, add):
    """Equal groups without a word; the whole text or a whole clause is the number."""
    for every in (2, 3, 5, 6):
        for joint in (" ", "-", ".", "　", "·", "－"):
            for kind, mark, draw in (("mobile", "PHONE", numbers.mobile), ("card", "CARD", numbers.bank_card)):
                number = draw(dice)
                written = joint.join(number[place : place + every] for place in range(0, len(number), every))
                add(f"{kind}-equal-{every}", dice.choice(BARE).replace("{x}", f"⟦{mark}:{written}⟧"))


def births(dice, add):
    """The day of birth inside an identity number written as a date."""
    for form in (
        "{}{}年{}月{}日{}", "{} {}年{}月{}日 {}", "{}（{}年{}月{}日）{}", "{}，{}年{}月{}日，{}", "{}-{}年{}月{}日-{}", "{}[{}.{}.{}]{}", "{} {}/{}/{} {}",
    ):
        for lead in ("身份证号：", "身份证", "其登记的是", ""):
            n = numbers.resident_id(dice)
            written = form.format(n[:6], n[6:10], n[10:12], n[12:14], n[14:])
            add("id-birth-inside", f"{lead}⟦ID:{written}⟧" + ("。" if lead else ""))
    for form in ("身份证前六位⟦ID:{}⟧，出生年月日⟦BIRTH:{}⟧，后四位⟦ID:{}⟧", "身份证号前6位为⟦ID:{}⟧，生日⟦BIRTH:{}⟧，末四位为⟦ID:{}⟧"):
        n = numbers.resident_id(dice)
        add("id-pieces", form.format(n[:6], n[6:14], n[14:]))


def pieces(dice, add):
    """Numbers told in pieces."""
    for form in (
        "手机前三位⟦PHONE:{}⟧，中间四位⟦PHONE:{}⟧，后四位⟦PHONE:{}⟧",
        "电话前三位是⟦PHONE:{}⟧、中间四位是⟦PHONE:{}⟧、末四位是⟦PHONE:{}⟧",
        "手机前三位：⟦PHONE:{}⟧；中间四位：⟦PHONE:{}⟧；后四位：⟦PHONE:{}⟧",
    ):
        n = numbers.mobile(dice)
        add("mobile-pieces", form.format(n[:3], n[3:7], n[7:]))
    for form in (
        "手机前七位⟦PHONE:{}⟧，后四位⟦PHONE:{}⟧", "手机号前7位为⟦PHONE:{}⟧、后4位为⟦PHONE:{}⟧", "手机前7位⟦PHONE:{}⟧、末4位⟦PHONE:{}⟧",
    ):
        n = numbers.mobile(dice)
        add("mobile-pieces", form.format(n[:7], n[7:]))
    for form in (
        "银行卡尾号⟦CARD:{}⟧", "尾号为⟦CARD:{}⟧的银行卡", "农行卡（尾号⟦CARD:{}⟧）", "卡号末四位⟦CARD:{}⟧", "尾号⟦CARD:{}⟧的储蓄卡收款", "卡号后四位是⟦CARD:{}⟧",
        "手机尾号“⟦PHONE:{}⟧”", "身份证号码后四位：⟦ID:{}⟧", "尾号是⟦CARD:{}⟧的账户", "工行卡尾数⟦CARD:{}⟧",
    ):
        tail = numbers.digits(dice, 4)
        add("tail", form.format(dice.choice([tail, "".join(HAN[int(c)] for c in tail), " ".join(tail)])))
    for form in (
        "⟦PHONE:{}****{}⟧", "⟦PHONE:{}-xxxx-{}⟧", "⟦PHONE:{}XXXX{}⟧", "电话⟦PHONE:{}…{}⟧", "手机⟦PHONE:{}....{}⟧", "手机号⟦PHONE:{}□□□□{}⟧", "电话⟦PHONE:{}某某某某{}⟧",
        "联系电话⟦PHONE:{}____{}⟧", "电话：⟦PHONE:{}????{}⟧", "手机⟦PHONE:{}——{}⟧", "手机⟦PHONE:{}＊＊＊＊{}⟧", "手机⟦PHONE:{}####{}⟧",
    ):
        n = numbers.mobile(dice)
        add("masked", form.format(n[:3], n[7:]))


def accounts(dice, add):
    for word in (
        "微信 微信号 微 信 微.信 薇信 V信 VX vx WX wx 威信 徽信 Wechat 加我微信 微信/电话 v❤ 微❤ 加微 微信ID weixin 维信 WeChatID".replace("微 信", "微_信").split()
    ):
        user = numbers.wechat(dice)
        for joint in ("：", ":", " ", "号："):
            if dice.random() < 0.5:
                add("wechat-word", f"{word.replace('_', ' ')}{joint}⟦WECHAT:{user}⟧")
    for word in "QQ qq Q号 扣扣 企鹅 企鹅号 球球 Q_Q 抠抠 叩叩 QQ号 QQ号码 加Q 扣扣号 QQ小号 ＱＱ".split():
        for form in ("{}：{}", "{}{}", "{} {}", "他的{}是{}", "{}（{}）"):
            number = numbers.qq(dice)
            written = dice.choice([number, "".join(HAN[int(c)] for c in number), number, " ".join(number)])
            add("qq-word", form.format(word.replace("_", " "), f"⟦QQ:{written}⟧"))
    for form in ("⟦WECHAT:{}⟧（微信号）", "⟦WECHAT:{}⟧是他的微信", "⟦WECHAT:{}⟧（微信）"):
        add("wechat-behind", form.format(numbers.wechat(dice)))
    for form in ("⟦QQ:{}⟧（QQ）", "⟦QQ:{}⟧是他的QQ号", "⟦QQ:{}⟧(扣扣)"):
        add("qq-behind", form.format(numbers.qq(dice)))
    for form in ("⟦PASSPORT:{}⟧（护照号码）", "⟦PASSPORT:{}⟧（护照）"):
        n = numbers.passport(dice)
        add("passport-behind", form.format(dice.choice([n, f"{n[:1]} {n[1:5]} {n[5:]}"])))
    for form in ("⟦PLATE:{}⟧（号牌）", "⟦PLATE:{}⟧（车牌号）"):
        n = numbers.plate(dice, "plain")
        add("plate-behind", form.format(dice.choice([n, f"{n[:2]}\n{n[2:]}", f"{n[:2]} {n[2:]}"])))
    for form in ("支付宝账号⟦PHONE:{}⟧", "微信同号⟦PHONE:{}⟧", "手机（微信同号）⟦PHONE:{}⟧", "⟦PHONE:{}⟧（微信同号）", "⟦PHONE:{}⟧同微信", "电微同号⟦PHONE:{}⟧"):
        n = numbers.mobile(dice)
        add("same-number", form.format(dice.choice([n, " ".join(natural(n)), "".join(HAN[int(c)] for c in n)])))


def mails(dice, add):
    for at in ("(at)", "[at]", " at ", "艾特", "（at）", "#", " @ ", "圈a", "@at@"[:1], "﹫", "{at}", "&#64;", "爱特", "（艾特）", "at", "-at-", "(#)", "[@]"):
        for dot in (".", "点", "[dot]", " dot ", "(dot)", "。", "（点）", "·", " . ", ",", "dot"):
            if dice.random() < 0.45:
                user, host = numbers.email(dice).split("@")
                if at == "at":
                    at = "_at_"
                add("email-words", f"邮箱：⟦EMAIL:{user}{at}{host.replace('.', dot)}⟧，已核。")
