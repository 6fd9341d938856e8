"""One answer out of several readings of the same place."""

from io import BytesIO

from PIL import Image

from levensreis.domain.member_check.answers import NOTHING, Doubt, Given, Route
from levensreis.formats.returned.together import read_twice, together, weighed


def a_picture(height: int) -> bytes:
    file = BytesIO()
    Image.new("L", (100, height), 255).save(file, "PNG")
    return file.getvalue()


def test_what_says_the_same_is_said_once() -> None:
    one, other = Given("klopt", "Later."), Given("klopt", "Later.", route=Route.NOTES)
    assert together([one, other]) == one


def test_what_is_empty_leaves_room_for_what_is_not() -> None:
    assert together([NOTHING, Given("klopt", route=Route.PAPER)]) == Given(
        "klopt", route=Route.PAPER
    )
    assert together([]) == NOTHING


def test_two_choices_are_none() -> None:
    both = together([Given("klopt"), Given("klopt-niet", route=Route.NOTES)])
    assert both.choice == ""
    assert both.doubts == {Doubt.SEVERAL}


def test_two_pictures_stand_under_each_other() -> None:
    both = together([Given(picture=a_picture(20)), Given(picture=a_picture(30))])
    with Image.open(BytesIO(both.picture)) as picture:
        assert picture.width == 100
        assert picture.height > 50


def test_copies_with_other_words_differ() -> None:
    both = read_twice(Given(words="Later."), Given(words="Eerder."))
    assert both.words == "Later.\nEerder."
    assert both.doubts == {Doubt.DIFFERS}
    assert read_twice(Given(words="Later."), NOTHING) == Given(words="Later.")


def test_right_and_yet_different_says_two_things() -> None:
    doubt = frozenset({Doubt.CONTRADICTION})
    assert weighed(Given("klopt", "Later.")).doubts == doubt
    written = Given("klopt", doubts=frozenset({Doubt.HANDWRITING}))
    assert weighed(written).doubts == doubt | {Doubt.HANDWRITING}
    for plain in (Given("klopt"), Given("klopt-niet", "Later."), Given(words="Dag.")):
        assert weighed(plain) == plain
