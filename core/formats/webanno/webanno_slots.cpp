// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/webanno/webanno_slots.h"

#include "core/formats/webanno/webanno_text.h"

#include <utility>

namespace spotter {

using namespace Qt::StringLiterals;

void WebAnnoSlots::addRoles(qsizetype at, const QString &roles)
{
    QStringList &read = m_roles[at];
    read.clear();
    for (const QString &role : webAnnoStack(roles, u';'))
        read.append(role == "*"_L1 ? QString() : webAnnoUnescaped(role));
}

void WebAnnoSlots::addFillers(
    qsizetype at, std::size_t host, const WebAnnoColumn &column, const QString &cell, qint64 line)
{
    const QStringList roles = std::exchange(m_roles[at], {});
    if (webAnnoBracket(cell).value == "*"_L1) return;
    const QStringList fillers = webAnnoStack(cell, u';');
    for (qsizetype i = 0; i < fillers.size(); ++i) {
        const WebAnnoValue filler = webAnnoBracket(fillers[i]);
        WebAnnoSlot slot{
            host, column.slot, roles.value(i), column.base, filler.value, filler.bracket.toLongLong(), line};
        if (m_known.insert({slot.host, slot.feature, slot.role, slot.filler, slot.fillerId}).second)
            m_slots.push_back(std::move(slot));
    }
}

} // namespace spotter
