"""Actors over many reports: which are the same, and who speaks of whom.

Two actors are one by kind and name: by the lexicon's name for both ("U.S.",
"Washington"), by the same name, diacritics, case and articles aside, or by the
same body of the same state in other words ("Israel's army", and "the army" of a
report on Israel). People of one full name but different countries stay two.
Then a short name goes with the one actor that another report calls by it as
well: an acronym, a last name. Where two may be meant it stays alone.
Names that are only alike are joined where that is asked for. `how` says what
joined each; a row of the user's own actors.csv holds a name apart.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator

import pandas as pd

from analysis.actors.acronyms import letters_of
from analysis.actors.body_keys import body_key
from analysis.lexicons.actor_names import Lexicon, fold
from analysis.lexicons.words import Words, words_of

Tables = dict[str, pd.DataFrame]
JOINED = {"actor_id": "string", "report_id": "string", "actor_key": "string", "name": "string", "kind": "string",
          "country": "string", "how": "string"}  # fmt: skip
BODY_KEYS = ("organization:", "armed group:")
SPEAKS = {"speaker_key": "string", "speaker": "string", "mentioned_key": "string", "mentioned": "string",
          "statements": "Int64", "reports": "Int64"}  # fmt: skip


def join_actors(tables: Tables, lexicons: str | None = None, similar: float | None = None) -> pd.DataFrame:
    """One row an actor of `tables`, in their order, with the key that it shares with the same actor of other reports.

    Columns: actor_id, report_id, actor_key, name (the one most used under this
    key), kind, country, how ("lexicon", "body", "name", "spelling", "other name",
    "last name" or "similar": what the key rests on). `lexicons` is the folder that the tables were made with.

    `similar`, from 0 to 100, also joins persons and bodies whose names are at
    least so alike by rapidfuzz's ratio, of one kind, not of two countries, with
    as many words and the same first letters: spellings, never "UN" and "UNRWA"
    or "Sudan" and "South Sudan". Raises ImportError without rapidfuzz.
    """
    words = words_of(lexicons).names
    actors = tables["actors"]
    keys = _owned([_key(words, *row) for row in _rows(actors, "name", "kind", "country")], words)
    countries = [None if pd.isna(c) else str(c) for c in actors["country"]]
    keys = _apart(_spelt(keys, words_of(lexicons)), countries)
    keys = _called(keys, countries, tables)
    if similar is not None:
        keys = _alike(keys, countries, similar)
    names: dict[str, Counter[str]] = defaultdict(Counter)
    of_key: dict[str, str] = {}
    for (key, _), name, country, used in zip(keys, actors["name"], countries, actors["mentions"], strict=True):
        names[key][str(name)] += int(used)
        if country is not None:
            of_key.setdefault(key, country)
    shown = {key: min(uses, key=lambda n: (-uses[n], -len(n), n)) for key, uses in names.items()}
    columns = {
        "actor_id": list(actors["actor_id"]),
        "report_id": list(actors["report_id"]),
        "actor_key": [key for key, _ in keys],
        "name": [shown[key] for key, _ in keys],
        "kind": list(actors["kind"]),
        "country": [of_key.get(key) for key, _ in keys],
        "how": [how for _, how in keys],
    }
    return pd.DataFrame(columns).astype(JOINED)


def _rows(frame: pd.DataFrame, *columns: str) -> Iterator[tuple[str | None, ...]]:
    for row in zip(*(frame[c] for c in columns), strict=True):
        yield tuple(None if pd.isna(cell) else str(cell) for cell in row)


def _key(words: Lexicon, name: str | None, kind: str | None, country: str | None) -> tuple[str, str]:
    """The key of one actor, and what it rests on."""
    name = name or ""
    if kind == "state" and country:
        return f"state:{country}", "lexicon"
    entry = words.names.get(name)
    if entry is not None and entry.kind == kind and not entry.seat:
        return f"{kind}:{fold(entry.name)}", "lexicon"
    if kind == "organization" and country and fold(name) in words.heads["collective"] and country in words.states:
        name = f"{words.states[country]} {name}"  # "the army" of a report on one state
    if kind == "organization" and country and (body := body_key(name, words, {})) is not None:
        return f"organization:{' '.join(body)}", "body"
    return f"{kind}:{_in_order(fold(name), words)}", "name"


def _in_order(name: str, words: Lexicon) -> str:
    """A body's name with what it is at its end: "ministry of the interior" as "interior ministry"."""
    head, of, rest = name.partition(" of ")
    return f"{rest.removeprefix('the ')} {head}" if of and head in words.kinds["state_body"] else name


def _owned(keys: list[tuple[str, str]], words: Lexicon) -> list[tuple[str, str]]:
    """The keys, a state body without its owner joined to the one with it, where all bodies of its sort have one owner.

    "The Health Ministry" is "Orsenia's Health Ministry" where no report names
    another state's ministry; that of two states' reports stays apart.
    """
    bodies = {k for k, _ in keys if k.startswith("organization:") and k.rsplit(" ", 1)[-1] in words.kinds["state_body"]}
    owners: dict[str, set[str]] = defaultdict(set)  # "ministry" -> the owners that any has
    longer: dict[str, list[str]] = defaultdict(list)  # "health ministry" -> the keys that put an owner before it
    for key, how in sorted(set(keys)):
        first, _, rest = key.removeprefix("organization:").partition(" ")
        head = key.rsplit(" ", 1)[-1]
        if key in bodies and how == "body":
            owners[head].add(first)
        elif f"organization:{rest}" in bodies:
            owners[head].add(first.removesuffix("'s").removesuffix("’s"))
            longer[f"organization:{rest}"].append(key)
    instead = {k: short for short, ks in longer.items() if _one_owner(owners[short.rsplit(" ", 1)[-1]]) for k in ks}
    return [(instead[key], "body") if key in instead and how == "name" else (key, how) for key, how in keys]


def _one_owner(owners: set[str]) -> bool:
    """Whether all are one state's name or its adjective: "orsenia", "orsenian"."""
    least = min(owners, key=lambda o: (len(o), o))
    return all(o.startswith(least) and len(o) - len(least) <= 3 for o in owners)


def _apart(keys: list[tuple[str, str]], countries: list[str | None]) -> list[tuple[str, str]]:
    """The keys, those that rest on a name alone told apart by country where they have more than one."""
    found: dict[str, set[str]] = defaultdict(set)
    for (key, _), country in zip(keys, countries, strict=True):
        if country is not None:
            found[key].add(country)
    return [
        (f"{key} ({country or '?'})", how) if how == "name" and len(found[key]) > 1 else (key, how)
        for (key, how), country in zip(keys, countries, strict=True)
    ]


def _spelt(keys: list[tuple[str, str]], words: Words) -> list[tuple[str, str]]:
    """The keys, those of persons with each word in one of its spellings (spellings.csv), where two are then one."""
    same = {row["word"]: row["same"] for row in words.rows("spellings")}
    plain = {}
    for key in sorted({key for key, how in keys if how == "name" and key.startswith("person:")}):
        name = key.removeprefix("person:")
        plain[key] = "person:" + " ".join(same.get(word, word) for word in name.split())
    shared = Counter(plain.values())
    return [
        (plain[key], "spelling") if key in plain and how == "name" and shared[plain[key]] > 1 else (key, how)
        for key, how in keys
    ]


def _called(keys: list[tuple[str, str]], countries: list[str | None], tables: Tables) -> list[tuple[str, str]]:
    """The keys, those of short names replaced by that of the one actor that is also called so: an acronym, a last name."""
    actors, mentions = tables["actors"], tables["mentions"]
    of_actor = {actor: key for actor, (key, _) in zip(actors["actor_id"], keys, strict=True)}
    of: dict[str, set[str]] = defaultdict(set)
    for (key, _), country in zip(keys, countries, strict=True):
        of[key] |= {country} if country is not None else set()
    called: dict[tuple[bool, str], set[str]] = defaultdict(set)  # person or body, and a name, to the fuller keys
    names = mentions[mentions["form"] == "name"].dropna(subset=["actor_id"])
    for actor, text in zip(names["actor_id"], names["text"], strict=True):
        key, person = of_actor[actor], of_actor[actor].startswith("person:")
        if person or key.startswith(BODY_KEYS):
            called[person, _as_called(str(text), person)].add(key)
    for key in dict.fromkeys(key for key, _ in keys):
        if key.startswith("person:") and " " in key:
            called[True, key.split(" (")[0].rsplit(" ", 1)[-1].removeprefix("person:")].add(key)
    found = []
    for (key, how), name in zip(keys, actors["name"], strict=True):
        person = key.startswith("person:")
        short = _as_called(str(name), person)
        alone = " " not in key.split(" (")[0]
        others = called.get((person, short), set()) - {key} if how == "name" and alone else set()
        fuller = [k for k in sorted(others) if " " in k.split(":", 1)[1].split(" (")[0]]
        if len(fuller) == 1 and len(of[key] | of[fuller[0]]) < 2:
            found.append((fuller[0], "last name" if person else "other name"))
        else:
            found.append((key, how))
    return found


def _as_called(text: str, person: bool) -> str:
    """A name as it is held against others': folded, an acronym by its letters, a person's by the whole."""
    return fold(text) if person else letters_of(text) or fold(text)


def _alike(keys: list[tuple[str, str]], countries: list[str | None], least: float) -> list[tuple[str, str]]:
    """The keys, those of like names replaced by the one met most often; what changes says "similar"."""
    try:
        from rapidfuzz.fuzz import ratio
    except ImportError:
        raise ImportError("joining names that are alike needs rapidfuzz: pip install rapidfuzz") from None
    used = Counter(key for key, _ in keys)
    of: dict[str, set[str]] = {}
    for (key, _), country in zip(keys, countries, strict=True):
        of.setdefault(key, set())
        if country is not None:
            of[key].add(country)
    # Only names of one kind with the same first letters are compared: few, so this stays quick over many reports.
    blocks: dict[tuple[str, str], list[str]] = defaultdict(list)
    for key, how in dict.fromkeys(keys):
        kind, name = key.split(":", 1)
        if how == "name" and kind not in {"state", "place"} and len(name) > 4:
            blocks[kind, "".join(word[0] for word in name.split())].append(key)
    instead: dict[str, str] = {}
    for block in blocks.values():
        ranked = sorted(block, key=lambda k: (-used[k], k))
        for place, key in enumerate(ranked):
            for other in ranked[:place]:
                if (
                    other not in instead
                    and not (of[key] and of[other] and of[key] != of[other])
                    and ratio(key.split(":", 1)[1], other.split(":", 1)[1]) >= least
                ):
                    instead[key] = other
                    break
    return [(instead[key], "similar") if key in instead else (key, how) for key, how in keys]


def renamed(tables: Tables, lexicons: str | None = None) -> pd.DataFrame:
    """The actors table with each name as it goes over all reports: one actor's rows then have one name."""
    joined = join_actors(tables, lexicons)
    return tables["actors"].assign(name=joined["name"].array)


def source_names(tables: Tables, lexicons: str | None = None, name: str = "figures") -> dict[str, str]:
    """The id of each row of figures, statements or positions with a source to the name that the source has over all reports.

    The source is `source` (of positions `actor`). An actor of `tables` goes by
    the name most used of it (see `join_actors`), others by the report's words.
    """
    key, column = ("actor_id", "actor") if name == "positions" else ("source_id", "source")
    joined = join_actors(tables, lexicons)
    known = dict(zip(joined["actor_id"], joined["name"], strict=True))
    found: dict[str, str] = {}
    frame = tables[name]
    for row, actor, text in zip(frame[f"{name.removesuffix('s')}_id"], frame[key], frame[column], strict=True):
        if not pd.isna(actor):
            found[row] = known[actor]
        elif not pd.isna(text):
            found[row] = re.sub(r"^[Tt]he ", "", str(text))
    # "The UN team in Orsenia" of one report is "the UN team" of another.
    shorter = {same_name(n) for n in found.values()}
    for row, text in found.items():
        before = text.split(" in ")[0]
        if before != text and same_name(before) in shorter:
            found[row] = before
    return found


def same_name(source: object) -> str:
    """What two spellings of one source share: "The Health Ministry", "the health ministry"; "" where there is none."""
    return "" if source is None or source is pd.NA else str(source).casefold().removeprefix("the ")


def _charged(statements: pd.DataFrame) -> list[str]:
    """Whom each statement accuses, or "": they are spoken of, though they are no part of what they are accused of."""
    if not {"addressee_id", "rule_id"} <= set(statements.columns):
        return [""] * len(statements)
    charged = statements["addressee_id"].where(statements["rule_id"] == "accuse")
    return [str(actor) for actor in charged.fillna("")]


def speaks_of(tables: Tables, joined: pd.DataFrame | None = None, places: bool = False) -> pd.DataFrame:
    """Who speaks of whom: a row for each source and each other actor named or referred to in what it is reported to say.

    Whom it accuses counts as well. `joined` (made by `join_actors` when not given) says which actors are one.
    Columns: speaker_key, speaker, mentioned_key, mentioned, statements and
    reports (counts, a statement once for each actor it mentions). Most
    statements first, then by names. Statements without a known source do not
    count; places only where `places` is true.
    """
    joined = join_actors(tables) if joined is None else joined
    keys = dict(zip(joined["actor_id"], joined["actor_key"], strict=True))
    names = dict(zip(joined["actor_key"], joined["name"], strict=True))
    kinds = dict(zip(joined["actor_id"], joined["kind"], strict=True))
    mentions = tables["mentions"].dropna(subset=["actor_id"]).sort_values(["report_id", "start", "end"])
    at: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for report, start, end, actor in zip(
        *(mentions[c] for c in ("report_id", "start", "end", "actor_id")), strict=True
    ):
        at[report].append((int(start), int(end), actor))
    pairs: Counter[tuple[str, str]] = Counter()
    where: dict[tuple[str, str], set[str]] = defaultdict(set)
    statements = tables["statements"].dropna(subset=["source_id"])
    for report, source, spans, charged in zip(
        *(statements[c] for c in ("report_id", "source_id", "content_spans")), _charged(statements), strict=True
    ):
        spoken = {keys[charged]} if charged in keys and (places or kinds[charged] != "place") else set()
        for first, last in json.loads(spans):
            for start, end, actor in at[report][bisect_left(at[report], (first, 0, "")) :]:
                if start >= last:
                    break
                if end <= last and (places or kinds[actor] != "place"):
                    spoken.add(keys[actor])
        for key in sorted(spoken - {keys[source]}):
            pairs[keys[source], key] += 1
            where[keys[source], key].add(report)
    ordered = sorted(pairs, key=lambda p: (-pairs[p], names[p[0]], names[p[1]], p))
    columns = {
        "speaker_key": [a for a, _ in ordered],
        "speaker": [names[a] for a, _ in ordered],
        "mentioned_key": [b for _, b in ordered],
        "mentioned": [names[b] for _, b in ordered],
        "statements": [pairs[p] for p in ordered],
        "reports": [len(where[p]) for p in ordered],
    }
    return pd.DataFrame(columns).astype(SPEAKS)
