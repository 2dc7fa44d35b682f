"""The page of a proof that is read by people: what was asked, what was done, in which shows."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from studio.core.money import Money, format_money
from studio.paper.document import Column, Document
from studio.programme.proof import ProductProof, Proof, ShowProof
from studio.programme.task import Requirement, RequirementKind

_ASKED = {
    RequirementKind.MINUTES_LIVE: "Minutes on air in one show",
    RequirementKind.SHOWS: "Shows",
    RequirementKind.PRODUCT_MINUTES: "Minutes each product is shown",
    RequirementKind.PRODUCTS_SHOWN: "Products shown",
    RequirementKind.LABEL_SECONDS: "Seconds with the label on advertising",
    RequirementKind.ORDERS: "Orders",
    RequirementKind.UNITS: "Pieces sold",
    RequirementKind.REVENUE: "Revenue",
    RequirementKind.QUESTIONS_ANSWERED: "Questions answered",
}
MOST_NAMED = 5


def page_of(proof: Proof, clips: Sequence[str], events: int) -> bytes:
    """Return the page as PDF.

    Args:
        proof: What it says.
        clips: Names of the clips in the same archive.
        events: How many events it rests on.
    """
    task = proof.task
    page = Document(f"Proof: {task.title}", made_at_utc_ms=proof.made_at_utc_ms)
    if task.text:
        page.text(task.text)
    page.text(_lines_of(proof), small=True)
    page.heading("What was asked, and what was done")
    asked = zip(task.requirements, proof.progress.progress, strict=True)
    page.table(
        (
            Column(title="Asked", share=4),
            Column(title="Target", number=True),
            Column(title="Done", number=True),
            Column(title="Shows", number=True),
        ),
        [
            (
                _asked(requirement, proof),
                _amount(requirement, requirement.target, proof.market),
                _amount(requirement, progress.done, proof.market),
                str(len(progress.shows)),
            )
            for requirement, progress in asked
        ],
    )
    for show in proof.shows:
        _write_show(page, show, proof.market)
    page.heading("What this rests on")
    page.text(f"{events} events of the studio {proof.source}, in the file events.ndjson.")
    page.text("\n".join(clips) or "There are no clips.", small=True)
    return page.to_bytes()


def _lines_of(proof: Proof) -> str:
    task = proof.task
    spans = ((task.starts_at_utc_ms, "Counted from"), (task.ends_at_utc_ms, "Counted until"))
    lines = [f"Task {task.task_id}", f"Made {_moment(proof.made_at_utc_ms)}"]
    lines += [f"{what} {_moment(at)}" for at, what in spans if at is not None]
    if task.reward is not None:
        lines.append(f"Reward {format_money(task.reward, proof.market)}")
    return "\n".join(lines)


def _write_show(page: Document, show: ShowProof, market: str) -> None:
    page.heading(show.title or f"Show {show.show_id}")
    began = show.started_at_utc_ms
    said = [
        *([f"On air from {_moment(began)}"] if began is not None else []),
        f"counted {_span(show.live_s)}",
        f"label on advertising {_span(show.label_s)}",
        f"orders {show.orders}, pieces {show.units}",
        *(_revenue(show, market)),
        f"questions answered {show.questions}",
    ]
    page.text("; ".join(said))
    if show.products:
        page.table(
            (
                Column(title="Product", share=3.4),
                Column(title="First shown", share=1.8, number=True),
                Column(title="Shown for", share=1.2, number=True),
                Column(title="Orders", number=True),
                Column(title="Pieces", number=True),
            ),
            [_product_row(product) for product in show.products],
        )


def _product_row(product: ProductProof) -> tuple[str, ...]:
    first = product.first_on_air_ms
    return (
        product.name or product.product_id,
        _moment(product.first_at_utc_ms) if first is None else f"at {_span(first // 1_000)}",
        _span(product.shown_s),
        str(product.orders),
        str(product.units),
    )


def _revenue(show: ShowProof, market: str) -> Iterable[str]:
    for currency, minor in show.revenue_minor.items():
        if currency:
            yield format_money(Money(amount_minor=minor, currency=currency), market)


def _asked(requirement: Requirement, proof: Proof) -> str:
    names = {p.product_id: p.name for show in proof.shows for p in show.products if p.name}
    named = [names.get(product, product) for product in requirement.products]
    if not named:
        return _ASKED[requirement.kind]
    more = f" and {len(named) - MOST_NAMED} more" if len(named) > MOST_NAMED else ""
    return f"{_ASKED[requirement.kind]}: {', '.join(named[:MOST_NAMED])}{more}"


def _amount(requirement: Requirement, number: int, market: str) -> str:
    if requirement.kind is RequirementKind.REVENUE:
        return format_money(Money(amount_minor=number, currency=requirement.currency), market)
    return str(number)


def _moment(utc_ms: int) -> str:
    return datetime.fromtimestamp(utc_ms / 1_000, UTC).strftime("%Y-%m-%d %H:%M:%S UTC")


def _span(seconds: int) -> str:
    hours, rest = divmod(seconds, 3_600)
    return f"{hours}:{rest // 60:02d}:{rest % 60:02d}"
