// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/report_dialog.h"

#include "core/workspace/result_file.h"
#include "ui/appearance/save_dialog.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSvgRenderer>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

/// A plot in the text colour of the window, at twice the resolution for high-DPI screens.
QImage renderSvg(const QString &svg, const QColor &ink)
{
    QString coloured = svg;
    coloured.replace(u"currentColor"_s, ink.name());
    QSvgRenderer renderer(coloured.toUtf8());
    constexpr int fineness = 2;
    QImage image(renderer.defaultSize() * fineness, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    image.setDevicePixelRatio(fineness);
    return image;
}

} // namespace

ReportDialog::ReportDialog(QWidget *parent) : QDialog(parent)
{
    m_text = new QTextBrowser;
    m_text->setObjectName(u"reviewReportText"_s);
    m_status = new QLabel;
    m_status->setObjectName(u"reviewReportStatus"_s);
    m_status->setWordWrap(true);
    m_save = new QPushButton;
    m_save->setObjectName(u"saveReviewReport"_s);
    m_save->setEnabled(false);
    m_close = new QPushButton;
    m_close->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_status, 1);
    buttons->addWidget(m_save);
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text, 1);
    layout->addLayout(buttons);
    resize(800, 640);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_save, &QPushButton::clicked, this, &ReportDialog::askWhereTo);
    retranslate();
}

void ReportDialog::retranslate()
{
    setWindowTitle(tr("Report of the Review"));
    m_text->setAccessibleName(tr("Report of the review"));
    m_save->setText(tr("&Save…"));
    m_close->setText(tr("&Close"));
    if (m_report)
        showReport();
    else
        m_status->setText(tr("Running the model on the held-out sentences"));
}

void ReportDialog::setReport(const ReviewReport &report)
{
    m_report = report;
    m_status->clear();
    m_save->setEnabled(true);
    showReport();
}

void ReportDialog::showFailure(const QString &message) { m_status->setText(message); }

void ReportDialog::showReport()
{
    const QColor ink = palette().color(QPalette::Text);
    for (const ReportPlot &plot : plotsOf(*m_report))
        m_text->document()->addResource(
            QTextDocument::ImageResource, QUrl(plot.name + u".svg"_s), renderSvg(plot.svg, ink));
    m_text->setHtml(reportAsHtml(*m_report, ReportImages::Named));
}

void ReportDialog::askWhereTo()
{
    auto *dialog = new SaveDialog(this, tr("Save the Report"), QString(),
        {{tr("HTML (*.html)"), {u"html"_s, u"htm"_s}}, {tr("Markdown (*.md)"), {u"md"_s}}});
    connect(dialog, &SaveDialog::chosen, this, [this](const QString &path) {
        const auto written = checkReplacedFile(path).and_then([&] { return writeReport(*m_report, path); });
        if (!written) return showFailure(written.error().message);
        m_status->setText(tr("Saved as %1").arg(path));
        Q_EMIT saved(path);
    });
    dialog->open();
}

void ReportDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange && m_report) showReport();
    QDialog::changeEvent(event);
}

} // namespace spotter
