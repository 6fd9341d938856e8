"""Parquet and SPSS files (.sav): every value, and what is told of the columns.

The libraries that read them are not always there: then nobody can tell what is in it,
and that is told.
"""

import io
from collections.abc import Iterable, Iterator
from typing import Any, Final

from levensreis.formats.contents.piece import Piece, raw_pieces, unreadable
from levensreis.language import say

_PARQUET: Final = b"PAR1"
_SPSS: Final = (b"$FL2", b"$FL3")


def is_columnar(content: bytes) -> bool:
    """Tell whether bytes are a file of Parquet or SPSS."""
    return content.startswith((_PARQUET, *_SPSS))


def columnar_pieces(content: bytes) -> Iterator[Piece]:
    """Give every text in a file of Parquet or SPSS."""
    read = _parquet if content.startswith(_PARQUET) else _spss
    place = say("dit bestand")
    try:
        yield from read(content)
    except ImportError as error:
        needed = say("niet te openen zonder {library}", library=error.name)
        yield unreadable(place, needed)
    except Exception as error:  # these libraries tell of damage in many ways
        kind = say("niet te doorzoeken: {kind}", kind=type(error).__name__)
        yield unreadable(place, kind)
    yield from raw_pieces(content, say("bytes die geen tekst zijn"))


def _parquet(content: bytes) -> Iterator[Piece]:
    from pyarrow import parquet

    with parquet.ParquetFile(io.BytesIO(content)) as file:
        told = [_metadata(file.schema_arrow.metadata), str(file.metadata.created_by)]
        for field in file.schema_arrow:
            told += [field.name, str(field.type), _metadata(field.metadata)]
        yield Piece(say("wat over de kolommen is verteld"), "\n".join(told))
        for batch in file.iter_batches():
            for name, column in zip(batch.schema.names, batch.columns, strict=True):
                yield _column(name, column.to_pylist())


def _spss(content: bytes) -> Iterator[Piece]:
    import pyreadstat

    frame, about = pyreadstat.read_sav(
        io.BytesIO(content), disable_datetime_conversion=True
    )
    labels = [
        text for each in about.variable_value_labels.values() for text in _flat(each)
    ]
    told = [
        about.file_label,
        *about.notes,
        *about.column_names,
        *about.column_labels,
        *labels,
    ]
    yield Piece(say("wat over de kolommen is verteld"), "\n".join(filter(None, told)))
    for name in frame.columns:
        yield _column(name, frame[name].tolist())


def _column(name: str, values: Iterable[Any]) -> Piece:
    texts = "\n".join(text for value in values for text in _flat(value))
    return Piece(say("kolom {name}", name=name), texts)


def _flat(value: Any) -> Iterator[str]:
    """Give the texts in a value, which can hold others."""
    if isinstance(value, dict):
        for pair in value.items():
            yield from _flat(pair)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _flat(each)
    elif isinstance(value, bytes):
        yield value.decode("utf-8", "replace")
    elif value is not None:
        yield str(value)


def _metadata(told: dict[bytes, bytes] | None) -> str:
    return "\n".join(_flat(told or {}))
