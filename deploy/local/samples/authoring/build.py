#!/usr/bin/env python3
"""Makes the Word files of the samples from their texts.

The words are in X.txt, written first and by hand; X.layout says only their form (see ../README.md).
This script joins the two into a flat OpenDocument text, and LibreOffice writes the .docx (or .pdf) from it.

    build.py [CODE ...]      all statements, letters and notes, or those of some folders
"""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

import flat
import letters

SAMPLES = pathlib.Path(__file__).resolve().parent.parent


def convert(jobs):
    """jobs: list of (flat XML, target path). One LibreOffice run for each output format."""
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(work)
        for ending in ("docx", "pdf"):
            chosen = [(xml, target) for xml, target in jobs if target.suffix == "." + ending]
            if not chosen:
                continue
            sources = []
            for number, (xml, _) in enumerate(chosen):
                source = work / f"{ending}{number}.fodt"
                source.write_text(xml, encoding="utf-8")
                sources.append(str(source))
            how = "docx:MS Word 2007 XML" if ending == "docx" else "pdf:writer_pdf_Export"
            subprocess.run(
                ["soffice", "--headless", f"-env:UserInstallation=file://{work}/profile",
                 "--convert-to", how, "--outdir", str(work), *sources],
                check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            for number, (_, target) in enumerate(chosen):
                shutil.move(work / f"{ending}{number}.{ending}", target)
                print(target.relative_to(SAMPLES))


def text_job(folder, name, language, mark=True):
    text = (folder / f"{name}.txt").read_text(encoding="utf-8")
    layout_file = folder / f"{name}.layout"
    layout = layout_file.read_text(encoding="utf-8") if layout_file.exists() else ""
    try:
        return flat.document(text, layout, language, mark), folder / f"{name}.docx"
    except ValueError as wrong:
        raise SystemExit(f"{folder.name}/{name}: {wrong}")


def main(codes):
    samples = json.loads((SAMPLES / "samples.json").read_text(encoding="utf-8"))
    jobs = []
    for sample in samples:
        folder = SAMPLES / sample["folder"]
        if codes and sample["folder"] not in codes:
            continue
        for text in sorted(folder.glob("statement*.txt")):
            jobs.append(text_job(folder, text.stem, sample["language"]))
        if sample["kind"] == "national":
            xml, ending = letters.cover_letter(sample)
            jobs.append((xml, folder / f"cover-letter.{ending}"))
    if not codes or "meeting" in codes:
        for name, language in (("letter", "en"), ("concept-note", "zh"), ("concept-note-en", "en"),
                               ("guidance-note", "en")):
            if (SAMPLES / f"{name}.txt").exists():
                jobs.append(text_job(SAMPLES, name, language))
    if not codes or "full" in codes:
        for name, language in (("joint", "en"), ("group", "en"), ("correction", "es"), ("translation", "en")):
            jobs.append(text_job(SAMPLES / "full", name, language))
    convert(jobs)


if __name__ == "__main__":
    main(sys.argv[1:])
