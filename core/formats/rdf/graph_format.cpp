// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/rdf/graph_format.h"

#include "core/base/system_error.h"
#include "core/formats/archives/zip_writer.h"
#include "core/formats/document_writer.h"
#include "core/formats/json/seen_keys.h"
#include "core/formats/messages.h"
#include "core/formats/text/csv_cells.h"

#include <QDir>
#include <QTemporaryFile>

#include <cmath>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// Numbers the nodes; a subclass writes nodes and edges in its syntax. Edges have scores and the number of the
/// document.
class GraphWriter : public DocumentWriter {
public:
    GraphWriter(QIODevice *device, const WriteOptions &options)
        : DocumentWriter(
              device, options, {.text = false, .types = true, .scores = true, .noRelation = NoRelationNames::None})
    {
    }

protected:
    virtual Result<void> writeNode(qint64 node, const Mention &mention) = 0;
    virtual Result<void> writeEdge(qint64 from, qint64 to, const LabelledTriple &label) = 0;

    static bool hasScore(const LabelledTriple &label) { return label.score && std::isfinite(*label.score); }
    static QByteArray score(const LabelledTriple &label)
    {
        return QByteArray::number(*label.score, 'g', QLocale::FloatingPointShortest);
    }

    Result<void> writeDocument(const Document &document) final
    {
        lossCounter().addUnwrittenText();
        for (const LabelledTriple &label : document.triples) {
            if (!DocumentWriter::isWritten(label)) continue;
            const auto from = nodeOf(label.triple.subject);
            if (!from) return std::unexpected(from.error());
            const auto to = nodeOf(label.triple.object);
            if (!to) return std::unexpected(to.error());
            if (const auto done = writeEdge(*from, *to, label); !done) return done;
        }
        return {};
    }

private:
    Result<qint64> nodeOf(const Mention &mention)
    {
        const SeenKeys::Entry entry = m_nodes.add(SeenKeys::nodeKey(mention));
        if (entry.isNew) {
            if (const auto done = writeNode(entry.number, mention); !done) return std::unexpected(done.error());
        }
        return entry.number;
    }

    SeenKeys m_nodes;
};

class GraphMlWriter final : public GraphWriter {
public:
    using GraphWriter::GraphWriter;

    Result<void> begin() override
    {
        return sink().write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                            "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
                            "<key id=\"text\" for=\"node\" attr.name=\"text\" attr.type=\"string\"/>\n"
                            "<key id=\"type\" for=\"node\" attr.name=\"type\" attr.type=\"string\"/>\n"
                            "<key id=\"predicate\" for=\"edge\" attr.name=\"predicate\" attr.type=\"string\"/>\n"
                            "<key id=\"document\" for=\"edge\" attr.name=\"document\" attr.type=\"long\"/>\n"
                            "<key id=\"score\" for=\"edge\" attr.name=\"score\" attr.type=\"double\"/>\n"
                            "<graph id=\"triples\" edgedefault=\"directed\">\n");
    }

    Result<void> finish() override
    {
        if (const auto done = sink().write("</graph>\n</graphml>\n"); !done) return done;
        return GraphWriter::finish();
    }

protected:
    Result<void> writeNode(qint64 node, const Mention &mention) override
    {
        QByteArray xml
            = "<node id=\"n" + QByteArray::number(node) + "\"><data key=\"text\">" + escaped(mention.text) + "</data>";
        if (!mention.type.isEmpty()) xml += "<data key=\"type\">" + escaped(mention.type) + "</data>";
        return sink().write(xml + "</node>\n");
    }

    Result<void> writeEdge(qint64 from, qint64 to, const LabelledTriple &label) override
    {
        // Without ids, networkx would merge parallel edges.
        return sink().write("<edge id=\"e" + QByteArray::number(m_edges++) + "\" source=\"n" + QByteArray::number(from)
            + "\" target=\"n" + QByteArray::number(to) + "\"><data key=\"predicate\">" + escaped(label.triple.predicate)
            + "</data><data key=\"document\">" + QByteArray::number(number()) + "</data>"
            + (hasScore(label) ? "<data key=\"score\">" + score(label) + "</data>" : QByteArray()) + "</edge>\n");
    }

private:
    /// Escapes text between tags. XML cannot represent most control characters at all.
    QByteArray escaped(const QString &text)
    {
        QString made;
        qint64 replaced = 0;
        for (const QChar unit : text) {
            const char16_t value = unit.unicode();
            if (value == u'&' || value == u'<' || value == u'>' || value == u'\r') {
                made += u"&#%1;"_s.arg(value);
            } else if ((value < 0x20 && value != u'\n' && value != u'\t') || value >= 0xFFFE) {
                made += QChar(QChar::ReplacementCharacter);
                ++replaced;
            } else {
                made += unit;
            }
        }
        lossCounter().add(LossKind::Character, replaced);
        return utf8(made);
    }

    qint64 m_edges = 0;
};

class GraphvizWriter final : public GraphWriter {
public:
    using GraphWriter::GraphWriter;

    Result<void> begin() override { return sink().write("digraph triples {\ncharset=\"UTF-8\";\n"); }

    Result<void> finish() override
    {
        if (const auto done = sink().write("}\n"); !done) return done;
        return GraphWriter::finish();
    }

protected:
    Result<void> writeNode(qint64 node, const Mention &mention) override
    {
        QByteArray line = 'n' + QByteArray::number(node) + " [label=" + quoted(mention.text);
        if (!mention.type.isEmpty()) line += ", type=" + quoted(mention.type);
        return sink().write(line + "];\n");
    }

    Result<void> writeEdge(qint64 from, qint64 to, const LabelledTriple &label) override
    {
        return sink().write('n' + QByteArray::number(from) + " -> n" + QByteArray::number(to)
            + " [label=" + quoted(label.triple.predicate) + ", document=" + QByteArray::number(number())
            + (hasScore(label) ? ", score=" + score(label) : QByteArray()) + "];\n");
    }

private:
    /// Escapes strings of the DOT language: a backslash begins an escape in labels; NUL ends them.
    QByteArray quoted(const QString &text)
    {
        QString made;
        for (const QChar unit : text) {
            if (unit == u'"' || unit == u'\\')
                made.append(u'\\').append(unit);
            else if (unit == u'\n')
                made += "\\n"_L1;
            else if (unit.isNull())
                made += QChar(QChar::ReplacementCharacter);
            else
                made += unit;
        }
        lossCounter().add(LossKind::Character, text.count(QChar(QChar::Null)));
        return '"' + utf8(made) + '"';
    }
};

/// Nodes are written into the archive immediately; relationships are stored in a temporary file until all nodes are
/// written.
class Neo4jWriter final : public GraphWriter {
public:
    Neo4jWriter(QIODevice *device, const WriteOptions &options)
        : GraphWriter(device, options), m_hasDevice(device), m_archive(sink(), options.name)
    {
    }

    Result<void> begin() override
    {
        if (!m_hasDevice) return {};
        if (!m_relationships.open()) return refused();
        if (const auto done = m_archive.beginMember(u"nodes.csv"_s); !done) return done;
        return m_archive.append("nodeId:ID,text,type,:LABEL\n");
    }

    Result<void> finish() override
    {
        if (!m_hasDevice) return {};
        if (const auto done = m_archive.endMember(); !done) return done;
        if (const auto done = m_archive.beginMember(u"relationships.csv"_s); !done) return done;
        if (const auto done = m_archive.append(":START_ID,:END_ID,:TYPE,predicate,document:long,score:double\n"); !done)
            return done;
        if (!m_relationships.seek(0)) return refused();
        while (!m_relationships.atEnd()) {
            const QByteArray piece = m_relationships.read(64 << 10);
            if (piece.isEmpty()) return refused();
            if (const auto done = m_archive.append(piece); !done) return done;
        }
        if (const auto done = m_archive.endMember(); !done) return done;
        if (const auto done = m_archive.finish(); !done) return done;
        return GraphWriter::finish();
    }

protected:
    Result<void> writeNode(qint64 node, const Mention &mention) override
    {
        QByteArray row = 'n' + QByteArray::number(node);
        addCell(row, mention.text);
        addCell(row, mention.type);
        addCell(row, mention.type.isEmpty() ? u"Entity"_s : mention.type);
        return m_hasDevice ? m_archive.append(row + '\n') : Result<void>{};
    }

    Result<void> writeEdge(qint64 from, qint64 to, const LabelledTriple &label) override
    {
        QByteArray row = 'n' + QByteArray::number(from) + ",n" + QByteArray::number(to);
        addCell(row, label.triple.predicate.isEmpty() ? u"RELATED"_s : label.triple.predicate);
        addCell(row, label.triple.predicate);
        row += ',' + QByteArray::number(number()) + ',';
        if (hasScore(label)) row += score(label);
        row += '\n';
        if (m_hasDevice && m_relationships.write(row) != row.size()) return refused();
        return {};
    }

private:
    /// Lone surrogates are counted as lost.
    void addCell(QByteArray &row, const QString &text)
    {
        appendNeo4jCell(row, QString::fromUtf8(utf8(text)), options().safeCells);
    }

    [[nodiscard]] std::unexpected<Error> refused() const
    {
        return failure(ErrorCode::Io,
            FormatMessages::tr("%1: a temporary file in %2 failed: %3; is the disk full?")
                .arg(options().name, QDir::tempPath(), deviceErrorText(m_relationships)));
    }

    bool m_hasDevice;
    ZipWriter m_archive;
    QTemporaryFile m_relationships;
};

template <typename Writer>
std::unique_ptr<RecordWriter> make(QIODevice *device, const WriteOptions &options)
{
    return std::make_unique<Writer>(device, options);
}

} // namespace

Format graphMlFormat()
{
    return {{u"graphml"_s, FormatMessages::tr("Graph, GraphML"), {u"graphml"_s}, false, true}, sniffNothing, nullptr,
        make<GraphMlWriter>};
}

Format graphvizFormat()
{
    return {{u"dot"_s, FormatMessages::tr("Graph, Graphviz"), {u"dot"_s, u"gv"_s}, false, true}, sniffNothing, nullptr,
        make<GraphvizWriter>};
}

Format neo4jFormat()
{
    return {{u"neo4j"_s, FormatMessages::tr("Graph, CSV for Neo4j (ZIP)"), {u"zip"_s}, false, true}, sniffNothing,
        nullptr, make<Neo4jWriter>};
}

} // namespace spotter
