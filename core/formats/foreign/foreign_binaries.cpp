// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/foreign/foreign_binaries.h"

#include "core/formats/messages.h"

#include <algorithm>
#include <array>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// As the first bytes tell, some of which hold zeros.
template <std::size_t Size>
bool begins(QByteArrayView head, const char (&magic)[Size])
{
    return head.startsWith(QByteArrayView(magic, qsizetype(Size) - 1));
}

/// The name of the first member of a ZIP archive, which stands behind its header of 30 bytes.
QByteArrayView firstMember(QByteArrayView head)
{
    constexpr qsizetype headerBytes = 30;
    if (!begins(head, "PK\x03\x04") || head.size() < headerBytes) return {};
    const qsizetype length = quint8(head[26]) + 256 * quint8(head[27]);
    return head.sliced(headerBytes, std::min(length, head.size() - headerBytes));
}

/// A data frame is written as JSON lines by one line of Python, which the sentence quotes.
QString asJsonLines(const QString &what, const char *python)
{
    return FormatMessages::tr(
        "this is %1, which Spotter does not read; write it as JSON lines or CSV first, in Python: %2")
        .arg(what, QString::fromLatin1(python));
}

constexpr const char *fromParquet
    = R"(import pandas; pandas.read_parquet("FILE").to_json("FILE.jsonl", orient="records", )"
      R"(lines=True, force_ascii=False))";
constexpr const char *fromFeather
    = R"(import pandas; pandas.read_feather("FILE").to_json("FILE.jsonl", orient="records", )"
      R"(lines=True, force_ascii=False))";
constexpr const char *fromDatasets
    = R"(import datasets; datasets.Dataset.from_file("FILE").to_json("FILE.jsonl", force_ascii=False))";

QString foreignData(QByteArrayView head, const QString &suffix)
{
    if (begins(head, "PAR1")) return asJsonLines(FormatMessages::tr("a table in Parquet format"), fromParquet);
    if (begins(head, "ARROW1\0\0") || begins(head, "FEA1"))
        return asJsonLines(FormatMessages::tr("a table in Arrow or Feather format"), fromFeather);
    if (begins(head, "\xFF\xFF\xFF\xFF") && suffix == "arrow"_L1)
        return asJsonLines(FormatMessages::tr("a data set of Hugging Face (Arrow)"), fromDatasets);
    const bool isOther = (begins(head, "ORC") && head.contains(char(0))) || begins(head, "Obj\x01")
        || begins(head, "\x89HDF\r\n\x1A\n") || begins(head, "\x93NUMPY") || firstMember(head).endsWith(".npy");
    if (isOther)
        return FormatMessages::tr(
            "this is a file of numbers or a table (ORC, Avro, HDF5 or NumPy), which Spotter does not "
            "read; write its texts as JSON lines or CSV with the program that made it");
    const bool isOfR = begins(head, "RDX2\n") || begins(head, "RDX3\n") || begins(head, "RDA2\n")
        || begins(head, "RDA3\n") || begins(head, "X\n\0\0\0\x02") || begins(head, "X\n\0\0\0\x03");
    if (isOfR)
        return FormatMessages::tr(
            "this is data of R; write it as CSV first, in R: write.csv(x, \"x.csv\", row.names = FALSE)");
    if (begins(head, "$FL2") || begins(head, "$FL3") || begins(head, "<stata_dta>"))
        return FormatMessages::tr("this is a table of SPSS or Stata; export it as CSV (UTF-8) and import that");
    return {};
}

/// Protocol 2 and later; older ones are text, and are recognised by their suffix.
bool isPickle(QByteArrayView head, const QString &suffix)
{
    const bool isNamed = suffix == "pkl"_L1 || suffix == "pickle"_L1 || suffix == "p"_L1;
    const bool isNew = head.size() > 2 && quint8(head[0]) == 0x80 && head[1] >= 2 && head[1] <= 5;
    return isNew || (isNamed && (head.startsWith('(') || head.startsWith('c')));
}

/// Office, page and book formats.
QString foreignDocument(QByteArrayView head, const QString &suffix)
{
    static const QStringList openXml{u"docx"_s, u"docm"_s, u"xlsx"_s, u"xlsm"_s, u"pptx"_s, u"pptm"_s};
    const bool isOle = begins(head, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    if (isOle && openXml.contains(suffix))
        return FormatMessages::tr(
            "the document is protected by a password; open it, take the password away, and save it again");
    if (isOle && suffix == "msg"_L1)
        return FormatMessages::tr("this is a mail of Outlook; save it as .eml, or the folder as .mbox");
    if (isOle && suffix == "hwp"_L1)
        return FormatMessages::tr("this is a document of Hancom Office; save it as DOCX or PDF");
    if (begins(head, "!BDN"))
        return FormatMessages::tr("this is a mailbox of Outlook; export its mails as .eml or .mbox");
    const QByteArrayView member = firstMember(head);
    if (member.endsWith(".iwa") || member.startsWith("Index/") || member.startsWith("QuickLook/")
        || member == "Index.zip" || member == "preview.jpg")
        return FormatMessages::tr("this is a document of Pages, Numbers or Keynote; export it as DOCX, CSV or PDF");
    const bool isPage = begins(head, "%!PS") || begins(head, "AT&TFORM") || begins(head, "CAJ\0") || begins(head, "HN")
        || (begins(head, "KDH ") && head.contains(char(0))) || (head.size() > 68 && head.sliced(60, 8) == "BOOKMOBI");
    if (isPage && (!begins(head, "HN") || suffix == "caj"_L1))
        return FormatMessages::tr("this is a document in PostScript, DjVu, CAJ or MOBI format; save it as PDF or EPUB");
    return {};
}

} // namespace

QString foreignBinary(const ForeignSample &sample)
{
    const QByteArrayView head = sample.file.head;
    const QString &suffix = sample.file.suffix;
    if (const QString table = foreignData(head, suffix); !table.isEmpty()) return table;
    if (isPickle(head, suffix))
        return FormatMessages::tr(
            "this is a pickle of Python; only Python reads it, and runs what is in it: load it only "
            "if you trust it, and write it as JSON lines");
    const bool isModel = (begins(head, "GGUF") && head.contains(char(0))) || firstMember(head).endsWith("/data.pkl");
    if (isModel) return FormatMessages::tr("this is a model, which holds no texts");
    return foreignDocument(head, suffix);
}

QString misnamedBinary(const ForeignSample &sample)
{
    static const QStringList suffixes{u"spacy"_s, u"docx"_s, u"docm"_s, u"dotx"_s, u"doc"_s, u"dot"_s, u"xlsx"_s,
        u"xlsm"_s, u"xlsb"_s, u"xls"_s, u"pptx"_s, u"pptm"_s, u"ppt"_s, u"odt"_s, u"ott"_s, u"ods"_s, u"odp"_s,
        u"epub"_s, u"pdf"_s, u"rtf"_s, u"mobi"_s, u"azw"_s, u"azw3"_s, u"djvu"_s, u"pages"_s, u"numbers"_s, u"key"_s,
        u"msg"_s, u"pst"_s, u"pkl"_s, u"pickle"_s, u"npy"_s, u"npz"_s, u"pt"_s, u"pth"_s, u"safetensors"_s, u"onnx"_s,
        u"h5"_s, u"hdf5"_s, u"parquet"_s, u"feather"_s, u"arrow"_s, u"orc"_s, u"avro"_s, u"db"_s, u"sqlite"_s,
        u"sqlite3"_s, u"spotter"_s, u"rds"_s, u"rdata"_s, u"sav"_s, u"dta"_s, u"sas7bdat"_s, u"mat"_s, u"png"_s,
        u"jpg"_s, u"jpeg"_s, u"gif"_s, u"bmp"_s, u"tif"_s, u"tiff"_s, u"webp"_s, u"heic"_s, u"mp3"_s, u"mp4"_s,
        u"m4a"_s, u"wav"_s, u"ogg"_s, u"flac"_s, u"avi"_s, u"mkv"_s, u"mov"_s, u"exe"_s, u"dll"_s, u"pyc"_s, u"class"_s,
        u"jar"_s, u"ttf"_s, u"otf"_s, u"woff"_s, u"woff2"_s};
    const QString &suffix = sample.file.suffix;
    if (!suffixes.contains(suffix)) return {};
    return FormatMessages::tr(
        "its name ends in .%1, but it is not such a file: it is damaged, cut off, or something else under that name; "
        "get it again, or, to import it as it is, choose the format Plain text (--format text; --input-format text for "
        "extract)")
        .arg(suffix);
}

} // namespace spotter
