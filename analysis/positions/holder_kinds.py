"""What kind of holder it is: one of politics and conflict, a party to it, or a court that rules on it."""

from __future__ import annotations

from analysis.lexicons.people import PERSONS
from analysis.lexicons.stances import Stances
from analysis.lexicons.words import Words
from analysis.parsing import extents, grammar
from analysis.parsing.tokens import Doc, Token
from analysis.parsing.tokens import Span as Tokens
from analysis.positions.clause_voice import Voice
from analysis.positions.holders import Holder
from analysis.records import Span, found

_BUT = frozenset({"but", "except"})
_DELEGATED = frozenset({"observer", "expert"})  # sent to talks as often as not
_PRIVATE = frozenset({"MED", "CVL", "JRN", "EDU", "AGR", "LAB", "BUS"})  # roles of private life in PLOVER's codes


def told_ones(who: list[Holder], doc: Doc, stances: Stances) -> list[Holder]:
    """The holders that are somebody: not "measures against any faction", of "nobody but the rebels" the rebels, of "all but Poland" not Poland."""
    return [h for h in who if not _is_any(h, doc, stances)]


def _is_any(who: Holder, doc: Doc, stances: Stances) -> bool:
    """Whether the holder is whoever it may be ("any faction"), nobody, some that are not told ("not all members"), or left out."""
    first = extents.token_at(doc, who.span[0])
    if first is None:
        return False
    if first.lower_ in stances.classes["nobody"]:
        return True
    before = first.nbor(-1).lower_ if first.i else ""
    if first.lower_ == "no":
        return True  # "no government has asked for it", "no one but Kenya"
    if before in _BUT:
        span = doc.char_span(*who.span, alignment_mode="expand")
        return span is not None and _is_left_out(span.root, stances.classes["everybody"])
    return before == "not" and first.lower_ in stances.classes["everybody"]


def _is_left_out(noun: Token, everybody: frozenset[str]) -> bool:
    """ "Everyone but Poland", "all states except Poland": who is not of them."""
    return noun.dep_ == "conj" and any(t.lower_ in everybody for t in (noun.head, *noun.head.lefts))


def is_political(who: Holder, doc: Doc, stances: Stances) -> bool:
    """Whether a holder is a state, an armed group, a body or person of one, or an unnamed official or rebel."""
    known: dict[tuple[Span, int | None], bool] = doc.kept.setdefault("political", {})
    if (who.span, who.actor) not in known:
        known[who.span, who.actor] = not is_judge(who, doc, stances) and _is_of_politics(who, doc, stances)
    return known[who.span, who.actor]


def _is_of_politics(who: Holder, doc: Doc, stances: Stances) -> bool:
    if who.actor is None:
        return any(
            any(token.lemma_.lower() in stances.classes[kind] for kind in ("holder", "document", "convened"))
            or (token.ent_type_ in {"NORP", "GPE"} and not _is_where(token))
            or (token.tag_ in {"NNPS", "NNS"} and token.text in stances.peoples)
            for token in _tokens(doc, who.span)
        )
    actor = found(doc).actors[who.actor]
    if actor.kind in {"state", "armed group", "place"} or actor.affiliation is not None:
        return True
    office = (actor.role or "").lower().replace("-", " ").split()
    if any(part in stances.classes["holder"] for part in office):
        return True
    if actor.plover is not None or (actor.kind == "organization" and actor.country is not None):
        return True
    return any(token.lemma_.lower() in stances.classes["holder"] for token in _tokens(doc, who.span))


def _is_where(token: Token) -> bool:
    """ "Vendors in Yangon": a place at which, not for which."""
    while token.dep_ in {"compound", "conj"}:
        token = token.head
    return token.dep_ == "pobj" and token.head.lower_ in {"in", "at", "near", "from"}


def is_judge(who: Holder, doc: Doc, stances: Stances) -> bool:
    """Whether a holder is a court or a judge, who rules and does not bargain."""
    return any(token.lemma_.lower() in stances.classes["judicial"] for token in _tokens(doc, who.span))


def is_document(who: Holder, doc: Doc, stances: Stances) -> bool:
    """Whether a holder is a text that speaks for its authors ("the communique")."""
    root = _root(doc, who.span)
    return root is not None and root.lemma_.lower() in stances.classes["document"]


def is_party(who: Holder, doc: Doc, stances: Stances) -> bool:
    """Whether a holder is a state, an armed group or a body of one, or rebels or officials: not one person."""
    if who.actor is not None:
        actor = found(doc).actors[who.actor]
        return actor.kind in {"state", "armed group"} or (actor.kind == "organization" and actor.plover is not None)
    root = _root(doc, who.span)
    return root is not None and (
        root.lemma_.lower() in stances.classes["body"]
        or (
            root.tag_ in {"NNS", "NNPS"}
            and (root.lemma_.lower() in stances.classes["holder"] or root.text in stances.peoples)
        )
    )


def is_bystander(who: Holder, doc: Doc, words: Words) -> bool:
    """Whether a holder without a name is of private life ("shopkeepers", "her neighbours"): no office, body or fighter."""
    actor = found(doc).actors[who.actor] if who.actor is not None else None
    if actor is not None and actor.named:
        known = actor.affiliation is not None or (actor.plover is not None and actor.plover[-3:] not in _PRIVATE)
        return actor.kind == "person" and not known and _is_lay(who.actor or 0, doc, words)
    root = _root(doc, who.span)
    if (
        root is None
        or root.pos_ not in {"NOUN", "PROPN"}
        or (root.pos_ == "PROPN" and root.sent.start != root.left_edge.i)
    ):
        return False
    lemma = root.lemma_.lower() if root.pos_ == "NOUN" else root.lower_.removesuffix("s")
    private = "lay" in words.acts.noun(lemma) and words.people.get(lemma, ("", ""))[0] in PERSONS
    if lemma == "expert" and not _is_sent(root, doc):
        return True
    return private and lemma not in words.stances.classes["holder"] and lemma not in _DELEGATED


def _words(doc: Doc, span: Span) -> Tokens | None:
    """The words of a holder, found once: all kinds of holders are asked of them."""
    known: dict[Span, Tokens | None] = doc.kept.setdefault("words of holders", {})
    if span not in known:
        known[span] = doc.char_span(*span, alignment_mode="expand")
    return known[span]


def _tokens(doc: Doc, span: Span) -> list[Token]:
    words = _words(doc, span)
    return doc.tokens[words.start : words.end] if words is not None else []


def _root(doc: Doc, span: Span) -> Token | None:
    words = _words(doc, span)
    return words.root if words is not None else None


def may_hold(who: Holder, doc: Doc, words: Words, loose: bool) -> bool:
    """Whether a holder may have a stance on the conflict; with `loose`, any named body or person may that is no outlet, firm or witness."""
    tokens = _tokens(doc, who.span)
    offices = words.stances.classes["holder"]
    lay = any("lay" in words.acts.noun(t.lemma_.lower()) for t in tokens)
    if not lay and any(t.lower_.rstrip("s") in offices for t in tokens):
        return True
    if loose and not lay and _is_named(who, tokens, doc, words):
        return True
    if who.actor is not None:
        actor = found(doc).actors[who.actor]
        if actor.kind in {"state", "armed group"} or actor.plover is not None:
            return True
    return is_political(who, doc, words.stances)


def may_speak(voice: Voice, doc: Doc, words: Words, loose: bool) -> bool:
    """Whether what a source says may be a stance: it is an actor of the conflict, or speaks for one; no witness or analyst."""
    who = voice.source
    if who is None:
        return False
    spans = [who.span]
    if voice.statement is not None and voice.statement.source is not None:
        spans.append(voice.statement.source)
    named = [_tokens(doc, span) for span in spans]
    lay = (t for tokens in named for t in tokens if "lay" in words.acts.noun(t.lemma_.lower()))
    if any(t.lemma_.lower() not in _DELEGATED or not _is_sent(t, doc) for t in lay):
        return False
    if is_political(who, doc, words.stances):
        return True
    offices = words.stances.classes["holder"] | {"command"}
    for tokens in named:
        former = any(t.lower_ in {"former", "ex"} for t in tokens)
        if not former and any(t.lower_.rstrip("s") in offices or t.lemma_.lower() in offices for t in tokens):
            return True
    if loose and any(_is_named(who, tokens, doc, words) for tokens in named):
        return True
    if who.actor is None:
        return False
    actor = found(doc).actors[who.actor]
    return actor.kind in {"state", "armed group"} or actor.plover is not None or actor.affiliation is not None


def _is_sent(token: Token, doc: Doc) -> bool:
    """ "UN experts", "a panel of experts": experts of a body."""
    records = found(doc)
    called = (records.mention_headed(c.i) for c in token.children if c.dep_ in {"compound", "poss", "amod", "nmod"})
    bodies = (records.actors[m.actor] for m in called if m is not None and m.actor is not None)
    if any(a.plover is not None and a.plover.endswith(("IGO", "GOV")) for a in bodies):
        return True
    return token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.lemma_ in {"panel", "group", "team"}


def _is_named(who: Holder, tokens: list[Token], doc: Doc, words: Words) -> bool:
    """Whether a holder of no known kind has a name, and nothing shows it to be an outlet, a firm or a bystander."""
    if who.actor is None:
        named = (t for t in tokens if t.tag_ != "CD")  # "One, Nestor Abad, 61, said"
        named = (t for t in named if t.pos_ == "PROPN" or (t.text.istitle() and t.dep_ in grammar.SUBJECTS))
        proper = [t for t in named if t.dep_ not in {"compound", "poss", "pobj"}]
        return bool(proper) and not any("outlet" in words.acts.noun(t.lower_) for t in tokens)
    actor = found(doc).actors[who.actor]
    if actor.kind == "organization":
        return not any("outlet" in words.acts.noun(part) for part in actor.name.lower().split())
    return actor.kind == "person" and actor.age is None and not _is_lay(who.actor, doc, words)


def _is_lay(actor: int, doc: Doc, words: Words) -> bool:
    """Whether the report calls a person a witness, an analyst or the like, beside any of its names."""
    known: dict[int, bool] = doc.kept.setdefault("lay", {})
    if actor not in known:
        known[actor] = _is_called_lay(actor, doc, words)
    return known[actor]


def _is_called_lay(actor: int, doc: Doc, words: Words) -> bool:
    records = found(doc)
    role = (records.actors[actor].role or "").lower().split()
    if any("lay" in words.acts.noun(part) for part in role):
        return True
    for mention in records.mentions_of(actor):
        head = doc[mention.head]
        near = (head.head, *head.children) if head.dep_ in {"appos", "compound"} else head.children
        if any("lay" in words.acts.noun(t.lemma_.lower()) for t in near):
            return True
    return False
