"""The studio's own certificate authority, and the certificates it gives the door.

The authority's key stays in the keyring and in this process: the door, which strangers reach, gets
a certificate of its own and never that key. What the authority can vouch for is limited, too: no
name on the Internet, so that a device which trusts it is no worse off for other sites.
"""

import base64
import binascii
import datetime
import ipaddress
import secrets
from dataclasses import dataclass

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from studio.core.addresses import LOOPBACK
from studio.core.errors import KeyringUnavailable
from studio.core.ids import SecretName
from studio.core.keychain import hold_key, read_key, save_key

SECRET = SecretName("door-authority")
AUTHORITY_LASTS = datetime.timedelta(days=3650)
CERTIFICATE_LASTS = datetime.timedelta(days=90)
"""Made anew at each start of the door."""

CLOCKS_DIFFER = datetime.timedelta(days=1)
_VOUCHES_FOR = ("local", "localhost")


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """A key and its certificate.

    Attributes:
        key: Signs.
        certificate: What devices may trust.
        kept: Whether the next start will find it.
    """

    key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate
    kept: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorCertificate:
    """What the door shows.

    Attributes:
        key_pem: Locked with the password.
        password: For this one start.
        chain_pem: The certificate, then the authority's.
    """

    key_pem: str
    password: str
    chain_pem: str


def load_authority() -> Authority:
    """Return the studio's authority, made anew where there is none that can be used.

    Asks the keyring, which may take ten seconds.
    """
    text = read_key(SECRET)
    found = None if text is None else _read(text)
    if found is not None:
        return found
    return _keep(_make())


def issue(authority: Authority, names: tuple[str, ...]) -> DoorCertificate:
    """Make a certificate for a machine.

    Args:
        authority: Signs it.
        names: Its addresses and names besides those of loopback.
    """
    key = ec.generate_private_key(ec.SECP256R1())
    now = datetime.datetime.now(datetime.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(_called("Cuecard studio"))
        .issuer_name(authority.certificate.subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - CLOCKS_DIFFER)
        .not_valid_after(now + CERTIFICATE_LASTS)
        .add_extension(_names(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(_usage(signs_certificates=False), critical=True)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(authority.key.public_key()),
            critical=False,
        )
        .sign(authority.key, hashes.SHA256())
    )
    password = secrets.token_urlsafe(24)
    pem = serialization.Encoding.PEM
    return DoorCertificate(
        key_pem=key.private_bytes(
            pem,
            serialization.PrivateFormat.PKCS8,
            serialization.BestAvailableEncryption(password.encode()),
        ).decode(),
        password=password,
        chain_pem=(
            certificate.public_bytes(pem) + authority.certificate.public_bytes(pem)
        ).decode(),
    )


def _make() -> Authority:
    key = ec.generate_private_key(ec.SECP256R1())
    now = datetime.datetime.now(datetime.UTC)
    name = _called(f"Cuecard studio authority {secrets.token_hex(3)}")
    vouches_for = [x509.DNSName(name) for name in _VOUCHES_FOR]
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - CLOCKS_DIFFER)
        .not_valid_after(now + AUTHORITY_LASTS)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs_certificates=True), critical=True)
        .add_extension(
            x509.NameConstraints(permitted_subtrees=vouches_for, excluded_subtrees=None),
            critical=True,
        )
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    return Authority(key=key, certificate=certificate, kept=False)


def _keep(made: Authority) -> Authority:
    key = made.key.private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    certificate = made.certificate.public_bytes(serialization.Encoding.DER)
    text = ".".join(base64.urlsafe_b64encode(part).decode() for part in (key, certificate))
    try:
        save_key(SECRET, text)
    except KeyringUnavailable:
        hold_key(SECRET, text)  # for this run
        return made
    return Authority(key=made.key, certificate=made.certificate, kept=True)


def _read(text: str) -> Authority | None:
    """Read a kept authority; None where it is none, or has not long to live."""
    try:
        key_der, certificate_der = (base64.urlsafe_b64decode(part) for part in text.split("."))
        key = serialization.load_der_private_key(key_der, password=None)
        certificate = x509.load_der_x509_certificate(certificate_der)
        if not isinstance(key, ec.EllipticCurvePrivateKey):
            return None
        certificate.verify_directly_issued_by(certificate)
    except (ValueError, TypeError, binascii.Error, InvalidSignature):
        return None
    left = certificate.not_valid_after_utc - datetime.datetime.now(datetime.UTC)
    ours = certificate.public_key() == key.public_key()
    if not ours or left < CERTIFICATE_LASTS:
        return None
    return Authority(key=key, certificate=certificate, kept=True)


def _called(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def _names(names: tuple[str, ...]) -> x509.SubjectAlternativeName:
    found: list[x509.GeneralName] = [x509.DNSName("localhost")]
    for name in dict.fromkeys((*LOOPBACK, *names)):
        try:
            found.append(x509.IPAddress(ipaddress.ip_address(name)))
        except ValueError:
            found.append(x509.DNSName(name))
    return x509.SubjectAlternativeName(found)


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )
