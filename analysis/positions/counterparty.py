"""Towards whom is a stance held? The first role of its act that names someone who is not of the holder's own side."""

from __future__ import annotations

from analysis.lexicons.towards import PREPOSITIONS
from analysis.lexicons.words import Words
from analysis.parsing import extents, grammar
from analysis.parsing.tokens import Token
from analysis.positions.holders import OWNERS, PRONOUNS, Holder, holder
from analysis.positions.own_side import OWN
from analysis.positions.roles import Act, is_mutual, named
from analysis.records import Found, found, text_of

_EACH_OTHER = frozenset({"each", "one"})  # "each other", "one another"
_ACTING = frozenset({"party", "doer", "with"})


def counterparty(act: Act, roles: tuple[str, ...], who: Holder, joint: list[Holder], words: Words) -> Holder | None:
    """Towards whom the act is, by the first of the roles that somebody has; None where nobody fit is named.

    joint: all who hold the stance together, who face each other only where the
    role "joint" is asked or the words say "each other". Where only a pronoun
    stands in a role, it is given, for `replies` to tell whom it means.
    """
    others = [h for h in joint if h.span != who.span and (h.actor is None or h.actor != who.actor)]
    for role in roles:
        if others and (role == "joint" or (role == "mutual" and is_mutual(act, words))):
            return others[0]
        for token in named(act, role, words):
            if is_each_other(token):
                return others[0] if others else None
            faced = someone(token, words, "owner" if role == "doer" and act.issue.pos_ == "NOUN" else role)
            faced = _without_issue(token, faced, act.issue)
            if faced is not None and is_apart(faced, who, joint, found(token.doc)):
                return faced
            if role in _ACTING and _is_open(token, faced, who, words):
                return Holder((token.idx, token.idx + len(token)), None)
    return None


def _is_open(token: Token, faced: Holder | None, who: Holder, words: Words) -> bool:
    """Whether it is a pronoun of which the report does not tell whom it means: also "they", taken for the minister who demands it."""
    if token.lower_ not in PRONOUNS or token.dep_ == "poss":
        return False
    return faced is None or (token.lower_ not in {"he", "she"} and _is_one_person(who, token, words))


def _is_one_person(who: Holder, token: Token, words: Words) -> bool:
    """Whether the holder is one person, whom "it" and "they" do not mean."""
    if who.actor is not None:
        return found(token.doc).actors[who.actor].kind == "person"
    span = token.doc.char_span(*who.span, alignment_mode="expand")
    if span is None or span.root.tag_ != "NN":
        return False
    classes, lemma = words.stances.classes, span.root.lemma_.lower()
    return lemma in classes["holder"] and lemma not in classes["body"]


def is_each_other(token: Token) -> bool:
    """Whether the token is of "each other" or "one another"."""
    before = token.doc[token.i - 1] if token.i else None
    return token.lower_ in {"other", "another"} and before is not None and before.lower_ in _EACH_OTHER


def someone(token: Token, words: Words, role: str) -> Holder | None:
    """The noun as someone who may be faced, known to the report or not; None for places, things and words that name nobody.

    A place is someone where a word's frame names it as its other party ("offered
    Sudan its help"); whose a thing is must be a party ("the rebels' plan"), not
    "villagers' grief".
    """
    if _is_nobody(token, words, role):
        return None
    mention = found(token.doc).mention_headed(token.i)
    known = mention.actor if mention is not None else None
    if mention is not None and known is not None and found(token.doc).actors[known].kind == "place":
        return Holder((mention.start, mention.end), known) if role == "party" else None
    if known is None and (token.lower_ in words.acts.of("n:anyone") or _is_the_other(token)):
        return Holder(extents.phrase(token, clauses=True, prepositions=token.lower_ in {"those", "all"}), None)
    if token.text in words.stances.peoples and token.dep_ in OWNERS:
        return _of_people(token, words)
    faced = holder(token, words.stances)
    if mention is None and token.pos_ in {"NOUN", "PROPN"}:
        named = role == "party" and token.pos_ == "PROPN"
        if not named and not _is_person(token, words, role == "owner"):
            return None
        faced = faced or Holder(extents.phrase(token), None)
    if faced is None or _is_bare_pronoun(faced, token):
        return None
    return _without_aside(token, faced, words)


def is_apart(faced: Holder, who: Holder, joint: list[Holder], records: Found) -> bool:
    """Whether someone is not the holder, nor one who holds the stance with it, nor whom either of them speaks for."""
    if any(faced.span[0] < h.span[1] and h.span[0] < faced.span[1] for h in (who, *joint)):
        return False
    if faced.actor is None or who.actor is None:
        return True
    if faced.actor in {who.actor, *(h.actor for h in joint)}:
        return False
    own, other = records.actors[who.actor].affiliation, records.actors[faced.actor].affiliation
    return faced.actor != own and who.actor != other


def _of_people(token: Token, words: Words) -> Holder:
    """ "Kenyan raids": Kenya, by its noun, where the report has named it before; else the word as it stands."""
    records, country = found(token.doc), words.demonyms.get(token.text)
    states = (
        n for n, a in enumerate(records.actors) if a.kind == "state" and country is not None and a.country == country
    )
    for mention in (m for place in states for m in reversed(records.mentions_of(place))):
        named = mention.form == "name" and token.doc[mention.head].text not in words.stances.peoples
        if named and mention.start < token.idx:
            return Holder((mention.start, mention.end), mention.actor)
    own = records.mention_headed(token.i)
    return Holder((token.idx, token.idx + len(token)), own.actor if own is not None else None)


def _without_issue(token: Token, faced: Holder | None, issue: Token) -> Holder | None:
    """ "Reminded both sides of their obligations": less the issue, where the parser hangs it on whom it is asked of."""
    if faced is None or not token.idx < issue.idx < faced.span[1]:
        return faced
    first = issue.left_edge
    if not token.idx < first.idx:
        return faced
    end = first.i
    while end > token.i + 1 and token.doc[end - 1].dep_ in {"prep", "mark", "aux"}:
        end -= 1
    kept = extents.trim(token.doc, token.left_edge.i, end)
    return Holder((faced.span[0], kept[1]), faced.actor) if kept is not None and kept[1] > faced.span[0] else faced


def _without_aside(token: Token, faced: Holder, words: Words) -> Holder:
    """ "Spoke with the minister about the truce", "held it responsible": less what the parser hangs on the name that is not of it."""
    for c in token.children:
        charged = c.dep_ == "prep" and grammar.child(c, "pcomp") is not None  # "of breaking the truce"
        aside = c.dep_ == "amod" or charged or (c.dep_ == "prep" and c.lower_ in words.acts.of("aside"))
        if aside and c.i > token.i and faced.span[0] < c.idx < faced.span[1]:
            kept = extents.trim(token.doc, token.left_edge.i, c.i)
            return Holder((faced.span[0], kept[1]), faced.actor) if kept is not None else faced
    return faced


def _is_nobody(token: Token, words: Words, role: str) -> bool:
    """Whether a noun names none who may be faced.

    "No army", "the country"; those a war is fought over ("the captives must come home"); one's own ("its leader");
    a body that is yet to be ("in favor of a unified government").
    """
    dets = {c.lower_ for c in token.children if c.dep_ == "det"}
    if (
        "no" in dets
        or token.ent_type_ in {"DATE", "TIME"}
        or (token.tag_ == "NN" and token.lower_ in {"country", "nation"})
    ):
        return True
    if role in {"thing", "to", "for"} and dets & {"a", "an"} and token.lemma_.lower() in words.stances.classes["body"]:
        return True
    if role not in ("party", *PREPOSITIONS) and "done_to" in words.acts.noun(token.lemma_.lower()):
        return True
    owner = grammar.child(token, "poss")
    own = owner is not None and (owner.lower_ in OWN or owner.tag_ == "WP$")
    return own and "faced" not in words.acts.noun(token.lemma_.lower())


def _is_person(token: Token, words: Words, of_noun: bool) -> bool:
    """Whether a noun that is no actor's is one for people or a body of them."""
    classes, lemma = words.stances.classes, token.lemma_.lower()
    if "abstract" in words.acts.noun(lemma) and (token.tag_ == "NN" or lemma == "power"):
        return False  # "the full force of the law", "executive powers"
    if lemma in classes["holder"] or words.acts.noun(lemma) & {"partisan", "faced"}:
        return True
    return token.text in words.stances.peoples or (lemma in classes["civil"] and not of_noun)


def _is_the_other(token: Token) -> bool:
    """ "Each blamed the other", which names no thing."""
    before = token.doc[token.i - 1] if token.i else None
    alone = token.lower_ in {"other", "others"} and token.dep_ in {"dobj", "pobj", "nsubj"}
    return alone and before is not None and before.lower_ == "the"


def _is_bare_pronoun(faced: Holder, token: Token) -> bool:
    """Whether only a pronoun names them, so that the row would not tell who it is."""
    return text_of(token.doc)[slice(*faced.span)].lower() in PRONOUNS
