"""The set prose: news-like and literary sentences, with people of all kinds of names in all places of a sentence, and without any."""

import random

from . import people, prose_forms


def make(seed):
    """Rows {id, text}: each form with names four times, each sentence without names once."""
    dice = random.Random(seed + 3)
    rows = []
    for place, form in enumerate(prose_forms.NAMED.strip().split("\n"), 1):
        for turn in range(4):
            rows.append({"id": f"named-{place}-{turn + 1}", "text": fill(dice, form, common=turn < 2)})
    for place, line in enumerate(prose_forms.NAMELESS.strip().split("\n"), 1):
        rows.append({"id": f"nameless-{place}", "text": line})
    return rows


def fill(dice, form, common):
    text = form.replace("\\n", "\n")
    for number in range(1, 6):
        place = f"{{{number}}}"
        if place in text:
            name = people.han(dice) if common else people.any_name(dice, 0.55)
            text = text.replace(place, f"⟦PERSON:{name}⟧")
    return text
