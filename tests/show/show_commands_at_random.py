"""Every command that changes a show, drawn at random: sensible ones more often than senseless."""

from typing import Any

from hypothesis import strategies as st

from studio.catalogue.offer import OfferPlan
from studio.control.commands import Change
from studio.core.ids import CanvasId, CueId, ProductId, QuestionId
from studio.core.source_spec import PATTERN, TONE, SourceKind, SourceSpec
from studio.protocol import setup_commands as setup
from studio.protocol import show_commands as asked
from studio.show.canvas import Fill, Framing, Layout
from studio.show.cue import Cue, CueKind
from studio.show.look import SafeArea, Theme
from studio.show.staging import OverlayKind, SceneKind, Side, Transition
from studio.show.state import Encoding, Sound, Texts
from tests.builders import BUDS, WATCH, a_canvas, a_destination, a_product, euros

PUMP = ProductId("pump")
UNKNOWN = ProductId("unknown")
CARD = ProductId("product-watch")
MARKETS = ("es-ES", "en-US", "ar-AE")
CUE_IDS = tuple(CueId(name) for name in ("cue-watch", "cue-buds", "cue-1", "cue-2"))
CLIPS = st.sampled_from(["", "/clips/a.mp4"])
SECONDS = st.sampled_from([0.0004, 1.0, 30.0, 60.0, 86_400.0]) | st.floats(-1, 90_000)
LINES = st.sampled_from(["", "Hola", "مرحبا", "Prix\u202f: 5\u00a0€"])

product_ids = st.sampled_from([WATCH, WATCH, BUDS, PUMP, CARD, UNKNOWN])
cue_ids = st.sampled_from(CUE_IDS)
prices = st.sampled_from([euros(1), euros(3_890), euros(5_990), euros(9_990)])
plans = st.builds(
    OfferPlan,
    percent=st.integers(1, 99),
    lasts_s=st.none() | st.sampled_from([1.0, 60.0]),
    quantity=st.none() | st.integers(1, 4),
    code=st.sampled_from(["", "WATCH35"]),
) | st.builds(OfferPlan, price=prices, lasts_s=st.sampled_from([1.0, 60.0]))


@st.composite
def cues(draw: st.DrawFn) -> Cue:
    """Draw a cue of any kind."""
    kind = draw(st.sampled_from([CueKind.PRODUCT, *CueKind]))
    fields: dict[str, Any] = {}
    if kind is CueKind.PRODUCT:
        fields = {"product_id": draw(product_ids), "offer": draw(st.none() | plans)}
    if kind is CueKind.COUPON:
        fields = {"code": "SAVE10"}
    return Cue(
        cue_id=draw(cue_ids),
        kind=kind,
        title=draw(LINES),
        planned_s=draw(st.integers(1, 600)),
        essential=draw(st.booleans()),
        points=draw(st.sampled_from([(), ("One",), ("One", "Two")])),
        clip=draw(CLIPS),
        **fields,
    )


texts = st.builds(
    Texts,
    lower_third=LINES,
    captions=LINES,
    question=LINES,
    correction=LINES,
    logo=st.sampled_from(["", "/logo.png"]),
    ticker=st.sampled_from([(), ("One", "Two")]),
    ad_label=LINES,
)
framings = st.builds(Framing, fill=st.sampled_from(Fill), zoom=st.floats(1, 4))
cards = st.builds(
    a_product,
    market=st.sampled_from(MARKETS),
    price=st.just(euros(3_890)),
    list_price=st.none() | st.just(euros(5_990)),
    lowest_price=st.none() | st.just(euros(4_500)),
    stock=st.none() | st.integers(0, 3),
)

DRAWN: set[type[Change]] = set()
"""The kinds of command that are drawn."""


def of(kind: type[Change], **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Change]:
    """Return one kind of command with any of these fields."""
    DRAWN.add(kind)
    return st.builds(kind, **fields)


rundown: st.SearchStrategy[Change] = st.one_of(
    of(asked.AddCue, cue=cues(), before=st.none() | cue_ids),
    of(asked.ChangeCue, cue=cues()),
    of(asked.RemoveCue, cue_id=cue_ids),
    of(asked.MoveCue, cue_id=cue_ids, before=st.none() | cue_ids),
    of(
        asked.SetRundown,
        cues=st.lists(cues(), max_size=4, unique_by=lambda c: c.cue_id).map(tuple),
    ),
    of(asked.SetLength, length_s=st.none() | st.integers(0, 1_000)),
    of(asked.LockRundown, locked=st.sampled_from([False, False, True])),
)
switching: st.SearchStrategy[Change] = st.one_of(
    of(asked.SetPreview, cue_id=st.none() | cue_ids),
    of(asked.UndoTake),
    of(asked.SetScene, scene=st.sampled_from(SceneKind), side=st.sampled_from(Side), clip=CLIPS),
    of(asked.SetTransition, transition=st.sampled_from(Transition)),
    of(asked.NextPoint, done=st.integers(-1, 3)),
    of(asked.ShowSlate, shown=st.booleans()),
    of(asked.HoldTakes, held=st.booleans()),
    of(asked.SendPrompt, text=LINES, preset=st.sampled_from(["", "slow_down", "unknown"])),
    of(asked.AcknowledgePrompt, prompt_id=st.none()),
)
overlaying: st.SearchStrategy[Change] = st.one_of(
    of(asked.ShowCard, shown=st.booleans()),
    of(
        asked.ShowOverlay,
        overlay=st.sampled_from(OverlayKind),
        shown=st.booleans(),
        side=st.sampled_from(Side),
    ),
    of(asked.SetTexts, texts=texts),
    of(
        asked.PinQuestion,
        question_id=st.sampled_from([None, QuestionId("question-1")]),
        asker=LINES,
        question=LINES,
    ),
    of(asked.SetTheme, theme=st.none() | st.just(Theme(name="Warm")), trial=st.booleans()),
)
selling: st.SearchStrategy[Change] = st.one_of(
    of(asked.SetCard, product=st.none() | cards),
    of(
        asked.StartOffer,
        duration_s=st.none() | SECONDS,
        percent=st.none() | st.integers(1, 99),
        price=st.none() | prices,
        quantity=st.none() | st.integers(1, 4),
        code=st.sampled_from(["", "WATCH35"]),
        product_id=st.none() | product_ids,
        override=st.sampled_from(["", "the shop asked for it"]),
    ),
    of(asked.ExtendOffer, by_s=SECONDS, product_id=st.none() | product_ids),
    of(asked.StopOffer, product_id=st.none() | product_ids),
    of(
        asked.SetStock,
        product_id=product_ids,
        stock=st.none() | st.integers(-1, 4),
        variant_id=st.sampled_from(["", "black", "white"]),
    ),
    of(asked.CountSold, product_id=product_ids, pieces=st.integers(0, 4)),
)
offers: st.SearchStrategy[Change] = of(
    asked.StartOffer,
    duration_s=st.sampled_from([1.0, 60.0, 3_600.0]),
    percent=st.integers(30, 60),
    quantity=st.none() | st.integers(1, 4),
    code=st.sampled_from(["", "WATCH35"]),
    product_id=st.sampled_from([None, None, WATCH, BUDS]),
    override=st.sampled_from(["", "the shop asked for it"]),
)
"""Such as a host would start."""

staging: st.SearchStrategy[Change] = st.one_of(
    of(setup.SetTitle, title=st.text(max_size=90)),
    of(setup.SetMarket, market=st.sampled_from(MARKETS)),
    of(setup.ChooseSources, camera=st.none() | st.just(PATTERN), microphone=st.just(TONE)),
    of(
        setup.ChooseSecond,
        second=st.none() | st.just(SourceSpec(kind=SourceKind.CAMERA, name="C920")),
    ),
    of(setup.SetFraming, framing=framings, close_up=st.booleans()),
    of(
        setup.SetLayout,
        layout=st.builds(
            Layout,
            canvas_id=st.sampled_from([CanvasId("portrait"), CanvasId("landscape")]),
            platform=st.sampled_from(["", "tiktok"]),
            safe=st.none() | st.just(SafeArea(top=0.2)),
            framing=st.none() | framings,
        ),
    ),
    of(setup.SetSound, sound=st.builds(Sound, muted=st.booleans())),
    of(
        setup.SetCanvases,
        canvases=st.sampled_from(
            [(), (a_canvas(),), (a_canvas("landscape"),), (a_canvas(), a_canvas("landscape"))]
        ),
    ),
    of(setup.SetEncoding, encoding=st.just(Encoding(bitrate_bps=10**6))),
)
sending: st.SearchStrategy[Change] = st.one_of(
    of(
        setup.SaveDestination,
        destination=st.builds(
            a_destination, st.sampled_from(["Bazaar", "Souq"]), enabled=st.booleans()
        ),
    ),
    of(
        setup.RemoveDestination,
        destination_id=st.sampled_from(["destination-bazaar", "destination-none"]),
    ),
    of(setup.SetRecording, record=st.booleans()),
    of(setup.GoLive),
    of(setup.EndShow),
)
