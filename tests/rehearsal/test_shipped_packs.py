"""The packs that ship: built from their sources, whole, legal, and as long as they say."""

import itertools
from pathlib import Path

import pytest

from scripts.build_packs import build, sources
from studio.catalogue.price_history import points_by_product
from studio.catalogue.whole_import import whole_import
from studio.coach.fault import FaultKind
from studio.core.ids import ShowId
from studio.protocol.show_cues import cues_of
from studio.protocol.show_file import read_show_file
from studio.rehearsal.pack import Pack
from studio.rehearsal.pack_file import describe, open_pack, shipped_packs
from studio.show.readiness import Backstage, readiness
from studio.show.rundown import cut
from studio.show.show_product import for_show
from studio.show.state import ShowState

LANGUAGES = ("en", "es", "fr", "ru", "ar", "zh")
NOW_UTC_MS = 1_795_600_000_000
"""In November 2026: the sample's prices have held for months."""


@pytest.fixture(scope="module", params=shipped_packs(), ids=lambda path: path.stem)
def pack(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Pack:
    """Return each of them, opened."""
    path: Path = request.param
    return open_pack(path, tmp_path_factory.mktemp("packs") / path.stem)


def test_the_gentlest_comes_first() -> None:
    names = [path.stem for path in shipped_packs()]

    assert names == ["first-show", "flash-sale-under-fire", "gadgets-spain"]


@pytest.mark.parametrize("source", sources(), ids=lambda path: path.name)
def test_a_shipped_pack_is_what_its_sources_give(source: Path, tmp_path: Path) -> None:
    again = tmp_path / f"{source.name}.cuepack"

    build(source, again)

    shipped = next(path for path in shipped_packs() if path.stem == source.name)
    assert again.read_bytes() == shipped.read_bytes(), "run scripts/build_packs.py"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_pack_is_described_in_every_language(language: str) -> None:
    lines = [describe(path, language=language, shipped=True) for path in shipped_packs()]
    others = [describe(path, language="pl", shipped=True) for path in shipped_packs()]

    assert [line.text for line in lines] == ["", "", ""]
    assert all(line.title and line.about for line in lines)
    if language != "en":
        assert all(mine.about != other.about for mine, other in zip(lines, others, strict=True))


def test_a_pack_lasts_as_long_as_its_cues(pack: Pack) -> None:
    cues = cues_of(read_show_file(pack.show_file))

    assert sum(cue.planned_s for cue in cues) == pack.length_s
    assert not any(slot.left_out for slot in cut(cues, round(pack.length_s)))
    assert all(cue.points for cue in cues)
    assert all(cue.offer.starts_after_s is None for cue in cues if cue.offer is not None)


def test_nothing_blocks_a_pack_before_its_show(pack: Pack) -> None:
    file = read_show_file(pack.show_file)
    plan = whole_import(pack.folder / "catalogue.json", pack.market)
    sheets = {sheet.product_id: sheet for sheet in plan.sheets}
    state = ShowState(
        show_id=ShowId("show-1"),
        market=pack.market,
        rehearsal=True,
        rundown=cues_of(file),
        products=tuple(
            for_show(listing, sheets.get(listing.product_id), pack.market)
            for listing in plan.listings
        ),
    )
    backstage = Backstage(
        sheets=sheets, history=points_by_product(plan.prices), now_utc_ms=NOW_UTC_MS
    )

    blocking = [item.text for item in readiness(state, backstage) if item.blocks]

    assert blocking == []
    shown = {cue.product_id for cue in state.rundown} - {None}
    assert all(state.listing(product_id) for product_id in shown)
    photos = [Path(p.listing.photos[0]) for p in state.products if p.product_id in shown]
    assert all(photo.is_relative_to(pack.folder.resolve()) for photo in photos)


def test_faults_leave_room_for_what_the_host_does_about_them(pack: Pack) -> None:
    at_times = sorted(fault.at_s for fault in pack.faults if fault.at_s is not None)

    assert all(later - earlier >= 45 for earlier, later in itertools.pairwise(at_times))
    assert all(10 <= at_s <= pack.length_s - 60 for at_s in at_times)


def test_a_fault_about_a_product_strikes_while_it_is_planned_on_program(pack: Pack) -> None:
    begins_s, slots = 0.0, []
    for cue in cues_of(read_show_file(pack.show_file)):
        slots.append((begins_s, begins_s + cue.planned_s, cue.product_id))
        begins_s += cue.planned_s
    about = [fault for fault in pack.faults if "product" in fault.facts]

    for fault in about:
        assert fault.at_s is not None
        on_program = next(slot[2] for slot in slots if slot[0] <= fault.at_s < slot[1])
        assert on_program == fault.facts["product"]


def test_the_packs_get_harder_and_no_fault_is_left_out() -> None:
    lines = {line.pack_id: line for line in (describe(path) for path in shipped_packs())}

    assert lines["first-show"].faults <= 2
    assert lines["gadgets-spain"].faults >= 6
    assert lines["flash-sale-under-fire"].faults >= 10


def test_every_kind_of_fault_is_in_some_pack(tmp_path: Path) -> None:
    packs = [open_pack(path, tmp_path / path.stem) for path in shipped_packs()]

    assert {fault.kind for pack in packs for fault in pack.faults} == set(FaultKind)
