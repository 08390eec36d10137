// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/authority_file.h"

#include "core/base/system_error.h"
#include "core/formats/text/csv_cells.h"
#include "core/formats/text/csv_rows.h"
#include "core/workspace/messages.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

constexpr qint64 longestRow = 1 << 20;

/// The names besides the one by which it is known.
QStringList aliasesOf(const KnownEntity &entity)
{
    QStringList aliases;
    for (const FactName &name : entity.names)
        if (name.text != entity.name && !aliases.contains(name.text)) aliases += name.text;
    return aliases;
}

/// Where an apostrophe protects what begins like a formula.
bool isProtected(QStringView cell)
{
    qsizetype apostrophes = 0;
    while (apostrophes < cell.size() && cell[apostrophes] == u'\'') ++apostrophes;
    return apostrophes > 0 && beginsLikeFormula(cell.sliced(apostrophes));
}

void addCell(QByteArray &row, QString cell)
{
    if (!row.isEmpty()) row += ',';
    if (looksLikeFormula(cell) || isProtected(cell)) cell.prepend(u'\'');
    appendCsvCell(row, cell.toUtf8(), ',');
}

/// As it was before it was protected from a spreadsheet.
QString cellText(const QString &cell) { return isProtected(cell) ? cell.sliced(1) : cell; }

/// Names in one cell. What is "|" in a name is written as "\|", a backslash as two.
QString joinedNames(QStringList names)
{
    for (QString &name : names) name.replace(u'\\', u"\\\\"_s).replace(u'|', u"\\|"_s);
    return names.join(u'|');
}

QStringList separateNames(const QString &cell)
{
    QStringList names{QString()};
    for (qsizetype at = 0; at < cell.size(); ++at) {
        const bool isEscape
            = cell[at] == u'\\' && at + 1 < cell.size() && (cell[at + 1] == u'\\' || cell[at + 1] == u'|');
        if (isEscape)
            names.back() += cell[++at];
        else if (cell[at] == u'|')
            names += QString();
        else
            names.back() += cell[at];
    }
    names.removeAll(QString());
    return names;
}

Result<std::vector<AuthorityEntry>> readJson(QIODevice &device, const QString &name)
{
    std::vector<AuthorityEntry> entries;
    for (qint64 line = 1; !device.atEnd(); ++line) {
        const QByteArray bytes = device.readLine(longestRow).trimmed();
        if (bytes.isEmpty()) continue;
        const QJsonObject object = QJsonDocument::fromJson(bytes).object();
        if (!object["name"_L1].isString()) {
            return failure(ErrorCode::Syntax,
                WorkspaceMessages::tr("%1:%2: expected a JSON object with a \"name\"").arg(name).arg(line));
        }
        AuthorityEntry entry{
            object["name"_L1].toString(), {}, object["type"_L1].toString(), object["identifier"_L1].toString()};
        const QJsonArray aliases = object["aliases"_L1].toArray();
        for (const QJsonValue alias : aliases) entry.aliases += alias.toString();
        entries.push_back(std::move(entry));
    }
    return entries;
}

Result<std::vector<AuthorityEntry>> readTable(QIODevice &device, const QString &name)
{
    CsvRows rows(device, name, longestRow, {});
    const auto header = rows.next();
    if (!header) return std::unexpected(header.error());
    const QStringList columns = *header ? (*header)->cells : QStringList();
    const qsizetype nameColumn = columns.indexOf("name"_L1);
    if (nameColumn < 0) {
        return failure(ErrorCode::Content,
            WorkspaceMessages::tr("%1 has no column \"name\"; expected a CSV file with the columns name, aliases, type "
                                  "and identifier, or JSON lines")
                .arg(name));
    }
    std::vector<AuthorityEntry> entries;
    auto row = rows.next();
    for (; row && *row; row = rows.next()) {
        const auto cell
            = [&](QLatin1StringView column) { return cellText((*row)->cells.value(columns.indexOf(column))); };
        entries.push_back({cellText((*row)->cells.value(nameColumn)), separateNames(cell("aliases"_L1)),
            cell("type"_L1), cell("identifier"_L1)});
    }
    if (!row) return std::unexpected(row.error());
    return entries;
}

} // namespace

Result<std::vector<AuthorityEntry>> readAuthority(QIODevice &device, const QString &name)
{
    return device.peek(16).trimmed().startsWith('{') ? readJson(device, name) : readTable(device, name);
}

QByteArray authorityCsv(const std::vector<KnownEntity> &entities)
{
    QByteArray csv = "name,type,identifier,mentions,aliases\n";
    for (const KnownEntity &entity : entities) {
        QByteArray row;
        for (const QString &cell : {entity.name, entity.type, entity.identifier, QString::number(entity.mentions),
                 joinedNames(aliasesOf(entity))})
            addCell(row, cell);
        csv += row + '\n';
    }
    return csv;
}

QByteArray authorityJson(const std::vector<KnownEntity> &entities)
{
    QByteArray lines;
    for (const KnownEntity &entity : entities) {
        QJsonObject object{{u"name"_s, entity.name}, {u"mentions"_s, entity.mentions},
            {u"aliases"_s, QJsonArray::fromStringList(aliasesOf(entity))}};
        if (!entity.type.isEmpty()) object[u"type"_s] = entity.type;
        if (!entity.identifier.isEmpty()) object[u"identifier"_s] = entity.identifier;
        lines += QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    }
    return lines;
}

} // namespace spotter
