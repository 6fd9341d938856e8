"""What can go wrong in a way that a person can mend."""


class KnownError(Exception):
    """Something that the user did or met, told in Dutch with what to do about it.

    The message is shown as it stands. Every other exception is a bug, and is
    shown as one.
    """
