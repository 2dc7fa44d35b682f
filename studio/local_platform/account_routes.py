"""Signing in, as OAuth 2 and OpenID Connect have it, for one host and one program.

Source:
    RFC 6749, RFC 7009, RFC 7636, RFC 8414, RFC 8628; OpenID Connect Discovery 1.0.
"""

from collections.abc import Mapping
from html import escape
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from studio.local_platform import sign_in
from studio.local_platform.http_front import answer, bearer_of
from studio.local_platform.page import hidden, page
from studio.local_platform.platform import Platform
from studio.local_platform.sign_in import CLIENT_ID, Asked, OAuthError, is_loopback, scope_of
from studio.local_platform.token_book import Grant

_DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"


class AccountRoutes:
    """What an identity provider answers."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform

    def routes(self) -> list[Route]:
        """Return where each is."""
        return [
            Route("/.well-known/openid-configuration", self.discovery),
            Route("/.well-known/oauth-authorization-server", self.discovery),
            Route("/oauth/keys", self.keys),
            Route("/oauth/authorize", self.authorize),
            Route("/oauth/authorize", self.decide, methods=["POST"]),
            Route("/oauth/token", self.token, methods=["POST"]),
            Route("/oauth/revoke", self.revoke, methods=["POST"]),
            Route("/oauth/userinfo", self.userinfo),
            Route("/oauth/device", self.begin_device, methods=["POST"]),
            Route("/oauth/device/enter", self.enter_code),
            Route("/oauth/device/enter", self.decide_device, methods=["POST"]),
        ]

    async def discovery(self, _: Request) -> Response:
        """Say where everything is."""
        address = self._platform.address
        told = {
            "issuer": address,
            "authorization_endpoint": f"{address}/oauth/authorize",
            "token_endpoint": f"{address}/oauth/token",
            "revocation_endpoint": f"{address}/oauth/revoke",
            "userinfo_endpoint": f"{address}/oauth/userinfo",
            "device_authorization_endpoint": f"{address}/oauth/device",
            "jwks_uri": f"{address}/oauth/keys",
            "response_types_supported": ["code"],
            "grant_types_supported": ["authorization_code", "refresh_token", _DEVICE_GRANT],
            "code_challenge_methods_supported": ["S256"],
            "token_endpoint_auth_methods_supported": ["none"],
            "id_token_signing_alg_values_supported": ["RS256"],
            "subject_types_supported": ["public"],
            "scopes_supported": sign_in.SCOPES,
        }
        return answer(told)

    async def keys(self, _: Request) -> Response:
        """Say what id tokens are checked with."""
        return answer(self._platform.id_tokens.public_keys())

    async def authorize(self, request: Request) -> Response:
        """Ask the host, on a page."""
        query = request.query_params
        redirect_uri = query.get("redirect_uri", "")
        if query.get("client_id") != CLIENT_ID or not is_loopback(redirect_uri):
            text = "<p>The program is not known, or wants the answer sent to another machine.</p>"
            return page("Signing in is not possible", text, 400)
        wrong = _what_is_wrong(query)
        if wrong:
            told = {"error": wrong, "state": query.get("state", "")}
            return _back(redirect_uri, told)
        asked = Asked(
            client_id=CLIENT_ID,
            redirect_uri=redirect_uri,
            scope=scope_of(query.get("scope", "")),
            state=query.get("state", ""),
            challenge=query["code_challenge"],
            nonce=query.get("nonce", ""),
        )
        if self._platform.sign_in.auto_approve:
            return self._yes(asked)
        ticket = self._platform.sign_in.ask(asked, now_utc_ms=self._platform.now_utc_ms())
        return _question_page("/oauth/authorize", hidden("ticket", ticket), asked.scope)

    async def decide(self, request: Request) -> Response:
        """Take the host's answer."""
        form = await _fields(request)
        now_utc_ms = self._platform.now_utc_ms()
        asked = self._platform.sign_in.answer(form.get("ticket", ""), now_utc_ms=now_utc_ms)
        if asked is None:
            return page("Too late", "<p>Go back to the program and sign in again.</p>", 400)
        if form.get("decision") == "yes":
            return self._yes(asked)
        return _back(asked.redirect_uri, {"error": "access_denied", "state": asked.state})

    async def token(self, request: Request) -> Response:
        """Give tokens for what proves that somebody may have them."""
        form = await _fields(request)
        now_utc_ms = self._platform.now_utc_ms()
        try:
            grant, nonce = self._granted(form, now_utc_ms)
        except OAuthError as error:
            self._platform.journal.settle()
            return _oauth_error(error)
        access, refresh = self._platform.tokens.give(grant, now_utc_ms=now_utc_ms)
        self._platform.journal.settle()
        told = {
            "access_token": access,
            "refresh_token": refresh,
            "token_type": "Bearer",
            "expires_in": self._platform.tokens.access_s,
            "scope": grant.scope,
        }
        if "openid" in grant.scope.split():
            told["id_token"] = self._id_token(grant, nonce, now_utc_ms)
        return answer(told)

    async def revoke(self, request: Request) -> Response:
        """Take a token away; one that nobody knows is gone already."""
        form = await _fields(request)
        self._platform.tokens.revoke(form.get("token", ""))
        self._platform.journal.settle()
        return Response(status_code=200)

    async def userinfo(self, request: Request) -> Response:
        """Say who signed in."""
        token, now_utc_ms = bearer_of(request), self._platform.now_utc_ms()
        if self._platform.tokens.grant_of(token, now_utc_ms=now_utc_ms) is None:
            refused = answer({"error": "invalid_token"}, 401)
            refused.headers["WWW-Authenticate"] = 'Bearer error="invalid_token"'
            return refused
        return answer({"sub": sign_in.SUBJECT, "name": sign_in.NAME})

    async def begin_device(self, request: Request) -> Response:
        """Give a code to type in elsewhere."""
        form = await _fields(request)
        if form.get("client_id") != CLIENT_ID:
            return _oauth_error(OAuthError("invalid_client", "The program is not known."))
        device_code, user_code = self._platform.sign_in.begin_device(
            scope_of(form.get("scope", "")), now_utc_ms=self._platform.now_utc_ms()
        )
        where = f"{self._platform.address}/oauth/device/enter"
        told = {
            "device_code": device_code,
            "user_code": user_code,
            "verification_uri": where,
            "verification_uri_complete": f"{where}?user_code={user_code}",
            "expires_in": sign_in.DEVICE_S,
            "interval": sign_in.DEVICE_INTERVAL_S,
        }
        return answer(told)

    async def enter_code(self, request: Request) -> Response:
        """Ask for the code that another device shows."""
        code = escape(request.query_params.get("user_code", "")[:20])
        field = f'<p><label>Code <input name="user_code" value="{code}" required></label></p>'
        return _question_page("/oauth/device/enter", field, "")

    async def decide_device(self, request: Request) -> Response:
        """Take the host's answer for another device."""
        form = await _fields(request)
        known = self._platform.sign_in.decide_device(
            form.get("user_code", ""),
            yes=form.get("decision") == "yes",
            now_utc_ms=self._platform.now_utc_ms(),
        )
        if not known:
            return page("No such code", "<p>It is mistyped, too old, or was used.</p>", 400)
        return page("Done", "<p>Go back to the program.</p>")

    def _yes(self, asked: Asked) -> Response:
        code = self._platform.sign_in.code_for(asked, now_utc_ms=self._platform.now_utc_ms())
        return _back(asked.redirect_uri, {"code": code, "state": asked.state})

    def _granted(self, form: Mapping[str, str], now_utc_ms: int) -> tuple[Grant, str]:
        if form.get("client_id") != CLIENT_ID:
            raise OAuthError("invalid_client", "The program is not known.")
        match form.get("grant_type"):
            case "authorization_code":
                return self._platform.sign_in.redeem(
                    form.get("code", ""),
                    client_id=CLIENT_ID,
                    redirect_uri=form.get("redirect_uri", ""),
                    verifier=form.get("code_verifier", ""),
                    now_utc_ms=now_utc_ms,
                )
            case "refresh_token":
                refresh = form.get("refresh_token", "")
                grant = self._platform.tokens.renew(refresh, CLIENT_ID, now_utc_ms=now_utc_ms)
                if grant is None:
                    raise OAuthError("invalid_grant", "The refresh token is worth nothing.")
                return grant, ""
            case str(kind) if kind == _DEVICE_GRANT:
                code = form.get("device_code", "")
                poll = self._platform.sign_in.poll_device
                return poll(code, CLIENT_ID, now_utc_ms=now_utc_ms), ""
            case _:
                raise OAuthError("unsupported_grant_type")

    def _id_token(self, grant: Grant, nonce: str, now_utc_ms: int) -> str:
        now_s = now_utc_ms // 1_000
        claims = {
            "iss": self._platform.address,
            "sub": sign_in.SUBJECT,
            "aud": grant.client_id,
            "iat": now_s,
            "exp": now_s + self._platform.tokens.access_s,
            "name": sign_in.NAME,
            **({"nonce": nonce} if nonce else {}),
        }
        return self._platform.id_tokens.sign(claims)


def _what_is_wrong(query: Mapping[str, str]) -> str:
    """Return OAuth's word for what is wrong with a question, or nothing."""
    if query.get("response_type") != "code":
        return "unsupported_response_type"
    if query.get("code_challenge_method") != "S256" or len(query.get("code_challenge", "")) != 43:
        return "invalid_request"
    return ""


def _back(redirect_uri: str, told: dict[str, str]) -> Response:
    """Send the browser back to the program."""
    joint = "&" if "?" in redirect_uri else "?"
    return RedirectResponse(f"{redirect_uri}{joint}{urlencode(told)}", 303)


def _oauth_error(error: OAuthError) -> Response:
    status = 401 if error.code == "invalid_client" else 400
    return answer({"error": error.code, "error_description": str(error)}, status)


async def _fields(request: Request) -> dict[str, str]:
    async with request.form(max_files=0, max_fields=20) as form:
        return {name: value for name, value in form.items() if isinstance(value, str)}


def _question_page(action: str, fields: str, scope: str) -> Response:
    wants = f"<p>It may then use: {escape(scope.replace(' ', ', '))}.</p>" if scope else ""
    body = (
        f"<p>Cuecard wants to act for <b>{sign_in.NAME}</b>. Nobody has this account, and "
        f"nothing is bought or sold with it.</p>{wants}"
        f'<form method="post" action="{action}">{fields}'
        '<button name="decision" value="yes">Sign in as demo host</button>'
        '<button name="decision" value="no">Refuse</button></form>'
    )
    return page("Sign in", body)
