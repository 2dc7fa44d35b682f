"""Views that every panel has to stand: empty, longest, many people, everything lost."""

from dataclasses import replace

from studio.catalogue.product import LocalText
from studio.catalogue.search import Found, Nearness
from studio.catalogue.search_marks import Mark, Part
from studio.catalogue.specsheet import SpecRow
from studio.core.ids import CanvasId
from studio.core.source_spec import SourceKind, SourceSpec
from studio.protocol.catalogue_reports import SpecHit, SpecsFound
from studio.protocol.door_reports import Callers, Gate, GateReport, GateState
from studio.protocol.reports import OutputState, Sentence, SourceReport, SourceState
from studio.show.canvas import Canvas, Fill, Framing
from studio.show.readiness import Place, ReadinessItem
from studio.show.selling import set_card
from studio.show.staging import OverlayKind, SceneKind
from studio.show.state import Sound, Texts
from studio.ui.touches import Touch, Touches
from studio.ui.view import LinkState, View
from tests.builders import NOW_UTC_MS, WATCH, a_canvas, a_destination, a_listing, a_product
from tests.ui.door.door_views import OPEN_PAGES, a_device, a_door, a_prompt, an_offer_to_pair
from tests.ui.question_views import BUSY, desk_view, long_questions
from tests.ui.rehearsal.rehearsal_views import rehearsing_much
from tests.ui.trade_longest import selling_much
from tests.ui.trade_views import selling_view
from tests.ui.ui_values import (
    HEALTHY,
    ON_AIR,
    a_recording,
    a_running_show,
    a_view,
    an_output,
    with_offer,
)

LONG_NAME = "Intercontinental Bargain Marketplace and Livestream Platform"
LONG_TEXT = (
    "The server closed the connection without a word. Trying again by itself; the recording and"
    " the other destinations go on."
)


def longest() -> View:
    """Return a view in which everything is as long as it can be, and has failed."""
    outputs = [
        an_output("Bazaar", OutputState.RECONNECTING, text=LONG_TEXT),
        an_output("Tube", OutputState.FAILED, code="bad_certificate", text=LONG_TEXT),
        a_recording(),
    ]
    product = a_product(
        titles=(LocalText(language="es", text="Reloj inteligente resistente al agua " * 3),),
        facts=("Pantalla AMOLED de 1,43 pulgadas siempre activa",) * 3,
    )
    source = SourceSpec(kind=SourceKind.CAMERA, name=LONG_NAME, device_id="x")
    show = set_card(ON_AIR, product, now_utc_ms=NOW_UTC_MS - 1_000)
    show = replace(
        show,
        title=LONG_NAME + " 12345",
        camera=source,
        microphone=replace(source, kind=SourceKind.MICROPHONE),
        sound=Sound(muted=True, gain_db=-60.0),
        framing=Framing(fill=Fill.CROP, zoom=4.0),
        destinations=(*ON_AIR.destinations, a_destination(LONG_NAME), a_destination(LONG_NAME[5:])),
    )
    sources = tuple(
        SourceReport(
            role=role, name=LONG_NAME, state=SourceState.LOST, age_s=3_600.0, text=LONG_TEXT
        )
        for role in ("camera", "microphone")
    )
    health = replace(
        HEALTHY,
        outputs=tuple(outputs),
        sources=sources,
        encoder_text=LONG_TEXT,
        warnings=(
            Sentence(code="no_code", text=LONG_TEXT * 2),
            Sentence(
                code="output_failed", facts=(LONG_NAME, "bad_certificate", ""), text=LONG_TEXT * 2
            ),
        ),
    )
    return a_view(with_offer(show, 6_000), health=health)


def _long_rundown() -> View:
    show = a_running_show(taken=2)
    cues = tuple(
        replace(cue, title="" if cue.product_id else LONG_NAME, note=LONG_TEXT, points=(LONG_TEXT,))
        for cue in show.rundown
    )
    missing = tuple(
        ReadinessItem(
            code="not_known",
            place=Place.CUE,
            cue_id=cue.cue_id,
            facts=(LONG_NAME,),
            text=f"{LONG_NAME}: {LONG_TEXT}",
        )
        for cue in show.rundown
    )
    late = NOW_UTC_MS + 3_600_000
    texts = Texts(lower_third=LONG_NAME, ticker=(LONG_TEXT,), captions=LONG_TEXT)
    program = replace(show.program, scene=SceneKind.PICTURE_IN_PICTURE)
    long = replace(
        show,
        rundown=cues,
        texts=texts,
        program=program,
        standing=(OverlayKind.TICKER,),
        canvases=(a_canvas("portrait"), a_canvas("landscape")),
    )
    return a_view(long, readiness=missing, now_utc_ms=late)


def _producers(*, urgent: bool) -> View:
    """Return a show in which producers with long names write and change a lot."""
    show = a_running_show()
    name = LONG_NAME[:40]
    prompts = tuple(
        a_prompt(number, text=LONG_TEXT, by=name, urgent=urgent and number == 2)
        for number in range(1, 4)
    )
    devices = tuple(
        a_device(f"{name}{number}", connected=number % 2 == 0, role=role)
        for number, role in enumerate(("producer", "moderator", "observer", "producer"))
    )
    report = GateReport(
        gate=Gate.OBS,
        state=GateState.FAILED,
        addresses=("wss://[2001:db8:85a3:8d3:1319:8a2e:370:7348]:4455/",),
        text=LONG_TEXT,
    )
    door = a_door(
        *devices,
        gates=(OPEN_PAGES, report),
        callers=Callers(boxes=12, strangers=300, refused=12_345),
        offer=an_offer_to_pair() if urgent else None,
    )
    touch = Touch(by=name, at_utc_ms=NOW_UTC_MS)
    touches = Touches(
        cues={cue.cue_id: touch for cue in show.rundown}, previewed_by=name, taken_by=name
    )
    held = replace(show, prompts=prompts, takes_held=urgent)
    return a_view(held, door=door, touches=touches)


LANDSCAPE = (Canvas(canvas_id=CanvasId("landscape"), width_px=1920, height_px=1080),)


def _in_landscape(view: View) -> View:
    assert view.show is not None
    return replace(view, show=replace(view.show, canvases=LANDSCAPE))


VIEWS = {
    "nothing": View(),
    "starting": View(link_text="Starting the control room…"),
    "empty show": a_view(
        replace(
            ON_AIR,
            program=replace(ON_AIR.program, product_id=None),
            products=(),
            offers=(),
            destinations=(),
            on_air_since_utc_ms=None,
        )
    ),
    "on air": a_view(with_offer()),
    "rundown": a_view(a_running_show()),
    "last cue": a_view(a_running_show(taken=7)),
    "long rundown": _long_rundown(),
    "landscape": a_view(replace(ON_AIR, canvases=LANDSCAPE)),
    "rehearsal": a_view(replace(ON_AIR, rehearsal=True)),
    "longest": longest(),
    "questions": desk_view(*long_questions(), **BUSY),
    "producers": _producers(urgent=False),
    "urgent": _producers(urgent=True),
    "producers, landscape": _in_landscape(_producers(urgent=True)),
    "selling": selling_view(),
    "selling much": selling_much(),
    "rehearsing much": rehearsing_much(),
    "lost": a_view(link=LinkState.LOST, link_text="The control room is away."),
}
FOUND = SpecsFound(
    text="water",
    product_id=WATCH,
    hits=tuple(
        SpecHit(
            found=Found(
                product_id=WATCH if number < 2 else a_listing("buds").product_id,
                row_id=f"row-{number}",
                nearness=Nearness.OWN if number < 2 else Nearness.RELATED,
                marks=(Mark(part=Part.LABEL, text="Water", start=0, end=5),),
            ),
            product_name=LONG_NAME,
            row=SpecRow(
                row_id=f"row-{number}",
                label=f"Water {LONG_NAME}",
                value=LONG_TEXT,
                unit="ATM",
                source=LONG_TEXT,
            ),
        )
        for number in range(4)
    ),
)
