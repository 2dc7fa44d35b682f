"""Why an output is not live: stable codes, and what to advise the host for each."""

from studio.core.errors import OutputLost, OutputRefused

BAD_URL = "bad_url"
KEY_MISSING = "key_missing"
UNKNOWN_HOST = "unknown_host"
REFUSED_CONNECTION = "refused_connection"
NETWORK = "network"
TIMEOUT = "timeout"
STALLED = "stalled"
SERVER_CLOSED = "server_closed"
SERVER_ERROR = "server_error"
NOT_RTMP = "not_rtmp"
NO_TLS = "no_tls"
BAD_CERTIFICATE = "bad_certificate"
WRONG_KEY = "wrong_key"
KEY_IN_USE = "key_in_use"
UNKNOWN_APP = "unknown_app"
STOPPED = "stopped"
DISK_FULL = "disk_full"
LOW_DISK = "low_disk"
BAD_FOLDER = "bad_folder"
RECORDING_FAILED = "recording_failed"
BUG = "bug"

ADVICE = {
    BAD_URL: "Copy the server address from the platform's page again.",
    KEY_MISSING: "Enter the stream key in the destination's settings.",
    UNKNOWN_HOST: "Check the address and the internet connection.",
    REFUSED_CONNECTION: "Check the address and its port; the server may be down.",
    NETWORK: "Check the internet connection.",
    TIMEOUT: "Check the internet connection; the server may be overloaded.",
    STALLED: "Check the upload speed; the server may be overloaded.",
    SERVER_CLOSED: "It is tried again by itself.",
    SERVER_ERROR: "It is tried again by itself; look at the platform's page for a reason.",
    NOT_RTMP: "Check the address: this is no RTMP server.",
    NO_TLS: "Check the address: rtmps:// needs a server that speaks TLS, often on port 443.",
    BAD_CERTIFICATE: "Check the address; the stream key was not sent.",
    WRONG_KEY: "Copy the stream key from the platform's page again; keys expire.",
    KEY_IN_USE: "End the other stream with this key, or take another key.",
    UNKNOWN_APP: "Check the part of the address after the server's name.",
    DISK_FULL: "Free some space and press Retry for a new file; the stream is not affected.",
    BAD_FOLDER: "Choose another folder for recordings.",
    RECORDING_FAILED: "Press Retry for a new file; the stream is not affected.",
    BUG: "Press Retry, and send us the log file.",
}


def lost(code: str, text: str) -> OutputLost:
    """Return the error for what is worth trying again by itself."""
    return OutputLost(text, code=code, advice=ADVICE.get(code, ""))


def refused(code: str, text: str) -> OutputRefused:
    """Return the error for what only the host can put right."""
    return OutputRefused(text, code=code, advice=ADVICE.get(code, ""))


def as_sentence(text: str) -> str:
    """Return the text with a capital and a full stop; names inside keep their letters."""
    return f"{text[:1].upper()}{text[1:].rstrip('.')}."
