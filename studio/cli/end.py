"""`cuecard end`: ends broadcasts without a window whose command is gone but which go on."""

import argparse
import os

from studio.cli.client import StudioClient
from studio.cli.session import processes_of_session, sessions, wait_until_ended
from studio.cli.terminal import complain, say
from studio.core.errors import StudioError
from studio.core.paths import REHEARSAL_VARIABLE, SESSION_VARIABLE
from studio.protocol.setup_commands import CloseStudio, EndShow


def run(_typed: argparse.Namespace) -> int:
    """Carry out the command; return its exit code."""
    ended = 0
    for folder in sessions():
        for rehearsal in ("", "1"):
            os.environ[SESSION_VARIABLE] = str(folder)
            os.environ[REHEARSAL_VARIABLE] = rehearsal
            if processes_of_session():
                if not _end():
                    complain(f"The broadcast of {folder.name} did not end.")
                    return 1
                ended += 1
    say(f"{ended or 'No'} broadcast{'' if ended == 1 else 's'} ended.")
    return 0


def _end() -> bool:
    """Attach to the session's control room, or start one, and end everything."""
    client = StudioClient("cuecard end")
    try:
        client.attach()
        processes = processes_of_session()
        show = client.wait_for_show()
        if show is not None and show.on_air:
            client.request(EndShow())
        client.request(CloseStudio())
    except StudioError as error:
        complain(f"cuecard: {error}")
        return False
    finally:
        client.close()
    return wait_until_ended(processes)
