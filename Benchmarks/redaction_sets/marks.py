"""Marked text: ⟦KIND:value⟧ says what a piece of a text is.

Kinds of secrets are hidden: PERSON, ID, PHONE, … Kinds of KEEP stay as they are, as does all that is not marked.
Marks of kind FREE may be hidden or not: the law leaves both open (the county before a private address, a surname with 某).
"""

import re

MARK = re.compile(r"⟦([A-Z]+):(.*?)⟧", re.S)

#: What must be hidden. The rest of a text must stay.
SECRET = frozenset(
    "PERSON ID PHONE LANDLINE CARD ACCOUNT PASSPORT PERMIT PLATE EMAIL QQ WECHAT ADDRESS BIRTH CERTIFICATE PROPERTY IP".split()
)
#: Pieces that are named because they must stay, each counted as a class of its own.
KEEP = frozenset("ORG USCC DOC UNITADDRESS LICENCE STAYS".split())
FREE = "FREE"


def unmark(marked):
    """Marked text → the text alone and its pieces as (start, end, kind), in Unicode scalars."""
    text, pieces, place = [], [], 0
    length = 0
    for mark in MARK.finditer(marked):
        before = marked[place : mark.start()]
        text.append(before)
        length += len(before)
        kind, value = mark.group(1), mark.group(2)
        if kind not in SECRET and kind not in KEEP and kind != FREE:
            raise ValueError(f"unknown mark {kind}")
        pieces.append((length, length + len(value), kind))
        text.append(value)
        length += len(value)
        place = mark.end()
    text.append(marked[place:])
    return "".join(text), pieces
