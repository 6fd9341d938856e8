"""Everything that people read can be said in English, and is said at all."""

import ast
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter

from tests.architecture.catalogue import (
    APP,
    DUTCH_ONLY,
    ENGLISH,
    SAYING,
    all_said,
    called,
    dutch_in,
    dutch_texts,
    english_texts,
    modules,
    place,
)

STAY_DUTCH = ("__main__.py", "cli", "formats", "reports")
"""What these tell goes on paper, in a file or to a terminal, and stays Dutch."""
GRAMMAR = (
    *("moment_grammar", "period_doubt", "period_grammar", "period_numerals"),
    *("period_parser", "quick_entry_quotes", "writing"),
    # Those of `domain/anonymise` find Dutch, and write Dutch in a Dutch text.
    *("birthdays", "checklist", "name_parts", "never"),
    *("ages", "capitals", "clues", "dates", "diagnoses", "drafts", "fixed_rules"),
    *("extents", "guesses", "homonyms", "identities", "kinds", "matcher", "moments"),
    *(
        "numbers",
        "overlaps",
        "pseudonyms",
        "replacements",
        "speech",
        "titles",
        "word_list",
        "work",
    ),
    "answers",  # the choices as they stand in the fields of a form
)
"""These read Dutch; they tell nothing."""
KEYS = re.compile(r"(?:Ctrl|Shift|Alt)\+\S+?(?=[),.\s]|$)|\bF[0-9]{1,2}\b")
CODE = re.compile(r"[a-z]+(-[a-z]+)+")
"""A value that is stored or printed as JSON, such as `voor-een-ander`."""
MNEMONIC = re.compile(r"&(?=\w)")
LABELS = {"label", "short_label", "model_name"}
"""What stored values are called; in the language of the moment."""


def fields(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name is not None)


@cache
def told_at_once(tree: ast.Module) -> set[int]:
    """Return the nodes in docstrings and in what is said already."""
    seen: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            seen.add(id(node.value))
        if isinstance(node, ast.Call) and called(node) in SAYING:
            seen |= {id(each) for each in ast.walk(node)}
    return seen


def known_errors() -> set[str]:
    """Return the names of KnownError and of every class below it."""
    bases = {
        node.name: {ast.unparse(base) for base in node.bases}
        for _, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    known = {"KnownError"}
    while found := {name for name, above in bases.items() if above & known} - known:
        known |= found
    return known


def on_import(node: ast.AST) -> Iterator[ast.AST]:
    """Find what is done when a module is imported: all but what is in functions."""
    for each in ast.iter_child_nodes(node):
        if isinstance(each, ast.FunctionDef | ast.Lambda):
            defaults = [*each.args.defaults, *filter(None, each.args.kw_defaults)]
            for default in defaults:
                yield default
                yield from on_import(default)
        else:
            yield each
            yield from on_import(each)


def is_said(node: ast.AST) -> bool:
    if isinstance(node, ast.Call):
        return called(node) in ("say", "tr")
    return isinstance(node, ast.Attribute) and node.attr in LABELS


def borrows(path: Path, tree: ast.Module, marking: set[Path]) -> bool:
    """Tell whether a module imports from one of its folder that marks words."""
    taken = (each.module for each in ast.walk(tree) if isinstance(each, ast.ImportFrom))
    return any(
        path.with_name(f"{name.rpartition('.')[2]}.py") in marking
        for name in taken
        if name and name.split(".")[1:-1] == list(path.relative_to(APP).parts[:-1])
    )


def keeps(node: ast.AST) -> bool:
    """Tell whether a function keeps what it returned."""
    return isinstance(node, ast.FunctionDef) and any(
        re.match(r"(functools\.)?(lru_)?cache|(functools\.)?cached_property", how)
        for how in map(ast.unparse, node.decorator_list)
    )


def test_every_text_has_an_english_one_and_none_is_left_over() -> None:
    dutch, english = dutch_texts(), set(english_texts())
    assert sorted(dutch - english) == []
    assert sorted(english - dutch) == []


def test_the_file_of_english_texts_is_in_order_one_a_line() -> None:
    written = ENGLISH.read_text("utf-8")
    in_order = dict(sorted(english_texts().items()))
    assert written == json.dumps(in_order, ensure_ascii=False, indent=0) + "\n"


def test_both_languages_fill_in_the_same_named_values() -> None:
    other = {
        dutch: english
        for dutch, english in english_texts().items()
        if fields(dutch) != fields(english)
    }
    assert other == {}
    assert [text for text in dutch_texts() if "" in fields(text)] == []


def test_both_languages_name_the_same_keys_and_have_a_letter_for_alt() -> None:
    other = {
        dutch: english
        for dutch, english in english_texts().items()
        if sorted(KEYS.findall(dutch)) != sorted(KEYS.findall(english))
        or len(MNEMONIC.findall(dutch)) != len(MNEMONIC.findall(english))
        or dutch[:1].isspace() != english[:1].isspace()
    }
    assert other == {}


def test_an_english_text_is_english_but_for_dutch_between_quotes() -> None:
    dutch = {}
    for english in english_texts().values():
        if found := dutch_in(english):
            dutch[english] = found
    assert dutch == {}


def test_what_is_said_stands_there_as_it_is() -> None:
    """Only a module that marks the words of its tables may say one of them.

    Or one that takes a table of another module of its folder.

    The texts of the guide are known: they are read from its file.
    """
    every = all_said()
    marking = {said.path for said in every if said.text and called(said.call) == "word"}
    marking |= {path for path, tree in modules() if borrows(path, tree, marking)}
    offences = [
        said.place
        for said in every
        if said.text is None
        and (called(said.call) != "say" or said.path not in marking)
        and not re.search(r"probe\.(text|hint)$", ast.unparse(said.call.args[0]))
    ]
    assert offences == []


def test_nobody_meets_an_error_that_can_be_told_in_dutch_only() -> None:
    kinds = known_errors()
    offences = []
    for path, tree in modules():
        if path.relative_to(APP).parts[0] in STAY_DUTCH:
            continue
        at_once = told_at_once(tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and called(node) in kinds:
                offences += [
                    place(path, each)
                    for each in ast.walk(node)
                    if isinstance(each, ast.JoinedStr | ast.Constant)
                    and id(each) not in at_once
                    and (
                        isinstance(each, ast.JoinedStr)
                        or re.search(r"\w\W*\s\W*\w", str(each.value))
                    )
                ]
    assert offences == []


def test_no_dutch_text_is_told_without_being_said() -> None:
    offences = []
    for path, tree in modules():
        first = path.relative_to(APP).parts[0]
        if first in STAY_DUTCH or path.stem in GRAMMAR:
            continue
        at_once = told_at_once(tree)
        offences += [
            place(path, node)
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in at_once
            and not CODE.fullmatch(node.value)
            and len(words := re.findall(r"\w+", node.value.lower())) > 1
            and DUTCH_ONLY & set(words)
        ]
    assert offences == []


def test_nothing_is_said_before_it_is_shown_or_kept_for_another_language() -> None:
    offences = []
    for path, tree in modules():
        early = [each for each in on_import(tree) if is_said(each)]
        if path.parent.name == "storage":  # a column of a query has a label too
            early = [each for each in early if isinstance(each, ast.Call)]
        kept = [
            each
            for function in filter(keeps, ast.walk(tree))
            for each in ast.walk(function)
            if isinstance(each, ast.Call) and is_said(each)
        ]
        offences += [place(path, each) for each in (*early, *kept)]
    assert offences == []
