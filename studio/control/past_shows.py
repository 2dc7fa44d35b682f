"""Past shows as training packs: read from the database, made by `studio.rehearsal`."""

import asyncio
from pathlib import Path

from studio.control.catalogue_desk import CatalogueDesk
from studio.control.event_log import read_events
from studio.control.import_desk import whole_path
from studio.core.errors import BadInput, Refused
from studio.protocol.rehearsal_messages import MakePack
from studio.questions.muting import muted_in
from studio.rehearsal.pack_file import SUFFIX
from studio.rehearsal.past_pack import MadePack, Wishes, pack_of_show
from studio.rehearsal.past_show import KINDS, PastQuestion, PastShow
from studio.show.state import ShowState
from studio.storage.chat_store import ChatStore
from studio.storage.database import Database
from studio.storage.order_book import OrderBook
from studio.storage.question_store import QuestionStore
from studio.storage.show_store import ShowStore

MOST_EVENTS = 50_000
MOST_NAMED = 10
TOO_LARGE = "the recording is larger than a pack may hold, and was left out"


class PastShows:
    """Makes packs, one at a time."""

    def __init__(self, database: Database, catalogue: CatalogueDesk) -> None:
        self._shows = ShowStore(database)
        self._questions = QuestionStore(database)
        self._chats = ChatStore(database)
        self._orders = OrderBook(database)
        self._catalogue = catalogue
        self._one_at_a_time = asyncio.Lock()

    async def make(self, command: MakePack) -> str:
        """Make a pack; return what is in it, as a sentence.

        Raises:
            BadInput: A file is named wrongly, or the show can't be made into a pack.
            Refused: There is no such show, or it was never on air.
            StorageError: It can't be read.
        """
        out = whole_path(command.file)
        if out.suffix != SUFFIX:
            raise BadInput(f"a pack is a file that ends in {SUFFIX}")
        wishes = Wishes(
            title=command.title,
            pack_id=command.pack_id,
            recording=whole_path(command.recording) if command.recording else None,
        )
        async with self._one_at_a_time:
            past = await self._past(await self._chosen(command.show))
            made = await asyncio.to_thread(pack_of_show, past, out, wishes)
        return _sentence(out, made, wishes)

    async def _chosen(self, wanted: str) -> ShowState:
        """Return the show with an id or a title, or the one that went on air last.

        Raises:
            Refused: There is none, or there are several.
        """
        began = await self._shows.last_of_kind("show.started")
        shows = [show.state for show in await self._shows.list_shows() if show.state is not None]
        past = sorted(
            (state for state in shows if state.show_id in began),
            key=lambda state: (-began[state.show_id], state.show_id),
        )
        if not past:
            raise Refused("no show of this studio was ever on air")
        if not wanted:
            return past[0]
        found = [state for state in past if state.show_id == wanted] or [
            state for state in past if state.title.casefold() == wanted.casefold()
        ]
        if len(found) == 1:
            return found[0]
        known = ", ".join(f"{s.title or 'no title'} ({s.show_id})" for s in past[:MOST_NAMED])
        how_many = "several past shows are" if found else "no past show is"
        raise Refused(f"{how_many} {wanted!r}; there are: {known}")

    async def _past(self, state: ShowState) -> PastShow:
        show_id = state.show_id
        events = await self._shows.newest_events(show_id, most=MOST_EVENTS, kinds=KINDS)
        questions = await self._questions.of_show(show_id)
        kept = await self._chats.load()
        orders = await self._orders.of_show(show_id)
        await self._catalogue.until_loaded()
        shelf = self._catalogue.shelf
        products = shelf.all()
        return PastShow(
            state=state,
            events=read_events(events),
            questions=tuple(PastQuestion(question=q, askers=a) for q, a in questions),
            orders=orders,
            listings=tuple(product.listing for product in products),
            sheets=tuple(product.sheet for product in products),
            prices=tuple(p for one in products for p in shelf.prices(one.listing.product_id)),
            muted=muted_in(kept.moderation),
        )


def _sentence(out: Path, made: MadePack, wishes: Wishes) -> str:
    said = f"{out.name}: {made.messages} questions of viewers, {made.orders} orders"
    if wishes.recording is not None and not made.recorded:
        return f"{said}; {TOO_LARGE}"
    return said
