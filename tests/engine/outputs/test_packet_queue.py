"""The queue before a slow far end: bounded by time, cut at keyframes, every loss counted."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from studio.engine.outputs.joiner import Joiner
from studio.engine.outputs.packet_queue import PacketQueue
from studio.engine.packets import EncodedPacket


def a_picture(number: int, *, keyframe: bool = False) -> EncodedPacket:
    return EncodedPacket(
        is_video=True,
        data=b"v",
        pts=number,
        dts=number,
        time_base=Fraction(1, 10),
        is_keyframe=keyframe,
        duration_s=0.1,
    )


def a_sound(number: int) -> EncodedPacket:
    return EncodedPacket(
        is_video=False,
        data=b"a",
        pts=number,
        dts=number,
        time_base=Fraction(1, 10),
        is_keyframe=True,
        duration_s=0.1,
    )


def _taken(queue: PacketQueue) -> list[EncodedPacket]:
    taken = []
    while (packet := queue.take()) is not None:
        taken.append(packet)
    return taken


def test_a_full_queue_is_cut_up_to_the_next_keyframe() -> None:
    queue = PacketQueue(1.0)

    for number in range(12):
        queue.put(a_picture(number, keyframe=number % 5 == 0))

    assert [packet.pts for packet in _taken(queue)] == list(range(5, 12))
    assert queue.take_losses() == (1, 5)


def test_without_a_keyframe_in_the_queue_it_waits_for_one() -> None:
    queue = PacketQueue(1.0)
    for number in range(12):
        queue.put(a_picture(number, keyframe=number == 0))
        queue.put(a_sound(number))
    assert queue.needs_keyframe

    queue.put(a_picture(12))
    queue.put(a_picture(13, keyframe=True))

    assert not queue.needs_keyframe
    assert [packet.pts for packet in _taken(queue)] == [13]
    assert queue.take_losses() == (1, 13)


def test_only_the_first_packet_in_an_empty_queue_asks_for_waking() -> None:
    queue = PacketQueue(1.0)

    woken = [queue.put(a_picture(number, keyframe=True)) for number in range(3)]

    assert woken == [True, False, False]


@given(
    keyframes=st.lists(st.booleans(), max_size=80),
    takes=st.lists(st.integers(0, 3), min_size=80, max_size=80),
)
def test_every_picture_is_taken_or_counted_and_the_queue_stays_short(
    keyframes: list[bool], takes: list[int]
) -> None:
    queue = PacketQueue(1.0)
    taken: list[EncodedPacket] = []

    for number, keyframe in enumerate(keyframes):
        queue.put(a_picture(number, keyframe=keyframe))
        for _ in range(takes[number]):
            packet = queue.take()
            taken += [packet] if packet else []
    waiting = _taken(queue)

    assert len(waiting) <= 11
    assert len(taken) + len(waiting) + queue.take_losses()[1] == len(keyframes)
    numbers = [packet.pts for packet in taken + waiting]
    assert numbers == sorted(numbers)
    for before, after in zip(taken + waiting, (taken + waiting)[1:], strict=False):
        assert after.pts == before.pts + 1 or after.is_keyframe


def test_a_far_end_begins_at_a_keyframe_with_the_sound_of_that_moment() -> None:
    joiner = Joiner()
    offered = [a_picture(0), a_sound(1), a_sound(4), a_sound(5), a_picture(4, keyframe=True)]

    admitted = [packet for one in offered for packet in joiner.admit(one)]

    assert [(packet.is_video, packet.pts) for packet in admitted] == [
        (True, 4),
        (False, 4),
        (False, 5),
    ]
    assert joiner.first_s == Fraction(4, 10)
    assert joiner.skipped == 1
    assert joiner.admit(a_sound(3)) == ()
    assert joiner.admit(a_picture(5)) == (a_picture(5),)
