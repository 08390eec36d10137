// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/formats/documents/xml_reading.h"

#include <QString>

#include <vector>

namespace spotter {

/// The number formats of the styles of a workbook.
class CellStyles {
public:
    /// Reads "xl/styles.xml"; a workbook without it has no styles. Errors as for readXml().
    [[nodiscard]] static Result<CellStyles> read(const XmlPart &limits);

    /// The format code of cells with a style; empty: General.
    [[nodiscard]] const QString &code(std::size_t style) const;

private:
    std::vector<QString> m_codes; ///< by style
};

} // namespace spotter
