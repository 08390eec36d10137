#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a tiny BERT of random weights in every form that Spotter imports, and reference.json: what the reference
library (Hugging Face's transformers) says of some texts. Run it where torch and transformers are installed:

    python make_tiny_bert.py            all but the TensorFlow checkpoint, whose variables go to variables.npz
    python make_tiny_bert.py tensorflow the checkpoint out of variables.npz, by TensorFlow (its own environment will do)

All weights are numbers that float16 and bfloat16 hold exactly, so that one reference stands for all forms. The seed is
fixed, but another version of torch may draw other numbers: make all forms at once, and look at the change.
"""
import collections
import json
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
VARIABLES = FOLDER / "variables.npz"
CHECKPOINT = FOLDER / "tensorflow"
PIECES = ("[PAD] [UNK] [CLS] [SEP] [MASK] 的 人 在 国 中 京 北 , . 。 the a of is born in paris alice bob ##s ##ed ##ing un "
          "##able city river wrote book e ##e c d 1 2 ##0").split()
TEXTS = ["Alice was born in Paris.", "北京在中国。", "Bob wrote the book of the unable river", "é 100 CITIES", "",
         "的 人 " * 8]
CONFIG = dict(vocab_size=len(PIECES), hidden_size=32, num_hidden_layers=2, num_attention_heads=4, intermediate_size=48,
              max_position_embeddings=64, type_vocab_size=2)


def write_text(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def exact(tensor):
    """The nearest numbers of few bits that are not too small for float16."""
    import torch
    rounded = tensor.detach().to(torch.bfloat16).float()
    return torch.where(rounded.abs() < 2.0 ** -12, torch.zeros_like(rounded), rounded)


def tiny_bert():
    import torch
    from transformers import BertConfig, BertForPreTraining
    torch.manual_seed(7161)
    model = BertForPreTraining(BertConfig(**CONFIG))
    with torch.no_grad():
        for parameter in model.parameters():
            # Gains near one, everything else spread wide enough that each part matters.
            parameter.copy_(exact(parameter + 0.1 * torch.randn(parameter.shape)))
    return model.eval()


def tokenizer_json():
    """As the library "tokenizers" writes it for an uncased BERT."""
    from tokenizers import AddedToken, BertWordPieceTokenizer
    tokenizer = BertWordPieceTokenizer({piece: i for i, piece in enumerate(PIECES)}, lowercase=True)
    tokenizer.add_special_tokens([AddedToken(piece, special=True) for piece in PIECES[:5]])
    return tokenizer


def write_reference(model):
    import torch
    tokenizer = tokenizer_json()
    rows = []
    for text in TEXTS:
        ids = tokenizer.encode(text).ids
        with torch.no_grad():
            hidden = model.bert(input_ids=torch.tensor([ids])).last_hidden_state[0]
        rows.append({"text": text, "ids": ids, "hidden": [[round(x, 6) for x in row] for row in hidden.tolist()]})
    parameters = sum(p.numel() for name, p in model.bert.named_parameters() if not name.startswith("pooler"))
    write_text(FOLDER / "reference.json", json.dumps({"parameters": parameters, "texts": rows}, ensure_ascii=False))


def tensorflow_name(name):
    """The names of the original release (google-research/bert, modeling.py)."""
    import re
    name = re.sub(r"\.layer\.(\d+)\.", r".layer_\1.", name)
    name = re.sub(r"LayerNorm\.weight$", "LayerNorm.gamma", name)
    name = re.sub(r"LayerNorm\.bias$", "LayerNorm.beta", name)
    name = re.sub(r"_embeddings\.weight$", "_embeddings", name)
    return re.sub(r"\.weight$", ".kernel", name).replace(".", "/")


def write_pickles():
    """Tensors that are views of one storage, and what else a state dict may hold, in both forms of torch.save."""
    import torch
    base = torch.arange(12, dtype=torch.float32) / 4
    state = collections.OrderedDict(
        whole=base.view(3, 4), transposed=base.view(3, 4).t(), slice=base[2:8].view(2, 3), every_other=base[1::2],
        scalar=torch.tensor(2.5), empty=torch.zeros(0, 3), half=torch.tensor([1.5, -2]).half(),
        bfloat=torch.tensor([0.5, 3]).bfloat16(), double=torch.tensor([0.25], dtype=torch.float64),
        integers=torch.tensor([[1, -2]]), bools=torch.tensor([True, False]))
    content = {"state_dict": state, "learned": torch.nn.Parameter(torch.tensor([4.0])), "epoch": 3, "big": 1 << 40,
               "loss": 0.5, "name": "tiny", "betas": (0.9, 0.99), "steps": [1, 2, {"x": None}], "done": True}
    torch.save(content, FOLDER / "pickles" / "views.bin")
    torch.save(content, FOLDER / "pickles" / "views_old.bin", _use_new_zipfile_serialization=False)


def main():
    import numpy
    import torch
    from safetensors.torch import save_file
    model = tiny_bert()
    write_reference(model)
    vocabulary = "".join(piece + "\n" for piece in PIECES)
    state = model.state_dict()
    encoder = {name.removeprefix("bert."): tensor for name, tensor in state.items() if name.startswith("bert.")}

    # As save_pretrained() of a model with heads: prefix "bert.".
    folder = FOLDER / "safetensors"
    model.save_pretrained(folder)
    for other in folder.iterdir():
        if other.name not in ("config.json", "model.safetensors"):
            other.unlink()
    write_text(folder / "vocab.txt", vocabulary)
    write_text(folder / "tokenizer_config.json", json.dumps({"do_lower_case": True, "tokenizer_class": "BertTokenizer"}))

    # As save_pretrained() of the encoder alone, in float16: no prefix; the vocabulary within tokenizer.json.
    folder = FOLDER / "float16"
    model.bert.config.architectures = ["BertModel"]
    write_text(folder / "config.json", json.dumps(model.bert.config.to_dict() | CONFIG | {"dtype": "float16"}, indent=2))
    save_file({name: tensor.half().contiguous() for name, tensor in encoder.items()}, folder / "model.safetensors",
              metadata={"format": "pt"})
    tokenizer_json().save(str(folder / "tokenizer.json"), pretty=False)

    # As Hugging Face's first conversions: a pickle with gamma, beta and position_ids; no model_type. In bfloat16.
    folder = FOLDER / "pytorch"
    write_text(folder / "config.json", json.dumps({"architectures": ["BertForMaskedLM"], "hidden_act": "gelu",
                                                   "layer_norm_eps": 1e-12, **CONFIG}, indent=2))
    write_text(folder / "vocab.txt", vocabulary)
    old = collections.OrderedDict()
    for name, tensor in encoder.items():
        name = "bert." + name.replace("LayerNorm.weight", "LayerNorm.gamma").replace("LayerNorm.bias", "LayerNorm.beta")
        old[name] = tensor.bfloat16()
    old["bert.embeddings.position_ids"] = torch.arange(64).expand(1, -1)
    old["cls.predictions.decoder.weight"] = old["bert.embeddings.word_embeddings.weight"]
    old._metadata = state._metadata
    torch.save(old, folder / "pytorch_model.bin")

    (FOLDER / "pickles").mkdir(exist_ok=True)
    write_pickles()
    for file in FOLDER.glob("*/model.safetensors"):
        file.chmod(0o644)

    write_text(CHECKPOINT / "bert_config.json", json.dumps(
        {"attention_probs_dropout_prob": 0.1, "hidden_act": "gelu", "hidden_dropout_prob": 0.1, "initializer_range": 0.02,
         **CONFIG}, indent=2))
    write_text(CHECKPOINT / "vocab.txt", vocabulary)
    variables = {}
    for name, tensor in state.items():
        if name.startswith("bert.") and not name.endswith("position_ids"):
            name = tensorflow_name(name)
            variables[name] = tensor.t().numpy() if name.endswith("kernel") else tensor.numpy()
    variables["cls/predictions/output_bias"] = state["cls.predictions.bias"].numpy()
    numpy.savez(VARIABLES, **variables)
    print("now: python make_tiny_bert.py tensorflow")


def write_checkpoint():
    import numpy
    import tensorflow as tf
    variables = numpy.load(VARIABLES)
    graph = tf.Graph()
    with graph.as_default(), tf.compat.v1.Session(graph=graph) as session:
        for name in variables.files:
            tf.compat.v1.get_variable(name, initializer=numpy.ascontiguousarray(variables[name]), use_resource=False)
        tf.compat.v1.get_variable("global_step", initializer=numpy.int64(1000), use_resource=False)
        session.run(tf.compat.v1.global_variables_initializer())
        tf.compat.v1.train.Saver().save(session, str(CHECKPOINT / "bert_model.ckpt"), write_meta_graph=False)
    (CHECKPOINT / "checkpoint").unlink()
    VARIABLES.unlink()


if __name__ == "__main__":
    write_checkpoint() if sys.argv[1:] == ["tensorflow"] else main()
