"""Forms (controleformulieren) that come back: filled in on a screen, or on paper.

`form.read_form` reads files of any kind; the other modules each know one way in which
an answer can be on a page. Nothing in a file is carried out, and nothing is written.
"""

from levensreis.formats.returned.file import ReturnedFile
from levensreis.formats.returned.form import read_form

__all__ = ["ReturnedFile", "read_form"]
