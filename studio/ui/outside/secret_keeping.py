"""Keeping typed secrets before what they belong to is saved."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal

from studio.core.ids import SecretName
from studio.protocol.setup_commands import HoldKey
from studio.ui.dialogs.key_errand import Errand, KeyAnswer, KeyStore, forget_key, keep_key


class SecretKeeping(QObject):
    """Puts secrets into the keyring one after the other; the window waits for none of them.

    Where there is no keyring the control room is asked to hold them for this run.

    Args:
        store: Where secrets are kept.
        parent: Owner.

    Signals:
        commanded: `HoldKey`.
    """

    commanded = Signal(object)

    def __init__(self, store: KeyStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._left: list[tuple[SecretName, str]] = []
        self._then: Callable[[], None] = lambda: None
        self._failed: Callable[[str], None] = lambda _text: None

    def keep(
        self,
        secrets: Mapping[SecretName, str],
        then: Callable[[], None],
        failed: Callable[[str], None],
    ) -> None:
        """Keep secrets, then go on; with none, at once.

        Args:
            secrets: By name; the host typed them.
            then: Called when all are kept.
            failed: Called instead, with a sentence, when one is not.
        """
        self._left, self._then, self._failed = list(secrets.items()), then, failed
        self._next()

    def forget(self, *names: SecretName) -> None:
        """Leave no secret in the keyring of what does not exist any more."""
        for name in names:
            Errand(partial(forget_key, self._store, name)).start()

    def _next(self) -> None:
        if not self._left:
            self._then()
            return
        name, secret = self._left[0]
        errand = Errand(partial(keep_key, self._store, name, secret, others=()))
        errand.ended.connect(self._on_kept)
        errand.start()

    def _on_kept(self, answer: KeyAnswer) -> None:
        problem = answer.problem
        if answer.fault:
            problem = QCoreApplication.translate(
                "SecretKeeping", "The secret could not be kept; the log says why."
            )
        if problem:
            self._left = []
            self._failed(problem)
            return
        name, secret = self._left.pop(0)
        if answer.no_keyring:
            self.commanded.emit(HoldKey(secret_name=name, key=secret))
        self._next()
