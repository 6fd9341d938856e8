from pathlib import Path
from threading import Thread

import pytest

from levensreis.ui.paper.rendering import (
    MOST_DOTS,
    DrawnPage,
    PageSize,
    draw_page,
    page_sizes,
)

A4 = (595.3, 841.9)


def test_every_page_has_its_size_in_points(sizes: tuple[PageSize, ...]) -> None:
    assert len(sizes) > 4
    for size in sizes:
        assert size == pytest.approx(A4, abs=0.1)


@pytest.mark.parametrize("width", [60, 413, 900, 1801])
def test_a_page_is_drawn_as_wide_as_was_asked(paper: bytes, width: int) -> None:
    drawn = draw_page(paper, 0, width)
    assert drawn.width == width
    assert drawn.height == pytest.approx(width * A4[1] / A4[0], abs=2)
    assert len(drawn.pixels) == drawn.stride * drawn.height


def test_a_page_holds_paper_and_ink_and_tells_its_words(paper: bytes) -> None:
    drawn = draw_page(paper, 0, 400)
    assert drawn.pixels[:3] == b"\xff\xff\xff"
    assert min(drawn.pixels) < 0x40
    assert drawn.words.startswith("Uitwerking van de levensreis van Sem")


def test_no_page_takes_more_memory_than_is_set_aside(paper: bytes) -> None:
    drawn = draw_page(paper, 0, 20_000)
    assert drawn.width * drawn.height == pytest.approx(MOST_DOTS, rel=0.01)


def test_drawing_writes_nothing(
    paper: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("TMPDIR", "TEMP", "TMP", "HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    page_sizes(paper)
    draw_page(paper, 1, 300)
    assert list(tmp_path.iterdir()) == []


def test_threads_that_draw_at_once_wait_for_each_other(paper: bytes) -> None:
    drawn: dict[int, DrawnPage] = {}

    def draw(page: int) -> None:
        drawn[page] = draw_page(paper, page, 200)

    threads = [Thread(target=draw, args=(page,)) for page in (0, 1, 2, 3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {page: each.words for page, each in drawn.items()} == {
        page: draw_page(paper, page, 200).words for page in (0, 1, 2, 3)
    }
