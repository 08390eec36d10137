// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/group/reading_bytes.h"

#include <QDataStream>

#include <type_traits>

namespace spotter {

namespace {

void writeNumber(QDataStream &stream, size_t number) { stream << quint64(number); }

size_t readNumber(QDataStream &stream)
{
    quint64 number = 0;
    stream >> number;
    // More than the bytes hold would only be asked for by damaged ones.
    if (number > quint64(stream.device()->size())) stream.setStatus(QDataStream::ReadCorruptData);
    return stream.status() == QDataStream::Ok ? size_t(number) : 0;
}

template <typename T>
    requires std::is_trivially_copyable_v<T>
void writeItem(QDataStream &stream, const T &item)
{
    stream.writeRawData(reinterpret_cast<const char *>(&item), int(sizeof item));
}

template <typename T>
    requires std::is_trivially_copyable_v<T>
void readItem(QDataStream &stream, T &item)
{
    if (stream.readRawData(reinterpret_cast<char *>(&item), int(sizeof item)) != int(sizeof item))
        stream.setStatus(QDataStream::ReadPastEnd);
}

template <typename T>
void writeItem(QDataStream &stream, const std::vector<T> &items);
template <typename T>
void readItem(QDataStream &stream, std::vector<T> &items);

void writeItem(QDataStream &stream, const ObjectPointers::Channel &channel)
{
    writeItem(stream, channel.predicate);
    writeItem(stream, channel.starts);
    writeItem(stream, channel.ends);
}

void readItem(QDataStream &stream, ObjectPointers::Channel &channel)
{
    readItem(stream, channel.predicate);
    readItem(stream, channel.starts);
    readItem(stream, channel.ends);
}

void writeItem(QDataStream &stream, const ObjectPointers &object)
{
    writeItem(stream, object.subjectStart);
    writeItem(stream, object.subjectEnd);
    writeItem(stream, object.channels);
}

void readItem(QDataStream &stream, ObjectPointers &object)
{
    readItem(stream, object.subjectStart);
    readItem(stream, object.subjectEnd);
    readItem(stream, object.channels);
}

template <typename T>
void writeItem(QDataStream &stream, const std::vector<T> &items)
{
    writeNumber(stream, items.size());
    for (const T &item : items) writeItem(stream, item);
}

template <typename T>
void readItem(QDataStream &stream, std::vector<T> &items)
{
    items.resize(readNumber(stream));
    for (T &item : items) readItem(stream, item);
}

} // namespace

QByteArray bytesOfReadings(const std::vector<size_t> &sentences, const std::vector<PointerScores> &scoresOfAll)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    writeNumber(stream, sentences.size());
    for (const size_t sentence : sentences) {
        const PointerScores &scores = scoresOfAll[sentence];
        writeItem(stream, sentence);
        writeItem(stream, scores.subjectStarts);
        writeItem(stream, scores.subjectEnds);
        writeItem(stream, scores.objects);
        writeItem(stream, scores.linked);
        writeItem(stream, scores.known);
    }
    return bytes;
}

bool takeReadings(const QByteArray &bytes, std::vector<PointerScores> &scoresOfAll)
{
    QDataStream stream(bytes);
    for (size_t left = readNumber(stream); left > 0; --left) {
        size_t sentence = 0;
        PointerScores scores;
        readItem(stream, sentence);
        readItem(stream, scores.subjectStarts);
        readItem(stream, scores.subjectEnds);
        readItem(stream, scores.objects);
        readItem(stream, scores.linked);
        readItem(stream, scores.known);
        if (stream.status() != QDataStream::Ok || sentence >= scoresOfAll.size()) return false;
        scoresOfAll[sentence] = std::move(scores);
    }
    return stream.status() == QDataStream::Ok && stream.atEnd();
}

} // namespace spotter
