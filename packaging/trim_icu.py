"""Leave in the data of ICU only what Dutch and English need: 32 MB becomes 3 MB."""

import subprocess
import tempfile
from pathlib import Path

_SOURCE = """    .globl {name}
    .section .rodata
    .balign 16
    .type {name}, @object
{name}:
    .incbin "small.dat"
    .size {name}, . - {name}
    .section .note.GNU-stack,"",@progbits
"""


def trim(library: Path, keep: Path) -> None:
    """Make the library of data again with only the items that are listed."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        name = f"icudt{library.suffix[1:]}_dat"
        whole = place / f"icudt{library.suffix[1:]}l.dat"
        content = library.read_bytes()
        whole.write_bytes(content[content.index(b"CmnD") - 12 :])
        there = _run(place, "icupkg", "-l", whole.name).split()
        wanted = set(keep.read_text(encoding="ascii").split())
        gone = "".join(f"{each}\n" for each in there if each not in wanted)
        (place / "gone.txt").write_text(gone, encoding="ascii")
        _run(place, "icupkg", "-r", "gone.txt", whole.name, "small.dat")
        (place / "data.S").write_text(_SOURCE.format(name=name), encoding="ascii")
        _run(place, "gcc", "-shared", "-nostdlib", "-s", f"-Wl,-soname,{library.name}",
             "-Wl,--build-id=none", "-o", "data.so", "data.S")  # fmt: skip
        library.write_bytes((place / "data.so").read_bytes())


def _run(place: Path, *command: str) -> str:
    done = subprocess.run(
        command, cwd=place, check=True, capture_output=True, text=True
    )
    return done.stdout
