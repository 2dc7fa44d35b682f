// A button box with obs-websocket-js: node box.mjs FOLDER json|msgpack PORT PASSWORD
// Prints one line of JSON with what it was answered and told.
import { createRequire } from "node:module";

const [folder, build, port, password] = process.argv.slice(2);
const require = createRequire(`${folder}/`);
const { default: OBSWebSocket, EventSubscription, RequestBatchExecutionType } =
  require(`obs-websocket-js/${build}`);

const obs = new OBSWebSocket();
const told = [];
const waiting = [];
const next = (kind) =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no ${kind}`)), 15000);
    obs.once(kind, (data) => {
      clearTimeout(timer);
      told.push([kind, data]);
      resolve(data);
    });
  });

const found = {};
found.hello = await obs.connect(`ws://127.0.0.1:${port}`, password, {
  eventSubscriptions: EventSubscription.All,
});
found.version = await obs.call("GetVersion");
found.scenes = await obs.call("GetSceneList");
waiting.push(next("CurrentProgramSceneChanged"));
await obs.call("SetCurrentProgramScene", { sceneName: "Split" });
await Promise.all(waiting);
found.program = await obs.call("GetCurrentProgramScene");
const vendor = next("VendorEvent");
found.cued = await obs.call("CallVendorRequest", {
  vendorName: "cuecard",
  requestType: "CueProduct",
  requestData: { slot: 5 },
});
await vendor;
const mute = next("InputMuteStateChanged");
found.mute = await obs.call("ToggleInputMute", { inputName: "Microphone" });
await mute;
found.batch = await obs.callBatch(
  [
    { requestType: "GetStreamStatus" },
    { requestType: "Sleep", requestData: { sleepMillis: 1 } },
    { requestType: "TriggerHotkeyByName", requestData: { hotkeyName: "studio.slate" } },
  ],
  { executionType: RequestBatchExecutionType.SerialRealtime, haltOnFailure: true },
);
found.refusal = await obs
  .call("SetCurrentProgramScene", { sceneName: "nowhere" })
  .then(() => null, (error) => ({ code: error.code, message: error.message }));
const custom = next("CustomEvent");
await obs.call("BroadcastCustomEvent", { eventData: { lamp: 3 } });
await custom;
await obs.reidentify({ eventSubscriptions: EventSubscription.None });
await obs.disconnect();
found.wrong = await new OBSWebSocket()
  .connect(`ws://127.0.0.1:${port}`, "wrong")
  .then(() => null, (error) => ({ code: error.code, message: error.message }));
found.told = told;
process.stdout.write(`${JSON.stringify(found)}\n`);
