"""Runs gongshi redact and reads what it wrote."""

import hashlib
import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


#: Runs a command and writes what it used to a file. The kernel counts the memory of the process from which a program is started as that of
#: the program, so a small one must start it.
RUNNER = """
import json, os, sys, time
start = time.monotonic()
child = os.posix_spawn(sys.argv[2], sys.argv[2:], os.environ)
_, status, usage = os.wait4(child, 0)
seconds = time.monotonic() - start
with open(sys.argv[1], "w") as file:
    json.dump([seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss], file)
sys.exit(os.waitstatus_to_exitcode(status))
"""


@dataclass
class Hidden:
    """A hidden span in Unicode scalars of the input, with the rule that found it."""

    start: int
    end: int
    entity: str
    rule: str


@dataclass
class Outcome:
    text: str
    hidden: list
    #: Whether the spans, applied to the input, give the output.
    is_explained: bool


class Program:
    def __init__(self, binary, workspace, work):
        self.binary, self.workspace, self.work = str(binary), str(workspace), Path(work)

    def command(self, *arguments):
        return [self.binary, "-C", self.workspace, "redact", *arguments]

    def told(self, names):
        """The options that tell the program these names."""
        if not names:
            return []
        file = self.work / "known.txt"
        file.write_text("\n".join(names) + "\n", encoding="utf-8")
        return ["--known", str(file)]

    def redact(self, texts, *options):
        """Texts by id → outcomes by id, through JSON lines."""
        source, explained = self.work / "in.jsonl", self.work / "explained.jsonl"
        with open(source, "w", encoding="utf-8", newline="\n") as file:
            for name, text in texts.items():
                file.write(json.dumps({"id": name, "text": text}, ensure_ascii=False) + "\n")
        explained.unlink(missing_ok=True)
        output = self.run("--jsonl", "--explain", str(explained), *options, str(source))
        spans = {}
        for line in explained.read_text(encoding="utf-8").split("\n"):
            if line:
                span = json.loads(line)
                spans.setdefault(span["id"], []).append(span)
        rows = [json.loads(line) for line in output.decode().split("\n") if line]
        if [row["id"] for row in rows] != list(texts):
            sys.exit("gongshi redact: the ids of the output are not those of the input")
        return {row["id"]: outcome(texts[row["id"]], row["text"], spans.get(row["id"], [])) for row in rows}

    def filter(self, texts, *options):
        """Texts by id → texts by id, without spans."""
        source = self.work / "in.jsonl"
        with open(source, "w", encoding="utf-8", newline="\n") as file:
            for name, text in texts.items():
                file.write(json.dumps({"id": name, "text": text}, ensure_ascii=False) + "\n")
        rows = [json.loads(line) for line in self.run("--jsonl", *options, str(source)).decode().split("\n") if line]
        return {row["id"]: row["text"] for row in rows}

    def plain(self, text, *options):
        source = self.work / "in.txt"
        source.write_bytes(text.encode())
        return self.run(*options, str(source)).decode()

    def run(self, *arguments):
        done = subprocess.run(self.command(*arguments), capture_output=True)
        if done.returncode != 0:
            sys.exit(f"gongshi redact: exit status {done.returncode}: {done.stderr.decode(errors='replace')[:500]}")
        return done.stdout

    def measure(self, file, *options):
        """Wall and processor seconds, peak resident megabytes, and the SHA-256 of the output of one run over `file`."""
        summed = hashlib.sha256()
        told = self.work / "usage.json"
        command = [sys.executable, "-I", "-S", "-c", RUNNER, str(told), *self.command(*options, str(file))]
        child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        while piece := child.stdout.read(1 << 20):
            summed.update(piece)
        if child.wait() != 0:
            sys.exit(f"gongshi redact: exit status {child.returncode}")
        seconds, processor, peak = json.loads(told.read_text())
        return seconds, processor, peak / 1024, summed.hexdigest()


def outcome(text, redacted, spans):
    data = text.encode()
    # Scalars before each byte: an offset inside a scalar is a fault and gets None.
    scalar_at = {0: 0}
    place = 0
    for number, character in enumerate(text, 1):
        place += len(character.encode())
        scalar_at[place] = number
    spans = sorted(spans, key=lambda span: (span["start"], span["end"]))
    built, place, hidden, whole = [], 0, [], True
    for span in spans:
        start, end = scalar_at.get(span["start"]), scalar_at.get(span["end"])
        if start is None or end is None or span["start"] < place:
            whole = False
            continue
        built.append(data[place : span["start"]].decode() + span["replacement"])
        place = span["end"]
        hidden.append(Hidden(start, end, span["entity"], span["rule"]))
    built.append(data[place:].decode())
    return Outcome(redacted, hidden, whole and "".join(built) == redacted)
