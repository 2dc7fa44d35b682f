"""What a show file says becomes what is asked of the studio."""

from pathlib import Path

import pytest

from studio.cli.show_plan import read_show_plan
from studio.core.errors import BadInput

CUE = """
[show]
title = "Two minutes"

[[cues]]
kind = "opening"
take_at_s = 0.0
"""


def _plan_of(folder: Path, offer: str) -> object:
    file = folder / "show.toml"
    file.write_text(f"{CUE}offer = {{ percent = 20, lasts_s = 60.0, {offer} }}\n", encoding="utf-8")
    cue = read_show_plan(file, rehearsal=True).cues[0]
    assert cue.offer is not None
    return cue.offer.starts_after_s


def test_an_offer_that_waits_for_the_host_starts_neither_with_its_cue_nor_by_the_clock(
    tmp_path: Path,
) -> None:
    assert _plan_of(tmp_path, "by_key = true") is None
    assert _plan_of(tmp_path, "starts_after_s = 4.0") == 4.0
    assert _plan_of(tmp_path, "starts_after_s = 0.0") == 0.0


@pytest.mark.parametrize("also", ["starts_at_s = 3.0", "starts_after_s = 3.0"])
def test_an_offer_starts_by_key_or_by_itself(tmp_path: Path, also: str) -> None:
    with pytest.raises(BadInput, match="not both"):
        _plan_of(tmp_path, f"by_key = true, {also}")
