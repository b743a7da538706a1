#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""spreadsheets.py DUMP [FOLDER] - every oddity of spreadsheets, and what is read of it

DUMP is spreadsheet_dump. Each case is a file, put together here, and what must be read of it, a line each:

    [1 shown cells Blad1]      a sheet            hidden row 5, hidden columns 2-3, merged A1:B2
    A1 text x                  a cell; = behind the kind where a formula stands
    name a: b                  a name of the workbook
    E words                    the sentence with which it is refused, or how that begins

With a FOLDER the files are made there, and nothing else. Without, they are then damaged and read 60 times, or $ANK_DAMAGED times and with
bombs of hundreds of megabytes."""
import os, subprocess, sys, tempfile

import spreadsheet_parts as make
from spreadsheet_parts import cells, content, ods, ods_row, pack, put, relations, sheet, strings, styles, table, xlsx

CASES = []
B1 = "[1 shown cells Blad1]\n"


def case(name, build, expected, head=B1):
    CASES.append((name, build, (head + expected).strip("\n").split("\n")))


def one(name, rows, expected, **more):
    """A workbook of one sheet, Blad1."""
    parts = {key: more.pop(key) for key in ("styles", "sharedStrings") if key in more}
    around = {key: more.pop(key) for key in ("before", "after") if key in more}
    head = more.pop("head", B1)
    case(name, lambda path: xlsx(path, {"Blad1": sheet(rows, **around)}, more=dict(parts), **more), expected, head=head)


def refused(name, build, sentence):
    case(name, build, "E " + sentence, head="")


DAMAGED = "this file is damaged"

# XLSX: cells ---------------------------------------------------------------------------------------------------------

one("kinds.xlsx", cells("tekst", 7, '<c t="b"><v>1</v></c>', '<c t="e"><v>#N/A</v></c>', '<c t="str"><f>A1</f><v>som</v></c>',
                        '<c><f>B1*2</f><v>14</v></c>', '<c t="str"><f>""</f><v></v></c>', '<c s="3"/>', "<c><f>1</f></c>",
                        '<c t="b"><v>0</v></c>'),
    "A1 text tekst\nB1 number 7\nC1 boolean 1\nD1 error #N/A\nE1 text = som\nF1 number = 14\nG1 empty =\nI1 empty =\nJ1 boolean 0")
one("numbers.xlsx", cells(*(f"<c><v>{v}</v></c>" for v in (
    "0.1", "0.30000000000000004", "1.0000000000000001E-2", "-6.5", "12345678901", "5,5", "1E999", "7-8", "1e3", "0x10", "+4", " 7"))),
    "A1 number 0.1\nB1 number 0.3\nC1 number 0.01\nD1 number -6.5\nE1 number 12345678901\nF1 text 5,5\nG1 text 1E999\n"
    "H1 text 7-8\nI1 number 1000\nJ1 text 0x10\nK1 number 4\nL1 text  7")
one("shared.xlsx", cells(*(f'<c t="s"><v>{i}</v></c>' for i in range(6))),
    "A1 text een\nB1 text rijk en vet\nC1 text 漢字\nE1 text a\\nb\nF1 text  spatie ",
    sharedStrings=strings("een", "<si><r><t>rijk</t></r><r><rPr><b/></rPr><t xml:space='preserve'> en vet</t></r></si>",
                          "<si><t>漢字</t><rPh sb='0' eb='1'><t>かんじ</t></rPh><phoneticPr fontId='1'/></si>", "", "a\nb",
                          "<si><t xml:space='preserve'> spatie </t></si>"))
one("escapes.xlsx", cells("ABC_x000D_\nDEF", "_x005F_x0041_", "bel_x0007_", "x_x000d_", "_x00E9_n", "_xD83D_", "_x12_", "a_x000D_b"),
    "A1 text ABC\\nDEF\nB1 text _x0041_\nC1 text bel\nD1 text x\nE1 text én\nF1 text _xD83D_\nG1 text _x12_\nH1 text a\\nb")
one("in-place.xlsx", cells('<c t="inlineStr"><v>oud</v><is><t>nieuw</t></is></c>', '<c t="inlineStr"><is><t>nieuw</t></is><v>9</v></c>',
                           '<c t="inlineStr"><v>los</v></c>', "<c><is><r><t>1</t></r><r><t>2</t></r></is></c>", '<c t="inlineStr"><is/></c>'),
    "A1 text nieuw\nB1 text nieuw\nC1 text los\nD1 text 12")
one("places.xlsx", '<row><c r="B1"><v>1</v></c><c><v>2</v></c></row><row r="4"><c><v>3</v></c><c r="xfd4"><v>4</v></c></row>'
    '<row><c r=""><v>5</v></c></row><row r="1048576"><c><v>6</v></c></row>',
    "B1 number 1\nC1 number 2\nA4 number 3\nXFD4 number 4\nA5 number 5\nA1048576 number 6")

# XLSX: days ----------------------------------------------------------------------------------------------------------

FORMATS = ["dd/mm/yyyy", 14, 22, "h:mm", "[h]:mm", "[Magenta]0.0", "[$-813]d\\ mmmm\\ yyyy;@", "&quot;d&quot;0", "mmm", "mm:ss",
           "General", "[mm]", "0.00E+00", "[Red][&gt;5]0;[Blue]0", "0\\d", 46, "@", "[$-F400]h:mm:ss\\ AM/PM"]


def dated(*pairs):
    return cells(*(f'<c s="{FORMATS.index(f)}"><v>{v}</v></c>' for f, v in pairs))


one("formats.xlsx", dated(*((f, "45000.4") for f in FORMATS)),
    "\n".join(f"{column}1 {value}" for column, value in zip("ABCDEFGHIJKLMNOPQR", (
        ["moment 19431.4"] * 4 + ["duration 45000.4", "number 45000.4", "moment 19431.4", "number 45000.4", "moment 19431.4",
                                  "moment 19431.4", "number 45000.4", "duration 45000.4"] + ["number 45000.4"] * 3 +
        ["duration 45000.4", "number 45000.4", "moment 19431.4"]))), styles=styles(*FORMATS))
one("serials.xlsx", dated(*((14, v) for v in (0, 0.5, 1, 59, 60, 61, -1, 2958465, 2958466, 45000, 45000.75, 45000.999999999)),
                          ("h:mm", 0.25), ("h:mm", 45000), ("h:mm", -0.5), ("[h]:mm", -2)),
    "A1 duration 0\nB1 duration 0.5\nC1 day 1900-01-01\nD1 day 1900-02-28\nE1 day 1900-02-28\nF1 day 1900-03-01\nG1 number -1\n"
    "H1 day 9999-12-31\nI1 number 2958466\nJ1 day 2023-03-15\nK1 moment 19431.75\nL1 day 2023-03-16\nM1 duration 0.25\n"
    "N1 day 2023-03-15\nO1 duration -0.5\nP1 duration -2", styles=styles(*FORMATS))
X15 = 'xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"'
one("from-1904.xlsx", dated((14, 0), (14, 43538), (14, 43538.5), ("h:mm", 0.5), (14, 2957003), (14, 2957004), (14, -1)),
    "A1 day 1904-01-01\nB1 day 2023-03-15\nC1 moment 19431.5\nD1 duration 0.5\nE1 day 9999-12-31\nF1 number 2957004\nG1 number -1",
    styles=styles(*FORMATS), book='<workbookPr date1904="1"/>', names=f"<extLst><ext {X15}><x15:workbookPr chartTrackingRefBase='1'/></ext></extLst>")
one("conditional-formats.xlsx", cells('<c s="0"><v>5</v></c>'), "A1 number 5", styles=styles(
    1, extra='<dxfs count="1"><dxf><numFmt numFmtId="1" formatCode="dd/mm/yyyy"/></dxf></dxfs><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>'))
one("iso-days.xlsx", cells(*(f'<c t="d"><v>{v}</v></c>' for v in (
    "2021-01-02", "2021-01-02T10:11:12", "2021-01-02T00:00:00Z", "10:30:00", "2021-02-30", "2021-01-02T12:00:00+02:00", "1899-12-30", "9999-99-99"))),
    "A1 day 2021-01-02\nB1 moment 18629.4244444\nC1 day 2021-01-02\nD1 duration 0.4375\nE1 text 2021-02-30\nF1 moment 18629.5\n"
    "G1 day 1899-12-30\nH1 text 9999-99-99")

# XLSX: files of other writers ----------------------------------------------------------------------------------------

one("no-styles.xlsx", cells('<c s="7"><v>45000</v></c>'), "A1 number 45000")
case("prefixes.xlsx", lambda path: pack(path, {
    "_rels/.rels": relations(("r1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": f'<x:workbook xmlns:x="{make.MAIN}" xmlns:q="{make.DOCUMENT}"><x:sheets><x:sheet name="Blad1" q:id="r1"/></x:sheets></x:workbook>',
    "xl/_rels/workbook.xml.rels": relations(("r1", "worksheet", "worksheets/sheet1.xml")),
    "xl/worksheets/sheet1.xml": f'<x:worksheet xmlns:x="{make.MAIN}" xmlns:o="urn:other"><x:sheetData><x:row><x:c><x:v>1</x:v><o:v>2</o:v></x:c>'
                                '<o:c><o:v>3</o:v></o:c></x:row></x:sheetData></x:worksheet>'}), "A1 number 1")
case("strict.xlsx", lambda path: pack(path, {
    "_rels/.rels": relations(("r1", make.STRICT_DOCUMENT + "/officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": f'<workbook xmlns="{make.STRICT_MAIN}" xmlns:r="{make.STRICT_DOCUMENT}" conformance="strict"><workbookPr date1904="true"/>'
                       '<sheets><sheet name="Blad1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": relations(("r1", make.STRICT_DOCUMENT + "/worksheet", "worksheets/sheet1.xml")),
    "xl/worksheets/sheet1.xml": sheet(cells("ja", 2), main=make.STRICT_MAIN)}), "A1 text ja\nB1 number 2")
case("paths.xlsx", lambda path: pack(path, {
    "_rels\\.rels": relations(("r1", "officeDocument", "/XL/Book.xml")),
    "xl\\Book.xml": f'<workbook xmlns="{make.MAIN}" xmlns:r="{make.DOCUMENT}"><sheets><sheet name="Blad1" r:id="r1"/><sheet name="Twee" r:id="r2"/></sheets></workbook>',
    "xl\\_rels\\book.xml.rels": relations(("r1", "worksheet", "/xl/Sheets/a.XML"), ("r2", "worksheet", "..\\xl\\sheets\\./b.xml")),
    "xl/sheets/A.xml": sheet(cells(1)), "XL\\sheets\\b.xml": sheet(cells(2))}), "A1 number 1\n[2 shown cells Twee]\nA1 number 2")
case("sheets.xlsx", lambda path: pack(path, {
    "_rels/.rels": relations(("r1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": f'<workbook xmlns="{make.MAIN}" xmlns:r="{make.DOCUMENT}"><sheets>' + "".join(
        f'<sheet name="{n}" r:id="{r}" {s}/>' for n, r, s in (
            ("Blad1", "r1", 'state="visible"'), ("Grafiek", "r2", ""), ("Oud", "r3", 'state="hidden"'), ("Diep", "r4", 'state="veryHidden"'),
            ("Macro", "r5", ""), ("Venster", "r6", ""), ("Buiten", "r7", ""))) + "</sheets></workbook>",
    "xl/_rels/workbook.xml.rels": relations(
        ("r1", "worksheet", "a.xml"), ("r2", "chartsheet", "c.xml"), ("r3", "worksheet", "b.xml"), ("r4", "worksheet", "b.xml"),
        ("r5", "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet", "m.xml"), ("r6", "dialogsheet", "d.xml")),
    "xl/a.xml": sheet(cells(1)), "xl/b.xml": sheet(cells(2)), "xl/c.xml": "<c/>", "xl/m.xml": sheet(cells(3))}),
    "A1 number 1\n[2 shown chart Grafiek]\n[3 hidden cells Oud]\nA1 number 2\n[4 very-hidden cells Diep]\nA1 number 2\n[5 shown macro Macro]\n"
    "[6 shown dialog Venster]\n[7 shown macro Buiten]")
one("around.xlsx", '<row r="2" hidden="1"><c><v>1</v></c></row><row r="3" hidden="true"/><row r="4"><c><v>2</v></c></row>',
    "A2 number 1\nhidden row 2\nA4 number 2\nmerged A1:C1\nmerged B4:B6\nhidden columns 2-3",
    head="name ankerpunt_form: 1 gezins-1 \"nl\" = x\nname Bereik: Blad1!$A$1:$B$2\n" + B1, before='<cols><col min="1" max="1"/><col min="2" max="3" hidden="1"/></cols>',
    after='<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="B4:B6"/><mergeCell ref="A9"/></mergeCells>',
    names='<definedNames><definedName name="ankerpunt_form">"1 gezins-1 ""nl"" = x"</definedName><definedName name="Bereik">Blad1!$A$1:$B$2'
          "</definedName></definedNames>")

# XLSX: what is refused -----------------------------------------------------------------------------------------------


def wrong(name, rows, sentence=DAMAGED, before="", **more):
    parts = {key: more.pop(key) for key in ("styles", "sharedStrings") if key in more}
    case(name, lambda path: xlsx(path, {"Blad1": sheet(rows, **more)}, more=dict(parts)), before + "E " + sentence)


wrong("rows-back.xlsx", cells(1, row=5) + cells(2, row=4), before="A5 number 1\n")
wrong("cells-back.xlsx", '<row><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c></row>')
wrong("no-such-text.xlsx", cells('<c t="s"><v>1</v></c>'), sharedStrings=strings("een"))
wrong("far-column.xlsx", cells('<c r="XFE1"><v>1</v></c>'))
wrong("farther-column.xlsx", cells('<c r="ZZZZZZZZZZZZZZZZZZ1"><v>1</v></c>'))
wrong("deep.xlsx", "<x>" * 200 + "</x>" * 200)
wrong("unclosed.xlsx", "<row><c><v>1")
wrong("long-cell.xlsx", cells("x" * (1 << 20) + "y"), "there is more text than 1048576 bytes in one place")
wrong("endless-tag.xlsx", "<row r='" + "1" * (6 << 20) + "'/>")
case("entity.xlsx", lambda path: xlsx(path, {"Blad1": '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]>' + sheet(cells("&c;"))}), "E " + DAMAGED)
case("no-sheet-part.xlsx", lambda path: pack(path, {
    "_rels/.rels": relations(("r1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": f'<workbook xmlns="{make.MAIN}" xmlns:r="{make.DOCUMENT}"><sheets><sheet name="Blad1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": relations(("r1", "worksheet", "gone.xml"))}), "E " + DAMAGED)
refused("not-whole.xlsx", lambda path: (xlsx(path, {"Blad1": sheet(cells(1))}), put(path, open(path, "rb").read()[:-40])), "this file is not whole")


def flip(path):
    """A byte of a number in a part that is stored: only its checksum knows."""
    xlsx(path, {"Blad1": sheet(cells(1234567))})
    put(path, open(path, "rb").read().replace(b"1234567", b"1234568"))


case("checksum.xlsx", flip, "A1 number 1234568\nE " + DAMAGED)
refused("many-sheets.xlsx", lambda path: xlsx(path, {f"B{i}": sheet() for i in range(1001)}), "there are more than 1000 sheets")
CASES[-1] = (CASES[-1][0], CASES[-1][1], [f"[{i + 1} shown cells B{i}]" for i in range(1000)] + CASES[-1][2])

# ODS -----------------------------------------------------------------------------------------------------------------


def open_document(name, rows, expected, **more):
    case(name, lambda path: ods(path, table(rows), **more), expected)


def valued(kind, attributes="", text="", element="table-cell"):
    return f"<table:{element} office:value-type='{kind}' {attributes}>{text}</table:{element}>"


open_document("kinds.ods", ods_row(
    "tekst", 7.5, valued("percentage", "office:value='0.03'"), valued("currency", "office:value='12'"), valued("boolean", "office:boolean-value='true'"),
    valued("date", "office:date-value='2026-03-31'"), valued("date", "office:date-value='2026-03-31T06:00:00'"), valued("time", "office:time-value='PT36H30M00S'"),
    valued("string", "office:string-value='' calcext:value-type='error' table:formula='of:=NA()'", "<text:p>#N/A</text:p>"),
    valued("string", "office:string-value='echt'", "<text:p>getoond</text:p>"), valued("float", "office:value='4' table:formula='of:=2+2'"),
    valued("string", "office:string-value='' table:formula='of:=x'", "<text:p/>"), valued("date", "office:date-value='1899-12-30'"),
    valued("date", "office:date-value='gisteren'", "<text:p>gisteren</text:p>"), "<table:table-cell><text:p>zonder soort</text:p></table:table-cell>",
    valued("time", "office:time-value='-PT0H15M0S'"), valued("time", "office:time-value='P1DT0.5S'"), valued("float", "office:value='5,5'", "<text:p>5,5</text:p>")),
    "A1 text tekst\nB1 number 7.5\nC1 number 0.03\nD1 number 12\nE1 boolean 1\nF1 day 2026-03-31\nG1 moment 20543.25\nH1 duration 1.52083333333\n"
    "I1 error = #N/A\nJ1 text echt\nK1 number = 4\nL1 empty =\nM1 day 1899-12-30\nN1 text gisteren\nO1 text zonder soort\nP1 duration -0.0104166666667\n"
    "Q1 duration 1.00000578704\nR1 text 5,5")
open_document("texts.ods", ods_row(
    "<table:table-cell office:value-type='string'><office:annotation><text:p>opmerking</text:p></office:annotation><text:p>a<text:s/>b<text:s text:c='3'/>c"
    "<text:tab/>d<text:line-break/><text:span>e</text:span></text:p><text:p>f<text:a>g</text:a></text:p></table:table-cell>",
    "<table:table-cell office:value-type='string'><draw:frame><draw:text-box><text:p>kader</text:p></draw:text-box></draw:frame><text:p>cel</text:p></table:table-cell>",
    "<table:table-cell office:value-type='string'><text:p>漢<text:ruby><text:ruby-base>字</text:ruby-base><text:ruby-text>じ</text:ruby-text></text:ruby></text:p></table:table-cell>"),
    "A1 text a b   c\\td\\ne\\nfg\nB1 text cel\nC1 text 漢字")
open_document("repeats.ods", "<table:table-header-rows>" + ods_row(
    "<table:table-cell table:number-columns-repeated='2'/>", valued("float", "office:value='1' table:number-columns-repeated='3'"), 2) +
    "</table:table-header-rows><table:table-row-group>" + ods_row(3, attributes="table:number-rows-repeated='2'") + "</table:table-row-group>" +
    ods_row("<table:table-cell table:number-columns-repeated='16384'/>", attributes="table:number-rows-repeated='1048573'"),
    "C1 number 1\nD1 number 1\nE1 number 1\nF1 number 2\nA2 number 3\nA3 number 3")
open_document("merged.ods", ods_row(
    valued("string", "table:number-columns-spanned='2' table:number-rows-spanned='2'", "<text:p>groep</text:p>"),
    valued("string", "", "<text:p>oud</text:p>", "covered-table-cell"), 3) + ods_row(
    "<table:covered-table-cell office:value-type='float' office:value='9' table:number-columns-repeated='2'><text:p>9</text:p></table:covered-table-cell>", 4),
    "A1 text groep\nC1 number 3\nC2 number 4\nmerged A1:B2")
case("hidden.ods", lambda path: ods(path, table(
    "<table:table-column table:number-columns-repeated='2'/><table:table-column table:visibility='collapse' table:number-columns-repeated='3'/>" +
    ods_row(1) + ods_row(2, attributes="table:visibility='collapse'") + ods_row(3, attributes="table:visibility='filter'")) +
    table(ods_row(4), "Oud", "table:style-name='weg'") + table(ods_row(5), "Leesbaar", "table:style-name='hier'"),
    automatic="<style:style style:name='weg' style:family='table'><style:table-properties table:display='false'/></style:style>"
              "<style:style style:name='hier' style:family='table'><style:table-properties table:display='true'/></style:style>"
              "<style:style style:name='hier' style:family='table-cell'><style:table-properties table:display='false'/></style:style>"),
    "A1 number 1\nA2 number 2\nhidden row 2\nA3 number 3\nhidden row 3\nhidden columns 3-5\n[2 hidden cells Oud]\nA1 number 4\n[3 shown cells Leesbaar]\nA1 number 5")
case("names.ods", lambda path: ods(path, "<table:tracked-changes><table:cell-content-change><table:table-cell office:value-type='float' office:value='8'/>"
    "</table:cell-content-change></table:tracked-changes>" + table("<table:shapes><draw:frame/></table:shapes>" + ods_row(
        "<table:table-cell office:value-type='string'><text:p>a</text:p><table:table table:name='binnen'><table:table-row/></table:table></table:table-cell>")) +
    "<table:named-expressions><table:named-expression table:name='ankerpunt_form' table:expression='\"1 gezins-1\"'/>"
    "<table:named-expression table:name='som' table:expression='of:=[.A1]'/><table:named-range table:name='b' table:cell-range-address='$Blad1.$A$1'/></table:named-expressions>"),
    "A1 text a\nname ankerpunt_form: 1 gezins-1\nname som: [.A1]\nname b: $Blad1.$A$1")
case("flat.fods", lambda path: put(path, content(table(ods_row("ja", 1)), root="document")), "A1 text ja\nB1 number 1")
case("other-prefixes.ods", lambda path: pack(path, {"Content.XML":
    f"<o:document-content xmlns:o='{make.ODF['office']}' xmlns:x='{make.ODF['table']}' xmlns='{make.ODF['text']}'><o:body><o:spreadsheet><x:table x:name='Blad1'>"
    "<x:table-row><x:table-cell o:value-type='string'><p>ja</p></x:table-cell></x:table-row></x:table></o:spreadsheet></o:body></o:document-content>"}), "A1 text ja")
open_document("far.ods", ods_row("<table:table-cell table:number-columns-repeated='16384'/>", 1), "E " + DAMAGED)
open_document("below.ods", ods_row(attributes="table:number-rows-repeated='1048576'") + ods_row(1), "E " + DAMAGED)
open_document("many-blanks.ods", ods_row("<table:table-cell office:value-type='string'><text:p>" + "<text:s text:c='32000'/>" * 2000 + "</text:p></table:table-cell>"),
              "E there is more text than 1048576 bytes")
QUIET = ["repeat-bomb.ods"]  # four million cells are read of it
open_document(QUIET[0], ods_row(valued("float", "office:value='1' table:number-columns-repeated='16384'"), attributes="table:number-rows-repeated='1048576'"),
              "E there are more than 4194304 cells")

# CSV -----------------------------------------------------------------------------------------------------------------


def csv(name, text, expected):
    case(name + ".csv", lambda path: put(path, text), expected, head=f"[1 shown cells {name}]\n")


csv("puntkomma", "\ufeffGezin;Wonen\r\nG1;6,5\r\n\r\nG2;\r\n;;\r\n", "A1 text Gezin\nB1 text Wonen\nA2 text G1\nB2 text 6,5\nA4 text G2")
csv("komma", 'Gezin,"Hoe, zei u?"\nG1,"a ""b""\nc"\nG2,7\n', 'A1 text Gezin\nB1 text Hoe, zei u?\nA2 text G1\nB2 text a "b"\\nc\nA3 text G2\nB3 text 7')
csv("tab", "a\tb\t\tc\n1\t\t2\t3\n", "A1 text a\nB1 text b\nD1 text c\nA2 text 1\nC2 text 2\nD2 text 3")
csv("streep", "a|b\n1|2\n", "A1 text a\nB1 text b\nA2 text 1\nB2 text 2")
csv("sep", "sep=,\na;x,b\n1,2\n", "A1 text a;x\nB1 text b\nA2 text 1\nB2 text 2")
csv("titel", "Gezinnen, Gent, 2025\n\nGezin;Wonen;Geld\nG1;6,5;7,5\nG2;1,5;2\n", "A1 text Gezinnen, Gent, 2025\nA3 text Gezin\nB3 text Wonen\nC3 text Geld\n"
    "A4 text G1\nB4 text 6,5\nC4 text 7,5\nA5 text G2\nB5 text 1,5\nC5 text 2")
csv("windows", "Gezin;Wat\nG1;café \x80 5 \u2019t\n".encode("latin-1", "ignore") + b"G2;\x80 \x92t\x81\n", "A1 text Gezin\nB1 text Wat\nA2 text G1\nB2 text café € 5 t\nA3 text G2\nB3 text € ’t\ufffd")
csv("stuurtekens", "a;b\x07\n\u0092c;d\n", "A1 text a\nB1 text b\nA2 text c\nB2 text d")
csv("los-teken", 'a;5" scherm\n"b"x;c\n', 'A1 text a\nB1 text 5" scherm\nE the quote that opens here is never closed')
csv("een-kolom", "a\nb\n", "A1 text a\nA2 text b")
QUIET.append("veel-rijen.csv")
csv("veel-rijen", "a\n" * ((1 << 20) + 1), "E there are more than 1048576 rows; split the file")
refused("open.csv", lambda path: put(path, 'a;b\n1;"open\n2;3\n'), "the quote that opens here is never closed")
refused("nul.csv", lambda path: put(path, "a;b\n" * 200 + "a;\0\n"), "this is UTF-16 or no text at all")
refused("unicode.csv", lambda path: put(path, "a\tb\n".encode("utf-16")), "this is UTF-16 text")
CASES[-3] = (CASES[-3][0], CASES[-3][1], ["[1 shown cells open]", "A1 text a", "B1 text b"] + CASES[-3][2])

# What is no spreadsheet ----------------------------------------------------------------------------------------------

WEB = "this is a web page that some program calls a spreadsheet"
for kind_name, made, said in (
        ("oud.xls", lambda path: make.compound(path, "Workbook"), "this is an old Excel file (.xls)"),
        ("ouder.xls", lambda path: put(path, b"\x09\x04\x06\0\0\0\x10\0"), "this is an old Excel file (.xls)"),
        ("slot.xlsx", lambda path: make.compound(path, "EncryptionInfo", "EncryptedPackage"), "this file is protected with a password"),
        ("brief.doc", lambda path: make.compound(path, "WordDocument"), "this is a text or a presentation"),
        ("web.xls", lambda path: put(path, "<html><body><table><tr><td>1</td></tr></table></body></html>"), WEB),
        ("web2.xls", lambda path: put(path, '\ufeff\n<!DOCTYPE html PUBLIC "x">\n<HTML xmlns:x="urn:schemas-microsoft-com:office:spreadsheet">'), WEB),
        ("web3.xls", lambda path: put(path, 'MIME-Version: 1.0\nContent-Type: multipart/related\n'), WEB),
        ("xml.xls", lambda path: put(path, '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
         "this is an XML file of Excel 2003"),
        ("form.xml", lambda path: put(path, '<?xml version="1.0"?><h:xdata/>'), "this is XML and no spreadsheet"),
        ("a.numbers", lambda path: pack(path, {"Index/Document.iwa": "x"}), "this is a file of Numbers"),
        ("a.xlsb", lambda path: pack(path, {"_rels/.rels": relations(("r1", "officeDocument", "xl/workbook.bin")), "xl/workbook.bin": "x"}), "this is a binary workbook"),
        ("a.docx", lambda path: pack(path, {"_rels/.rels": relations(("r1", "officeDocument", "word/document.xml")), "word/document.xml": "<a/>"}), "this is a text or a"),
        ("a.odt", lambda path: ods(path, table(""), kind="text"), "this is a text or a presentation"),
        ("slot.ods", lambda path: pack(path, {"content.xml": "\x01\x02", "META-INF/manifest.xml":
            '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>'}),
         "this file is protected with a password"),
        ("a.zip", lambda path: pack(path, {"gezinnen.xlsx": "x"}), "this is an archive"),
        ("a.gz", lambda path: put(path, b"\x1f\x8b\x08"), "this is an archive"),
        ("foto.jpg", lambda path: put(path, b"\xff\xd8\xff\xe0"), "this is a picture"),
        ("foto.png", lambda path: put(path, b"\x89PNG\r\n"), "this is a picture"),
        ("foto.heic", lambda path: put(path, b"\0\0\0\x18ftypheic\0\0\0\0"), "this is a picture"),
        ("a.pdf", lambda path: put(path, "%PDF-1.4"), "this is a PDF"),
        ("a.sav", lambda path: put(path, "$FL2@(#)"), "this is a file of SPSS, Stata or R"),
        ("a.dta", lambda path: put(path, "<stata_dta><header>"), "this is a file of SPSS, Stata or R"),
        ("a.db", lambda path: put(path, "SQLite format 3\0"), "this is a database"),
        ("a.json", lambda path: put(path, '{"a": 1}'), "this is JSON"),
        ("leeg.xlsx", lambda path: put(path, ""), "this file is empty"),
        ("wit.csv", lambda path: put(path, "\ufeff \r\n\n"), "this file is empty"),
        ("vraag.xlsx", lambda path: xlsx(path, {"survey": sheet(), "choices": sheet()}), "this is a form, with its questions"),
        ("vraag.ods", lambda path: ods(path, table("", "Survey") + table("", "Choices")), "this is a form, with its questions")):
    refused(kind_name, made, said)
for i, (kind_name, made, said) in enumerate(CASES):
    if kind_name.startswith("vraag"):
        CASES[i] = (kind_name, made, ["[1 shown cells survey]" if kind_name.endswith("x") else "[1 shown cells Survey]"] + said)

# Running -------------------------------------------------------------------------------------------------------------


def line(raw):
    """A line of the dump as the cases above write it."""
    fields = raw.split("\t")
    kind = fields[0]
    if kind == "S":
        return f"[{fields[1]} {fields[2]} {fields[3]} {fields[4]}]"
    if kind == "C":
        return f"{fields[2]} {fields[3]} {fields[4]}".rstrip(" ") if not fields[4].strip(" ") else f"{fields[2]} {fields[3]} {fields[4]}"
    if kind == "E":
        return "E " + fields[2].split(": ", 1)[1]
    return {"R": lambda: f"hidden row {fields[2]}", "M": lambda: f"merged {fields[2]}", "H": lambda: f"hidden columns {fields[2]}-{fields[3]}",
            "N": lambda: f"name {fields[1]}: {fields[2]}"}[kind]()


def dump(program, *arguments):
    done = subprocess.run([program, *arguments], capture_output=True, check=False, timeout=1800)
    if done.returncode != 0:
        sys.exit(f"{' '.join(arguments)[:300]}: exit status {done.returncode}\n{done.stderr.decode(errors='replace')[:4000]}")
    return done.stdout.decode()


def compare(cases, said):
    faults = 0
    for (name, _, expected), block in zip(cases, said.split("= /")[1:]):
        found = [line(raw) for raw in block.split("\n")[1:] if raw]
        same = len(found) == len(expected) and all(
            f.startswith(e) if e.startswith("E ") else f == e for f, e in zip(found, expected))
        if not same:
            faults += 1
            print(f"{name}:\n  expected {expected[:30]}\n  found    {found[:30]}")
    return faults


def translated(program, paths):
    """No sentence is the same in two languages."""
    faults = 0
    english, *others = ([raw for raw in dump(program, "--quiet", "--language", code, *paths).split("\n") if raw.startswith("E")]
                        for code in ("en", "nl", "fr"))
    for other in others:
        for a, b in zip(english, other):
            if a == b:
                faults += 1
                print("not translated:", a)
    return faults


def bombs(program, folder):
    """Large files that cost nothing to make: refused at once, and in little memory."""
    mib = 1 << 20
    wide = b"".join(b"<c><v>1</v></c>" for _ in range(1000))
    rows = [(b"<row>" + wide + b"</row>", 1)]
    made = {
        "blanks": [("content.xml", [(b"<a>", 1), (b" " * mib, 1200), (b"</a>", 1)])],
        "cells": [("_rels/.rels", [(relations(("r1", "officeDocument", "b.xml")).encode(), 1)]),
                  ("b.xml", [(f'<workbook xmlns="{make.MAIN}" xmlns:r="{make.DOCUMENT}"><sheets><sheet name="a" r:id="r1"/></sheets></workbook>'.encode(), 1)]),
                  ("_rels/b.xml.rels", [(relations(("r1", "worksheet", "s.xml")).encode(), 1)]),
                  ("s.xml", [(f'<worksheet xmlns="{make.MAIN}"><sheetData>'.encode(), 1), (rows[0][0], 16000)])],
        "attribute": [("content.xml", [(b"<a b='", 1), (b"x" * mib, 300)])],
    }
    made["texts"] = made["cells"][:2] + [("_rels/b.xml.rels", [(relations(("r1", "sharedStrings", "t.xml")).encode(), 1)]),
                                         ("t.xml", [(f'<sst xmlns="{make.MAIN}">'.encode(), 1), (b"<si><t>" + b"x" * (mib // 2) + b"</t></si>", 500)])]
    for name, parts in made.items():
        path = os.path.join(folder, f"bomb-{name}.xlsx")
        make.deflated(path, parts)
        before = os.times().children_user
        said = dump(program, "--quiet", path)
        print(f"bomb {name}: {os.path.getsize(path) >> 10} KB, {os.times().children_user - before:.2f} s, {said.split(chr(10))[1][:90]}")
        if "E\t" not in said:
            sys.exit("it was not refused")
        os.remove(path)


def main():
    program, full = sys.argv[1], os.environ.get("ANK_DAMAGED")
    if len(sys.argv) > 2:
        for name, build, _ in CASES:
            build(os.path.join(sys.argv[2], name))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for name, build, _ in CASES:
            paths.append(os.path.join(folder, name))
            build(paths[-1])
        loud = [path for path in paths if os.path.basename(path) not in QUIET]
        quiet = [path for path in paths if path not in loud]
        faults = compare([c for c in CASES if c[0] not in QUIET], dump(program, *loud))
        faults += compare([(n, b, e[1:]) for n, b, e in CASES if n in QUIET], dump(program, "--quiet", *quiet))
        faults += translated(program, loud)
        small = [path for path in paths if os.path.getsize(path) < 100000]
        dump(program, "--damage", str(max(1, int(full or 60) // len(small))), *small)
        if full:
            bombs(program, folder)
    print(f"{len(CASES)} files, {faults} faults")
    return faults > 0


if __name__ == "__main__":
    sys.exit(main())
