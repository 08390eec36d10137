// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/brat/brat_union.h"

#include "core/formats/brat/brat_line.h"

#include <QCryptographicHash>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <tuple>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// The letter and the number of an id, so that T2 is sorted before T10.
struct BratId {
    QString text;

    [[nodiscard]] std::tuple<QString, qlonglong, QString> order() const
    {
        bool isNumber = false;
        const qlonglong number = QStringView(text).sliced(1).toLongLong(&isNumber);
        return {text.first(1), isNumber ? number : std::numeric_limits<qlonglong>::max(), text};
    }
    friend bool operator<(const BratId &a, const BratId &b) { return a.order() < b.order(); }
};

/// The lines of one file, identified by their content instead of their ids.
class BratFileLines {
public:
    struct Line {
        QString raw;
        BratLine parsed;
        QByteArray content; ///< equal for two lines with the same meaning
    };

    explicit BratFileLines(const QJsonArray &lines)
    {
        for (const QJsonValue item : lines) {
            const QString raw = item.toString();
            auto parsed = raw.isEmpty() ? std::unexpected(BratFault{}) : parseBratLine(raw);
            if (!parsed) {
                m_unread.insert(raw);
                continue;
            }
            if (!parsed->id.isEmpty() && m_indices.contains(parsed->id)) continue; // ids are unique in a brat file
            if (!parsed->id.isEmpty()) m_indices.insert(parsed->id, m_lines.size());
            m_lines.push_back({raw, std::move(*parsed), {}});
        }
        for (std::size_t i = 0; i < m_lines.size(); ++i) contentOf(i, 0);
    }

    [[nodiscard]] const std::vector<Line> &lines() const { return m_lines; }
    [[nodiscard]] const QSet<QString> &unread() const { return m_unread; }

    /// The line with new ids: `name` maps an id of this file to its new name.
    template <typename Name>
    [[nodiscard]] static QString renamed(const Line &line, const QString &id, Name name)
    {
        const qsizetype tab = line.raw.indexOf(u'\t');
        if (tab < 0) return line.raw;
        const QString own = line.parsed.id.isEmpty() ? line.raw.first(tab) : id;
        const qsizetype found = line.raw.indexOf(u'\t', tab + 1);
        const qsizetype end = found < 0 ? line.raw.size() : found;
        QStringList words = line.raw.sliced(tab + 1, end - tab - 1).split(u' ');
        for (qsizetype i = 0; i < words.size(); ++i) {
            const qsizetype colon = words[i].indexOf(u':');
            const QString reference = words[i].sliced(colon + 1);
            if ((i == 0 && colon < 0) || !line.parsed.references.contains(reference)) continue; // the name of a type
            words[i] = words[i].first(colon + 1) + name(reference);
        }
        return own + u'\t' + words.join(u' ') + line.raw.sliced(end);
    }

    [[nodiscard]] QByteArray contentOf(const QString &id) const
    {
        const auto found = m_indices.constFind(id);
        return found == m_indices.constEnd() ? QByteArray() : m_lines[*found].content;
    }

private:
    QByteArray contentOf(std::size_t index, int depth)
    {
        constexpr int maximumDepth = 100; // events may refer to each other in a cycle
        Line &line = m_lines[index];
        if (!line.content.isEmpty() || depth > maximumDepth) return line.content;
        const QString text = renamed(
            line, line.parsed.id.first(std::min<qsizetype>(1, line.parsed.id.size())), [&](const QString &id) {
                const auto found = m_indices.constFind(id);
                return found == m_indices.constEnd() ? id : QString::fromLatin1(contentOf(*found, depth + 1).toHex());
            });
        m_lines[index].content = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha1);
        return m_lines[index].content;
    }

    std::vector<Line> m_lines;
    QHash<QString, std::size_t> m_indices; ///< by id
    QSet<QString> m_unread;
};

/// A line that is in one or both files.
struct UnitedLine {
    const BratFileLines *file = nullptr;
    const BratFileLines::Line *line = nullptr;
    std::set<BratId> ids; ///< its ids in the files
    QString id;

    [[nodiscard]] int rank() const
    {
        if (line->parsed.kind == BratKind::Entity) return 0;
        return line->parsed.kind == BratKind::Relation ? 1 : 2;
    }
};

/// Numbers the lines of each letter anew, in their order: which ids they have must not depend on which files were
/// united before.
void giveIds(std::vector<UnitedLine *> &lines)
{
    std::map<QString, qlonglong> last; // by letter
    for (UnitedLine *line : lines) {
        if (line->ids.empty()) continue;
        const QString letter = line->ids.begin()->text.first(1);
        line->id = letter + QString::number(++last[letter]);
    }
}

/// Where an entity begins and ends; the same for all other lines.
std::pair<qsizetype, qsizetype> placeOf(const UnitedLine &line)
{
    const auto &fragments = line.line->parsed.fragments;
    return fragments.empty() ? std::pair<qsizetype, qsizetype>()
                             : std::pair(fragments.front().first, fragments.back().second);
}

} // namespace

QJsonArray uniteBratLines(const QJsonArray &a, const QJsonArray &b)
{
    const BratFileLines first(a);
    const BratFileLines second(b);
    std::map<QByteArray, UnitedLine> united;
    for (const BratFileLines *file : {&first, &second}) {
        for (const BratFileLines::Line &line : file->lines()) {
            UnitedLine &same = united[line.content];
            if (!same.line) {
                same.file = file;
                same.line = &line;
            }
            if (!line.parsed.id.isEmpty()) same.ids.insert({line.parsed.id});
        }
    }
    std::vector<UnitedLine *> sorted;
    for (auto &[content, line] : united) sorted.push_back(&line);
    std::ranges::stable_sort(sorted, {}, [](const UnitedLine *line) { // else by content, as they are
        const QString letter = line->ids.empty() ? QString() : line->ids.begin()->text.first(1);
        return std::tuple(line->rank(), line->ids.empty(), letter, placeOf(*line));
    });
    giveIds(sorted);
    QJsonArray lines;
    for (const UnitedLine *line : sorted) {
        lines.append(BratFileLines::renamed(*line->line, line->id, [&](const QString &id) {
            const auto named = united.find(line->file->contentOf(id));
            return named == united.end() || named->second.id.isEmpty() ? id : named->second.id;
        }));
    }
    QStringList unread = (first.unread() | second.unread()).values();
    unread.sort();
    for (const QString &line : std::as_const(unread)) lines.append(line);
    return lines;
}

} // namespace spotter
