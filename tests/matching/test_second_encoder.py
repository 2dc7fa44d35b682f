"""Texts as vectors: the same alone and together, near where they mean the same, never an error."""

import shutil
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.core.errors import ModelUnavailable
from studio.core.paths import resource
from studio.matching.pieces import MOST_PIECES, Pieces
from studio.matching.second_encoder import (
    PIECES_AT_ONCE,
    PIECES_FILE,
    READER_FILE,
    SECOND_FOLDER,
    SECOND_WIDTH,
    SecondEncoder,
    groups,
)

FILES = (PIECES_FILE, READER_FILE)
LARGEST_BYTES = 40_000_000
"""Both together: they go into every installed package."""

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
    "long " * 200,
)


def own_copy(folder: Path) -> Path:
    """Return a copy of the files that ship."""
    for name in FILES:
        shutil.copy(resource(*SECOND_FOLDER) / name, folder / name)
    return folder


def pieces_that_ship() -> Pieces:
    with np.load(resource(*SECOND_FOLDER) / PIECES_FILE) as arrays:
        return Pieces(dict(arrays))


def test_a_text_means_the_same_alone_and_among_others(second: SecondEncoder) -> None:
    together = second.questions(TEXTS)

    assert together.shape == (len(TEXTS), SECOND_WIDTH)
    assert np.allclose(np.linalg.norm(together, axis=1), 1, atol=1e-4)
    for at, text in enumerate(TEXTS):
        assert np.abs(second.questions([text])[0] - together[at]).max() < 1e-3


def test_no_text_has_no_vector(second: SecondEncoder) -> None:
    assert second.questions([]).shape == (0, SECOND_WIDTH)


@settings(max_examples=30)
@given(texts=st.lists(st.text(max_size=60), min_size=1, max_size=5))
def test_any_texts_can_be_read(second: SecondEncoder, texts: list[str]) -> None:
    vectors = second.questions(texts)

    assert vectors.shape == (len(texts), SECOND_WIDTH)
    assert np.isfinite(vectors).all()


def test_what_means_the_same_lies_nearer_than_what_does_not(second: SecondEncoder) -> None:
    heavy, weighs, swim = second.questions(["how heavy is it?", "сколько весит?", "可以游泳吗？"])

    assert heavy @ weighs > heavy @ swim


def test_a_question_lies_nearest_to_the_row_that_answers(second: SecondEncoder) -> None:
    rows = second.rows(["Weight: 38 g", "Water resistance: 5 ATM", "Battery life: 14 days"])
    asked = second.questions(
        ["can i take it swimming", "wie schwer ist das", "cuanto dura cargado"]
    )

    assert (asked @ rows.T).argmax(axis=1).tolist() == [1, 0, 2]


@given(sizes=st.lists(st.integers(2, MOST_PIECES), max_size=200))
def test_texts_are_read_together_as_they_fit(sizes: list[int]) -> None:
    found = list(groups(sizes))

    assert sorted(at for group in found for at in group) == list(range(len(sizes)))
    for group in found:
        assert len(group) * max(sizes[at] for at in group) <= PIECES_AT_ONCE


def test_a_piece_means_what_its_half_bytes_say() -> None:
    with np.load(resource(*SECOND_FOLDER) / PIECES_FILE) as arrays:
        numbers, scales = arrays["numbers"], arrays["scales"]

    meaning = pieces_that_ship().meanings(np.array([17]))[0]

    assert meaning.shape == (SECOND_WIDTH,)
    assert meaning[0] == (int(numbers[17, 0]) % 16 - 8) * np.float32(scales[17, 0])
    assert meaning[16] == (int(numbers[17, 0]) // 16 - 8) * np.float32(scales[17, 0])
    assert meaning[-1] == (int(numbers[17, -1]) // 16 - 8) * np.float32(scales[17, -1])


def test_letters_in_other_forms_are_the_same_pieces() -> None:
    wide, narrow = pieces_that_ship().of(["Ｗｉ－Ｆｉ\u3000６", "Wi-Fi 6"])

    assert wide.tolist() == narrow.tolist()


def test_what_is_too_long_is_read_at_its_beginning() -> None:
    (pieces,) = pieces_that_ship().of(["how heavy " * 500])

    assert len(pieces) == MOST_PIECES


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("content", [b"", b"no network", None])
def test_a_broken_or_missing_file_is_refused(
    tmp_path: Path, name: str, content: bytes | None
) -> None:
    path = own_copy(tmp_path) / name
    path.unlink()
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(ModelUnavailable, match="can't be read"):
        SecondEncoder(tmp_path)


def test_files_that_do_not_fit_together_are_refused(tmp_path: Path) -> None:
    path = own_copy(tmp_path) / PIECES_FILE
    with np.load(path) as arrays:
        parts = dict(arrays)
    np.savez(path, allow_pickle=False, **parts | {"kinds": parts["kinds"][:1]})

    with pytest.raises(ModelUnavailable, match="does not fit"):
        SecondEncoder(tmp_path)


def test_what_was_tuned_otherwise_is_another_encoder(second: SecondEncoder, tmp_path: Path) -> None:
    path = own_copy(tmp_path) / PIECES_FILE
    with np.load(path) as arrays:
        parts = dict(arrays)
    np.savez(path, allow_pickle=False, **parts | {"out": parts["out"] * 2})

    assert SecondEncoder(tmp_path).digest != second.digest


def test_the_files_that_ship_are_no_larger_than_they_should_be() -> None:
    sizes = [(resource(*SECOND_FOLDER) / name).stat().st_size for name in FILES]

    assert sum(sizes) <= LARGEST_BYTES
