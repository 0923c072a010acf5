"""The outcomes as Markdown, for docs/benchmarks.md."""

BEGIN, END = "<!-- begin: make evaluate -->", "<!-- end: make evaluate -->"

LABELS = {
    "ID": "resident ID",
    "PHONE": "mobile",
    "LANDLINE": "landline, 400",
    "CARD": "bank card",
    "ACCOUNT": "company account",
    "PASSPORT": "passport",
    "PERMIT": "travel permit",
    "PLATE": "plate",
    "EMAIL": "e-mail",
    "QQ": "QQ",
    "WECHAT": "WeChat",
    "ADDRESS": "private address below the county",
    "BIRTH": "date of birth",
    "PROPERTY": "title to property",
    "IP": "IP address",
    "PERSON": "person (covered)",
    "ORG": "kept: unit",
    "USCC": "kept: credit code",
    "DOC": "kept: document number",
    "UNITADDRESS": "kept: address of a unit",
    "LICENCE": "kept: licence",
    "UNTOUCHED": "kept: whole sentence",
    "TWICE": "second run changes nothing",
}


def share(good, total):
    return f"{good:,} of {total:,} ({100 * good / total:.1f} %)" if total else "–"


def table(name, tally):
    rows = [f"**{name}**", "", "| class | right |", "|---|---|"]
    for kind in LABELS:
        if tally.total[kind]:
            rows.append(f"| {LABELS[kind]} | {share(tally.good[kind], tally.total[kind])} |")
    if tally.total["PERSON"]:
        rows.append(f"| names, exact recall | {share(tally.exact, tally.total['PERSON'])} |")
        rows.append(f"| names, exact precision | {share(min(tally.exact, tally.named), tally.named)} |")
    wrong = sum(tally.wrong.values())
    rows.append(f"| hidden spans that are wrong | {wrong:,} of {tally.spans:,} |")
    return "\n".join(rows) + "\n"


def disguised(tally):
    kinds = "ID PHONE LANDLINE CARD ACCOUNT PASSPORT PERMIT PLATE EMAIL QQ WECHAT PROPERTY IP BIRTH CERTIFICATE".split()
    return sum(tally.good[kind] for kind in kinds), sum(tally.total[kind] for kind in kinds)


def summary(tallies):
    rows = [
        "| set | disguised and plain numbers fully covered | names: exact recall | exact precision | kept pieces and sentences | wrong spans |",
        "|---|---|---|---|---|---|",
    ]
    for name, tally in tallies.items():
        kept = "ORG USCC DOC UNITADDRESS LICENCE UNTOUCHED".split()
        wrong = sum(tally.wrong.values())
        rows.append(
            "| "
            + " | ".join(
                [
                    name,
                    share(*disguised(tally)),
                    share(tally.exact, tally.total["PERSON"]),
                    share(min(tally.exact, tally.named), tally.named) if tally.total["PERSON"] else "–",
                    share(sum(tally.good[kind] for kind in kept), sum(tally.total[kind] for kind in kept)),
                    f"{wrong:,} of {tally.spans:,}",
                ]
            )
            + " |"
        )
    return "\n".join(rows) + "\n"


def speed(rows):
    lines = [
        "| clean Chinese text | MB/s, median | best | MB/s of processor time | peak MB | output |",
        "|---|---|---|---|---|---|",
    ]
    lines += [
        f"| {label} | {median:.0f} | {best:.0f} | {used:.0f} | {peak:.0f} | `{checksum}…` |"
        for label, median, best, used, peak, checksum in rows
    ]
    return "\n".join(lines) + "\n"


def memory(peaks):
    lines = ["| peak memory | 20 MB | 200 MB |", "|---|---|---|"]
    lines += [f"| {label} | {peaks[label, 20]:.0f} MB | {peaks[label, 200]:.0f} MB |" for label in ("text", "json")]
    return "\n".join(lines) + "\n"


def names(of, rows):
    lines = [f"| names of the set | {of}: exact recall | exact precision |", "|---|---|---|"]
    return (
        "\n".join(
            lines
            + [f"| {name} | {share(exact, total)} | {share(exact, named)} |" for name, total, exact, named in rows]
        )
        + "\n"
    )


def replace(file, text):
    """Puts `text` between the markers of a Markdown file."""
    before, rest = file.read_text(encoding="utf-8").split(BEGIN)
    file.write_text(before + BEGIN + "\n" + text.rstrip() + "\n" + END + rest.split(END)[1], encoding="utf-8")
