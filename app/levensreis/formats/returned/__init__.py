"""Forms that come back, filled in on a screen or on paper: checks and questionnaires.

`form.read_any` reads files of any kind, and `read_form` makes answers to the member
check of it; the other modules each know one way in which an answer can be on a page.
Nothing in a file is carried out, and nothing is written.
"""

from levensreis.formats.returned.file import ReturnedFile
from levensreis.formats.returned.form import FormRead, read_any, read_form

__all__ = ["FormRead", "ReturnedFile", "read_any", "read_form"]
