"""Scorecards tell hosts apart: on every pack, for ten seeds, and whatever chance brings."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from studio.coach.record import Run
from studio.coach.scorecard import Scorecard
from studio.coach.scoring import score
from studio.coach.subjects.sales import sold_by_currency
from studio.rehearsal.audience import Audience
from studio.rehearsal.pack_file import open_pack, shipped_packs
from studio.rehearser.fast import FastOrder, run_fast
from studio.rehearser.prepared import Prepared, audience_products, prepare

SEEDS = range(1, 11)
SHORT_S = 120.0
"""Everything of a pack, drawn together: ten seeds of its whole length would take minutes."""

PERFECT_ABOVE, IDLE_BELOW = 90, 20
APART = 8
"""Points that answering must be worth at least."""


@pytest.fixture(scope="module", params=shipped_packs(), ids=lambda path: path.stem)
def pack_file(request: pytest.FixtureRequest) -> Path:
    """Return each pack that ships."""
    path = request.param
    assert isinstance(path, Path)
    return path


def run_by(host: str, prepared: Prepared, seed: int) -> Run:
    """Let a scripted host run a pack in fast time."""
    pack = prepared.pack
    partner = Audience(
        pack.audience,
        audience_products(prepared.goods, prepared.show.market),
        market=prepared.show.market,
        seed=seed,
        length_s=pack.length_s,
    )
    return run_fast(FastOrder(prepared=prepared, partner=partner, seed=seed, host=host))


def cards(prepared: Prepared, seed: int) -> Iterator[Scorecard]:
    """Yield what the perfect, the silent and the idle host get of the same audience."""
    best = run_by("perfect", prepared, seed)
    possible = sold_by_currency(best.sold)
    for run in (best, run_by("silent", prepared, seed), run_by("idle", prepared, seed)):
        yield score(replace(run, possible=possible), goals=prepared.pack.goals)


def check(prepared: Prepared, seed: int) -> None:
    """Check that scorecards put the three where they belong."""
    perfect, silent, idle = cards(prepared, seed)

    told = f"seed {seed}: {[card.line.points for card in (perfect, silent, idle)]}"
    assert perfect.line.points > PERFECT_ABOVE, told
    assert idle.line.points < IDLE_BELOW, told
    assert IDLE_BELOW < silent.line.points < perfect.line.points - APART, told
    assert all(goal.met for goal in perfect.goals), told
    assert not any(goal.met for goal in idle.goals), told


def test_on_every_pack_a_good_host_is_told_from_a_silent_one_and_an_idle_one(
    pack_file: Path, tmp_path: Path
) -> None:
    prepared = prepare(open_pack(pack_file, tmp_path), seconds=SHORT_S)

    for seed in SEEDS:
        check(prepared, seed)


def test_so_it_is_at_full_length(pack_file: Path, tmp_path: Path) -> None:
    check(prepare(open_pack(pack_file, tmp_path)), seed=7)


@pytest.mark.soak
def test_so_it_is_at_full_length_for_every_seed(pack_file: Path, tmp_path: Path) -> None:
    prepared = prepare(open_pack(pack_file, tmp_path))

    for seed in SEEDS:
        check(prepared, seed)
