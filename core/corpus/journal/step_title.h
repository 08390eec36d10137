// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace spotter {

/// The title of a step of undo. What is stored is the untranslated sentence and its arguments, so that the history is
/// in the language of whoever reads it.
class StepTitle {
public:
    /// No title: the description of the last edit is shown.
    StepTitle() = default;
    /// context and source as given to QT_TRANSLATE_NOOP(); at most four arguments. count: for a source with %Ln.
    StepTitle(const char *context, const char *source, QStringList arguments = {}, int count = -1);

    [[nodiscard]] QString inWords() const;
    [[nodiscard]] QString stored() const;

private:
    friend QString titleInWords(const QString &stored);

    QByteArray m_context;
    QByteArray m_source;
    QStringList m_arguments;
    int m_count = -1;
};

/// A stored title in the current language. Titles of older versions of Spotter are sentences and stay as they are.
[[nodiscard]] QString titleInWords(const QString &stored);

} // namespace spotter
