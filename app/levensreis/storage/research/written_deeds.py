"""How a deed to the codebook is written down: its kind, and its fields as JSON."""

import json
from dataclasses import asdict, is_dataclass
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, Final, Union, get_args, get_origin, get_type_hints

from levensreis.domain.codebook_work import deeds
from levensreis.domain.codebook_work.deeds import Deed

KINDS: Final[dict[str, type[Deed]]] = {
    "new_factor": deeds.NewFactor,
    "rename": deeds.Rename,
    "define": deeds.Define,
    "move": deeds.Move,
    "reorder": deeds.Reorder,
    "merge": deeds.Merge,
    "split": deeds.Split,
    "recode": deeds.Recode,
    "new_category": deeds.NewCategory,
    "rename_category": deeds.RenameCategory,
    "define_category": deeds.DefineCategory,
    "drop_category": deeds.DropCategory,
    "categorise": deeds.Categorise,
    "choose_core": deeds.ChooseCore,
    "choose_wording": deeds.ChooseWording,
    "keep_apart": deeds.KeepApart,
    "undo": deeds.Undo,
}
"""What each is called where it is stored."""
_NAMES: Final = {kind: name for name, kind in KINDS.items()}


def written(deed: Deed) -> tuple[str, str]:
    """Return the kind of a deed, and what it says."""
    said = json.dumps(asdict(deed), ensure_ascii=False, sort_keys=True)
    return _NAMES[type(deed)], said


def read(kind: str, said: str) -> Deed:
    """Return the deed that was written."""
    made: Deed = _made(KINDS[kind], json.loads(said))
    return made


def _made(kind: Any, value: Any) -> Any:
    if value is None:
        return None
    if get_origin(kind) in (Union, UnionType):
        [kind] = [each for each in get_args(kind) if each is not type(None)]
    if get_origin(kind) is tuple:
        return tuple(_made(get_args(kind)[0], each) for each in value)
    if is_dataclass(kind) and isinstance(kind, type):
        fields = _fields(kind)
        return kind(**{name: _made(fields[name], each) for name, each in value.items()})
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind(value)
    return value


@cache
def _fields(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)
