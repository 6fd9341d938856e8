"""The language of the screen: the catalogue as Qt sees it, Qt's own words, a locale."""

from typing import Final

from PySide6.QtCore import (
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QSettings,
    QTranslator,
)

from levensreis.language import Language, catalogue, choose, spoken

LANGUAGE: Final = "look/language"
_LOCALES: Final = {Language.DUTCH: "nl_NL", Language.ENGLISH: "en_GB"}


class CatalogueTranslator(QTranslator):
    """Answers Qt's `tr` from the catalogue of the language that is spoken."""

    def translate(
        self,
        context: str,
        source: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        """Return a Dutch text in the language, or as it is when that has none."""
        return catalogue(spoken()).get(source, source)

    def isEmpty(self) -> bool:
        """Tell Qt whether there is nothing to look up, as in Dutch."""
        return not catalogue(spoken())


def speak(application: QCoreApplication, language: Language) -> None:
    """Speak a language from now on; what is on the screen already is not said anew."""
    choose(language)
    QLocale.setDefault(QLocale(_LOCALES[language]))
    for former in application.findChildren(QTranslator):
        application.removeTranslator(former)
        former.deleteLater()
    if catalogue(language):
        application.installTranslator(CatalogueTranslator(application))
    # Qt asks the last one first, and its own knows only the words of Qt itself.
    own = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if own.load(f"qtbase_{language}", folder):
        application.installTranslator(own)


def chosen_language() -> Language:
    """Return the language that was chosen before; Dutch when none was."""
    try:
        return Language(str(QSettings().value(LANGUAGE, Language.DUTCH.value)))
    except ValueError:  # a file of settings can be damaged
        return Language.DUTCH
