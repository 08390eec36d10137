// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/label_studio/hyper_text.h"
#include "core/formats/label_studio/text_choice.h"

#include <QJsonObject>
#include <QSet>
#include <QString>

#include <expected>
#include <optional>
#include <vector>

namespace spotter {

/// The text of a task, chosen from the strings of its "data": the visible one of a page, if its regions are in HTML.
/// Remembers from task to task which field it was, and whether the project has pages.
class TaskText {
public:
    /// `textField`: chosen by the user; empty: the regions tell.
    explicit TaskText(QString textField) : m_textField(std::move(textField)) { }

    /// Takes the text out of the data; the error is a sentence.
    [[nodiscard]] std::expected<QString, QString> take(QJsonObject &data, const std::vector<TextRegion> &regions);
    [[nodiscard]] bool hasWantedField() const { return !m_textField.isEmpty(); }
    /// Whether take() failed because the data have no string.
    [[nodiscard]] bool isMissing() const { return m_isMissing; }

    /// The field that the text was in.
    [[nodiscard]] const QString &field() const { return m_field; }
    /// Whether the task has further strings.
    [[nodiscard]] bool hasOthers() const { return m_hasOthers; }
    /// Whether the regions of a tag are in another one of them.
    [[nodiscard]] bool isOfOtherText(const QString &tag) const { return m_otherTags.contains(tag); }
    /// The page whose visible text it is; nullptr if the text is not HTML.
    [[nodiscard]] const HyperText *html() const { return m_html ? &*m_html : nullptr; }

private:
    void findOtherTags(const std::vector<TextRegion> &regions, const QString &text);

    QString m_textField;
    QString m_field; ///< of the current task, or of the one before
    bool m_isMissing = false;
    bool m_isHtml = false; ///< a task had regions in HTML
    bool m_hasOthers = false;
    std::optional<HyperText> m_html; ///< of the current task
    QSet<QString> m_otherTags;
};

} // namespace spotter
