"""What devices may trust: the authority behind the door's certificate."""

import hashlib
import ssl

from studio.protocol.door_start import DoorStart

_BEGIN = "-----BEGIN CERTIFICATE-----"


def authority_der(start: DoorStart) -> bytes:
    """Return the authority's certificate: the last of the chain."""
    return ssl.PEM_cert_to_DER_cert(_BEGIN + start.chain_pem.rpartition(_BEGIN)[2])


def fingerprint_of(start: DoorStart) -> str:
    """Return the SHA-256 of the authority's certificate, in pairs of hex digits."""
    digest = hashlib.sha256(authority_der(start)).hexdigest().upper()
    return ":".join(digest[at : at + 2] for at in range(0, len(digest), 2))
