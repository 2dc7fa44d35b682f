"""The link attaches, asks, hears, and comes back; it never floods the window."""

import os
import threading
from collections.abc import Iterator
from dataclasses import replace
from typing import get_args

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from studio.core.ids import SecretName
from studio.core.process import Rendezvous
from studio.core.source_spec import SourceKind
from studio.protocol.codec import encode
from studio.protocol.message import Topic
from studio.protocol.messages import DevicesListed, Done, HealthChanged, Meters, ShowChanged
from studio.protocol.reports import Device, Health
from studio.protocol.setup_commands import HoldKey, ListDevices
from studio.protocol.show_commands import ShowCard, ShowSlate
from studio.ui.link import ControlLink, Finder, newest_of_each
from studio.ui.view import LinkState
from tests.fakes.fake_control import FakeControl, denied, silence
from tests.ui.ui_values import SHOW


class _Heard(QObject):
    """Keeps everything a link says, in order."""

    def __init__(self, link: ControlLink) -> None:
        super().__init__()
        self.shows: list[object] = []
        self.states: list[tuple[LinkState, str]] = []
        self.denials: list[tuple[int, str]] = []
        self.dones: list[int] = []
        self.waiting: list[object] = []
        link.show_changed.connect(lambda show, _by: self.shows.append(show))
        link.link_state.connect(lambda state, text: self.states.append((state, text)))
        link.denied.connect(lambda number, text, _code: self.denials.append((number, text)))
        link.done.connect(lambda number, _text: self.dones.append(number))
        link.waiting_changed.connect(self.waiting.append)


@pytest.fixture
def link(control: FakeControl) -> Iterator[ControlLink]:
    made = ControlLink(Finder(find=control.rendezvous, start=lambda: None))
    yield made
    made.close()


def _attach(qtbot: QtBot, link: ControlLink) -> _Heard:
    heard = _Heard(link)
    link.open()
    qtbot.waitUntil(lambda: link.state is LinkState.ATTACHED and bool(heard.shows))
    return heard


def test_attaching_brings_the_whole_show_at_once(
    qtbot: QtBot, link: ControlLink, control: FakeControl
) -> None:
    heard = _attach(qtbot, link)

    assert heard.shows == [SHOW]
    assert control.identities[0].role == "host"
    assert set(control.identities[0].topics) == set(get_args(Topic))


def test_a_command_is_answered_once_under_its_own_number(
    qtbot: QtBot, link: ControlLink, control: FakeControl
) -> None:
    heard = _attach(qtbot, link)

    first = link.ask(ShowCard(shown=True))
    second = link.ask(ShowSlate(shown=True))

    qtbot.waitUntil(lambda: len(heard.dones) == 2)
    assert heard.dones == [first, second]
    assert control.commands == [ShowCard(shown=True), ShowSlate(shown=True)]


def test_a_refusal_carries_the_control_rooms_own_words(
    qtbot: QtBot, link: ControlLink, control: FakeControl
) -> None:
    heard = _attach(qtbot, link)
    control.answer = denied

    number = link.ask(ShowCard(shown=True))

    qtbot.waitUntil(lambda: bool(heard.denials))
    assert heard.denials == [(number, "No. Nothing was changed.")]


def test_a_late_answer_shows_as_waiting_and_its_coming_ends_that(
    qtbot: QtBot, link: ControlLink, control: FakeControl
) -> None:
    heard = _attach(qtbot, link)
    control.answer = silence
    number = link.ask(ShowCard(shown=True))
    qtbot.waitUntil(lambda: heard.waiting == [frozenset({ShowCard})])

    control.push(Done(request_id=number))

    qtbot.waitUntil(lambda: heard.waiting[-1] == frozenset())


def test_a_command_without_a_link_is_denied_and_never_sent_later(
    qtbot: QtBot, link: ControlLink, control: FakeControl
) -> None:
    heard = _Heard(link)

    number = link.ask(ShowCard(shown=True))

    qtbot.waitUntil(lambda: [n for n, _ in heard.denials] == [number])
    link.open()
    qtbot.waitUntil(lambda: link.state is LinkState.ATTACHED)
    assert control.commands == []


def test_a_command_too_long_for_a_line_is_denied_and_the_link_stays(
    qtbot: QtBot, link: ControlLink
) -> None:
    heard = _attach(qtbot, link)

    number = link.ask(HoldKey(secret_name=SecretName("k"), key="x" * 300_000))

    qtbot.waitUntil(lambda: [n for n, _ in heard.denials] == [number])
    assert link.state is LinkState.ATTACHED


def test_a_cut_link_comes_back_and_has_the_newest_show(
    qtbot: QtBot, link: ControlLink, control: FakeControl
) -> None:
    heard = _attach(qtbot, link)
    control.show = replace(SHOW, title="Later", revision=7)

    control.cut()

    qtbot.waitUntil(lambda: heard.shows[-1] == control.show)
    assert [state for state, _ in heard.states] == [
        LinkState.ATTACHED,
        LinkState.LOST,
        LinkState.ATTACHED,
    ]


def test_a_control_room_that_dies_is_started_again(qtbot: QtBot, control: FakeControl) -> None:
    found: list[Rendezvous] = []
    started: list[bool] = []

    def start() -> None:
        started.append(True)
        found.append(control.rendezvous())

    link = ControlLink(Finder(find=lambda: found[0] if found else None, start=start))
    heard = _Heard(link)

    link.open()

    qtbot.waitUntil(lambda: link.state is LinkState.ATTACHED)
    assert started == [True]
    assert heard.states[0][0] is LinkState.STARTING
    link.close()


def test_a_file_of_a_dead_control_room_whose_number_lives_again_is_overcome(
    qtbot: QtBot, control: FakeControl
) -> None:
    stale = Rendezvous(pid=os.getpid(), port=1, secret="00", version=1)  # noqa: S106 - of nobody
    found = [stale]

    def start() -> None:
        found[0] = control.rendezvous()

    link = ControlLink(Finder(find=lambda: found[0], start=start))

    link.open()

    qtbot.waitUntil(lambda: link.state is LinkState.ATTACHED)
    link.close()


def test_a_control_room_that_cannot_be_started_is_said_so(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def start() -> None:
        raise OSError("no such program")

    link = ControlLink(Finder(find=lambda: None, start=start))
    heard = _Heard(link)

    link.open()

    assert heard.states[-1] == (LinkState.STARTING, "no such program")
    assert "could not be started" in caplog.text
    link.close()


def test_another_version_is_refused_in_words_that_say_what_to_update(
    qtbot: QtBot, link: ControlLink, control: FakeControl, caplog: pytest.LogCaptureFixture
) -> None:
    control.version = 99
    heard = _Heard(link)

    link.open()

    qtbot.waitUntil(lambda: any("update" in text for _, text in heard.states))
    assert link.state is LinkState.STARTING
    assert "leaving the control room" in caplog.text


@pytest.mark.parametrize(
    "rubbish", [b"rubbish\n", b"\xff\xfe\n", b'{"type":"Nothing"}\n', b"{" * 400_000]
)
def test_rubbish_from_the_other_side_ends_the_link_and_not_the_window(
    qtbot: QtBot,
    link: ControlLink,
    control: FakeControl,
    caplog: pytest.LogCaptureFixture,
    rubbish: bytes,
) -> None:
    _attach(qtbot, link)

    control.push_bytes(rubbish)

    qtbot.waitUntil(lambda: link.state is LinkState.LOST)
    assert "leaving the control room" in caplog.text


def test_five_thousand_pushes_are_drawn_a_few_times_and_end_with_the_newest(
    qtbot: QtBot, link: ControlLink, control: FakeControl
) -> None:
    heard = _attach(qtbot, link)
    shows = [replace(SHOW, title=f"title {n}", revision=n) for n in range(5_000)]
    lines = b"".join(encode(ShowChanged(show=show, changed_by="test")) for show in shows)

    # From a thread, because the system may buffer less than this and the window reads in this one.
    pushing = threading.Thread(target=control.push_bytes, args=(lines,))
    pushing.start()

    qtbot.waitUntil(lambda: heard.shows[-1] == shows[-1])
    pushing.join()
    assert len(heard.shows) < 250


def test_of_each_topic_only_the_newest_is_decoded_and_answers_stay_in_order() -> None:
    first = ShowChanged(show=SHOW, changed_by="a")
    last = ShowChanged(show=replace(SHOW, revision=2), changed_by="b")
    health = HealthChanged(health=Health())
    meters = Meters(peak_db=-3, rms_db=-9)
    said = [first, Done(request_id=1), meters, health, last, Done(request_id=2)]

    heard = newest_of_each([encode(message).rstrip(b"\n") for message in said])

    assert heard[-2:] == [Done(request_id=1), Done(request_id=2)]
    assert {type(m) for m in heard[:-2]} == {ShowChanged, HealthChanged, Meters}
    assert last in heard
    assert first not in heard


def test_listed_devices_arrive(qtbot: QtBot, link: ControlLink, control: FakeControl) -> None:
    _attach(qtbot, link)
    control.devices = (Device(kind=SourceKind.CAMERA, name="Cam", device_id="1"),)

    with qtbot.waitSignal(link.told) as told:
        link.ask(ListDevices())

    assert told.args == [DevicesListed(devices=control.devices)]


def test_a_closed_link_stays_closed(qtbot: QtBot, link: ControlLink, control: FakeControl) -> None:
    _attach(qtbot, link)

    link.close()
    control.cut()

    qtbot.wait(300)
    assert len(control.identities) == 1
