"""The set must_keep: sentences in which nothing is secret. Each must come out as it went in."""

import random
import re

from . import keep_roles, keep_words, numbers
from .keep_numbers import FORMS


def make(seed):
    """Rows {id, text} without secrets; the id begins with the class."""
    dice = random.Random(seed + 1)
    rows = []
    for name, lines in keep_words.SENTENCES.items():
        for place, line in enumerate(lines.strip().split("\n"), 1):
            rows.append({"id": f"{name}-{place}", "text": line.replace("\\n", "\n")})
    for name, forms in FORMS.items():
        for place, form in enumerate(forms.strip().split("\n"), 1):
            for turn in range(2):
                rows.append({"id": f"{name}-{place}-{turn + 1}", "text": fill(dice, form).replace("\\n", "\n")})
    rows += [{"id": name, "text": text} for name, text in keep_roles.sentences(dice)]
    return rows


def fill(dice, form):
    """Draws the places of a form: {d3} digits, {y} year, {m} month, {t} day, {uscc}, {licence}, {n} a plain number up to 999."""
    return re.sub(r"\{([a-z]+\d*)\}", lambda place: value(dice, place.group(1)), form)


def value(dice, name):
    if name[0] == "d" and name[1:].isdigit():
        return dice.choice("123456789") + numbers.digits(dice, int(name[1:]) - 1)
    return {
        "y": lambda: str(dice.randint(2009, 2025)),
        "m": lambda: str(dice.randint(1, 12)),
        "mm": lambda: f"{dice.randint(1, 12):02}",
        "t": lambda: str(dice.randint(1, 28)),
        "tt": lambda: f"{dice.randint(1, 28):02}",
        "n": lambda: str(dice.randint(2, 999)),
        "uscc": lambda: numbers.uscc(dice),
        "shop": lambda: numbers.uscc(dice, "92"),
        "licence": lambda: numbers.licence15(dice),
        "org": lambda: numbers.uscc(dice)[8:16] + "-" + dice.choice("0123456789X"),
        "area": lambda: dice.choice(numbers.AREAS[:11]),
    }[name]()
