"""One message of every kind, and its golden line.

Run as a program (`python -m tests.protocol.examples`) after a message was added or changed on
purpose; `git diff` then shows what changed on the wire, and whether `VERSION` has to go up.
"""

from pathlib import Path

from studio.core.ids import CanvasId, DestinationId, SecretName
from studio.core.source_spec import PATTERN, TONE, SourceKind, SourceSpec
from studio.protocol import engine_messages as engine
from studio.protocol import messages
from studio.protocol.codec import encode
from studio.protocol.message import Message
from studio.protocol.reports import (
    CaptureMode,
    Device,
    EngineStats,
    Health,
    OutputChange,
    OutputReport,
    OutputState,
    PreviewRing,
    Sentence,
    SourceReport,
    SourceState,
    Spread,
)
from studio.show.canvas import Fill, Framing
from studio.show.state import Encoding, Sound
from tests.builders import (
    NOW_UTC_MS,
    a_canvas,
    a_destination,
    a_product,
    a_scene,
    a_selling_show,
)

GOLDEN = Path(__file__).resolve().parent.parent / "golden" / "protocol"

BAZAAR = DestinationId("destination-bazaar")
KEY = "k-0123456789"
CAMERA = SourceSpec(
    kind=SourceKind.CAMERA, name="C920", device_id="usb-1", width_px=1280, height_px=720, fps=30
)
OUTPUT = engine.OutputSpec(
    destination_id=BAZAAR,
    name="Bazaar",
    url="rtmp://127.0.0.1:1935/live",
    secret_name=SecretName(BAZAAR),
)
REPORT = OutputReport(
    destination_id=BAZAAR,
    name="Bazaar",
    state=OutputState.RECONNECTING,
    code="server_closed",
    text="The server hung up; trying again.",
    bitrate_bps=4_000_000,
    changes=(OutputChange(at_utc_ms=NOW_UTC_MS, state=OutputState.LIVE),),
)
SOURCE = SourceReport(role="camera", name="C920", state=SourceState.LIVE, age_s=0.02, fps=29.97)
RING = PreviewRing(canvas_id=CanvasId("portrait"), path="run/preview-portrait.ring")
STATS = EngineStats(ticks=300, composed=299, ticks_lost=1, late_ms=Spread(p50_ms=0.1, max_ms=3.5))

COMMANDS: tuple[messages.Command, ...] = (
    messages.SetCard(product=a_product()),
    messages.ShowCard(shown=True),
    messages.StartOffer(duration_s=60.5),
    messages.ExtendOffer(by_s=60.0),
    messages.StopOffer(),
    messages.ShowSlate(shown=True),
    messages.ChooseSources(camera=CAMERA),
    messages.SetFraming(framing=Framing(fill=Fill.CROP, centre_x=0.25, zoom=2.0)),
    messages.SetSound(sound=Sound(muted=True, gain_db=-6.5, lip_sync_ms=40)),
    messages.SetEncoding(encoding=Encoding(bitrate_bps=6_000_000)),
    messages.SetCanvases(canvases=(a_canvas("portrait"), a_canvas("landscape", fps=60))),
    messages.SaveDestination(destination=a_destination()),
    messages.RemoveDestination(destination_id=BAZAAR),
    messages.HoldKey(secret_name=SecretName(BAZAAR), key=KEY),
    messages.TestDestination(destination=a_destination()),
    messages.SetRecording(record=True, path="show.mkv"),
    messages.GoLive(),
    messages.EndShow(),
    messages.RetryOutput(destination_id=BAZAAR),
    messages.ListDevices(),
    messages.CloseStudio(),
    messages.SetTitle(title="Watch Monday"),
)

INSTRUCTIONS: tuple[engine.Instruction, ...] = (
    engine.SetUp(canvases=(a_canvas(),)),
    engine.OpenSources(camera=CAMERA, microphone=TONE),
    engine.SetProgram(revision=7, scenes=(a_scene(),)),
    engine.SetEngineSound(sound=Sound(gain_db=3.0)),
    engine.StartOutput(output=OUTPUT),
    engine.StopOutput(destination_id=BAZAAR),
    engine.RetryEngineOutput(destination_id=BAZAAR),
    engine.TestOutput(output=OUTPUT),
    engine.HoldEngineKey(secret_name=SecretName(BAZAAR), key=KEY),
    engine.ListEngineDevices(),
    engine.ShutDown(),
)

IDENTIFY = messages.Identify(
    version=1, role="host", name="window", answer="ab" * 32, topics=("show",)
)

FROM_CLIENT: tuple[messages.FromClient, ...] = (
    IDENTIFY,
    *(messages.Request(request_id=n, command=c) for n, c in enumerate(COMMANDS, start=1)),
)
FROM_SERVER: tuple[messages.FromServer, ...] = (
    messages.Hello(version=1, challenge="cd" * 32),
    messages.Welcome(role="host"),
    messages.Done(request_id=17, text="recording to show.mkv"),
    messages.Denied(request_id=18, code="nothing_to_show", text="load a product card first"),
    messages.ShowChanged(show=a_selling_show(), changed_by="window"),
    messages.HealthChanged(
        health=Health(
            engine_running=True,
            engine_starts=1,
            encoder="libx264 veryfast",
            sources=(SOURCE,),
            outputs=(REPORT,),
            stats=STATS,
            previews=(RING,),
            warnings=(
                Sentence(
                    code="output_congested",
                    facts=("Bazaar", "40"),
                    text="Bazaar can't take the stream fast enough; 40 pictures were left out.",
                ),
            ),
        )
    ),
    messages.Meters(peak_db=-6.5, rms_db=-18.0),
    messages.DevicesListed(
        devices=(
            Device(
                kind=SourceKind.CAMERA,
                name="C920",
                device_id="usb-1",
                modes=(CaptureMode(width_px=1280, height_px=720, fps=30.0, pixel_format="MJPG"),),
            ),
        )
    ),
)
TO_ENGINE: tuple[engine.ToEngine, ...] = (
    IDENTIFY,
    *(engine.EngineRequest(request_id=n, instruction=i) for n, i in enumerate(INSTRUCTIONS, 1)),
)
FROM_ENGINE: tuple[engine.FromEngine, ...] = (
    engine.ProgramChanged(revision=7, at_tick=4_500, at_utc_ms=NOW_UTC_MS),
    engine.EngineSnapshot(
        started_utc_ms=NOW_UTC_MS,
        canvases=(a_canvas(),),
        camera=PATTERN,
        program_revision=7,
        scenes=(a_scene(),),
        specs=(OUTPUT,),
        sources=(SOURCE,),
        outputs=(REPORT,),
        encoder="libx264 veryfast",
        previews=(RING,),
        stats=STATS,
    ),
)


def kind(message: Message) -> str:
    """Return the golden line's name: of the message, or of what a request carries."""
    match message:
        case messages.Request(command=inside) | engine.EngineRequest(instruction=inside):
            return type(inside).__name__
    return type(message).__name__


def every_message() -> dict[str, Message]:
    """Return one of each kind, by its kind."""
    return {kind(m): m for m in (*FROM_CLIENT, *FROM_SERVER, *TO_ENGINE, *FROM_ENGINE)}


if __name__ == "__main__":
    for old in GOLDEN.glob("*.json"):
        old.unlink()
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for name, example in every_message().items():
        (GOLDEN / f"{name}.json").write_bytes(encode(example))
