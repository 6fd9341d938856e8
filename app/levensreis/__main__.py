"""Start Levensreis: the window, or with arguments a command."""

import os
import sys
from pathlib import Path

from levensreis.process import keep_to_itself


def main() -> int:
    """Show the window, or run a command without ever loading Qt."""
    keep_to_itself()
    if not sys.argv[1:]:
        return _window()
    from levensreis.cli.main import main as run_command

    return run_command(sys.argv[1:], open_window=_window)


def _window(folder: Path | None = None, passphrase: str = "") -> int:
    # Qt would abort with a core dump and seven lines of its own.
    chosen = "QT_QPA_PLATFORM" in os.environ
    screen = any(os.environ.get(each) for each in ("DISPLAY", "WAYLAND_DISPLAY"))
    if sys.platform == "linux" and not (chosen or screen):
        print(
            "levensreis: er is geen scherm (DISPLAY en WAYLAND_DISPLAY zijn leeg); "
            "start Levensreis op een bureaublad, of geef een commando.",
            file=sys.stderr,
        )
        return 1
    from levensreis.ui.application import run_window

    return run_window(folder, passphrase)


if __name__ == "__main__":
    sys.exit(main())
