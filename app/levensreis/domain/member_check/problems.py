"""Why a file that came back cannot be read as a form; each says what to do."""

from uuid import UUID

from levensreis.domain.errors import KnownError


class NotReadBack(KnownError):
    """A file that came back was not read; nothing of it is kept."""


class NoForm(NotReadBack):
    """Nothing in the files shows that they are a form of this study."""


class OtherForms(NotReadBack):
    """The files are of more than one form, or of the form of another journey."""


class FormOfAnother(OtherForms):
    """The files are the form of another journey of this study."""

    def __init__(self, words: str, journey_id: UUID, code: str) -> None:
        super().__init__(words)
        self.journey_id, self.code = journey_id, code


class UnreadableForm(NotReadBack):
    """A file is damaged, or is no pdf or picture at all."""


class LockedForm(NotReadBack):
    """A file opens with a passphrase that was not given, or another one."""
