"""Who watches, what goes wrong, and what should be reached: the small files of a training pack.

`audience.toml`:

    profile = "spain"
    viewers = 120
    messages_per_minute = 14.0
    languages = { es = 0.8, en = 0.2 }

`faults.toml`:

    [[faults]]
    kind = "wrong_claim"
    at_s = 240.0                  # left out: at a random moment of the middle half
    lasts_s = 60.0
    chance = 1.0
    product = "watch"
    text = "Waterproof to 100 m"

`goals.toml`:

    [[goals]]                     # of the whole
    points = 60

    [[goals]]
    subject = "questions"
    points = 50
"""

from collections.abc import Collection, Mapping

from studio.coach.fault import FaultKind
from studio.coach.scorecard import Goal, Subject
from studio.core.errors import BadInput
from studio.rehearsal.languages import LANGUAGES
from studio.rehearsal.market_profile import profile_names
from studio.rehearsal.pack import AudienceSpec, Fact, FaultPlan
from studio.rehearsal.pack_names import AUDIENCE, FAULTS, GOALS
from studio.rehearsal.pack_table import Table, read_table, said

MOST_VIEWERS = 100_000
MOST_MESSAGES_PER_MINUTE = 60_000.0
MOST_FAULTS = 50
MOST_RAIDS = 20
LONGEST_FAULT_S = 600.0
LONGEST_CLAIM = 200
MOST_MINOR = 10**12
MOST_PIECES = 10_000

NEEDED: Mapping[FaultKind, tuple[str, ...]] = {
    FaultKind.WRONG_CLAIM: ("product", "text"),
    FaultKind.STOCK_GONE: ("product",),
    FaultKind.PRICE_CHANGED: ("product", "price_minor"),
}
"""What a kind of fault must know; the others need nothing."""

ALLOWED: Mapping[FaultKind, tuple[str, ...]] = {
    FaultKind.DOUBLE_ORDER: ("product", "pieces"),
    FaultKind.UPLOAD_HALVES: ("percent",),
    **NEEDED,
}
"""What a kind of fault may be told; the others nothing."""


def read_audience(content: bytes, *, length_s: float) -> AudienceSpec:
    """Read `audience.toml` of a show that lasts a time.

    Raises:
        BadInput: Something of it is wrong; says which key and what it may be.
    """
    table = read_table(content, AUDIENCE)
    spec = AudienceSpec(
        profile=table.word("profile", profile_names()),
        viewers=table.whole("viewers", low=1, high=MOST_VIEWERS, default=200),
        messages_per_minute=_or(
            table.number("messages_per_minute", low=0, high=MOST_MESSAGES_PER_MINUTE), 30.0
        ),
        languages=_languages(table),
        small_talk=table.number("small_talk", low=0, high=1),
        trolls=table.number("trolls", low=0, high=1),
        related=table.number("related", low=0, high=1),
        raids=table.numbers("raids", low=0, high=length_s, most=MOST_RAIDS),
    )
    table.close()
    return spec


def read_faults(
    content: bytes, *, length_s: float, products: Collection[str] | None
) -> tuple[FaultPlan, ...]:
    """Read `faults.toml`.

    Args:
        content: Of the file.
        length_s: Of the show: nothing strikes later.
        products: Those of the rundown, which faults may be about; None: not looked at.

    Raises:
        BadInput: Something of it is wrong; says which key and what it may be.
    """
    table = read_table(content, FAULTS)
    plans = tuple(_fault(part, length_s) for part in table.parts("faults", most=MOST_FAULTS))
    table.close()
    for number, plan in enumerate(plans, start=1):
        about = plan.facts.get("product")
        if about is not None and products is not None and about not in products:
            raise BadInput(
                f"{FAULTS}: fault {number} is about {said(about)}, which is in no cue of the show"
            )
    return plans


def read_goals(content: bytes) -> tuple[Goal, ...]:
    """Read `goals.toml`.

    Raises:
        BadInput: Something of it is wrong; says which key and what it may be.
    """
    table = read_table(content, GOALS)
    goals = tuple(_goal(part) for part in table.parts("goals", most=len(Subject) + 1))
    table.close()
    if len({goal.subject for goal in goals}) != len(goals):
        raise BadInput(f"{GOALS} has two goals for one subject")
    return goals


def _fault(table: Table, length_s: float) -> FaultPlan:
    kind = FaultKind(table.word("kind", (kind.value for kind in FaultKind)))
    chance = _or(table.number("chance", low=0, high=1), 1.0)
    plan = FaultPlan(
        kind=kind,
        at_s=table.number("at_s", low=0, high=length_s),
        lasts_s=_or(table.number("lasts_s", low=1, high=LONGEST_FAULT_S), 30.0),
        chance=chance,
        facts=_facts(table, kind),
    )
    table.close()
    return plan


def _facts(table: Table, kind: FaultKind) -> dict[str, Fact]:
    facts: dict[str, Fact] = {}
    for key in ALLOWED.get(kind, ()):
        if not table.has(key) and key not in NEEDED.get(kind, ()):
            continue
        match key:
            case "price_minor":
                facts[key] = table.whole(key, low=1, high=MOST_MINOR)
            case "percent":
                facts[key] = table.whole(key, low=1, high=100)
            case "pieces":
                facts[key] = table.whole(key, low=1, high=MOST_PIECES)
            case "product":
                facts[key] = table.text(key, longest=100)
            case _:
                facts[key] = table.text(key, longest=LONGEST_CLAIM)
    return facts


def _goal(table: Table) -> Goal:
    words = [subject.value for subject in Subject]
    subject = table.word("subject", words) if table.has("subject") else None
    points = table.number("points", low=0, high=100)
    table.close()
    if points is None:
        raise BadInput(f"{table.name} lacks points, a number from 0 to 100")
    return Goal(subject=None if subject is None else Subject(subject), points=points)


def _languages(table: Table) -> dict[str, float]:
    part = table.part("languages")
    if part is None:
        return {}
    shares = {language: part.number(language, low=0, high=1) for language in LANGUAGES}
    part.close()
    found = {language: share for language, share in shares.items() if share is not None}
    if not sum(found.values()):
        raise BadInput(f"{part.name} has a share above 0 of no language")
    return found


def _or(number: float | None, default: float) -> float:
    return default if number is None else number
