"""Every message about the door once."""

from studio.core.ids import DeviceId
from studio.protocol import door_commands as door
from studio.protocol.door_commands import DoorCommand
from studio.protocol.door_reports import (
    Callers,
    DeviceAdmitted,
    DevicePaired,
    DoorChanged,
    Gate,
    GateReport,
    GateState,
    PairedDevice,
    PairingOffer,
)
from tests.builders import NOW_UTC_MS

A_DEVICE = PairedDevice(
    device_id=DeviceId("device-1"),
    name="Tablet at the table",
    role="producer",
    paired_at_utc_ms=NOW_UTC_MS,
    seen_at_utc_ms=NOW_UTC_MS + 5_000,
    address="192.0.2.7",
    connected=True,
)
A_GATE = GateReport(
    gate=Gate.PAGES,
    state=GateState.OPEN,
    addresses=("https://192.0.2.3:8737",),
    network=True,
    port=8737,
)
FINGERPRINT = ":".join(["AB"] * 32)

DOOR: tuple[DoorCommand, ...] = (
    door.SetDoor(gate=Gate.PAGES, is_open=True, network=True, port=8737),
    door.OfferPairing(role="producer", name="Tablet"),
    door.CancelPairing(),
    door.RevokeDevice(device_id=A_DEVICE.device_id),
    door.TellDoor(
        gates=(A_GATE,),
        fingerprint=FINGERPRINT,
        callers=Callers(devices=(A_DEVICE.device_id,), boxes=1, strangers=2, refused=3),
    ),
    door.RedeemCode(code="ABCD-EFGH", name="Tablet", address="192.0.2.7"),
    door.AdmitDevice(token="ab" * 32, address="192.0.2.7"),
)
DOOR_CHANGED = DoorChanged(
    gates=(A_GATE,),
    fingerprint=FINGERPRINT,
    devices=(A_DEVICE,),
    offer=PairingOffer(
        role="producer", code="ABCD-EFGH", token="cd" * 16, until_utc_ms=NOW_UTC_MS + 120_000
    ),
    callers=Callers(devices=(A_DEVICE.device_id,)),
)
DEVICE_PAIRED = DevicePaired(device=A_DEVICE, token="ab" * 32)
DEVICE_ADMITTED = DeviceAdmitted(device=A_DEVICE)
