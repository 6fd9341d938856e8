"""Write the man page from the command line itself, and the changelog of Debian."""

import argparse
from email.utils import formatdate


def man_page(version: str) -> str:
    """Return levensreis.1, in Dutch, with every command."""
    from levensreis.cli.main import _parser

    parser = _parser()
    lines = [
        f'.TH LEVENSREIS 1 "" "Levensreis {version}" "Levensreis"',
        ".SH NAAM",
        "levensreis \\- levensreizen van jongeren vastleggen en vergelijken",
        ".SH GEBRUIK",
        ".B levensreis",
        "[\\fB\\-\\-versie\\fR] [\\fICOMMANDO\\fR ...]",
        ".SH BESCHRIJVING",
        "Zonder commando opent het venster. Er gaat nooit iets over een netwerk,",
        "behalve naar een databaseserver die u zelf noemt.",
        ".SH COMMANDO'S",
    ]
    for name, command, text in _commands(parser):
        lines += [".TP", f".B {_safe(name)}", _safe(text) + "."]
        usage = " ".join(command.format_usage().split()).partition(": ")[2]
        lines += [".br", _safe(usage)]
    lines += [
        ".SH AFLOOP",
        "0 gelukt, 1 een fout die op stderr staat, 2 verkeerd gebruikt,",
        "130 afgebroken, 141 de lezer van een pijp is weg.",
    ]
    return "\n".join(lines) + "\n"


def changelog(version: str, maintainer: str, seconds: str) -> str:
    """Return the changelog in the form of Debian, which points at our own."""
    return (
        f"levensreis ({version}) stable; urgency=medium\n\n"
        "  * Wat er veranderde, staat in CHANGELOG.md.gz.\n\n"
        f" -- {maintainer}  {formatdate(int(seconds))}\n"
    )


def _commands(
    parser: argparse.ArgumentParser,
) -> list[tuple[str, argparse.ArgumentParser, str]]:
    # argparse tells of its commands only here.
    kinds = argparse._SubParsersAction  # noqa: SLF001
    group = next(each for each in parser._actions if isinstance(each, kinds))  # noqa: SLF001
    told = {each.dest: each.help or "" for each in group._choices_actions}  # noqa: SLF001
    return [(name, each, told[name]) for name, each in group.choices.items()]


def _safe(text: str) -> str:
    return text.replace("\\", "\\e").replace("-", "\\-").replace("\n.", "\n\\&.")
