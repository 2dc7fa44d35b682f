"""What each command makes of the show: one pure table over `studio.show.state`."""

from typing import assert_never
from urllib.parse import urlsplit

from studio.core.errors import BadInput, Refused
from studio.protocol.messages import (
    ChooseSources,
    CloseStudio,
    EndShow,
    ExtendOffer,
    GoLive,
    HoldKey,
    ListDevices,
    RemoveDestination,
    RetryOutput,
    SaveDestination,
    SetCanvases,
    SetCard,
    SetEncoding,
    SetFraming,
    SetRecording,
    SetSound,
    SetTitle,
    ShowCard,
    ShowSlate,
    StartOffer,
    StopOffer,
    TestDestination,
)
from studio.show import state as show
from studio.show.destination import Destination
from studio.show.state import ShowState

NULL_ADDRESS = "null:"
"""A destination that throws everything away: for rehearsals and measurements."""

_SCHEMES = ("rtmp", "rtmps")

Aside = HoldKey | TestDestination | RetryOutput | ListDevices | CloseStudio
"""Commands that leave the show as it is."""

Selling = SetCard | ShowCard | ShowSlate | StartOffer | ExtendOffer | StopOffer
Staging = SetTitle | ChooseSources | SetFraming | SetSound | SetCanvases | SetEncoding
Sending = SaveDestination | RemoveDestination | SetRecording | GoLive | EndShow

Change = Selling | Staging | Sending
"""Commands that make the next state."""


def next_state(state: ShowState, command: Change, *, now_utc_ms: int) -> ShowState:
    """Return the show after a command.

    Raises:
        Refused: It makes no sense now.
        BadInput: Something in it is wrong.
    """
    if isinstance(command, Selling):
        return _selling(state, command, now_utc_ms)
    if isinstance(command, Staging):
        return _staging(state, command)
    return _sending(state, command, now_utc_ms)


def check_address(destination: Destination, *, rehearsal: bool) -> None:
    """Refuse an address no output can send to, or one that leaves the machine in a rehearsal.

    Raises:
        BadInput: The address is not of the right form.
        Refused: This is a rehearsal.
    """
    if destination.url == NULL_ADDRESS:
        return
    try:
        parts = urlsplit(destination.url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise BadInput(f"the address of {destination.name} can't be read") from None
    if parts.scheme not in _SCHEMES or not host:
        raise BadInput(
            f"the address of {destination.name} starts with rtmp:// or rtmps:// and a server"
        )
    if rehearsal:
        raise Refused("this is a rehearsal: nothing leaves the machine, the recording aside")


def _check_rehearsal(state: ShowState) -> None:
    if state.rehearsal:
        for destination in state.destinations:
            if destination.enabled:
                check_address(destination, rehearsal=True)


def _selling(state: ShowState, command: Selling, now_utc_ms: int) -> ShowState:
    match command:
        case SetCard(product=product):
            return show.set_card(state, product)
        case ShowCard(shown=shown):
            return show.show_card(state, shown=shown)
        case ShowSlate(shown=shown):
            return show.show_slate(state, shown=shown)
        case StartOffer(duration_s=duration_s):
            return show.start_offer(state, duration_s=duration_s, now_utc_ms=now_utc_ms)
        case ExtendOffer(by_s=by_s):
            return show.extend_offer(state, by_s=by_s, now_utc_ms=now_utc_ms)
        case StopOffer():
            return show.stop_offer(state, now_utc_ms=now_utc_ms)
        case _:
            assert_never(command)


def _staging(state: ShowState, command: Staging) -> ShowState:
    match command:
        case SetTitle(title=title):
            return show.set_title(state, title)
        case ChooseSources(camera=camera, microphone=microphone):
            return show.choose_sources(state, camera=camera, microphone=microphone)
        case SetFraming(framing=framing):
            return show.set_framing(state, framing)
        case SetSound(sound=sound):
            return show.set_sound(state, sound)
        case SetCanvases(canvases=canvases):
            return show.set_canvases(state, canvases)
        case SetEncoding(encoding=encoding):
            return show.set_encoding(state, encoding)
        case _:
            assert_never(command)


def _sending(state: ShowState, command: Sending, now_utc_ms: int) -> ShowState:
    match command:
        case SaveDestination(destination=destination):
            check_address(destination, rehearsal=state.rehearsal)
            return show.save_destination(state, destination)
        case RemoveDestination(destination_id=destination_id):
            return show.remove_destination(state, destination_id)
        case SetRecording(record=record, path=path):
            return show.set_record(state, record=record, path=path)
        case GoLive():
            _check_rehearsal(state)
            return show.go_live(state, now_utc_ms=now_utc_ms)
        case EndShow():
            return show.end_show(state)
        case _:
            assert_never(command)
