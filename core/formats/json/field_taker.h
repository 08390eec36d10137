// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <QStringView>

namespace spotter {

[[nodiscard]] inline bool isEmptyValue(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined() || (value.isString() && value.toString().isEmpty())
        || (value.isArray() && value.toArray().isEmpty()) || (value.isObject() && value.toObject().isEmpty());
}

/// The fields of an object, of which each is taken once; what is left is unread.
class FieldTaker {
public:
    explicit FieldTaker(const QJsonObject &object) : m_object(object) { }

    template <typename Names>
    QJsonValue takeFirst(const Names &names)
    {
        for (const QStringView name : names) {
            const QJsonValue value = m_object.value(name);
            if (!value.isUndefined() && !m_taken.contains(name.toString())) return take(name);
        }
        return QJsonValue::Undefined;
    }
    QJsonValue take(QStringView name)
    {
        m_taken.append(name.toString());
        return m_object.value(name);
    }
    [[nodiscard]] QJsonValue look(QStringView name) const { return m_object.value(name); }
    [[nodiscard]] bool has(QStringView name) const { return m_object.contains(name); }
    [[nodiscard]] QStringList unread() const
    {
        QStringList keys;
        for (auto field = m_object.begin(); field != m_object.end(); ++field) {
            if (!m_taken.contains(field.key()) && !isEmptyValue(field.value())) keys.append(field.key());
        }
        return keys;
    }

private:
    const QJsonObject &m_object;
    QStringList m_taken; ///< few: the number of names is bounded
};

} // namespace spotter
