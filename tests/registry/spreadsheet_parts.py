# SPDX-License-Identifier: GPL-3.0-or-later
"""Spreadsheets put together from their parts, so that each can have the oddity that a test is about."""
import struct, zipfile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main"
STRICT_DOCUMENT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
ODF = {name: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in "office table text style".split()}
ODF["draw"] = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
ODF["calcext"] = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"


def pack(path, parts, how=zipfile.ZIP_STORED):
    """Parts by name, in that order. Stored, so that damage meets what is inside."""
    with zipfile.ZipFile(path, "w", how) as out:
        for name, content in parts.items():
            out.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, how)


def relations(*rows):
    """Rows of id, type, target; a type without / is one of office documents."""
    lines = "".join(f'<Relationship Id="{i}" Type="{t if "/" in t else DOCUMENT + "/" + t}" Target="{target}"/>'
                    for i, t, target in rows)
    return f'<Relationships xmlns="{PACKAGE}">{lines}</Relationships>'


def sheet(rows="", before="", after="", main=MAIN):
    return f'<worksheet xmlns="{main}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'


def cells(*values, row=1):
    """A row of cells: text in place, a number, or XML as it is."""
    made = "".join(v if str(v).startswith("<") else f"<c><v>{v}</v></c>" if isinstance(v, (int, float))
                   else f'<c t="inlineStr"><is><t>{v}</t></is></c>' for v in values)
    return f'<row r="{row}">{made}</row>'


def styles(*formats, extra=""):
    """A style for each format: its code, or the number of one that is built in."""
    own, xfs = "", ""
    for i, code in enumerate(formats):
        number = code if isinstance(code, int) else 164 + i
        xfs += f'<xf numFmtId="{number}"/>'
        if isinstance(code, str):
            own += f'<numFmt numFmtId="{number}" formatCode="{code}"/>'
    return f'<styleSheet xmlns="{MAIN}"><numFmts>{own}</numFmts><cellXfs>{xfs}</cellXfs>{extra}</styleSheet>'


def strings(*texts):
    made = "".join(t if t.startswith("<") else f"<si><t>{t}</t></si>" for t in texts)
    return f'<sst xmlns="{MAIN}">{made}</sst>'


def xlsx(path, sheets, book="", names=None, more=None, how=zipfile.ZIP_STORED):
    """Sheets by name; `book` stands before their list, `names` after it, `more` are parts: styles, strings or others."""
    more = more or {}
    listed = "".join(f'<sheet name="{name}" sheetId="{i}" r:id="r{i}"/>' for i, name in enumerate(sheets, 1))
    rows = [(f"r{i}", "worksheet", f"worksheets/sheet{i}.xml") for i in range(1, len(sheets) + 1)]
    rows += [("st", "styles", "styles.xml"), ("ss", "sharedStrings", "sharedStrings.xml")]
    parts = {
        "_rels/.rels": relations(("r1", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{DOCUMENT}">{book}<sheets>{listed}</sheets>{names or ""}</workbook>',
        "xl/_rels/workbook.xml.rels": relations(*rows),
    }
    for key in ("styles", "sharedStrings"):
        if key in more:
            parts[f"xl/{key}.xml"] = more.pop(key)
    for i, content in enumerate(sheets.values(), 1):
        parts[f"xl/worksheets/sheet{i}.xml"] = content
    parts.update(more)
    pack(path, parts, how)


def content(tables, automatic="", kind="spreadsheet", root="document-content"):
    spaces = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in ODF.items())
    return (f'<?xml version="1.0"?><office:{root} {spaces}><office:automatic-styles>{automatic}</office:automatic-styles>'
            f"<office:body><office:{kind}>{tables}</office:{kind}></office:body></office:{root}>")


def table(rows, name="Blad1", attributes=""):
    return f'<table:table table:name="{name}" {attributes}>{rows}</table:table>'


def ods_row(*values, attributes=""):
    """A row of cells: text, a number, or XML as it is."""
    made = "".join(v if str(v).startswith("<") else f'<table:table-cell office:value-type="float" office:value="{v}"/>'
                   if isinstance(v, (int, float)) else f"<table:table-cell office:value-type='string'><text:p>{v}</text:p></table:table-cell>"
                   for v in values)
    return f"<table:table-row {attributes}>{made}</table:table-row>"


def ods(path, tables, automatic="", kind="spreadsheet", more=None, how=zipfile.ZIP_STORED):
    parts = {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content(tables, automatic, kind)}
    parts.update(more or {})
    pack(path, parts, how)


def compound(path, *streams):
    """A compound file with nothing but the names of its streams: an .xls, a locked workbook, a .doc."""
    header = bytearray(512)
    header[:8] = bytes.fromhex("d0cf11e0a1b11ae1")
    struct.pack_into("<H", header, 30, 9)   # sectors of 512 bytes
    struct.pack_into("<I", header, 48, 1)   # the directory is the second
    entries = b"".join(name.encode("utf-16-le").ljust(128, b"\0") for name in ("Root Entry", *streams))
    put(path, bytes(header) + bytes(512) + entries.ljust(2048, b"\0"))


def put(path, data):
    with open(path, "wb") as out:
        out.write(data if isinstance(data, bytes) else data.encode())


def deflated(path, parts):
    """Parts as (name, pieces) where pieces is a list of (bytes, times): large, and quickly made."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as out:
        for name, pieces in parts:
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            with out.open(info, "w", force_zip64=True) as part:
                for piece, times in pieces:
                    for _ in range(times):
                        part.write(piece)
