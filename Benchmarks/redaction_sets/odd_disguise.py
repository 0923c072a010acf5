"""Ways to write a number that need a reader rather than a table: spoken, spelled, read by a machine, cut by a form, told in pieces."""

from .disguise import grouped

HAN = "零一二三四五六七八九"
ENGLISH = "zero one two three four five six seven eight nine".split()
PINYIN = "ling yi er san si wu liu qi ba jiu".split()
BRAILLE = "⠚⠁⠃⠉⠙⠑⠋⠛⠓⠊"
ROMAN = "〇ⅠⅡⅢⅣⅤⅥⅦⅧⅨ"
MACHINE = {"0": "OoQDО◯○", "1": "lI|i", "2": "Zz", "5": "S", "6": "b", "8": "B", "9": "gq"}


def natural(number):
    return grouped(None, number, "\0").split("\0")


def spoken(group):
    """A group of up to four digits with its hundreds and tens; zeros in front one by one."""
    front = len(group) - len(group.lstrip("0"))
    value, words, waits = group.lstrip("0"), "", False
    for place, digit in enumerate(value):
        unit = ["", "十", "百", "千"][len(value) - place - 1]
        if digit == "0":
            waits = True
            continue
        words += ("零" if waits else "") + HAN[int(digit)] + unit
        waits = False
    return "零" * front + words


def short_groups(number):
    return [group for piece in natural(number) for group in ([piece[:4], piece[4:]] if len(piece) > 4 else [piece]) if group]


def magnitudes(dice, number):
    """一百三十八，零零一十三，八千."""
    return dice.choice(["，", "、", " ", "", "-"]).join(spoken(group) for group in short_groups(number))


def pairs(dice, number):
    """Read two by two, as people dictate."""
    pieces = [number[place : place + 2] for place in range(0, len(number), 2)]
    return dice.choice([" ", "、", "，", "-", ".", "  "]).join(pieces)


def pairs_han(dice, number):
    pieces = ["".join(HAN[int(c)] for c in number[place : place + 2]) for place in range(0, len(number), 2)]
    return dice.choice([" ", "、", "，"]).join(pieces)


def english(dice, number):
    joint = dice.choice([" ", "-", ", ", ""])
    words = [("oh" if c == "0" and dice.random() < 0.3 else ENGLISH[int(c)]) for c in number]
    return joint.join(words)


def pinyin(dice, number):
    joint = dice.choice([" ", "-", ""])
    return joint.join("yao" if c == "1" and dice.random() < 0.3 else PINYIN[int(c)] for c in number)


def words_mixed(dice, number):
    """Digits, numerals and words by turns."""
    return " ".join(dice.choice([c, HAN[int(c)], ENGLISH[int(c)], PINYIN[int(c)]]) for c in number)


def machine(dice, number):
    """Letters where a reading machine takes figures for them; at most a third."""
    places = [place for place, c in enumerate(number) if c in MACHINE and 0 < place < len(number) - 1]
    chosen = set(dice.sample(places, min(len(places), dice.randint(1, 3))))
    return "".join(dice.choice(MACHINE[c]) if place in chosen else c for place, c in enumerate(number))


def circles(dice, number):
    """Another circle for each zero."""
    return "".join(dice.choice("〇零○◯O0oО") if c == "0" else c for c in number)


def roman(dice, number):
    return "".join(ROMAN[int(c)] for c in number)


def braille(dice, number):
    return "⠼" + "".join(BRAILLE[int(c)] for c in number)


def keycaps(dice, number):
    """Full width and keys of a telephone by turns."""
    return "".join(dice.choice([chr(ord(c) + 0xFEE0), f"{c}\ufe0f\u20e3", c]) for c in number)


def entities_mixed(dice, number):
    forms = [lambda c: f"&#{ord(c)};", lambda c: f"%{ord(c):02X}", lambda c: f"\\u{ord(c):04x}", lambda c: f"&#x{ord(c):x};", lambda c: c]
    return "".join(dice.choice(forms)(c) for c in number)


def brackets(dice, number):
    left, right = dice.choice(["()", "（）", "[]", "【】", "〔〕", "「」", "{}", "《》"])
    return "".join(left + piece + right for piece in natural(number))


def quoted_lines(dice, number):
    """A line break and the mark of a quote, list or comment before the next piece."""
    return dice.choice(["\n> ", "\n>> ", "\n* ", "\n- ", "\n    ", "\n\u3000\u3000", "\n// ", "\n# ", "\\\n"]).join(natural(number))


def filled(dice, number):
    """Words for what stands between the pieces."""
    joint = dice.choice("空 杠 横 横杠 （空格） 点 减 短横 [空格] 再 然后 接 加".split())
    return joint.join(natural(number))


def noted_backwards(dice, number):
    return number[::-1]


def pictures(dice, number):
    return dice.choice(["❤", "📞", "⭐", "✂", "🙂", "→", "♥", "☎"]).join(natural(number))


def doubled_signs(dice, number):
    return dice.choice(["--", "..", "__", "::", "~~~", "==", "//", "||", "''", "、、", "··", "___"]).join(natural(number))


def floating(dice, number):
    """As a table program saves it: with a fraction, an apostrophe, a formula."""
    return dice.choice(["{}.0", "'{}", '="{}"', "{}.00", "‘{}", '"{}"', "`{}", "\t{}"]).format(number)


def scientific(dice, number):
    shown = dice.choice([len(number), min(len(number), 15), 10])
    return f"{number[0]}.{number[1:shown]}E+{len(number) - 1}"


def dictated(dice, number):
    """Numerals with a mark after each group, as in a transcript."""
    return dice.choice(["，", "……", "…", "、", "——", " ，"]).join("".join(HAN[int(c)] for c in piece) for piece in natural(number))


#: Trick → form, whether it may stand without words, times for each kind.
DIGITS = {
    "magnitudes": (magnitudes, False, 4),
    "pairs": (pairs, False, 4),
    "pairs-han": (pairs_han, False, 3),
    "english": (english, False, 4),
    "pinyin": (pinyin, False, 4),
    "words-mixed": (words_mixed, False, 3),
    "machine": (machine, True, 6),
    "circles": (circles, True, 3),
    "roman": (roman, False, 2),
    "braille": (braille, False, 2),
    "keycaps": (keycaps, True, 3),
    "entities-mixed": (entities_mixed, True, 4),
    "brackets": (brackets, True, 6),
    "quoted-lines": (quoted_lines, False, 6),
    "filled": (filled, False, 5),
    "reversed-noted": (noted_backwards, False, 3),
    "pictures": (pictures, True, 4),
    "doubled-signs": (doubled_signs, False, 5),
    "floating": (floating, True, 4),
    "scientific": (scientific, False, 3),
    "dictated": (dictated, False, 4),
}
