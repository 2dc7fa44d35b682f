"""Whatever is asked, refused, timed out or changed in the catalogue: the deeds give the show."""

import asyncio
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.catalogue.offer import OfferPlan
from studio.control.around import Changed
from studio.control.catalogue_desk import CatalogueDesk
from studio.control.commands import Change
from studio.control.deeds import (
    Deed,
    Internal,
    PassTime,
    Reconcile,
    RefreshProducts,
    read_deed,
    replay_stored,
    stored_deed,
)
from studio.control.director import Director
from studio.control.engine_link import EngineLink
from studio.control.keeper import Keeper
from studio.core.errors import EngineUnavailable, ProtocolError, StudioError
from studio.core.ids import CueId, ProductId
from studio.protocol import setup_commands as setup
from studio.protocol import show_commands as asked
from studio.protocol.codec import decode_from_client, encode
from studio.protocol.engine_messages import Instruction, ProgramChanged
from studio.protocol.messages import Request
from studio.show.cue import CueKind
from studio.show.offer_request import Known
from studio.show.show_product import ShowProduct
from studio.show.staging import OverlayKind, SceneKind, Side, Transition
from studio.show.state import ShowState, Sound, Texts
from studio.storage.catalogue_store import CatalogueStore
from studio.storage.database import Database
from studio.storage.show_store import ShowStore
from tests.builders import (
    BUDS,
    NOW_UTC_MS,
    WATCH,
    a_cue,
    a_listing,
    a_price_history,
    a_product,
    a_sheet,
    a_show_product,
    known,
)
from tests.fakes.fake_clock import FakeClock
from tests.fakes.studio_room import FakeStarter

NOWHERE = ProductId("nowhere")


class Engine(EngineLink):
    """A link to an engine that does everything, or is too slow, as the test says."""

    slow = False

    @property
    def connected(self) -> bool:
        """There is always one."""
        return True

    async def instruct(self, instruction: Instruction, *, timeout_s: float = 5.0) -> str:
        """Do it, or be too slow."""
        if self.slow:
            raise EngineUnavailable(f"{type(instruction).__name__}: too slow after {timeout_s} s")
        return ""

    def post(self, instruction: Instruction) -> None:
        """Do it."""

    async def put_on_air(self, instruction: Instruction, revision: int) -> ProgramChanged:
        """Show it, or be too slow."""
        await self.instruct(instruction)
        return ProgramChanged(revision=revision, at_tick=1, at_utc_ms=1)


@dataclass(frozen=True)
class Wait:
    """Time passes."""

    ms: int


@dataclass(frozen=True)
class Slow:
    """The engine is slow from now on, or not any more."""

    slow: bool


@dataclass(frozen=True)
class Restock:
    """Somebody changes a product in the catalogue."""

    product_id: ProductId
    stock: int


@dataclass(frozen=True)
class TakeIt:
    """Whatever is in preview is taken."""


Step = Wait | Slow | Restock | TakeIt | Change

cue_ids = st.sampled_from([CueId(f"cue-{n}") for n in range(4)])
product_ids = st.sampled_from([WATCH, BUDS, NOWHERE])
plans = st.none() | st.builds(
    OfferPlan,
    percent=st.sampled_from([None, 10, 35]),
    lasts_s=st.sampled_from([None, 0.5, 60.0]),
    quantity=st.sampled_from([None, 1, 3]),
    code=st.sampled_from(["", "SAVE"]),
    starts_after_s=st.sampled_from([None, 0.0, 2.0]),
)
cues = st.one_of(
    st.builds(
        lambda i, p, o: a_cue(i, product_id=p, offer=o),
        cue_ids,
        st.sampled_from([WATCH, BUDS]),
        plans,
    ),
    st.builds(lambda i: a_cue(i, kind=CueKind.COUPON, code="SAVE10", title="Drop"), cue_ids),
)
commands: st.SearchStrategy[Change] = st.one_of(
    st.builds(asked.AddCue, cue=cues, before=st.none() | cue_ids),
    st.builds(asked.ChangeCue, cue=cues),
    st.builds(asked.RemoveCue, cue_id=cue_ids),
    st.builds(asked.MoveCue, cue_id=cue_ids, before=st.none() | cue_ids),
    st.builds(asked.SetRundown, cues=st.lists(cues, max_size=3).map(tuple)),
    st.builds(asked.SetPreview, cue_id=st.none() | cue_ids),
    st.builds(asked.Take, expected_preview=cue_ids),
    st.just(asked.UndoTake()),
    st.builds(asked.SetScene, scene=st.sampled_from(SceneKind), side=st.sampled_from(Side)),
    st.builds(asked.SetTransition, transition=st.sampled_from(Transition)),
    st.builds(asked.ShowSlate, shown=st.booleans()),
    st.builds(
        asked.ShowOverlay,
        overlay=st.sampled_from(OverlayKind),
        shown=st.booleans(),
        side=st.sampled_from(Side),
    ),
    st.just(asked.SetTexts(texts=Texts(lower_third="Ana"))),
    st.sampled_from([asked.SetCard(product=a_product()), asked.SetCard(product=None)]),
    st.builds(
        asked.StartOffer,
        duration_s=st.sampled_from([None, 1.0, 30.0]),
        percent=st.sampled_from([None, 20, 50]),
        quantity=st.sampled_from([None, 2]),
        product_id=st.none() | product_ids,
        override=st.sampled_from(["", "the agency said so"]),
    ),
    st.builds(asked.ExtendOffer, by_s=st.sampled_from([1.0, 60.0])),
    st.just(asked.StopOffer()),
    st.builds(asked.SetStock, product_id=product_ids, stock=st.none() | st.integers(0, 3)),
    st.builds(asked.CountSold, product_id=product_ids, pieces=st.integers(1, 3)),
    st.just(setup.GoLive()),
    st.just(setup.EndShow()),
    st.builds(setup.SetMarket, market=st.sampled_from(["es-ES", "ar-SA", "en-US"])),
    st.builds(setup.SetTitle, title=st.sampled_from(["", "Lunes"])),
    st.builds(setup.SetSound, sound=st.builds(Sound, muted=st.booleans())),
)
steps = st.one_of(
    commands,
    commands,
    st.just(TakeIt()),
    st.builds(Wait, ms=st.sampled_from([1, 400, 2_000, 61_000])),
    st.builds(Slow, slow=st.booleans()),
    st.builds(Restock, product_id=st.sampled_from([WATCH, BUDS]), stock=st.integers(0, 4)),
)


BEGUN: list[Step] = [
    setup.SetMarket(market="es-ES"),
    asked.SetRundown(
        cues=(
            a_cue("cue-0", offer=OfferPlan(percent=10, lasts_s=60.0, starts_after_s=1.0)),
            a_cue("cue-1", product_id=BUDS, offer=OfferPlan(percent=20, quantity=2)),
            a_cue("cue-2", kind=CueKind.COUPON, code="SAVE10", title="Drop"),
        )
    ),
    setup.GoLive(),
    TakeIt(),
]


class Stand:
    """A director with its engine, clock, catalogue and database."""

    def __init__(self, path: Path) -> None:
        self.clock = FakeClock(utc_ms=NOW_UTC_MS)
        self.database = Database(path)
        self.desk = CatalogueDesk(CatalogueStore(self.database), self.clock, lambda _ids, _by: None)
        self.link = Engine(self, FakeStarter(), self.clock)  # type: ignore[arg-type]  # never run
        self.director = Director(Keeper(self.database, self.clock), self.link, self.clock, self)
        self.changes: list[Changed] = []

    async def open(self) -> None:
        """Open the database and fill the catalogue."""
        await self.director.open()
        loading = asyncio.create_task(self.desk.run())
        await self.desk.until_loaded()
        loading.cancel()
        for product_id in (WATCH, BUDS):
            await self.desk.write([(a_listing(product_id, stock=4), a_sheet(product_id))], by="x")
            self.desk.shelf.add_prices(a_price_history(product_id))

    async def until_known(self, state: ShowState, command: Change) -> None:
        """See `Around`; the catalogue is there."""

    def known_for(self, state: ShowState, command: Change) -> Known:
        """See `Around`."""
        return self.desk.known_for(state, command)

    def fresh_products(self, state: ShowState) -> tuple[ShowProduct, ...]:
        """See `Around`."""
        return self.desk.fresh_products(state)

    def show_changed(self, changed: Changed) -> None:
        """See `Around`."""
        self.changes.append(changed)
        if not changed.in_catalogue:
            self.desk.follow(changed.before, changed.after, by="x")

    async def step(self, step: Step) -> None:
        """Take one step; refusals are answers, too."""
        match step:
            case Wait(ms=ms):
                self.clock.advance(ms * 1_000_000)
                await self.director.pass_time()
            case Slow(slow=slow):
                self.link.slow = slow
            case TakeIt():
                await self.step(asked.Take(expected_preview=self.director.state.preview.cue_id))
            case Restock(product_id=product_id, stock=stock):
                stored = self.desk.shelf.get(product_id)
                assert stored is not None
                pair = (replace(stored.listing, stock=stock), stored.sheet)
                await self.desk.write([pair], by="x")
                await self.director.refresh()
            case command:
                try:
                    await self.director.change(command, by="Ana")
                except StudioError:
                    return


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a database with its tables and nothing in it."""
    path = tmp_path_factory.mktemp("replay") / "empty.db"

    async def make() -> None:
        database = Database(path)
        await database.open()
        await database.close()

    asyncio.run(make())
    return path


def played(template: Path, taken: list[Step], check: Callable[[Stand], object]) -> None:
    """Take the steps on a fresh stand, then check what the database knows."""

    async def story(folder: str) -> None:
        path = Path(folder) / "show.db"
        shutil.copy(template, path)
        stand = Stand(path)
        await stand.open()
        for step in taken:
            await stand.step(step)
        store = ShowStore(stand.database)
        state = stand.director.state
        kept = await store.load()
        deeds = await store.deeds(state.show_id)
        events = await store.events(state.show_id, most=10_000)
        await stand.database.close()

        assert kept is not None
        assert kept.state == state
        assert kept.promised is None
        assert replay_stored(deeds) == state
        told = [event.event_id for change in stand.changes for event in change.events]
        assert [event.event_id for event in events] == told
        assert [event.seq for event in events] == list(range(1, len(events) + 1))
        check(stand)

    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(story(folder))


@pytest.mark.usefixtures("caplog")  # the slow engine is warned of
@given(taken=st.lists(steps, min_size=5, max_size=30))
@settings(max_examples=50)
def test_doing_all_stored_deeds_again_gives_the_same_show(
    made_once: Path, taken: list[Step]
) -> None:
    def same_stock(stand: Stand) -> None:
        assert stand.director.state.revision > 3
        assert stand.desk.fresh_products(stand.director.state) == ()

    played(made_once, [*BEGUN, *taken], same_stock)


def test_an_offer_goes_its_whole_way_and_the_deeds_say_so(made_once: Path) -> None:
    offer = OfferPlan(percent=10, lasts_s=60.0, starts_after_s=2.0)
    taken: list[Step] = [
        setup.SetMarket(market="es-ES"),
        setup.GoLive(),
        asked.AddCue(cue=a_cue("cue-1", offer=offer)),
        asked.Take(expected_preview=CueId("cue-1")),
        Wait(ms=2_000),
        asked.CountSold(product_id=WATCH, pieces=4),
    ]
    kinds: list[str] = []

    played(
        made_once,
        taken,
        lambda stand: kinds.extend(e.kind for c in stand.changes for e in c.events),
    )

    assert kinds == [
        "show.started",
        "cue.taken",
        "product.shown",
        "overlay.shown",
        "overlay.shown",
        "product.pinned",
        "offer.started",
        "offer.ended",
        "stock.changed",
        "product.sold_out",
    ]


@pytest.mark.parametrize(
    "internal",
    [
        PassTime(),
        RefreshProducts(products=(a_show_product(),)),
        Reconcile(on_air_since_utc_ms=5, canvases=(), rehearsal=True),
    ],
)
def test_what_the_control_room_does_by_itself_is_kept_and_taken_from_no_client(
    internal: Internal,
) -> None:
    deed = Deed(command=internal, known=known(a_show_product()), by="Cuecard", at_utc_ms=7)
    line = encode(Request(request_id=1, command=setup.GoLive())).replace(
        b'"GoLive"', f'"{type(internal).__name__}"'.encode()
    )

    assert read_deed(stored_deed(deed, 3)) == deed
    with pytest.raises(ProtocolError):
        decode_from_client(line)
