"""The process: `python -m studio --process proof`; an order in, what came of it out."""

import logging
import sys

from studio.core.errors import StudioError
from studio.core.logs import start_log, stop_log
from studio.core.priority import lower_priority
from studio.proof.archive import write_proof
from studio.protocol.proof_order import ProofWritten, order_bytes, read_order

_log = logging.getLogger(__name__)


def main() -> int:
    """Write one proof; return the exit code."""
    start_log("proof")
    lower_priority()
    try:
        written = ProofWritten(clips=write_proof(read_order(sys.stdin.buffer.read())))
    except StudioError as error:
        _log.warning("no proof: %s", error)
        written = ProofWritten(trouble=str(error))
    except Exception:  # noqa: BLE001 - a process's top
        _log.critical("no proof, by a fault", exc_info=True)
        return 1
    finally:
        stop_log()
    sys.stdout.buffer.write(order_bytes(written))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
