"""Google Analytics."""

import contextlib
from collections.abc import Iterator

from studio.outbox.sink import SinkKind
from tests.contracts.sink_cases.case import Failing, SinkCase
from tests.contracts.sink_cases.service import FAILURES, ServiceStage
from tests.servers.service_receivers import API_SECRET, MEASURED, Ga4Receiver


@contextlib.contextmanager
def a_stage() -> Iterator[ServiceStage]:
    """Run the stand-in."""
    receiver = Ga4Receiver()
    try:
        stage = ServiceStage(
            SinkKind.GA4,
            receiver,
            secret=API_SECRET,
            options={"measurement_id": MEASURED},
            own={"no_id": lambda: stage.options.pop("measurement_id")},
        )
        yield stage
    finally:
        receiver.close()


CASE = SinkCase(
    name="ga4",
    open=a_stage,
    failures={**FAILURES, "no_id": Failing(code="address")},
)
