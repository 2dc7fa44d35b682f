"""Coming back to a chat: when the platform wants it, and what was missed by then."""

from collections.abc import Sequence

import pytest

from studio.chat.follower import LONGEST_ASKED_PAUSE_S
from studio.chat.port import Alive, Joined
from studio.chat.reason import lost
from studio.questions.message import Gap
from tests.chat.scripted_chat import (
    CHAT_ID,
    JOINED,
    Listener,
    Lives,
    Play,
    Step,
    cut,
    message,
    run,
    until,
)

RESUMED = Joined(via="wire", resumed=True)
START_UTC_MS = 1_800_000_000_000


def follow(*attempts: Sequence[Step]) -> Listener:
    """Follow until all attempts are over and another one stays."""

    async def story() -> Listener:
        play = Play(list(attempts))
        listener = Listener(play)
        async with listener.following():
            await until(lambda: len(play.asked) > len(attempts))
        return listener

    return run(story())


def busy(retry_after_s: float | None) -> Exception:
    """Return a loss that says how long to stay away."""
    return lost("busy", "too many requests", retry_after_s=retry_after_s)


@pytest.mark.parametrize(
    ("asked_s", "least_s", "most_s"),
    [
        (None, 1.0, 1.0),
        (0.0, 1.0, 1.0),
        (90.0, 90.0, 95.0),
        (86_400.0, LONGEST_ASKED_PAUSE_S, LONGEST_ASKED_PAUSE_S + 5.0),
    ],
)
def test_a_platform_is_left_alone_as_long_as_it_asks_for_within_reason(
    asked_s: float | None, least_s: float, most_s: float
) -> None:
    (pause_s,) = follow([busy(asked_s)]).pauses

    assert least_s <= pause_s <= most_s


def test_studios_that_are_sent_away_together_do_not_come_back_together() -> None:
    async def pause_s(chance: float) -> float:
        play = Play([[busy(90.0)]])
        listener = Listener(play)
        listener.chance = chance
        async with listener.following():
            await until(lambda: len(play.asked) > 1)
        return listener.pauses[0]

    assert run(pause_s(0.0)) == 90.0
    assert run(pause_s(1.0)) > 90.0


def test_a_chat_that_begins_anew_in_the_middle_tells_a_gap() -> None:
    listener = follow([JOINED, message("a"), Lives(10.0), JOINED, message("b"), cut()])

    gap = Gap(chat_id=CHAT_ID, from_utc_ms=START_UTC_MS, until_utc_ms=START_UTC_MS + 10_000)
    assert listener.told == [message("a"), gap, message("b")]


def test_a_gap_begins_where_something_was_heard_last_not_where_taking_up_was_tried() -> None:
    listener = follow(
        [JOINED, message("a"), Lives(40.0), cut()], [RESUMED, Lives(5.0), JOINED, cut()]
    )

    gap = listener.told[1]
    assert isinstance(gap, Gap)
    assert gap.from_utc_ms == START_UTC_MS
    assert gap.until_utc_ms == START_UTC_MS + 46_000


def test_a_gap_in_a_quiet_chat_begins_at_its_last_sign_of_life() -> None:
    alive = Alive(at_utc_ms=START_UTC_MS + 40_000)

    listener = follow([JOINED, message("a"), Lives(45.0), alive, cut()], [JOINED])

    _, gap = listener.told
    assert isinstance(gap, Gap)
    assert gap.from_utc_ms == START_UTC_MS + 40_000
    assert gap.until_utc_ms == START_UTC_MS + 46_000


def test_a_sign_of_life_never_makes_a_gap_longer() -> None:
    alive = Alive(at_utc_ms=START_UTC_MS + 1_000)

    listener = follow([JOINED, Lives(10.0), message("a"), alive, cut()], [JOINED])

    _, gap = listener.told
    assert isinstance(gap, Gap)
    assert gap.from_utc_ms == START_UTC_MS + 10_000


def test_a_sign_of_life_of_a_chat_that_is_not_heard_yet_says_nothing() -> None:
    alive = Alive(at_utc_ms=START_UTC_MS + 50_000)

    listener = follow([JOINED, message("a"), cut()], [Lives(50.0), alive, cut()], [JOINED])

    _, gap = listener.told
    assert isinstance(gap, Gap)
    assert gap.from_utc_ms == START_UTC_MS


def test_the_last_sign_of_life_is_known_in_the_next_run() -> None:
    alive = Alive(at_utc_ms=START_UTC_MS + 40_000)

    listener = follow([JOINED, message("a"), Lives(45.0), alive, cut()])

    assert listener.follower.resume == f"@{START_UTC_MS + 40_000} "
