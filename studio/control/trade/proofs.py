"""The proof of a fulfilled task: what was asked, what was done, and where it can be seen."""

import asyncio
import time
from collections.abc import Sequence
from pathlib import Path

import msgspec

from studio.control.event_log import read_events
from studio.control.outputs import file_name_of
from studio.control.trade.proof_child import write_in_child
from studio.control.trade.recorded import Recorded
from studio.control.trade.surroundings import Parts
from studio.core.errors import BadInput, Refused
from studio.core.ids import ProductId
from studio.core.settings import chosen_recordings_folder
from studio.programme.proof import Proof, counted_events, first_showings, proof_of
from studio.programme.task import Task
from studio.protocol.courier_errands import HandIn
from studio.protocol.proof_order import ClipOrder, ProofOrder
from studio.protocol.trade_commands import MakeProof
from studio.show.cloud_event import cloud_event_bytes
from studio.show.events import ShowEvent
from studio.show.this_studio import this_source
from studio.storage.show_values import StoredEvent

HANDED_IN_WITHIN_S = 300.0
MOST_EVENTS = 50_000


class Proofs:
    """Has proofs written."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._recorded = Recorded(parts.database)
        self._one_at_a_time = asyncio.Lock()

    async def make(self, command: MakeProof, task: Task, stored: Sequence[StoredEvent]) -> Path:
        """Write a proof, hand it in where that was asked for, and return where it is.

        Args:
            command: What was asked.
            task: Which task.
            stored: Every event that may count.

        Raises:
            BadInput: The file's name is none for a proof.
            Refused: The task is not fulfilled, or nobody takes its proof.
            StudioError: The proof was not written, or not taken.
        """
        if command.hand_in and task.connection_id is None:
            raise Refused("this task is of no shop: give its proof to whoever asked for it")
        events = read_events(stored)
        proof = proof_of(
            task,
            events,
            source=this_source(rehearsal=False),
            market=self._parts.state().market,
            now_utc_ms=self._parts.clock.utc_ms(),
        )
        if not proof.progress.fulfilled:
            raise Refused("this task is not fulfilled yet")
        async with self._one_at_a_time:
            path = await asyncio.to_thread(_path_for, command.path, proof)
            order = await self._order(path, proof, events, stored)
            await self._parts.database.on_disk()
            await write_in_child(order)
        if command.hand_in and task.connection_id is not None:
            errand = HandIn(connection_id=task.connection_id, task=task, path=str(path))
            await self._parts.courier.run_errand(errand, within_s=HANDED_IN_WITHIN_S)
        return path

    async def _order(
        self,
        path: Path,
        proof: Proof,
        events: Sequence[ShowEvent],
        stored: Sequence[StoredEvent],
    ) -> ProofOrder:
        numbers = {one.event_id: one.seq for one in stored}
        counted = counted_events(proof, events)
        if len(counted) > MOST_EVENTS:
            raise Refused(f"a proof rests on at most {MOST_EVENTS} events")
        lines = tuple(
            msgspec.Raw(cloud_event_bytes(event, seq=numbers[event.event_id], source=proof.source))
            for event in counted
        )
        return ProofOrder(
            path=str(path), proof=proof, clips=await self._clips(proof, events), events=lines
        )

    async def _clips(self, proof: Proof, events: Sequence[ShowEvent]) -> tuple[ClipOrder, ...]:
        """Return a clip for each product, of the earliest show that was recorded."""
        found: dict[ProductId, ClipOrder] = {}
        for show in proof.shows:
            of_show = [event for event in events if event.show_id == show.show_id]
            first = first_showings(proof.task, of_show)
            places = await self._recorded.places(show.show_id, first.values())
            for product in show.products:
                known = found.get(product.product_id)
                if known is None or not known.places:
                    found[product.product_id] = ClipOrder(
                        product_id=product.product_id,
                        show_id=show.show_id,
                        places=places[first[product.product_id].event_id],
                    )
        return tuple(found.values())


def _path_for(wished: str, proof: Proof) -> Path:
    """Return the file to write; one that nobody named is a new one."""
    if wished:
        path = Path(wished)
        if path.suffix.lower() != ".zip" or not path.is_absolute():
            raise BadInput("a proof is a file in a folder, and its name ends in .zip")
        return path
    day = time.strftime("%Y-%m-%d", time.localtime(proof.made_at_utc_ms / 1_000))
    title = file_name_of(proof.task.title) or "task"
    first = chosen_recordings_folder() / f"Proof {title} {day}.zip"
    number, path = 1, first
    while path.exists():
        number += 1
        path = first.with_stem(f"{first.stem} {number}")
    return path
