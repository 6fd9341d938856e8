"""What can go wrong in a way that a person can mend."""


class KnownError(Exception):
    """Something that the user did or met, told with what to do about it.

    The message is shown as it stands, so it is made with `say`. Every other exception
    is a bug, and is shown as one.
    """
