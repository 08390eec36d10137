// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/weights/pickle_machine.h"

#include "core/model/messages.h"

namespace spotter {

namespace {

/// The state dict of the largest BERT takes 20,000 steps. A step makes at most one value.
constexpr size_t maximumSteps = 1'000'000;

} // namespace

void PickleMachine::damaged()
{
    if (!m_error)
        m_error = {ErrorCode::Content,
            ModelMessages::tr("%1: the list of tensors (a pickle) is damaged at byte %2; copy the file again")
                .arg(m_path, QString::number(m_cursor.position()))};
}

void PickleMachine::refused(const QByteArray &name)
{
    if (!m_error)
        m_error = {ErrorCode::Unsupported,
            ModelMessages::tr("%1 asks to run “%2”, which no weights file needs; nothing was run")
                .arg(m_path, QString::fromUtf8(name.left(100)))};
}

void PickleMachine::spend(size_t steps)
{
    m_steps += steps;
    if (m_steps > maximumSteps && !m_error)
        m_error
            = {ErrorCode::Limit, ModelMessages::tr("%1 describes more than any model of this family has").arg(m_path)};
}

PickleValue &PickleMachine::push(PickleValue::Kind kind)
{
    PickleValue &value = m_values.emplace_back();
    value.kind = kind;
    m_stack.push_back(&value);
    return value;
}

PickleValue &PickleMachine::pop()
{
    // A mark below which an instruction takes would leave it hanging above the stack.
    if (m_stack.size() <= (m_marks.empty() ? 0 : m_marks.back())) {
        damaged();
        return m_values.emplace_back();
    }
    PickleValue *const top = m_stack.back();
    m_stack.pop_back();
    return *top;
}

std::vector<PickleValue *> PickleMachine::popToMark()
{
    if (m_marks.empty()) {
        damaged();
        return {};
    }
    const auto begin = m_stack.begin() + std::ptrdiff_t(m_marks.back());
    std::vector<PickleValue *> items(begin, m_stack.end());
    m_stack.erase(begin, m_stack.end());
    m_marks.pop_back();
    return items;
}

void PickleMachine::append(PickleValue &value, const std::vector<PickleValue *> &items, PickleValue::Kind kind)
{
    if (value.kind != kind || (kind == PickleValue::Kind::Dict && items.size() % 2 != 0)) return damaged();
    value.items.insert(value.items.end(), items.begin(), items.end());
    m_stack.push_back(&value);
}

bool PickleMachine::runLiteral(quint8 code)
{
    const auto integer = [&](qint64 value) { push(PickleValue::Kind::Integer).integer = value; };
    switch (code) {
    case 0x80: // PROTO
        if (m_cursor.number<quint8>() > 5) damaged();
        return true;
    case 0x95: // FRAME
        (void)m_cursor.number<quint64>();
        return true;
    case 'N': // NONE
    case 0x88: // NEWTRUE
    case 0x89: // NEWFALSE
        push(PickleValue::Kind::Other);
        return true;
    case 'G': // BINFLOAT
        (void)m_cursor.take(8);
        push(PickleValue::Kind::Other);
        return true;
    case 'J': // BININT
        integer(m_cursor.number<qint32>());
        return true;
    case 'K': // BININT1
        integer(m_cursor.number<quint8>());
        return true;
    case 'M': // BININT2
        integer(m_cursor.number<quint16>());
        return true;
    case 0x8a: { // LONG1
        const QByteArrayView bytes = m_cursor.take(m_cursor.number<quint8>());
        if (bytes.size() > 8) {
            push(PickleValue::Kind::Other);
            return true;
        }
        quint64 value = !bytes.isEmpty() && quint8(bytes.back()) >= 0x80 ? ~0ULL : 0;
        for (qsizetype i = bytes.size() - 1; i >= 0; --i) value = (value << 8) | quint8(bytes[i]);
        integer(qint64(value));
        return true;
    }
    default:
        return runText(code);
    }
}

bool PickleMachine::runText(quint8 code)
{
    quint64 length = 0;
    switch (code) {
    case 'X': // BINUNICODE
    case 'T': // BINSTRING
    case 'B': // BINBYTES
        length = m_cursor.number<quint32>();
        break;
    case 0x8c: // SHORT_BINUNICODE
    case 'U': // SHORT_BINSTRING
    case 'C': // SHORT_BINBYTES
        length = m_cursor.number<quint8>();
        break;
    case 0x8d: // BINUNICODE8
        length = m_cursor.number<quint64>();
        break;
    default:
        return false;
    }
    // Strings of Python 2 are strings here too; the names of tensors are ASCII.
    const bool isBytes = code == 'B' || code == 'C';
    push(isBytes ? PickleValue::Kind::Other : PickleValue::Kind::String).text = m_cursor.take(length).toByteArray();
    return true;
}

bool PickleMachine::runContainer(quint8 code)
{
    switch (code) {
    case '(': // MARK
        m_marks.push_back(m_stack.size());
        return true;
    case '}': // EMPTY_DICT
        push(PickleValue::Kind::Dict);
        return true;
    case ']': // EMPTY_LIST
    case ')': // EMPTY_TUPLE
        push(PickleValue::Kind::Sequence);
        return true;
    case 't': // TUPLE
    case 'l': // LIST
        pushSequence(popToMark());
        return true;
    case 0x85: // TUPLE1
    case 0x86: // TUPLE2
    case 0x87: { // TUPLE3
        std::vector<PickleValue *> items(size_t(code) - 0x84);
        for (size_t i = items.size(); i > 0; --i) items[i - 1] = &pop();
        pushSequence(std::move(items));
        return true;
    }
    case 'a': { // APPEND
        PickleValue &item = pop();
        append(pop(), {&item}, PickleValue::Kind::Sequence);
        return true;
    }
    case 'e': { // APPENDS
        const auto items = popToMark();
        append(pop(), items, PickleValue::Kind::Sequence);
        return true;
    }
    case 's': { // SETITEM
        PickleValue &value = pop();
        PickleValue &key = pop();
        append(pop(), {&key, &value}, PickleValue::Kind::Dict);
        return true;
    }
    case 'u': { // SETITEMS
        const auto items = popToMark();
        append(pop(), items, PickleValue::Kind::Dict);
        return true;
    }
    default:
        return false;
    }
}

bool PickleMachine::runMemo(quint8 code)
{
    const auto put = [&](quint32 index) {
        PickleValue &top = pop();
        m_stack.push_back(&top);
        m_memo[index] = &top;
    };
    const auto get = [&](quint32 index) {
        const auto found = m_memo.find(index);
        if (found == m_memo.end()) return damaged();
        m_stack.push_back(found->second);
    };
    switch (code) {
    case 'q': // BINPUT
        put(m_cursor.number<quint8>());
        return true;
    case 'r': // LONG_BINPUT
        put(m_cursor.number<quint32>());
        return true;
    case 0x94: // MEMOIZE
        put(quint32(m_memo.size()));
        return true;
    case 'h': // BINGET
        get(m_cursor.number<quint8>());
        return true;
    case 'j': // LONG_BINGET
        get(m_cursor.number<quint32>());
        return true;
    default:
        return false;
    }
}

bool PickleMachine::runCall(quint8 code)
{
    switch (code) {
    case 'c': // GLOBAL
    case 'i': { // INST
        const QByteArray module = m_cursor.line().toByteArray();
        const QByteArray name = module + '.' + m_cursor.line().toByteArray();
        if (!m_cursor.isGood()) return true;
        // INST calls at once and is of protocol 0, which torch never wrote.
        code == 'c' ? pushName(name) : refused(name);
        return true;
    }
    case 0x93: { // STACK_GLOBAL
        const QByteArray name = pop().text;
        pushName(pop().text + '.' + name);
        return true;
    }
    case 'Q': // BINPERSID
        pushPersistent(pop());
        return true;
    case 'R': { // REDUCE
        const PickleValue &arguments = pop();
        call(pop(), arguments);
        return true;
    }
    case 'b': { // BUILD sets attributes, such as the _metadata of a state dict, which says nothing of tensors
        (void)pop();
        append(pop(), {}, PickleValue::Kind::Dict);
        return true;
    }
    default:
        return false;
    }
}

void PickleMachine::pushSequence(std::vector<PickleValue *> items)
{
    push(PickleValue::Kind::Sequence).items = std::move(items);
}

const PickleValue *PickleMachine::run()
{
    for (bool running = true; running && !m_error;) {
        const auto code = m_cursor.number<quint8>();
        running = code != '.';
        if (running && !runLiteral(code) && !runContainer(code) && !runMemo(code) && !runCall(code)) damaged();
        if (!m_cursor.isGood()) damaged();
        spend(1);
    }
    const PickleValue &result = pop();
    return m_error ? nullptr : &result;
}

} // namespace spotter
