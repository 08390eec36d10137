// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/language_models/chat_format.h"

#include "core/formats/json/json_sniff.h"
#include "core/formats/language_models/answer_record_reader.h"
#include "core/formats/language_models/prompt_text.h"
#include "core/formats/messages.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <map>
#include <span>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

enum class Speaker { User, Model, Other };

struct ChatTurn {
    Speaker speaker = Speaker::Other;
    QString said;
    QJsonValue whole;
    const char *token = nullptr;
};

Speaker speakerOf(const QString &role)
{
    for (const QLatin1StringView user : {"user"_L1, "human"_L1, "prompter"_L1}) {
        if (role.compare(user, Qt::CaseInsensitive) == 0) return Speaker::User;
    }
    for (const QLatin1StringView model :
        {"assistant"_L1, "gpt"_L1, "model"_L1, "bot"_L1, "chatgpt"_L1, "bing"_L1, "bard"_L1}) {
        if (role.compare(model, Qt::CaseInsensitive) == 0) return Speaker::Model;
    }
    return Speaker::Other;
}

/// What a turn says: a string, or parts of which those of text count.
QString saidIn(const QJsonValue &content)
{
    if (content.isString()) return content.toString();
    QString said;
    const QJsonArray parts = content.toArray();
    for (const QJsonValue part : parts) said += part.isString() ? part.toString() : part["text"_L1].toString();
    return said;
}

/// What a model says by calling functions: their arguments.
QString calledWith(const QJsonArray &calls)
{
    QStringList said;
    for (const QJsonValue call : calls) {
        const QJsonValue arguments = call["function"_L1]["arguments"_L1];
        said += arguments.isString() ? arguments.toString()
                                     : QString::fromUtf8(QJsonDocument(arguments.toObject()).toJson());
    }
    return said.join(u'\n');
}

/// Fields with what was asked, the likeliest first, and those with the answer.
constexpr std::array<std::string_view, 8> askedKeys{
    "prompt", "text", "sentence", "input", "context", "document", "passage", "query"};
constexpr std::array<std::string_view, 10> answeredKeys{"completion", "response", "output", "answer", "generation",
    "llm_output", "llm_response", "model_output", "prediction", "extraction"};

/// The place of a key among these; -1: it is none of them.
int rankOfKey(std::string_view key)
{
    const auto *asked = std::ranges::find(askedKeys, key);
    if (asked != askedKeys.end()) return int(asked - askedKeys.begin());
    const auto *answered = std::ranges::find(answeredKeys, key);
    return answered == answeredKeys.end() ? -1 : int(askedKeys.size() + std::size_t(answered - answeredKeys.begin()));
}

Speaker speakerBy(int rank) { return rank < int(askedKeys.size()) ? Speaker::User : Speaker::Model; }

/// Whether a record has a text and, as a string, an answer with JSON in it, perhaps between marks (```).
bool hasWrittenAnswer(const JsonShape &shape, const QByteArray &head)
{
    static const QRegularExpression json(
        uR"re("(?:response|output|answer|generation|llm_output|llm_response|model_output|prediction|extraction)"\s*:\s*"(?:[^"\\]|\\.)*?(?:```|\[\s*(?:\\n\s*)?[\[{]|\{\s*(?:\\n\s*)?\\"))re"_s);
    const auto isText
        = [&shape](std::string_view key) { return shape.form(QByteArray(key.data(), qsizetype(key.size()))).isText(); };
    return std::ranges::any_of(askedKeys, isText) && std::ranges::any_of(answeredKeys, isText)
        && json.match(QString::fromUtf8(head)).hasMatch();
}

QString firstText(const QJsonObject &record, std::span<const std::string_view> keys)
{
    for (const std::string_view key : keys) {
        const QString text = record.value(QLatin1StringView(key.data(), qsizetype(key.size()))).toString();
        if (!text.isEmpty()) return text;
    }
    return {};
}

/// Whether one of the first answers states a triple between mentions of its text. Answers to other questions may have
/// brackets and dashes, too.
bool hasAnswerInRows(const JsonShape &shape, const QByteArray &head)
{
    if (shape.isArray) return false;
    constexpr qsizetype lookedAt = 8;
    const QByteArrayList lines = head.split('\n');
    for (const QByteArray &line : lines.first(std::min(lookedAt, lines.size()))) {
        const QJsonObject record = QJsonDocument::fromJson(line).object();
        const QString asked = firstText(record, askedKeys);
        const QString answer = firstText(record, answeredKeys);
        if (asked.isEmpty() || answer.isEmpty()) continue;
        const auto found = textInPrompt(asked);
        const QString text = found ? found->text : asked;
        const Answer read = readAnswer(answer, asked, text);
        const auto isOfText = [&text](const AnswerItem &item) {
            return !item.relation.isEmpty() && text.contains(item.head) && text.contains(item.tail);
        };
        if (read.isUnderstood && std::ranges::any_of(read.items, isOfText)) return true;
    }
    return false;
}

class ChatReader final : public AnswerRecordReader {
public:
    using AnswerRecordReader::AnswerRecordReader;

protected:
    void readRecord(JsonValue &root, Document &document) override
    {
        std::vector<ChatTurn> turns;
        std::map<int, std::pair<QString, ChatTurn>> pair; ///< by rank: a text and an answer in fields of their own
        QString turnsKey;
        JsonFields metadata;
        beginRecord();
        root.fields([&](std::string_view key, JsonValue value) {
            if ((key == "messages" || key == "conversations" || key == "conversation" || key == "contents")
                && value.isArray() && turnsKey.isEmpty()) {
                turnsKey = fromUtf8(key);
                value.items([&](JsonValue item) { readTurn(item, turns); });
            } else if (const int rank = rankOfKey(key); rank >= 0 && value.isString()) {
                const char *token = value.token();
                pair.emplace(rank, std::pair(fromUtf8(key), ChatTurn{speakerBy(rank), value.string(), {}, token}));
            } else {
                metadata.insert(fromUtf8(key), value.toJson());
            }
        });
        if (cursor().failed()) return;
        for (const Speaker speaker : {Speaker::User, Speaker::Model}) {
            const auto said = std::ranges::find_if(
                pair, [speaker](const auto &one) { return one.second.second.speaker == speaker; });
            if (!turnsKey.isEmpty() || said == pair.end()) continue;
            turns.push_back({speaker, said->second.second.said, QJsonValue::Undefined, said->second.second.token});
            pair.erase(said);
        }
        for (const auto &[rank, other] : pair) metadata.insert(other.first, other.second.said);
        const auto answer = std::ranges::find(turns.rbegin(), turns.rend(), Speaker::Model, &ChatTurn::speaker);
        if (answer == turns.rend()) return failMissing(root, "assistant"_L1);
        const bool isPair = turnsKey.isEmpty(); // "completion" may come first
        const auto asked
            = std::ranges::find(isPair ? turns.rbegin() : answer, turns.rend(), Speaker::User, &ChatTurn::speaker);
        if (asked == turns.rend()) return failMissing(root, "user"_L1);
        readTurns(*asked, *answer, document, metadata);
        keepOthers(turns, &*asked, &*answer, turnsKey, metadata);
        document.metadata = metadata.take();
        finishRecord(document, root);
    }

private:
    static void readTurn(JsonValue &item, std::vector<ChatTurn> &turns)
    {
        ChatTurn turn;
        turn.token = item.token();
        turn.whole = item.toJson();
        const QJsonObject object = turn.whole.toObject();
        const QString role = object.contains("role"_L1) ? object["role"_L1].toString() : object["from"_L1].toString();
        turn.speaker = speakerOf(role);
        for (const QLatin1StringView key : {"content"_L1, "value"_L1, "parts"_L1}) // the last one is Gemini's
            if (turn.said.isEmpty()) turn.said = saidIn(object[key]);
        if (turn.said.isEmpty()) turn.said = calledWith(object["tool_calls"_L1].toArray());
        turns.push_back(std::move(turn));
    }

    void readTurns(const ChatTurn &asked, const ChatTurn &answer, Document &document, JsonFields &metadata)
    {
        document.text = asked.whole.isUndefined() ? withoutPromptEnd(asked.said) : asked.said;
        QString instruction;
        if (const auto found = textInPrompt(asked.said)) {
            document.text = found->text;
            instruction = found->instruction;
            if (!instruction.trimmed().isEmpty()) metadata.insert(u"instruction"_s, instruction);
        }
        if (document.text.trimmed().isEmpty()) {
            return cursor().fail(ErrorCode::Content, asked.token, FormatMessages::tr("the user's turn has no text"));
        }
        const Answer read = readAnswer(answer.said, asked.said, document.text);
        const bool says = read.isUnderstood || !read.items.empty();
        // One refusal among answers is kept; conversations about something else are no labels.
        if (!says && !m_hasLabels && instruction.isEmpty()) {
            return cursor().fail(ErrorCode::Content, answer.token,
                FormatMessages::tr("the model's answer is neither triples nor entities"));
        }
        m_hasLabels |= says;
        addAnswer(read, answer.token);
        if (read.isUnderstood) return;
        metadata.insert(u"answer"_s, answer.said);
        noteLeftOut(answer.token,
            read.items.empty()
                ? FormatMessages::tr("the model's answer is neither triples nor entities; it is kept as metadata")
                : FormatMessages::tr(
                      "some of the model's answer is neither triples nor entities; it is kept as metadata"));
    }

    void keepOthers(const std::vector<ChatTurn> &turns, const ChatTurn *asked, const ChatTurn *answer,
        const QString &key, JsonFields &metadata)
    {
        QJsonArray others;
        for (const ChatTurn &turn : turns) {
            if (&turn == asked || &turn == answer || turn.whole.isUndefined()) continue;
            others.append(turn.whole);
            if (turn.speaker != Speaker::Model) continue;
            noteLeftOut(turn.token,
                FormatMessages::tr("only the last answer of a conversation is read; this one is kept as metadata"));
        }
        if (!others.isEmpty()) metadata.insert(key, others);
    }

    bool m_hasLabels = false; ///< an answer of the file was understood
};

SniffVerdict sniffChat(const FormatSample &sample)
{
    const auto shape = jsonShape(sample.head);
    if (!shape) return {0, FormatMessages::tr("it does not begin with a JSON array or object")};
    for (const char *key : {"messages", "conversations", "conversation", "contents"}) {
        const JsonForm turns = shape->form(key);
        const bool isTurn = turns.begin == "[{"
            && ((turns.has("role") && turns.has("content")) || (turns.has("from") && turns.has("value"))
                || (turns.has("role") && turns.has("parts")) || turns.isEmpty());
        if (isTurn) return {92, {}};
    }
    if (shape->form("prompt").isText() && shape->form("completion").isText()) return {88, {}};
    if (!shape->has("instruction") && hasWrittenAnswer(*shape, sample.head)) return {82, {}};
    if (hasAnswerInRows(*shape, sample.head)) return {80, {}};
    return {0, FormatMessages::tr("its first record has no \"messages\" with \"role\" and \"content\"")};
}

} // namespace

Format chatFormat()
{
    return {{u"chat"_s, FormatMessages::tr("Chats with a language model (JSON)"), {u"jsonl"_s, u"json"_s}, true, false},
        sniffChat,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<ChatReader>(device, options);
        },
        nullptr};
}

} // namespace spotter
