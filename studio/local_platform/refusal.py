"""How the platform says no: a word of `openapi.json`, a sentence, and HTTP's number."""

_STATUS = {
    "signed_out": 401,
    "wrong_signature": 401,
    "clock": 401,
    "not_found": 404,
    "conflict": 409,
    "limited": 429,
    "malformed": 400,
    "refused": 422,
    "unavailable": 503,
}


class Refusal(Exception):
    """What was asked is not done; nothing was changed.

    Attributes:
        code: A stable word.
        text: One sentence without anything secret.
        status: Of the answer.
        retry_after_s: When to ask again; None: it does not say.
    """

    def __init__(
        self, code: str, text: str, *, status: int = 0, retry_after_s: int | None = None
    ) -> None:
        super().__init__(text)
        self.code = code
        self.text = text
        self.status = status or _STATUS.get(code, 422)
        self.retry_after_s = retry_after_s


def not_found(what: str) -> Refusal:
    """Return the refusal for something that is not there."""
    return Refusal("not_found", f"There is no such {what}.")


def malformed(text: str) -> Refusal:
    """Return the refusal for a request that is not what the document says."""
    return Refusal("malformed", text)
