// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/formats/text/structured_text.h"

#include <QByteArray>

#include <memory>
#include <stop_token>

namespace spotter {

/// Takes the visible text out of HTML or XHTML, as it comes: nothing is loaded, run or held but the open tags. Scripts,
/// styles, forms' lists, what is hidden by its own tag, and the readings over ruby characters are left out.
class HtmlText {
public:
    /// name: of the file, for messages; both out and the text behind it must outlive this.
    HtmlText(StructuredText &out, const QString &name, std::stop_token stop = {});
    ~HtmlText();
    HtmlText(const HtmlText &) = delete;
    HtmlText &operator=(const HtmlText &) = delete;

    /// Well-formed UTF-8, in pieces of any size. Limit: tags nested too deep or with too many attributes, or too much
    /// text. Stopped, within a piece of 16 KiB.
    [[nodiscard]] Result<void> feed(QByteArrayView utf8);
    [[nodiscard]] Result<void> finish();
    /// What <title> says; empty: nothing.
    [[nodiscard]] QString title() const;

private:
    struct Parser;
    std::unique_ptr<Parser> m_parser;
};

} // namespace spotter
