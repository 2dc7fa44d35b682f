/**
 * Picture and sound of this device on their way to the studio, by WebRTC: an offer over the page's
 * own connection, an answer back, and pictures straight to the studio's computer, in the same
 * network. Nobody outside is asked for anything. What breaks is made anew, by itself.
 */

const GATHERED_WITHIN_MS = 1500;
const ANSWERED_WITHIN_MS = 15000;
const APART_FOR_MS = 2500;
const STILL_THERE_WITHIN_MS = 2000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8000;
/** Of the picture, by its shorter side; half of it is plenty for a talking person. */
const MOST_BPS = { 720: 4_000_000, 1080: 8_000_000 };
/** H.264 first: telephones have a chip for it, and stay cool. */
const CODECS = ["video/H264", "video/VP8", "video/rtx"];

export class CameraSender {
  #say;
  #changed;
  #stream = null;
  #shorterPx = 720;
  #connection = null;
  #timers = { again: 0, answer: 0, apart: 0, there: 0 };
  #wait = FIRST_WAIT_MS;

  /**
   * @param {Function} say Sends a message to the studio; returns false when it can't.
   * @param {Function} changed Called when `state`, `code` or `figures` are others.
   */
  constructor(say, changed) {
    this.#say = say;
    this.#changed = changed;
    /** `off`, `connecting`, `live` or `lost`. */
    this.state = "off";
    this.code = "";
    this.text = "";
    this.figures = null;
  }

  get on() {
    return this.#stream !== null;
  }

  /** Send this; a picture that is on its way is exchanged without a break where that can be. */
  async send(stream, shorterPx) {
    const had = this.#stream;
    this.#stream = stream;
    this.#shorterPx = shorterPx;
    if (had === null || !(await this.#exchange(stream))) {
      this.#wait = FIRST_WAIT_MS;
      this.#connect();
    }
  }

  /** Send nothing any more, and say so. */
  stop() {
    this.#stream = null;
    this.#hangUp();
    this.#say({ type: "HangUp" });
    this.#set("off");
  }

  /** The page's own connection is there again: connect, or see whether the studio still has us. */
  linkIsBack() {
    if (!this.on) {
      return;
    }
    if (this.state === "live") {
      clearTimeout(this.#timers.there);
      this.#timers.there = setTimeout(() => this.#lose("studio_gone"), STILL_THERE_WITHIN_MS);
    } else {
      this.#wait = FIRST_WAIT_MS;
      this.#connect();
    }
  }

  // --- what the studio says --------------------------------------------------------------------

  async hearAnswer({ sdp }) {
    const connection = this.#connection;
    if (connection?.signalingState !== "have-local-offer") {
      return; // to an offer from before
    }
    clearTimeout(this.#timers.answer);
    try {
      await connection.setRemoteDescription({ type: "answer", sdp });
      await this.#limit(connection);
    } catch {
      this.#lose("no_answer");
    }
  }

  hearNoAnswer({ code, text }) {
    if (this.on) {
      this.#lose(code, text);
    }
  }

  hearPhone(report) {
    if (!this.on) {
      return;
    }
    clearTimeout(this.#timers.there);
    if (report.state === "lost" || report.state === "closed") {
      if (this.state === "live") {
        this.#lose(report.code, report.text);
      }
      return;
    }
    this.figures = report;
    this.#changed();
  }

  // --- connecting ------------------------------------------------------------------------------

  async #connect() {
    this.#hangUp();
    if (!this.on) {
      return;
    }
    this.#set(this.state === "lost" ? "lost" : "connecting", this.code, this.text);
    const connection = new RTCPeerConnection({ iceServers: [] });
    this.#connection = connection;
    connection.onconnectionstatechange = () => this.#moved(connection);
    try {
      this.#addTracks(connection);
      await connection.setLocalDescription();
      await gathered(connection);
    } catch {
      this.#lose("no_webrtc");
      return;
    }
    if (connection !== this.#connection) {
      return;
    }
    if (!this.#say({ type: "Offer", sdp: connection.localDescription.sdp })) {
      this.#hangUp(); // `linkIsBack` goes on
      this.#set("lost", "away");
      return;
    }
    this.#timers.answer = setTimeout(() => this.#lose("no_answer"), ANSWERED_WITHIN_MS);
  }

  #addTracks(connection) {
    for (const track of this.#stream.getTracks()) {
      const way = { direction: "sendonly", streams: [this.#stream] };
      const transceiver = connection.addTransceiver(track, way);
      if (track.kind === "video") {
        preferCodecs(transceiver);
      }
    }
  }

  async #limit(connection) {
    const sender = connection.getSenders().find((one) => one.track?.kind === "video");
    const parameters = sender?.getParameters();
    if (parameters?.encodings?.length) {
      parameters.encodings[0].maxBitrate = MOST_BPS[this.#shorterPx];
      await sender.setParameters(parameters);
    }
  }

  /** Put other tracks into the connection that stands; returns false where that can't be. */
  async #exchange(stream) {
    const connection = this.#connection;
    if (connection?.connectionState !== "connected") {
      return false;
    }
    const senders = connection.getSenders();
    const tracks = stream.getTracks();
    if (senders.length !== tracks.length) {
      return false; // sound came or went: that takes a new offer
    }
    try {
      for (const track of tracks) {
        const kind = (one) => connection.getTransceivers().find((t) => t.sender === one)?.receiver.track.kind;
        await senders.find((one) => kind(one) === track.kind).replaceTrack(track);
      }
      await this.#limit(connection);
    } catch {
      return false;
    }
    return true;
  }

  #moved(connection) {
    if (connection !== this.#connection) {
      return;
    }
    clearTimeout(this.#timers.apart);
    const state = connection.connectionState;
    if (state === "connected") {
      this.#wait = FIRST_WAIT_MS;
      this.#set("live");
    } else if (state === "failed" || state === "closed") {
      this.#lose("apart");
    } else if (state === "disconnected") {
      this.#timers.apart = setTimeout(() => this.#lose("apart"), APART_FOR_MS);
    }
  }

  #lose(code, text = "") {
    this.#hangUp();
    this.#set("lost", code, text);
    this.#timers.again = setTimeout(() => this.#connect(), this.#wait);
    this.#wait = Math.min(LONGEST_WAIT_MS, this.#wait * 2);
  }

  #hangUp() {
    Object.values(this.#timers).forEach(clearTimeout);
    this.#connection?.close();
    this.#connection = null;
    this.figures = null;
  }

  #set(state, code = "", text = "") {
    this.state = state;
    this.code = code;
    this.text = text;
    this.#changed();
  }
}

function preferCodecs(transceiver) {
  const known = RTCRtpSender.getCapabilities?.("video")?.codecs ?? [];
  const wanted = CODECS.flatMap((name) => known.filter((codec) => codec.mimeType === name));
  if (wanted.length > 0 && transceiver.setCodecPreferences) {
    transceiver.setCodecPreferences(wanted);
  }
}

/** Wait until the connection knows this device's addresses: they travel inside the offer. */
function gathered(connection) {
  return new Promise((done) => {
    const look = () => connection.iceGatheringState === "complete" && done();
    connection.onicegatheringstatechange = look;
    setTimeout(done, GATHERED_WITHIN_MS);
    look();
  });
}
