"""`cuecard sales`: what a show sold, without a window."""

import argparse
import csv
import json
from pathlib import Path

import msgspec

from studio.catalogue.cell_guard import guarded
from studio.cli.client import StudioClient
from studio.cli.own_studio import own_studio
from studio.cli.terminal import say
from studio.core.errors import BadInput, ConnectionLost
from studio.core.ids import ShowId
from studio.core.money import Money, major_of
from studio.protocol.trade_commands import AskSales
from studio.protocol.trade_reports import SalesTold
from studio.sales.totals import ProductSales

HEAD = ("product", "orders", "units", "revenue", "refunds", "shown_s")


def run(typed: argparse.Namespace) -> int:
    """Carry out the command; return its exit code.

    Raises:
        BadInput: The file can't be written.
    """
    with own_studio("cuecard sales", ("show",)) as client:
        sales = _sales(client, typed.show)
    if typed.csv:
        _write(Path(typed.csv), sales)
    if typed.json:
        say(json.dumps(msgspec.to_builtins(sales), ensure_ascii=False))
    elif not typed.csv:
        _tell(sales)
    return 0


def _sales(client: StudioClient, show: str | None) -> SalesTold:
    client.told.clear()
    client.request(AskSales(show_id=ShowId(show) if show else None))
    found = [told for told in client.told if isinstance(told, SalesTold)]
    if not found:
        raise ConnectionLost("the control room did not say what was sold")
    return found[-1]


def _tell(sales: SalesTold) -> None:
    totals = sales.totals
    say(f"{totals.orders} orders, {totals.units} pieces, {_amounts(totals.revenue) or 'nothing'}")
    if totals.earned:
        say(f"earned: {_amounts(totals.earned)}")
    if sales.days:
        say("after the show, day by day: " + " ".join(str(day) for day in sales.days))
    for product in totals.products:
        say("  " + "  ".join(_cells(product)))


def _write(path: Path, sales: SalesTold) -> None:
    try:
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            table = csv.writer(file)
            table.writerow(HEAD)
            for product in sales.totals.products:
                table.writerow([guarded(cell) for cell in _cells(product)])
    except OSError as error:
        raise BadInput(f"{path}: {error.strerror}") from error
    say(f"The sales are in {path}")


def _cells(product: ProductSales) -> tuple[str, ...]:
    return (
        product.product_id or "(not in the catalogue)",
        str(product.orders),
        str(product.units),
        _amounts(product.revenue),
        str(product.refunds),
        f"{product.shown_s:.0f}",
    )


def _amounts(amounts: tuple[Money, ...]) -> str:
    return " + ".join(f"{major_of(money)} {money.currency}" for money in amounts)
