"""The small merged study of the codebook, for a second coder."""

from tests.ui.research.codes.conftest import merged, merged_folder, work

__all__ = ["merged", "merged_folder", "work"]
