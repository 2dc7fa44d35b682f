"""Receivers of events at a show without a window: connected before it, waited for after it."""

import hashlib
import os
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from studio.cli.client import StudioClient
from studio.core.errors import BadInput, StudioError
from studio.core.ids import SinkId
from studio.outbox.delivery import SinkReport
from studio.outbox.sink import BIGGEST_BATCH, SinkKind, SinkSpec, secret_of_sink
from studio.protocol.setup_commands import HoldKey
from studio.protocol.trade_commands import SaveSink, TryDelivery

DELIVERED_WITHIN_S = 30.0
"""After the show; what is not delivered by then is told, and kept."""

LOOK_EVERY_S = 0.25
BATCH = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiverPlan:
    """A receiver that is told of a show.

    Attributes:
        sink: It.
        secret: Of a webhook; empty: it needs none.
    """

    sink: SinkSpec
    secret: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A receiver as it was typed.

    Attributes:
        where: A webhook's address, or a file.
        secret_env: Variable with the webhook's secret.
        kind: Empty: by the address.
    """

    where: str
    secret_env: str = ""
    kind: str = ""


def read_receivers(typed: Sequence[Address]) -> tuple[ReceiverPlan, ...]:
    """Return the receivers that were typed, or stand in a show file.

    Raises:
        BadInput: One makes no sense, or a variable is not set; the text does not repeat a secret.
    """
    return tuple(_read(address) for address in typed)


def _read(address: Address) -> ReceiverPlan:
    kind = address.kind or (SinkKind.WEBHOOK if "://" in address.where else SinkKind.FILE)
    # The same address is the same receiver, whatever else is in the list.
    sink_id = SinkId("run-" + hashlib.sha256(address.where.encode()).hexdigest()[:12])
    match kind:
        case SinkKind.WEBHOOK:
            if not address.secret_env:
                raise BadInput("a webhook needs the name of a variable with its secret")
            secret = os.environ.get(address.secret_env, "").strip()
            if not secret:
                raise BadInput(f"the variable {address.secret_env} has no secret in it")
            where = address.where
        case SinkKind.FILE:
            secret, where = "", str(Path(address.where).expanduser().absolute())
        case _:
            raise BadInput(f"events go to a webhook or a file here, not to {kind!r}")
    sink = SinkSpec(
        sink_id=sink_id,
        kind=SinkKind(kind),
        name="Webhook" if kind == SinkKind.WEBHOOK else "File",
        address=where,
        batch=min(BATCH, BIGGEST_BATCH),
    )
    return ReceiverPlan(sink=sink, secret=secret)


class Receivers:
    """The receivers of one show, over one client."""

    def __init__(self, plans: Sequence[ReceiverPlan], client: StudioClient) -> None:
        self._plans = plans
        self._client = client

    def connect(self) -> None:
        """Have them told of the open show, from its beginning.

        Raises:
            StudioError: One can't be told anything.
        """
        self.hold_secrets()
        for plan in self._plans:
            self._client.request(SaveSink(sink=plan.sink, from_show=True))

    def hold_secrets(self) -> None:
        """Give a control room that was just started the secrets; they lasted for the last run.

        Raises:
            StudioError: It did not take one.
        """
        for plan in self._plans:
            if plan.secret:
                name = secret_of_sink(plan.sink.sink_id)
                self._client.request(HoldKey(secret_name=name, key=plan.secret))

    def wait(self) -> tuple[str, ...]:
        """Wait until everything is delivered; return what is not, a sentence each."""
        deadline_s = time.monotonic() + DELIVERED_WITHIN_S
        try:
            for plan in self._plans:
                self._client.request(TryDelivery(sink_id=plan.sink.sink_id))
            while self._owed() and time.monotonic() < deadline_s:
                self._client.wait_for_news(LOOK_EVERY_S)
        except StudioError as error:
            return (f"It is not known whether all events were delivered: {error}",)
        return tuple(_sentence(report) for report in self._owed())

    def _owed(self) -> list[SinkReport]:
        told = self._client.outbox
        reports = told.reports if told is not None else ()
        return [report for report in reports if report.waiting or report.parked]


def _sentence(report: SinkReport) -> str:
    why = f": {report.text}" if report.text else "."
    refused = f" and {report.parked} were refused" if report.parked else ""
    return f"{report.waiting} events were not delivered{refused}{why}"
