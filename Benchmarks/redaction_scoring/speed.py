"""Speed on clean Chinese text, and memory on a file of 200 MB."""

import json
import random
import statistics

from redaction_sets import decision_forms, keep_words, prose_forms

#: Names that are told to the program and stand nowhere in the clean text.
KNOWN_NAMES = [
    "欧阳晓枫",
    "司马承锡",
    "亓官玉秀",
    "尉迟红霞",
    "逯永昌",
    "阿鲁木呷",
    "厍桂珍",
    "昝玉梅",
    "缑德茂",
    "仉文秀",
]


def clean_text(megabytes, seed=1):
    """Paragraphs of sentences without secrets, shuffled by `seed`."""
    dice = random.Random(seed)
    sentences = [line + "。" if line[-1] not in "。！？" else line for line in prose_forms.NAMELESS.strip().split("\n")]
    sentences += [line for line in keep_words.SENTENCES["word"].strip().split("\n")]
    sentences += [line for line in decision_forms.FILLER if "{" not in line]
    block, size = [], 0
    while size < 1 << 20:
        paragraph = "".join(dice.choice(sentences) for _ in range(dice.randint(3, 9))) + "\n"
        block.append(paragraph)
        size += len(paragraph.encode())
    data = "".join(block).encode()
    return data * megabytes


def measure(program, work, known, options, runs, megabytes):
    """Rows (label, median MB/s by wall time, best, median MB/s of processor time, peak MB, checksum)."""
    file = work / "clean.txt"
    file.write_bytes(clean_text(megabytes))
    size = file.stat().st_size / 1e6
    rows = []
    for label, extra in options:
        walls, processor, peaks, sums = [], [], [], set()
        for _ in range(runs):
            wall, used, peak, checksum = program.measure(file, *extra, *known)
            walls.append(wall)
            processor.append(used)
            peaks.append(peak)
            sums.add(checksum)
        if len(sums) != 1:
            raise SystemExit(f"{label}: two runs gave different bytes")
        rows.append(
            (
                label,
                size / statistics.median(walls),
                size / min(walls),
                size / statistics.median(processor),
                max(peaks),
                sums.pop()[:12],
            )
        )
    file.unlink()
    return rows


def memory(program, work, megabytes=200):
    """Peak resident megabytes on a file of 20 MB and of `megabytes`, as text and as JSON lines."""
    peaks = {}
    block = clean_text(1)
    text = block.decode()
    line = "".join(
        json.dumps({"id": str(number), "text": part}, ensure_ascii=False) + "\n"
        for number, part in enumerate(text.split("\n"))
    ).encode()
    for label, piece, options in [("text", block, []), ("json", line, ["--jsonl"])]:
        for size in (20, megabytes):
            file = work / "large"
            with open(file, "wb") as output:
                for _ in range(size):
                    output.write(piece)
            peaks[label, size] = program.measure(file, *options)[2]
            file.unlink()
    return peaks
