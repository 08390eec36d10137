#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a tiny encoder of random weights of each family that Spotter reads beside BERT, as transformers' save_pretrained()
writes it, and families/reference.json: ids, offsets and hidden states that tokenizers and transformers give.

    python make_tiny_families.py        where torch, transformers and tokenizers are installed

All weights are numbers that bfloat16 holds exactly, so that the files could be of any type. Another version of torch may draw
other numbers: make all at once.
"""
import json
from pathlib import Path

import torch
import transformers
from tokenizers import AddedToken, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers

from make_tiny_bert import PIECES, exact, tokenizer_json, write_text

FOLDER = Path(__file__).resolve().parent / "families"
CORPUS = ["Alice was born in Paris, and wrote books in Berlin.", "Bob's river is 100 miles long; they've seen it.",
          "北京在中国。爱丽丝出生在巴黎。", "Éva lives in Nürnberg, doesn't she?", "naïve café 2024", "The cities of the unable writer"] * 4
TEXTS = ["Alice was born in Paris.", "北京在中国。", " Bob's  river\n\nis 100  miles", "é NAÏVE ﬁ 😀 x", "", "  ", "a" * 40, "he's they'LL\t2024年"]
SHAPE = dict(num_hidden_layers=2, num_attention_heads=4, hidden_size=32, intermediate_size=48)
SPECIAL = ["<s>", "<pad>", "</s>", "<unk>", "<mask>"]


def added(names):
    return [AddedToken(name, special=True) for name in names]


def byte_pairs(add_prefix_space):
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=add_prefix_space)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.train_from_iterator(CORPUS, trainers.BpeTrainer(
        vocab_size=400, special_tokens=SPECIAL, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False))
    tokenizer.add_special_tokens(added(SPECIAL))
    tokenizer.post_processor = processors.RobertaProcessing(("</s>", 2), ("<s>", 0), trim_offsets=True,
                                                           add_prefix_space=add_prefix_space)
    return tokenizer


def unigram(special, begin, end, steps):
    """special: in the order of their ids; XLM-RoBERTa's and ALBERT's differ."""
    tokenizer = Tokenizer(models.Unigram())
    tokenizer.normalizer = normalizers.Sequence(steps)
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always")
    tokenizer.decoder = decoders.Metaspace(replacement="▁", prepend_scheme="always")
    tokenizer.train_from_iterator(CORPUS, trainers.UnigramTrainer(
        vocab_size=120, special_tokens=special, unk_token="<unk>", show_progress=False))
    tokenizer.add_special_tokens(added(special))
    ids = {name: tokenizer.token_to_id(name) for name in (begin, end)}
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"{begin} $A {end}", pair=f"{begin} $A {end} $B {end}", special_tokens=list(ids.items()))
    return tokenizer


def xlm_roberta_tokenizer():
    return unigram(SPECIAL, "<s>", "</s>", [normalizers.Replace(" {2,}", " "), normalizers.NFKC()])


def albert_tokenizer():
    from tokenizers import Regex
    return unigram(["<pad>", "<unk>", "[CLS]", "[SEP]", "[MASK]"], "[CLS]", "[SEP]",
                   [normalizers.Replace("``", '"'), normalizers.NFKD(), normalizers.StripAccents(), normalizers.Lowercase(),
                    normalizers.Replace(Regex(" {2,}"), " ")])


def families():
    """name: model, tokenizer, what its tokenizer_config.json says."""
    roberta = dict(SHAPE, max_position_embeddings=66, type_vocab_size=1, pad_token_id=1, layer_norm_eps=1e-5)
    yield ("roberta", transformers.RobertaModel, transformers.RobertaConfig, roberta, byte_pairs(False), {})
    yield ("roberta_blank", transformers.RobertaForMaskedLM, transformers.RobertaConfig, roberta, byte_pairs(True), {})
    yield ("xlm_roberta", transformers.XLMRobertaModel, transformers.XLMRobertaConfig, roberta, xlm_roberta_tokenizer(), {})
    yield ("camembert", transformers.CamembertModel, transformers.CamembertConfig, roberta, xlm_roberta_tokenizer(), {})
    small = dict(SHAPE, max_position_embeddings=64, type_vocab_size=2)
    yield ("electra_small", transformers.ElectraForPreTraining, transformers.ElectraConfig, dict(small, embedding_size=16),
           tokenizer_json(), {"do_lower_case": True})
    yield ("electra_base", transformers.ElectraModel, transformers.ElectraConfig, dict(small, embedding_size=32),
           tokenizer_json(), {"do_lower_case": True})
    yield ("albert", transformers.AlbertForMaskedLM, transformers.AlbertConfig, dict(small, embedding_size=16, num_hidden_layers=3),
           albert_tokenizer(), {"pad_token": "<pad>"})
    yield ("ernie", transformers.ErnieModel, transformers.ErnieConfig,
           dict(small, use_task_id=True, task_type_vocab_size=3, hidden_act="relu"), tokenizer_json(), {"do_lower_case": True})
    yield ("distilbert", transformers.DistilBertForMaskedLM, transformers.DistilBertConfig,
           dict(dim=32, n_layers=2, n_heads=4, hidden_dim=48, max_position_embeddings=64, sinusoidal_pos_embds=False),
           tokenizer_json(), {"do_lower_case": True})


def main():
    torch.manual_seed(20)
    reference = {}
    for name, kind, configuration, shape, tokenizer, settings in families():
        folder = FOLDER / name
        model = kind(configuration(vocab_size=tokenizer.get_vocab_size(), **shape)).eval()
        with torch.no_grad():
            for parameter in model.parameters():
                parameter.copy_(exact(parameter + 0.1 * torch.randn(parameter.shape)))
        model.save_pretrained(folder)
        for other in folder.iterdir():
            if other.name not in ("config.json", "model.safetensors"):
                other.unlink()
        (folder / "model.safetensors").chmod(0o644)
        tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
        write_text(folder / "tokenizer_config.json", json.dumps(settings))
        encoder = getattr(model, model.base_model_prefix, model)
        rows = []
        for text in TEXTS:
            encoding = tokenizer.encode(text)
            with torch.no_grad():
                hidden = encoder(input_ids=torch.tensor([encoding.ids])).last_hidden_state[0]
            rows.append({"text": text, "ids": encoding.ids, "offsets": encoding.offsets,
                         "hidden": [[round(x, 6) for x in row] for row in hidden.tolist()]})
        unknown = next((tokenizer.token_to_id(piece) for piece in ("<unk>", "[UNK]") if tokenizer.token_to_id(piece) is not None))
        reference[name] = {"unknown": unknown, "texts": rows}
        print(name, tokenizer.get_vocab_size(), sum(p.numel() for p in encoder.parameters()))
    write_text(FOLDER / "reference.json", json.dumps(reference, ensure_ascii=False))


if __name__ == "__main__":
    assert len(PIECES) == 40
    main()
