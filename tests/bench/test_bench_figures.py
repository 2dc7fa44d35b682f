"""The arithmetic of several runs, and when a target counts as reached."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.bench.cpu import Load, Sample, load_between
from studio.bench.figures import Figure, figure_of, median, percentile, ratio

values = st.lists(st.floats(0, 1e6), min_size=1, max_size=50)


@given(values)
def test_a_percentile_is_one_of_the_values_and_grows(found: list[float]) -> None:
    low, high = percentile(found, 50), percentile(found, 95)

    assert low in found
    assert high in found
    assert low is not None
    assert high is not None
    assert min(found) <= low <= high <= max(found)


def test_nothing_has_no_median_and_no_percentile() -> None:
    assert median([]) is None
    assert percentile([], 50) is None


def test_runs_without_a_value_do_not_count() -> None:
    figure = figure_of("x", [3.0, None, 1.0, 2.0], unit="s")

    assert figure.value == 2.0
    assert figure.runs == (3.0, 1.0, 2.0)


@pytest.mark.parametrize(
    ("value", "target", "reached"),
    [(1.0, 1.0, True), (1.01, 1.0, False), (None, 1.0, False), (5.0, None, None)],
)
def test_a_target_is_the_most_a_value_may_be(
    value: float | None, target: float | None, reached: bool | None
) -> None:
    assert Figure(name="x", unit="", value=value, target=target).reached is reached


def test_a_ratio_to_nothing_is_unknown() -> None:
    assert ratio(1.0, 0.0) is None
    assert ratio(None, 1.0) is None
    assert ratio(1.0, 2.0) == 0.5


def sample(at_s: float, *, program: float, busy: float, own: float, stolen: float = 0.0) -> Sample:
    return Sample(
        at_ns=round(at_s * 1e9),
        cpu_s={"program": program},
        rss_bytes={"program": 1},
        busy_s=busy,
        stolen_s=stolen,
        own_s=own,
    )


def test_what_belongs_to_nobody_is_the_others() -> None:
    first = sample(0, program=1.0, busy=10.0, own=5.0)
    last = sample(2, program=2.0, busy=12.0, own=5.2)

    load = load_between(first, last)

    assert load.cores["program"] == pytest.approx(0.5)
    assert load.others == pytest.approx(0.4)
    assert load.disturbed


def test_a_machine_that_lends_its_cores_away_disturbs_too() -> None:
    assert Load(cores={}, others=0.0, stolen=0.2).disturbed
    assert not Load(cores={}, others=0.1, stolen=0.1).disturbed
