// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/journal/step_title.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <utility>

using namespace Qt::StringLiterals;

namespace spotter {

StepTitle::StepTitle(const char *context, const char *source, QStringList arguments, int count)
    : m_context(context), m_source(source), m_arguments(std::move(arguments)), m_count(count)
{
    Q_ASSERT(m_arguments.size() <= 4);
}

QString StepTitle::inWords() const
{
    if (m_source.isEmpty()) return {};
    const QString words = QCoreApplication::translate(m_context, m_source, nullptr, m_count);
    const QStringList &a = m_arguments;
    switch (a.size()) { // at once: an argument may contain "%2"
    case 0:
        return words;
    case 1:
        return words.arg(a[0]);
    case 2:
        return words.arg(a[0], a[1]);
    case 3:
        return words.arg(a[0], a[1], a[2]);
    default:
        return words.arg(a[0], a[1], a[2], a[3]);
    }
}

QString StepTitle::stored() const
{
    if (m_source.isEmpty()) return {};
    const QJsonArray parts{
        QString::fromUtf8(m_context), QString::fromUtf8(m_source), QJsonArray::fromStringList(m_arguments), m_count};
    return QString::fromUtf8(QJsonDocument(parts).toJson(QJsonDocument::Compact));
}

QString titleInWords(const QString &stored)
{
    if (!stored.startsWith("[\""_L1)) return stored;
    const QJsonArray parts = QJsonDocument::fromJson(stored.toUtf8()).array();
    if (parts.size() != 4 || !parts[2].isArray() || parts[2].toArray().size() > 4) return stored;
    StepTitle title;
    title.m_context = parts[0].toString().toUtf8();
    title.m_source = parts[1].toString().toUtf8();
    const QJsonArray arguments = parts[2].toArray();
    for (const QJsonValue argument : arguments) title.m_arguments += argument.toString();
    title.m_count = parts[3].toInt(-1);
    return title.inWords();
}

} // namespace spotter
