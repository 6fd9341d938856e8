"""What can be wrong with a study on disk, each told in its own words."""

from levensreis.domain.errors import KnownError


class NoStudy(KnownError):
    """There is no study in this folder."""


class StudyExists(KnownError):
    """There is something in this folder already."""


class WrongPassphrase(KnownError):
    """The key file is sound, but this passphrase does not open it."""


class DamagedKeyFile(KnownError):
    """Neither the key file nor its copy can be read."""


class DamagedFile(KnownError):
    """The key is right, but the database cannot be read."""


class NewerFile(KnownError):
    """A newer program made this file."""


class StudyInUse(KnownError):
    """Another window or command has the study open."""


class CannotWrite(KnownError):
    """The disk is full or may not be written to; nothing was changed."""
