"""A small manual, in the place of the one that is shipped."""

from pathlib import Path

import pytest

from levensreis.ui.help import helping

PAGES = {
    "index": "# Handleiding\n\n[Opnemen](opnemen.md)\n",
    "begin": "# Beginnen\n\nTyp de wachtzin.\n",
    "opnemen": (
        "# Opnemen\n\nZie [vol](fouten.md#vol), of [buiten](https://voorbeeld.nl).\n\n"
        "## Een uitspraak\n\nTyp die in de snelle regel.\n"
    ),
    "anonimiseren": "# Anonimiseren\n\nVervang de namen.\n",
    "fouten": (
        "# Fouten\n\n## De schijf is vol {#vol}\n\nMaak ruimte op de schijf.\n\n"
        '<a id="wachtzin"></a>\n## Verkeerde wachtzin\n\nTyp de wachtzin opnieuw.\n\n'
        "```\n# geen kop\n```\n"
    ),
}


@pytest.fixture
def folder_of_manual(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a manual of five pages, which windows open."""
    folder = tmp_path / "handleiding"
    folder.mkdir()
    for name, text in PAGES.items():
        (folder / f"{name}.md").write_text(text, "utf-8")
    (folder / "fouten.json").write_text('{"WrongPassphrase": "wachtzin"}', "utf-8")
    monkeypatch.setattr(helping, "handbook", lambda: folder)
    return folder
