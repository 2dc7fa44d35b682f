"""Any show and any scene come out of the wire as they went in."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from studio.catalogue.product import LocalText, Product
from studio.core.ids import ProductId, ShowId
from studio.core.money import Money
from studio.core.source_spec import SourceKind, SourceSpec
from studio.protocol import codec
from studio.protocol.engine_messages import EngineRequest, SetProgram
from studio.protocol.messages import Request, ShowChanged
from studio.protocol.show_commands import SetCard
from studio.show.canvas import RATES_FPS, SIZES_PX, Canvas, Fill, Framing, parse_canvas
from studio.show.scene import scene_of
from studio.show.state import GAIN_DB, LIP_SYNC_MS, ShowState, Sound
from tests.builders import a_destination, an_offer

words = st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=20)
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
        market=draw(st.sampled_from(["es-ES", "ru-RU", "ar-AE", "zh-CN"])),
        stock=draw(st.none() | st.integers(0, 1_000)),
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
shows = st.builds(
    ShowState,
    show_id=words.map(ShowId),
    title=words,
    rehearsal=st.booleans(),
    canvases=st.tuples(canvases),
    camera=sources,
    microphone=sources,
    framing=st.builds(
        Framing, fill=st.sampled_from(Fill), centre_x=st.floats(0, 1), zoom=st.floats(1, 4)
    ),
    sound=st.builds(
        Sound,
        muted=st.booleans(),
        gain_db=st.floats(*GAIN_DB),
        lip_sync_ms=st.integers(*LIP_SYNC_MS),
    ),
    product=st.none() | products(),
    card_shown=st.booleans(),
    offer=st.none() | st.just(an_offer()),
    slate_shown=st.booleans(),
    destinations=st.just(()) | st.just((a_destination(), a_destination("Souq"))),
    on_air_since_utc_ms=st.none() | st.integers(0, 2**53),
    revision=st.integers(0, 2**53),
)


@given(show=shows)
def test_a_show_survives_the_wire(show: ShowState) -> None:
    message = ShowChanged(show=show, changed_by="window")

    assert codec.decode_from_server(codec.encode(message)) == message


@given(show=shows, canvas=canvases, revision=st.integers(0, 2**53))
def test_a_scene_survives_the_wire(show: ShowState, canvas: Canvas, revision: int) -> None:
    instruction = SetProgram(revision=revision, scenes=(scene_of(show, canvas),))
    message = EngineRequest(request_id=1, instruction=instruction)

    assert codec.decode_to_engine(codec.encode(message)) == message


@given(product=st.none() | products())
def test_a_product_survives_the_wire(product: Product | None) -> None:
    message = Request(request_id=1, command=SetCard(product=product))

    assert codec.decode_from_client(codec.encode(message)) == message
