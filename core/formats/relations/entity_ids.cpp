// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/relations/entity_ids.h"

#include <algorithm>

namespace spotter {

void EntityIds::add(const StatedEnd &entity)
{
    bool isNumbered = false;
    (void)entity.id.toLongLong(&isNumbered);
    m_hasNumbers |= isNumbered;
    if (!entity.id.isEmpty() && !m_ids.contains(entity.id)) m_ids.insert(entity.id, m_entities.size());
    m_entities.push_back(entity);
}

void EntityIds::see(const StatedEnd &subject, const StatedEnd &object)
{
    if (!subject.isNumber || !object.isNumber) return;
    for (const StatedEnd *end : {&subject, &object}) {
        bool isWhole = false;
        const qint64 number = end->text.toLongLong(&isWhole);
        m_least = isWhole ? std::min(m_least, number) : -1;
        m_most = std::max(m_most, number);
    }
}

bool EntityIds::countsFromOne() const { return !m_hasNumbers && m_least >= 1 && m_most == qint64(m_entities.size()); }

bool EntityIds::resolve(StatedEnd &end) const
{
    const QString name = end.id.isEmpty() ? end.text : end.id;
    std::size_t place = m_entities.size();
    if (const auto known = m_ids.constFind(name); known != m_ids.constEnd()) {
        place = *known;
    } else if (end.isNumber && !m_hasNumbers) {
        bool isWhole = false;
        const qint64 number = end.text.toLongLong(&isWhole) - (countsFromOne() ? 1 : 0);
        if (isWhole && number >= 0 && number < qint64(m_entities.size())) place = std::size_t(number);
    }
    if (place == m_entities.size()) return !end.isNumber;
    const StatedEnd &entity = m_entities[place];
    end.isNumber = false;
    if (end.id.isEmpty() || end.text == end.id) end.text = entity.text;
    if (end.type.isEmpty()) end.type = entity.type;
    if (end.offsets.empty()) end.offsets = entity.offsets;
    return true;
}

} // namespace spotter
