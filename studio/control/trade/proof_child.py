"""The process that writes a proof: started for each, given its order, and gone afterwards.

It is not the control room itself because FFmpeg reads the recordings there, and not the courier
because a proof is written without any platform.
"""

import asyncio
import subprocess

from studio.core.errors import Refused, StorageError
from studio.core.process import start_asked
from studio.protocol.proof_order import ProofOrder, ProofWritten, order_bytes, read_written

WITHIN_S = 180.0


async def write_in_child(order: ProofOrder) -> ProofWritten:
    """Have a proof written.

    Raises:
        Refused: It took too long.
        StorageError: It was not written.
    """
    try:
        child = await asyncio.to_thread(start_asked, "proof")
    except OSError as error:
        raise StorageError(f"no process to write a proof can be started: {error}") from error
    try:
        said = await asyncio.wait_for(asyncio.to_thread(_ask, child, order), WITHIN_S)
    except TimeoutError as error:
        raise Refused("the proof took too long to write") from error
    finally:
        if child.poll() is None:
            child.kill()
    if child.returncode != 0:
        raise StorageError("the proof can't be written by a fault of this program; see the log")
    written = read_written(said)
    if written.trouble:
        raise StorageError(written.trouble)
    return written


def _ask(child: "subprocess.Popen[bytes]", order: ProofOrder) -> bytes:
    said, _ = child.communicate(order_bytes(order))
    return said
