"""The studio made ready for a rehearsal: the show, and the local platform as all of its outside."""

import contextlib
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from studio.catalogue.import_plan import ImportPlan
from studio.catalogue.listing import Listing
from studio.cli.catalogue_client import import_file
from studio.cli.client import StudioClient
from studio.cli.show_run import setup_commands
from studio.core.errors import EngineUnavailable, StudioError
from studio.core.ids import ChatId, ConnectionId, DestinationId, SecretName, SinkId
from studio.core.money import market_locale
from studio.outbox.sink import SinkKind, SinkSpec, secret_of_sink
from studio.protocol.message import Topic
from studio.protocol.messages import Command
from studio.protocol.question_commands import RemoveChat, SaveChat
from studio.protocol.question_reports import ModelState, QuestionsChanged
from studio.protocol.setup_commands import (
    ChooseSecond,
    ChooseSources,
    HoldKey,
    NewShow,
    RemoveDestination,
    SaveDestination,
    SetRecording,
)
from studio.protocol.trade_commands import (
    RemoveConnection,
    RemoveSink,
    SaveConnection,
    SaveSink,
)
from studio.protocol.trade_reports import AccountsChanged, OutboxChanged
from studio.questions.chat_report import ChatState
from studio.questions.chat_spec import ChatKind, ChatSpec, secret_of
from studio.rehearser.platform_desk import Ingest, PlatformDesk, Ware
from studio.rehearser.platform_process import Whereabouts
from studio.rehearser.prepared import Prepared
from studio.sales.connection import ConnectionSpec, PlatformKind, secret_of_connection
from studio.sales.shop_product import PLAIN_IDS
from studio.show.canvas import Canvas
from studio.show.destination import Destination

OURS = "rehearsal-"
"""What ids of everything begin with that a rehearsal adds; the next one takes it away."""

TOPICS: tuple[Topic, ...] = ("show", "catalogue", "accounts", "outbox", "questions")
"""What a client must be told that sets a rehearsal up."""

TOLD_WITHIN_S = 20.0
HEARD_WITHIN_S = 40.0
"""A cold start on a slow disk loads some hundred megabytes of language models."""

PLATFORM = "Local platform"
NULL_URL = "null:"
SHOP_EVERY_S = "1"
BATCH = 50
WHERE_SOURCES_ARE_CHOSEN = (ChooseSources, ChooseSecond, HoldKey)


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How a rehearsal is set.

    Attributes:
        run_id: Names shop, chat and receiver: no two runs share their orders.
        prepared: The show of a pack; None: the one that is open.
        light: Whether the picture goes nowhere.
        own_sources: Whether the studio's own camera and microphone stay.
        recording: File; None: nothing is recorded.
    """

    run_id: str
    prepared: Prepared | None
    light: bool = False
    own_sources: bool = False
    recording: Path | None = None


def set_up_show(client: StudioClient, setting: Setting) -> None:
    """Open the show of a pack, its goods in the catalogue; the one that is open stays.

    Raises:
        StudioError: It can't be set up.
    """
    take_away(client)
    prepared = setting.prepared
    if prepared is not None:
        client.request(NewShow())
        if prepared.show.catalogue is not None:
            import_file(client, prepared.show.catalogue, leave_out_wrong=False)
        for command in _show_commands(prepared, setting):
            client.request(command)
    path = setting.recording
    client.request(SetRecording(record=path is not None, path=str(path or "")))


def connect(
    client: StudioClient, desk: PlatformDesk, whereabouts: Whereabouts, setting: Setting
) -> None:
    """Sell, chat, tell events and stream at the local platform.

    Raises:
        StudioError: The studio or the platform refuses.
    """
    canvases = _canvases(client, setting)
    for command in _connecting(whereabouts, setting.run_id):
        client.request(command)
    for command in _streaming(desk, canvases, light=setting.light):
        client.request(command)


def _canvases(client: StudioClient, setting: Setting) -> Sequence[Canvas]:
    """Return where pictures are made; of a show just set up the client may not be told yet."""
    if setting.prepared is not None:
        return setting.prepared.show.canvases
    show = client.wait_for_show()
    return () if show is None else show.canvases


def until_heard(client: StudioClient, give_up: Callable[[], bool]) -> None:
    """Wait until the rehearsal's chat is read and understood; without that it goes on, too."""
    deadline_s = time.monotonic() + HEARD_WITHIN_S
    while not _is_heard(client.questions) and not give_up() and time.monotonic() < deadline_s:
        client.wait_for_news(0.2)


def _is_heard(told: QuestionsChanged | None) -> bool:
    if told is None or told.models.state is ModelState.STARTING:
        return False
    ours = [chat.state for chat in told.chats if chat.spec.chat_id.startswith(OURS)]
    return ours == [ChatState.LIVE]


def take_away(client: StudioClient) -> None:
    """Take away what rehearsals added: their platforms are gone. What is not there is passed by."""
    _until_told(client)
    for command in _taking_away(client):
        with contextlib.suppress(StudioError):
            client.request(command)


def _until_told(client: StudioClient) -> None:
    """Wait until it was told what there is.

    Raises:
        EngineUnavailable: It is not told in time.
    """
    deadline_s = time.monotonic() + TOLD_WITHIN_S
    while None in (client.show, client.accounts, client.outbox, client.questions):
        if time.monotonic() > deadline_s:
            raise EngineUnavailable("the control room does not say what there is")
        client.wait_for_news(0.2)


def _taking_away(client: StudioClient) -> tuple[Command, ...]:
    show, accounts, outbox, questions = (
        client.show,
        client.accounts or AccountsChanged(),
        client.outbox or OutboxChanged(),
        client.questions or QuestionsChanged(),
    )
    shops = [spec.connection_id for spec in accounts.connections]
    sinks = [sink.sink_id for sink in outbox.sinks]
    chats = [chat.spec.chat_id for chat in questions.chats]
    places = [] if show is None else [place.destination_id for place in show.destinations]
    return (
        *(RemoveConnection(connection_id=one) for one in shops if one.startswith(OURS)),
        *(RemoveSink(sink_id=one) for one in sinks if one.startswith(OURS)),
        *(RemoveChat(chat_id=one) for one in chats if one.startswith(OURS)),
        *(RemoveDestination(destination_id=one) for one in places if one.startswith(OURS)),
    )


def wares_of(goods: ImportPlan | None, market: str) -> tuple[Ware, ...]:
    """Return what the platform sells of a catalogue: everything that has a price."""
    return wares_of_listings(() if goods is None else goods.listings, market)


def wares_of_listings(listings: Sequence[Listing], market: str) -> tuple[Ware, ...]:
    """Return products as the platform sells them; one without a price can't be sold."""
    language = market_locale(market).language
    return tuple(
        Ware(
            product_id=listing.product_id,
            name=listing.name_in(language),
            price=listing.price,
            stock=listing.stock,
        )
        for listing in listings
        if listing.price is not None and listing.price.amount_minor > 0
    )


def shop_of(run_id: str) -> ConnectionId:
    """Return what the shop of a run is called."""
    return ConnectionId(f"{OURS}{run_id}")


def destination_of(canvas: Canvas) -> DestinationId:
    """Return where a canvas goes."""
    return DestinationId(f"{OURS}{canvas.canvas_id}")


def _show_commands(prepared: Prepared, setting: Setting) -> Iterator[Command]:
    show = replace(prepared.show, targets=())
    for command in setup_commands(show, None):
        if isinstance(command, SetRecording):
            continue
        if setting.own_sources and isinstance(command, WHERE_SOURCES_ARE_CHOSEN):
            continue
        yield command


def _connecting(whereabouts: Whereabouts, run_id: str) -> Iterator[Command]:
    shop = shop_of(run_id)
    yield HoldKey(secret_name=secret_of_connection(shop, "token"), key=whereabouts.token)
    yield SaveConnection(
        connection=ConnectionSpec(
            connection_id=shop,
            kind=PlatformKind.GENERIC,
            name=PLATFORM,
            address=whereabouts.http,
            options={"every_s": SHOP_EVERY_S, **PLAIN_IDS},
        )
    )
    sink = SinkId(f"{OURS}{run_id}")
    yield HoldKey(secret_name=secret_of_sink(sink), key=whereabouts.secret)
    yield SaveSink(
        sink=SinkSpec(
            sink_id=sink,
            kind=SinkKind.WEBHOOK,
            name=PLATFORM,
            address=f"{whereabouts.http}/v1/events",
            batch=BATCH,
        ),
        from_show=True,
    )
    chat = ChatId(f"{OURS}{run_id}")
    yield SaveChat(
        chat=ChatSpec(
            chat_id=chat, kind=ChatKind.SSE, name=PLATFORM, address=f"{whereabouts.http}/v1/chat"
        )
    )
    yield HoldKey(secret_name=secret_of(chat), key=whereabouts.token)  # of a chat that is known


def _streaming(desk: PlatformDesk, canvases: Sequence[Canvas], *, light: bool) -> Iterator[Command]:
    for canvas in canvases:
        name = destination_of(canvas)
        secret = SecretName("" if light else name)
        ingest: Ingest | None = None if light else desk.open_broadcast(canvas.canvas_id)
        if ingest is not None:
            yield HoldKey(secret_name=secret, key=ingest.key)
        yield SaveDestination(
            destination=Destination(
                destination_id=name,
                name=PLATFORM if len(canvases) == 1 else f"{PLATFORM}, {canvas.canvas_id}",
                url=NULL_URL if ingest is None else ingest.url,
                secret_name=secret,
                canvas_id=canvas.canvas_id,
            )
        )
