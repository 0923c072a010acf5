"""Names as jieba finds them (part of speech nr), to compare with; needs `pip install jieba`."""

from redaction_sets.marks import FREE


def score(cases):
    """→ (names in truth, found exactly, named by jieba)."""
    import logging

    import jieba
    import jieba.posseg

    jieba.setLogLevel(logging.ERROR)
    total = exact = named = 0
    for case in cases:
        truth = {(start, end) for start, end, kind in case.pieces if kind == "PERSON"}
        free = [(start, end) for start, end, kind in case.pieces if kind == FREE]
        place, found = 0, set()
        for pair in jieba.posseg.cut(case.text):
            end = place + len(pair.word)
            if pair.flag in ("nr", "nrfg", "nrt") and not any(start <= place and end <= stop for start, stop in free):
                found.add((place, end))
            place = end
        total += len(truth)
        named += len(found)
        exact += len(truth & found)
    return total, exact, named
