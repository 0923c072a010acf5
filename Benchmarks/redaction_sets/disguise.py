"""Ways to write a number so that a search for digits misses it. Each takes dice and digits and returns the written form."""

import base64


def table(digits):
    """A digit alphabet as a way to write."""
    return lambda dice, number: "".join(digits[int(c)] if c.isascii() and c.isdigit() else c for c in number)


def span(first, step=1):
    return [chr(first + place * step) for place in range(10)]


#: Digit alphabets. A list entry may be longer than one scalar.
ALPHABETS = {
    "fullwidth": span(0xFF10),
    "han": "〇一二三四五六七八九",
    "han-zero": "零一二三四五六七八九",
    "han-yao-liang": "洞幺两三四五六拐八勾",
    "capital": "零壹贰叁肆伍陆柒捌玖",
    "capital-traditional": "零壹貳參肆伍陸柒捌玖",
    "circled": "⓪①②③④⑤⑥⑦⑧⑨",
    "negative-circled": "⓿❶❷❸❹❺❻❼❽❾",
    "double-circled": "⓪⓵⓶⓷⓸⓹⓺⓻⓼⓽",
    "dingbat-sans": "🄋➀➁➂➃➄➅➆➇➈",
    "parenthesised": ["(0)"] + span(0x2474)[:9],
    "full-stop": ["🄀"] + span(0x2488)[:9],
    "ideograph-circled": ["〇"] + span(0x3280)[:9],
    "ideograph-parenthesised": ["零"] + span(0x3220)[:9],
    "suzhou": "〇〡〢〣〤〥〦〧〨〩",
    "math-bold": span(0x1D7CE),
    "math-double-struck": span(0x1D7D8),
    "math-sans": span(0x1D7E2),
    "math-monospace": span(0x1D7F6),
    "segmented": span(0x1FBF0),
    "arabic-indic": span(0x660),
    "persian": span(0x6F0),
    "devanagari": span(0x966),
    "bengali": span(0x9E6),
    "thai": span(0xE50),
    "lao": span(0xED0),
    "tibetan": span(0xF20),
    "myanmar": span(0x1040),
    "khmer": span(0x17E0),
    "mongolian": span(0x1810),
    "new-tai-lue": span(0x19D0),
    "tai-tham": span(0x1A80),
    "nko": span(0x7C0),
    "subscript": span(0x2080),
    "superscript": "⁰¹²³⁴⁵⁶⁷⁸⁹",
    "keycap": [f"{digit}\ufe0f\u20e3" for digit in range(10)],
}

#: What is put between groups of digits.
SEPARATORS = {
    "space": " ",
    "two-spaces": "  ",
    "nbsp": "\u00a0",
    "en-space": "\u2002",
    "hair-space": "\u200a",
    "narrow-nbsp": "\u202f",
    "ideographic-space": "\u3000",
    "tab": "\t",
    "figure-space": "\u2007",
    "braille-blank": "\u2800",
    "hangul-filler": "\u3164",
    "hyphen": "-",
    "true-hyphen": "\u2010",
    "no-break-hyphen": "\u2011",
    "figure-dash": "\u2012",
    "em-dash": "—",
    "double-em-dash": "——",
    "minus": "−",
    "small-hyphen": "﹣",
    "fullwidth-hyphen": "－",
    "tilde": "~",
    "wave": "～",
    "spaced-hyphen": " - ",
    "dot": ".",
    "middle-dot": "·",
    "bullet": "•",
    "katakana-dot": "・",
    "ideographic-stop": "。",
    "ellipsis": "…",
    "comma": ",",
    "fullwidth-comma": "，",
    "enumeration-comma": "、",
    "slash": "/",
    "fullwidth-slash": "／",
    "backslash": "\\",
    "underscore": "_",
    "pipe": "|",
    "colon": ":",
    "plus": "+",
    "star": "*",
    "hash": "#",
    "comma-space": ", ",
    "line": "\n",
    "carriage-line": "\r\n",
    "line-spaces": "\n    ",
    "line-separator": "\u2028",
    "hyphen-line": "-\n",
    "next-line": "\u0085",
}

#: What nobody sees.
INVISIBLE = {
    "zwsp": "\u200b",
    "zwnj": "\u200c",
    "zwj": "\u200d",
    "word-joiner": "\u2060",
    "bom": "\ufeff",
    "soft-hyphen": "\u00ad",
    "grapheme-joiner": "\u034f",
    "mongolian-vowel": "\u180e",
    "lrm": "\u200e",
    "rlm": "\u200f",
    "arabic-mark": "\u061c",
    "isolate": "\u2066\u2069",
    "invisible-times": "\u2062",
    "variation": "\ufe0f",
    "variation-17": "\U000e0100",
    "tag": "\U000e0041",
    "strike": "\u0336",
    "acute": "\u0301",
    "underline": "\u0332",
    "enclosing-circle": "\u20dd",
    "annotation": "\ufffa",
    "bell": "\u0007",
    "delete": "\u007f",
    "null": "\u0000",
    "backspace": "\u0008",
}

#: Tags and marks put between two pieces, as a format with two places.
MARKUP = {
    "bold-tag": "{}<b>{}</b>",
    "font-tag": '{}<font color="#333">{}</font>',
    "nested": '{}<i><u class="n">{}</u></i>',
    "br": "{}<br>{}",
    "br-closed": "{}<br />{}",
    "wbr-closed": "{}<wbr/>{}",
    "comment-words": "{}<!-- 分隔 -->{}",
    "comment-digits": "{}<!--2023-->{}",
    "script-free": "{}<span></span>{}",
    "attribute-sign": '{}<span data-n="a>b">{}</span>',
    "md-strong": "{}__{}__",
    "md-emphasis": "{}*{}*",
    "md-first-strong": "**{}**{}",
    "md-strike": "{}~~{}~~",
    "md-code": "{}`{}`",
    "md-link": "[{}](#a){}",
    "md-escape": "{}\\-{}",
    "nbsp-entity": "{}&nbsp;{}",
    "shy-entity": "{}&shy;{}",
    "zwsp-entity": "{}&#8203;{}",
    "thinsp-entity": "{}&thinsp;{}",
    "zwnj-entity": "{}&zwnj;{}",
    "upper-tag": "{}</SPAN><SPAN>{}",
}


def each(dice, number, form):
    return "".join(form(c) for c in number)


ENCODED = {
    "entity-padded": lambda dice, number: each(dice, number, lambda c: f"&#{ord(c):04};"),
    "entity-hex": lambda dice, number: each(dice, number, lambda c: f"&#x{ord(c):X};"),
    "entity-bare": lambda dice, number: each(dice, number, lambda c: f"&#{ord(c)}") + ";",
    "entity-fullwidth": lambda dice, number: each(dice, number, lambda c: f"&#{ord(c) + 0xFEE0};"),
    "percent": lambda dice, number: each(dice, number, lambda c: f"%{ord(c):02x}"),
    "percent-some": lambda dice, number: each(dice, number, lambda c: f"%{ord(c):02X}" if dice.random() < 0.4 else c),
    "unicode-escape": lambda dice, number: each(dice, number, lambda c: f"\\u{ord(c):04X}"),
    "unicode-escape-fullwidth": lambda dice, number: each(dice, number, lambda c: f"\\u{ord(c) + 0xFEE0:04x}"),
    "brace-escape": lambda dice, number: each(dice, number, lambda c: f"\\u{{{ord(c):x}}}"),
    "hex-escape": lambda dice, number: each(dice, number, lambda c: f"\\x{ord(c):02x}"),
    "percent-fullwidth": lambda dice, number: each(
        dice, number, lambda c: "".join(f"%{byte:02X}" for byte in chr(ord(c) + 0xFEE0).encode())
    ),
    "base64": lambda dice, number: base64.b64encode(number.encode()).decode(),
    "base64-words": lambda dice, number: base64.b64encode(f"联系 {number}".encode()).decode(),
}


def grouped(dice, number, separator, every=None):
    """The number cut into groups as people write it, or after `every` digits."""
    if every is None:
        every = {11: (3, 4, 4), 18: (6, 8, 4), 16: (4, 4, 4, 4), 19: (4, 4, 4, 4, 3)}.get(len(number))
    if every is None:
        every = [4] * (len(number) // 4) + [len(number) % 4]
    elif isinstance(every, int):
        every = [every] * (len(number) // every) + [len(number) % every]
    pieces, place = [], 0
    for count in every:
        if count:
            pieces.append(number[place : place + count])
        place += count
    return separator.join(pieces)


def split(dice, number):
    place = dice.randint(3, len(number) - 3)
    return number[:place], number[place:]


def scattered(dice, number, mark, share=0.35):
    written = number[0]
    for c in number[1:]:
        written += (mark if dice.random() < share else "") + c
    return written if len(written) > len(number) else number[:5] + mark + number[5:]


def reverse(dice, number):
    return number[::-1]


def bidi(dice, number):
    return "\u202e" + number[::-1] + "\u202c"


def mixed_alphabets(dice, number):
    names = [dice.choice(list(ALPHABETS)) for _ in range(3)] + ["plain"]
    return "".join(
        c if not c.isdigit() or (name := dice.choice(names)) == "plain" else ALPHABETS[name][int(c)] for c in number
    )


def half_han(dice, number):
    first, second = split(dice, number)
    return (
        table("零一二三四五六七八九")(dice, first) + second
        if dice.random() < 0.5
        else first + table("〇一二三四五六七八九")(dice, second)
    )


LETTERS = {"0": "OoОοQ"[:4], "1": "lI|ⅼ"[:2]}


def letters(dice, number):
    place = [i for i, c in enumerate(number) if c in LETTERS and i > 0]
    if not place:
        return number
    chosen = set(dice.sample(place, min(len(place), dice.randint(1, 3))))
    return "".join(dice.choice(LETTERS[c]) if i in chosen else c for i, c in enumerate(number))
