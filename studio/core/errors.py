"""Every error the studio raises on purpose, and who can do something about it.

    StudioError
        BadInput              what was typed or loaded is wrong   -> whoever gave it
        Refused               the request makes no sense now      -> whoever asked
            NothingToShow
            NothingInPreview
            CueNotFound
            OfferBlocked
            StaleRequest
            NotAllowed
            WrongCode
            UnknownDevice
            EngineUnavailable
            ListenerUnavailable
            CourierUnavailable
            RefusedElsewhere
        Cancelled             somebody stopped it; nothing done   -> nobody
        DeviceError           a camera or microphone failed       -> the host
            DeviceLost
            DeviceNotFound
        EncoderError          no encoder would start              -> the host
        OutputError           a destination failed                -> the host
            OutputLost            worth trying again later
            OutputRefused         not worth trying again unchanged
        ChatError             a chat can't be read                -> the host
            ChatLost              worth trying again later
            ChatRefused           not worth trying again unchanged
        PlatformError         a shop or platform failed           -> the host
            PlatformUnavailable   worth trying again later
            PlatformRefused       not worth trying again unchanged
        ModelUnavailable      no language model on this machine   -> the host
        ProtocolError         the other side spoke wrongly        -> the connection is closed
            VersionMismatch
            ConnectionLost
        StorageError          the database can't be used          -> the host
            NewerDatabase
        KeyringUnavailable    no safe place for a secret          -> the host

Anything else that escapes a package is a bug: it is logged with its traceback
and shown as one.
"""

from typing import ClassVar


class StudioError(Exception):
    """Base of all errors raised on purpose; `code` is stable and goes on the wire."""

    code: ClassVar[str] = "studio"


class BadInput(StudioError):
    """A file, address or number from outside is wrong; the text says which and what was expected.

    The command line ends with exit code 2 and this text as its one sentence.
    """

    code = "bad_input"


class Refused(StudioError):
    """The request makes no sense in the present state; nothing was changed."""

    code = "refused"


class NothingToShow(Refused):
    """An overlay was asked for while there is no product card to make it from."""

    code = "nothing_to_show"


class NothingInPreview(Refused):
    """A take was asked for while nothing is in preview."""

    code = "nothing_in_preview"


class CueNotFound(Refused):
    """The cue is not in the rundown, or not any more."""

    code = "cue_not_found"


class OfferBlocked(Refused):
    """A check speaks against an offer; a written reason would let it on air all the same."""

    code = "offer_blocked"


class StaleRequest(Refused):
    """The show changed between what the sender saw and what it asked."""

    code = "stale"


class NotAllowed(Refused):
    """The sender's role may not ask this."""

    code = "not_allowed"


class WrongCode(Refused):
    """A pairing code is wrong, was used, or ran out: which of these, strangers are not told."""

    code = "wrong_code"


class UnknownDevice(Refused):
    """A device was never let in, or is let in no more."""

    code = "unknown_device"


class EngineUnavailable(Refused):
    """The engine did not say in time that what was asked is on air."""

    code = "engine_unavailable"


class ListenerUnavailable(Refused):
    """Nobody reads chats just now, or did not answer in time."""

    code = "listener_unavailable"


class CourierUnavailable(Refused):
    """Nobody talks to platforms just now, or did not answer in time."""

    code = "courier_unavailable"


class RefusedElsewhere(Refused):
    """Another process of the studio refused; its reason is passed on.

    Attributes:
        reason_code: Stable word it gave.
    """

    code = "refused_elsewhere"

    def __init__(self, text: str, *, code: str) -> None:
        super().__init__(text)
        self.reason_code = code


class Cancelled(StudioError):
    """Somebody stopped a long piece of work; nothing was changed."""

    code = "cancelled"


class DeviceError(StudioError):
    """A camera or microphone failed."""

    code = "device"


class DeviceLost(DeviceError):
    """A device that was open is gone; its source keeps trying to get the same one back."""

    code = "device_lost"


class DeviceNotFound(DeviceError):
    """No such device is plugged in now."""

    code = "device_not_found"


class EncoderError(StudioError):
    """No encoder would start with what was asked."""

    code = "encoder"


class OutputError(StudioError):
    """A destination failed.

    Attributes:
        code: Stable word for the reason, as in `studio.engine.outputs.output`.
        advice: One sentence for the host: what to do now.
    """

    def __init__(self, text: str, *, code: str, advice: str = "") -> None:
        super().__init__(text)
        self.reason_code = code
        self.advice = advice


class OutputLost(OutputError):
    """The connection broke or never came; worth trying again by itself."""

    code = "output_lost"


class OutputRefused(OutputError):
    """The destination said no; trying again unchanged is pointless."""

    code = "output_refused"


class ChatError(StudioError):
    """A chat can't be read.

    Attributes:
        reason_code: Stable word for the reason, as in `studio.chat.port`.
        advice: One sentence for the host: what to do now.
    """

    code = "chat"

    def __init__(self, text: str, *, code: str, advice: str = "") -> None:
        super().__init__(text)
        self.reason_code = code
        self.advice = advice


class ChatLost(ChatError):
    """The connection broke or never came; worth trying again by itself.

    Attributes:
        retry_after_s: How long the platform wants to be left alone; None: it did not say.
    """

    code = "chat_lost"

    def __init__(
        self, text: str, *, code: str, advice: str = "", retry_after_s: float | None = None
    ) -> None:
        super().__init__(text, code=code, advice=advice)
        self.retry_after_s = retry_after_s


class ChatRefused(ChatError):
    """The platform said no; trying again unchanged is pointless."""

    code = "chat_refused"


class PlatformError(StudioError):
    """A shop or a platform did not do what it was asked.

    Attributes:
        reason_code: Stable word for the reason, as in `studio.platforms.reason`.
        advice: One sentence for the host: what to do now.
    """

    code = "platform"

    def __init__(self, text: str, *, code: str, advice: str = "") -> None:
        super().__init__(text)
        self.reason_code = code
        self.advice = advice


class PlatformUnavailable(PlatformError):
    """It can't be reached, or wants to be left alone; worth trying again by itself.

    Attributes:
        retry_after_s: How long it wants to be left alone; None: it did not say.
    """

    code = "platform_unavailable"

    def __init__(
        self, text: str, *, code: str, advice: str = "", retry_after_s: float | None = None
    ) -> None:
        super().__init__(text, code=code, advice=advice)
        self.retry_after_s = retry_after_s


class PlatformRefused(PlatformError):
    """It said no, or what no platform says; trying again unchanged is pointless."""

    code = "platform_refused"


class ModelUnavailable(StudioError):
    """A language model can't be loaded; questions are listed without answers."""

    code = "no_model"


class ProtocolError(StudioError):
    """The other side sent what the protocol does not allow; the connection is closed."""

    code = "protocol"


class VersionMismatch(ProtocolError):
    """The two sides are of different versions; the text says which to update."""

    code = "version"


class ConnectionLost(ProtocolError):
    """The other side hung up; it can be attached to again."""

    code = "connection_lost"


class StorageError(StudioError):
    """The database can't be opened or written."""

    code = "storage"


class NewerDatabase(StorageError):
    """The database was written by a newer Cuecard; it was left as it is."""

    code = "newer_database"


class KeyringUnavailable(StudioError):
    """This machine has no keyring that works; secrets last for this run only."""

    code = "no_keyring"
