"""What a broken link cut off is asked again in time, with its key; nothing comes twice or late."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from studio.core.process import Rendezvous
from studio.protocol.messages import Done
from studio.protocol.question_commands import TypeQuestion
from studio.protocol.setup_commands import CloseStudio
from studio.protocol.show_commands import CountSold, ShowSlate, Take, UndoTake
from studio.ui import asked_again
from studio.ui.asked_again import OpenRequests, patience_s
from studio.ui.link import ControlLink, Finder
from studio.ui.view import LinkState
from tests.builders import WATCH
from tests.fakes.fake_control import FakeControl, done, silence
from tests.ui.ui_values import SHOW

SLATE, SOLD = ShowSlate(shown=True), CountSold(product_id=WATCH)


class _Clock:
    now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def clock() -> _Clock:
    return _Clock()


@pytest.fixture
def requests(clock: _Clock) -> OpenRequests:
    return OpenRequests(clock)


def test_a_take_may_be_two_seconds_old_and_anything_else_ten() -> None:
    assert patience_s(Take()) == patience_s(UndoTake()) == 2.0
    assert patience_s(SLATE) == 10.0
    assert patience_s(CloseStudio()) == 0.0


def test_each_request_has_a_key_of_its_own_and_says_what_was_seen(requests: OpenRequests) -> None:
    first, second = requests.make(SLATE, 7), requests.make(SLATE, 8)

    assert first.request_id != second.request_id
    assert first.key != second.key
    assert (first.seen, second.seen) == (7, 8)


def test_what_is_young_enough_comes_again_unchanged_and_in_order(
    requests: OpenRequests, clock: _Clock
) -> None:
    made = [requests.make(command, 7) for command in (Take(), SLATE, SOLD)]
    for request in made:
        requests.sent(request)
    clock.now_s += 3.0

    left = requests.cut_off()
    again, given_up = requests.take_back()

    assert [ms for _, ms in left] == [0, 7_000, 7_000]
    assert again == made[1:]
    assert given_up == [made[0].request_id]


def test_a_second_break_does_not_make_a_request_younger(
    requests: OpenRequests, clock: _Clock
) -> None:
    request = requests.make(SLATE, 7)
    requests.sent(request)
    requests.cut_off()
    clock.now_s += 9.0
    requests.take_back()

    clock.now_s += 2.0
    requests.cut_off()

    assert requests.take_back() == ([], [request.request_id])


def test_another_control_room_is_asked_only_where_nothing_can_have_been_done(
    requests: OpenRequests,
) -> None:
    fits, changed = requests.make(SOLD, 7), requests.make(SOLD, 6)
    elsewhere = requests.make(TypeQuestion(text="how long?"), 7)
    for request in (fits, changed, elsewhere):
        requests.sent(request)
    requests.cut_off()

    again, given_up = requests.take_back(unchanged=7)

    assert again == [fits]
    assert given_up == [changed.request_id, elsewhere.request_id]


# --- over a link -------------------------------------------------------------------------------


@pytest.fixture
def found(control: FakeControl) -> list[Rendezvous]:
    return [control.rendezvous()]


@pytest.fixture
def link(qtbot: QtBot, control: FakeControl, found: list[Rendezvous]) -> ControlLink:
    control.show = replace(SHOW, revision=7)
    made = ControlLink(Finder(find=lambda: found[0], start=lambda: None))
    made.open()
    qtbot.waitUntil(lambda: made.state is LinkState.ATTACHED)
    return made


def test_a_request_says_which_show_was_seen(
    qtbot: QtBot, link: ControlLink, control: FakeControl
) -> None:
    with qtbot.waitSignal(link.show_changed):
        control.change(replace(SHOW, revision=8), "Ana")

    link.ask(SLATE)

    qtbot.waitUntil(lambda: bool(control.requests))
    assert control.requests[0].seen == 8
    assert len(control.requests[0].key) >= 32
    link.close()


def test_a_cut_link_asks_again_with_the_same_key_and_has_one_answer(
    qtbot: QtBot, link: ControlLink, control: FakeControl
) -> None:
    heard: list[int] = []
    link.done.connect(lambda number, _text: heard.append(number))
    control.answer = silence
    number = link.ask(SLATE)
    qtbot.waitUntil(lambda: bool(control.requests))
    control.answer = done

    control.cut()

    qtbot.waitUntil(lambda: heard == [number])
    first, second = control.requests
    assert first == second
    link.close()


def test_another_control_room_with_another_show_is_not_asked_again_and_that_is_said(
    qtbot: QtBot, link: ControlLink, control: FakeControl, found: list[Rendezvous]
) -> None:
    denials: list[tuple[int, str]] = []
    link.denied.connect(lambda number, text, _code: denials.append((number, text)))
    control.answer = silence
    number = link.ask(SOLD)
    qtbot.waitUntil(lambda: bool(control.requests))
    control.show = replace(SHOW, revision=8)
    control.replace_room()
    found[0] = control.rendezvous()

    control.cut()

    qtbot.waitUntil(lambda: [one for one, _ in denials] == [number])
    assert "not asked again" in denials[0][1]
    assert len(control.requests) == 1
    link.close()


def test_another_control_room_with_the_show_as_it_was_is_asked_again(
    qtbot: QtBot, link: ControlLink, control: FakeControl, found: list[Rendezvous]
) -> None:
    control.answer = silence
    link.ask(SOLD)
    qtbot.waitUntil(lambda: bool(control.requests))
    control.replace_room()
    found[0] = control.rendezvous()

    control.cut()

    qtbot.waitUntil(lambda: len(control.requests) == 2)
    assert control.requests[0] == control.requests[1]
    link.close()


def test_a_room_that_stays_away_too_long_has_the_request_given_up_once(
    qtbot: QtBot, link: ControlLink, control: FakeControl, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asked_again, "patience_s", lambda _command: 0.05)
    denials: list[int] = []
    link.denied.connect(lambda number, _text, _code: denials.append(number))
    control.answer = silence
    number = link.ask(SLATE)
    qtbot.waitUntil(lambda: bool(control.requests))

    control.close()

    qtbot.waitUntil(lambda: denials == [number])
    control.open()
    qtbot.waitUntil(lambda: link.state is LinkState.ATTACHED)
    assert len(control.requests) == 1
    control.push(Done(request_id=number))
    link.close()
