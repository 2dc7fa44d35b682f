"""One message of every kind, and its golden line.

Run as a program (`python -m tests.protocol.examples`) after a message was added or changed on
purpose; `git diff` then shows what changed on the wire, and whether `VERSION` has to go up.
"""

from dataclasses import replace
from pathlib import Path

from studio.catalogue.import_plan import RowState
from studio.catalogue.offer import OfferPlan
from studio.core.ids import (
    CanvasId,
    CueId,
    DestinationId,
    EventId,
    PromptId,
    QuestionId,
    SecretName,
    ShowId,
)
from studio.core.source_spec import PATTERN, TONE, SourceKind, SourceSpec
from studio.protocol import catalogue_commands as catalogue
from studio.protocol import catalogue_reports as reports
from studio.protocol import engine_messages as engine
from studio.protocol import messages
from studio.protocol import setup_commands as setup
from studio.protocol import show_commands as show
from studio.protocol.catalogue_commands import CatalogueCommand
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
    Timeline,
)
from studio.protocol.setup_commands import SetupCommand
from studio.protocol.show_commands import ShowCommand
from studio.protocol.show_reports import (
    EventsChanged,
    ReadinessChanged,
    ShowsChanged,
    ShowSummary,
)
from studio.show.canvas import Fill, Framing, Layout
from studio.show.cue import CueKind
from studio.show.events import events_between, marked
from studio.show.look import SafeArea, Theme
from studio.show.readiness import Backstage, readiness
from studio.show.scene import scene_of
from studio.show.staging import OverlayKind, SceneKind, Side, Transition
from studio.show.state import Encoding, ShowState, Sound, Texts, go_live
from studio.show.taking import take
from tests.builders import (
    NOW_UTC_MS,
    WATCH,
    a_canvas,
    a_cue,
    a_destination,
    a_listing,
    a_price_history,
    a_product,
    a_rundown,
    a_rundown_show,
    a_scene,
    a_sheet,
    an_offer,
    euros,
)
from tests.protocol.door_examples import DOOR, DOOR_CHANGED
from tests.protocol.question_examples import (
    QUESTIONS,
    QUESTIONS_CHANGED,
    write_golden_frames,
)
from tests.protocol.rehearsal_examples import REHEARSAL, REHEARSAL_CHANGED
from tests.protocol.told_examples import TOLD
from tests.protocol.trade_examples import CLIPS, TRADE, TRADE_NEWS

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
    session=2,
    first_pts_ms=734_000,
)
SOURCE = SourceReport(role="camera", name="C920", state=SourceState.LIVE, age_s=0.02, fps=29.97)
RING = PreviewRing(canvas_id=CanvasId("portrait"), path="run/preview-portrait.ring")
STATS = EngineStats(ticks=300, composed=299, ticks_lost=1, late_ms=Spread(p50_ms=0.1, max_ms=3.5))

SETUP: tuple[SetupCommand, ...] = (
    setup.SetTitle(title="Watch Monday"),
    setup.SetMarket(market="es-ES"),
    setup.ChooseSources(camera=CAMERA),
    setup.ChooseSecond(second=CAMERA),
    setup.SetFraming(framing=Framing(fill=Fill.CROP, centre_x=0.25, zoom=2.0), close_up=True),
    setup.SetSound(sound=Sound(muted=True, gain_db=-6.5, lip_sync_ms=40)),
    setup.SetCanvases(canvases=(a_canvas("portrait"), a_canvas("landscape", fps=60))),
    setup.SetLayout(
        layout=Layout(
            canvas_id=CanvasId("portrait"),
            platform="tiktok",
            safe=SafeArea(top=0.13, bottom=0.25),
            framing=Framing(fill=Fill.FIT),
        )
    ),
    setup.SetEncoding(encoding=Encoding(bitrate_bps=6_000_000)),
    setup.SaveDestination(destination=a_destination(canvas_id=CanvasId("portrait"))),
    setup.RemoveDestination(destination_id=BAZAAR),
    setup.HoldKey(secret_name=SecretName(BAZAAR), key=KEY),
    setup.TestDestination(destination=a_destination()),
    setup.SetRecording(record=True, path="show.mkv"),
    setup.GoLive(),
    setup.EndShow(),
    setup.RetryOutput(destination_id=BAZAAR),
    setup.ListDevices(),
    setup.NewShow(title="Gadgets", market="fr-FR", with_rundown=True),
    setup.OpenShow(show_id=ShowId("show-1")),
    setup.RemoveShow(show_id=ShowId("show-2")),
    setup.CloseStudio(),
)

OFFERED_CUE = a_cue(
    offer=OfferPlan(percent=35, lasts_s=60.0, quantity=20, code="WATCH35", starts_after_s=5.0),
    scene=SceneKind.SPLIT,
)
SHOW: tuple[ShowCommand, ...] = (
    show.AddCue(cue=OFFERED_CUE, before=CueId("cue-buds")),
    show.ChangeCue(cue=a_cue(kind=CueKind.COUPON, title="Coupon drop", code="SAVE10")),
    show.RemoveCue(cue_id=CueId("cue-watch")),
    show.MoveCue(cue_id=CueId("cue-watch")),
    show.SetRundown(cues=a_rundown()),
    show.SetLength(length_s=1_800),
    show.LockRundown(locked=True),
    show.SetPreview(cue_id=CueId("cue-watch")),
    show.Take(expected_preview=CueId("cue-watch")),
    show.UndoTake(),
    show.SetScene(scene=SceneKind.CLIP, side=Side.PREVIEW, clip="/clips/strap.mp4"),
    show.SetTransition(transition=Transition.FADE),
    show.NextPoint(done=2),
    show.MarkMoment(note="laughs"),
    show.HoldTakes(held=True),
    show.SendPrompt(text="Say the strap colours", preset="", urgent=True),
    show.AcknowledgePrompt(prompt_id=PromptId("prompt-7")),
    show.ShowSlate(shown=True),
    show.ShowCard(shown=True),
    show.ShowOverlay(overlay=OverlayKind.QR, shown=True, side=Side.PREVIEW),
    show.SetTexts(texts=Texts(question="¿Flota?", asker="Ana", ticker=("Free returns",))),
    show.PinQuestion(question_id=QuestionId("question-1"), asker="ana", question="¿Flota?"),
    show.SetTheme(theme=Theme(name="Warm", price="#ff8800"), trial=True),
    show.SetCard(product=a_product(lowest_price=euros(4200))),
    show.StartOffer(
        duration_s=60.5, price=euros(3890), quantity=20, code="WATCH35", override="agreed"
    ),
    show.ExtendOffer(by_s=60.0, product_id=WATCH),
    show.StopOffer(),
    show.SetStock(product_id=WATCH, stock=None, variant_id="black"),
    show.CountSold(product_id=WATCH, pieces=3),
)

CATALOGUE: tuple[CatalogueCommand, ...] = (
    catalogue.AskProducts(text="reloj", offset=200),
    catalogue.AskProduct(product_id=WATCH),
    catalogue.SearchSpecs(text="50 m", product_id=WATCH),
    catalogue.SaveProduct(listing=a_listing(), sheet=a_sheet(), expected_revision=3),
    catalogue.RemoveProduct(product_id=WATCH),
    catalogue.AddPrices(points=a_price_history()),
    catalogue.PlanImport(text="product\tname\nwatch\tTrek Watch S2"),
    catalogue.AskImportRows(offset=0, most=50, states=(RowState.WRONG,)),
    catalogue.ConfirmImport(),
    catalogue.DropImport(),
    catalogue.ExportCatalogue(path="catalogue.xlsx"),
)
COMMANDS: tuple[messages.Command, ...] = (
    *SETUP,
    *SHOW,
    *CATALOGUE,
    *QUESTIONS,
    *DOOR,
    *TRADE,
    *REHEARSAL,
    *CLIPS,
)

INSTRUCTIONS: tuple[engine.Instruction, ...] = (
    engine.SetUp(canvases=(a_canvas(),)),
    engine.OpenSources(camera=CAMERA, microphone=TONE, second=CAMERA),
    engine.SetProgram(
        revision=7,
        scenes=(a_scene(),),
        preview=(scene_of(a_rundown_show(), a_canvas(), Side.PREVIEW),),
        transition=Transition.FADE,
        events=(EventId("show-1/7/0"),),
    ),
    engine.SetEngineSound(sound=Sound(gain_db=3.0)),
    engine.StartOutput(output=OUTPUT),
    engine.StopOutput(destination_id=BAZAAR),
    engine.RetryEngineOutput(destination_id=BAZAAR),
    engine.TestOutput(output=OUTPUT),
    engine.HoldEngineKey(secret_name=SecretName(BAZAAR), key=KEY),
    engine.ListEngineDevices(),
    engine.ShutDown(),
    engine.LoseCamera(seconds=8.0),
    engine.Mark(events=(EventId("show-1/question.answered/question-1/5"),)),
)

LIVE = go_live(a_rundown_show(length_s=1_800), now_utc_ms=NOW_UTC_MS)
A_WHOLE_SHOW = replace(
    take(LIVE, expected=LIVE.preview.cue_id, now_utc_ms=NOW_UTC_MS),
    offers=(an_offer(product_id=WATCH, lowest_price=euros(5_990), override="agreed"),),
)
"""On air, with a rundown, products, an offer that runs and a take to undo."""

EVENTS = (
    *events_between(LIVE, A_WHOLE_SHOW, by="host", at_utc_ms=NOW_UTC_MS),
    marked(A_WHOLE_SHOW, "laughs", by="producer", at_utc_ms=NOW_UTC_MS + 5_000),
)
MISSING = readiness(ShowState(show_id=ShowId("show-1")), Backstage(now_utc_ms=NOW_UTC_MS))
NEWS: tuple[messages.News, ...] = (
    reports.CatalogueChanged(
        revision=12,
        products=8,
        changed=(WATCH,),
        changed_by="window",
        running_import=reports.ImportReport(
            name="watches.csv",
            state=reports.ImportState.READY,
            done=40,
            total=40,
            new=30,
            changed=6,
            unchanged=3,
            wrong=1,
            products=2,
            encoding="windows-1251",
            ignored=("Farbe",),
            by="producer",
        ),
    ),
    ReadinessChanged(items=MISSING),
    ShowsChanged(
        shows=(
            ShowSummary(
                show_id=ShowId("show-1"),
                title="Lunes de relojes",
                market="es-ES",
                cues=7,
                planned_s=1_170,
                changed_at_utc_ms=NOW_UTC_MS,
                is_open=True,
                was_on_air_utc_ms=NOW_UTC_MS,
            ),
        )
    ),
    EventsChanged(events=EVENTS),
    QUESTIONS_CHANGED,
    DOOR_CHANGED,
    *TRADE_NEWS,
    REHEARSAL_CHANGED,
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
    messages.ShowChanged(show=A_WHOLE_SHOW, changed_by="window"),
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
    *NEWS,
    *TOLD,
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
    engine.ProgramChanged(revision=7, at_tick=4_500, at_utc_ms=NOW_UTC_MS, pts_ms=150_000),
    engine.EngineSnapshot(
        started_utc_ms=NOW_UTC_MS,
        timeline=Timeline(timeline_id="timeline-1", zero_ns=5_000_000, zero_utc_ms=NOW_UTC_MS),
        canvases=(a_canvas(),),
        camera=PATTERN,
        program_revision=7,
        scenes=(a_scene(),),
        specs=(OUTPUT,),
        sources=(SOURCE,),
        outputs=(REPORT,),
        encoder="libx264 veryfast",
        previews=(RING, replace(RING, side=Side.PREVIEW)),
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
    write_golden_frames()
