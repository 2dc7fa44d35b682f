"""What a message must carry: pure, with OBS's own close codes and words where it does not."""

import math
from dataclasses import dataclass

from studio.remote.obs.codes import ALL_BITS, RPC_VERSION, CloseCode, Execution, OpCode
from studio.remote.obs.frames import Closed, Fields, Value


@dataclass(frozen=True, slots=True, kw_only=True)
class OneRequest:
    """A request by itself.

    Attributes:
        kind: What is asked; empty in a batch where it was left out.
        request_id: Given back as it came; None in a batch where it was left out.
        data: What came with it.
        inputs: In a batch: field to the variable that fills it.
        outputs: In a batch: variable to the field of the answer that it takes.
    """

    kind: str
    request_id: Value
    data: Value
    inputs: Value = None
    outputs: Value = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Several requests.

    Attributes:
        request_id: Given back as it came.
        requests: In order.
        execution: How they follow each other.
        halt_on_failure: Whether the first that fails is the last.
        variables: What later requests may use.
    """

    request_id: Value
    requests: tuple[OneRequest, ...]
    execution: Execution
    halt_on_failure: bool
    variables: Fields


def opened(message: Value) -> tuple[int, Fields]:
    """Return a message's number and its data.

    Raises:
        Closed: It has none.
    """
    if not isinstance(message, dict):
        raise Closed(CloseCode.DECODE_ERROR, "You sent a non-object payload.")
    if "op" not in message:
        raise Closed(CloseCode.UNKNOWN_OP_CODE, "Your request is missing an `op`.")
    op = message["op"]
    if isinstance(op, bool) or not isinstance(op, int | float) or not math.isfinite(op):
        raise Closed(CloseCode.UNKNOWN_OP_CODE, "Your `op` is not a number.")
    data = message.get("d")
    if data is None:
        raise Closed(CloseCode.MISSING_FIELD, "Your payload is missing data (`d`).")
    if not isinstance(data, dict):
        raise Closed(CloseCode.FIELD_TYPE, "Your payload's data (`d`) is not an object.")
    return int(op), data


def authentication_of(data: Fields) -> str:
    """Return the answer to the challenge."""
    if "authentication" not in data:
        reason = (
            "Your payload's data is missing an `authentication` string, however authentication is "
            "required."
        )
        raise Closed(CloseCode.AUTHENTICATION_FAILED, reason)
    answer = data["authentication"]
    if not isinstance(answer, str):
        reason = "Your `authentication` field is not a string."
        raise Closed(CloseCode.AUTHENTICATION_FAILED, reason)
    return answer


def check_version(data: Fields) -> None:
    """Refuse a client that speaks another version of the protocol."""
    if "rpcVersion" not in data:
        raise Closed(CloseCode.MISSING_FIELD, "Your payload's data is missing an `rpcVersion`.")
    version = data["rpcVersion"]
    if not _is_unsigned(version):
        raise Closed(CloseCode.FIELD_TYPE, "Your `rpcVersion` is not an unsigned number.")
    if version != RPC_VERSION:
        reason = "Your requested RPC version is not supported by this server."
        raise Closed(CloseCode.RPC_VERSION, reason)


def wanted_bits(data: Fields, before: int = ALL_BITS) -> int:
    """Return which events a client wants; left out, it is as before."""
    if "eventSubscriptions" not in data:
        return before
    bits = data["eventSubscriptions"]
    if not isinstance(bits, int) or not _is_unsigned(bits):
        raise Closed(CloseCode.FIELD_TYPE, "Your `eventSubscriptions` is not an unsigned number.")
    return bits


def request_of(data: Fields) -> OneRequest:
    """Read a request."""
    _check_id(data)
    if "requestType" not in data:
        reason = "Your payload's data is missing an `requestType`."
        raise Closed(CloseCode.MISSING_FIELD, reason)
    kind = data["requestType"]
    if not isinstance(kind, str):
        raise Closed(CloseCode.FIELD_TYPE, "Your `requestType` is not a string.")
    return OneRequest(kind=kind, request_id=data["requestId"], data=data.get("requestData"))


def batch_of(data: Fields) -> Batch:
    """Read a batch."""
    _check_id(data)
    execution = _execution(data.get("executionType"))
    variables = data.get("variables")
    if variables is not None and not isinstance(variables, dict):
        raise Closed(CloseCode.FIELD_TYPE, "Your `variables` is not an object.")
    if variables is not None and execution is Execution.PARALLEL:
        reason = "Variables are not supported in Parallel mode."
        raise Closed(CloseCode.UNSUPPORTED_FEATURE, reason)
    halt = data.get("haltOnFailure")
    if halt is not None and not isinstance(halt, bool):
        raise Closed(CloseCode.FIELD_TYPE, "Your `haltOnFailure` is not a boolean.")
    return Batch(
        request_id=data["requestId"],
        requests=_requests(data),
        execution=execution,
        halt_on_failure=bool(halt),
        variables=dict(variables or {}),
    )


def _requests(data: Fields) -> tuple[OneRequest, ...]:
    if "requests" not in data:
        raise Closed(CloseCode.MISSING_FIELD, "Your payload data is missing a `requests`.")
    requests = data["requests"]
    if not isinstance(requests, list):
        raise Closed(CloseCode.FIELD_TYPE, "Your `requests` is not an array.")
    return tuple(_batched(one if isinstance(one, dict) else {}) for one in requests)


def _batched(one: Fields) -> OneRequest:
    kind = one.get("requestType")
    return OneRequest(
        kind=kind if isinstance(kind, str) else "",
        request_id=one.get("requestId"),
        data=one.get("requestData"),
        inputs=one.get("inputVariables"),
        outputs=one.get("outputVariables"),
    )


def _execution(given: Value) -> Execution:
    if given is None:
        return Execution.SERIAL_REALTIME
    if not _is_unsigned(given):
        raise Closed(CloseCode.FIELD_TYPE, "Your `executionType` is not a number.")
    for execution in (Execution.SERIAL_REALTIME, Execution.SERIAL_FRAME, Execution.PARALLEL):
        if given == execution:
            return execution
    raise Closed(CloseCode.FIELD_VALUE, "Your `executionType` has an invalid value.")


def _check_id(data: Fields) -> None:
    if "requestId" not in data:
        raise Closed(CloseCode.MISSING_FIELD, "Your payload data is missing a `requestId`.")


def _is_unsigned(value: Value) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def message(op: OpCode, data: Fields) -> Fields:
    """Return a message of ours."""
    return {"op": int(op), "d": data}
