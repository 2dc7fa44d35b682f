"""Everything the window draws, as one value: the same view always gives the same window."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from studio.catalogue.offer import Offer
from studio.core.ids import CanvasId
from studio.protocol.catalogue_reports import CatalogueChanged
from studio.protocol.clip_messages import ClipsChanged
from studio.protocol.door_reports import DoorChanged
from studio.protocol.messages import Command, News
from studio.protocol.question_reports import QuestionsChanged
from studio.protocol.rehearsal_messages import RehearsalChanged
from studio.protocol.reports import (
    Health,
    OutputReport,
    OutputState,
    SourceReport,
)
from studio.protocol.show_reports import (
    EventsChanged,
    ReadinessChanged,
    ShowsChanged,
    ShowSummary,
)
from studio.protocol.team_messages import TeamChanged
from studio.protocol.trade_reports import (
    AccountsChanged,
    OutboxChanged,
    ProgrammeChanged,
    SalesChanged,
)
from studio.show.canvas import Canvas
from studio.show.events import ShowEvent
from studio.show.prompt import Prompt
from studio.show.readiness import ReadinessItem
from studio.show.selling import running_offer
from studio.show.show_product import ShowProduct
from studio.show.staging import OverlayKind, Side
from studio.show.state import ShowState
from studio.ui.touches import Touch, Touches, touched

RECORDING_ID = "recording"


class LinkState(StrEnum):
    """How the window stands with the control room."""

    STARTING = "starting"  # never attached yet
    ATTACHED = "attached"
    LOST = "lost"  # was attached, and is being looked for


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One moment of the show as this window knows it.

    Attributes:
        show: The whole show, or None before the first word of the control room.
        health: How the running goes.
        link: Whether the two above are of now.
        link_text: One sentence when the link needs attention, else empty.
        as_of_utc_ms: When the control room was last heard.
        now_utc_ms: The moment that is drawn.
        waiting: Kinds of command that were asked and have had no answer for a while.
        catalogue: Which catalogue it is, and the import that runs; None before the first word.
        readiness: What is missing for the show.
        shows: Every show, the one changed last first.
        events: What happened last in the show, oldest first.
        questions: The question desk.
        door: Who may come in from other devices, and who is there.
        touches: What other people changed in the show a moment ago.
        outbox: Who is told of events, and how far that is.
        accounts: Shops and accounts.
        sales: What the open show sold; None before the first word.
        programme: Tasks, campaigns, and where the host stands.
        clips: How cutting clips goes.
        team: With whom the catalogue is shared, and how that goes.
        rehearsal: How a rehearsal goes, and what can be rehearsed.
    """

    show: ShowState | None = None
    health: Health = field(default=Health())
    link: LinkState = LinkState.STARTING
    link_text: str = ""
    as_of_utc_ms: int = 0
    now_utc_ms: int = 0
    waiting: frozenset[type[Command]] = frozenset()
    catalogue: CatalogueChanged | None = None
    readiness: tuple[ReadinessItem, ...] = ()
    shows: tuple[ShowSummary, ...] = ()
    events: tuple[ShowEvent, ...] = ()
    questions: QuestionsChanged = field(default=QuestionsChanged())
    door: DoorChanged = field(default=DoorChanged())
    touches: Touches = field(default=Touches())
    outbox: OutboxChanged = field(default=OutboxChanged())
    accounts: AccountsChanged = field(default=AccountsChanged())
    sales: SalesChanged | None = None
    programme: ProgrammeChanged = field(default=ProgrammeChanged())
    clips: ClipsChanged = field(default=ClipsChanged())
    team: TeamChanged = field(default=TeamChanged())
    rehearsal: RehearsalChanged = field(default=RehearsalChanged())

    @property
    def attached(self) -> bool:
        """Whether what is drawn is of now and commands can be asked."""
        return self.link is LinkState.ATTACHED and self.show is not None

    @property
    def on_air(self) -> bool:
        """Whether viewers are meant to see the show."""
        return self.show is not None and self.show.on_air

    @property
    def canvas(self) -> Canvas | None:
        """The picture the window shows: the first."""
        return self.show.canvases[0] if self.show else None

    @property
    def product(self) -> ShowProduct | None:
        """What is on program, if it is a product."""
        return self.show.product(self.show.program.product_id) if self.show else None

    @property
    def offer(self) -> Offer | None:
        """The offer that runs now for the product on program."""
        show = self.show
        return running_offer(show, show.program.product_id, self.now_utc_ms) if show else None

    @property
    def offer_left_s(self) -> float | None:
        """Seconds that offer has left, or None when none runs or it has no end by time."""
        offer = self.offer
        if offer is None or offer.ends_at_utc_ms is None:
            return None
        return (offer.ends_at_utc_ms - self.now_utc_ms) / 1_000

    @property
    def unread(self) -> tuple[Prompt, ...]:
        """Messages to the host that wait to be read: urgent ones first, then the newest."""
        prompts = self.show.prompts if self.show else ()
        waiting = [prompt for prompt in reversed(prompts) if prompt.got_at_utc_ms is None]
        return tuple(sorted(waiting, key=lambda prompt: not prompt.urgent))

    @property
    def card_shown(self) -> bool:
        """Whether viewers see the card."""
        return self.show is not None and self.show.program.shows(OverlayKind.CARD)

    @property
    def can_go_live(self) -> bool:
        """Whether there is anywhere to send to."""
        show = self.show
        return show is not None and (show.record or any(d.enabled for d in show.destinations))

    @property
    def canvases(self) -> tuple[Canvas, ...]:
        """Every picture of the show."""
        return self.show.canvases if self.show else ()

    def ring(self, canvas_id: CanvasId, side: Side) -> str:
        """Return the path of a picture's preview ring, or empty while there is none."""
        found = (p.path for p in self.health.previews if (p.canvas_id, p.side) == (canvas_id, side))
        return next(found, "")

    def source(self, role: str) -> SourceReport | None:
        """Return how `camera` or `microphone` is doing, if the engine has said."""
        return next((s for s in self.health.sources if s.role == role), None)

    def output(self, destination_id: str) -> OutputReport | None:
        """Return how an output is doing, if it was started."""
        found = (o for o in self.health.outputs if o.destination_id == destination_id)
        return next(found, None)

    def output_state(self, destination_id: str) -> OutputState:
        """Return the state of an output; one that was never started is idle."""
        report = self.output(destination_id)
        return report.state if report else OutputState.IDLE


def with_show(view: View, show: ShowState, *, by: str, now_utc_ms: int) -> View:
    """Return the view after the show changed.

    Args:
        view: Until now.
        show: From now on.
        by: Who made it so; empty: the host or the studio itself.
        now_utc_ms: When this was heard.
    """
    touches = view.touches
    if view.show is not None:
        touch = Touch(by=by, at_utc_ms=now_utc_ms) if by else None
        touches = touched(touches, view.show, show, touch)
    return replace(view, show=show, touches=touches, as_of_utc_ms=now_utc_ms)


def with_news(view: View, news: News) -> View:
    """Return the view after one of its topics was told anew."""
    match news:
        case CatalogueChanged():
            return replace(view, catalogue=news)
        case ReadinessChanged(items=items):
            return replace(view, readiness=items)
        case ShowsChanged(shows=shows):
            return replace(view, shows=shows)
        case EventsChanged(events=events):
            return replace(view, events=events)
        case QuestionsChanged():
            return replace(view, questions=news)
        case DoorChanged():
            return replace(view, door=news)
        case RehearsalChanged():
            return replace(view, rehearsal=news)
        case _:
            return _with_trade_news(view, news)


def _with_trade_news(view: View, news: News) -> View:
    match news:
        case OutboxChanged():
            return replace(view, outbox=news)
        case AccountsChanged():
            return replace(view, accounts=news)
        case SalesChanged():
            return replace(view, sales=news)
        case ProgrammeChanged():
            return replace(view, programme=news)
        case ClipsChanged():
            return replace(view, clips=news)
        case TeamChanged():
            return replace(view, team=news)
        case _:
            return view  # told by signals of their own
