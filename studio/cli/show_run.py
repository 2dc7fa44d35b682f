"""`cuecard show run`: a whole show from a file, on the same commands as the window."""

import argparse
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import msgspec

from studio.cli.catalogue_client import import_file
from studio.cli.client import StudioClient
from studio.cli.doorway import read_door
from studio.cli.headless import HeadlessPlan, run_headless
from studio.cli.plan import read_recording, read_seconds, read_stats_file
from studio.cli.receivers import Address, read_receivers
from studio.cli.show_plan import ShowPlan, read_show_plan
from studio.cli.terminal import complain, say
from studio.core.clock import SystemClock
from studio.core.errors import BadInput
from studio.protocol.messages import Command
from studio.protocol.setup_commands import (
    ChooseSecond,
    ChooseSources,
    HoldKey,
    SaveDestination,
    SetCanvases,
    SetEncoding,
    SetMarket,
    SetRecording,
    SetTitle,
)
from studio.protocol.show_commands import SetLength, SetRundown, SetTheme, SetTransition
from studio.show.events import ShowEvent
from studio.show.selling import running_offer
from studio.show.selling_overlays import card_at
from studio.show.state import ShowState


def run(typed: argparse.Namespace) -> int:
    """Carry out the command; return its exit code.

    Raises:
        BadInput: Something typed, or in the file, is wrong; nothing was started.
    """
    if not typed.headless:
        raise BadInput("show run has no window: add --headless")
    path = Path(typed.file)
    plan = read_show_plan(path, rehearsal=typed.rehearse)
    recording = read_recording(typed.record) if typed.record else None
    if recording is None and not plan.targets:
        raise BadInput("say where it goes: --record, or [[destinations]] in the file")
    stats = read_stats_file(typed.stats, {"--record": typed.record, "the show file": typed.file})
    seconds = read_seconds(typed.seconds)
    door = read_door(
        typed.door, typed.pairing_file, typed.door_role, typed.obs_websocket, typed.obs_password_env
    )
    typed_receivers = (Address(where=to, secret_env=name) for to, name in typed.events_to or ())
    receivers = read_receivers((*plan.receivers, *typed_receivers))

    def set_up(client: StudioClient) -> None:
        if plan.catalogue is not None:
            import_file(client, plan.catalogue, leave_out_wrong=False)
        for command in setup_commands(plan, recording):
            client.request(command)

    return run_headless(
        HeadlessPlan(
            name="cuecard show run",
            set_up=set_up,
            schedule=plan.schedule,
            seconds=plan.seconds if seconds is None else seconds,
            stats=stats,
            rehearsal=plan.rehearsal,
            listener=JsonLines() if typed.json else lambda _news: None,
            tell=complain if typed.json else say,
            door=door,
            receivers=receivers,
            chats=plan.chats,
        )
    )


def setup_commands(plan: ShowPlan, recording: Path | None) -> Iterator[Command]:
    """Give the commands that set a show up as planned."""
    yield SetTitle(title=plan.title)
    yield SetMarket(market=plan.market)
    yield SetCanvases(canvases=plan.canvases)
    yield SetEncoding(encoding=plan.encoding)
    for name, address in plan.addresses:
        yield HoldKey(secret_name=name, key=address)
    yield ChooseSources(camera=plan.camera, microphone=plan.microphone)
    if plan.second is not None:
        yield ChooseSecond(second=plan.second)
    if plan.theme is not None:
        yield SetTheme(theme=plan.theme)
    yield SetTransition(transition=plan.transition)
    yield SetRundown(cues=plan.cues)
    yield SetLength(length_s=plan.length_s)
    for target in plan.targets:
        if target.key:
            yield HoldKey(secret_name=target.destination.secret_name, key=target.key)
        yield SaveDestination(destination=target.destination)
    yield SetRecording(record=recording is not None, path=str(recording or ""))


class JsonLines:
    """Writes each state change and each event as one line of JSON."""

    def __init__(self) -> None:
        self._revision = -1

    def __call__(self, news: ShowState | ShowEvent) -> None:
        """Write one line, unless this state was written already."""
        if isinstance(news, ShowEvent):
            say(json.dumps({"type": "event", **msgspec.to_builtins(news)}, ensure_ascii=False))
        elif news.revision != self._revision:
            self._revision = news.revision
            say(json.dumps(state_line(news, SystemClock().utc_ms()), ensure_ascii=False))


def state_line(state: ShowState, now_utc_ms: int) -> dict[str, object]:
    """Return what of a state somebody who follows a show wants to read."""
    since = state.on_air_since_utc_ms
    card = card_at(state, state.program, now_utc_ms)
    offer = running_offer(state, state.program.product_id, now_utc_ms)
    return {
        "type": "state",
        "revision": state.revision,
        "at_utc_ms": now_utc_ms,
        "on_air_s": None if since is None else round((now_utc_ms - since) / 1_000, 3),
        "on_air": state.on_air,
        "program": state.program.cue_id,
        "preview": state.preview.cue_id,
        "product": state.program.product_id,
        "scene": state.program.scene,
        "overlays": [*state.program.shown, *state.standing],
        "price_minor": card.price.amount_minor if card is not None else None,
        "currency": card.price.currency if card is not None else None,
        "stock": card.stock if card is not None else None,
        "offer": None if offer is None else msgspec.to_builtins(replace(offer, override="")),
        "slate": state.slate_shown,
    }
