// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/model_name.h"

#include "ui/training/training_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

struct NameMessages {
    Q_DECLARE_TR_FUNCTIONS(spotter::ModelName)
};

/// Parts of a path that say nothing about the model in it.
bool saysNothing(const QString &part)
{
    static const QRegularExpression number(u"^[0-9]+$"_s);
    static const QStringList usual{u"model"_s, u"models"_s, u"best"_s};
    return part.isEmpty() || usual.contains(part.toLower()) || number.match(part).hasMatch();
}

/// The last part of the path that says something.
QString placeName(const QString &folder)
{
    const QStringList parts = QDir::fromNativeSeparators(folder).split(u'/', Qt::SkipEmptyParts);
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
        if (saysNothing(*part)) continue;
        QString name = *part;
        constexpr QLatin1StringView models(".models");
        if (name.endsWith(models)) {
            name.chop(models.size());
            if (name.endsWith(".spotter"_L1)) name.chop(QLatin1StringView(".spotter").size());
            // A corpus without a file of its own has a hash behind its name; see ScratchCorpora.
            static const QRegularExpression hash(u"-[0-9a-f]{8}$"_s);
            if (part + 1 != parts.rend() && *(part + 1) == "scratch"_L1) name.remove(hash);
        }
        return name == "demo"_L1 ? NameMessages::tr("Demo") : name;
    }
    return NameMessages::tr("Model");
}

QString dayText(QDate day, QDate today)
{
    if (day == today) return NameMessages::tr("today");
    if (day == today.addDays(-1)) return NameMessages::tr("yesterday");
    return QLocale().toString(day, QLocale::ShortFormat);
}

} // namespace

QString modelName(const QString &folder, const QJsonObject &training, QDate today)
{
    QStringList parts{placeName(folder)};
    const QJsonObject metrics = training.value("metrics"_L1).toObject();
    if (const QJsonValue f1 = metrics.value("f1"_L1); f1.isDouble())
        parts += NameMessages::tr("F1 %1").arg(shareText(f1.toDouble()));
    const QDateTime created = QDateTime::fromString(training.value("created"_L1).toString(), Qt::ISODate);
    if (created.isValid()) parts += dayText(created.toLocalTime().date(), today);
    return parts.join(NameMessages::tr(", ", "between the name of a model, its F1 and its day"));
}

} // namespace spotter
