#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the golden DOCX, EPUB, PDF and mails beside it, byte for byte the same each time: make_documents.py"""
import base64
import pathlib
import quopri
import zipfile

HERE = pathlib.Path(__file__).parent
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def pack(name, members):
    with zipfile.ZipFile(HERE / name, "w") as archive:
        for path, content, method in members:
            info = zipfile.ZipInfo(path, (2026, 1, 1, 0, 0, 0))
            info.compress_type = method
            archive.writestr(info, content)


def docx():
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    body = """
<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:r><w:t>第一章 生平</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">鲁迅原名</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>周树人</w:t></w:r><w:r><w:t>，浙江绍兴人。</w:t></w:r>
<w:del><w:r><w:delText>他不写作。</w:delText></w:r></w:del><w:ins><w:r><w:t>他写了《呐喊》。</w:t></w:r></w:ins></w:p>
<w:p><w:pPr><w:pStyle w:val="Mine"/></w:pPr><w:r><w:lastRenderedPageBreak/><w:t>作品 😀</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>书名</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>作者</w:t></w:r></w:p></w:tc></w:tr>
<w:tr><w:tc><w:p><w:r><w:t>《药》</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>鲁迅</w:t></w:r></w:p><w:p><w:r><w:t>（周树人）</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr><w:r><w:t>一</w:t><w:tab/><w:t>甲</w:t></w:r></w:p>
<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr><w:r><w:t>二</w:t><w:br/><w:t>乙</w:t></w:r></w:p>
<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent><w:p><w:r><w:t>框中的字</w:t></w:r></w:p></w:txbxContent></mc:Choice>
<mc:Fallback><w:p><w:r><w:t>框中的字</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent><w:t>框外的字</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r></w:p>
"""
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    pack("report.docx", [
        ("[Content_Types].xml", '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>', zipfile.ZIP_DEFLATED),
        ("_rels/.rels", f'<Relationships><Relationship Id="r1" Type="{relations}/officeDocument" Target="word/document.xml"/></Relationships>', zipfile.ZIP_DEFLATED),
        ("word/document.xml", f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{W}" xmlns:mc="{mc}"><w:body>{body}</w:body></w:document>', zipfile.ZIP_DEFLATED),
        ("word/styles.xml", f'<w:styles xmlns:w="{W}"><w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>'
         '<w:style w:styleId="2"><w:name w:val="heading 2"/></w:style>'
         '<w:style w:styleId="Mine"><w:name w:val="我的标题"/><w:basedOn w:val="2"/></w:style></w:styles>', zipfile.ZIP_DEFLATED),
        ("word/footnotes.xml", f'<w:footnotes xmlns:w="{W}"><w:footnote w:type="separator"><w:p><w:r><w:t>----</w:t></w:r></w:p></w:footnote>'
         '<w:footnote w:id="1"><w:p><w:r><w:t>见《鲁迅全集》。</w:t></w:r></w:p></w:footnote></w:footnotes>', zipfile.ZIP_STORED),
        ("word/vbaProject.bin", b"\0not touched", zipfile.ZIP_STORED),
    ])


def epub():
    def chapter(title, body):
        return ('<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head>'
                f'<title>{title}</title><script src="http://example.invalid/x.js"/></head><body><h1>{title}</h1>{body}</body></html>')
    pack("book.epub", [
        ("mimetype", "application/epub+zip", zipfile.ZIP_STORED),
        ("META-INF/container.xml", '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
         '<rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>', zipfile.ZIP_DEFLATED),
        ("OEBPS/content.opf", '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">'
         '<metadata><dc:title>两篇 小说</dc:title></metadata><manifest>'
         '<item id="b" href="text/zwei%20.xhtml" media-type="application/xhtml+xml"/>'
         '<item id="a" href="text/eins.xhtml" media-type="application/xhtml+xml"/>'
         '<item id="css" href="style.css" media-type="text/css"/></manifest>'
         '<spine><itemref idref="a"/><itemref idref="css"/><itemref idref="b"/><itemref idref="a"/></spine></package>', zipfile.ZIP_DEFLATED),
        ("OEBPS/text/zwei .xhtml", chapter("药", "<p>华老栓的儿子是<b>华小栓</b>。</p>"), zipfile.ZIP_DEFLATED),
        ("OEBPS/text/eins.xhtml", chapter("故乡", '<p><a id="x"/>闰土是我的<ruby>朋友<rt>péngyou</rt></ruby>。</p><p>他住在乡下。</p>'), zipfile.ZIP_DEFLATED),
        ("OEBPS/style.css", "p { color: red }", zipfile.ZIP_DEFLATED),
    ])


def pdf():
    def hexed(text):
        return "".join(f"{ord(c):04X}" for c in text)
    def show(x, y, size, text, font="F1"):
        return f"BT /{font} {size} Tf {x} {y} Td " + (f"<{hexed(text)}> Tj" if font == "F2" else f"({text}) Tj") + " ET\n"
    first = (show(72, 740, 20, "The Life of Ada") + show(72, 700, 10, "Ada Lovelace was born in London and worked with her dear")
             + show(72, 688, 10, "friend Charles Babbage, who built the Analy-") + show(72, 676, 10, "tical Engine.")
             + show(92, 664, 10, "A second paragraph begins with an indent and goes on for one")
             + show(72, 652, 10, "line more.")
             # Two columns: the right one stands first in the file.
             + show(330, 600, 10, "Right column, first line,") + show(330, 588, 10, "and its second line.")
             + show(72, 600, 10, "Left column, first line,") + show(72, 588, 10, "and its second line."))
    second = show(72, 740, 14, "鲁迅", "F2") + show(72, 700, 10, "鲁迅原名周树人，浙江绍兴人，写了", "F2") + show(72, 686, 10, "《呐喊》。", "F2")
    letters = sorted(set("鲁迅原名周树人，浙江绍兴写了《呐喊》。"))
    cmap = ("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
            "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
            f"{len(letters)} beginbfchar\n" + "".join(f"<{hexed(c)}> <{hexed(c)}>\n" for c in letters) + "endbfchar endcmap end end\n")
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>"]
    for content in (5, 6):
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {content} 0 R"
                       " /Resources << /Font << /F1 7 0 R /F2 8 0 R >> >> >>")
    objects += [f"<< /Length {len(data)} >>\nstream\n{data}endstream" for data in (first, second)]
    objects += ["<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
                "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [9 0 R] /ToUnicode 11 0 R >>",
                "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 10 0 R /DW 1000 >>",
                "<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>",
                f"<< /Length {len(cmap)} >>\nstream\n{cmap}endstream"]
    out, places = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n" + "".join(f"{place:010} 00000 n \n" for place in places)
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    (HERE / "paper.pdf").write_bytes(out.encode("latin-1"))


def word(text, charset):
    """An encoded word of a header (RFC 2047)."""
    return f"=?{charset}?B?{base64.b64encode(text.encode(charset)).decode()}?="


def mails():
    plain = quopri.encodestring("鲁迅原名周树人，浙江绍兴人。\n他写了《呐喊》。\n\n-- \nA. L.\n".encode("gb2312")).decode()
    page = base64.encodebytes("<p>鲁迅原名<b>周树人</b>。</p>".encode()).decode()
    mail = f"""Return-Path: <ada@example.org>
Received: from mail.example.org (192.0.2.1)
\tby mx.example.com; Mon, 2 Mar 2026 10:00:01 +0800
From: {word("张爱", "gb2312")} <ada@example.org>
To: "Bo, the other" <bo@example.org>,
 cleo@example.org
Subject: {word("关于鲁迅的", "utf-8")}
 {word("一封信 😀", "utf-8")}
Date: Mon, 2 Mar 2026 10:00:00 +0800
Message-ID: <1@example.org>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=outer

This is not shown.
--outer
Content-Type: multipart/alternative; boundary="in=ner"

--in=ner
Content-Type: text/plain; charset="GB2312"
Content-Transfer-Encoding: quoted-printable

{plain}
--in=ner
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: base64

{page}
--in=ner--
--outer
Content-Type: application/pdf; name="a.pdf"
Content-Disposition: attachment; filename="a.pdf"
Content-Transfer-Encoding: base64

JVBERi0=
--outer
Content-Type: message/rfc822

Subject: forwarded

This is left out, too.
--outer--
"""
    (HERE / "letter.eml").write_bytes(mail.replace("\n", "\r\n").encode("ascii"))
    page = base64.encodebytes("<html><head><meta charset=gbk><title>通知</title></head><body><h1>通知</h1>"
                              "<p>会议在上海。</p></body></html>".encode("gbk")).decode()
    box = f"""From ada@example.org Mon Mar  2 10:00:00 2026
From: Ada <ada@example.org>
Subject: flowed
Date: Mon, 2 Mar 2026 10:00:00 +0000
Content-Type: text/plain; charset=utf-8; format=flowed
Content-Transfer-Encoding: 8bit

Ada Lovelace worked with \nher friend Charles Babbage.
> She wrote the \n> first program.

From here on, no envelope begins.
>From the start, this line was quoted.

From bo@example.org Tue Mar  3 09:30:00 2026
From: bo@example.org
To: undisclosed-recipients:;
Content-Type: text/html
Content-Transfer-Encoding: base64

{page}
From cleo@example.org Wed Mar  4 09:30:00 2026
From: cleo@example.org
Subject: empty

From dan@example.org Thu Mar  5 09:30:00 2026
From: Dan <dan@example.org>
Subject: {word("Grüße", "iso-8859-1")}
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

Gr=FC=DFe aus K=F6ln.
"""
    (HERE / "letters.mbox").write_bytes(box.encode())


docx()
epub()
pdf()
mails()
