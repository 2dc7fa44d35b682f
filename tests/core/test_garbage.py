"""After settling, what is loaded is not looked through again, and circles still go."""

import gc
import weakref
from collections.abc import Iterator

import pytest

from studio.core.garbage import settle


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    thresholds = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*thresholds)


class _Node:
    def __init__(self) -> None:
        self.itself = self


def test_what_is_loaded_is_looked_at_no_more() -> None:
    kept = [_Node() for _ in range(1_000)]
    before = len(gc.get_objects())

    settle()

    assert gc.get_freeze_count() >= len(kept)
    assert len(gc.get_objects()) < before / 2


def test_what_loading_left_behind_is_thrown_away_first() -> None:
    gc.collect()
    gc.disable()
    left = weakref.ref(_Node())
    assert left() is not None

    settle(tidy=True)
    gc.enable()

    assert left() is None


def test_circles_that_come_later_are_found() -> None:
    settle()
    later = weakref.ref(_Node())

    for _ in range(3_000):  # as an hour's work does, with the youngest looked at
        _keep = [_Node() for _ in range(2)]

    assert later() is None
