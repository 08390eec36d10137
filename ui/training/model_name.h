// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QJsonObject>
#include <QString>

namespace spotter {

/// What to call a model, from its folder and its training.json: "films, F1 .63, today". A model beside a corpus has the
/// corpus' name, since its folder is only a number. What is not known is left out. today: the date for "today" and
/// "yesterday".
[[nodiscard]] QString modelName(const QString &folder, const QJsonObject &training, QDate today = QDate::currentDate());

} // namespace spotter
