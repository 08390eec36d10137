// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/beside_data.h"

#include "core/formats/messages.h"

#include <QFileInfo>
#include <QStringList>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

bool isAboutData(const QString &path)
{
    static const QStringList stems{u"readme"_s, u"read_me"_s, u"license"_s, u"licence"_s, u"copying"_s, u"copyright"_s,
        u"changelog"_s, u"changes"_s, u"citation"_s, u"contributing"_s, u"authors"_s, u"notice"_s, u"说明"_s,
        u"许可证"_s};
    static const QStringList suffixes{
        QString(), u"txt"_s, u"md"_s, u"markdown"_s, u"rst"_s, u"html"_s, u"htm"_s, u"pdf"_s, u"cff"_s, u"bib"_s};
    const QFileInfo file(path);
    if (isListOfTypes(path)) return true;
    if (!suffixes.contains(file.suffix().toLower())) return false;
    const QString stem = file.completeBaseName().toLower();
    // Also in another language, or of something: README.zh_CN.md, LICENSE-CC-BY.txt
    return std::ranges::any_of(stems, [&stem](const QString &known) {
        return stem == known || (stem.startsWith(known) && QStringView(u".-_").contains(stem[known.size()]));
    });
}

bool isListOfTypes(const QString &path)
{
    // Corpora and INCEpTION have these in files of their own.
    static const QStringList lists{u"typesystem.xml"_s, u"rel_info.json"_s, u"rel2id.json"_s, u"relation2id.json"_s,
        u"relation2id.txt"_s, u"ner2id.json"_s, u"pid2name.json"_s};
    return lists.contains(QFileInfo(path).fileName().toLower());
}

bool isOfSystem(const QString &path)
{
    const QString name = QFileInfo(path).fileName().toLower();
    return name == "thumbs.db"_L1 || name == "ehthumbs.db"_L1 || name == "desktop.ini"_L1 || name.startsWith("~$"_L1);
}

QString whyBesideData(const QString &name)
{
    return isOfSystem(name)
        ? FormatMessages::tr("%1: left out, because it is a file of the operating system").arg(name)
        : FormatMessages::tr("%1: left out, because its name says that it is about the data; import it by itself if it "
                             "is a text to read")
              .arg(name);
}

} // namespace spotter
