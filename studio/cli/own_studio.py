"""The studio of this user, for commands that ask it something and go."""

import contextlib
import time
from collections.abc import Iterator

from studio.cli.client import StudioClient
from studio.cli.session import processes_of_session, wait_until_ended
from studio.core.errors import EngineUnavailable, StudioError
from studio.core.logs import start_log, stop_log
from studio.protocol.message import Topic
from studio.protocol.setup_commands import CloseStudio
from studio.protocol.trade_reports import AccountsChanged

TOLD_WITHIN_S = 20.0


@contextlib.contextmanager
def own_studio(name: str, topics: tuple[Topic, ...]) -> Iterator[StudioClient]:
    """Attach to the studio that is open, or start one and end it again.

    Args:
        name: What others read beside everything the command changes.
        topics: What it wants to be told.
    """
    start_log("cuecard")
    before = processes_of_session()
    client = StudioClient(name, topics=topics)
    try:
        client.attach()
        yield client
    finally:
        if not before:
            started = processes_of_session()
            with contextlib.suppress(StudioError):
                client.request(CloseStudio())
            client.close()
            wait_until_ended(started)
        client.close()
        stop_log()


def told_of_accounts(client: StudioClient) -> AccountsChanged:
    """Return what the studio says of shops and accounts, once it has read them.

    Raises:
        EngineUnavailable: It says nothing in time.
    """
    deadline_s = time.monotonic() + TOLD_WITHIN_S
    while client.accounts is None:
        if time.monotonic() > deadline_s:
            raise EngineUnavailable("the control room does not say which shops there are")
        client.wait_for_news(0.2)
    return client.accounts
