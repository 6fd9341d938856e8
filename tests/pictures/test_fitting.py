from levensreis.pictures.fitting import Ruler


def by_letter(text: str, size: float, bold: bool) -> float:
    return len(text) * size * (0.6 if bold else 0.5)


def test_a_text_that_fits_stays_whole() -> None:
    assert Ruler(by_letter).elided("woord", 25, 10) == ("woord", 25)


def test_a_text_that_does_not_fit_ends_in_an_ellipsis_within_its_room() -> None:
    text, width = Ruler(by_letter).elided("een lange zin", 30, 10)
    assert text == "een l…"
    assert width == 30


def test_no_space_or_comma_stands_before_the_ellipsis() -> None:
    assert Ruler(by_letter).elided("een, lange zin", 30, 10)[0] == "een…"


def test_where_nothing_fits_nothing_is_written() -> None:
    assert Ruler(by_letter).elided("woord", 4, 10) == ("", 0.0)
    assert Ruler(by_letter).elided("woord", -4, 10) == ("", 0.0)
    assert Ruler(by_letter).elided("", 40, 10) == ("", 0.0)


def test_lines_become_one_line() -> None:
    assert Ruler(by_letter).elided("een\ntwee", 100, 10)[0] == "een twee"


def test_a_text_breaks_between_its_words() -> None:
    ruler = Ruler(by_letter)
    assert ruler.wrapped("een twee drie", 45, 10) == ["een twee", "drie"]
    assert ruler.wrapped("onbreekbaarlang woord", 30, 10) == [
        "onbreekbaarlang",
        "woord",
    ]


def test_every_letter_is_measured_once_per_size_and_weight() -> None:
    asked: list[tuple[str, float, bool]] = []

    def counted(text: str, size: float, bold: bool) -> float:
        asked.append((text, size, bold))
        return size

    ruler = Ruler(counted)
    for _ in range(3):
        ruler.width("aabb", 10)
        ruler.width("aabb", 10, bold=True)
    assert len(asked) == 4
