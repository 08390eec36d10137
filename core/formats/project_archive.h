// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <QIODevice>
#include <QStringList>

#include <memory>

namespace spotter {

/// Whether the members of an archive are those of a project exported by INCEpTION.
[[nodiscard]] bool isProjectArchive(const QStringList &paths);

/// Reads such a project: of each document the version of the annotator that ReadOptions::annotator names, in any format
/// with annotations that is read (UIMA CAS JSON or XMI, WebAnno TSV); the text alone if nobody annotated it. Content:
/// several people annotated a document, and none of them is chosen. Unsupported: all annotations are in a form that is
/// not read.
[[nodiscard]] std::unique_ptr<RecordReader> makeProjectArchiveReader(QIODevice &device, const ReadOptions &options);

} // namespace spotter
