// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <map>
#include <string>
#include <vector>

namespace spotter {

/// A run of numbers of one type, which lies elsewhere.
struct PickledStorage {
    QByteArray type; ///< "FloatStorage", "HalfStorage", …
    qint64 elements = 0; ///< not negative

    friend bool operator==(const PickledStorage &, const PickledStorage &) = default;
};

/// A tensor as a pickled state dict describes it: a view of a storage.
struct PickledTensor {
    QByteArray storage; ///< key of the storage
    qint64 offset = 0; ///< of the first element, in elements
    std::vector<int64_t> shape;
    std::vector<int64_t> strides; ///< in elements, one for each of shape
};

/// What a pickle holds that is of use.
struct StatePickle {
    std::map<std::string, PickledTensor> tensors; ///< of nested dicts under their keys, joined with "."
    std::map<QByteArray, PickledStorage> storages; ///< by key; those of all tensors and maybe more
    std::vector<QByteArray> strings; ///< where the pickle is a list of strings: these
    qint64 end = 0; ///< offset behind the pickle; the old form of torch.save has several, one behind the other
};

/// Reads what torch.save makes of a state dict (Python's pickletools, protocols 2 to 4), and runs nothing: the machine
/// knows dicts, lists, tuples, strings, numbers, storages and the three functions of torch that rebuild tensors. Any
/// other name that the pickle asks for is refused (Unsupported) with that name in the sentence, which names path too.
/// Everything else that is not as it should be is refused as Content, and more than a million instructions (Limit),
/// which bounds time and memory. Shapes, strides and offsets are numbers of the file, not verified here.
[[nodiscard]] Result<StatePickle> readStatePickle(QByteArrayView bytes, const QString &path);

} // namespace spotter
