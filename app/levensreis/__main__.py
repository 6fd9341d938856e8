"""Start Levensreis: the window, or with arguments a command."""

import sys
from pathlib import Path


def main() -> int:
    """Show the window, or run a command without ever loading Qt."""
    if not sys.argv[1:]:
        return _window()
    from levensreis.cli.main import main as run_command

    return run_command(sys.argv[1:], open_window=_window)


def _window(folder: Path | None = None, passphrase: str = "") -> int:
    from levensreis.ui.application import run_window

    return run_window(folder, passphrase)


if __name__ == "__main__":
    sys.exit(main())
