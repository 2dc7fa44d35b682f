"""Programs that others wrote for OBS find their way in the studio."""

import asyncio
import json
import shutil
import subprocess
from pathlib import Path
from typing import cast

import obsws_python  # type: ignore[import-untyped]
import pytest
import simpleobsws  # type: ignore[import-untyped]
from obsws_python.error import OBSSDKRequestError  # type: ignore[import-untyped]

from tests.architecture.sources import ROOT
from tests.remote.obs.asking import PASSWORD, Json, RunningGate, a_gate
from tests.remote.obs.fake_studio import FakeStudio
from tests.waiting import LONG_S, wait_until

NODE_PACKAGES = ROOT / "build" / "node"


def in_javascript(build: str, gate: RunningGate) -> dict[str, Json]:
    """Return what obs-websocket-js saw."""
    node = shutil.which("node")
    assert node is not None, "apt-get install nodejs npm"
    assert (NODE_PACKAGES / "node_modules").is_dir(), "python scripts/setup.py"
    script = Path(__file__).with_name("box.mjs")
    ran = subprocess.run(
        [node, script, NODE_PACKAGES, build, str(gate.port), PASSWORD],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert ran.returncode == 0, ran.stderr
    return cast("dict[str, Json]", json.loads(ran.stdout))


@pytest.mark.parametrize("build", ["json", "msgpack"])
def test_obs_websocket_js_cues_a_product_and_hears_of_it(build: str) -> None:
    studio = FakeStudio()
    with a_gate(studio) as gate:
        seen = in_javascript(build, gate)

    assert seen["hello"]["negotiatedRpcVersion"] == 1
    assert "CallVendorRequest" in seen["version"]["availableRequests"]
    assert [scene["sceneName"] for scene in seen["scenes"]["scenes"]][-1] == "Camera"
    assert seen["program"]["sceneName"] == "Split"
    assert seen["cued"]["responseData"]["cue_id"] == "cue-buds"
    assert studio.show.preview.cue_id == "cue-buds"
    assert seen["mute"] == {"inputMuted": True}
    assert [one["requestStatus"]["code"] for one in seen["batch"]] == [100, 100, 100]
    assert studio.show.slate_shown
    assert seen["refusal"]["code"] == 600
    assert seen["wrong"]["code"] == 4009
    told = dict(seen["told"])
    assert told["CurrentProgramSceneChanged"]["sceneName"] == "Split"
    assert told["VendorEvent"]["eventType"] == "ProductCued"
    assert told["VendorEvent"]["eventData"]["slot"] == 5
    assert told["CustomEvent"] == {"lamp": 3}


def test_obsws_python_works_the_studio(caplog: pytest.LogCaptureFixture) -> None:
    studio = FakeStudio()
    with a_gate(studio) as gate:
        there = {"host": "127.0.0.1", "port": gate.port, "password": PASSWORD}
        events = obsws_python.EventClient(**there)
        client = obsws_python.ReqClient(**there)
        heard: list[str] = []

        def on_current_preview_scene_changed(data: Json) -> None:
            heard.append(data.scene_name)

        events.callback.register(on_current_preview_scene_changed)
        try:
            client.set_current_preview_scene("Close-up")
            wait_until(lambda: heard == ["Close-up"], "the event")
            items = client.get_scene_item_list("Camera").scene_items
            card = client.get_scene_item_id("Camera", "Product card").scene_item_id
            client.set_input_volume("Microphone", vol_db=-6)
            with pytest.raises(OBSSDKRequestError, match="600"):
                client.set_current_program_scene("nowhere")
            client.trigger_studio_mode_transition()
        finally:
            client.disconnect()
            events.disconnect()

    assert [record.name for record in caplog.records] == ["obsws_python.reqs.ReqClient"]
    assert card in [item["sceneItemId"] for item in items]
    assert studio.show.sound.gain_db == -6
    assert studio.show.program.cue_id == "cue-opening"


def test_simpleobsws_works_the_studio() -> None:
    studio = FakeStudio()

    async def work(port: int) -> tuple[Json, Json, list[Json]]:
        client = simpleobsws.WebSocketClient(url=f"ws://127.0.0.1:{port}", password=PASSWORD)
        told: asyncio.Queue[Json] = asyncio.Queue()

        async def hear(data: Json) -> None:
            told.put_nowait(data)

        client.register_event_callback(hear, "VendorEvent")
        await client.connect()
        assert await client.wait_until_identified()
        taken = await client.call(
            simpleobsws.Request(
                "CallVendorRequest", {"vendorName": "cuecard", "requestType": "TakeNext"}
            )
        )
        batch = await client.call_batch(
            [simpleobsws.Request("GetStats"), simpleobsws.Request("Nonsense")]
        )
        async with asyncio.timeout(LONG_S):
            heard = [await told.get(), await told.get()]
        await client.disconnect()
        return taken, batch, heard

    with a_gate(studio) as gate:
        taken, batch, told = asyncio.run(work(gate.port))

    assert taken.ok()
    assert taken.responseData["responseData"]["cue_id"] == "cue-opening"
    assert [one.requestStatus.code for one in batch] == [100, 204]
    assert {data["eventType"] for data in told} == {"CueTaken", "ProductCued"}
