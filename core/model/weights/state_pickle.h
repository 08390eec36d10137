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

/// An array of numbers of one type, stored outside the pickle.
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

/// The useful contents of a pickle.
struct StatePickle {
    std::map<std::string, PickledTensor> tensors; ///< of nested dicts under their keys, joined with "."
    std::map<QByteArray, PickledStorage> storages; ///< by key; those of all tensors and maybe more
    std::vector<QByteArray> strings; ///< the strings, if the pickle is a list of strings
    qint64 end = 0; ///< offset after the pickle; the old format of torch.save has several in a row
};

/// Parses the pickle of a state dict saved by torch.save (Python's pickletools, protocols 2 to 4) without executing
/// anything: the machine knows dicts, lists, tuples, strings, numbers, storages and the three functions of torch that
/// rebuild tensors. Fails (Unsupported) for any other name in the pickle, with a message that contains the name and
/// path; (Content) if the pickle is malformed in any other way; (Limit) after a million instructions, which bounds time
/// and memory. Shapes, strides and offsets are those in the file; they are not verified here.
[[nodiscard]] Result<StatePickle> readStatePickle(QByteArrayView bytes, const QString &path);

} // namespace spotter
