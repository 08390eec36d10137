// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/system_error.h"
#include "core/formats/archives/zip_writer.h"
#include "core/formats/text/csv_cells.h"
#include "core/workspace/fact_writer.h"
#include "core/workspace/messages.h"

#include <QDir>
#include <QSet>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

/// Writes each thing as a node before the first fact that names it.
class FactGraphWriter : public FactWriter {
public:
    using FactWriter::FactWriter;

    Result<bool> write(const Fact &fact, const std::vector<FactEvidence> &) final
    {
        for (const FactPart *part : {&fact.subject, &fact.object}) {
            if (m_written.contains(part->id)) continue;
            m_written.insert(part->id);
            if (auto done = writeNode(*part); !done) return std::unexpected(done.error());
        }
        return writeEdge(fact).transform([] { return true; });
    }

protected:
    virtual Result<void> writeNode(const FactPart &part) = 0;
    virtual Result<void> writeEdge(const Fact &fact) = 0;
    static QByteArray sureness(const Fact &fact) { return QByteArray::number(fact.sureness, 'f', 3); }

private:
    QSet<qint64> m_written;
};

class FactGraphMlWriter final : public FactGraphWriter {
public:
    using FactGraphWriter::FactGraphWriter;

    Result<void> begin() override
    {
        QByteArray xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                         "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
        const auto key = [&](const char *name, const char *of, const char *type) {
            xml += QByteArray("<key id=\"") + name + "\" for=\"" + of + "\" attr.name=\"" + name + "\" attr.type=\""
                + type + "\"/>\n";
        };
        for (const char *name : {"name", "type", "identifier"}) key(name, "node", "string");
        key("predicate", "edge", "string");
        key("sentences", "edge", "long");
        key("sureness", "edge", "double");
        key("state", "edge", "string");
        return sink().write(xml + "<graph id=\"facts\" edgedefault=\"directed\">\n");
    }
    Result<void> finish() override
    {
        if (auto done = sink().write("</graph>\n</graphml>\n"); !done) return done;
        return FactGraphWriter::finish();
    }

protected:
    Result<void> writeNode(const FactPart &part) override
    {
        QByteArray xml = "<node id=\"" + nodeName(part).toLatin1() + "\">" + data("name", part.name);
        if (!part.type.isEmpty()) xml += data("type", part.type);
        if (!part.identifier.isEmpty()) xml += data("identifier", part.identifier);
        return sink().write(xml + "</node>\n");
    }
    Result<void> writeEdge(const Fact &fact) override
    {
        return sink().write("<edge id=\"f" + QByteArray::number(fact.id) + "\" source=\""
            + nodeName(fact.subject).toLatin1() + "\" target=\"" + nodeName(fact.object).toLatin1() + "\">"
            + data("predicate", fact.predicate) + data("sentences", QString::number(fact.sentences))
            + "<data key=\"sureness\">" + sureness(fact) + "</data>" + data("state", factStateName(fact.state))
            + "</edge>\n");
    }

private:
    /// XML cannot represent most control characters at all.
    static QByteArray data(const char *key, const QString &text)
    {
        QString made;
        for (const QChar unit : text) {
            const char16_t value = unit.unicode();
            if (value == u'&' || value == u'<' || value == u'>' || value == u'\r')
                made += u"&#%1;"_s.arg(value);
            else if ((value < 0x20 && value != u'\n' && value != u'\t') || value >= 0xFFFE)
                made += QChar(QChar::ReplacementCharacter);
            else
                made += unit;
        }
        return QByteArray("<data key=\"") + key + "\">" + factUtf8(made) + "</data>";
    }
};

/// Statements that can be run again: what is there is matched.
class CypherWriter final : public FactGraphWriter {
public:
    using FactGraphWriter::FactGraphWriter;

    Result<void> begin() override
    {
        return sink().write("CREATE CONSTRAINT spotter_entity IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n");
    }

protected:
    Result<void> writeNode(const FactPart &part) override
    {
        QByteArray line = "MERGE (n:Entity {id: " + quoted(nodeName(part)) + "}) SET n.name = " + quoted(part.name);
        if (!part.type.isEmpty()) line += ", n.type = " + quoted(part.type) + ", n:" + named(part.type);
        if (!part.identifier.isEmpty()) line += ", n.identifier = " + quoted(part.identifier);
        return sink().write(line + ";\n");
    }
    Result<void> writeEdge(const Fact &fact) override
    {
        return sink().write("MATCH (s:Entity {id: " + quoted(nodeName(fact.subject))
            + "}), (o:Entity {id: " + quoted(nodeName(fact.object)) + "}) MERGE (s)-[r:" + named(fact.predicate)
            + "]->(o) SET r.sentences = " + QByteArray::number(fact.sentences) + ", r.sureness = " + sureness(fact)
            + ", r.state = " + quoted(factStateName(fact.state)) + ";\n");
    }

private:
    static QByteArray quoted(const QString &text)
    {
        QString made;
        for (const QChar unit : text) {
            const char16_t value = unit.unicode();
            if (value == u'\'' || value == u'\\')
                made.append(u'\\').append(unit);
            else if (value == u'\n')
                made += u"\\n"_s;
            else if (value < 0x20 || value == 0x7F || value == 0x2028 || value == 0x2029 || value == 0x85)
                made += u"\\u%1"_s.arg(value, 4, 16, QChar(u'0'));
            else
                made += unit;
        }
        return '\'' + factUtf8(made) + '\'';
    }
    /// A name between backticks. Cypher also reads \u escapes there, which could end it.
    static QByteArray named(const QString &name)
    {
        QString made;
        for (const QChar unit : name) {
            if (unit == u'`')
                made += u"``"_s;
            else if (unit == u'\\' || unit.unicode() < 0x20)
                made += u'_';
            else
                made += unit;
        }
        return '`' + factUtf8(made.isEmpty() ? u"_"_s : made) + '`';
    }
};

/// An archive of nodes.csv and relationships.csv for neo4j-admin. Relationships wait in a temporary file until all
/// nodes are written.
class FactNeo4jWriter final : public FactGraphWriter {
public:
    FactNeo4jWriter(QIODevice *device, const FactExportRequest &request)
        : FactGraphWriter(device, request), m_archive(sink(), request.name)
    {
    }

    Result<void> begin() override
    {
        if (!m_relationships.open()) return refused();
        if (auto done = m_archive.beginMember(u"nodes.csv"_s); !done) return done;
        return m_archive.append("nodeId:ID,name,type,identifier,:LABEL\n");
    }
    Result<void> finish() override
    {
        auto done = m_archive.endMember()
                        .and_then([&] { return m_archive.beginMember(u"relationships.csv"_s); })
                        .and_then([&] {
                            return m_archive.append(
                                ":START_ID,:END_ID,:TYPE,predicate,sentences:long,sureness:double,state\n");
                        });
        if (!done) return done;
        if (!m_relationships.seek(0)) return refused();
        while (!m_relationships.atEnd()) {
            const QByteArray piece = m_relationships.read(64 << 10);
            if (piece.isEmpty()) return refused();
            if (done = m_archive.append(piece); !done) return done;
        }
        return m_archive.endMember().and_then([&] { return m_archive.finish(); }).and_then([&] {
            return FactGraphWriter::finish();
        });
    }

protected:
    Result<void> writeNode(const FactPart &part) override
    {
        QByteArray row = nodeName(part).toLatin1();
        add(row, part.name);
        add(row, part.type);
        add(row, part.identifier);
        // A ";" would separate labels.
        add(row, part.type.isEmpty() ? u"Entity"_s : QString(part.type).replace(u';', u'_'));
        return m_archive.append(row + '\n');
    }
    Result<void> writeEdge(const Fact &fact) override
    {
        QByteArray row = nodeName(fact.subject).toLatin1() + ',' + nodeName(fact.object).toLatin1();
        add(row, fact.predicate);
        add(row, fact.predicate);
        row += ',' + QByteArray::number(fact.sentences) + ',' + sureness(fact);
        add(row, factStateName(fact.state));
        row += '\n';
        if (m_relationships.write(row) != row.size()) return refused();
        return {};
    }

private:
    void add(QByteArray &row, const QString &text) const { appendNeo4jCell(row, text, request().safeCells); }

    [[nodiscard]] std::unexpected<Error> refused() const
    {
        return failure(ErrorCode::Io,
            WorkspaceMessages::tr("%1: a temporary file in %2 failed: %3; is the disk full?")
                .arg(request().name, QDir::tempPath(), deviceErrorText(m_relationships)));
    }

    ZipWriter m_archive;
    QTemporaryFile m_relationships;
};

} // namespace

std::unique_ptr<FactWriter> makeFactGraphWriter(QIODevice *device, const FactExportRequest &request)
{
    if (request.format == "graphml"_L1) return std::make_unique<FactGraphMlWriter>(device, request);
    if (request.format == "cypher"_L1) return std::make_unique<CypherWriter>(device, request);
    if (request.format == "neo4j-csv"_L1) return std::make_unique<FactNeo4jWriter>(device, request);
    return nullptr;
}

} // namespace spotter
