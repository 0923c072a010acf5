"""The scorer sees what is wrong: each fault of a redaction is counted as one. Run by Scripts/run-tests."""

import tempfile
import unittest
from pathlib import Path

from redaction_sets.marks import unmark

from .pins import Pins
from .program import outcome
from .score import score
from .sets import Case, hard_variant


def judged(marked, *spans):
    """The failures where `spans`, as (start, end, entity) in scalars, are hidden in a marked text."""
    text, pieces = unmark(marked)
    found = [
        {
            "start": len(text[:start].encode()),
            "end": len(text[:end].encode()),
            "entity": entity,
            "rule": "r",
            "replacement": "某",
        }
        for start, end, entity in spans
    ]
    redacted, place = "", 0
    for start, end, _ in spans:
        redacted += text[place:start] + "某"
        place = end
    case = Case("a", text, pieces)
    return score([case], {"a": outcome(text, redacted + text[place:], found)})


class ScoringTests(unittest.TestCase):
    marked = "当事人⟦PERSON:张三⟧的电话⟦PHONE:13900000000⟧，文号⟦DOC:（楚）罚1号⟧。"

    def test_acceptsWhatIsRight(self):
        tally = judged(self.marked, (3, 5, "personName"), (8, 19, "phone"))
        self.assertEqual((tally.failures, tally.exact, tally.good["DOC"]), ({}, 1, 1))

    def test_countsEachFault(self):
        person, phone = (3, 5, "personName"), (8, 19, "phone")
        for spans, failure in [
            ([phone], "a PERSON 3"),
            ([person], "a PHONE 8"),
            ([(3, 4, "personName"), phone], "a PERSON 3"),
            ([(3, 6, "personName"), phone], "a PERSON 3"),
            ([person, (8, 18, "phone")], "a PHONE 8"),
            ([person, (8, 24, "phone")], "a phone at 8"),
            ([person, phone, (23, 25, "number")], "a DOC 22"),
            ([(0, 2, "personName"), person, phone], "a personName at 0"),
        ]:
            self.assertIn(failure, judged(self.marked, *spans).failures)

    def test_countsAChangeWithoutSpan(self):
        case = Case("a", "没有秘密", [])
        self.assertIn("a EXPLAIN", score([case], {"a": outcome("没有秘密", "没有", [])}).failures)

    def test_needsOnlyTheNumberOfAGluedOne(self):
        row = {
            "id": "a",
            "type": "PHONE",
            "variant": "glued_letters",
            "text": "tel13900000000abc",
            "start": 0,
            "end": 17,
        }
        self.assertEqual(hard_variant(row).pieces, [(3, 14, "PHONE")])

    def test_reportsFlipsBothWays(self):
        missed, found = judged(self.marked), judged(self.marked, (3, 5, "personName"), (8, 19, "phone"))
        with tempfile.TemporaryDirectory() as folder:
            pins = Pins(Path(folder) / "pins.json")
            pins.pin("set", "0", missed, "known")
            self.assertEqual(pins.compare("set", "0", missed), ([], [], ""))
            self.assertEqual(pins.compare("set", "0", found)[:2], ([], ["a PERSON 3", "a PHONE 8"]))
            pins.pin("set", "0", found, "")
            self.assertEqual(pins.compare("set", "0", missed)[:2], (["a PERSON 3", "a PHONE 8"], []))
            self.assertIsNone(pins.compare("set", "1", missed)[0])


if __name__ == "__main__":
    unittest.main()
