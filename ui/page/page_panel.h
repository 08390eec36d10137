// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/schema.h"
#include "ui/page/page_reading.h"
#include "ui/page/page_view.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace spotter {

/// A part of the text to be marked on the page.
struct PageMention {
    Span span;
    QString type; ///< entity type, whose colour it gets
    PageMark::Kind kind = PageMark::Kind::Subject;

    friend bool operator==(const PageMention &, const PageMention &) = default;
};

/// The dock with a page of the PDF that the text came from: turns pages, zooms, marks mentions. Pages are read and
/// drawn on threads of their own, and only while the panel can be seen; until they are, the previous one stays. Main
/// thread.
class PagePanel final : public QWidget {
    Q_OBJECT
public:
    explicit PagePanel(QWidget *parent = nullptr);
    ~PagePanel() override;

    /// Nothing is shown before showPlace().
    void setText(std::shared_ptr<const PagedText> text);
    /// Where the PDF may be, see PageRequest; until a page was read from one of them.
    void setFiles(const QStringList &files);
    /// No page, but a sentence that says why.
    void setNoPage(const QString &sentence);
    void setSchema(const Schema &schema);
    void setMentions(std::vector<PageMention> mentions);
    /// Shows the page of a place of the text, and on it the place.
    void showPlace(qsizetype offsetUtf16);
    /// From 1.
    void showPage(int page);

    /// The page that is shown; null: none.
    [[nodiscard]] const PageReading *reading() const;
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] const PageView &view() const;
    /// What is said about the page, or why there is none; may be empty.
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    /// A word of the page was clicked, which is at this place of the text.
    void placeChosen(spotter::Span place);
    void locateRequested();
    void pageShown();
    void noted(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace spotter
