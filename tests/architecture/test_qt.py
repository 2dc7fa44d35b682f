"""Qt for Python keeps count of what it hands over: version 6.12.0 did not, on Python 3.11.

Every signal lost a reference of `True` there, and every void call one of `None`, until the
process aborted in the middle of a show.
"""

import sys

from PySide6.QtCore import QObject, Signal

CALLS = 20


class _Bell(QObject):
    rung = Signal(int)


def test_a_signal_loses_no_reference_of_true() -> None:
    bell = _Bell()
    before = sys.getrefcount(True)

    for _ in range(CALLS):
        bell.rung.emit(1)

    assert sys.getrefcount(True) > before - 5


def test_a_call_that_returns_nothing_loses_no_reference_of_none() -> None:
    heard: list[int] = []
    bell = _Bell()
    bell.rung.connect(heard.append)
    before = sys.getrefcount(None)

    for _ in range(CALLS):
        bell.rung.emit(1)

    assert sys.getrefcount(None) > before - 5
    assert len(heard) == CALLS
