"""A translation model with two layers and chance weights, as files of the form people have.

What it says makes no sense; that it is loaded, asked and understood is what is tried.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import ctranslate2.specs
import numpy as np
import sentencepiece

WIDTH = 16
PIECES = 80
LINES = [f"the watch {n} survives {n * 7} metres, o relógio também e часы тоже" for n in range(100)]


def write_pair(folder: Path) -> Path:
    """Write a model of one pair of languages, which the folder's name says."""
    pieces = _write_pieces(folder, "source.spm")
    (folder / "target.spm").write_bytes((folder / "source.spm").read_bytes())
    _write_model(folder, pieces)
    return folder


def write_nllb(folder: Path, languages: list[str]) -> Path:
    """Write a model of many languages."""
    pieces = _write_pieces(folder, "sentencepiece.bpe.model")
    _write_model(folder, [*pieces, *languages])
    return folder


def _write_pieces(folder: Path, name: str) -> list[str]:
    folder.mkdir(parents=True)
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(LINES),
        model_prefix=str(folder / "made"),
        vocab_size=PIECES,
        hard_vocab_limit=False,
        minloglevel=2,
    )
    (folder / "made.model").rename(folder / name)
    (folder / "made.vocab").unlink()
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(folder / name))
    return [pieces.id_to_piece(number) for number in range(pieces.get_piece_size())]


def _write_model(folder: Path, words: list[str]) -> None:
    spec = ctranslate2.specs.TransformerSpec.from_config(num_layers=1, num_heads=2)
    chance = np.random.default_rng(1)
    for layer, name, shape in _weights(spec, len(words)):
        weight = chance.normal(0, 0.3, shape) if len(shape) > 1 else np.full(shape, name == "gamma")
        setattr(layer, name, weight.astype(np.float32))
    spec.register_source_vocabulary(words)
    spec.register_target_vocabulary(words)
    spec.validate()
    spec.optimize()
    spec.save(str(folder))


def _weights(spec: Any, words: int) -> Iterator[tuple[Any, str, tuple[int, ...]]]:  # noqa: ANN401
    """Yield every weight there is: its layer, its name, its shape."""
    yield spec.encoder.embeddings[0], "weight", (words, WIDTH)
    yield spec.decoder.embeddings, "weight", (words, WIDTH)
    yield spec.decoder.projection, "weight", (words, WIDTH)
    (over,), (under,) = spec.encoder.layer, spec.decoder.layer
    norms = [spec.encoder.layer_norm, spec.decoder.layer_norm, under.attention.layer_norm]
    for layer in (over, under):
        norms += [layer.self_attention.layer_norm, layer.ffn.layer_norm]
        yield layer.self_attention.linear[0], "weight", (3 * WIDTH, WIDTH)
        yield layer.self_attention.linear[1], "weight", (WIDTH, WIDTH)
        yield layer.ffn.linear_0, "weight", (4 * WIDTH, WIDTH)
        yield layer.ffn.linear_1, "weight", (WIDTH, 4 * WIDTH)
    for number, rows in enumerate((WIDTH, 2 * WIDTH, WIDTH)):
        yield under.attention.linear[number], "weight", (rows, WIDTH)
    for norm in norms:
        yield norm, "gamma", (WIDTH,)
        yield norm, "beta", (WIDTH,)
