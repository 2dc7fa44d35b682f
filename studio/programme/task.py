"""Tasks: what is asked of a host, and how far it has come."""

from dataclasses import dataclass
from enum import StrEnum

from studio.core.errors import BadInput
from studio.core.ids import CampaignId, ConnectionId, ProductId, ShowId, TaskId
from studio.core.money import Money

MOST_REQUIREMENTS = 12
LONGEST_TEXT = 1_000


class RequirementKind(StrEnum):
    """What is counted."""

    MINUTES_LIVE = "minutes_live"  # in one show
    SHOWS = "shows"
    PRODUCT_MINUTES = "product_minutes"  # a product, or each of several, on program
    PRODUCTS_SHOWN = "products_shown"  # different ones
    LABEL_SECONDS = "label_seconds"  # label on advertising on the picture
    ORDERS = "orders"
    UNITS = "units"
    REVENUE = "revenue"
    QUESTIONS_ANSWERED = "questions_answered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """One thing that is asked.

    Attributes:
        kind: What is counted.
        target: How much of it; of revenue in the currency's smallest unit.
        products: Which products count; empty: all.
        currency: Of revenue; else empty.
    """

    kind: RequirementKind
    target: int
    products: tuple[ProductId, ...] = ()
    currency: str = ""

    def __post_init__(self) -> None:
        if self.target < 1:
            raise BadInput("a task asks for at least one of what it counts")
        if (self.kind is RequirementKind.REVENUE) != bool(self.currency):
            raise BadInput("revenue is asked for in a currency, and nothing else is")


class TaskState(StrEnum):
    """How far a task has come."""

    OPEN = "open"  # could be accepted
    ACCEPTED = "accepted"
    FULFILLED = "fulfilled"  # all that was asked was done
    HANDED_IN = "handed_in"  # the proof is with whoever asked
    REWARDED = "rewarded"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What is asked of a host.

    Attributes:
        task_id: With the platform's id in it where it comes from one.
        title: One line.
        text: What it is about, plain text.
        requirements: All of them have to be met.
        points: What it counts for towards the next level.
        reward: Money; None: none.
        campaign_id: Of which campaign; None: of none.
        connection_id: Which platform asked; None: the agency, or the host themselves.
        starts_at_utc_ms: What happens before does not count; None: everything counts.
        ends_at_utc_ms: What happens after does not; None: no end.
        state: As above.
    """

    task_id: TaskId
    title: str
    text: str = ""
    requirements: tuple[Requirement, ...]
    points: int = 0
    reward: Money | None = None
    campaign_id: CampaignId | None = None
    connection_id: ConnectionId | None = None
    starts_at_utc_ms: int | None = None
    ends_at_utc_ms: int | None = None
    state: TaskState = TaskState.OPEN

    def __post_init__(self) -> None:
        if (
            not self.title.strip()
            or len(self.title) > LONGEST_TEXT
            or len(self.text) > LONGEST_TEXT
        ):
            raise BadInput(f"a task has a title, and texts of at most {LONGEST_TEXT} characters")
        if not 1 <= len(self.requirements) <= MOST_REQUIREMENTS:
            raise BadInput(f"a task asks for 1 to {MOST_REQUIREMENTS} things")


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far one requirement has come.

    Attributes:
        done: How much was counted; it may be more than was asked.
        shows: In which shows.
    """

    done: int
    shows: tuple[ShowId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskProgress:
    """A task and how far it has come.

    Attributes:
        task: It.
        progress: One for each requirement, in their order.
    """

    task: Task
    progress: tuple[Progress, ...]

    @property
    def fulfilled(self) -> bool:
        """Whether all that was asked was done."""
        asked = zip(self.task.requirements, self.progress, strict=True)
        return all(progress.done >= requirement.target for requirement, progress in asked)
