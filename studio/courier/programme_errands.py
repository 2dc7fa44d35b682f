"""Errands about the creator programme: what shops ask of a host, and the proof of it."""

import asyncio
import logging
from pathlib import Path

from studio.core.errors import PlatformError, RefusedElsewhere
from studio.core.ids import ConnectionId
from studio.courier.parts import CourierParts
from studio.courier.rehearsed import leaves_this_machine
from studio.courier.shop_secrets import KeyringSecrets
from studio.platforms.generic.storefront import GenericShop
from studio.platforms.port import Ability
from studio.programme.level import standing
from studio.protocol.courier_errands import (
    Carried,
    FetchTasks,
    HandIn,
    TasksFetched,
    TellJoined,
    TellStep,
    TellTaken,
)
from studio.sales.connection import ConnectionSpec, PlatformKind

_log = logging.getLogger(__name__)


async def fetch_tasks(parts: CourierParts, errand: FetchTasks) -> TasksFetched:
    """Ask every shop that has a programme; one that fails leaves out its own.

    Raises:
        PlatformError: Every one that was asked failed.
    """
    found: list[TasksFetched] = []
    failure: PlatformError | None = None
    for spec in parts.courier.serve.connections:
        if not _has_programme(parts, spec):
            continue
        try:
            found += await _programme_of(parts, spec)
        except PlatformError as error:
            _log.warning("no programme from a shop: %s", error)
            failure = error
    if failure is not None and not found:
        raise failure
    leveled = next((one for one in found if one.levels), None)
    return TasksFetched(
        tasks=tuple(task for one in found for task in one.tasks),
        campaigns=tuple(campaign for one in found for campaign in one.campaigns),
        brand_offers=tuple(offer for one in found for offer in one.brand_offers),
        levels=leveled.levels if leveled else (),
        standing=leveled.standing if leveled else None,
    )


async def hand_in(parts: CourierParts, errand: HandIn) -> Carried:
    """Give a shop the proof of a task.

    Raises:
        PlatformError: It was not taken.
        RefusedElsewhere: There is no such shop, or the proof can't be read.
    """
    spec = _spec_of(parts, errand.connection_id)
    try:
        proof = await asyncio.to_thread(Path(errand.path).read_bytes)
    except OSError as error:
        raise RefusedElsewhere(f"the proof can't be read: {error.strerror}", code="disk") from error
    shop = await _opened(parts, spec)
    try:
        await shop.hand_in(errand.task, proof)
    finally:
        await shop.aclose()
    return Carried()


async def tell_taken(parts: CourierParts, errand: TellTaken) -> Carried:
    """Tell a shop that a task is taken on; see `hand_in` for what may go wrong."""
    shop = await _opened(parts, _spec_of(parts, errand.connection_id))
    try:
        await shop.accept_task(errand.task)
    finally:
        await shop.aclose()
    return Carried()


async def tell_joined(parts: CourierParts, errand: TellJoined) -> Carried:
    """Tell a shop whether the host takes part in a campaign; see `hand_in`."""
    shop = await _opened(parts, _spec_of(parts, errand.connection_id))
    try:
        await shop.join_campaign(errand.campaign, joined=errand.campaign.joined)
    finally:
        await shop.aclose()
    return Carried()


async def tell_step(parts: CourierParts, errand: TellStep) -> Carried:
    """Tell a shop how far a brand's proposal has come; see `hand_in`."""
    shop = await _opened(parts, _spec_of(parts, errand.connection_id))
    try:
        await shop.step_brand_offer(errand.brand_offer, errand.brand_offer.step)
    finally:
        await shop.aclose()
    return Carried()


def _spec_of(parts: CourierParts, connection_id: ConnectionId) -> ConnectionSpec:
    specs = {spec.connection_id: spec for spec in parts.courier.serve.connections}
    spec = specs.get(connection_id)
    if spec is None or not _has_programme(parts, spec):
        raise RefusedElsewhere("there is no such shop with tasks", code="not_found")
    return spec


def _has_programme(parts: CourierParts, spec: ConnectionSpec) -> bool:
    away = parts.courier.serve.rehearsal and leaves_this_machine(spec)
    return spec.enabled and spec.kind is PlatformKind.GENERIC and not away


async def _opened(parts: CourierParts, spec: ConnectionSpec) -> GenericShop:
    secrets = KeyringSecrets(spec.connection_id)
    return await GenericShop.open(spec, secrets, parts.courier.clock)


async def _programme_of(parts: CourierParts, spec: ConnectionSpec) -> list[TasksFetched]:
    shop = await _opened(parts, spec)
    try:
        if Ability.PROGRAMME not in (await shop.check()).abilities:
            return []
        levels, points = await shop.levels()
        return [
            TasksFetched(
                tasks=await shop.tasks(),
                campaigns=await shop.campaigns(),
                brand_offers=await shop.brand_offers(),
                levels=levels,
                standing=standing(levels, points),
            )
        ]
    finally:
        await shop.aclose()
