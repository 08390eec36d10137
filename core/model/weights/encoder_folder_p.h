// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/weights/encoder_folder.h"
#include "core/model/weights/safetensors_p.h"

namespace spotter {

/// A pretrained encoder out of a file. A value.
struct PretrainedEncoder {
    BertConfig config; ///< config.vocabulary is the size of vocabulary
    Vocabulary vocabulary;
    bool lowerCase = true;
    QString source; ///< the file's name: "model.safetensors", "pytorch_model.bin", "bert_model.ckpt.index"
    QString dataType; ///< as stored: "float32", "float16", "bfloat16", "float64"; that of the token embedding
    qint64 parameters = 0; ///< numbers in tensors
    TensorMap tensors; ///< float32, under the names of BertEncoder's parameters, sharing no memory
};

/// Reads the pretrained encoder of a folder (see inspectEncoderFolder() for which and for the errors) with its weights.
/// Names may bear a prefix ("bert.", "model."); layer norms' gamma and beta are weight and bias; query, key and value
/// become one [3 · hidden, hidden]; TensorFlow's kernels [in, out] are transposed. Poolers, heads, buffers and
/// optimizers' state are not read. A tensor that is missing or has another shape than the config says is refused
/// (Content) by its name, before memory is taken for it. Nothing of a file is ever run. Runs on any thread.
[[nodiscard]] Result<PretrainedEncoder> readEncoderFolder(const QString &folder);

} // namespace spotter
