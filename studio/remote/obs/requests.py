"""Every request there is, and how one is answered."""

import logging
from dataclasses import dataclass

from studio.remote.obs.codes import Status
from studio.remote.obs.desk import Desk, Handlers
from studio.remote.obs.fields import Asked, RequestFailed
from studio.remote.obs.frames import Fields
from studio.remote.obs.general_requests import GENERAL_REQUESTS, version
from studio.remote.obs.hotkeys import HOTKEY_REQUESTS
from studio.remote.obs.input_requests import INPUT_REQUESTS
from studio.remote.obs.item_requests import ITEM_REQUESTS
from studio.remote.obs.output_requests import OUTPUT_REQUESTS
from studio.remote.obs.scene_requests import SCENE_REQUESTS
from studio.remote.obs.vendor import VENDOR_REQUESTS

_log = logging.getLogger(__name__)


async def _get_version(desk: Desk, asked: Asked) -> Fields:
    return version(sorted(REQUESTS))


REQUESTS: Handlers = {
    "GetVersion": _get_version,
    **GENERAL_REQUESTS,
    **SCENE_REQUESTS,
    **ITEM_REQUESTS,
    **INPUT_REQUESTS,
    **OUTPUT_REQUESTS,
    **VENDOR_REQUESTS,
    **HOTKEY_REQUESTS,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """How a request went.

    Attributes:
        status: As a number.
        comment: One sentence, or empty.
        data: What was asked for, if anything.
    """

    status: Status = Status.SUCCESS
    comment: str = ""
    data: Fields | None = None

    @property
    def fields(self) -> Fields:
        """As it is told, without the request's own type and id."""
        status: Fields = {
            "result": self.status is Status.SUCCESS,
            "code": int(self.status),
        }
        if self.comment:
            status["comment"] = self.comment
        told: Fields = {"requestStatus": status}
        if self.data is not None:
            told["responseData"] = self.data
        return told


async def answer(desk: Desk, kind: str, asked: Asked) -> Result:
    """Carry a request out; whatever goes wrong is a result, too."""
    if not kind:
        comment = "Your request's `requestType` may not be empty."
        return Result(status=Status.MISSING_REQUEST_TYPE, comment=comment)
    handler = REQUESTS.get(kind)
    if handler is None:
        comment = "Your request type is not valid."
        return Result(status=Status.UNKNOWN_REQUEST_TYPE, comment=comment)
    try:
        return Result(data=await handler(desk, asked))
    except RequestFailed as failed:
        return Result(status=failed.status, comment=failed.comment)
    except Exception:  # noqa: BLE001 - a request's top
        _log.exception("%s failed", kind)
        comment = "A fault of Cuecard; its log has it."
        return Result(status=Status.PROCESSING_FAILED, comment=comment)
