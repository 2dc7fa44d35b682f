"""Devices that were let in, on either database."""

from dataclasses import replace

import pytest
from sqlalchemy import update

from studio.core.errors import StorageError
from studio.core.ids import DeviceId
from studio.storage import tables
from studio.storage.database import Database
from studio.storage.device_store import DeviceStore, KeptDevice
from studio.storage.place import Place
from tests.storage.stores import from_outside, with_database

TABLET = KeptDevice(
    device_id=DeviceId("device-1"),
    name="Tableta de Núria",
    role="producer",
    token_sha256="ab" * 32,
    paired_at_utc_ms=5,
    seen_at_utc_ms=5,
    address="192.168.1.7",
)
PHONE = replace(
    TABLET,
    device_id=DeviceId("device-2"),
    name="هاتف",
    role="camera",
    token_sha256="cd" * 32,
    paired_at_utc_ms=6,
)


def devices_of(place: Place) -> tuple[KeptDevice, ...]:
    return with_database(place, lambda database: DeviceStore(database).load())


def add(place: Place, *devices: KeptDevice) -> None:
    async def work(database: Database) -> None:
        for device in devices:
            await DeviceStore(database).add(device)

    with_database(place, work)


def test_devices_come_back_the_newest_first(place: Place) -> None:
    add(place, TABLET, PHONE)

    assert devices_of(place) == (PHONE, TABLET)


def test_a_removed_device_is_gone_and_does_not_come_back_by_being_seen(place: Place) -> None:
    add(place, TABLET, PHONE)

    async def work(database: Database) -> None:
        store = DeviceStore(database)
        await store.remove(TABLET.device_id)
        await store.note_seen([replace(TABLET, seen_at_utc_ms=9), replace(PHONE, seen_at_utc_ms=8)])

    with_database(place, work)

    assert devices_of(place) == (replace(PHONE, seen_at_utc_ms=8),)


def test_two_devices_cannot_have_one_token(place: Place) -> None:
    add(place, TABLET)

    with pytest.raises(StorageError):
        add(place, replace(PHONE, token_sha256=TABLET.token_sha256))

    assert devices_of(place) == (TABLET,)


@pytest.mark.usefixtures("caplog")
def test_a_device_of_a_role_nobody_knows_is_left_out(place: Place) -> None:
    add(place, TABLET, PHONE)
    with from_outside(place) as connection:
        connection.execute(
            update(tables.devices)
            .where(tables.devices.c.device_id == PHONE.device_id)
            .values(role="king")
        )

    assert devices_of(place) == (TABLET,)
