"""Every way in for strangers' text endures a little fuzzing; `make fuzz` tries a million inputs."""

import sys
from pathlib import Path

import pytest

from tests.fuzz.harnesses import HARNESSES
from tests.fuzz.hostile import NASTY, Choices
from tests.fuzz.plain import check_text
from tests.fuzz.runner import fuzz
from tests.fuzz.worker import write_seeds

INPUTS = 150
SEED = 20270115

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="atheris is made for Linux")


@pytest.mark.parametrize("name", HARNESSES)
def test_hostile_inputs_break_nothing(name: str, tmp_path: Path) -> None:
    result = fuzz(name, INPUTS, folder=tmp_path, found=tmp_path / "found", seed=SEED)

    assert result.is_well, result.told
    assert result.inputs >= INPUTS


@pytest.mark.parametrize("name", HARNESSES)
def test_what_is_begun_from_is_well(name: str, tmp_path: Path) -> None:
    harness = HARNESSES[name]
    corpus = write_seeds(tmp_path, harness.seeds)

    for seed in sorted(corpus.iterdir()):
        harness.run(seed.read_bytes())

    assert len(list(corpus.iterdir())) == len(harness.seeds)


@pytest.mark.parametrize("text", ["a\u202eb", "a\x00", "e\u0301" + "\u0301" * 4, " a", "abcdef"])
def test_the_check_for_plain_text_finds_what_it_looks_for(text: str) -> None:
    with pytest.raises(AssertionError):
        check_text(text, longest=5)


def test_a_megabyte_and_half_a_pair_can_be_chosen() -> None:
    huge = Choices(b"\xff\x00\x00").text()
    half = Choices(b"\x64\x02\x00\xd8").text()

    assert len(huge) > 1_000_000
    assert huge.startswith(NASTY[0])
    assert half == "\ud800"


def test_choices_that_run_out_are_noughts() -> None:
    choices = Choices(b"")

    assert (choices.byte(), choices.some(), choices.text(), choices.number()) == (0, b"", "", 0)
