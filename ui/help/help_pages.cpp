// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_pages.h"

#include <QFile>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

static void initialiseHelp() { Q_INIT_RESOURCE(spotter_help); }

namespace spotter {
namespace {

/// Empty if there is no such file.
QString contentOfPage(const QString &id, const QString &language)
{
    initialiseHelp();
    QFile file(u":/help/%1/%2.md"_s.arg(language, id));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Qt's Markdown makes no anchors of headings, and GitHub makes other ones in each language: so each heading that
/// something links to has <a id="…"></a> in a line of its own before it. Here these lines are taken out.
HelpPage parsed(const QString &id, const QString &content)
{
    static const QRegularExpression comment(uR"x(^<!--.*-->$)x"_s);
    static const QRegularExpression anchor(uR"x(^<a id="([\w-]+)"></a>$)x"_s);
    static const QRegularExpression heading(uR"x(^#{1,6} +(.+)$)x"_s);
    HelpPage page{.id = id, .title = {}, .markdown = {}, .anchors = {}};
    QString nextAnchor;
    bool fenced = false;
    for (const QString &line : content.split(u'\n')) {
        if (line.startsWith("```"_L1)) fenced = !fenced;
        if (!fenced) {
            if (comment.match(line).hasMatch()) continue;
            if (const auto found = anchor.match(line); found.hasMatch()) {
                nextAnchor = found.captured(1);
                continue;
            }
            if (const auto found = heading.match(line); found.hasMatch()) {
                if (page.title.isEmpty()) page.title = found.captured(1);
                page.anchors += nextAnchor;
                nextAnchor.clear();
            }
        }
        page.markdown += line + u'\n';
    }
    return page;
}

} // namespace

QString helpLanguage() { return QLocale().language() == QLocale::Chinese ? u"zh_CN"_s : u"en"_s; }

QStringList helpPageIds()
{
    return {u"start"_s, u"viewing"_s, u"correcting"_s, u"training"_s, u"review"_s, u"formats"_s, u"schema"_s,
        u"facts"_s, u"panels"_s, u"keys"_s, u"command_line"_s};
}

HelpPage helpPage(const QString &id, const QString &language)
{
    QString content = contentOfPage(id, language);
    if (content.isEmpty()) content = contentOfPage(id, u"en"_s);
    if (content.isEmpty()) content = u"# %1.md is missing\n"_s.arg(id);
    return parsed(id, content);
}

std::vector<HelpPage> helpPages(const QString &language)
{
    std::vector<HelpPage> pages;
    for (const QString &id : helpPageIds()) pages.push_back(helpPage(id, language));
    return pages;
}

HelpPlace placeInHelp(const std::vector<HelpPage> &pages, const QString &part)
{
    for (const HelpPage &page : pages) {
        if (page.id == part) return {page.id, {}};
        if (page.anchors.contains(part)) return {page.id, part};
    }
    return {helpPageIds().first(), {}};
}

} // namespace spotter
