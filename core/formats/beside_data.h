// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spotter {

/// Whether a file's name says that it is about the data beside it (README, LICENSE, CITATION.cff, …), or names its
/// types (TypeSystem.xml, rel_info.json, …), and not of them.
[[nodiscard]] bool isAboutData(const QString &path);
/// Whether a file's name says that it only lists types or relations: TypeSystem.xml, rel_info.json, rel2id.json, …
[[nodiscard]] bool isListOfTypes(const QString &path);
/// Whether a file is one that an operating system puts into folders: Thumbs.db, desktop.ini; or an office program
/// while it has a document open: ~$letter.docx.
[[nodiscard]] bool isOfSystem(const QString &path);
/// Why such a file is left out; name: of the file, for messages.
[[nodiscard]] QString whyBesideData(const QString &name);

} // namespace spotter
