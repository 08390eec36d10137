// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/documents/html_text.h"

#include "core/formats/documents/html_page_parts.h"
#include "core/formats/documents/html_tag_guard.h"
#include "core/formats/messages.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include <libxml/HTMLparser.h>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// For each end tag, libxml2 searches all open tags.
constexpr std::size_t deepestElements = 512;
/// The limit of such comparisons per page, some two seconds: that is, of tags with a thousand attributes each.
constexpr qint64 mostComparisons = 2'000'000'000;
constexpr qsizetype pieceBytes = 16 << 10;
constexpr qsizetype longestTitle = 1000;

enum class Role : unsigned char { Inline, Block, Heading, Item, Row, Cell, Pre, Break, Hidden, Title };

struct Meaning {
    Role role = Role::Inline;
    int level = 0;
};

Meaning meaningOf(std::string_view tag)
{
    static const std::unordered_map<std::string_view, Meaning> meanings = [] {
        std::unordered_map<std::string_view, Meaning> all;
        for (const char *name : {"p", "div", "section", "article", "main", "header", "footer", "nav", "aside",
                 "blockquote", "figure", "figcaption", "address", "dl", "ul", "ol", "table", "caption", "body", "form",
                 "fieldset", "legend", "details", "summary", "hr", "center", "dialog", "menu", "thead", "tbody",
                 "tfoot", "search", "hgroup", "optgroup", "dir"})
            all[name] = {Role::Block, 0};
        all["h1"] = {Role::Heading, 1};
        all["h2"] = {Role::Heading, 2};
        all["h3"] = {Role::Heading, 3};
        all["h4"] = {Role::Heading, 4};
        all["h5"] = {Role::Heading, 5};
        all["h6"] = {Role::Heading, 6};
        for (const char *name : {"li", "dt", "dd"}) all[name] = {Role::Item, 0};
        for (const char *name : {"td", "th"}) all[name] = {Role::Cell, 0};
        for (const char *name : {"pre", "listing", "xmp", "plaintext"}) all[name] = {Role::Pre, 0};
        all["tr"] = {Role::Row, 0};
        all["br"] = {Role::Break, 0};
        all["title"] = {Role::Title, 0};
        // Ruby annotations would split names.
        for (const char *name :
            {"script", "style", "template", "noscript", "noframes", "iframe", "object", "applet", "embed", "canvas",
                "audio", "video", "svg", "math", "select", "datalist", "textarea", "button", "rt", "rp", "rtc"})
            all[name] = {Role::Hidden, 0};
        return all;
    }();
    const auto found = meanings.find(tag);
    return found == meanings.end() ? Meaning{} : found->second;
}

/// libxml2 converts the names of known tags and attributes to lower case, but not those of XHTML with prefixes.
bool isHidden(const xmlChar **attributes)
{
    for (; attributes && attributes[0]; attributes += 2) {
        const std::string_view name(reinterpret_cast<const char *>(attributes[0])); // NOLINT
        if (name == "hidden") return true;
        if (name != "style" || !attributes[1]) continue;
        const QByteArray style
            = QByteArray(reinterpret_cast<const char *>(attributes[1])).toLower().replace(' ', QByteArray()); // NOLINT
        if (style.contains("display:none") || style.contains("visibility:hidden")) return true;
    }
    return false;
}

PartAttributes partAttributesOf(const xmlChar **attributes)
{
    PartAttributes known;
    for (; attributes && attributes[0]; attributes += 2) {
        if (!attributes[1]) continue;
        const std::string_view name(reinterpret_cast<const char *>(attributes[0])); // NOLINT
        const char *value = reinterpret_cast<const char *>(attributes[1]); // NOLINT
        if (name == "id") known.id = value;
        if (name == "class") known.classes = value;
        if (name == "role") known.role = value;
    }
    return known;
}

} // namespace

struct HtmlText::Parser {
    struct Element {
        Role role = Role::Inline;
        int level = 0;
        bool hidden = false;
        bool isInMain = false;
        bool isInHeader = false; ///< of the site
        bool isLeftOut = false; ///< of the parts of a page that are not its text
    };

    Parser(StructuredText &target, QString fileName, std::stop_token stopToken, PageText wantedText)
        : out(target), name(std::move(fileName)), stopRequest(std::move(stopToken)), wanted(wantedText)
    {
        static const bool once = [] {
            xmlInitParser();
            return true;
        }();
        Q_UNUSED(once)
        handler.startElement = [](void *self, const xmlChar *tag, const xmlChar **attributes) {
            static_cast<Parser *>(self)->begin(reinterpret_cast<const char *>(tag), attributes); // NOLINT
        };
        handler.endElement = [](void *self, const xmlChar *) { static_cast<Parser *>(self)->end(); };
        handler.characters = [](void *self, const xmlChar *bytes, int count) {
            static_cast<Parser *>(self)->characters(
                {reinterpret_cast<const char *>(bytes), std::size_t(count)}); // NOLINT
        };
        handler.ignorableWhitespace = handler.characters;
        handler.cdataBlock = handler.characters;
        context.reset(htmlCreatePushParserCtxt(&handler, this, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8));
        if (context) {
            htmlCtxtUseOptions(context.get(),
                HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET
                    | HTML_PARSE_IGNORE_ENC);
        }
    }

    void begin(std::string_view tag, const xmlChar **attributes)
    {
        if (open.size() >= deepestElements)
            return stop(
                FormatMessages::tr("%1: its tags are nested deeper than %Ln level(s)", nullptr, int(deepestElements))
                    .arg(name));
        if (!admitsAttributes(attributes)) return refuseAttributes();
        const Meaning meaning = meaningOf(tag);
        const bool hidden = hiddenDepth > 0 || meaning.role == Role::Hidden || isHidden(attributes);
        Element element{meaning.role, meaning.level, hidden};
        if (wanted == PageText::Main && !hidden) setPart(element, pagePartOf(tag, partAttributesOf(attributes)));
        const bool beginsPart = element.isLeftOut && (open.empty() || !open.back().isLeftOut);
        if (beginsPart) {
            endBlock(); // what comes before and after it is not one line
            hasPartText = false;
        }
        open.push_back(element);
        if (hidden) {
            ++hiddenDepth;
            return;
        }
        if (element.isLeftOut) return;
        switch (meaning.role) {
        case Role::Block:
        case Role::Heading:
        case Role::Item:
        case Role::Pre:
            endBlock();
            if (meaning.role == Role::Pre) ++preDepth;
            break;
        case Role::Row:
            endBlock();
            ++rowDepth;
            break;
        case Role::Cell:
            if (rowDepth > 0 && out.isBlockOpen()) out.nextCell();
            break;
        case Role::Break:
            out.breakLine();
            break;
        default:
            break;
        }
    }

    /// From the element around it, and from what it is itself.
    void setPart(Element &element, PagePart part) const
    {
        if (!open.empty()) {
            element.isInMain = open.back().isInMain;
            element.isInHeader = open.back().isInHeader;
            element.isLeftOut = open.back().isLeftOut;
        }
        if (part == PagePart::Main && !element.isLeftOut) element.isInMain = true;
        if (part == PagePart::Surrounding) {
            element.isLeftOut = true;
            element.isInHeader = false;
        }
        if (part == PagePart::Header && !element.isInMain && !element.isLeftOut)
            element.isLeftOut = element.isInHeader = true;
        // Many pages have the title of their text in the header of the site.
        if (element.role == Role::Heading && element.level == 1 && element.isInHeader)
            element.isLeftOut = element.isInHeader = false;
    }

    [[nodiscard]] bool admitsAttributes(const xmlChar **attributes)
    {
        qint64 count = 0;
        for (; attributes && attributes[0]; attributes += 2) ++count;
        comparisons += count * count;
        return comparisons <= mostComparisons;
    }

    void refuseAttributes()
    {
        stop(FormatMessages::tr("%1: a tag has too many attributes; correct it, or save the page again").arg(name));
    }

    void end()
    {
        if (open.empty()) return;
        const Element element = open.back();
        open.pop_back();
        if (element.hidden) {
            --hiddenDepth;
            return;
        }
        if (element.isLeftOut) {
            const bool endsPart = open.empty() || !open.back().isLeftOut;
            if (endsPart && std::exchange(hasPartText, false)) ++partsLeftOut;
            return;
        }
        switch (element.role) {
        case Role::Heading:
            endBlock(TextBlock::Kind::Heading, element.level);
            break;
        case Role::Item:
            endBlock(TextBlock::Kind::ListItem);
            break;
        case Role::Pre:
            endBlock();
            --preDepth;
            break;
        case Role::Row:
            --rowDepth;
            endBlock(TextBlock::Kind::Row);
            break;
        case Role::Block:
            endBlock();
            break;
        default:
            break;
        }
    }

    /// A table row is one line: blocks inside it become words.
    void endBlock(TextBlock::Kind kind = TextBlock::Kind::Paragraph, int level = 0)
    {
        if (rowDepth > 0)
            out.append(u" ", true);
        else
            out.endBlock(kind == TextBlock::Kind::Paragraph && isInItem() ? TextBlock::Kind::ListItem : kind, level);
        if (!out.state()) stop(out.state().error().message);
    }

    [[nodiscard]] bool isInItem() const
    {
        return std::ranges::any_of(open, [](const Element &element) { return element.role == Role::Item; });
    }

    void characters(std::string_view bytes)
    {
        if (hiddenDepth > 0) return;
        const QString text = QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
        if (!open.empty() && open.back().role == Role::Title) {
            if (title.size() < longestTitle) title += text.left(longestTitle);
            return;
        }
        if (!open.empty() && open.back().isLeftOut) {
            hasPartText = hasPartText || !text.trimmed().isEmpty();
            return;
        }
        out.append(text, preDepth == 0 || rowDepth > 0);
        if (!out.state()) stop(out.state().error().message);
    }

    void stop(const QString &why, ErrorCode code = ErrorCode::Limit)
    {
        if (state) state = failure(code, why);
        xmlStopParser(context.get());
    }

    struct Free {
        void operator()(htmlParserCtxtPtr pointer) const { htmlFreeParserCtxt(pointer); }
    };

    StructuredText &out;
    QString name;
    std::stop_token stopRequest;
    PageText wanted;
    htmlSAXHandler handler{};
    std::unique_ptr<htmlParserCtxt, Free> context;
    TagGuard guard;
    std::vector<Element> open;
    int hiddenDepth = 0;
    int preDepth = 0;
    int rowDepth = 0;
    qint64 comparisons = 0;
    qint64 partsLeftOut = 0;
    bool hasPartText = false; ///< of the part that is being left out
    QString title;
    Result<void> state;
};

HtmlText::HtmlText(StructuredText &out, const QString &name, std::stop_token stop, PageText wanted)
    : m_parser(std::make_unique<Parser>(out, name, std::move(stop), wanted))
{
}

HtmlText::~HtmlText() = default;

Result<void> HtmlText::feed(QByteArrayView utf8)
{
    if (!m_parser->context)
        return failure(
            ErrorCode::Internal, FormatMessages::tr("There is not enough memory to read HTML; close other programs"));
    while (!utf8.isEmpty() && m_parser->state) {
        const QByteArrayView piece = utf8.first(std::min(utf8.size(), pieceBytes));
        utf8 = utf8.sliced(piece.size());
        if (m_parser->stopRequest.stop_requested()) {
            m_parser->stop(FormatMessages::tr("%1: reading was stopped").arg(m_parser->name), ErrorCode::Stopped);
            break;
        }
        if (!m_parser->guard.admits(piece)) {
            m_parser->refuseAttributes();
            break;
        }
        htmlParseChunk(m_parser->context.get(), piece.data(), int(piece.size()), 0);
    }
    return m_parser->state;
}

Result<void> HtmlText::finish()
{
    if (m_parser->context && m_parser->state) htmlParseChunk(m_parser->context.get(), nullptr, 0, 1);
    while (!m_parser->open.empty()) m_parser->end();
    if (m_parser->state) m_parser->out.endBlock();
    return m_parser->state;
}

qint64 HtmlText::partsLeftOut() const { return m_parser->partsLeftOut; }

QString HtmlText::title() const { return m_parser->title.simplified(); }

} // namespace spotter
