#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""workbook.py ANKERPUNT SAMPLES [--openpyxl] - a workbook keeps to its format

Every workbook the program makes, part by part, against ISO/IEC 29500-1: words where the
schema has a list of words, and the children of a worksheet in the schema's order. What
is used and stands on no list here is a fault too: look it up and add it. A spreadsheet
"repairs" a file that breaks this, and other readers refuse it.

With --openpyxl another reader opens them; 77 when it is not installed.
"""
import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree
import zipfile

program, samples = (os.path.realpath(path) for path in sys.argv[1:3])
faults = []

# Attributes whose type is a list of words (ST_...), by element and attribute; only those
# that a workbook of ours has. Numbers, colours, booleans and text are not listed.
WORDS = {
    ("symbol", "val"): "circle dash diamond dot none picture plus square star triangle x auto",
    ("legendPos", "val"): "b tr l r t",
    ("axPos", "val"): "b l r t",
    ("orientation", "val"): "maxMin minMax",
    ("crosses", "val"): "autoZero max min",
    ("crossBetween", "val"): "between midCat",
    ("tickLblPos", "val"): "high low nextTo none",
    ("majorTickMark", "val"): "cross in none out",
    ("minorTickMark", "val"): "cross in none out",
    ("lblAlgn", "val"): "ctr l r",
    ("grouping", "val"): "clustered percentStacked standard stacked",
    ("barDir", "val"): "bar col",
    ("scatterStyle", "val"): "none line lineMarker marker smooth smoothMarker",
    ("dispBlanksAs", "val"): "span gap zero",
    ("prstDash", "val"): "solid dot dash lgDash dashDot lgDashDot lgDashDotDot sysDash "
                         "sysDot sysDashDot sysDashDotDot",
    ("layoutTarget", "val"): "inner outer",
    ("pageSetup", "orientation"): "default portrait landscape",
    ("dataValidation", "type"): "none whole decimal list date time textLength custom",
    ("c", "t"): "b n e s str inlineStr d",
    ("pane", "state"): "split frozen frozenSplit",
    ("pane", "activePane"): "bottomRight topRight bottomLeft topLeft",
    ("selection", "pane"): "bottomRight topRight bottomLeft topLeft",
    ("patternFill", "patternType"): "none solid gray125",
    ("bottom", "style"): "none thin medium dashed dotted thick double hair",
    ("prstGeom", "prst"): "rect",
    ("twoCellAnchor", "editAs"): "twoCell oneCell absolute",
    ("bodyPr", "vert"): "horz vert vert270 wordArtVert eaVert mongolianVert wordArtVertRtl",
    ("scheme", "val"): "none major minor",
}
# val is a number, a boolean, a colour or text here.
FREE = set("sz color name family lang style autoTitleDeleted varyColors idx order overlay "
           "crossAx axId auto lblOffset delete formatCode gapWidth overlap size showVal "
           "showLegendKey showCatName showSerName showPercent showBubbleSize plotVisOnly "
           "roundedCorners smooth max min majorUnit tickLblSkip tickMarkSkip marker "
           "srgbClr sysClr noMultiLvlLbl b i u rFont".split())
# CT_Worksheet, 18.3.1.99
ORDER = ("sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr "
         "sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate "
         "customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations "
         "hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks "
         "customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing").split()


def plain(name):
    return name.rsplit("}", 1)[-1]


def look(where, root):
    for node in root.iter():
        name = plain(node.tag)
        for attribute, value in node.attrib.items():
            key = (name, plain(attribute))
            if key in WORDS:
                if value not in WORDS[key].split():
                    faults.append(f"{where}: {name} {key[1]}={value} is no word of the format")
            elif key[1] == "val" and name not in FREE:
                faults.append(f"{where}: {name} val={value} stands on no list of this test")
    if plain(root.tag) == "worksheet":
        places = [ORDER.index(plain(child.tag)) for child in root]
        if places != sorted(places):
            faults.append(f"{where}: {[plain(child.tag) for child in root]} out of order")


def run(*words, out=None):
    with open(out or os.devnull, "wb") as file:
        subprocess.run([program, "--today", "2026-11-15", *words], check=True, stdout=file,
                       stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)


def make():
    run("init", "--no-passphrase")
    run("project", "add", "zonnedorp")
    run("project", "add", "maan")
    for kind in "families", "scores", "rights":
        run("import", kind, f"{samples}/wegwijzer/{kind}.csv")
    run("summary", "zonnedorp", "-o", "summary.xlsx")
    run("--lang", "nl", "summary", "zonnedorp", "maan", "-o", "two.xlsx")
    for command in ("change", "due", "rights list", "caseload", "instrument list",
                    "export scores"):
        run(*command.split(), "--format", "xlsx", out=command.replace(" ", "-") + ".xlsx")
    run("form", "zonnedorp", "--xlsx")
    return [name for name in os.listdir() if name.endswith(".xlsx")]


def main():
    if "--openpyxl" in sys.argv:
        try:
            import openpyxl
        except ImportError:
            sys.exit(77)
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        os.environ["ANKERPUNT_REGISTRY"] = f"{folder}/r.db"
        books = make()
        assert len(books) == 9, books
        for book in books:
            if "--openpyxl" in sys.argv:
                sheets = openpyxl.load_workbook(book).worksheets
                if book.startswith("form"):  # its headings stand lower, see form_book.py
                    continue
                for sheet in sheets:
                    heads = [cell.value for cell in next(sheet.iter_rows(max_row=1))]
                    if len(heads) > 1 and None in heads:
                        faults.append(f"{book}: {sheet.title}: the first row is {heads}")
                continue
            with zipfile.ZipFile(book) as parts:
                for part in parts.namelist():
                    if part.startswith("xl/theme/"):  # the office's own, always the same
                        continue
                    look(f"{book}: {part}", tree.fromstring(parts.read(part)))
        os.chdir("/")
    sys.exit("\n".join(sorted(set(faults))) or 0)


main()
