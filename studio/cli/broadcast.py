"""`cuecard broadcast`: on air without a window, by the same messages a window sends."""

import argparse
from collections.abc import Iterator

from studio.cli.client import StudioClient
from studio.cli.headless import HeadlessPlan, run_headless
from studio.cli.plan import BroadcastPlan, read_plan
from studio.core.errors import BadInput
from studio.protocol.messages import Command
from studio.protocol.setup_commands import (
    ChooseSources,
    HoldKey,
    SaveDestination,
    SetCanvases,
    SetEncoding,
    SetFraming,
    SetRecording,
    SetSound,
)
from studio.protocol.show_commands import SetCard, ShowCard, StartOffer


def run(typed: argparse.Namespace) -> int:
    """Carry out the command; return its exit code.

    Raises:
        BadInput: Something typed is wrong; nothing was started.
    """
    if not typed.headless and not typed.attach:
        raise BadInput("broadcast runs without a window: add --headless")
    return broadcast(read_plan(typed))


def broadcast(plan: BroadcastPlan) -> int:
    """Go on air as planned; return 0 when every picture was delivered or accounted for."""

    def set_up(client: StudioClient) -> None:
        for command in setup_commands(plan):
            client.request(command)

    countdown = plan.countdown_s
    return run_headless(
        HeadlessPlan(
            name="cuecard broadcast",
            set_up=set_up,
            before_air=() if countdown is None else (StartOffer(duration_s=countdown),),
            seconds=plan.seconds,
            stats=plan.stats,
            attach=plan.attach,
            rehearsal=plan.rehearsal,
        )
    )


def setup_commands(plan: BroadcastPlan) -> Iterator[Command]:
    """Give the commands that set a show up as planned."""
    yield SetCanvases(canvases=(plan.canvas,))
    yield SetEncoding(encoding=plan.encoding)
    for name, address in plan.addresses:
        yield HoldKey(secret_name=name, key=address)
    yield ChooseSources(camera=plan.camera, microphone=plan.microphone)
    yield SetSound(sound=plan.sound)
    yield SetFraming(framing=plan.framing)
    yield SetCard(product=plan.product)
    if plan.product is not None:
        yield ShowCard(shown=True)
    for target in plan.targets:
        if target.key:
            yield HoldKey(secret_name=target.destination.secret_name, key=target.key)
        yield SaveDestination(destination=target.destination)
    recording = plan.recording
    yield SetRecording(record=recording is not None, path=str(recording or ""))
