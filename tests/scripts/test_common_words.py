"""Which words of the bank count as common."""

import importlib
from pathlib import Path
from types import ModuleType

import pytest

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(SCRIPTS))
    return importlib.import_module("language_training.common_words")


def test_long_words_become_stems_and_short_ones_stay(script: ModuleType) -> None:
    assert script.common_of(["Is the Foldable lamp of A4 size?"]) == (
        "folda*",
        "lamp",
        "size",
        "the",
    )


def test_brands_are_left_out(script: ModuleType) -> None:
    assert script.common_of(["does it fit a Philips or a Garmin"]) == ("does", "fit")


def test_the_most_common_are_kept(script: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(script, "MOST", 2)

    assert script.common_of(["pan lamp", "lamp rug", "rug lamp"]) == ("lamp", "rug")
