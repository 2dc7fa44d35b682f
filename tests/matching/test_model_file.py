"""The model's file: what is written is read, and what is no model is refused."""

from dataclasses import fields, replace
from pathlib import Path

import numpy as np
import pytest

from studio.core.errors import ModelUnavailable
from studio.core.paths import resource
from studio.matching.bank import bank_digest
from studio.matching.head import Head
from studio.matching.model_file import MODEL_FILE, LanguageModel, read_model, write_model
from studio.matching.net import Net

LARGEST_BYTES = 24_000_000
"""It goes into every installed package, and into the history with each training."""


def test_what_is_written_is_read(model: LanguageModel, tmp_path: Path) -> None:
    write_model(model, tmp_path / "model.npz")

    again = read_model(tmp_path / "model.npz")

    for field in fields(LanguageModel):
        was, found = getattr(model, field.name), getattr(again, field.name)
        if isinstance(was, Head):
            assert found.classes == was.classes
            assert np.array_equal(found.pieces, was.pieces)
            assert found.trust == pytest.approx(was.trust, rel=1e-3)
        elif isinstance(was, Net):
            assert all(
                np.array_equal(getattr(found, part.name), getattr(was, part.name))
                for part in fields(Net)
            ), field.name
        elif isinstance(was, np.ndarray):
            assert np.array_equal(found, was), field.name
        else:
            assert found == was, field.name


def test_the_same_model_gives_the_same_file(model: LanguageModel, tmp_path: Path) -> None:
    one, other = tmp_path / "one.npz", tmp_path / "other.npz"
    write_model(model, one)
    write_model(read_model(one), other)

    with np.load(one) as first, np.load(other) as second:
        assert first.files == second.files
        assert all(np.array_equal(first[name], second[name]) for name in first.files)


def test_a_file_that_is_no_model_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "model.npz"
    path.write_bytes(b"no model")

    with pytest.raises(ModelUnavailable, match="can't be read"):
        read_model(path)


def test_a_missing_model_and_one_of_another_version_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "model.npz"
    with pytest.raises(ModelUnavailable):
        read_model(path)
    np.savez(path, version=np.array(999))

    with pytest.raises(ModelUnavailable, match="another version"):
        read_model(path)


def test_a_model_with_code_in_it_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "model.npz"
    np.savez(path, allow_pickle=True, version=np.array([{"x": 1}], object))

    with pytest.raises(ModelUnavailable):
        read_model(path)


@pytest.mark.parametrize("part", ["fitting", "messages_second"])
def test_a_model_whose_parts_do_not_fit_together_is_refused(
    model: LanguageModel, tmp_path: Path, part: str
) -> None:
    path = tmp_path / "model.npz"
    of_others = {
        "fitting": replace(model, fitting=model.sureness),
        "messages_second": replace(model, messages_second=model.sureness),
    }
    write_model(of_others[part], path)

    with pytest.raises(ModelUnavailable, match="fit together"):
        read_model(path)


def test_the_model_that_ships_is_whole_and_no_larger_than_it_should_be(
    model: LanguageModel,
) -> None:
    path = resource(*MODEL_FILE)

    assert path.stat().st_size <= LARGEST_BYTES
    assert model.bank == bank_digest(), "run scripts/train_language.py: the bank was changed"
    assert model.languages.classes
    assert len(model.examples) == len(model.example_concepts)
    assert model.example_concepts.max() < len(model.concepts.classes)
    for field in fields(LanguageModel):
        table = getattr(model, field.name)
        if isinstance(table, np.ndarray) and table.dtype == np.float32:
            assert np.isfinite(table).all(), field.name
