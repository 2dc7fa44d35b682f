"""One wait for three things: a ring, a socket, and the wish to stop."""

import socket
from collections.abc import Iterator

import pytest

from studio.engine.outputs.doorbell import Doorbell, Ready
from tests.fakes.fake_clock import FakeClock


@pytest.fixture
def bell() -> Iterator[Doorbell]:
    bell = Doorbell(FakeClock())
    yield bell
    bell.close()


def test_a_ring_before_the_wait_ends_it_once(bell: Doorbell) -> None:
    for _ in range(3):
        bell.ring()

    waits = [bell.wait(60), bell.wait(0)]

    assert waits == [Ready(rung=True), Ready()]


def test_ringing_without_end_blocks_nobody(bell: Doorbell) -> None:
    for _ in range(100_000):
        bell.ring()

    assert bell.wait(0).rung


def test_a_socket_that_was_replaced_is_watched_no_more(bell: Doorbell) -> None:
    old, old_end = socket.socketpair()
    new, new_end = socket.socketpair()
    with old, old_end, new, new_end:
        bell.wait(0, beside=old)
        old_end.send(b"x")

        nothing = bell.wait(0, beside=new)
        new_end.send(b"x")
        something = bell.wait(60, beside=new, to_write=True)
        bell.forget()

    assert nothing == Ready()
    assert something == Ready(readable=True, writable=True)


def test_leaving_has_a_deadline_on_the_clock(bell: Doorbell) -> None:
    clock = bell.clock
    assert isinstance(clock, FakeClock)

    bell.leave(2.0)
    at_once = (bell.leaving, bell.must_be_gone)
    clock.advance(2_000_000_000)

    assert at_once == (True, False)
    assert bell.must_be_gone
    assert bell.wait(60).rung


def test_ringing_after_the_end_does_nothing() -> None:
    bell = Doorbell(FakeClock())
    bell.close()

    bell.ring()
    bell.leave(1.0)

    assert bell.leaving
