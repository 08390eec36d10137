// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/weights/state_pickle.h"

#include "core/model/weights/pickle_machine.h"
#include "core/model/weights/stored_weights.h"

#include <algorithm>
#include <array>
#include <span>

namespace spotter {

namespace {

constexpr qsizetype maximumNameBytes = 1000;
constexpr int maximumDepth = 4; ///< of dicts within dicts: {"state_dict": {…}}

constexpr std::array tensorFunctions{
    "torch._utils._rebuild_tensor_v2", "torch._utils._rebuild_tensor", "torch._utils._rebuild_parameter"};
constexpr std::array typedStorages{"torch.FloatStorage", "torch.HalfStorage", "torch.BFloat16Storage",
    "torch.DoubleStorage", "torch.LongStorage", "torch.IntStorage", "torch.ShortStorage", "torch.CharStorage",
    "torch.ByteStorage", "torch.BoolStorage"};
constexpr const char *orderedDict = "collections.OrderedDict";

bool isAmong(std::span<const char *const> names, const QByteArray &name)
{
    return std::ranges::any_of(names, [&](const char *known) { return name == known; });
}

class StateReader final : PickleMachine {
public:
    StateReader(QByteArrayView bytes, const QString &path) : PickleMachine(bytes, path) { }
    Result<StatePickle> read();

private:
    void pushName(const QByteArray &name) override;
    void pushPersistent(const PickleValue &id) override;
    void call(const PickleValue &function, const PickleValue &arguments) override;
    void pushTensor(const PickleValue &arguments);
    void pushDict(const PickleValue &arguments);
    void collect(const PickleValue &dict, const QByteArray &prefix, int depth);

    StatePickle m_state;
};

void StateReader::pushName(const QByteArray &name)
{
    if (name != orderedDict && !isAmong(tensorFunctions, name) && !isAmong(typedStorages, name)) return refused(name);
    push(PickleValue::Kind::Name).text = name;
}

/// ("storage", type, key, device, elements), and in the old form a view, which only torch before 0.4 wrote.
void StateReader::pushPersistent(const PickleValue &id)
{
    const auto &items = id.items;
    using enum PickleValue::Kind;
    const bool isStorage = id.kind == Sequence && (items.size() == 5 || items.size() == 6)
        && items[0]->text == "storage" && items[1]->kind == Name && isAmong(typedStorages, items[1]->text)
        && items[2]->kind == String && items[4]->kind == Integer && items[4]->integer >= 0
        && (items.size() == 5 || items[5]->kind == Other);
    if (!isStorage) return damaged();
    const PickledStorage storage{items[1]->text.sliced(qsizetype(sizeof("torch.")) - 1), items[4]->integer};
    if (m_state.storages.try_emplace(items[2]->text, storage).first->second != storage) return damaged();
    push(Storage).text = items[2]->text;
}

void StateReader::call(const PickleValue &function, const PickleValue &arguments)
{
    using enum PickleValue::Kind;
    if (function.kind != Name || arguments.kind != Sequence) return damaged();
    if (function.text == orderedDict) return pushDict(arguments);
    if (!isAmong(tensorFunctions, function.text)) return refused(function.text);
    if (!function.text.endsWith("_rebuild_parameter")) return pushTensor(arguments);
    if (arguments.items.empty() || arguments.items[0]->kind != Tensor) return damaged();
    pushAgain(*arguments.items[0]);
}

/// (storage, offset, shape, strides, …): whether it learns, its hooks and its metadata change no number.
void StateReader::pushTensor(const PickleValue &arguments)
{
    const auto &items = arguments.items;
    using enum PickleValue::Kind;
    if (items.size() < 4 || items[0]->kind != Storage || items[1]->kind != Integer || items[2]->kind != Sequence
        || items[3]->kind != Sequence || items[2]->items.size() != items[3]->items.size()
        || items[2]->items.size() > maximumRank)
        return damaged();
    PickledTensor tensor{items[0]->text, items[1]->integer, {}, {}};
    for (const PickleValue *size : items[2]->items) {
        if (size->kind != Integer) return damaged();
        tensor.shape.push_back(size->integer);
    }
    for (const PickleValue *stride : items[3]->items) {
        if (stride->kind != Integer) return damaged();
        tensor.strides.push_back(stride->integer);
    }
    push(Tensor).tensor = std::make_unique<const PickledTensor>(std::move(tensor));
}

/// () or, from Python 2, a list of pairs.
void StateReader::pushDict(const PickleValue &arguments)
{
    std::vector<PickleValue *> items;
    if (!arguments.items.empty()) {
        spend(arguments.items[0]->items.size());
        for (const PickleValue *pair : arguments.items[0]->items) {
            if (pair->items.size() != 2) return damaged();
            items.insert(items.end(), pair->items.begin(), pair->items.end());
        }
    }
    push(PickleValue::Kind::Dict).items = std::move(items);
}

void StateReader::collect(const PickleValue &dict, const QByteArray &prefix, int depth)
{
    spend(dict.items.size());
    // One dict may lie in many others: without a price for what a tensor takes, some kilobytes would fill the memory.
    constexpr size_t priceOfTensor = 16;
    for (size_t i = 0; i + 1 < dict.items.size() && !error(); i += 2) {
        const PickleValue &key = *dict.items[i];
        const PickleValue &value = *dict.items[i + 1];
        if (key.kind != PickleValue::Kind::String) continue;
        if (key.text.size() > maximumNameBytes) return damaged();
        if (value.kind == PickleValue::Kind::Tensor) spend(priceOfTensor + size_t(prefix.size() + key.text.size()));
        if (error()) return;
        if (value.kind == PickleValue::Kind::Tensor)
            m_state.tensors.insert_or_assign((prefix + key.text).toStdString(), *value.tensor);
        else if (value.kind == PickleValue::Kind::Dict && depth < maximumDepth)
            collect(value, prefix + key.text + '.', depth + 1);
    }
}

Result<StatePickle> StateReader::read()
{
    const PickleValue *const result = run();
    if (result && result->kind == PickleValue::Kind::Dict) collect(*result, {}, 0);
    if (result && result->kind == PickleValue::Kind::Sequence)
        for (const PickleValue *item : result->items)
            if (item->kind == PickleValue::Kind::String) m_state.strings.push_back(item->text);
    if (error()) return std::unexpected(*error());
    m_state.end = position();
    return std::move(m_state);
}

} // namespace

Result<StatePickle> readStatePickle(QByteArrayView bytes, const QString &path)
{
    return StateReader(bytes, path).read();
}

} // namespace spotter
