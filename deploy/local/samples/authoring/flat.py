"""Joins a text and its layout into one flat OpenDocument text."""
import re
from xml.sax.saxutils import escape, quoteattr

MARK = {
    "en": "Specimen — not a document of the United Nations",
    "fr": "Spécimen — ce n’est pas un document des Nations Unies",
    "es": "Espécimen — no es un documento de las Naciones Unidas",
    "ru": "Образец — не является документом Организации Объединенных Наций",
    "ar": "عينة — ليست وثيقة من وثائق الأمم المتحدة",
    "zh": "样本——非联合国文件",
}
COUNTRY = {"en": "GB", "fr": "FR", "es": "ES", "ru": "RU", "ar": "EG", "zh": "CN"}
LISTS = {"ol", "oa", "oi", "ul", "ud"}
SPANS = {"b", "i", "u", "bi"}


class Layout:
    """What each line is, which phrases stand out, where the notes hang."""

    def __init__(self, text, written):
        self.role, self.spans, self.notes, self.tables = {}, {}, {}, []
        self.style = {"size": "12", "align": "start", "line": "115", "after": "0.25", "indent": "0"}
        for raw in text.splitlines():
            raw = raw.strip()
            if not raw or raw.startswith("#"):
                continue
            head, _, rest = raw.partition(" ")
            if head == "style":
                self.style.update(part.split("=") for part in rest.split())
            elif head in SPANS or head in ("a", "n"):
                line, _, phrase = rest.partition(" ")
                phrase, _, address = phrase.partition(" => ")
                if line == "*":
                    line = next((n for n, words in enumerate(written, 1) if phrase in words), 0)
                    if not line:
                        raise ValueError(f"no line has the phrase {phrase!r}")
                if head == "n":
                    self.notes.setdefault(int(line), []).append(phrase)
                else:
                    self.spans.setdefault(int(line), []).append((head, phrase, address))
            else:
                first, _, last = head.partition("-")
                words = rest.split()
                lines = range(int(first), int(last or first) + 1)
                if words[0] == "table":
                    options = dict(word.split("=", 1) for word in words[1:])
                    self.tables.append((lines, options))
                    for line in lines:
                        self.role[line] = ("table", len(self.tables) - 1)
                else:
                    level = int(words[1]) if len(words) > 1 else 1
                    for line in lines:
                        self.role[line] = (words[0], level)


class Writer:
    def __init__(self, text, layout, language):
        body, _, notes = text.partition("\n---\n")
        self.lines = [line for line in body.splitlines() if line.strip()]
        self.note_texts = [line for line in notes.splitlines() if line.strip()]
        self.layout, self.language, self.next_note = Layout(layout, self.lines), language, 0

    def inline(self, number):
        text = self.lines[number - 1]
        styles = [""] * len(text)
        links = [""] * len(text)
        for kind, phrase, address in self.layout.spans.get(number, []):
            at = self.find(text, phrase, number)
            for place in range(at, at + len(phrase)):
                if kind == "a":
                    links[place] = address
                else:
                    styles[place] = "".join(sorted(set(styles[place] + kind)))
        anchors = sorted(self.find(text, phrase, number) + len(phrase)
                         for phrase in self.layout.notes.get(number, []))
        out, start = [], 0
        for place in range(1, len(text) + 1):
            here = place == len(text)
            if here or place in anchors or styles[place] != styles[start] or links[place] != links[start]:
                piece = escape(text[start:place])
                if styles[start]:
                    piece = f'<text:span text:style-name="T{styles[start]}">{piece}</text:span>'
                if links[start]:
                    piece = (f'<text:a xlink:type="simple" xlink:href={quoteattr(links[start])} '
                             f'text:style-name="Internet_20_link">{piece}</text:a>')
                out.append(piece)
                out.extend(self.note() for anchor in anchors if anchor == place)
                start = place
        return "".join(out)

    @staticmethod
    def find(text, phrase, number):
        at = text.find(phrase)
        if at < 0:
            raise ValueError(f"line {number} has no phrase {phrase!r}")
        return at

    def note(self):
        self.next_note += 1
        if self.next_note > len(self.note_texts):
            raise ValueError(f"no text for note {self.next_note}")
        text = escape(self.note_texts[self.next_note - 1])
        return (f'<text:note text:id="ftn{self.next_note}" text:note-class="footnote">'
                f'<text:note-citation>{self.next_note}</text:note-citation><text:note-body>'
                f'<text:p text:style-name="Footnote">{text}</text:p></text:note-body></text:note>')

    def list_block(self, numbers):
        out, stack = [], []
        for number in numbers:
            kind, level = self.layout.role[number]
            while len(stack) > level:
                out.append("</text:list-item></text:list>")
                stack.pop()
            if len(stack) == level:
                out.append("</text:list-item><text:list-item>")
            while len(stack) < level:
                out.append(f'<text:list text:style-name="L{kind}"><text:list-item>')
                stack.append(kind)
            out.append(f'<text:p text:style-name="Item">{self.inline(number)}</text:p>')
        out.extend("</text:list-item></text:list>" for _ in stack)
        return "".join(out)

    def table_block(self, index):
        lines, options = self.layout.tables[index]
        columns = int(options["cols"])
        header = int(options.get("header", 1))
        widths = [float(w) for w in options.get("widths", ",".join("1" * columns)).split(",")]
        pairs = lambda key: {int(a): int(b) for a, b in
                             (p.split(":") for p in options.get(key, "").split(",") if p)}
        wide, tall = pairs("span"), pairs("rows")
        name = f"Table{index + 1}"
        rows, row, taken = [], [], set()
        height, column = 0, 0
        queue = list(lines)
        while queue or column:
            if column == columns:
                rows.append(row)
                row, column, height = [], 0, height + 1
                continue
            if (height, column) in taken:
                row.append("<table:covered-table-cell/>")
                column += 1
                continue
            if not queue:
                raise ValueError(f"table {index + 1}: the last row is not full")
            number = queue.pop(0)
            across, down = wide.get(number, 1), tall.get(number, 1)
            taken |= {(height + y, column + x) for y in range(down) for x in range(across) if x or y}
            style = "CellHead" if height < header else "CellText"
            row.append(f'<table:table-cell table:style-name="Cell" office:value-type="string" '
                       f'table:number-columns-spanned="{across}" table:number-rows-spanned="{down}">'
                       f'<text:p text:style-name="{style}">{self.inline(number)}</text:p></table:table-cell>')
            column += 1
        whole = ["<table:table-row>" + "".join(cells) + "</table:table-row>" for cells in rows]
        head = "<table:table-header-rows>" + "".join(whole[:header]) + "</table:table-header-rows>" if header else ""
        cols = "".join(f'<table:table-column table:style-name="{name}.{n}"/>' for n in range(columns))
        styles = (f'<style:style style:name="{name}" style:family="table"><style:table-properties '
                  f'style:width="16cm" table:align="margins" style:writing-mode="{self.direction()}" '
                  f'fo:margin-top="0.2cm" fo:margin-bottom="0.4cm"/></style:style>')
        for n, width in enumerate(widths):
            styles += (f'<style:style style:name="{name}.{n}" style:family="table-column">'
                       f'<style:table-column-properties style:column-width="{16 * width / sum(widths):.2f}cm"/></style:style>')
        return styles, f'<table:table table:name="{name}" table:style-name="{name}">{cols}{head}{"".join(whole[header:])}</table:table>'

    def direction(self):
        return "rl-tb" if self.language == "ar" else "lr-tb"

    def blocks(self):
        styles, out, number = [], [], 1
        while number <= len(self.lines):
            kind, level = self.layout.role.get(number, ("p", 1))
            if kind in LISTS:
                last = number
                while self.layout.role.get(last + 1, ("p", 1))[0] in LISTS and self.same_list(number, last + 1):
                    last += 1
                out.append(self.list_block(range(number, last + 1)))
                number = last + 1
            elif kind == "table":
                style, block = self.table_block(level)
                styles.append(style)
                out.append(block)
                number = self.layout.tables[level][0][-1] + 1
            else:
                out.append(self.paragraph(kind, number))
                number += 1
        if self.next_note != len(self.note_texts):
            raise ValueError(f"{len(self.note_texts)} notes, but {self.next_note} anchors")
        return "".join(styles), "".join(out)

    def same_list(self, first, other):
        kind, level = self.layout.role[other]
        return level > 1 or kind == self.layout.role[first][0]

    def paragraph(self, kind, number):
        text = self.inline(number)
        if kind in ("h1", "h2", "h3"):
            return f'<text:h text:style-name="Heading_20_{kind[1]}" text:outline-level="{kind[1]}">{text}</text:h>'
        if kind == "p" and self.layout.role.get(number - 1, ("p", 1))[0] == "table":
            kind = "after"
        style = {"p": "Text_20_body", "after": "AfterTable", "title": "Title", "subtitle": "Subtitle", "right": "AtEnd",
                 "center": "Middle", "quote": "Quotations", "caption": "Above"}[kind]
        return f'<text:p text:style-name="{style}">{text}</text:p>'


def list_style(kind):
    levels = []
    for level in range(1, 5):
        indent = 0.63 * level + 0.37
        place = ('<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
                 f'<style:list-level-label-alignment text:label-followed-by="listtab" '
                 f'fo:text-indent="-0.63cm" fo:margin-left="{indent:.2f}cm"/></style:list-level-properties>')
        if kind in ("ul", "ud"):
            sign = {"ul": "•", "ud": "–"}[kind]
            levels.append(f'<text:list-level-style-bullet text:level="{level}" text:bullet-char="{sign}">{place}'
                          '<style:text-properties fo:font-family="\'Times New Roman\'"/></text:list-level-style-bullet>')
        else:
            before, form, after = {"ol": ("", "1", "."), "oa": ("(", "a", ")"), "oi": ("", "i", ".")}[kind]
            levels.append(f'<text:list-level-style-number text:level="{level}" style:num-prefix="{before}" '
                          f'style:num-suffix="{after}" style:num-format="{form}">{place}</text:list-level-style-number>')
    return f'<text:list-style style:name="L{kind}">{"".join(levels)}</text:list-style>'


NAMESPACES = " ".join(f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{u}:1.0"' for p, u in (
    ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"),
    ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"), ("meta", "meta"))) + \
    ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'


def faces(language, screen):
    latin = "Times New Roman"
    asian = "Noto Serif CJK SC" if screen else "SimSun"
    complex_ = "Noto Naskh Arabic" if screen else "Times New Roman"
    return (f'fo:font-family="\'{latin}\'" style:font-family-asian="\'{asian}\'" '
            f'style:font-family-complex="\'{complex_}\'"')


def wrap(language, style, automatic, body, header, screen=False):
    size, script = style["size"], {"ar": "complex", "zh": "asian"}.get(language, "latin")
    lang = {"latin": (language, COUNTRY[language]) if script == "latin" else ("en", "GB")}
    rtl = language == "ar"
    # Writer takes start and end for left and right, whatever the direction.
    near, far = ("right", "left") if rtl else ("start", "end")
    align = near if style["align"] == "start" else style["align"]
    mode = "rl-tb" if rtl else "lr-tb"
    sizes = lambda s: f'fo:font-size="{s}pt" style:font-size-asian="{s}pt" style:font-size-complex="{s}pt"'
    bold = 'fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"'
    slanted = 'fo:font-style="italic" style:font-style-asian="italic" style:font-style-complex="italic"'
    italic = "" if language in ("ar", "zh") else slanted  # neither script slants
    para = f'style:writing-mode="{mode}"'

    def p(name, parent, paragraph="", text="", family="paragraph", display=None):
        shown = f' style:display-name="{display}"' if display else ""
        return (f'<style:style style:name="{name}"{shown} style:family="{family}"'
                + (f' style:parent-style-name="{parent}"' if parent else "") + ' style:class="text">'
                + (f'<style:paragraph-properties {paragraph} {para}/>' if family == "paragraph" else "")
                + (f'<style:text-properties {text}/>' if text else "") + '</style:style>')

    styles = (
        '<style:default-style style:family="paragraph"><style:paragraph-properties '
        f'{para} style:tab-stop-distance="1.25cm"/><style:text-properties {faces(language, screen)} {sizes(size)} '
        f'fo:language="{lang["latin"][0]}" fo:country="{lang["latin"][1]}" style:language-asian="zh" '
        'style:country-asian="CN" style:language-complex="ar" style:country-complex="EG"/></style:default-style>'
        '<style:default-style style:family="table"/>'
        + p("Standard", None, f'fo:text-align="{near}" style:justify-single-word="false"')
        + p("Text_20_body", "Standard", f'fo:text-align="{align}" fo:margin-bottom="{style["after"]}cm" '
            f'fo:line-height="{style["line"]}%" fo:text-indent="{style["indent"]}cm"', display="Text body")
        + p("Item", "Standard", f'fo:margin-bottom="0.12cm" fo:line-height="{style["line"]}%" fo:text-align="{align}"')
        + p("Heading", "Standard", 'fo:margin-top="0.42cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"', bold)
        + "".join(p(f"Heading_20_{n}", "Heading", "", sizes(float(size) + add) + " " + bold + (" " + italic if n == 3 else ""),
                    display=f"Heading {n}") for n, add in ((1, 2), (2, 1), (3, 0)))
        + p("Title", "Heading", 'fo:text-align="center"', sizes(float(size) + 3) + " " + bold)
        + p("Subtitle", "Heading", 'fo:text-align="center"', sizes(size) + " " + italic)
        + p("Quotations", "Standard", 'fo:margin-left="1cm" fo:margin-right="1cm" fo:margin-bottom="0.25cm"')
        + p("AtEnd", "Standard", f'fo:text-align="{far}" fo:margin-top="0.3cm"')
        + p("AfterTable", "Text_20_body", f'fo:margin-top="0.35cm" fo:margin-bottom="{style["after"]}cm" '
            f'fo:line-height="{style["line"]}%" fo:text-indent="{style["indent"]}cm" fo:text-align="{align}"')
        + p("Middle", "Standard", 'fo:text-align="center" fo:margin-bottom="0.25cm"')
        + p("Mark", "Standard", 'fo:text-align="center" fo:margin-top="1.2cm"', italic)
        + p("Above", "Standard", 'fo:keep-with-next="always" fo:margin-top="0.2cm"', italic)
        + p("CellHead", "Standard", "", bold) + p("CellText", "Standard")
        + p("Footnote", "Standard", 'fo:margin-left="0.5cm" fo:text-indent="-0.5cm"', sizes(10))
        + p("Header", "Standard", 'fo:text-align="center"', sizes(9) + " " + italic)
        + '<style:style style:name="Internet_20_link" style:display-name="Internet link" style:family="text">'
          '<style:text-properties fo:color="#0563c1" style:text-underline-style="solid"/></style:style>'
        + '<text:notes-configuration text:note-class="footnote" style:num-format="1" text:start-value="0"/>')
    spans = "".join(f'<style:style style:name="T{n}" style:family="text"><style:text-properties {v}/></style:style>'
                    for n, v in (("b", bold), ("i", slanted), ("bi", bold + " " + slanted),
                                 ("u", 'style:text-underline-style="solid" style:text-underline-width="auto"')))
    cell = ('<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties '
            'fo:border="0.5pt solid #000000" fo:padding="0.1cm"/></style:style>')
    lists = "".join(list_style(kind) for kind in sorted(LISTS))
    page = (f'<style:page-layout style:name="pm1"><style:page-layout-properties fo:page-width="21cm" '
            f'fo:page-height="29.7cm" fo:margin-top="1.8cm" fo:margin-bottom="2.2cm" fo:margin-left="2.5cm" '
            f'fo:margin-right="2.5cm" style:writing-mode="{mode}"/><style:header-style><style:header-footer-properties '
            'fo:min-height="0.8cm" fo:margin-bottom="0.6cm"/></style:header-style></style:page-layout>')
    top = f'<style:header><text:p text:style-name="Header">{escape(header)}</text:p></style:header>' if header else ""
    return ('<?xml version="1.0" encoding="UTF-8"?>'
            f'<office:document {NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">'
            '<office:meta><meta:creation-date>2021-05-20T10:00:00</meta:creation-date>'
            f'<dc:language>{language}-{COUNTRY[language]}</dc:language></office:meta>'
            f'<office:styles>{styles}</office:styles><office:automatic-styles>{spans}{cell}{lists}{automatic}{page}'
            '</office:automatic-styles><office:master-styles><style:master-page style:name="Standard" '
            f'style:page-layout-name="pm1">{top}</style:master-page></office:master-styles>'
            f'<office:body><office:text>{body}</office:text></office:body></office:document>')


def document(text, layout, language, mark=True):
    writer = Writer(text, layout, language)
    automatic, body = writer.blocks()
    return wrap(language, writer.layout.style, automatic, body, MARK[language] if mark else "")
