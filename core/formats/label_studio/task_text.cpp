// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/label_studio/task_text.h"

#include "core/formats/messages.h"

#include <algorithm>
#include <map>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// Whether a text is the address of the text that was labelled: no region says that it is in this one.
bool isAddressOfText(const QString &text, const std::vector<TextRegion> &regions)
{
    if (regions.empty() || !isAddress(text)) return false;
    return std::ranges::none_of(regions, [&text](const TextRegion &region) {
        const QString claimed = region.value.value("text"_L1).toString();
        return !claimed.isEmpty() && text.contains(claimed);
    });
}

/// Adds the strings, numbers, … of nested objects with the path to them, as a configuration names them: "doc.body".
void addNested(const QJsonObject &object, const QString &path, int depth, QJsonObject &flat)
{
    constexpr int deepest = 8;
    for (auto field = object.begin(); field != object.end(); ++field) {
        const QString name = path.isEmpty() ? field.key() : path + u'.' + field.key();
        if (field->isObject() && depth < deepest)
            addNested(field->toObject(), name, depth + 1, flat);
        else
            flat.insert(name, *field);
    }
}

bool hasString(const QJsonObject &data)
{
    return std::ranges::any_of(data, [](const QJsonValue &value) { return value.isString(); });
}

} // namespace

std::expected<QString, QString> TaskText::take(QJsonObject &data, const std::vector<TextRegion> &regions)
{
    const bool isNested = m_textField.isEmpty() ? !hasString(data) : !data.contains(m_textField);
    if (isNested) {
        QJsonObject flat;
        addNested(data, {}, 0, flat);
        if (m_textField.isEmpty() ? hasString(flat) : flat.contains(m_textField)) data = flat;
    }
    const auto chosen = chosenTextField(data, regions, m_textField, m_field);
    m_isMissing = !chosen && m_textField.isEmpty() && chosen.error().isEmpty();
    if (!chosen && !m_textField.isEmpty()) {
        return std::unexpected(
            FormatMessages::tr("\"data\" has no string called \"%1\", which was chosen as the text field")
                .arg(m_textField));
    }
    if (m_isMissing) return std::unexpected(FormatMessages::tr("\"data\" has no string that could be the text"));
    if (!chosen) {
        return std::unexpected(FormatMessages::tr(
            "\"data\" has several strings (%1), and nothing tells which one is the text; choose it as "
            "the text field (--text-field NAME)")
                .arg(chosen.error().join(u", "_s)));
    }
    m_field = *chosen;
    QString text = data.take(m_field).toString();
    if (isAddressOfText(text, regions)) {
        return std::unexpected(
            FormatMessages::tr("\"%1\" holds the address of the text, not the text; put the text itself into the task")
                .arg(m_field));
    }
    // Browsers count the end of a line as one character.
    if (text.contains("\r\n"_L1) && !fitTheText(regions, text)) {
        const QString counted = QString(text).replace("\r\n"_L1, "\n"_L1);
        if (fitTheText(regions, counted)) text = counted;
    }
    m_hasOthers = std::ranges::any_of(std::as_const(data), [](const QJsonValue &value) { return value.isString(); });
    const bool hasPaths
        = std::ranges::any_of(regions, [](const TextRegion &region) { return HyperText::isRegion(region.value); });
    m_html.reset();
    if (hasPaths || (m_isHtml && regions.empty() && HyperText::looksLikeHtml(text))) {
        m_isHtml = true;
        m_html.emplace(text);
        text = m_html->visible();
    }
    findOtherTags(regions, text);
    return text;
}

/// If there are several texts, only one can be read: finds the tags whose regions are in another text.
void TaskText::findOtherTags(const std::vector<TextRegion> &regions, const QString &text)
{
    m_otherTags.clear();
    std::map<QString, std::vector<TextRegion>> byTag;
    for (const TextRegion &region : regions) byTag[region.toName].push_back(region);
    if (byTag.size() < 2 || m_html) return;
    for (const auto &[tag, own] : byTag) {
        if (!fitTheText(own, text)) m_otherTags.insert(tag);
    }
    if (std::size_t(m_otherTags.size()) == byTag.size()) m_otherTags.clear(); // the text is wrong, not the tag
}

} // namespace spotter
