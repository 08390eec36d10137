// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/brat/brat_schema.h"

#include "core/formats/brat/brat_line.h"
#include "core/formats/messages.h"
#include "core/formats/text/whole_file.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// A limit, because a few lines with macros can expand to many pairs; DuIE has 50 pairs, ACE 300.
constexpr qsizetype maximumPairs = 10'000;
constexpr qsizetype maximumAlternatives = 10'000;

/// A line of [entities]; leading tabs define a tree.
struct TypeLine {
    QString name;
    qsizetype depth = 0;
    bool isAbstract = false; ///< "!": a heading, not for annotating
};

class SchemaParser {
public:
    explicit SchemaParser(const QString &name) : m_name(name) { }

    Result<Schema> run(const QString &text)
    {
        // Two passes, because relations may refer to types that are defined after them.
        for (const bool relations : {false, true}) {
            m_section.clear();
            m_number = 0;
            m_macros.clear();
            for (const QString &line : text.split(u'\n')) {
                ++m_number;
                if (const auto done = readLine(line, relations); !done) return std::unexpected(done.error());
            }
        }
        return std::move(m_schema);
    }

private:
    std::unexpected<Error> fault(ErrorCode code, const QString &message) const
    {
        return failure(code, u"%1:%2:1: %3"_s.arg(m_name).arg(m_number).arg(message));
    }

    Result<void> readLine(const QString &raw, bool relations)
    {
        const QString line = raw.trimmed();
        const bool isRule = std::ranges::all_of(line, [](QChar unit) { return unit == u'-'; });
        if (isRule || line.startsWith(u'#')) return {};
        if (line.startsWith(u'[') && line.endsWith(u']')) {
            m_section = line.sliced(1, line.size() - 2).trimmed().toLower();
            return {};
        }
        if (line.startsWith(u'<') && line.indexOf(u">=") > 1) return readMacro(line);
        if (m_section == "entities"_L1 && !relations) readEntity(raw);
        if (m_section == "relations"_L1 && relations) return readRelation(line);
        return {};
    }

    /// <NAME>=A|B, where A may be a macro defined earlier.
    Result<void> readMacro(const QString &line)
    {
        const qsizetype equals = line.indexOf(u">=");
        auto types = alternatives(line.sliced(equals + 2));
        if (!types) return std::unexpected(types.error());
        m_macros.insert(line.first(equals + 1), *types);
        return {};
    }

    void readEntity(const QString &raw)
    {
        TypeLine made;
        while (made.depth < raw.size() && raw[made.depth] == u'\t') ++made.depth;
        QString name = raw.trimmed().section(u'\t', 0, 0).section(u' ', 0, 0);
        if (name.startsWith(u'!')) {
            made.isAbstract = true;
            name.remove(0, 1);
        }
        if (name.isEmpty() || name.startsWith(u'<')) return;
        made.name = name;
        if (!made.isAbstract) m_schema.addEntityType(bratDecoded(name));
        m_types.push_back(made);
    }

    /// The types in "A|<MACRO>|!B"; an empty type means any.
    Result<QStringList> alternatives(const QString &list)
    {
        QStringList found;
        QSet<QString> known;
        const auto add = [&](const QString &type) {
            if (known.contains(type)) return;
            known.insert(type);
            found.append(type);
        };
        for (const QString &part : list.split(u'|')) {
            const QString one = part.trimmed();
            if (const auto macro = m_macros.constFind(one); macro != m_macros.constEnd())
                std::ranges::for_each(*macro, add);
            else if (one == "<ENTITY>"_L1 || one == "<ANY>"_L1)
                add(QString());
            else if (!one.startsWith(u'<') && !one.isEmpty()) // <EVENT> is not an entity
                std::ranges::for_each(annotatable(one), add);
            if (found.size() > maximumAlternatives)
                return fault(ErrorCode::Limit, FormatMessages::tr("there are too many types here; remove some"));
        }
        return found;
    }

    /// The type itself, or all types below it if it is only a heading.
    QStringList annotatable(const QString &name) const
    {
        const QString bare = name.startsWith(u'!') ? name.sliced(1) : name;
        const auto line = std::ranges::find(m_types, bare, &TypeLine::name);
        if (line == m_types.end() || !line->isAbstract) return {bratDecoded(bare)};
        QStringList below;
        for (auto next = line + 1; next != m_types.end() && next->depth > line->depth; ++next) {
            if (!next->isAbstract) below.append(bratDecoded(next->name));
        }
        return below.isEmpty() ? QStringList{bratDecoded(bare)} : below;
    }

    Result<void> readRelation(const QString &line)
    {
        const qsizetype gap = std::ranges::find_if(line, [](QChar unit) { return unit.isSpace(); }) - line.begin();
        const QString name = line.first(gap);
        if (name.startsWith(u'<')) return {}; // <OVERLAP>
        std::vector<QStringList> sides;
        for (const QString &argument : line.sliced(gap).split(u',')) {
            const qsizetype colon = argument.indexOf(u':');
            const QString role = argument.first(std::max<qsizetype>(colon, 0)).trimmed();
            if (colon < 0 || role.isEmpty())
                return fault(ErrorCode::Syntax, FormatMessages::tr("expected arguments like Arg1:Person, Arg2:City"));
            if (role == "<REL-TYPE>"_L1) {
                // Its instances are "*" lines, which are not triples.
                if (argument.contains("transitive"_L1)) return {};
                continue;
            }
            auto types = alternatives(argument.sliced(colon + 1));
            if (!types) return std::unexpected(types.error());
            sides.push_back(std::move(*types));
        }
        if (sides.size() != 2)
            return fault(ErrorCode::Content, FormatMessages::tr("expected two arguments like Arg1:Person, Arg2:City"));
        m_pairs += sides[0].size() * sides[1].size();
        if (m_pairs > maximumPairs)
            return fault(ErrorCode::Limit,
                FormatMessages::tr("there are more than %Ln type pair(s)", nullptr, int(maximumPairs)));
        for (const QString &subject : sides[0]) {
            for (const QString &object : sides[1]) m_schema.addPredicate(bratDecoded(name), {subject, object});
        }
        return {};
    }

    const QString &m_name;
    QString m_section;
    qint64 m_number = 0;
    QHash<QString, QStringList> m_macros; ///< by name with its brackets
    std::vector<TypeLine> m_types;
    qsizetype m_pairs = 0;
    Schema m_schema;
};

QString argumentType(const QString &type) { return type.isEmpty() ? u"<ENTITY>"_s : bratEncoded(type); }

} // namespace

Result<Schema> readBratSchema(const QByteArray &bytes, const QString &name)
{
    auto text = strictUtf8(bytes.startsWith("\xEF\xBB\xBF") ? bytes.sliced(3) : bytes, name);
    if (!text) return std::unexpected(text.error());
    return SchemaParser(name).run(*text);
}

QByteArray bratSchema(const Schema &schema, const BratDeclarations &declarations)
{
    QString text = u"[entities]\n\n"_s;
    for (const QString &type : schema.entityTypes()) text += bratEncoded(type) + u'\n';
    text += u"\n[relations]\n\n"_s;
    for (const Predicate &predicate : schema.predicates()) {
        std::vector<TypePair> pairs = predicate.pairs;
        if (pairs.empty()) pairs.emplace_back();
        for (const TypePair &pair : pairs)
            text += u"%1\tArg1:%2, Arg2:%3\n"_s.arg(
                bratEncoded(predicate.name), argumentType(pair.subjectType), argumentType(pair.objectType));
    }
    text += u"<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n\n[events]\n\n"_s;
    QString last;
    for (const QString &entry : declarations.events) { // sorted: all roles of an event are consecutive
        const QString event = entry.section(u'\t', 0, 0);
        const QString role = entry.section(u'\t', 1);
        if (event != last) text += last.isEmpty() ? event : u'\n' + event;
        if (!role.isEmpty()) text += (text.endsWith(event) ? u"\t%1*:<ANY>"_s : u", %1*:<ANY>"_s).arg(role);
        last = event;
    }
    if (!last.isEmpty()) text += u'\n';
    text += u"\n[attributes]\n\n"_s;
    for (const QString &attribute : declarations.attributes) text += attribute + u"\tArg:<ANY>\n"_s;
    return text.toUtf8();
}

bool looksLikeBratSchema(const QByteArray &head) { return head.contains("[relations]") || head.contains("[entities]"); }

} // namespace spotter
