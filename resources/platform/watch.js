// Keeps the numbers of a broadcast fresh on its watch page of the local platform.
"use strict";

const table = document.getElementById("numbers");

function rows(told) {
  const video = told.stream ? told.stream.video : {};
  const audio = told.stream ? told.stream.audio : {};
  const size = video.width_px ? `${video.width_px} × ${video.height_px}` : "–";
  return [
    ["State", told.state],
    ["Receiving", told.receiving ? "yes" : "no"],
    ["Health", [told.health.status, ...told.health.issues].join(", ")],
    ["Viewers (made up)", told.live.viewers],
    ["Picture", `${video.codec || "–"} ${video.profile || ""}, ${size}`],
    ["Pictures a second", video.fps ?? "–"],
    ["Pictures", (video.frames ?? 0) + told.frames_before],
    ["Keyframes apart, ms", video.keyframe_distance_ms ?? "–"],
    ["Picture, kbit/s", Math.round((video.bps ?? 0) / 1000)],
    ["Sound", `${audio.codec || "–"} ${audio.rate_hz || ""}`],
    ["Sound, kbit/s", Math.round((audio.bps ?? 0) / 1000)],
    ["Sound ahead of picture, ms", told.stream ? told.stream.offset_ms : "–"],
    ["Pictures left out", video.gaps ?? 0],
    ["Jumps in time", (video.jumps ?? 0) + (audio.jumps ?? 0)],
    ["Streams so far", told.streams],
  ];
}

function draw(told) {
  table.replaceChildren(
    ...rows(told).map(([name, value]) => {
      const row = document.createElement("tr");
      const label = document.createElement("th");
      const cell = document.createElement("td");
      label.textContent = name;
      cell.textContent = String(value ?? "–");
      row.append(label, cell);
      return row;
    }),
  );
}

async function refresh() {
  try {
    const answer = await fetch(table.dataset.source);
    if (answer.ok) draw(await answer.json());
  } finally {
    setTimeout(refresh, 1000);
  }
}

refresh().catch(() => {});
