"""Following a chat: whatever its adapters do, each message comes once and every gap is told."""

import asyncio
import logging
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.chat import follower
from studio.chat.port import Joined, Resume
from studio.chat.reason import refused
from studio.core.errors import ChatError, ChatRefused
from studio.core.keychain import remember_secret
from studio.questions.chat_report import ChatReport, ChatState
from studio.questions.message import Gap, TakenBack
from tests.chat.scripted_chat import (
    CHAT_ID,
    JOINED,
    Listener,
    Lives,
    Play,
    Stays,
    Step,
    cut,
    message,
    run,
    until,
)

SECRET = "oauth-very-secret-0815"  # noqa: S105 - nobody's
TOKEN = "t 1"  # noqa: S105 - where it is taken up again
START_UTC_MS = 1_800_000_000_000


def follow(*attempts: Sequence[Step], ways: int = 1, resume: str = "") -> tuple[Play, Listener]:
    """Follow until all attempts are over and another one stays."""
    play = Play(list(attempts))

    async def story() -> Listener:
        listener = Listener(play, ways=ways)
        listener.follower.resume = resume
        async with listener.following():
            await until(lambda: len(play.asked) > len(attempts))
        return listener

    return play, run(story())


def report_at(state: ChatState, *attempts: Sequence[Step], ways: int = 1) -> ChatReport:
    """Follow until the chat is in a state, and return its report."""

    async def story() -> ChatReport:
        listener = Listener(Play(list(attempts)), ways=ways)
        async with listener.following() as follower:
            await until(lambda: follower.report.state is state)
            return follower.report

    return run(story())


def test_what_is_heard_is_told_and_counted() -> None:
    gone = TakenBack(chat_id=CHAT_ID, source_id="a")

    _, listener = follow([JOINED, message("a"), gone, message("b"), cut()])

    assert listener.told == [message("a"), gone, message("b")]
    assert listener.follower.report.messages == 2


def test_a_chat_that_is_heard_is_live_and_says_by_which_way() -> None:
    report = report_at(ChatState.LIVE, [Joined(via="irc"), Stays()])

    assert (report.via, report.code, report.retry_at_utc_ms) == ("irc", "", None)


def test_a_loss_is_waited_out_and_says_why_and_until_when() -> None:
    async def story() -> ChatReport:
        listener = Listener(Play([[cut()]]))
        seen: list[ChatReport] = []

        async def look(_pause_s: float) -> None:
            seen.append(listener.follower.report)

        object.__setattr__(listener.follower._patience, "sleep", look)
        async with listener.following():
            await until(lambda: seen)
        return seen[0]

    report = run(story())

    assert report.state is ChatState.WAITING
    assert (report.code, report.text) == ("cut", "the server hung up")
    assert report.advice
    assert report.retry_at_utc_ms == START_UTC_MS + 1_000


def test_pauses_grow_and_are_short_again_after_a_chat_lived_long() -> None:
    short: list[Step] = [JOINED, Lives(29.0), cut()]

    _, listener = follow(*[short] * 8, [JOINED, Lives(30.0), cut()])

    grown = [1.0, 1.6, 2.56, 4.096, 6.5536, 10.48576, 15.0, 15.0, 1.0]
    assert listener.pauses == pytest.approx(grown)


def test_a_pause_is_any_part_of_what_it_may_be() -> None:
    async def story() -> list[float]:
        play = Play([[cut()], [cut()]])
        listener = Listener(play)
        listener.chance = 0.25
        async with listener.following():
            await until(lambda: len(play.asked) > 2)
        return listener.pauses

    assert run(story()) == pytest.approx([0.25, 0.4])


def test_it_is_taken_up_again_where_it_was_left() -> None:
    play, listener = follow([JOINED, message("a"), Resume(token=TOKEN), message("b"), cut()])

    assert play.resumes == ["", TOKEN]
    assert listener.follower.resume == f"@{START_UTC_MS} {TOKEN}"


def test_a_message_that_comes_again_after_coming_back_is_told_once() -> None:
    resumed = Joined(via="wire", resumed=True)

    _, listener = follow([JOINED, message("a"), cut()], [resumed, message("a"), message("b")])

    assert listener.told == [message("a"), message("b")]
    assert listener.follower.report.messages == 2


def test_ids_are_remembered_in_a_bounded_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(follower, "REMEMBERED", 100)
    many = [message(str(number)) for number in range(5_000)]

    _, listener = follow([JOINED, *many, message("0"), message("4999")])

    assert listener.told == [*many, message("0")]


def test_what_may_have_been_missed_is_told_as_a_gap() -> None:
    _, listener = follow(
        [JOINED, Lives(10.0), message("a"), Lives(5.0), cut()], [JOINED, message("b")]
    )

    heard_last = START_UTC_MS + 10_000
    gap = Gap(chat_id=CHAT_ID, from_utc_ms=heard_last, until_utc_ms=heard_last + 6_000)
    assert listener.told == [message("a"), gap, message("b")]


def test_there_is_no_gap_where_all_that_was_missed_comes() -> None:
    _, listener = follow([JOINED, message("a"), cut()], [Joined(via="wire", resumed=True)])

    assert listener.told == [message("a")]


def test_a_chat_that_was_heard_in_an_earlier_run_has_a_gap_since_then() -> None:
    play, listener = follow([JOINED], resume=f"@{START_UTC_MS - 60_000} token")

    assert play.resumes[0] == "token"
    assert listener.told == [
        Gap(chat_id=CHAT_ID, from_utc_ms=START_UTC_MS - 60_000, until_utc_ms=START_UTC_MS)
    ]


@given(token=st.text(max_size=50), heard=st.booleans())
def test_what_is_kept_of_a_chat_gives_its_token_back(token: str, heard: bool) -> None:
    listener = Listener(Play([]))
    listener.follower.resume = token
    if heard:
        listener.follower._take(JOINED)
    kept = listener.follower.resume

    listener.follower.resume = kept

    assert listener.follower.resume == kept
    assert kept.endswith(token) or token.startswith("@")


def test_an_end_in_peace_is_come_back_from_at_once() -> None:
    _, listener = follow([JOINED, Lives(1.0)], [JOINED, Lives(2.0)])

    assert listener.pauses == []


def test_a_server_that_ends_at_once_is_not_come_back_to_at_once() -> None:
    _, listener = follow([JOINED], [], [JOINED])

    assert len(listener.pauses) == 3


@pytest.mark.parametrize("code", ["way_closed", "not_allowed", "signed_out", "bad_setting"])
def test_a_closed_way_makes_room_for_the_next_one_at_once(code: str) -> None:
    play, listener = follow([refused(code, "no")], [JOINED, message("a"), Lives(9), cut()], ways=2)

    assert play.asked == [0, 1, 1]
    assert len(listener.pauses) == 1


def test_three_losses_in_a_row_at_joining_make_room_for_the_next_way() -> None:
    play, _ = follow([cut()], [cut()], [JOINED, cut()], [cut()], [cut()], [cut()], ways=2)

    assert play.asked == [0, 0, 0, 0, 0, 0, 1]


def test_the_first_way_is_tried_again_after_five_minutes() -> None:
    early: list[Step] = [JOINED, Lives(200.0), cut()]
    late: list[Step] = [JOINED, Lives(100.0), cut()]

    play, _ = follow([refused("way_closed", "no")], early, late, ways=2)

    assert play.asked == [0, 1, 1, 0]


def test_where_all_ways_are_closed_the_best_ones_reason_is_told() -> None:
    report = report_at(
        ChatState.FAILED,
        [refused("signed_out", "the token ran out")],
        [refused("way_closed", "not here")],
        ways=2,
    )

    assert (report.code, report.text) == ("signed_out", "the token ran out")
    assert report.advice


def test_a_way_that_is_lost_is_waited_for_when_the_others_are_closed() -> None:
    closed = refused("way_closed", "no")

    play, _ = follow([closed], [cut()], [cut()], [cut()], [cut()], ways=2)

    assert play.asked == [0, 1, 1, 1, 1, 1]


@pytest.mark.parametrize("code", ["no_such_room", "used_up"])
def test_what_only_the_host_can_put_right_fails_the_chat(code: str) -> None:
    report = report_at(ChatState.FAILED, [refused(code, "no")], ways=2)

    assert (report.code, report.text, report.retry_at_utc_ms) == (code, "no", None)


def test_a_chat_that_is_over_has_ended() -> None:
    assert report_at(ChatState.ENDED, [JOINED, refused("ended", "over")]).code == "ended"
    assert report_at(ChatState.ENDED, [JOINED, refused("unread", "2")]).code == "unread"


def test_a_chat_with_too_little_set_up_fails() -> None:
    assert report_at(ChatState.FAILED, ways=0).code == "bad_setting"


def test_a_failed_chat_is_tried_again_when_somebody_wants_it_with_the_best_way_first() -> None:
    closed = refused("way_closed", "no")
    play = Play([[closed], [closed]])

    async def story() -> None:
        listener = Listener(play, ways=2)
        async with listener.following() as follower:
            await until(lambda: follower.report.state is ChatState.FAILED)
            follower.try_again()
            await until(lambda: len(play.asked) == 3)

    run(story())

    assert play.asked == [0, 1, 0]


def test_a_waiting_chat_is_tried_at_once_when_somebody_wants_it() -> None:
    play = Play([[cut()]])

    async def story() -> None:
        listener = Listener(play)

        async def forever(_pause_s: float) -> None:
            await asyncio.Event().wait()

        object.__setattr__(listener.follower._patience, "sleep", forever)
        async with listener.following() as follower:
            await until(lambda: follower.report.state is ChatState.WAITING)
            follower.try_again()
            await until(lambda: len(play.asked) == 2)

    run(story())


def test_a_fault_in_an_adapter_is_logged_without_its_text_and_waited_out(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.ERROR):
        play, _ = follow([JOINED, KeyError(SECRET)])

    assert len(play.asked) == 2
    assert "KeyError" in caplog.text
    assert SECRET not in caplog.text


def test_a_token_is_in_no_report() -> None:
    remember_secret(SECRET)

    report = report_at(ChatState.FAILED, [refused("used_up", f"{SECRET} is used up")])

    assert SECRET not in f"{report}"
    assert "is used up" in report.text


def test_a_chat_that_is_not_followed_any_more_is_hung_up_and_off() -> None:
    play = Play([[JOINED, Stays()]])
    listener = Listener(play)

    async def story() -> None:
        async with listener.following() as follower:
            await until(lambda: follower.report.state is ChatState.LIVE)

    run(story())

    assert listener.follower.report.state is ChatState.OFF
    assert play.closed == 1


class Speaks:
    """A speaker that keeps what it said, and fails when told to."""

    def __init__(self) -> None:
        self.said: list[tuple[str, str, str]] = []
        self.failure: ChatError | None = None

    async def say(self, text: str, *, reply_to: str, name: str = "") -> None:
        """See `studio.chat.port.Speaker.say`."""
        if self.failure:
            raise self.failure
        self.said.append((text, reply_to, name))


def test_a_chat_that_can_be_written_into_says_so_and_writes() -> None:
    speaker = Speaks()
    follower = Listener(Play([]), speaker=speaker).follower

    run(follower.say("yes, 50 m", reply_to="a", name="Zoë"))

    assert follower.report.can_reply
    assert speaker.said == [("yes, 50 m", "a", "Zoë")]


def test_a_chat_that_can_only_be_read_refuses_to_write() -> None:
    follower = Listener(Play([])).follower

    with pytest.raises(ChatRefused) as caught:
        run(follower.say("hello"))

    assert not follower.report.can_reply
    assert caught.value.reason_code == "not_allowed"


def test_a_failure_to_write_does_not_show_the_token() -> None:
    remember_secret(SECRET)
    speaker = Speaks()
    speaker.failure = refused("signed_out", f"{SECRET} is no good")

    with pytest.raises(ChatRefused) as caught:
        run(Listener(Play([]), speaker=speaker).follower.say("hello"))

    assert SECRET not in str(caught.value)
    assert caught.value.reason_code == "signed_out"
