"""Compares outcomes with the truth. A failure is named by set, case, kind and place, never by the value."""

from collections import Counter
from dataclasses import dataclass, field

from redaction_sets.marks import FREE, KEEP, SECRET

#: So many letters beside a number may be hidden with it: a unit, a bracket, `tel`.
TOLERANCE = 3


@dataclass
class Tally:
    """Counts of one set by kind."""

    total: Counter = field(default_factory=Counter)
    good: Counter = field(default_factory=Counter)
    exact: int = 0
    named: int = 0
    wrong: Counter = field(default_factory=Counter)
    spans: int = 0
    failures: dict = field(default_factory=dict)

    def fail(self, name, what):
        self.failures[name] = what


def score(cases, outcomes):
    tally = Tally()
    for case in cases:
        judge(case, outcomes[case.id], tally)
    return tally


def judge(case, outcome, tally):
    covered = bytearray(len(case.text) + 1)
    for span in outcome.hidden:
        covered[span.start : span.end] = b"\1" * (span.end - span.start)
    if not outcome.is_explained:
        tally.fail(f"{case.id} EXPLAIN", "the spans do not give the output")
    for start, end, kind in case.pieces:
        if kind == FREE:
            continue
        tally.total[kind] += 1
        name = f"{case.id} {kind} {start}"
        if kind in KEEP:
            if any(covered[start:end]):
                tally.fail(name, "hidden")
            else:
                tally.good[kind] += 1
            continue
        is_covered = all(covered[start:end])
        if kind == "PERSON":
            is_exact = is_covered and any(span.start == start and span.end == end for span in outcome.hidden)
            tally.exact += is_exact
            tally.good[kind] += is_covered
            if not is_exact:
                tally.fail(name, "not exact" if is_covered else "missed")
        elif is_covered:
            tally.good[kind] += 1
        else:
            tally.fail(name, "missed")
    secrets = [piece for piece in case.pieces if piece[2] in SECRET]
    free = [piece for piece in case.pieces if piece[2] == FREE]
    for span in outcome.hidden:
        tally.spans += 1
        is_name = span.entity == "personName"
        tally.named += is_name
        hit = [piece for piece in secrets if piece[0] < span.end and span.start < piece[1]]
        if is_name and any(span.start == piece[0] and span.end == piece[1] for piece in hit):
            continue
        allowed = sum(overlap(span, piece) for piece in hit + free)
        if hit and span.end - span.start - allowed <= TOLERANCE:
            continue
        if not hit and span.end - span.start == allowed:
            tally.named -= is_name
            continue
        tally.wrong[span.entity] += 1
        tally.fail(f"{case.id} {span.entity} at {span.start}", "too much" if hit else "hides what must stay")
    if not secrets:
        tally.total["UNTOUCHED"] += 1
        if outcome.text == case.text:
            tally.good["UNTOUCHED"] += 1
        elif not outcome.hidden:
            tally.fail(f"{case.id} UNTOUCHED", "changed without a span")


def overlap(span, piece):
    return max(0, min(span.end, piece[1]) - max(span.start, piece[0]))


def idempotence(cases, outcomes, again, tally):
    """Redacting what is redacted changes nothing."""
    for case in cases:
        tally.total["TWICE"] += 1
        if again[case.id] == outcomes[case.id].text:
            tally.good["TWICE"] += 1
        else:
            tally.fail(f"{case.id} TWICE", "a second run changes it")
