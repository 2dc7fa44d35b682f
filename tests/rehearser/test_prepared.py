"""A show that is drawn together keeps everything in its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.coach.fault import FaultKind
from studio.core.errors import BadInput
from studio.rehearsal.pack import FaultPlan
from studio.rehearser.prepared import Prepared, audience_products, drawn_to
from tests.rehearser.fast_runs import CAM, LENGTH_S, WATCH, two_gadgets

FAULTS = (
    FaultPlan(kind=FaultKind.CAMERA_LOST, at_s=30, lasts_s=12),
    FaultPlan(kind=FaultKind.DISK_FILLING, lasts_s=3),
)


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    return two_gadgets(tmp_path_factory.mktemp("show"), FAULTS)


@given(st.floats(5, 4 * 3600))
def test_cues_begin_in_proportion_to_the_second(prepared: Prepared, seconds: float) -> None:
    drawn = drawn_to(prepared, seconds)

    assert drawn.pack.length_s == seconds
    begins, planned = 0, 0
    for cue, before in zip(drawn.show.cues, prepared.show.cues, strict=True):
        assert begins == pytest.approx(planned * seconds / LENGTH_S, abs=len(drawn.show.cues))
        begins, planned = begins + cue.planned_s, planned + before.planned_s
        assert cue.planned_s >= 1
        assert cue.shortest_s <= cue.planned_s
    if seconds >= LENGTH_S:
        assert begins == pytest.approx(seconds, abs=1)


@given(st.floats(5, 60))
def test_faults_keep_their_place_and_can_still_be_noticed(
    prepared: Prepared, seconds: float
) -> None:
    camera, disk = drawn_to(prepared, seconds).pack.faults

    assert camera.at_s == pytest.approx(seconds / 2)
    assert 4 <= camera.lasts_s <= 12
    assert (disk.at_s, disk.lasts_s) == (None, 3)


def test_offers_are_shorter_in_a_shorter_show(prepared: Prepared) -> None:
    _, watch, cam, _ = drawn_to(prepared, 30).show.cues
    assert watch.offer is not None
    assert cam.offer is not None
    assert (watch.offer.lasts_s, watch.offer.starts_after_s) == (4.0, None)
    assert (cam.offer.lasts_s, cam.offer.starts_after_s) == (2.5, 1.5)

    _, watch, _, _ = drawn_to(prepared, 6).show.cues
    assert watch.offer is not None
    assert watch.offer.lasts_s == 2.0


def test_a_short_show_has_more_viewers_and_a_long_one_no_fewer(prepared: Prepared) -> None:
    before = prepared.pack.audience
    short, long = drawn_to(prepared, 15).pack.audience, drawn_to(prepared, 600).pack.audience

    assert (short.viewers, short.messages_per_minute) == (2 * before.viewers, 60.0)
    assert (long.viewers, long.messages_per_minute) == (before.viewers, 30.0)


@pytest.mark.parametrize("seconds", [0, 4.9, 5 * 3600, float("nan"), float("inf")])
def test_no_show_is_shorter_than_can_be_seen_or_longer_than_a_day_allows(
    prepared: Prepared, seconds: float
) -> None:
    with pytest.raises(BadInput, match="lasts 5 to 14400 seconds"):
        drawn_to(prepared, seconds)


def test_the_audience_knows_what_a_shops_page_says(prepared: Prepared) -> None:
    watch, cam = audience_products(prepared.goods, "es-ES")

    assert (watch.product_id, cam.product_id) == (WATCH, CAM)
    assert (watch.trust_points, cam.trust_points) == (1, 0)
    assert watch.related == (CAM,)
    assert [row.row_id for row in watch.sheet.rows] == ["ip"]
    assert audience_products(None, "es-ES") == ()
