"""Amazon IVS."""

import contextlib
from collections.abc import Iterator

from studio.outbox.sink import SinkKind
from tests.contracts.sink_cases.case import Failing, SinkCase
from tests.contracts.sink_cases.service import FAILURES, PARKED, ServiceStage
from tests.servers.service_receivers import AWS_SECRET, CHANNEL, KEY_ID, IvsReceiver


class IvsStage(ServiceStage):
    """See `SinkStage`."""

    def mend(self) -> None:
        """See `SinkStage.mend`."""
        super().mend()
        assert isinstance(self.receiver, IvsReceiver)
        self.receiver.is_live = True


@contextlib.contextmanager
def a_stage() -> Iterator[ServiceStage]:
    """Run the stand-in."""
    receiver = IvsReceiver()
    try:
        stage = IvsStage(
            SinkKind.IVS,
            receiver,
            secret=f"{KEY_ID}:{AWS_SECRET}",
            options={"channel": CHANNEL},
            own={
                "wrong_key": lambda: setattr(stage, "secret", f"{KEY_ID}:another-secret"),
                "half_a_key": lambda: setattr(stage, "secret", KEY_ID),
                "not_live": lambda: setattr(receiver, "is_live", False),
                "no_channel": lambda: stage.options.update(channel="arn:aws:s3:::bucket"),
            },
        )
        yield stage
    finally:
        receiver.close()


CASE = SinkCase(
    name="ivs",
    open=a_stage,
    failures={
        **FAILURES,
        "wrong_key": Failing(code="signed_out", state=PARKED),
        "half_a_key": Failing(code="bad_secret"),
        "not_live": Failing(code="unavailable"),
        "no_channel": Failing(code="address"),
    },
)
