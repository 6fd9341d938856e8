"""Views for people who open a research file as it is, in R, pandas or a browser of it.

Only in the file: what counts inside the program asks the tables.
"""

from collections.abc import Mapping
from typing import Final


def _label(codes: str, column: str) -> str:
    """Return the words of a code, or nothing where there is no code."""
    return _label_in(f"'{codes}'", column)


def _label_in(codes: str, column: str) -> str:
    return (
        f"(SELECT l.label FROM code_list l WHERE l.name = {codes} "
        f"AND l.value = {column})"
    )


def _place(codes: str, column: str) -> str:
    """Return the place of a code in its list: after all others where it is none."""
    return (
        "coalesce((SELECT l.position FROM code_list l "
        f"WHERE l.name = '{codes}' AND l.value = {column}), 99)"
    )


def _sign(column: str) -> str:
    return (
        f"CASE {column} WHEN 'positive' THEN '+' WHEN 'negative' THEN '-' ELSE '0' END"
    )


_FIRST_EXAMPLE: Final = (
    "SELECT {what} FROM coding e JOIN statement s ON s.id = e.statement_id "
    "JOIN journey j ON j.id = e.journey_id "
    "WHERE e.factor_id = f.id AND e.example <> '' "
    "ORDER BY e.journey_id, s.position LIMIT 1"
)

VIEWS: Final[Mapping[str, str]] = {
    "factor_table": f"""
SELECT {_label("system", "f.system")} AS system,
       {_label("party_group", "f.party_group")} AS party_group,
       {_sign("f.influence")} AS influence,
       f.label AS factor,
       count(DISTINCT c.journey_id) AS journeys,
       ({_FIRST_EXAMPLE.format(what="e.example")}) AS example,
       ({_FIRST_EXAMPLE.format(what="j.pseudonym")}) AS example_journey,
       f.fid AS fid
FROM factor f JOIN coding c ON c.factor_id = f.id
GROUP BY f.id
ORDER BY {_place("system", "f.system")}, f.influence DESC,
         {_place("party_group", "f.party_group")}, f.position
""",
    "statements": f"""
SELECT j.rid AS rid, j.pseudonym AS pseudonym, s.sid AS sid, s.position AS number,
       {_label("theme", "s.theme")} AS theme,
       {_label("kind", "s.kind")} AS kind,
       s.text AS text, s.story AS story, s.quote AS quote, s.meaning AS meaning,
       {_sign("s.influence")} AS influence,
       {_label("system", "s.system")} AS system,
       {_label("party_group", "s.party_group")} AS party_group,
       (SELECT group_concat(o.label, '; ') FROM (
           SELECT f.label FROM coding c JOIN factor f ON f.id = c.factor_id
           WHERE c.statement_id = s.id ORDER BY c.position) o) AS factors,
       s.respondent AS respondent, s.turning_point AS turning_point, s.age AS age,
       s.earliest_start AS earliest_start, s.latest_start AS latest_start,
       s.earliest_end AS earliest_end, s.latest_end AS latest_end,
       {_label("course_change", "s.course_change")} AS course_change,
       {_label("help_step", "s.help_step")} AS help_step,
       {_label("source", "s.source")} AS source
FROM statement s JOIN journey j ON j.id = s.journey_id
ORDER BY s.journey_id, s.position
""",
    "spells": f"""
SELECT s.journey_id AS id, s.earliest_start AS "begin", s.latest_end - 1 AS "end",
       coalesce({_label_in("s.spell_type", "s.spell_kind")},
                {_label("spell_type", "s.spell_type")}) AS status,
       s.spell_type AS spell_type, s.spell_kind AS spell_kind,
       j.rid AS rid, s.sid AS sid, j.pseudonym AS pseudonym,
       {_label("reason", "s.reason")} AS reason,
       {_label("afterwards", "s.afterwards")} AS afterwards
FROM statement s JOIN journey j ON j.id = s.journey_id
WHERE s.spell_type IS NOT NULL
ORDER BY s.journey_id, s.spell_type, s.earliest_start, s.position
""",
    "course": f"""
SELECT j.rid AS rid, j.pseudonym AS pseudonym, s.sid AS sid,
       s.earliest_start AS "begin", s.latest_end - 1 AS "end",
       CASE s.spell_type WHEN 'course' THEN {_label("course", "s.spell_kind")}
           END AS complexity,
       {_label("course_change", "s.course_change")} AS course_change,
       s.text AS text
FROM statement s JOIN journey j ON j.id = s.journey_id
WHERE s.spell_type = 'course' OR s.course_change IS NOT NULL
ORDER BY s.journey_id, s.earliest_start, s.position
""",
    "codebook": f"""
SELECT f.position AS position, f.fid AS fid, f.label AS label,
       {_label("system", "f.system")} AS system,
       {_label("party_group", "f.party_group")} AS party_group,
       {_sign("f.influence")} AS influence, f.own AS own
FROM factor f
ORDER BY f.position
""",
    "characteristics": f"""
SELECT j.rid AS rid, j.pseudonym AS pseudonym,
       {_label("characteristic", "c.name")} AS characteristic,
       coalesce({_label_in("c.name", "c.value")}, c.value) AS value
FROM characteristic c JOIN journey j ON j.id = c.journey_id
ORDER BY c.journey_id, {_place("characteristic", "c.name")}
""",
}
"""What each view selects."""
