// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_dialogs.h"

#include "core/model/blas_speed.h"
#include "ui/appearance/icons.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(spotter::Help)
};

constexpr int columnGap = 12;

QDialog *makeDialog(const QString &name, const QString &title, QWidget *window)
{
    auto *dialog = new QDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(name);
    dialog->setWindowTitle(title);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(18, 18, 18, 12);
    layout->setSpacing(12);
    return dialog;
}

void addClose(QDialog *dialog)
{
    auto *close = new QPushButton(Messages::tr("Close"), dialog);
    close->setDefault(true);
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
    static_cast<QVBoxLayout *>(dialog->layout())->addWidget(close, 0, Qt::AlignRight);
    // A list of the dialog is scrolled and searched with keys; else there is only the button.
    auto *list = dialog->findChild<QAbstractItemView *>();
    (list ? static_cast<QWidget *>(list) : close)->setFocus();
}

} // namespace

void showAbout(QWidget *window)
{
    QDialog *dialog = makeDialog(u"about"_s, Messages::tr("About Spotter"), window);
    auto *head = new QHBoxLayout;
    head->setSpacing(18);
    auto *logo = new QLabel(dialog);
    logo->setPixmap(programIcon().pixmap(QSize(64, 64), dialog->devicePixelRatioF()));
    head->addWidget(logo, 0, Qt::AlignTop);
    const QString versions = u"<table cellspacing='4'>"
                             "<tr><td>Qt</td><td>%1</td></tr><tr><td>libtorch</td><td>%2</td></tr>"
                             "<tr><td>BLAS</td><td>%3</td></tr><tr><td>SQLite</td><td>%4</td></tr></table>"_s.arg(
                                 QString::fromLatin1(qVersion()), torchVersion().toHtmlEscaped(),
                                 blasName().toHtmlEscaped(), QString::fromLatin1(sqlite3_libversion()));
    auto *words = new QLabel(
        u"<h2>Spotter %1</h2><p>%2</p>%3<p>%4</p>"_s.arg(QCoreApplication::applicationVersion(),
            Messages::tr("Finds, shows and corrects subject – predicate – object triples in text."), versions,
            Messages::tr("© 2026 The Spotter authors. Free software under the GNU General Public "
                         "License, version 3 or later.")),
        dialog);
    words->setTextFormat(Qt::RichText);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    words->setMinimumWidth(380);
    head->addWidget(words, 1);
    static_cast<QVBoxLayout *>(dialog->layout())->addLayout(head);
    addClose(dialog);
    dialog->open();
}

void showShortcuts(const QList<QAction *> &actions, QWidget *window)
{
    QDialog *dialog = makeDialog(u"shortcuts"_s, Messages::tr("Keyboard Shortcuts"), window);
    auto *table = new QTreeWidget(dialog);
    table->setAccessibleName(Messages::tr("Commands and their keys"));
    table->setColumnCount(3);
    table->setHeaderLabels({Messages::tr("Command"), Messages::tr("Key"), Messages::tr("What it does")});
    table->setRootIsDecorated(false);
    table->setAlternatingRowColors(true);
    table->setUniformRowHeights(true);
    // Names stand below each other, whether there is an icon before them or not.
    QPixmap none(table->style()->pixelMetric(QStyle::PM_SmallIconSize), 1);
    none.fill(Qt::transparent);
    for (const QAction *action : actions) {
        const QString keys
            = QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText).replace("; "_L1, u"  "_s);
        if (keys.isEmpty()) continue;
        QString text = action->text();
        if (const qsizetype mark = text.indexOf("(&"_L1); mark >= 0) text.remove(mark, 4);
        auto *row = new QTreeWidgetItem(table, {text.remove(u'&'), keys, action->statusTip()});
        row->setIcon(0, action->icon().isNull() ? QIcon(none) : action->icon());
    }
    for (int column = 0; column < 2; ++column) {
        table->resizeColumnToContents(column);
        table->setColumnWidth(column, table->columnWidth(column) + columnGap);
    }
    table->header()->setStretchLastSection(true);
    static_cast<QVBoxLayout *>(dialog->layout())->addWidget(table);
    addClose(dialog);
    dialog->resize(820, 620);
    dialog->open();
}

} // namespace spotter
