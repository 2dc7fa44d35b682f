"""Meta's conversions."""

import contextlib
from collections.abc import Iterator

from studio.outbox.sink import SinkKind
from tests.contracts.sink_cases.case import Failing, SinkCase
from tests.contracts.sink_cases.service import FAILURES, PARKED, ServiceStage
from tests.servers.service_receivers import META_TOKEN, PIXEL, MetaReceiver


@contextlib.contextmanager
def a_stage() -> Iterator[ServiceStage]:
    """Run the stand-in."""
    receiver = MetaReceiver()
    try:
        stage = ServiceStage(
            SinkKind.META,
            receiver,
            secret=META_TOKEN,
            options={"pixel_id": PIXEL, "consent": "yes", "test_event_code": "TEST1"},
            own={
                "wrong_token": lambda: setattr(stage, "secret", "another"),
                "no_pixel": lambda: stage.options.pop("pixel_id"),
            },
        )
        yield stage
    finally:
        receiver.close()


CASE = SinkCase(
    name="meta",
    open=a_stage,
    failures={
        **FAILURES,
        "wrong_token": Failing(code="signed_out", state=PARKED),
        "no_pixel": Failing(code="address"),
    },
    kinds=("order.received",),
)
