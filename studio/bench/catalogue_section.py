"""A large catalogue: searching while typing, importing, and the window that opens over it."""

import os
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from studio.bench.big_catalogue import QUERIES, ROWS_EACH, big_catalogue, write_json
from studio.bench.child import MeasurementFailed
from studio.bench.figures import Figure, figure_of, percentile
from studio.bench.session import Session
from studio.catalogue.export_file import exported_csv, exported_json, exported_xlsx
from studio.catalogue.import_plan import plan_import
from studio.catalogue.listing import Listing
from studio.catalogue.search import SpecIndex
from studio.catalogue.sheet_file import read_content
from studio.catalogue.specsheet import SpecSheet
from studio.cli.catalogue_client import import_file
from studio.cli.client import StudioClient
from studio.cli.session import own_session, processes_of_session, wait_until_ended
from studio.core.errors import StudioError
from studio.core.ids import CueId, ProductId
from studio.protocol.setup_commands import CloseStudio
from studio.protocol.show_commands import AddCue
from studio.show.cue import Cue

_SEARCH_MS, _IMPORT_S, _WINDOW_S = 10.0, 10.0, 1.5
_IMPORTED_ROWS = 20_000
_SEARCHES = 300
_LOOKED_WITHIN_S = 20.0
_LOOKED_AT = 24
"""Where the preview ring's file has the moment of the reader's last look; see `preview_ring`."""

Catalogue = tuple[tuple[Listing, SpecSheet], ...]


def catalogue_figures(session: Session) -> list[Figure]:
    """Measure search, import and the start of the window.

    Raises:
        MeasurementFailed: The window never looked at the picture.
    """
    session.say("catalogue: search in 500 and 1,000 products of 40 rows")
    figures = [_search_figure(500), _search_figure(1_000)]
    session.say("catalogue: import of 20,000 rows")
    figures += _import_figures()
    session.say("catalogue: the window over 500 products")
    folder = session.fresh_folder()
    starts_s = _window_starts_s(folder, session.options.runs)
    note = "from the start of its process to its first look at the picture, control room running"
    figures.append(
        figure_of("window usable, 500 products", starts_s, unit="s", target=_WINDOW_S, note=note)
    )
    return figures


def _search_figure(products: int) -> Figure:
    index = SpecIndex()
    for listing, sheet in big_catalogue(products):
        index.put(listing, sheet)
    took_ms = []
    for turn in range(_SEARCHES):
        text = QUERIES[turn % len(QUERIES)]
        took_ms.append(_took_s(lambda typed=text: index.search(typed)) * 1_000)  # type: ignore[misc]  # bound at once
    return figure_of(
        f"search, {products} x {ROWS_EACH} rows, p99",
        [percentile(took_ms, 99)],
        unit="ms",
        target=_SEARCH_MS,
    )


def _import_figures() -> list[Figure]:
    catalogue = big_catalogue(_IMPORTED_ROWS // ROWS_EACH)
    listings = [listing for listing, _ in catalogue]
    sheets = [sheet for _, sheet in catalogue]
    figures = []
    for name, export in (
        ("catalogue.csv", exported_csv),
        ("catalogue.xlsx", exported_xlsx),
        ("catalogue.json", exported_json),
    ):
        content = export(listings, sheets)
        took_s = _took_s(lambda n=name, c=content: plan_import(read_content(n, c)))  # type: ignore[misc]  # bound at once
        kind = Path(name).suffix[1:].upper()
        figures.append(
            figure_of(
                f"{_IMPORTED_ROWS} rows of {kind} read and planned",
                [took_s],
                unit="s",
                target=_IMPORT_S,
            )
        )
    return figures


def _took_s(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _window_starts_s(folder: Path, runs: int) -> list[float]:
    file = folder / "catalogue.json"
    write_json(big_catalogue(500), file)
    with own_session() as session, _studio() as client:
        import_file(client, file, leave_out_wrong=False)
        # With a rundown the window opens on the pictures.
        client.request(AddCue(cue=Cue(cue_id=CueId("cue"), product_id=ProductId("product-0000"))))
        starts = [_window_start_s(session.folder, folder / "window.log") for _ in range(runs)]
        session.keep = False
    return starts


@contextmanager
def _studio() -> Iterator[StudioClient]:
    """Run a control room with its engine in this session."""
    client = StudioClient("cuecard bench")
    client.attach()
    try:
        yield client
    finally:
        started = processes_of_session()
        with suppress(StudioError):
            client.request(CloseStudio())
        client.close()
        wait_until_ended(started)


def _window_start_s(session_folder: Path, log: Path) -> float:
    began_ns = time.monotonic_ns()
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}
    with log.open("ab") as file:
        window = subprocess.Popen(
            [sys.executable, "-m", "studio"], stdout=file, stderr=file, env=environment
        )
    try:
        deadline_s = time.monotonic() + _LOOKED_WITHIN_S
        while time.monotonic() < deadline_s and window.poll() is None:
            looked_ns = _last_look_ns(session_folder)
            if looked_ns > began_ns:
                return (looked_ns - began_ns) / 1e9
            time.sleep(0.005)
    finally:
        window.send_signal(signal.SIGKILL)
        window.wait()
    raise MeasurementFailed(f"the window never looked at the picture; see {log}")


def _last_look_ns(session_folder: Path) -> int:
    looks = [0]
    for ring in (session_folder / "run").rglob("preview-*.ring"):
        with ring.open("rb") as file:
            file.seek(_LOOKED_AT)
            looks.append(*struct.unpack("<Q", file.read(8)))
    return max(looks)
