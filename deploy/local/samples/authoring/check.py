#!/usr/bin/env python3
"""Reads every .docx of the samples without the code that made it, and compares it with its .txt, word by word.

Two readings: the raw parts of the package (zipfile and an XML parser), and LibreOffice's own text export, in
which every word of the .txt must come in the same order (the export adds list numbers and note marks).
    check.py [CODE ...]
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile
from xml.etree import ElementTree

SAMPLES = pathlib.Path(__file__).resolve().parent.parent
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def paragraphs(root):
    for paragraph in root.iter(W + "p"):
        text = ""
        for node in paragraph.iter():
            if node.tag == W + "t":
                text += node.text or ""
            elif node.tag in (W + "tab", W + "br") and node is not paragraph:
                text += " "
        if text.strip():
            yield text


def raw_lines(path):
    with zipfile.ZipFile(path) as package:
        lines = list(paragraphs(ElementTree.fromstring(package.read("word/document.xml"))))
        if "word/footnotes.xml" in package.namelist():
            root = ElementTree.fromstring(package.read("word/footnotes.xml"))
            notes = [n for n in root.iter(W + "footnote") if n.get(W + "type") in (None, "normal")]
            if notes:
                lines.append("---")
            for note in notes:
                lines.extend(paragraphs(note))
        marks = " ".join(text for name in package.namelist() if name.startswith("word/header")
                         for text in paragraphs(ElementTree.fromstring(package.read(name))))
    return [line.strip() for line in lines], marks


def words(text):
    return re.findall(r"[\u3400-\u9fff]|\d+|[^\W\d_\u3400-\u9fff]+", text)


def in_order(needles, haystack):
    """The first needle that is not in its place; a number may have a note's number glued to its end."""
    rest = iter(haystack)
    for needle in needles:
        if not any(word == needle or needle.isdigit() and word.startswith(needle) for word in rest):
            return needle
    return None


def counted(text, language):
    body = text.partition("\n---\n")[0]
    if language == "zh":
        return len(re.findall(r"[\u3400-\u9fff]", body))
    return len([token for token in body.split() if re.search(r"\w", token)])


def main(codes):
    samples = json.loads((SAMPLES / "samples.json").read_text(encoding="utf-8"))
    language = {s["folder"]: s for s in samples}
    files = sorted(p for p in SAMPLES.rglob("*.docx")
                   if p.with_suffix(".txt").exists() and (not codes or p.parent.name in codes))
    wrong = []
    with tempfile.TemporaryDirectory() as work:
        copies = []
        for number, path in enumerate(files):
            copy = pathlib.Path(work) / f"{number}.docx"
            copy.write_bytes(path.read_bytes())
            copies.append(str(copy))
        subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{work}/profile",
                        "--convert-to", "txt:Text (encoded):UTF8", "--outdir", work, *copies],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for number, path in enumerate(files):
            name = path.relative_to(SAMPLES)
            text = path.with_suffix(".txt").read_text(encoding="utf-8")
            lines = [line.strip() for line in text.splitlines() if line.strip()]
            found, mark = raw_lines(path)
            if found != lines:
                at = next((n for n, pair in enumerate(zip(found, lines)) if pair[0] != pair[1]), min(len(found), len(lines)))
                wrong.append(f"{name}: line {at + 1} differs: {found[at:at + 1]} instead of {lines[at:at + 1]}")
            if "—" not in mark:
                wrong.append(f"{name}: no specimen mark in the header")
            body = text.partition("\n---\n")[0]
            lost = in_order(words(body), words((pathlib.Path(work) / f"{number}.txt").read_text(encoding="utf-8-sig")))
            if lost:
                wrong.append(f"{name}: LibreOffice's text has no {lost!r} in its place")
            sample = language.get(path.parent.name)
            if sample and path.stem == "statement":
                count = counted(text, sample["language"])
                if count < (200 if sample["language"] == "zh" else 120):
                    wrong.append(f"{name}: only {count} words")
                if count != sample.get("words"):
                    wrong.append(f"{name}: samples.json says {sample.get('words')} words, it has {count}")
    print("\n".join(wrong) or f"{len(files)} files carry every word of their texts, in order")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
