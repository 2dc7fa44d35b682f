"""Commands become true when the engine says so, and are undone when it does not."""

from dataclasses import replace
from pathlib import Path

import pytest

from studio.catalogue.product import LocalText, Product
from studio.core.errors import RefusedElsewhere
from studio.core.ids import DestinationId, ProductId, SecretName
from studio.core.money import Money
from studio.core.source_spec import SourceKind, SourceSpec
from studio.protocol.engine_messages import (
    HoldEngineKey,
    OpenSources,
    SetEngineSound,
    SetProgram,
    SetUp,
    StartOutput,
    StopOutput,
)
from studio.protocol.reports import OutputState
from studio.protocol.setup_commands import (
    ChooseSources,
    CloseStudio,
    EndShow,
    GoLive,
    HoldKey,
    ListDevices,
    RemoveDestination,
    SaveDestination,
    SetEncoding,
    SetRecording,
    SetSound,
    SetTitle,
    TestDestination,
)
from studio.protocol.show_commands import SetCard, ShowCard, ShowSlate, StartOffer
from studio.show.destination import Destination
from studio.show.staging import OverlayKind
from studio.show.state import Encoding, Sound
from tests.fakes.studio_room import FakeStarter, a_client, a_room, hear, ready, until

WATCH = Product(
    product_id=ProductId("watch"),
    titles=(LocalText(language="es", text="Trek Watch S2"),),
    price=Money(amount_minor=3890, currency="EUR"),
    market="es-ES",
)


def a_destination(name: str = "Tok", *, enabled: bool = True) -> Destination:
    return Destination(
        destination_id=DestinationId(name.lower()),
        name=name,
        url="rtmp://127.0.0.1/live",
        secret_name=SecretName(name.lower()),
        enabled=enabled,
    )


def test_a_card_that_is_shown_is_on_air_before_its_answer_comes() -> None:
    starter = FakeStarter()
    with a_room(starter), a_client() as host:
        ready(host)
        host.request(SetCard(product=WATCH))

        host.request(ShowCard(shown=True))

        scenes = starter.engine.snapshot.scenes
        assert len(scenes[0].overlays) == 1
        hear(host, lambda: host.show and host.show.program.shows(OverlayKind.CARD))


def test_a_title_is_on_the_slate_and_a_wrong_one_is_refused() -> None:
    starter = FakeStarter()
    with a_room(starter), a_client() as host:
        ready(host)
        host.request(SetTitle(title="Watch Monday"))

        hear(host, lambda: host.show and host.show.title == "Watch Monday")
        until(lambda: starter.engine.snapshot.scenes[0].slate.title == "Watch Monday", "the slate")
        with pytest.raises(RefusedElsewhere, match="title"):
            host.request(SetTitle(title="two\nlines"))


def test_a_title_waits_for_the_engine_only_while_viewers_see_it() -> None:
    starter = FakeStarter()
    with a_room(starter), a_client() as host:
        ready(host)
        host.request(GoLive())
        starter.engine.mute_program = True

        host.request(SetTitle(title="Watch Monday"))

        hear(host, lambda: host.show and host.show.title == "Watch Monday")
        starter.engine.mute_program = False
        host.request(ShowSlate(shown=True))
        starter.engine.mute_program = True
        with pytest.raises(RefusedElsewhere) as denied:
            host.request(SetTitle(title="Watch Tuesday"))
        assert denied.value.reason_code == "engine_unavailable"
        starter.engine.mute_program = False
        host.request(EndShow())


def test_what_the_engine_does_not_confirm_is_undone_and_denied() -> None:
    starter = FakeStarter()
    with a_room(starter), a_client() as host:
        ready(host)
        host.request(SetCard(product=WATCH))
        starter.engine.mute_program = True

        with pytest.raises(RefusedElsewhere) as denied:
            host.request(ShowCard(shown=True))

        assert denied.value.reason_code == "engine_unavailable"
        assert host.show is not None
        assert not host.show.program.shows(OverlayKind.CARD)
        until(lambda: starter.engine.got(SetProgram)[-1].scenes[0].overlays == ())  # type: ignore[union-attr]  # the last is a SetProgram
        starter.engine.mute_program = False
        host.request(ShowCard(shown=True))


def test_a_command_that_makes_no_sense_is_denied_with_its_reason() -> None:
    with a_room(FakeStarter()), a_client() as host:
        ready(host)

        with pytest.raises(RefusedElsewhere, match="load a product card first") as denied:
            host.request(StartOffer(duration_s=60))

        assert denied.value.reason_code == "nothing_to_show"


def test_every_client_sees_who_changed_the_show() -> None:
    with a_room(FakeStarter()), a_client("Ana") as ana, a_client("Luis", role="producer") as luis:
        ready(ana)

        luis.request(ShowSlate(shown=True))

        hear(ana, lambda: ana.show and ana.show.slate_shown)
        assert ana.changed_by == "Luis"


def test_going_live_starts_every_enabled_destination_and_the_recording(tmp_path: Path) -> None:
    starter = FakeStarter()
    with a_room(starter), a_client() as host:
        ready(host)
        host.request(SaveDestination(destination=a_destination("Tok")))
        host.request(SaveDestination(destination=a_destination("Off", enabled=False)))
        host.request(SetRecording(record=True, path=str(tmp_path / "show.mkv")))

        host.request(GoLive())

        specs = {spec.destination_id: spec for spec in starter.engine.snapshot.specs}
        assert set(specs) == {"tok", "recording"}
        assert specs[DestinationId("recording")].url == str(tmp_path / "show.mkv")
        host.request(EndShow())
        assert starter.engine.snapshot.specs == ()
        hear(host, lambda: host.show and not host.show.on_air)


def test_a_recording_is_never_written_over(tmp_path: Path) -> None:
    starter = FakeStarter()
    wished = tmp_path / "show.mkv"
    wished.write_bytes(b"of yesterday")
    with a_room(starter), a_client() as host:
        ready(host)
        host.request(SetRecording(record=True, path=str(wished)))

        host.request(GoLive())

        assert starter.engine.snapshot.specs[0].url == str(tmp_path / "show.part2.mkv")
        host.request(EndShow())


@pytest.mark.usefixtures("caplog")
def test_one_output_that_will_not_start_does_not_keep_the_others_off_air() -> None:
    starter = FakeStarter()
    with a_room(starter), a_client() as host:
        ready(host)
        host.request(SaveDestination(destination=a_destination("Tok")))
        starter.engine.denials[StartOutput] = ("disk_full", "the disk is full")

        with pytest.raises(RefusedElsewhere, match="the disk is full"):
            host.request(GoLive())

        assert host.show is not None
        assert not host.show.on_air


def test_destinations_can_be_switched_on_and_off_while_on_air() -> None:
    starter = FakeStarter()
    with a_room(starter), a_client() as host:
        ready(host)
        host.request(SaveDestination(destination=a_destination("Tok", enabled=False)))
        host.request(GoLive())

        host.request(SaveDestination(destination=a_destination("Tok")))
        on = {spec.destination_id for spec in starter.engine.snapshot.specs}
        host.request(SaveDestination(destination=a_destination("Tok", enabled=False)))
        off = {spec.destination_id for spec in starter.engine.snapshot.specs}

        assert on == {"tok", "recording"}
        assert off == {"recording"}
        assert len(starter.engine.got(StopOutput)) == 1
        host.request(EndShow())


def test_a_new_name_restarts_no_stream() -> None:
    starter = FakeStarter()
    with a_room(starter), a_client() as host:
        ready(host)
        host.request(SaveDestination(destination=a_destination("Tok")))
        host.request(GoLive())
        renamed = Destination(
            destination_id=DestinationId("tok"),
            name="Tok live",
            url="rtmp://127.0.0.1/live",
            secret_name=SecretName("tok"),
        )

        host.request(SaveDestination(destination=renamed))

        assert starter.engine.got(StopOutput) == []
        host.request(EndShow())


def test_sources_and_sound_reach_the_engine() -> None:
    starter = FakeStarter()
    camera = SourceSpec(kind=SourceKind.CAMERA, name="Webcam")
    with a_room(starter), a_client() as host:
        ready(host)

        host.request(ChooseSources(camera=camera))
        host.request(SetSound(sound=Sound(muted=True)))
        host.request(SetEncoding(encoding=Encoding(bitrate_bps=2_000_000)))

        assert starter.engine.snapshot.camera == camera
        assert starter.engine.snapshot.sound.muted
        assert starter.engine.got(SetUp)[-1].bitrate_bps == 2_000_000  # type: ignore[union-attr]  # the last is a SetUp


@pytest.mark.usefixtures("caplog")
def test_a_camera_the_engine_refuses_is_not_in_the_show() -> None:
    starter = FakeStarter()
    with a_room(starter), a_client() as host:
        ready(host)
        starter.engine.denials[OpenSources] = ("device_not_found", "no such camera")

        with pytest.raises(RefusedElsewhere, match="no such camera") as denied:
            host.request(ChooseSources(camera=SourceSpec(kind=SourceKind.CAMERA, name="Gone")))

        assert denied.value.reason_code == "device_not_found"
        assert host.show is not None
        assert host.show.camera.kind is SourceKind.PATTERN


def test_a_key_for_this_run_reaches_the_engine_and_no_file(home: Path) -> None:
    starter = FakeStarter()
    with a_room(starter), a_client() as host:
        ready(host)
        host.request(SaveDestination(destination=a_destination("Tok")))

        host.request(HoldKey(secret_name=SecretName("tok"), key="very-secret-key-123"))

        until(lambda: starter.engine.got(HoldEngineKey))
        hear(host, lambda: any("lasts for this run" in w.text for w in host.health.warnings))
    kept = [path for path in home.rglob("*") if path.is_file()]
    assert kept
    assert not [path for path in kept if b"very-secret-key-123" in path.read_bytes()]


def test_devices_come_before_the_answer() -> None:
    with a_room(FakeStarter()), a_client() as host:
        ready(host)

        host.request(ListDevices())

        assert [device.name for device in host.devices] == ["Webcam"]


def test_the_studio_does_not_close_on_air() -> None:
    with a_room(FakeStarter()), a_client() as host:
        ready(host)
        host.request(GoLive())

        with pytest.raises(RefusedElsewhere, match="end the show"):
            host.request(CloseStudio())

        host.request(EndShow())


@pytest.mark.parametrize("url", ["http://x/y", "rtmp://", "file:///etc/passwd", "rtmp://[::1/x"])
def test_an_address_no_output_can_send_to_is_refused(url: str) -> None:
    place = Destination(
        destination_id=DestinationId("x"), name="X", url=url, secret_name=SecretName("x")
    )
    with a_room(FakeStarter()), a_client() as host:
        for command in (SaveDestination(destination=place), TestDestination(destination=place)):
            with pytest.raises(RefusedElsewhere) as denied:
                host.request(command)
            assert denied.value.reason_code == "bad_input"


def test_in_a_rehearsal_nothing_leaves_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUECARD_REHEARSAL", "1")
    with a_room(FakeStarter()), a_client() as host:
        ready(host)

        away = replace(a_destination(), url="rtmp://192.0.2.7/live")
        with pytest.raises(RefusedElsewhere, match="rehearsal"):
            host.request(SaveDestination(destination=away))

        assert host.show is not None
        assert host.show.rehearsal
        host.request(GoLive())
        host.request(EndShow())


def test_what_ran_is_still_reported_after_the_show() -> None:
    with a_room(FakeStarter()), a_client() as host:
        ready(host)
        host.request(GoLive())

        host.request(EndShow())

        hear(host, lambda: [o.state for o in host.health.outputs] == [OutputState.IDLE])


def test_muting_on_air_is_warned_of() -> None:
    starter = FakeStarter()
    with a_room(starter), a_client() as host:
        ready(host)
        host.request(GoLive())

        host.request(SetSound(sound=Sound(muted=True)))

        hear(host, lambda: any("muted" in warning.text for warning in host.health.warnings))
        assert starter.engine.got(SetEngineSound)
        host.request(EndShow())


def test_a_destination_is_not_removed_on_air() -> None:
    with a_room(FakeStarter()), a_client() as host:
        ready(host)
        host.request(SaveDestination(destination=a_destination("Tok", enabled=False)))
        host.request(GoLive())

        with pytest.raises(RefusedElsewhere, match="end the show"):
            host.request(RemoveDestination(destination_id=DestinationId("tok")))

        host.request(EndShow())


@pytest.mark.usefixtures("caplog")
def test_no_place_for_the_recording_keeps_no_destination_off_air(
    home: Path,
) -> None:
    starter = FakeStarter()
    with a_room(starter), a_client() as host:
        ready(host)
        host.request(SaveDestination(destination=a_destination("Tok")))
        recordings = home / "recordings"
        if recordings.is_dir():
            recordings.rmdir()
        recordings.write_text("a file where the folder should be")

        text = host.request(GoLive())

        assert "recordings can't be used" in text
        assert {spec.destination_id for spec in starter.engine.snapshot.specs} == {"tok"}
        host.request(EndShow())
