"""`cuecard clips`: of each product a film, cut out of a show's recording, without a window."""

import argparse
import json
from collections.abc import Sequence

import msgspec

from studio.cli.client import StudioClient
from studio.cli.own_studio import own_studio
from studio.cli.terminal import complain, say
from studio.core.errors import ConnectionLost
from studio.core.ids import ProductId, ShowId
from studio.protocol.clip_messages import (
    AskClips,
    Clip,
    ClipsChanged,
    ClipsListed,
    ClipState,
    ClipTrouble,
    CutClips,
    Shows,
    StopClips,
)

_LISTEN_S = 0.5
_TROUBLES = {
    ClipTrouble.NO_RECORDING: "its recording is not there",
    ClipTrouble.NO_PICTURE: "the recording ends before it",
    ClipTrouble.UNREADABLE: "the recording can't be read",
    ClipTrouble.DISK_FULL: "the disk is full",
    ClipTrouble.UNWRITABLE: "the folder can't be written to",
    ClipTrouble.STOPPED: "stopped",
    ClipTrouble.FAULT: "a fault of Cuecard; the log has it",
}


def run(typed: argparse.Namespace) -> int:
    """Carry out the command; return its exit code: 1 where a clip that was asked for is missing."""
    show = ShowId(typed.show) if typed.show else None
    with own_studio("cuecard clips", ("show", "clips")) as client:
        if typed.clips_command == "cut":
            told: ClipsChanged | ClipsListed = _cut(client, show, typed.product)
        else:
            told = _listed(client, show)
    if typed.json:
        say(json.dumps(msgspec.to_builtins(told), ensure_ascii=False))
    else:
        _tell(told)
    if typed.clips_command != "cut":
        return 0
    return int(any(clip.state is not ClipState.CUT for clip in told.clips))


def _listed(client: StudioClient, show: ShowId | None) -> ClipsListed:
    client.told.clear()
    client.request(AskClips(show_id=show))
    found = [told for told in client.told if isinstance(told, ClipsListed)]
    if not found:
        raise ConnectionLost("the control room did not say which clips there are")
    return found[-1]


def _cut(client: StudioClient, show: ShowId | None, products: Sequence[str]) -> ClipsChanged:
    """Have clips cut and wait until that is over; Ctrl+C leaves those that were cut."""
    client.request(CutClips(show_id=show, products=tuple(map(ProductId, products))))
    client.clips = None  # whatever was told before it
    try:
        return _over(client)
    except KeyboardInterrupt:
        complain("cuecard: no more is cut")
        client.request(StopClips())
        return _over(client)


def _over(client: StudioClient) -> ClipsChanged:
    while client.clips is None or client.clips.running:
        client.wait_for_news(_LISTEN_S)
    return client.clips


def _tell(told: ClipsChanged | ClipsListed) -> None:
    if not told.clips:
        say("No product was on air in this show.")
        return
    say(f"In {told.folder}:")
    for clip in told.clips:
        say(f"  {clip.product_id}  {clip.name}  {_moments(clip.shows)}  {_how_far(clip)}")


def _moments(shows: Sequence[Shows]) -> str:
    """Return when in the show what a clip shows happened, as minutes and seconds."""
    seconds = ((one.on_air_ms // 1_000, one.reason.value) for one in shows)
    return ", ".join(f"{at // 60}:{at % 60:02d} {reason}" for at, reason in seconds)


def _how_far(clip: Clip) -> str:
    if clip.state is ClipState.CUT:
        return clip.path
    trouble = _TROUBLES.get(clip.trouble)
    return f"not cut: {trouble}" if trouble else "not cut yet"
