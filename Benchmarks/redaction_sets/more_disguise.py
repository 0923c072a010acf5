"""Further ways to write a number, one kind of trick a family. Each takes dice and a number and returns the written form."""

import base64
import re
import unicodedata

from .disguise import grouped, table

#: Every decimal alphabet of Unicode, by the name of its zero.
DECIMALS = {
    unicodedata.name(chr(value)).removesuffix(" DIGIT ZERO").lower().replace(" ", "-"): [
        chr(value + place) for place in range(10)
    ]
    for value in range(0x110000)
    if unicodedata.category(chr(value)) == "Nd" and unicodedata.digit(chr(value)) == 0 and value != 0x30
}

#: One or two signs between groups.
SIGNS = (
    "  |   |\u2003|\u2004|\u2009|\u205f|\u3000\u3000|\t\t|--|---|–|——|一|﹘|〜|∼|˗|⁃|⸺|‧|∙|⋅|。|､|﹑|；|;|：|／|//|╱|∕|⁄|＼|"
    "_|__|＿|＋|+|＝|=|＆|&|＃|＊|**|※|★|●|○|◆|→|⇒|»|…|……|·····|'|’|\"|”|`|^|~|～|!|！|?|？|「」|()|（）|[]|【】|《》|→ | / | . | · "
).split("|")
SIGNS = [sign for sign in SIGNS if sign and sign not in "一○●"]

BRACKETS = "() （） [] 【】 〔〕 「」 『』 《》 〈〉 {} <> ［］ ｛｝ “” ‘’ ＜＞ ﹙﹚ 〖〗".split()

INVISIBLE = [chr(value) for value in [*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070)]] + list(
    "\u00ad\u034f\u061c\u070f\u115f\u17b4\u180b\u180e\u2800\u3164\ufe00\ufe0e\uffa0\U000e0020\U000e0031\U0001d173"
)
COMBINING = list("\u0300\u0307\u0323\u0332\u0335\u0337\u0338\u0489\u20d2\u20d8\u20dd\u20de\u20e0\u3099\ufe20\u0483\u0e4d")

TAGS = [
    "<b></b>",
    "<br>",
    "<br/>\n",
    "<wbr>",
    "<!---->",
    "<!-- 1985年 -->",
    '<span class="x"></span>',
    '<i style="a:b" data-t="1>2">',
    "<a href='#1'></a>",
    '<img src="/i/1.png" alt="">',
    "</span><span>",
    "</p><p>",
    "</td><td>",
    "</td>\n<td>",
    "<sup></sup>",
    "</b><b>",
    "<o:p></o:p>",
    "<?x?>",
    "<![CDATA[]]>",
    "<script></script>",
    "<input type='hidden' value='x'>",
    "<SPAN LANG=EN-US></SPAN>",
]

MARKDOWN = [
    "**{}**{}",
    "{}**{}**",
    "*{}*{}",
    "__{}__{}",
    "***{}***{}",
    "~~{}~~{}",
    "`{}`{}",
    "``{}``{}",
    "[{}](http://a.example/){}",
    "{}![](x.png){}",
    "{}\\\n{}",
    "{}  \n{}",
    "{}\\_{}",
    "{}\\.{}",
    "{}\\ {}",
    "{}\n> {}",
    "{}\n  {}",
    "{}[^1]{}",
    "[{}][1]{}",
]

ESCAPES = {
    "decimal": lambda c: f"&#{ord(c)};",
    "decimal-bare": lambda c: f"&#{ord(c)}",
    "decimal-padded": lambda c: f"&#000{ord(c)};",
    "hex": lambda c: f"&#x{ord(c):x};",
    "hex-upper": lambda c: f"&#X{ord(c):04X};",
    "hex-bare": lambda c: f"&#x{ord(c):x}",
    "double": lambda c: f"&amp;#{ord(c)};",
    "triple": lambda c: f"&amp;amp;#{ord(c)};",
    "percent": lambda c: f"%{ord(c):02X}",
    "percent-double": lambda c: f"%25{ord(c):02X}",
    "percent-u": lambda c: f"%u{ord(c):04x}",
    "u": lambda c: f"\\u{ord(c):04x}",
    "u-brace": lambda c: f"\\u{{{ord(c):X}}}",
    "u-long": lambda c: f"\\U{ord(c):08x}",
    "x": lambda c: f"\\x{ord(c):02x}",
    "octal": lambda c: f"\\{ord(c):03o}",
    "css": lambda c: f"\\{ord(c):x} ",
    "quoted": lambda c: f"={ord(c):02X}",
    "u-fullwidth": lambda c: f"\\u{ord(c) + 0xFEE0:04X}",
    "hex-fullwidth": lambda c: f"&#x{ord(c) + 0xFEE0:X};",
    "utf8-fullwidth": lambda c: "".join(f"%{byte:02x}" for byte in chr(ord(c) + 0xFEE0).encode()),
}

NUMERALS = ["零一二三四五六七八九", "〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖", "○一二三四五六七八九", "零幺两三四五六七八九"]
LOOKALIKE = {"0": "OoОοｏ", "1": "lIiⅠ丨", "2": "Z", "5": "S", "8": "B", "6": "b", "9": "q"}


def cut(dice, number, pieces=2):
    """The number in so many pieces, none of them empty."""
    places = sorted(dice.sample(range(1, len(number)), pieces - 1))
    return [number[start:end] for start, end in zip([0, *places], [*places, len(number)])]


def odd_groups(dice, number):
    """Groups of lengths that no such number is written in."""
    pieces = []
    while number:
        count = dice.choice((1, 2, 3, 5))
        pieces.append(number[:count])
        number = number[count:]
    return pieces


def natural(dice, number):
    return grouped(dice, number, "\0").split("\0")


def sign_groups(dice, number):
    return dice.choice(SIGNS).join(natural(dice, number))


def sign_odd(dice, number):
    return dice.choice(SIGNS).join(odd_groups(dice, number))


def sign_each(dice, number):
    return dice.choice([sign for sign in SIGNS if len(sign) == 1]).join(number)


def signs_mixed(dice, number):
    """Another sign at each joint."""
    pieces = natural(dice, number)
    return pieces[0] + "".join(dice.choice([" ", "-", "－", "—", ".", "·", "　", "_"]) + piece for piece in pieces[1:])


def invisible(dice, number):
    return number[0] + "".join((dice.choice(INVISIBLE) if dice.random() < 0.4 else "") + c for c in number[1:])


def combining(dice, number):
    return "".join(c + (dice.choice(COMBINING) if dice.random() < 0.4 else "") for c in number)


def tag_one(dice, number):
    return dice.choice(TAGS).join(cut(dice, number))


def tag_each(dice, number):
    name = dice.choice(["b", "i", "span", "em", "td"])
    return "".join(f"<{name}>{c}</{name}>" for c in number)


def tag_groups(dice, number):
    return dice.choice(TAGS).join(natural(dice, number))


def markdown(dice, number):
    return dice.choice(MARKDOWN).format(*cut(dice, number))


def escaped(name):
    form = ESCAPES[name]
    return lambda dice, number: "".join(form(c) if c.isascii() else c for c in number)


def escaped_some(dice, number):
    form = ESCAPES[dice.choice(["decimal", "hex", "percent", "u", "x", "u-brace"])]
    return "".join(form(c) if dice.random() < 0.5 and c.isascii() else c for c in number)


def base(dice, number):
    words = dice.choice(["", "tel:", "电话", "id=", "号码："])
    coded = base64.b64encode(f"{words}{number}".encode()).decode()
    return coded.replace("+", "-").replace("/", "_") if dice.random() < 0.3 else coded


def numerals(dice, number):
    return table(dice.choice(NUMERALS))(dice, number)


def numerals_mixed(dice, number):
    forms = [*NUMERALS, "0123456789", "０１２３４５６７８９", "⓪①②③④⑤⑥⑦⑧⑨"]
    return "".join(dice.choice(forms)[int(c)] if c.isdigit() else c for c in number)


def decimals_mixed(dice, number):
    names = dice.sample(sorted(DECIMALS), 3)
    return "".join(DECIMALS[dice.choice(names)][int(c)] if c.isdigit() else c for c in number)


def lookalike(dice, number):
    """One to three letters for digits, most of them O and l."""
    places = [place for place, c in enumerate(number) if c in "01" and place > 0]
    if dice.random() < 0.3:
        places = [place for place, c in enumerate(number) if c in LOOKALIKE and 1 < place < len(number) - 1]
    if not places:
        return number
    chosen = dice.sample(places, min(len(places), dice.randint(1, 3)))
    return "".join(dice.choice(LOOKALIKE[c][:4]) if place in chosen else c for place, c in enumerate(number))


def reversed_plain(dice, number):
    return number[::-1]


def reversed_groups(dice, number):
    return dice.choice(" -.·　").join(piece[::-1] for piece in reversed(natural(dice, number)))


def reversed_override(dice, number):
    start, end = dice.choice([("\u202e", "\u202c"), ("\u2067", "\u2069"), ("\u202e", ""), ("\u202b", "\u202c")])
    return start + number[::-1] + end


def reversed_wide(dice, number):
    return "".join(chr(ord(c) + 0xFEE0) for c in number[::-1])


def lines(dice, number):
    joint = dice.choice(["\n", "\r\n", "\n\n", "-\n", "\n    ", " \n", "\u2028", "\n\t", "\u3000\n\u3000\u3000", "\r"])
    return joint.join(cut(dice, number, dice.choice((2, 3))))


def cells(dice, number):
    """A box for each character, or for each group."""
    pieces = number if dice.random() < 0.5 else natural(dice, number)
    return dice.choice(["|", " | ", "</td><td>", ",", "\t", "│"]).join(pieces)


def thousands(dice, number):
    return re.sub(r"(?<=\d)(?=(\d{3})+$)", dice.choice(",，"), number)


def crossed(dice, number):
    return dice.choice("x×").join(natural(dice, number))


def stacked(dice, number):
    """Two tricks on top of each other."""
    first = dice.choice([numerals, decimals_mixed, numerals_mixed, lambda _, n: table("０１２３４５６７８９")(_, n)])
    pieces = [first(dice, piece) for piece in natural(dice, number)]
    written = dice.choice([" ", "-", "　", "·", "\u2009", "－", "<wbr>", "\u200b", "</b><b>", "&nbsp;", "\n"]).join(pieces)
    return invisible(dice, written) if dice.random() < 0.3 and "&" not in written and "<" not in written else written


#: Tricks for any row of digits.
DIGITS = {
    "sign-groups": (sign_groups, 10),
    "sign-odd": (sign_odd, 6),
    "sign-each": (sign_each, 5),
    "signs-mixed": (signs_mixed, 4),
    "invisible": (invisible, 6),
    "combining": (combining, 4),
    "tag-one": (tag_one, 6),
    "tag-each": (tag_each, 2),
    "tag-groups": (tag_groups, 4),
    "markdown": (markdown, 8),
    "escaped-some": (escaped_some, 4),
    "base64": (base, 3),
    "numerals": (numerals, 3),
    "numerals-mixed": (numerals_mixed, 4),
    "decimals-mixed": (decimals_mixed, 4),
    "lookalike": (lookalike, 4),
    "reversed": (reversed_plain, 3),
    "reversed-groups": (reversed_groups, 3),
    "reversed-override": (reversed_override, 3),
    "reversed-wide": (reversed_wide, 2),
    "lines": (lines, 4),
    "cells": (cells, 4),
    "thousands": (thousands, 1),
    "crossed": (crossed, 1),
    "stacked": (stacked, 8),
}
