"""Do two words share one count? "Killed or wounded 50", "140 dead or wounded"."""

from __future__ import annotations

from analysis.lexicons.words import Words
from analysis.parsing.tokens import Token

JOINTS = frozenset({"and", "or", "/"})


def paired(word: Token, words: Words) -> str | None:
    """The outcome of two words that share one count: "killed or wounded 50", "140 dead or wounded"; None for a single word.

    killed with injured is "killed or injured"; any other pair of outcomes is "other".
    """
    doc, i = word.doc, word.i
    for joint, other in ((i - 1, i - 2), (i + 1, i + 2)):
        if 0 <= other < len(doc) and 0 <= joint < len(doc) and doc[joint].lower_ in JOINTS:
            one, two = _outcome(word, words), _outcome(doc[other], words)
            if not one or not two:
                continue
            lemmas = {word.lemma_.lower(), doc[other].lemma_.lower()}
            if "shoot" in lemmas and doc[joint].lower_ == "and" and {one, two} & {"killed", "injured"}:
                return next(o for o in ("killed", "injured") if o in {one, two})  # "shot and killed"
            if "evacuate" in lemmas and doc[joint].lower_ == "and" and {one, two} & {"killed", "injured"}:
                return next(o for o in ("killed", "injured") if o in {one, two})  # "was wounded and evacuated"
            if one != two and not _has_own_object(doc[min(i, other)]):
                return "killed or injured" if {one, two} <= {"killed", "injured", "killed or injured"} else "other"
    return None


def paired_after(noun: Token, words: Words) -> str | None:
    """The outcome that two words after the noun share: "700,000 troops, killed and wounded"."""
    doc, i = noun.doc, noun.i + 1
    if i + 3 < len(doc) and doc[i].text == "," and doc[i + 2].lower_ in {"and", "or"}:
        return paired(doc[i + 1], words)
    return None


def _outcome(token: Token, words: Words) -> str | None:
    lex = words.outcomes
    if token.tag_.startswith("VB") and token.lemma_.lower() in lex.verb:
        return lex.verb[token.lemma_.lower()]
    return lex.adjective.get(token.lower_)


def _has_own_object(verb: Token) -> bool:
    return verb.i + 1 < len(verb.doc) and verb.doc[verb.i + 1].lower_ not in JOINTS
