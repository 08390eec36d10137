// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/weights/byte_cursor.h"
#include "core/model/weights/state_pickle.h"

#include <deque>
#include <memory>
#include <optional>
#include <unordered_map>

namespace spotter {

/// A value on the machine's stack. The machine owns all values, so a value that contains itself is not leaked.
struct PickleValue {
    enum class Kind {
        Other, ///< None, true, a float, bytes: not part of the description of a tensor
        Integer,
        String,
        Sequence, ///< tuple or list: items
        Dict, ///< items: key, value, key, value, …
        Name, ///< of a function or class of Python, "module.name": text
        Storage, ///< text: its key
        Tensor,
    };
    Kind kind = Kind::Other;
    qint64 integer = 0;
    QByteArray text;
    std::vector<PickleValue *> items;
    std::unique_ptr<const PickledTensor> tensor;
};

/// Executes the instructions of a pickle; derived classes define what names mean. Can be used only once. After an
/// error, everything continues harmlessly until run() returns.
class PickleMachine {
public:
    PickleMachine(const PickleMachine &) = delete;
    PickleMachine &operator=(const PickleMachine &) = delete;

protected:
    PickleMachine(QByteArrayView bytes, QString path) : m_cursor(bytes), m_path(std::move(path)) { }
    ~PickleMachine() = default;

    /// Runs up to STOP. Returns the result of the pickle; null if it fails.
    const PickleValue *run();
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] qint64 position() const { return m_cursor.position(); }

    /// A function or class that the pickle refers to.
    virtual void pushName(const QByteArray &name) = 0;
    /// An object outside the pickle.
    virtual void pushPersistent(const PickleValue &id) = 0;
    virtual void call(const PickleValue &function, const PickleValue &arguments) = 0;

    PickleValue &push(PickleValue::Kind kind);
    void pushAgain(PickleValue &value) { m_stack.push_back(&value); }
    /// Counts steps towards the limit on time and memory.
    void spend(size_t steps);
    void damaged();
    void refused(const QByteArray &name);

private:
    // Each executes an instruction, or returns false if it does not handle it.
    bool runLiteral(quint8 code);
    bool runText(quint8 code);
    bool runContainer(quint8 code);
    bool runMemo(quint8 code);
    bool runCall(quint8 code);

    PickleValue &pop();
    /// Pops the values pushed since the last mark, and the mark.
    std::vector<PickleValue *> popToMark();
    void pushSequence(std::vector<PickleValue *> items);
    void append(PickleValue &value, const std::vector<PickleValue *> &items, PickleValue::Kind kind);

    ByteCursor m_cursor;
    QString m_path;
    std::deque<PickleValue> m_values;
    std::vector<PickleValue *> m_stack;
    std::vector<size_t> m_marks; ///< sizes of the stack
    std::unordered_map<quint32, PickleValue *> m_memo;
    std::optional<Error> m_error;
    size_t m_steps = 0;
};

} // namespace spotter
