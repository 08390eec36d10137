// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/weights/encoder_library.h"

#include "core/base/regular_file.h"
#include "core/base/system_error.h"
#include "core/base/whole_folder.h"
#include "core/model/messages.h"
#include "core/model/weights/encoder_folder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

constexpr qint64 chunkBytes = 4 << 20;

/// The files of an encoder besides its weights: tokenizer and licence.
const QStringList companions{u"config.json"_s, u"*_config.json"_s, u"vocab.txt"_s, u"vocab.json"_s, u"merges.txt"_s,
    u"sentencepiece.bpe.model"_s, u"spiece.model"_s, u"tokenizer.json"_s, u"special_tokens_map.json"_s, u"LICENSE*"_s,
    u"NOTICE*"_s, u"README*"_s};

QStringList filesOf(const EncoderFolder &encoder, const QDir &folder)
{
    QStringList names = companions;
    const QString weights = QFileInfo(encoder.weightsPath).fileName();
    names.append(encoder.form == WeightsForm::TensorFlow ? weights.chopped(u"index"_s.size()) + u'*' : weights);
    return folder.entryList(names, QDir::Files);
}

/// A folder that a download calls "model" is named by the one around it.
QString nameOf(const QString &path)
{
    const QDir folder(QDir(path).absolutePath());
    QDir above = folder;
    const bool isPlain = folder.dirName() == u"model" || folder.dirName().startsWith(u"0_"_s);
    return isPlain && above.cdUp() && !above.dirName().isEmpty() ? above.dirName() : folder.dirName();
}

std::unexpected<Error> ioFailure(const QFile &file)
{
    return failure(ErrorCode::Io, ModelMessages::tr("%1: %2").arg(file.fileName(), deviceErrorText(file)));
}

/// Copies in pieces, so that it can be stopped and followed.
class Copy {
public:
    Copy(const std::stop_token &stop, const ProgressCallback &progress, qint64 total)
        : m_stop(stop), m_limiter(progress), m_total(total)
    {
    }

    Result<void> file(const QString &from, const QString &to)
    {
        QFile source(from);
        QFile target(to);
        if (auto opened = openRegularFile(source); !opened) return opened;
        if (!target.open(QIODevice::WriteOnly | QIODevice::NewOnly)) return ioFailure(target);
        while (!source.atEnd()) {
            if (m_stop.stop_requested())
                return failure(ErrorCode::Stopped, ModelMessages::tr("Copying the encoder was stopped"));
            const QByteArray piece = source.read(chunkBytes);
            if (piece.isEmpty()) return ioFailure(source);
            if (target.write(piece) != piece.size()) return ioFailure(target);
            m_done += piece.size();
            m_limiter.report(m_done, m_total);
        }
        if (!target.flush()) return ioFailure(target);
        return {};
    }

private:
    const std::stop_token &m_stop;
    ProgressLimiter m_limiter;
    qint64 m_total;
    qint64 m_done = 0;
};

} // namespace

EncoderLibrary::EncoderLibrary(QString root) : m_root(std::move(root)) { }

QString EncoderLibrary::usualRoot()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/spotter/encoders"_s;
}

std::vector<EncoderLibrary::Entry> EncoderLibrary::entries() const
{
    std::vector<Entry> found;
    const QDir root(m_root);
    for (const QString &name : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::IgnoreCase)) {
        const QDir folder(root.filePath(name));
        if (folder.exists(u"config.json"_s) || folder.exists(u"bert_config.json"_s))
            found.push_back({name, folder.absolutePath()});
    }
    return found;
}

Result<EncoderLibrary::Entry> EncoderLibrary::add(
    const QString &folder, const std::stop_token &stop, const ProgressCallback &progress) const
{
    const auto encoder = inspectEncoderFolder(folder);
    if (!encoder) return std::unexpected(encoder.error());
    const QDir source(folder);
    const QStringList names = filesOf(*encoder, source);
    qint64 total = 0;
    for (const QString &name : names) total += QFileInfo(source.filePath(name)).size();

    const QDir root(m_root);
    const QString wanted = nameOf(folder);
    QString name = wanted;
    for (int number = 2; root.exists(name); ++number) name = u"%1 %2"_s.arg(wanted).arg(number);
    Copy copy(stop, progress, total);
    const auto copyAll = [&](const WholeFolder &place) -> Result<void> {
        for (const QString &file : names)
            if (auto copied = copy.file(source.filePath(file), place.path(file)); !copied) return copied;
        return {};
    };
    return WholeFolder::save(root.filePath(name), names, copyAll, WholeFolder::OnFailure::GiveUp).transform([&] {
        return Entry{name, QDir(root.filePath(name)).absolutePath()};
    });
}

} // namespace spotter
