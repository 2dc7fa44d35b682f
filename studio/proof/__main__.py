"""The process: `python -m studio --process proof`; an order in, what came of it out."""

import logging
import sys

from studio.core.errors import StudioError
from studio.core.logs import start_log, stop_log
from studio.core.priority import lower_priority
from studio.proof.archive import write_proof
from studio.proof.films import cut_films
from studio.protocol.clip_order import FilmCut, FilmsOrder, cut_line
from studio.protocol.proof_order import ProofOrder, ProofWritten, order_bytes, read_order

_log = logging.getLogger(__name__)


def main() -> int:
    """Write one proof, or cut clips; return the exit code."""
    start_log("proof")
    lower_priority()
    try:
        order = read_order(sys.stdin.buffer.read())
        if isinstance(order, FilmsOrder):
            cut_films(order, _tell_cut)
        else:
            _write_proof(order)
    except Exception:  # noqa: BLE001 - a process's top
        _log.critical("nothing came of an order, by a fault", exc_info=True)
        return 1
    finally:
        stop_log()
    return 0


def _write_proof(order: ProofOrder) -> None:
    try:
        written = ProofWritten(clips=write_proof(order))
    except StudioError as error:
        _log.warning("no proof: %s", error)
        written = ProofWritten(trouble=str(error))
    sys.stdout.buffer.write(order_bytes(written))


def _tell_cut(cut: FilmCut) -> None:
    sys.stdout.buffer.write(cut_line(cut))
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    raise SystemExit(main())
