"""Opens the dialogs of the codebook over its page."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QApplication

from levensreis.ui.research.codes.cards import Card
from levensreis.ui.research.codes.deeds.category_dialog import CategoryDialog
from levensreis.ui.research.codes.deeds.factor_dialog import FactorDialog
from levensreis.ui.research.codes.deeds.forms import (
    CategoryForm,
    FactorChoice,
    FactorForm,
    MakeFactor,
    PlaceForm,
    Search,
    Together,
)
from levensreis.ui.research.codes.deeds.merge_dialog import MergeDialog
from levensreis.ui.research.codes.deeds.place_dialog import GroupDialog, PlaceDialog
from levensreis.ui.research.codes.deeds.recode_dialog import RecodeDialog
from levensreis.ui.research.codes.deeds.split_dialog import SplitDialog
from levensreis.ui.style import Style
from levensreis.ui.widgets.undo_keys import UndoKeys


class CodesDialogs(UndoKeys):
    """The half of the view that asks; each dialog goes when it closes."""

    _style: Style

    def ask_factor(
        self,
        title: str,
        form: FactorForm,
        categories: Sequence[str],
        save: Callable[[FactorForm, str], None],
        *,
        is_new: bool,
    ) -> None:
        """Ask all that is known of a factor, over the dialog that is open if any."""
        over = QApplication.activeModalWidget() or self
        FactorDialog(
            self._style, title, form, categories, save, parent=over, is_new=is_new
        ).open()

    def ask_category(
        self, form: CategoryForm, save: Callable[[CategoryForm, str], None]
    ) -> None:
        """Ask all that is known of a category."""
        CategoryDialog(self._style, form, save, self).open()

    def ask_place(
        self, words: str, form: PlaceForm, save: Callable[[PlaceForm, str], None]
    ) -> None:
        """Ask where factors go."""
        PlaceDialog(self._style, words, form, save, self).open()

    def ask_group(
        self,
        words: str,
        categories: Sequence[str],
        chosen: str,
        save: Callable[[str, str], None],
    ) -> None:
        """Ask in which category factors go."""
        GroupDialog(self._style, words, categories, chosen, save, parent=self).open()

    def ask_merge(
        self,
        factors: Sequence[FactorChoice],
        together: Together,
        into: str,
        save: Callable[[str, str], None],
    ) -> None:
        """Ask which factor stays when several become one."""
        MergeDialog(self._style, factors, together, save, self, into=into).open()

    def ask_split(
        self,
        name: str,
        cards: Sequence[Card],
        chosen: Sequence[str],
        save: Callable[[str, Sequence[str], str], None],
    ) -> None:
        """Ask which statements get a factor of their own."""
        SplitDialog(self._style, name, cards, chosen, save=save, parent=self).open()

    def ask_codes(
        self,
        card: Card,
        factors: Sequence[FactorChoice],
        search: Search,
        make: MakeFactor,
        save: Callable[[Sequence[str], Sequence[str], str], None],
    ) -> None:
        """Ask which factors a statement has."""
        RecodeDialog(
            self._style,
            card,
            factors,
            search=search,
            make=make,
            save=save,
            parent=self,
        ).open()
