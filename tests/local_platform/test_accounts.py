"""Signing in, with Authlib as the other side."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from authlib.integrations.httpx_client import OAuth2Client, OAuthError
from joserfc import jwt
from joserfc.jwk import KeySet

from tests.servers.local_platform import LocalPlatform

BACK = "http://127.0.0.1:49152/callback"
VERIFIER = "a-proof-of-who-asked-that-nobody-else-has-seen"


@pytest.fixture
def client(own_platform: LocalPlatform) -> Iterator[OAuth2Client]:
    """A program that signs in, as the studio does."""
    with OAuth2Client(
        own_platform.client_id,
        redirect_uri=BACK,
        scope="openid offline_access shop",
        code_challenge_method="S256",
        token_endpoint=f"{own_platform.http}/oauth/token",
    ) as made:
        yield made


def back_from_page(platform: LocalPlatform, address: str, decision: str = "yes") -> str:
    """Answer the page as a person does; return where the browser is sent."""
    shown = httpx.get(address)
    ticket = re.search(r'name="ticket" value="([^"]+)"', shown.text)
    assert ticket is not None, shown.text
    form = {"ticket": ticket[1], "decision": decision}
    answer = httpx.post(f"{platform.http}/oauth/authorize", data=form)
    assert answer.status_code == 303
    return answer.headers["location"]


def signed_in(platform: LocalPlatform, client: OAuth2Client) -> tuple[dict[str, str], str]:
    """Sign in; return the tokens and the address that was come back with."""
    address, _ = client.create_authorization_url(
        f"{platform.http}/oauth/authorize", code_verifier=VERIFIER, nonce="n-1"
    )
    back = back_from_page(platform, address)
    return client.fetch_token(authorization_response=back, code_verifier=VERIFIER), back


def test_signing_in_gives_tokens_that_open_the_shop_and_say_who_it_is(
    own_platform: LocalPlatform, client: OAuth2Client
) -> None:
    told = httpx.get(f"{own_platform.http}/.well-known/openid-configuration").json()

    token, _ = signed_in(own_platform, client)

    assert client.get(f"{own_platform.http}/v1/about").status_code == 200
    who = client.get(told["userinfo_endpoint"]).json()
    keys = KeySet.import_key_set(httpx.get(told["jwks_uri"]).json())
    claims = jwt.decode(token["id_token"], keys, algorithms=["RS256"]).claims
    assert (claims["sub"], claims["aud"], claims["nonce"]) == (
        who["sub"],
        own_platform.client_id,
        "n-1",
    )
    assert claims["iss"] == told["issuer"] == own_platform.http


def test_a_code_is_worth_nothing_to_others_and_nothing_twice(
    own_platform: LocalPlatform, client: OAuth2Client
) -> None:
    _, back = signed_in(own_platform, client)

    with pytest.raises(OAuthError, match="invalid_grant"):
        client.fetch_token(authorization_response=back, code_verifier=VERIFIER)
    address, _ = client.create_authorization_url(
        f"{own_platform.http}/oauth/authorize", code_verifier=VERIFIER
    )
    stolen = back_from_page(own_platform, address)
    with pytest.raises(OAuthError, match="invalid_grant"):
        client.fetch_token(authorization_response=stolen, code_verifier="x" * 43)

    # The code that was shown twice took with it what it had given.
    assert client.get(f"{own_platform.http}/v1/about").status_code == 401


def test_refresh_tokens_rotate_and_one_shown_twice_ends_the_grant(
    own_platform: LocalPlatform, client: OAuth2Client
) -> None:
    first, _ = signed_in(own_platform, client)
    own_platform.desk.post("/tokens/expire").raise_for_status()
    expired = httpx.get(
        f"{own_platform.http}/v1/about",
        headers={"Authorization": f"Bearer {first['access_token']}"},
    )

    second = client.refresh_token(client.metadata["token_endpoint"], first["refresh_token"])

    assert expired.status_code == 401
    assert client.get(f"{own_platform.http}/v1/about").status_code == 200
    assert second["refresh_token"] != first["refresh_token"]
    with pytest.raises(OAuthError, match="invalid_grant"):
        client.refresh_token(client.metadata["token_endpoint"], first["refresh_token"])
    with pytest.raises(OAuthError, match="invalid_grant"):
        client.refresh_token(client.metadata["token_endpoint"], second["refresh_token"])


def test_revoking_ends_it(own_platform: LocalPlatform, client: OAuth2Client) -> None:
    token, _ = signed_in(own_platform, client)

    answer = client.revoke_token(f"{own_platform.http}/oauth/revoke", token=token["refresh_token"])

    assert answer.status_code == 200
    assert client.get(f"{own_platform.http}/v1/about").status_code == 401


def test_saying_no_sends_the_browser_back_with_a_word(
    own_platform: LocalPlatform, client: OAuth2Client
) -> None:
    address, state = client.create_authorization_url(
        f"{own_platform.http}/oauth/authorize", code_verifier=VERIFIER
    )

    back = back_from_page(own_platform, address, decision="no")

    assert parse_qs(urlsplit(back).query) == {"error": ["access_denied"], "state": [state]}


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"redirect_uri": "https://shop.example/callback"}, 400),
        ({"redirect_uri": "http://127.0.0.1@shop.example/"}, 400),
        ({"client_id": "somebody"}, 400),
        ({"code_challenge_method": "plain"}, 303),
        ({"response_type": "token"}, 303),
    ],
)
def test_unsafe_questions_never_reach_the_page(
    own_platform: LocalPlatform, change: dict[str, str], status: int
) -> None:
    asked = {
        "client_id": own_platform.client_id,
        "redirect_uri": BACK,
        "response_type": "code",
        "code_challenge": "c" * 43,
        "code_challenge_method": "S256",
    }

    answer = httpx.get(f"{own_platform.http}/oauth/authorize", params=asked | change)

    assert answer.status_code == status
    assert "Sign in as demo host" not in answer.text
    assert "error=" in answer.headers.get("location", "error=")


def test_a_device_waits_until_somebody_types_its_code_in(own_platform: LocalPlatform) -> None:
    post = f"{own_platform.http}/oauth"
    client = {"client_id": own_platform.client_id}
    begun = httpx.post(f"{post}/device", data=client | {"scope": "openid shop"}).json()
    grant = "urn:ietf:params:oauth:grant-type:device_code"
    asks = client | {"grant_type": grant, "device_code": begun["device_code"]}

    early = [httpx.post(f"{post}/token", data=asks).json()["error"] for _ in range(2)]
    typed = {"user_code": begun["user_code"].lower(), "decision": "yes"}
    httpx.post(f"{post}/device/enter", data=typed).raise_for_status()
    done = httpx.post(f"{post}/token", data=asks)
    again = httpx.post(f"{post}/token", data=asks)

    assert early == ["authorization_pending", "slow_down"]
    assert done.json()["scope"] == "openid shop"
    assert again.json()["error"] == "invalid_grant"
