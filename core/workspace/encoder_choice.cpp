// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/encoder_choice.h"

#include "core/corpus/corpus.h"
#include "core/corpus/document_store.h"
#include "core/workspace/messages.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// Texts from all over a corpus: enough to tell its languages.
Result<QStringList> sampleOf(Corpus &corpus, const std::stop_token &stop)
{
    constexpr qsizetype most = 300;
    constexpr qsizetype charactersEach = 1000;
    const auto ids = corpus.documents().ids();
    if (!ids) return std::unexpected(ids.error());
    const auto count = qsizetype(ids->size());
    QStringList texts;
    for (qsizetype i = 0; i < std::min(count, most); ++i) {
        if (stop.stop_requested())
            return failure(ErrorCode::Stopped, WorkspaceMessages::tr("Choosing an encoder was stopped"));
        const auto document = corpus.documents().load((*ids)[size_t(i * count / std::min(count, most))]);
        if (!document) return std::unexpected(document.error());
        texts += document->text.left(charactersEach);
    }
    return texts;
}

/// Rounded down: 100 % are all.
QString percent(double share)
{
    constexpr double rounding = 1e-9;
    return QLocale().toString(std::floor((share + rounding) * 1000) / 10, 'g', 4);
}

QString reasonOf(const std::vector<EncoderFit> &fits, std::optional<qsizetype> best)
{
    if (!best) {
        const EncoderFit &nearest = *std::ranges::max_element(fits, {}, &EncoderFit::known);
        return WorkspaceMessages::tr(
            "none of the pretrained encoders knows the language of the texts: %1 knows %2 % of "
            "their characters")
            .arg(nearest.encoder.name, percent(nearest.known));
    }
    const EncoderFit &chosen = fits[size_t(*best)];
    for (const EncoderFit &fit : fits) {
        if (fit.known < leastKnownShare)
            return WorkspaceMessages::tr("it knows %1 % of the characters in the texts, %2 only %3 %")
                .arg(percent(chosen.known), fit.encoder.name, percent(fit.known));
    }
    for (const EncoderFit &fit : fits) {
        if (fit.piecesPerWord > mostPiecesRatio * chosen.piecesPerWord)
            return WorkspaceMessages::tr("it splits a word of the texts into %1 pieces, %2 into %3")
                .arg(QLocale().toString(chosen.piecesPerWord, 'f', 1), fit.encoder.name,
                    QLocale().toString(fit.piecesPerWord, 'f', 1));
    }
    if (fits.size() > 1)
        return WorkspaceMessages::tr("it knows the language of the texts and is the fastest that does");
    return WorkspaceMessages::tr("it knows the language of the texts, and a pretrained encoder needs fewer labels");
}

} // namespace

Result<EncoderChoice> chooseEncoder(
    Corpus &corpus, const std::vector<EncoderLibrary::Entry> &encoders, const std::stop_token &stop)
{
    if (encoders.empty()) return EncoderChoice{};
    const auto texts = sampleOf(corpus, stop);
    if (!texts) return std::unexpected(texts.error());
    if (texts->isEmpty()) return EncoderChoice{};
    std::vector<EncoderFit> fits;
    QStringList unreadable;
    for (const EncoderLibrary::Entry &encoder : encoders) {
        auto fit = encoderFit(encoder, *texts, stop);
        if (fit)
            fits.push_back(std::move(*fit));
        else if (fit.error().code == ErrorCode::Stopped)
            return std::unexpected(fit.error());
        else
            unreadable += fit.error().message;
    }
    if (fits.empty())
        return EncoderChoice{
            {}, WorkspaceMessages::tr("no pretrained encoder can be read: %1").arg(unreadable.first())};
    const auto best = bestFit(fits);
    return EncoderChoice{best ? fits[size_t(*best)].encoder.folder : QString(), reasonOf(fits, best)};
}

} // namespace spotter
