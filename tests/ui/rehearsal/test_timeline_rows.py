"""Where spans stand on the timeline: each once, none over another while there is a row free."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from studio.coach.scorecard import Span
from studio.ui.rehearsal.score_words import LANES
from studio.ui.rehearsal.time_axis import TimeAxis
from studio.ui.rehearsal.timeline_rows import laid_out

MOST_MS = 3 * 3_600_000


@st.composite
def spans(draw: st.DrawFn, lane: str = "") -> Span:
    from_ms = draw(st.integers(0, MOST_MS))
    return Span(
        lane=lane or draw(st.sampled_from((*LANES, "something new"))),
        from_ms=from_ms,
        until_ms=from_ms + draw(st.integers(0, 600_000)),
    )


@given(found=st.lists(spans(), max_size=40))
def test_every_span_stands_once_in_its_own_lane(found: list[Span]) -> None:
    lanes, placed = laid_out(found)

    names = [lane.name for lane in lanes]
    assert sorted((p.span.lane, p.span.from_ms, p.span.until_ms) for p in placed) == sorted(
        (s.lane, s.from_ms, s.until_ms) for s in found
    )
    assert names == sorted(names, key=lambda n: LANES.index(n) if n in LANES else len(LANES))
    for one in placed:
        lane = lanes[names.index(one.span.lane)]
        assert lane.top_px <= one.top_px
        assert one.top_px + one.height_px <= lane.top_px + lane.height_px


@given(found=st.lists(spans(), max_size=40))
def test_lanes_stand_under_each_other_without_a_gap(found: list[Span]) -> None:
    lanes, _placed = laid_out(found)

    assert all(one.top_px + one.height_px == two.top_px for one, two in pairwise(lanes))


@given(found=st.lists(spans(lane="question"), max_size=4))
def test_four_questions_never_lie_over_each_other(found: list[Span]) -> None:
    _lanes, placed = laid_out(found)

    for one in placed:
        for two in placed:
            apart = one.span.until_ms <= two.span.from_ms or two.span.until_ms <= one.span.from_ms
            assert one is two or apart or one.top_px != two.top_px


@given(
    length_ms=st.integers(1_000, MOST_MS),
    share=st.floats(0, 1),
    width_px=st.integers(320, 2_000),
    mirrored=st.booleans(),
)
def test_a_moment_is_found_where_it_stands(
    length_ms: int, share: float, width_px: int, mirrored: bool
) -> None:
    axis = TimeAxis(length_ms=length_ms, gutter_px=150, width_px=width_px, mirrored=mirrored)
    at_ms = round(share * length_ms)

    x = axis.x(at_ms)

    assert 0 <= x <= width_px
    assert abs(axis.moment_ms(x) - at_ms) <= 1
    assert len(axis.ticks_ms()) >= 1
    assert axis.rect(at_ms, at_ms, 0, 10).width() >= 2
