"""Any show, any scene, any command and any part of the catalogue come out as they went in."""

from dataclasses import replace
from typing import Any, get_args

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.catalogue.offer import Offer, OfferEnd, OfferPlan
from studio.catalogue.product import LocalText, Product
from studio.catalogue.specsheet import SpecSheet
from studio.core.errors import ProtocolError
from studio.core.ids import CanvasId, CueId, EventId, OfferId, ProductId, ShowId
from studio.core.money import Money
from studio.core.source_spec import SourceKind, SourceSpec
from studio.protocol import codec
from studio.protocol.catalogue_commands import SaveProduct
from studio.protocol.catalogue_reports import ProductOpened
from studio.protocol.engine_messages import EngineRequest, SetProgram
from studio.protocol.messages import Request, ShowChanged
from studio.protocol.show_commands import SetCard, SetRundown
from studio.protocol.show_reports import EventsChanged
from studio.show.canvas import RATES_FPS, SIZES_PX, Canvas, Fill, Framing, Layout, parse_canvas
from studio.show.cue import Cue, CueKind
from studio.show.events import ShowEvent
from studio.show.happened import Fact
from studio.show.look import CardSide, SafeArea, Theme
from studio.show.overlays import Countdown, Overlay, TimedOverlay
from studio.show.rundown import CueRun
from studio.show.scene import Box, PictureSource, Placed, scene_of
from studio.show.show_product import for_show
from studio.show.staging import OF_A_CUE, OverlayKind, SceneKind, Side, Staged, Transition
from studio.show.state import GAIN_DB, LIP_SYNC_MS, LastTake, ShowState, Sound, Texts
from tests.builders import a_destination, a_product, a_scene
from tests.catalogue.import_values import ROWS, by_id, listings

MARKETS = ("es-ES", "ru-RU", "ar-AE", "zh-CN")
words = st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=20)
lines = st.just("") | words
ids = st.text("abcdefghijklmnopqrstuvwxyz-", min_size=1, max_size=8)
moments = st.integers(0, 2**53)
amounts = st.builds(
    Money, amount_minor=st.integers(1, 10**9), currency=st.sampled_from(["EUR", "RUB", "JPY"])
)


@st.composite
def products(draw: st.DrawFn) -> Product:
    """Draw a product, its list price never below its price."""
    price = draw(amounts)
    above = st.integers(0, 10**6).map(
        lambda more: replace(price, amount_minor=price.amount_minor + more)
    )
    return Product(
        product_id=ProductId(draw(words)),
        titles=(LocalText(language="es", text=draw(words)),),
        facts=tuple(draw(st.lists(words, max_size=3))),
        price=price,
        list_price=draw(st.none() | above),
        lowest_price=draw(st.none() | above),
        market=draw(st.sampled_from(MARKETS)),
        stock=draw(st.none() | st.integers(0, 1_000)),
    )


plans = st.builds(
    OfferPlan,
    percent=st.none() | st.integers(1, 99),
    lasts_s=st.none() | st.floats(0.001, 86_400),
    quantity=st.none() | st.integers(1, 10**6),
    code=lines,
    starts_after_s=st.none() | st.floats(0, 86_400),
) | st.builds(OfferPlan, price=amounts)


@st.composite
def cues(draw: st.DrawFn) -> Cue:
    """Draw a cue of any kind."""
    kind = draw(st.sampled_from(CueKind))
    is_product = kind is CueKind.PRODUCT
    return Cue(
        cue_id=CueId(draw(ids)),
        kind=kind,
        product_id=ProductId(draw(words)) if is_product else None,
        title=draw(lines),
        code=draw(words) if kind is CueKind.COUPON else draw(lines),
        note=draw(lines),
        planned_s=draw(st.integers(1, 14_400)),
        shortest_s=draw(st.integers(0, 14_400)),
        essential=draw(st.booleans()),
        points=tuple(draw(st.lists(words, max_size=3))),
        scene=draw(st.none() | st.sampled_from(SceneKind)),
        clip=draw(lines),
        offer=draw(st.none() | plans),
    )


@st.composite
def offers(draw: st.DrawFn) -> Offer:
    """Draw an offer that runs, or has ended."""
    starts = draw(moments)
    return Offer(
        offer_id=OfferId(draw(ids)),
        product_id=ProductId(draw(ids)),
        price=draw(amounts),
        starts_at_utc_ms=starts,
        ends_at_utc_ms=draw(st.none() | st.integers(starts + 1, 2**54)),
        quantity=draw(st.none() | st.integers(1, 10**6)),
        sold=draw(st.integers(0, 10**6)),
        code=draw(lines),
        lowest_price=draw(st.none() | amounts),
        override=draw(lines),
        ended_at_utc_ms=draw(st.none() | moments),
        ended_by=draw(st.none() | st.sampled_from(OfferEnd)),
    )


def few(each: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return a tuple of up to three."""
    return st.lists(each, max_size=3).map(tuple)


sides = st.builds(
    Staged,
    cue_id=st.none() | ids.map(CueId),
    product_id=st.none() | ids.map(ProductId),
    scene=st.sampled_from(SceneKind),
    clip=lines,
    shown=st.sets(st.sampled_from(OF_A_CUE)).map(tuple),
    since_utc_ms=st.none() | moments,
    points_done=st.integers(0, 20),
)
runs = st.builds(
    CueRun, cue_id=ids.map(CueId), began_utc_ms=moments, ended_utc_ms=st.none() | moments
)
shares = st.floats(0, 0.45)
areas = st.builds(SafeArea, top=shares, bottom=shares, left=shares, right=shares)
framings = st.builds(
    Framing, fill=st.sampled_from(Fill), centre_x=st.floats(0, 1), zoom=st.floats(1, 4)
)
themes = st.builds(
    Theme,
    name=words,
    price=st.sampled_from(["#d4121d", "#14171bee"]),
    font=lines,
    roundness=st.floats(0, 2),
    scale=st.floats(0.75, 1.4),
    card_side=st.sampled_from(CardSide),
    card_at_top=st.booleans(),
)
sources = st.builds(
    SourceSpec,
    kind=st.sampled_from(SourceKind),
    name=words,
    width_px=st.integers(0, 8_000),
    fps=st.integers(0, 240),
)
canvases = st.builds(
    lambda size_px, fps: parse_canvas(f"{size_px[0]}x{size_px[1]}@{fps}"),
    st.sampled_from(SIZES_PX),
    st.sampled_from(RATES_FPS),
)
standing = st.sets(st.sampled_from([k for k in OverlayKind if k not in OF_A_CUE])).map(tuple)
catalogue_products = st.builds(for_show, ids.flatmap(listings), st.none(), st.sampled_from(MARKETS))
shows = st.builds(
    ShowState,
    show_id=words.map(ShowId),
    title=words,
    market=st.sampled_from(MARKETS),
    rehearsal=st.booleans(),
    canvases=st.tuples(canvases),
    layouts=few(
        st.builds(
            Layout,
            canvas_id=ids.map(CanvasId),
            platform=lines,
            safe=st.none() | areas,
            framing=st.none() | framings,
        )
    ),
    camera=sources,
    microphone=sources,
    second=st.none() | sources,
    framing=framings,
    close_up=framings,
    sound=st.builds(
        Sound,
        muted=st.booleans(),
        gain_db=st.floats(*GAIN_DB),
        lip_sync_ms=st.integers(*LIP_SYNC_MS),
    ),
    theme=themes,
    trial_theme=st.none() | themes,
    rundown=few(cues()),
    length_s=st.none() | st.integers(60, 43_200),
    locked=st.booleans(),
    products=few(catalogue_products),
    offers=few(offers()),
    program=sides,
    preview=sides,
    last_take=st.none() | st.builds(LastTake, program=sides, preview=sides, runs=few(runs)),
    transition=st.sampled_from(Transition),
    runs=few(runs),
    standing=standing,
    texts=st.builds(Texts, captions=lines, question=lines, ticker=few(words), ad_label=lines),
    slate_shown=st.booleans(),
    destinations=st.just(()) | st.just((a_destination(), a_destination("Souq"))),
    on_air_since_utc_ms=st.none() | moments,
    revision=moments,
)


@settings(max_examples=12)
@given(show=shows)
def test_a_show_survives_the_wire(show: ShowState) -> None:
    message = ShowChanged(show=show, changed_by="window")

    assert codec.decode_from_server(codec.encode(message)) == message


@settings(max_examples=15)
@given(show=shows, canvas=canvases, side=st.sampled_from(Side), revision=moments)
def test_a_scene_survives_the_wire(
    show: ShowState, canvas: Canvas, side: Side, revision: int
) -> None:
    scene = scene_of(show, canvas, side)
    instruction = SetProgram(revision=revision, scenes=(scene,), preview=(scene,))
    message = EngineRequest(request_id=1, instruction=instruction)

    assert codec.decode_to_engine(codec.encode(message)) == message


OF_TYPE: dict[object, st.SearchStrategy[Any]] = {
    str: lines,
    tuple[str, ...]: few(words),
    Money: amounts,
    Money | None: st.none() | amounts,
    int: moments,
    int | None: st.none() | moments,
    float: st.floats(0, 10**6),
}


def overlays(kind: type[Any]) -> st.SearchStrategy[Any]:
    """Return an overlay with anything in every field."""
    fields = {field.name: OF_TYPE[field.type] for field in msgspec.structs.fields(kind)}
    if kind is Countdown:
        fields["starts_at_utc_ms"] = st.just(-1)
    return st.builds(kind, **fields)


@given(
    overlay=st.sampled_from(get_args(Overlay)).flatmap(overlays),
    from_utc_ms=st.none() | moments,
    until_utc_ms=st.none() | moments,
)
def test_every_overlay_survives_the_wire(
    overlay: Overlay, from_utc_ms: int | None, until_utc_ms: int | None
) -> None:
    timed = TimedOverlay(overlay=overlay, from_utc_ms=from_utc_ms, until_utc_ms=until_utc_ms)
    scene = replace(a_scene(), overlays=(timed,))
    message = EngineRequest(request_id=1, instruction=SetProgram(revision=1, scenes=(scene,)))

    assert codec.decode_to_engine(codec.encode(message)) == message


@given(
    pictures=few(
        st.builds(
            Placed,
            source=st.sampled_from(PictureSource),
            framing=framings,
            box=st.builds(Box, left=st.floats(0, 1), width=st.floats(0, 1)),
        )
    )
)
def test_pictures_survive_the_wire(pictures: tuple[Placed, ...]) -> None:
    scene = replace(a_scene(), pictures=pictures)
    message = EngineRequest(request_id=1, instruction=SetProgram(revision=1, scenes=(scene,)))

    assert codec.decode_to_engine(codec.encode(message)) == message


@given(product=st.none() | products())
def test_a_product_survives_the_wire(product: Product | None) -> None:
    message = Request(request_id=1, command=SetCard(product=product))

    assert codec.decode_from_client(codec.encode(message)) == message


@given(rundown=few(cues()))
def test_a_rundown_survives_the_wire(rundown: tuple[Cue, ...]) -> None:
    message = Request(request_id=1, command=SetRundown(cues=rundown))

    assert codec.decode_from_client(codec.encode(message)) == message


@settings(max_examples=40)
@given(data=st.data(), product_id=ids)
def test_a_listing_and_its_spec_sheet_survive_the_wire(
    data: st.DataObject, product_id: str
) -> None:
    listing = data.draw(listings(product_id))
    sheet = SpecSheet(product_id=ProductId(product_id), rows=data.draw(by_id(ROWS, "row_id")))
    asked = Request(request_id=1, command=SaveProduct(listing=listing, sheet=sheet))
    told = ProductOpened(listing=listing, sheet=sheet, revision=1)

    assert codec.decode_from_client(codec.encode(asked)) == asked
    assert codec.decode_from_server(codec.encode(told)) == told


facts: st.SearchStrategy[Fact] = st.none() | st.booleans() | st.integers(-(2**53), 2**53) | lines


@given(told=st.dictionaries(ids, facts, max_size=4), at=moments, on_air_ms=st.none() | moments)
def test_an_event_survives_the_wire(told: dict[str, Fact], at: int, on_air_ms: int | None) -> None:
    event = ShowEvent(
        event_id=EventId("e"),
        kind="offer.started",
        show_id=ShowId("show-1"),
        revision=1,
        at_utc_ms=at,
        on_air_ms=on_air_ms,
        facts=told,
    )
    message = EventsChanged(events=(event,))

    assert codec.decode_from_server(codec.encode(message)) == message


def test_a_card_whose_lowest_price_is_in_another_currency_is_refused_on_the_wire() -> None:
    line = codec.encode(Request(request_id=1, command=SetCard(product=a_product())))
    wrong = line.replace(
        b'"lowest_price":null', b'"lowest_price":{"amount_minor":1,"currency":"USD"}'
    )

    assert wrong != line
    with pytest.raises(ProtocolError, match="lowest price is in USD"):
        codec.decode_from_client(wrong)
