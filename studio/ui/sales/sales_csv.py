"""What a show sold, as a table for a spreadsheet. Pure."""

import csv
import io
from collections.abc import Sequence

from studio.catalogue.cell_guard import guarded
from studio.core.money import Money, major_of
from studio.protocol.trade_reports import SalesTold
from studio.sales.totals import Moment
from studio.ui.sales.sales_words import Names

COLUMNS = (
    "row",
    "minute",
    "product",
    "orders",
    "units",
    "revenue",
    "returned",
    "shown_s",
    "happened",
    "recording_ms",
)
"""Names that stay, in every language of the window: other programs read them."""


def table_of(told: SalesTold, names: Names) -> str:
    """Return a CSV table: products, minutes, moments, then the days after the show.

    Nothing that somebody else wrote is computed by a spreadsheet. An amount stands with its
    currency; several of them with a plus between.
    """
    written = io.StringIO(newline="")
    rows = csv.DictWriter(written, COLUMNS, restval="")
    rows.writeheader()
    for row in (*_products(told, names), *_minutes(told, names), *_days(told)):
        rows.writerow({name: guarded(cell) for name, cell in row.items()})
    return written.getvalue()


def _products(told: SalesTold, names: Names) -> Sequence[dict[str, str]]:
    return [
        {
            "row": "product",
            "product": names.get(one.product_id, one.product_id) if one.product_id else "",
            "orders": str(one.orders),
            "units": str(one.units),
            "revenue": _amounts(one.revenue),
            "returned": str(one.refunds),
            "shown_s": str(round(one.shown_s)),
        }
        for one in told.totals.products
    ]


def _minutes(told: SalesTold, names: Names) -> Sequence[dict[str, str]]:
    rows = [
        (
            minute.minute * 60_000,
            {
                "row": "minute",
                "minute": str(minute.minute),
                "orders": str(minute.orders),
                "units": str(minute.units),
                "revenue": _amounts(minute.revenue),
            },
        )
        for minute in told.minutes
    ]
    rows += [(moment.on_air_ms, _moment(moment, names)) for moment in told.moments]
    return [row for _, row in sorted(rows, key=lambda one: one[0])]


def _moment(moment: Moment, names: Names) -> dict[str, str]:
    product = names.get(moment.product_id, moment.product_id) if moment.product_id else ""
    return {
        "row": "moment",
        "minute": str(moment.on_air_ms // 60_000),
        "product": product,
        "happened": f"{moment.kind} {moment.text}".strip(),
        "recording_ms": "" if moment.recorded_ms is None else str(moment.recorded_ms),
    }


def _days(told: SalesTold) -> Sequence[dict[str, str]]:
    return [
        {"row": "day after", "minute": str(day), "orders": str(orders)}
        for day, orders in enumerate(told.days)
    ]


def _amounts(money: Sequence[Money]) -> str:
    return " + ".join(f"{major_of(one)} {one.currency}" for one in money)
