"""Numbers of obs-websocket 5, RPC version 1.

Source:
    obs-websocket 5.7.3, `docs/generated/protocol.md`.
"""

from enum import IntEnum, IntFlag

RPC_VERSION = 1


class OpCode(IntEnum):
    """What a message is."""

    HELLO = 0
    IDENTIFY = 1
    IDENTIFIED = 2
    REIDENTIFY = 3
    EVENT = 5
    REQUEST = 6
    REQUEST_RESPONSE = 7
    REQUEST_BATCH = 8
    REQUEST_BATCH_RESPONSE = 9


class CloseCode(IntEnum):
    """Why a connection ends."""

    DECODE_ERROR = 4002
    MISSING_FIELD = 4003
    FIELD_TYPE = 4004
    FIELD_VALUE = 4005
    UNKNOWN_OP_CODE = 4006
    NOT_IDENTIFIED = 4007
    ALREADY_IDENTIFIED = 4008
    AUTHENTICATION_FAILED = 4009
    RPC_VERSION = 4010
    SESSION_INVALIDATED = 4011
    UNSUPPORTED_FEATURE = 4012


class Status(IntEnum):
    """How a request went."""

    SUCCESS = 100
    MISSING_REQUEST_TYPE = 203
    UNKNOWN_REQUEST_TYPE = 204
    UNSUPPORTED_BATCH_EXECUTION = 206
    NOT_READY = 207
    MISSING_FIELD = 300
    MISSING_DATA = 301
    INVALID_FIELD = 400
    FIELD_TYPE = 401
    OUT_OF_RANGE = 402
    FIELD_EMPTY = 403
    TOO_MANY_FIELDS = 404
    OUTPUT_RUNNING = 500
    OUTPUT_NOT_RUNNING = 501
    NOT_FOUND = 600
    RESOURCE_TYPE = 602
    RESOURCE_STATE = 604
    NOT_CONFIGURABLE = 606
    PROCESSING_FAILED = 702
    CANNOT_ACT = 703


class Execution(IntEnum):
    """How the requests of a batch follow each other; `NONE`: the request is alone."""

    NONE = -1
    SERIAL_REALTIME = 0
    SERIAL_FRAME = 1
    PARALLEL = 2


class Bit(IntFlag):
    """Kinds of events a client may want."""

    GENERAL = 1
    CONFIG = 1 << 1
    SCENES = 1 << 2
    INPUTS = 1 << 3
    TRANSITIONS = 1 << 4
    FILTERS = 1 << 5
    OUTPUTS = 1 << 6
    SCENE_ITEMS = 1 << 7
    MEDIA_INPUTS = 1 << 8
    VENDORS = 1 << 9
    UI = 1 << 10
    CANVASES = 1 << 11
    INPUT_VOLUME_METERS = 1 << 16


ALL_BITS = (1 << 12) - 1
"""What a client gets that names none; those of high volume are not among them."""
