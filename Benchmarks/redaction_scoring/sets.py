"""The sets: texts with pieces of known kind, from our own marked files and from the development sets of an eval folder."""

import hashlib
import json
import re
from dataclasses import dataclass, field

from redaction_sets import known
from redaction_sets.marks import unmark

OWN = [
  "own_variants", "must_keep", "more_variants", "more_keep", "odd_variants", "odd_keep", "decisions", "prose", "known",
  "addresses", "residences", "labels", "office_keep", "named_texts",
]
GIVEN = {"hard_variants": "hard_variants.jsonl", "penalties": "penalties.txt"}


@dataclass
class Case:
    """A text and its pieces as (start, end, kind), in Unicode scalars."""

    id: str
    text: str
    pieces: list = field(default_factory=list)


@dataclass
class EvaluationSet:
    name: str
    sha256: str
    cases: list
    #: Names that are told to the program.
    known: list = field(default_factory=list)


def own(folder, name):
    return marked(folder / f"{name}.jsonl", name)


def marked(file, name):
    """A file of JSON lines {id, text} with marked text; names for a set called known are in redaction_sets.known."""
    data = file.read_bytes()
    cases = []
    for line in data.decode().split("\n"):
        if line:
            row = json.loads(line)
            cases.append(Case(row["id"], *unmark(row["text"])))
    return EvaluationSet(name, digest(data), cases, known.names() if name == "known" else [])


def given(folder, name):
    """A set of the eval folder, or None where the folder lacks it."""
    file = folder / GIVEN[name]
    if not file.is_file():
        return None
    data = file.read_bytes()
    if name == "hard_variants":
        return EvaluationSet(
            name, digest(data), [hard_variant(json.loads(line)) for line in data.decode().split("\n") if line]
        )
    truth = (folder / "penalties.truth.jsonl").read_bytes()
    return EvaluationSet(
        name,
        digest(data + truth),
        decisions(data.decode(), [json.loads(line) for line in truth.decode().split("\n") if line]),
    )


def digest(data):
    return hashlib.sha256(data).hexdigest()


def hard_variant(row):
    """The written value without what only surrounds it: glued letters, a closing mark."""
    kind = {"ID_CARD": "ID", "BANK_CARD": "CARD"}.get(row["type"], row["type"])
    start, end = row["start"], row["end"]
    written = row["text"][start:end]
    if row["variant"].startswith("glued"):
        core = re.search(r"[0-9].*[0-9X]", written)
        start, end = start + core.start(), start + core.end()
    else:
        end -= len(written) - len(written.rstrip("*\u202c"))
    if row["variant"] == "slash_list":
        middle = row["text"].index("/", start)
        return Case(row["id"], row["text"], [(start, middle, kind), (middle + 1, end, kind)])
    return Case(row["id"], row["text"], [(start, end, kind)])


def decisions(text, truth):
    """The decisions between blank lines, each a case of its own."""
    cases, place, start = [], 0, 0
    for number, body in enumerate(text.split("\n\n"), 1):
        end = start + len(body)
        pieces = []
        while place < len(truth) and truth[place]["start"] < end:
            pieces.extend(pieces_of(truth[place], body, start))
            place += 1
        document = re.search(r".{1,8}〔\d{4}〕\d+号", body)
        if document:
            pieces.append((document.start(), document.end(), "DOC"))
        cases.append(Case(f"decision-{number}", body, sorted(pieces)))
        start = end + 2
    return cases


def pieces_of(row, body, offset):
    start, end = row["start"] - offset, row["end"] - offset
    kind = {"ID_CARD": "ID", "BANK_CARD": "CARD"}.get(row["type"], row["type"])
    if kind != "ADDRESS":
        return [(start, end, kind)]
    if body[:start].endswith("住所（住址）："):
        return [(start, end, "UNITADDRESS")]
    # The county may stay before the address of a person.
    county = re.match(r"(?:[^省市]+省)?[^市]+市.+?[区县]", body[start:end]).end()
    return [(start, start + county, "FREE"), (start + county, end, "ADDRESS")]
