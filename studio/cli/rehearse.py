"""What runs where there is no display: a show of twenty seconds, recorded, nothing sent."""

import time

from studio.catalogue.card_file import read_card
from studio.cli.broadcast import broadcast
from studio.cli.plan import BroadcastPlan
from studio.cli.terminal import say
from studio.core.ids import CanvasId
from studio.core.paths import recordings_folder, resource
from studio.core.source_spec import PATTERN, TONE
from studio.show.canvas import Canvas, Framing
from studio.show.state import Encoding, Sound

REHEARSAL_S = 20.0
COUNTDOWN_S = 15.0
"""So that the end of the offer is in the recording, too."""


def rehearse_headless() -> int:
    """Run the rehearsal, say where the recording is, and return the exit code."""
    say("No display was found: a rehearsal of 20 s with test pattern and tone is recorded.")
    moment = time.strftime("%Y-%m-%d %H-%M-%S")
    recording = recordings_folder() / f"Rehearsal {moment}.mkv"
    stats = recording.with_suffix(".json")
    card = resource("rehearsal", "watch.json")
    product = read_card(card) if card.is_file() else None
    code = broadcast(
        BroadcastPlan(
            canvas=Canvas(canvas_id=CanvasId("portrait"), width_px=720, height_px=1280),
            encoding=Encoding(),
            camera=PATTERN,
            microphone=TONE,
            framing=Framing(),
            sound=Sound(),
            product=product,
            countdown_s=COUNTDOWN_S if product is not None else None,
            targets=(),
            recording=recording,
            seconds=REHEARSAL_S,
            stats=stats,
            rehearsal=True,
        )
    )
    if recording.is_file():
        say(f"The recording is {recording}")
    if stats.is_file():
        say(f"The figures are in {stats}")
    say("With a display, `cuecard` opens the window; `cuecard broadcast --help` goes on air.")
    return code
