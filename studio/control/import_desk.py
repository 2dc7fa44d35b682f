"""One import at a time: read and planned in a thread, shown row by row, written all or nothing."""

import asyncio
import logging
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from studio.catalogue.import_plan import (
    Defaults,
    ImportPlan,
    PlannedRow,
    Present,
    RowState,
    apply,
    plan_import,
)
from studio.catalogue.listing import Listing
from studio.catalogue.price_history import PricePoint
from studio.catalogue.sheet_file import PASTED, read_file, read_pasted
from studio.catalogue.sheet_letters import first_letters
from studio.catalogue.sheet_record import RecordFile, Watch
from studio.catalogue.specsheet import SpecSheet
from studio.control.catalogue_desk import CatalogueDesk
from studio.core.errors import BadInput, Cancelled, Refused, StaleRequest, StorageError
from studio.core.money import market_locale
from studio.protocol.catalogue_reports import ImportReport, ImportState
from studio.storage.catalogue_store import StoredProduct

TOLD_EVERY_S = 0.1
PLANNED_AGAIN = "the catalogue changed meanwhile and the import was planned anew"
_BUSY = frozenset({ImportState.READING, ImportState.WRITING})
_MOST_IGNORED = 50

_log = logging.getLogger(__name__)


@dataclass(slots=True, kw_only=True)
class _Job:
    """An import under way; changed by the loop's thread alone, its progress aside."""

    name: str
    by: str
    defaults: Defaults
    read: Callable[[Watch], RecordFile]
    state: ImportState = ImportState.READING
    stopped: threading.Event = field(default_factory=threading.Event)
    done: int = 0
    total: int = 0
    file: RecordFile | None = None
    plan: ImportPlan | None = None
    planned: ImportReport | None = None
    planned_at: int = -1
    text: str = ""


class ImportDesk:
    """Knows the import that is under way, or was last."""

    def __init__(self, desk: CatalogueDesk, told: Callable[[], None]) -> None:
        self._desk = desk
        self._told = told
        self._job: _Job | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def report(self) -> ImportReport | None:
        """How the import is, or was; None: there was none, or it was dropped."""
        return None if self._job is None else _report(self._job)

    def begin(self, path: str, text: str, *, market: str, by: str) -> None:
        """Begin to read a file or a pasted text; `report` says how far it is.

        Raises:
            BadInput: Neither, or both, or a path that does not begin at the root.
            Refused: Another import is under way.
        """
        if bool(path) == bool(text):
            raise BadInput("an import is either a file or a pasted text")
        self._check_free(by)
        file = whole_path(path) if path else None
        job = _Job(
            name=PASTED if file is None else file.name,
            by=by,
            defaults=self._defaults(market),
            read=_reader(file, text),
        )
        self._job = job
        self._told()
        task = asyncio.create_task(self._read(job), name="import")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def drop(self) -> None:
        """Stop reading, or forget what was planned.

        Raises:
            Refused: It is being written, or there is none.
        """
        if self._job is None:
            raise Refused("there is no import")
        if self._job.state is ImportState.WRITING:
            raise Refused("the import is being written already")
        self._job.stopped.set()
        self._job = None
        self._told()

    def rows(self, states: Sequence[RowState]) -> tuple[PlannedRow, ...]:
        """Return the planned rows in some states, or all of them.

        Raises:
            Refused: Nothing is planned.
        """
        plan = self._job.plan if self._job is not None else None
        if plan is None:
            raise Refused("no import is planned")
        return tuple(row for row in plan.rows if row.state in states) if states else plan.rows

    async def confirm(self, *, by: str) -> str:
        """Write what was planned, and say how much that was.

        Raises:
            Refused: Nothing is planned.
            StaleRequest: The catalogue changed so that the plan is another one now.
            StorageError: It could not be written; nothing of it was.
        """
        job = self._job
        if job is None or job.state is not ImportState.READY or job.plan is None:
            raise Refused("no import waits to be confirmed")
        job.state = ImportState.WRITING  # from here on nobody else confirms or drops it
        try:
            async with self._desk.writing:
                pairs = self._pairs(await self._plan_as_it_is(job, job.plan))
                self._told()
                prices = job.plan.prices
                if pairs or prices:
                    await self._desk.write(pairs, prices=prices, by=by)
        except (StorageError, StaleRequest) as error:
            job.state, job.text = ImportState.READY, f"Nothing was written: {error}."
            self._told()
            raise
        job.state, job.file = ImportState.DONE, None
        job.text = f"{len(pairs)} products were written"
        _log.info("%s imported %s: %s", by, job.name, job.text)
        self._told()
        return job.text

    async def close(self) -> None:
        """Stop reading and wait for the thread."""
        if self._job is not None:
            self._job.stopped.set()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    # --- steps ---------------------------------------------------------------------------------

    def _defaults(self, market: str) -> Defaults:
        """What a file leaves unsaid; a currency is guessed only where all prices have the same."""
        currencies = self._desk.shelf.currencies()
        return Defaults(
            language=market_locale(market).language,
            currency=next(iter(currencies)) if len(currencies) == 1 else "",
        )

    def _check_free(self, by: str) -> None:
        job = self._job
        if job is None:
            return
        if job.state in _BUSY:
            raise Refused(f"{job.by} imports {job.name} already; wait for it, or stop it")
        if job.state is ImportState.READY and job.by != by:
            raise Refused(f"{job.by} planned an import already; confirm it, or drop it")

    async def _read(self, job: _Job) -> None:
        loop = asyncio.get_running_loop()

        def tell() -> None:
            loop.call_soon_threadsafe(self._progressed, job)

        watch = _Progress(job, tell)
        try:
            job.file = await asyncio.to_thread(job.read, watch.first_half())
            await self._plan(job, watch.second_half())
        except Cancelled:
            return
        except BadInput as error:
            job.state, job.text = ImportState.FAILED, str(error)
        except Exception:  # noqa: BLE001 - a task's top
            _log.exception("an import failed")
            job.state = ImportState.FAILED
            job.text = "a fault of Cuecard; the log has it"
        else:
            job.state = ImportState.READY
        self._progressed(job)

    async def _plan(self, job: _Job, watch: Watch) -> None:
        stored = self._desk.shelf.all()
        job.planned_at = self._desk.shelf.revision
        prices = [
            point for one in stored for point in self._desk.shelf.prices(one.listing.product_id)
        ]
        job.plan = await asyncio.to_thread(_planned, job, stored, prices, watch)
        letters = first_letters(job.file) if job.file is not None else ""
        job.planned = replace(_counted(job.plan, job.by), letters=letters)

    async def _plan_as_it_is(self, job: _Job, planned: ImportPlan) -> ImportPlan:
        """Plan anew where the catalogue is another one; the same rows need no second look."""
        while job.planned_at != self._desk.shelf.revision:
            await self._plan(job, Watch())
        if job.plan is None or job.plan.rows != planned.rows:
            raise StaleRequest(f"{PLANNED_AGAIN}; look at its rows, then confirm again")
        return job.plan

    def _pairs(self, plan: ImportPlan) -> list[tuple[Listing, SpecSheet]]:
        """Return whole products: what the plan does not change is as it was."""
        listings, sheets = apply(plan, leave_out_wrong=True)
        changed = {listing.product_id: listing for listing in listings}
        changed_sheets = {sheet.product_id: sheet for sheet in sheets}
        pairs = []
        for product_id in dict.fromkeys((*changed, *changed_sheets)):
            stored = self._desk.shelf.get(product_id)
            listing = changed.get(product_id) or (stored.listing if stored else None)
            empty = SpecSheet(product_id=product_id)
            sheet = changed_sheets.get(product_id) or (stored.sheet if stored else empty)
            if listing is not None:
                pairs.append((listing, sheet))
        return pairs

    def _progressed(self, job: _Job) -> None:
        if job is self._job:
            self._told()


class _Progress:
    """Two passes over a file, told as one: reading it, then planning."""

    def __init__(self, job: _Job, tell: Callable[[], None]) -> None:
        self._job = job
        self._tell = tell
        self._told_s = 0.0

    def first_half(self) -> Watch:
        """Return the watch for reading."""
        return Watch(
            progress=lambda done, total: self._note(done // 2, total),
            cancelled=self._job.stopped.is_set,
        )

    def second_half(self) -> Watch:
        """Return the watch for planning."""
        return Watch(
            progress=lambda done, total: self._note((total + done) // 2, total),
            cancelled=self._job.stopped.is_set,
        )

    def _note(self, done: int, total: int) -> None:
        self._job.done, self._job.total = done, total
        now_s = time.monotonic()
        if now_s - self._told_s >= TOLD_EVERY_S:
            self._told_s = now_s
            self._tell()


def _planned(
    job: _Job, stored: Sequence[StoredProduct], prices: Sequence[PricePoint], watch: Watch
) -> ImportPlan:
    if job.file is None:
        raise BadInput("the file is not read")
    return plan_import(
        job.file,
        present=Present(
            listings=[product.listing for product in stored],
            sheets=[product.sheet for product in stored],
            prices=prices,
        ),
        defaults=job.defaults,
        watch=watch,
    )


def _reader(path: Path | None, text: str) -> Callable[[Watch], RecordFile]:
    if path is None:
        return lambda watch: read_pasted(text, watch)
    return lambda watch: read_file(path, watch)


def _report(job: _Job) -> ImportReport:
    if job.planned is not None:
        return replace(job.planned, state=job.state, text=job.text)
    return ImportReport(
        name=job.name,
        state=job.state,
        done=job.done,
        total=job.total,
        text=job.text,
        by=job.by,
    )


def _counted(plan: ImportPlan, by: str) -> ImportReport:
    listings = {listing.product_id for listing in plan.listings}
    return ImportReport(
        name=plan.name,
        state=ImportState.READY,
        done=len(plan.rows),
        total=len(plan.rows),
        new=plan.count(RowState.NEW),
        changed=plan.count(RowState.CHANGED),
        unchanged=plan.count(RowState.UNCHANGED),
        wrong=plan.count(RowState.WRONG),
        products=len(listings | {sheet.product_id for sheet in plan.sheets}),
        encoding=plan.encoding,
        ignored=plan.ignored[:_MOST_IGNORED],
        by=by,
    )


def whole_path(path: str) -> Path:
    """Return the path of a file, which this process does not look for in a folder of its own.

    Raises:
        BadInput: It does not begin at the root.
    """
    if not Path(path).is_absolute():
        raise BadInput("a file is named with its whole path")
    return Path(path)
