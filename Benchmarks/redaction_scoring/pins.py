"""Known outcomes: what fails, by name and with the reason. Whatever differs from them, for better or worse, fails the run."""

import json
import re


def plain_reason(case, what):
    """The reason of a failure nobody has looked at: what the program does not do there."""
    text, kind = case.split(" ")[:2]
    if kind == "PERSON":
        return (
            "a name in no field that the model does not find"
            if what == "missed"
            else "a name whose border the model misjudges"
        )
    if kind == "personName":
        return "words that the model takes for a name, or a name and words beside it"
    form = re.sub(r"(-\d+)+$", "", text)
    return f"{form}: {what}"


class Pins:
    def __init__(self, file):
        self.file = file
        self.sets = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}

    def compare(self, name, sha256, tally):
        """→ (newly failing, newly passing, note); both None where this very set was never pinned."""
        pin = self.sets.get(name)
        if pin is None or pin["sha256"] != sha256:
            return None, None, "not pinned: " + ("no outcome is known" if pin is None else "the set is another one")
        known = {case for cases in pin["known"].values() for case in cases}
        failing = set(tally.failures)
        counts = {kind: [tally.good[kind], total] for kind, total in sorted(tally.total.items())}
        note = "" if counts == pin["counts"] else "the counts differ from the pinned ones"
        return sorted(failing - known), sorted(known - failing), note

    def pin(self, name, sha256, tally, reason):
        """Takes the outcomes of this run as known; those known before keep their reason."""
        before = self.sets.get(name, {}).get("known", {})
        reasons = {case: why for why, cases in before.items() for case in cases}
        known = {}
        for case, what in tally.failures.items():
            known.setdefault(reasons.get(case) or reason or plain_reason(case, what), []).append(case)
        self.sets[name] = {
            "sha256": sha256,
            "counts": {kind: [tally.good[kind], total] for kind, total in sorted(tally.total.items())},
            "known": {why: sorted(cases) for why, cases in sorted(known.items())},
        }

    def write(self):
        self.file.write_text(
            json.dumps(self.sets, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8"
        )
