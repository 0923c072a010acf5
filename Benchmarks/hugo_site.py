"""Makes a Hugo site of a built `public/`: the same pages, already redacted, as front matter and Markdown."""

import csv
import json
import re
import shutil
from pathlib import Path

from markdown_text import Element, markdown, parse

HERE = Path(__file__).resolve().parent
SUMMARY = "行政处罚决定信息摘要"
# Rows of the summary table that are text, and those that may hold marks of redaction.
TEXTS = {
    "决定书文号": "number", "相对人类别": "subject_kind", "统一社会信用代码": "unified_code", "工商注册号": "registration_number",
    "县市": "county", "行业": "industry", "案件来源": "case_source", "适用程序": "procedure", "违法行为情节": "severity",
    "处罚决定日期": "decided_on", "履行日期": "performed_on", "处罚机关": "authority", "公示期": "period", "公开依据": "disclosure_basis",
}
MARKED = {
    "法定代表人（负责人）": "representative", "地址": "address", "违法行为类型": "violation", "违法事实": "facts", "处罚依据": "basis",
    "处罚内容": "content", "暂扣或吊销证照": "licence",
}
GROUPS = {"year": "years", "county": "counties", "industry": "industries", "kind": "kinds"}


class HugoSite:
    """Writes the source of a Hugo site below `folder` from the pages below `public`."""

    def __init__(self, public, folder):
        self.public, self.folder = Path(public), Path(folder)

    def write(self):
        shutil.copytree(HERE / "hugo", self.folder, dirs_exist_ok=True)
        shutil.copytree(self.public / "assets", self.folder / "static" / "assets", dirs_exist_ok=True)
        with open(self.public / "data" / "penalties.csv", encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
        table = {row[0]: dict(zip(rows[0], row)) for row in rows[1:]}
        for path in sorted(self.public.rglob("*.html")):
            name = path.relative_to(self.public).as_posix()
            parts = name.split("/")
            if parts[0] == "subjects" or (parts[0] == "results" and len(parts) > 2 and parts[-1] != "index.html"):
                continue  # Hugo makes these pages from the cases.
            root = parse(path.read_text(encoding="utf-8"))
            main = root.find("main")
            if parts[0] == "results" and len(parts) > 2:
                self.write_list(parts, main)
            elif main.find("caption") is not None and main.find("caption").text == SUMMARY:
                self.write_case(name, root, main, table)
            else:
                self.write_other(name, root, main)
        self.write_settings(parse((self.public / "results" / "index.html").read_text(encoding="utf-8")), rows[0])

    def write_case(self, name, root, main, table):
        fields = {"record": "", "heading": main.find("h1").inner, "source": ""}
        fields["published_on"] = main.find("time").text
        fields["source"] = main.find("p", **{"class": "byline"}).text.split("来源：")[1].strip()
        for row in main.find("table", **{"class": "sheet"}).find_all("tr"):
            label, cell = row.find("th").text, row.find("td")
            if label in TEXTS:
                fields[TEXTS[label]] = cell.text
            elif label in MARKED:
                fields[MARKED[label]] = cell.inner
            elif label == "行政相对人":
                fields["subject"] = (cell.find("a") or cell).inner
            elif label in ("罚款金额", "没收金额"):
                fields["fine" if label == "罚款金额" else "confiscated"] = cell.text.removesuffix(" 元")
            elif label == "处罚种类":
                fields["kind_list"] = [{"name": a.text, "slug": slug(a)} for a in cell.find_all("a")]
            elif label == "执法人员":
                fields["officers"] = [item.text for item in cell.find_all("span")]
            if label == "县市":
                fields["counties"] = [slug(cell.find("a"))]
            elif label == "行业":
                fields["industries"] = [slug(cell.find("a"))]
        record = table.get(Path(name).stem) or next(row for row in table.values() if row["网页"] == name)
        kinds = fields.get("kind_list", [])
        fields |= {
            "record": record["案件编号"], "kind_names": "、".join(kind["name"] for kind in kinds),
            "kind_cell": record["处罚类别"], "fine_cell": record["罚款金额（万元）"], "confiscated_cell": record["没收金额（万元）"],
            "procedure_cell": record["适用程序"], "officers_cell": record["执法人员"], "until": record["公示截止期"],
            "years": [fields["decided_on"][:4]], "kinds": [kind["slug"] for kind in kinds],
            "date": fields["decided_on"], "linkTitle": record["案件编号"], "title": main.find("h1").text,
        }
        if fields.get("fine"):
            fields["fine_value"] = float(fields["fine"].replace(",", ""))
        if fields.get("unified_code"):
            fields["subjects"] = [fields["unified_code"]]
        remark = main.find("p", **{"class": "remark"})
        if remark is not None:
            fields |= {"is_interim": True, "remark": remark.text}
        fields |= self.after_body(main)
        body = main.find("section", **{"aria-labelledby": "t"})
        text = markdown(body.find("div", **{"class": "text"})) if body is not None else ""
        self.put(f"cases/{Path(name).stem}.md", fields, text)

    @staticmethod
    def after_body(main):
        fields = {}
        section = main.find("section", **{"aria-labelledby": "r"})
        if section is not None:
            fields["is_processed"] = True
            lines = [[cell.text for cell in row.find_all("td")] for row in section.find_all("tr")]
            fields["redactions"] = [dict(zip(("class", "label", "basis", "count"), line)) for line in lines if line]
        section = main.find("section", **{"aria-labelledby": "c"})
        if section is not None:
            fields["corrections"] = [item.inner for item in section.find_all("li")]
        return fields

    def write_list(self, parts, main):
        heading = main.find("h1").text
        if parts[1] == "penalties":
            self.put("cases/_index.md", {"title": heading})
            return
        scope = heading.split("（")[-1].rstrip("）")
        self.put(f"{GROUPS[parts[1]]}/{parts[2]}/_index.md", {"title": heading, "scope": scope})

    def write_other(self, name, root, main):
        """Pages of columns, documents, figures and withdrawals, which are few, are taken over as HTML."""
        address = lambda html: re.sub(r'(href=")(?:\.\./)*(?!https?:|mailto:|tel:|#)', r"\1/", html)
        metas = [item.start for item in root.find("head").find_all("meta") if "name" in item.attributes]
        known = ("viewport", "SiteName", "SiteDomain", "SiteIDCode")
        current = root.find("nav", **{"class": "columns"}).find("a", **{"aria-current": "true"})
        fields = {
            "title": root.find("title").text.split(" - ")[0], "column": "none",
            "meta": "\n".join(meta for meta in metas if not any(f'"{word}"' in meta for word in known)),
            "trail": address(root.find("nav", **{"class": "trail"}).outer),
        }
        if current is not None:
            fields["column"] = current.attributes["href"].split("/")[-2]
        parts = name.split("/")
        if name == "index.html":
            target = "_index.html"
        elif parts[-1] == "index.html":
            target = f"{parts[0]}.html"
        elif parts[0] == "cases":
            target = f"notices/{parts[1]}"
        else:
            target = f"documents/{'-'.join(parts)}"
        self.put(target, fields, address(main.inner))
        for section in ("notices", "documents"):
            self.put(f"{section}/_index.md", {"title": section, "build": {"render": "never"}})

    def write_settings(self, root, header):
        address = lambda html: re.sub(r'(href=")\.\./', r"\1/", html)
        body = root.find("body")
        mast = [body.find("a", **{"class": "skip"}), body.find("p", **{"class": "banner"}), body.find("header")]
        shared = [item.start for item in root.find("head").children if isinstance(item, Element)]
        shared = [start for start in shared if "Column" not in start and not start.startswith("<title")]
        columns = [
            {"name": a.text, "folder": a.attributes["href"].split("/")[-2]}
            for a in body.find("nav", **{"class": "columns"}).find_all("a")
        ]
        title = root.find("title").text
        params = {
            "chrome": {
                "head": address("\n".join(shared)) + "\n",
                "mast": address("\n".join(item.outer for item in mast if item is not None)),
                "footer": address(body.find("footer").outer) if body.find("footer") is not None else "",
            },
            "columns": columns, "titleEnd": title[title.index(" - "):], "tableHeader": "\ufeff" + ",".join(header),
            "listType": root.find("meta", name="ColumnType").attributes["content"],
        }
        with open(self.folder / "hugo.yaml", "a", encoding="utf-8") as file:
            file.write("params: " + json.dumps(params, ensure_ascii=False) + "\n")

    def put(self, path, fields, text=""):
        target = self.folder / "content" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        # Front matter as JSON: of the forms Hugo reads, the one it reads fastest.
        front = json.dumps(fields, ensure_ascii=False, indent=1)
        target.write_text(front + "\n" + text, encoding="utf-8")


def slug(anchor):
    """`../results/kind/fine/index.html` → `fine`."""
    return anchor.attributes["href"].split("/")[-2]


def comparable_text(path):
    """What a reader sees of a page, without blanks: for the check that both programs made the same page."""
    main = parse(path.read_text(encoding="utf-8")).find("main")
    return re.sub(r"\s+", "", main.text)


def pairs(public, other):
    """Each page of cases, subjects and lists with the page that Hugo makes for it."""
    for path in sorted((public / "cases").glob("*.html")):
        case = other / "cases" / path.name
        yield path, case if case.exists() else other / "notices" / path.name
    for path in sorted((public / "subjects").glob("*.html")):
        yield path, other / "subjects" / path.name.lower()
    for group, plural in GROUPS.items():
        for path in sorted((public / "results" / group).rglob("*.html")):
            is_first, term = path.name == "index.html", path.parent.name
            yield path, other / plural / (f"{term}.html" if is_first else f"{term}/page/{path.name}")
    for path in sorted((public / "results" / "penalties").glob("*.html")):
        is_first = path.name == "index.html"
        yield path, other / "cases" / ("index.html" if is_first else f"page/{path.stem}/index.html")


def compare(public, other, at_most):
    """How many of so many pages, evenly chosen, have the same text in both, how many were looked at, and whether the
    tables are equal."""
    all_pairs = list(pairs(Path(public), Path(other)))
    chosen = all_pairs[:: max(1, -(-len(all_pairs) // at_most))]
    same = sum(twin.exists() and comparable_text(path) == comparable_text(twin) for path, twin in chosen)
    tables = [
        (Path(folder) / "data" / "penalties.csv").read_bytes().replace(b"\r\n", b"\n").rstrip(b"\n")
        for folder in (public, other)
    ]
    return same, len(chosen), tables[0] == tables[1]
