// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/formats/text/structured_text.h"

#include <QByteArray>

#include <memory>
#include <stop_token>

namespace spotter {

/// How much of a page is text. Main leaves out what surrounds the content on every page of a site: see
/// html_page_parts.h.
enum class PageText { Main, Whole };

/// Extracts the visible text from HTML or XHTML as a stream: nothing is loaded or executed, and only the open tags are
/// kept in memory. Scripts, styles, selection lists of forms, elements hidden by their own tag, and ruby annotations
/// are left out.
class HtmlText {
public:
    /// name: of the file, for messages; both `out` and the text behind it must outlive this object.
    HtmlText(StructuredText &out, const QString &name, std::stop_token stop = {}, PageText wanted = PageText::Whole);
    ~HtmlText();
    HtmlText(const HtmlText &) = delete;
    HtmlText &operator=(const HtmlText &) = delete;

    /// Takes well-formed UTF-8 in pieces of any size. Limit: tags nested too deeply or with too many attributes, or too
    /// much text. Stopped, checked within every 16 KiB.
    [[nodiscard]] Result<void> feed(QByteArrayView utf8);
    [[nodiscard]] Result<void> finish();
    /// The content of <title>; may be empty.
    [[nodiscard]] QString title() const;
    /// Number of navigations, headers, footers, asides and cookie bars with text that were left out.
    [[nodiscard]] qint64 partsLeftOut() const;

private:
    struct Parser;
    std::unique_ptr<Parser> m_parser;
};

} // namespace spotter
