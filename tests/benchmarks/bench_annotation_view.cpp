// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Times the annotation view with long documents, in milliseconds of processor time: bench_annotation_view FILE.json…
// Each file is an object with "text" and "triples" whose subject and object have "text", "start" and "end" in code
// points. Prints a line of JSON a file, as records.py takes them.
#include "ui/annotation_view/annotation_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

struct Input {
    QString text;
    std::vector<DisplayedTriple> triples;
    Schema schema;
};

/// The time that this process has computed, in milliseconds: unlike the wall's it says the same on a busy machine.
double now() { return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

QElapsedTimer started()
{
    QElapsedTimer clock;
    clock.start();
    return clock;
}

double residentMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly)) return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:")) return line.simplified().split(' ').at(1).toDouble() / 1024;
    }
    return 0;
}

Input read(const QByteArray &json)
{
    const QJsonObject document = QJsonDocument::fromJson(json).object();
    Input input{document["text"_L1].toString(), {}, {}};
    std::vector<qsizetype> offsets;
    for (qsizetype i = 0; i < input.text.size(); ++i) {
        if (!input.text[i].isLowSurrogate()) offsets.push_back(i);
    }
    offsets.push_back(input.text.size());
    const auto mention = [&](const QJsonObject &object, const QString &type) {
        const auto at = [&](QLatin1StringView key) { return offsets.at(static_cast<size_t>(object[key].toInt())); };
        return Mention{{at("start"_L1), at("end"_L1)}, object["text"_L1].toString(), type};
    };
    qint64 id = 0;
    for (const QJsonValue &value : document["triples"_L1].toArray()) {
        const QJsonObject object = value.toObject();
        DisplayedTriple shown;
        shown.triple = {mention(object["subject"_L1].toObject(), u"subject"_s), object["predicate"_L1].toString(),
            mention(object["object"_L1].toObject(), u"object"_s), {}};
        if (++id % 3 != 0) shown.annotation = {id};
        if (id % 3 != 1) shown.score = 0.9;
        input.schema.addPredicate(shown.triple.predicate, {u"subject"_s, u"object"_s});
        input.triples.push_back(std::move(shown));
    }
    return input;
}

/// Paints the whole view into a picture, as a window would; milliseconds of processor time.
double paint(AnnotationView &view, QImage &image)
{
    const double start = now();
    QPainter painter(&image);
    view.render(&painter);
    painter.end();
    return now() - start;
}

double percentile(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[static_cast<size_t>(share * static_cast<double>(values.size() - 1))];
}

/// Small steps down and up again, as a wheel makes them: each step laid out and painted.
std::vector<double> scroll(AnnotationView &view, QImage &image, int steps, int distance)
{
    std::vector<double> frames;
    for (int i = 0; i < 2 * steps; ++i) {
        const double start = now();
        QScrollBar *bar = view.verticalScrollBar();
        bar->setValue(bar->value() + (i < steps ? distance : -distance));
        const double layout = now() - start;
        frames.push_back(layout + paint(view, image));
    }
    return frames;
}

/// Jumps to places all over the document.
std::vector<double> jump(AnnotationView &view, QImage &image, int count)
{
    std::vector<double> frames;
    for (int i = 0; i < count; ++i) {
        const double start = now();
        view.verticalScrollBar()->setValue(
            static_cast<int>(qint64(view.verticalScrollBar()->maximum()) * (i * 37 % count) / count));
        const double layout = now() - start;
        frames.push_back(layout + paint(view, image));
    }
    return frames;
}

void measure(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        std::printf("%s: absent or unreadable, not measured\n", qPrintable(path));
        return;
    }
    const Input input = read(file.readAll());
    const double before = residentMegabytes();
    AnnotationView view;
    view.resize(900, 760);
    view.setLineNumbersShown(true); // as in the window
    view.show();
    QApplication::processEvents();
    QImage image(view.size(), QImage::Format_RGB32);
    paint(view, image);

    double start = now();
    view.setText(input.text, u"text/plain"_s);
    view.setSchema(input.schema);
    const double text = now() - start + paint(view, image);
    start = now();
    view.setTriples(input.triples);
    const double triples = now() - start + paint(view, image);

    std::vector<DisplayedTriple> fewer = input.triples;
    if (!fewer.empty()) fewer.erase(fewer.begin());
    start = now();
    view.setTriples(std::move(fewer));
    const double removal = now() - start + paint(view, image);

    // A person looks at a text before going to another place in it; meanwhile the view loads glyphs.
    start = now();
    for (QElapsedTimer clock = started(); clock.elapsed() < 1500;)
        QApplication::processEvents(QEventLoop::AllEvents, 20);
    const double idle = now() - start;
    const std::vector<double> frames = scroll(view, image, 300, 60);
    const std::vector<double> jumps = jump(view, image, 100);
    std::printf("{\"file\": \"%s\", \"units\": %lld, \"triples\": %zu, \"first paint, text ms\": %.1f, "
                "\"first paint, triples ms\": %.1f, \"deletion ms\": %.1f, \"after opening ms\": %.1f, \"scroll p50 "
                "ms\": %.1f, \"scroll p99 ms\": %.1f, "
                "\"scroll max ms\": %.1f, \"jump p50 ms\": %.1f, \"jump p99 ms\": %.1f, \"memory mb\": %.1f}\n",
        qPrintable(QFileInfo(path).fileName()), static_cast<long long>(input.text.size()), input.triples.size(), text,
        triples, removal, idle, percentile(frames, 0.5), percentile(frames, 0.99), percentile(frames, 1),
        percentile(jumps, 0.5), percentile(jumps, 0.99), residentMegabytes() - before);
}

} // namespace

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList files = QApplication::arguments().mid(1);
    if (files.isEmpty()) {
        std::printf("Usage: bench_annotation_view FILE.json…, as make_long.py writes them. Nothing was given, nothing "
                    "is measured.\n");
        return 1;
    }
    for (const QString &file : files) measure(file);
}
