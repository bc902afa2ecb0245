#!/usr/bin/env python3
"""Looks at the pages of the shipped study as Word files.

    word_pages.py PROGRAM PICTURES

A copy of the study asks for them. python-docx must see the structure that a reader of Word gets: headings, captions, tables
with a first row that comes again, controls around the numbers. LibreOffice must print them, with no line of text beyond the
edge of a sheet and no heading at its foot, and after it has saved one anew, every number in it must still be found.
"""
import json
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import docx
from docx.oxml.ns import qn

ROOT = Path(__file__).resolve().parent.parent
STUDY = ["inputs", "papers", "pipeline.json", "pipeline.schema.json", "plans"]


def copy_study(folder: Path) -> None:
    for name in STUDY:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name)
        elif source.exists():
            shutil.copy(source, folder / name)
    settings = folder / "pipeline.json"
    stated = json.loads(settings.read_text())
    stated["formats"] = ["markdown", "docx"]
    settings.write_text(json.dumps(stated, ensure_ascii=False, indent=2))


def structure(path: Path) -> list[str]:
    """What python-docx does not see as it should."""
    faults = []
    document = docx.Document(path)
    names = [p.style.name for p in document.paragraphs]
    if names[:1] != ["Title"]:
        faults.append("does not begin with its title")
    if not document.core_properties.title or not document.core_properties.language:
        faults.append("has no title or no language")
    if document.core_properties.author:
        faults.append("names an author")
    body = list(document.element.body)
    for place, element in enumerate(body):
        if element.tag != qn("w:tbl"):
            continue
        before = body[place - 1].find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        if before is None or before.get(qn("w:val")) != "Caption":
            faults.append("has a table without a caption")
    for table in document.tables:
        first = table.rows[0]._tr.trPr
        if first is None or first.find(qn("w:tblHeader")) is None:
            faults.append("has a table whose first row does not come again")
        properties = table._tbl.tblPr
        for name in ["w:tblCaption", "w:tblDescription"]:
            if properties.find(qn(name)) is None:
                faults.append(f"has a table without {name}")
    for section in document.sections:
        wide = section.page_width > section.page_height
        if {section.page_width.twips, section.page_height.twips} != {11906, 16838}:
            faults.append("is not on A4")
        if wide and not document.tables:
            faults.append("is turned for nothing")
    tags = [t.get(qn("w:val")) for t in document.element.iter(qn("w:tag"))]
    if any(len(t) > 64 or not t.startswith("vifte:") for t in tags):
        faults.append("has a tag that Word does not take")
    aliases = [t.get(qn("w:val")) for t in document.element.iter(qn("w:alias"))]
    if any(len(a) > 64 for a in aliases):
        faults.append("has a name of a control that Word does not take")
    return faults


# Parts that the validator misses and that no program needs: all fonts and colours stand where they are used.
SPARE = re.compile(r"A required relationship type '.*/(fontTable|theme)' is missing")


def against_schemas(path: Path) -> list[str]:
    """What the schemas of Open XML have against the file."""
    told = subprocess.run(
        [Path(sys.executable).with_name("openxml-audit"), "-f", "microsoft365", "--policy", "strict", "-m", "0", "-o",
         "json", str(path)], capture_output=True, text=True)
    return [
        f"{error['part_uri']}{error['path']}: {error['description']}"
        for error in json.loads(told.stdout)[0]["errors"] if not SPARE.match(error["description"])]


def office(target: str, files: list[Path], out: Path, profile: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", target, "--outdir",
         str(out), *map(str, files)],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def printed(pdf: Path, headings: set[str]) -> list[str]:
    """What a sheet shows that no reader should see."""
    faults = []
    text = subprocess.run(["pdftotext", "-bbox-layout", str(pdf), "-"], check=True, capture_output=True).stdout
    space = "{http://www.w3.org/1999/xhtml}"
    for number, page in enumerate(ElementTree.fromstring(text).iter(space + "page"), 1):
        width, height = float(page.get("width")), float(page.get("height"))
        lines = []
        for line in page.iter(space + "line"):
            words = " ".join(w.text or "" for w in line.iter(space + "word"))
            lines.append((float(line.get("yMax")), words))
            if float(line.get("xMin")) < 20 or float(line.get("xMax")) > width - 20:
                faults.append(f"sheet {number}: beyond the edge: {words[:60]}")
        # The last line is the number of the sheet.
        rest = sorted(lines)[:-1]
        if rest and rest[-1][1] in headings and rest[-1][0] > height / 2:
            faults.append(f"sheet {number}: a heading at its foot: {rest[-1][1][:60]}")
        if len(rest) < 2:
            faults.append(f"sheet {number}: empty")
    return faults


def main() -> int:
    program, pictures = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    faults = []
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        study, profile = folder / "study", folder / "profile"
        study.mkdir()
        copy_study(study)
        subprocess.run([program, "run", "--quiet", "--study", study], check=True)
        subprocess.run([program, "verify", "--quiet", "--study", study], check=True)
        files = sorted((study / "reports").rglob("*.docx"))
        for language in ["da", "en"]:
            own = [f for f in files if f.parent.name == language]
            office("pdf", own, folder / "pdf" / language, profile)
            office("docx", own, folder / "again" / language, profile)
        shutil.rmtree(pictures, ignore_errors=True)
        pictures.mkdir(parents=True)
        sheets = 0
        for path in files:
            name = f"{path.parent.name}/{path.stem}"
            told = structure(path) + against_schemas(path)
            document = docx.Document(path)
            headings = {
                re.sub(r"\s+", " ", p.text).strip() for p in document.paragraphs
                if p.style.name.lower().startswith(("heading", "caption"))
            }
            pdf = folder / "pdf" / f"{name}.pdf"
            told += printed(pdf, headings)
            subprocess.run(
                ["pdftoppm", "-r", "60", "-png", pdf, pictures / name.replace("/", "-")], check=True)
            for version, file in [("as written", path), ("saved anew", folder / "again" / f"{name}.docx")]:
                answer = subprocess.run(
                    [program, "crosscheck", file, "--json", "--study", study], capture_output=True, text=True)
                if answer.returncode != 0:
                    told.append(f"{version}: {answer.stderr.strip() or answer.stdout.strip()[:600]}")
            faults += [f"{name}: {fault}" for fault in told]
        sheets = len(list(pictures.glob("*.png")))
    for fault in faults:
        print(fault)
    print(f"{len(files)} Word files, {sheets} sheets: {len(faults)} faults")
    return 1 if faults or not files else 0


if __name__ == "__main__":
    sys.exit(main())
