// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/biomedical/bioc_record.h"

#include <QByteArrayView>

namespace spotter {

/// BigBio's schema KB, in which Hugging Face offers many biomedical corpora: like BioC, but passages and entities have
/// lists of texts and offsets, [begin, end), and relations have arg1_id and arg2_id.
[[nodiscard]] bool isBigbioDocument(const QJsonObject &document);
/// Whether the first bytes of a file look like such documents.
[[nodiscard]] bool looksLikeBigbio(QByteArrayView head);

/// The document; events and coreferences become infons, which are kept as metadata.
[[nodiscard]] BiocRecord bigbioRecord(const QJsonObject &document);

} // namespace spotter
