"""What each provider is asked, where, and what is special about it.

Source: the providers' own documents of signing in with a program on somebody's machine.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from urllib.parse import urlsplit, urlunsplit

import msgspec

from studio.platforms import reason
from studio.platforms.exchange import Exchange, Question, check_address, check_status, read_json
from studio.sales.account import Application, Provider


class Flow(StrEnum):
    """How signing in goes."""

    LOOPBACK = "loopback"  # the browser comes back to this machine
    DEVICE = "device"  # a code is typed in


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderFacts:
    """A provider.

    Attributes:
        name: What people call it.
        flow: How signing in goes there.
        authorize_url: Page to sign in on; loopback alone.
        device_url: Gives a code to type in; device alone.
        grant_url: Gives tokens.
        revoke_url: Takes them back; empty: it can't.
        userinfo_url: Says who it is.
        subject: Where in that answer the account's id stands, with dots between.
        person: Where its name stands.
        scopes: What the studio asks for.
        scope_mark: Between scopes.
        extra: What else the page is asked with.
        hex_challenge: Whether PKCE's challenge is written in hexadecimal.
        client_id_name: What it calls the client's id.
        redirect_path: Where the browser comes back to.
        auth_word: What stands before a token in a request.
    """

    name: str
    flow: Flow
    authorize_url: str = ""
    device_url: str = ""
    grant_url: str
    revoke_url: str = ""
    userinfo_url: str
    subject: str = "sub"
    person: str = "name"
    scopes: tuple[str, ...]
    scope_mark: str = " "
    extra: Mapping[str, str] = field(default_factory=dict)
    hex_challenge: bool = False
    client_id_name: str = "client_id"
    redirect_path: str = "/callback"
    auth_word: str = "Bearer"


_FACTS: Mapping[Provider, ProviderFacts] = {
    Provider.GOOGLE: ProviderFacts(
        name="Google",
        flow=Flow.LOOPBACK,
        authorize_url="https://accounts.google.com/o/oauth2/v2/auth",
        grant_url="https://oauth2.googleapis.com/token",
        revoke_url="https://oauth2.googleapis.com/revoke",
        userinfo_url="https://openidconnect.googleapis.com/v1/userinfo",
        scopes=("openid", "profile", "https://www.googleapis.com/auth/youtube"),
        extra={"access_type": "offline", "prompt": "consent"},
    ),
    Provider.TIKTOK: ProviderFacts(
        name="TikTok",
        flow=Flow.LOOPBACK,
        authorize_url="https://www.tiktok.com/v2/auth/authorize/",
        grant_url="https://open.tiktokapis.com/v2/oauth/token/",
        revoke_url="https://open.tiktokapis.com/v2/oauth/revoke/",
        userinfo_url="https://open.tiktokapis.com/v2/user/info/?fields=open_id,display_name",
        subject="data.user.open_id",
        person="data.user.display_name",
        scopes=("user.info.basic",),
        scope_mark=",",
        hex_challenge=True,
        client_id_name="client_key",
        redirect_path="/callback/",
    ),
    Provider.X: ProviderFacts(
        name="X",
        flow=Flow.LOOPBACK,
        authorize_url="https://x.com/i/oauth2/authorize",
        grant_url="https://api.x.com/2/oauth2/token",
        revoke_url="https://api.x.com/2/oauth2/revoke",
        userinfo_url="https://api.x.com/2/users/me",
        subject="data.id",
        person="data.username",
        scopes=("users.read", "tweet.read", "offline.access"),
    ),
    Provider.TWITCH: ProviderFacts(
        name="Twitch",
        flow=Flow.DEVICE,
        device_url="https://id.twitch.tv/oauth2/device",
        grant_url="https://id.twitch.tv/oauth2/token",
        revoke_url="https://id.twitch.tv/oauth2/revoke",
        userinfo_url="https://id.twitch.tv/oauth2/validate",
        subject="user_id",
        person="login",
        scopes=(
            "user:read:chat",
            "user:write:chat",
            "channel:read:stream_key",
            "channel:manage:broadcast",
        ),
        auth_word="OAuth",
    ),
    Provider.FACEBOOK: ProviderFacts(
        name="Facebook",
        flow=Flow.LOOPBACK,
        authorize_url="https://www.facebook.com/v26.0/dialog/oauth",
        grant_url="https://graph.facebook.com/v26.0/oauth/access_token",
        userinfo_url="https://graph.facebook.com/v26.0/me?fields=id,name",
        subject="id",
        person="name",
        scopes=("public_profile", "publish_video"),
        scope_mark=",",
    ),
}


class _Discovered(msgspec.Struct):
    issuer: str
    token_endpoint: str
    authorization_endpoint: str = ""
    device_authorization_endpoint: str = ""
    revocation_endpoint: str = ""
    userinfo_endpoint: str = ""


async def facts_of(application: Application, *, now_utc_ms: int) -> ProviderFacts:
    """Return what to ask where; any OpenID provider is asked itself.

    Raises:
        PlatformError: It can't be reached, or says what is none of an OpenID provider.
    """
    if application.provider is Provider.OTHER:
        found = await _discovered(application, now_utc_ms=now_utc_ms)
    else:
        found = _FACTS[application.provider]
        if application.issuer:
            found = _moved(found, check_address(found.name, application.issuer))
    return replace(found, scopes=application.scopes) if application.scopes else found


def name_of(provider: Provider) -> str:
    """Return what people call a provider."""
    return _FACTS[provider].name if provider in _FACTS else "The provider"


def _moved(facts: ProviderFacts, issuer: str) -> ProviderFacts:
    """Return a provider whose addresses are all at another machine."""
    there = urlsplit(issuer)

    def moved(url: str) -> str:
        parts = urlsplit(url)
        return urlunsplit((there.scheme, there.netloc, parts.path, parts.query, "")) if url else ""

    return replace(
        facts,
        authorize_url=moved(facts.authorize_url),
        device_url=moved(facts.device_url),
        grant_url=moved(facts.grant_url),
        revoke_url=moved(facts.revoke_url),
        userinfo_url=moved(facts.userinfo_url),
    )


async def _discovered(application: Application, *, now_utc_ms: int) -> ProviderFacts:
    who = name_of(Provider.OTHER)
    issuer = check_address(who, application.issuer).rstrip("/")
    exchange = Exchange(who, issuer)
    try:
        answer = await exchange.ask(
            Question(method="GET", path="/.well-known/openid-configuration")
        )
    finally:
        await exchange.aclose()
    check_status(who, answer, now_utc_ms=now_utc_ms)
    told = read_json(answer.body, _Discovered, who)
    if told.issuer.rstrip("/") != issuer:
        raise reason.refused(
            reason.BAD_SETTING, f"{who} calls itself {told.issuer[:200]!r}, not {issuer!r}"
        )
    for url in (told.token_endpoint, told.authorization_endpoint, told.userinfo_endpoint):
        check_address(who, url.split("?")[0])
    by_device = application.options.get("flow") == Flow.DEVICE.value
    return ProviderFacts(
        name=who,
        flow=Flow.DEVICE if by_device else Flow.LOOPBACK,
        authorize_url=told.authorization_endpoint,
        device_url=told.device_authorization_endpoint,
        grant_url=told.token_endpoint,
        revoke_url=told.revocation_endpoint,
        userinfo_url=told.userinfo_endpoint,
        scopes=("openid", "profile", "offline_access"),
        extra={"prompt": "consent"},
    )
