"""HTML of a processed decision back to Markdown, so that another generator has to parse and render the same text."""

import re
from html.parser import HTMLParser

VOID = {"br", "hr", "img", "meta", "link"}
BLOCKS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "div", "blockquote", "hr", "pre", "section"}
# What Markdown would read as markup inside a line, and at the start of one.
INSIDE = re.compile(r"([\\`*_\[\]<>&|~])")
AT_START = re.compile(r"^(\s*)(#|[-+](?=\s)|\d+[.)](?=\s)|=+\s*$|-+\s*$)")


class Element:
    """An element with its attributes as written and its children, elements and texts in order."""

    def __init__(self, tag, attributes, start):
        self.tag, self.attributes, self.start, self.children = tag, dict(attributes), start, []

    def find_all(self, tag, **wanted):
        for child in self.children:
            if isinstance(child, Element):
                if child.tag == tag and all(child.attributes.get(key) == value for key, value in wanted.items()):
                    yield child
                yield from child.find_all(tag, **wanted)

    def find(self, tag, **wanted):
        return next(self.find_all(tag, **wanted), None)

    @property
    def text(self):
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    @property
    def inner(self):
        """The children as HTML."""
        return "".join(escaped(child) if isinstance(child, str) else child.outer for child in self.children)

    @property
    def outer(self):
        return self.start if self.tag in VOID else f"{self.start}{self.inner}</{self.tag}>"


class TreeReader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.root = Element("", [], "")
        self.open = [self.root]

    def handle_starttag(self, tag, attributes):
        element = Element(tag, attributes, self.get_starttag_text())
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag):
        if tag not in VOID:
            self.open.pop()

    def handle_data(self, data):
        self.open[-1].children.append(data)


def parse(html):
    reader = TreeReader()
    reader.feed(html)
    reader.close()
    return reader.root


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def markdown(element):
    """The blocks of `element` as Markdown; marks of redaction stay HTML, as an author would write them."""
    return "\n\n".join(block for block in blocks(element) if block) + "\n"


def blocks(element):
    loose = []
    for child in element.children:
        if isinstance(child, Element) and child.tag in BLOCKS:
            if "".join(inline(item) for item in loose).strip():
                yield paragraph(loose)
            loose = []
            yield from block(child)
        else:
            loose.append(child)
    if "".join(inline(item) for item in loose).strip():
        yield paragraph(loose)


def block(element):
    tag = element.tag
    if tag == "p":
        yield paragraph(element.children)
    elif len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
        yield "#" * int(tag[1]) + " " + line(element.children)
    elif tag in ("ul", "ol"):
        yield listing(element)
    elif tag == "table":
        yield table(element)
    elif tag == "blockquote":
        yield "\n".join("> " + text for text in markdown(element).rstrip("\n").split("\n"))
    elif tag == "hr":
        yield "* * *"
    elif tag == "pre":
        yield element.outer
    else:
        yield from blocks(element)


def listing(element):
    number = int(element.attributes.get("start", "1"))
    items = [child for child in element.children if isinstance(child, Element) and child.tag == "li"]
    is_loose = any(child.tag == "p" for item in items for child in item.children if isinstance(child, Element))
    texts = []
    for item in items:
        marker = f"{number}. " if element.tag == "ol" else "- "
        number += 1
        body = ("\n\n" if is_loose else "\n").join(blocks(item))
        texts.append(marker + body.replace("\n", "\n" + " " * len(marker)))
    return ("\n\n" if is_loose else "\n").join(texts)


def table(element):
    rows = [
        [line(cell.children) for cell in row.children if isinstance(cell, Element) and cell.tag in ("th", "td")]
        for row in element.find_all("tr")
    ]
    if not rows:
        return ""
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    lines.insert(1, "|" + " --- |" * len(rows[0]))
    return "\n".join(lines)


def paragraph(children):
    text = "".join(inline(child) for child in children).strip()
    return "\n".join(AT_START.sub(protect, part.strip()) for part in text.split("\n"))


def protect(match):
    mark = match.group(2)
    return match.group(1) + (mark[:-1] + "\\" + mark[-1] if mark[0].isdigit() else "\\" + mark)


def line(children):
    return "".join(inline(child) for child in children).replace("\n", " ").strip()


def inline(node):
    if isinstance(node, str):
        return INSIDE.sub(r"\\\1", node)
    inner = "".join(inline(child) for child in node.children)
    plain = node.text
    if node.tag in ("strong", "em") and plain and plain[0].isalnum() and plain[-1].isalnum():
        sign = "**" if node.tag == "strong" else "*"
        return sign + inner + sign
    if node.tag == "br":
        return "\\\n"
    if node.tag == "a" and node.attributes.get("href") and "(" not in node.attributes["href"]:
        return f"[{inner}]({node.attributes['href']})"
    return node.start if node.tag in VOID else f"{node.start}{inner}</{node.tag}>"
