"""What the agency's server must allow whom, and how its configuration says so: pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from studio.remote.relay.place import Place

ANSWERS_WITHIN = "2m"


@dataclass(frozen=True, slots=True, kw_only=True)
class Permissions:
    """Of one user of the server.

    Attributes:
        publish: Subjects that may be published.
        subscribe: Subjects that may be listened to.
        answers: Whether what was asked of it may be answered.
    """

    publish: tuple[str, ...]
    subscribe: tuple[str, ...]
    answers: bool = False


def of_person(place: Place, public: str, *, domain: str = "") -> Permissions:
    """Return what a person may: ask and leave things under the own key, and hear the studio."""
    api = _api(domain)
    return Permissions(
        publish=(
            place.ask(public),
            place.wait(public),
            f"{api}.DIRECT.GET.{place.news_stream}.{place.all_news}",
        ),
        subscribe=(
            place.hello,
            place.all_news,
            place.picture,
            place.word(public),
            f"_INBOX.{public}.>",
        ),
    )


def of_studio(place: Place, public: str, *, domain: str = "") -> Permissions:
    """Return what a studio may: hear its own people, answer them, and keep its two streams."""
    api = _api(domain)
    streams = (place.waiting_stream, place.news_stream)
    kept = tuple(
        f"{api}.STREAM.{verb}.{name}" for verb in ("CREATE", "UPDATE", "INFO") for name in streams
    )
    return Permissions(
        publish=(
            place.hello,
            place.all_news,
            place.picture,
            place.word("*"),
            *kept,
            f"{api}.CONSUMER.*.{place.waiting_stream}.>",
            f"{api}.CONSUMER.DURABLE.CREATE.{place.waiting_stream}.>",
            f"{api}.CONSUMER.MSG.NEXT.{place.waiting_stream}.>",
            f"$JS.ACK.{place.waiting_stream}.>",
            f"$JS.ACK.*.*.{place.waiting_stream}.>",
        ),
        subscribe=(place.all_asked, f"_INBOX.{public}.>"),
        answers=True,
    )


def as_user(public: str, permissions: Permissions, *, comment: str = "") -> str:
    """Return a user as the server's configuration has it."""
    answers = (
        f', allow_responses: {{ max: 1, expires: "{ANSWERS_WITHIN}" }}'
        if permissions.answers
        else ""
    )
    return (
        f"{{ nkey: {public}{f'  # {comment}' if comment else ''}\n"
        f"  permissions: {{ publish: {{ allow: {_listed(permissions.publish)} }},\n"
        f"                 subscribe: {{ allow: {_listed(permissions.subscribe)} }}{answers} }} }}"
    )


def _listed(subjects: Sequence[str]) -> str:
    return "[ " + ", ".join(f'"{subject}"' for subject in subjects) + " ]"


def _api(domain: str) -> str:
    return f"$JS.{domain}.API" if domain else "$JS.API"
