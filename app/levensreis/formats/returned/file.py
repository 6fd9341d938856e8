"""A file that came back, and what kind of file it is."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from levensreis.domain.member_check.problems import UnreadableForm
from levensreis.language import say

_HEAD: Final = 1024  # bytes within which a pdf says that it is one
_LARGEST: Final = 500 * 1024 * 1024
_APPLE: Final = (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypmsf1", b"ftyphevc")


@dataclass(frozen=True, slots=True)
class ReturnedFile:
    """A file as it came: its name without a folder, and its bytes."""

    name: str
    content: bytes
    passphrase: str = ""
    """What opens it, when it is locked."""

    @property
    def is_pdf(self) -> bool:
        """Whether it is a pdf; everything else must be a picture."""
        return b"%PDF-" in self.content[:_HEAD]

    @classmethod
    def read(cls, path: Path, passphrase: str = "") -> Self:
        """Read a file from disk; raises UnreadableForm.

        What is too large is not even taken into memory.
        """
        try:
            if path.stat().st_size > _LARGEST:
                raise too_large(path.name)
            return cls(path.name, path.read_bytes(), passphrase)
        except OSError:
            raise UnreadableForm(
                say(
                    "‘{name}’ kan niet worden gelezen. Bestaat het bestand?",
                    name=path.name,
                )
            ) from None

    def check(self) -> None:
        """Raise UnreadableForm for what cannot be a form at all."""
        if not self.content:
            raise UnreadableForm(say("‘{name}’ is leeg.", name=self.name))
        if len(self.content) > _LARGEST:
            raise too_large(self.name)
        if any(each in self.content[4:16] for each in _APPLE):
            raise UnreadableForm(
                say(
                    "‘{name}’ is een foto in het formaat van Apple (HEIC). Bewaar of "
                    "verstuur hem als JPG, en kies dat bestand.",
                    name=self.name,
                )
            )


def damaged(name: str) -> UnreadableForm:
    """Tell that a file is broken."""
    return UnreadableForm(
        say(
            "‘{name}’ is beschadigd of niet heel aangekomen. Vraag het bestand "
            "opnieuw, of druk het af en scan het.",
            name=name,
        )
    )


def too_large(name: str) -> UnreadableForm:
    """Tell that a file would take more memory than a form ever needs."""
    return UnreadableForm(
        say(
            "‘{name}’ is te groot om te lezen. Scan het opnieuw met 300 dpi, of maak "
            "een kleinere foto.",
            name=name,
        )
    )


def no_picture(name: str) -> UnreadableForm:
    """Tell that a file is of a kind that is not read."""
    return UnreadableForm(
        say("‘{name}’ is geen pdf en geen plaatje (PNG, JPG, TIFF of WebP).", name=name)
    )
