"""What is someone or something called: "called it a lie", "described the raid as a crime", "was named as a clerk by police"?

The parser tells the object from its name by their grammar alone, and often
takes the two for one phrase: "called the shelling of Aleppo 'barbaric'". So
quote marks and the order of words are asked too.
"""

from __future__ import annotations

from analysis.parsing import grammar
from analysis.parsing.tokens import Token
from analysis.statements.asked import NOTHING, Asked, Content
from analysis.statements.charges import without_aside
from analysis.statements.passage import WH

LONGEST = 14  # tokens of what is called a quoted name
_PLURAL = frozenset({"NNS", "NNPS"})


def named(asked: Asked) -> Content | None:
    """Content of "called it a lie", "described it as a trap"."""
    verb, direct, name = asked.verb, asked.after("dobj"), _name(asked)
    names = grammar.children(verb, "oprd")
    if direct is None and two_names(verb):
        direct, name = names[0], names[-1]  # the object was taken for a first name
    if verb.dep_ == "acl" and verb.tag_ != "VBG" and "naming" in asked.kinds:
        return NOTHING  # "a show at the museum called 'Dawn'"
    parts = [c for c in (direct, name) if c is not None]
    roles = _roles(verb, direct)
    quoted = _quoted_name(asked, direct) if direct is not None and not roles else None
    behind = _behind_role(roles[0]) if roles and direct is None else None
    if behind is not None and asked.can_speak and not asked.is_unsaid and not asked.passive:
        return "naming", asked.spans(roles[0].i, behind.right_edge.i + 1)
    if not parts or ("naming" not in asked.kinds and quoted is None and (direct is None or not roles)):
        return None
    if asked.lemma != "call" and direct is not None:
        parts += roles
    elif name is None and quoted is None:
        return NOTHING
    if asked.lemma != "call" and not roles and name is None and direct is not None:
        name = _doing(verb, direct)
        parts += [name] if name is not None else []
    called = grammar.child(roles[0], "pobj") if roles else name
    if not asked.can_speak or asked.is_unsaid or _is_own_name(direct, called):
        return NOTHING
    if asked.lemma != "call" and name is None and quoted is None and not roles:
        return None if "object" in asked.kinds else NOTHING
    start, end = min(c.left_edge.i for c in parts), max(c.right_edge.i for c in parts) + 1
    if quoted is not None:
        end = without_aside(asked, quoted.i, max(end, quoted.i + 1))
        return "naming", asked.spans(start, asked.without_occasion(quoted.i + 1, end))
    last = max(c.i for c in parts)
    return "naming", asked.spans(start, asked.without_occasion(last + 1, without_aside(asked, last, end)))


def _roles(verb: Token, direct: Token | None) -> list[Token]:
    """The "as" of what the object is described as, which the parser may hang on the object."""
    over = [c for c in verb.children if c.i > verb.i]
    over += [c for c in direct.children if c.i > direct.i] if direct is not None else []
    return [c for c in over if c.dep_ == "prep" and c.lower_ == "as" and c.nbor(-1).lower_ != "such" and c.children]


def _doing(verb: Token, direct: Token) -> Token | None:
    """What the object is described as doing, with who does it: "described the feast as the town honouring its dead"."""
    near = direct.right_edge.i + 1
    done = (c for c in verb.children if c.dep_ == "advcl" and c.tag_ == "VBG" and c.left_edge.i == near)
    return next((c for c in done if c.left_edge.lower_ == "as"), None)


def _behind_role(role: Token) -> Token | None:
    """The object that stands behind its name, which the parser took for the same thing: 'dismissed as "fantasy" a report by the army'."""
    after = [t for t in role.doc.tokens[role.i + 1 : role.i + 6] if not t.is_quote]
    if len(after) > 2 and after[0].pos_ == "ADJ" and after[1].pos_ == "DET" and role.right_edge.i > after[1].i:
        return role.right_edge  # "dismissed as false a report on the raid"
    name = grammar.child(role, "pobj")
    thing = grammar.child(name, "appos") if name is not None else None
    if thing is None or grammar.child(thing, "det") is None:
        return None
    return thing if thing.doc[thing.left_edge.i - 1].text != "," else None


def _quoted_name(asked: Asked, direct: Token) -> Token | None:
    """The last word of a name in quote marks right behind the object, which the parser took for a part of it, or None.

    "Called the shelling of Aleppo 'barbaric'"; not "called the rebel 'army' leaders to account", nor "the army's 'Dawn'".
    """
    passage = asked.passage
    if "naming" not in asked.kinds and direct.pos_ != "PRON":
        return None
    place = passage.next_quote(direct.idx + len(direct))
    if place is None or passage.is_quoted(direct.idx) or passage.is_quoted(asked.verb.idx):
        return None
    first = next(passage.tokens_from(passage.quotes[place].span[0]), direct)
    between = passage.doc.tokens[direct.i + 1 : first.i]
    if first.i >= asked.verb.sent.end or len(between) > LONGEST:
        return None
    if any(t.is_punct or t.tag_ in grammar.FINITE or t.tag_ in WH for t in between):
        return None
    before = first.nbor(-1)
    if before.tag_ == "DT" and before.lower_ in {"a", "an"}:
        before = before.nbor(-1)
    if before.pos_ not in {"NOUN", "PROPN", "PRON", "NUM"}:
        return None
    behind = next((t for t in passage.tokens_from(passage.quotes[place].span[1]) if not t.is_space), None)
    ends = behind is None or behind.is_punct or behind.i >= asked.verb.sent.end
    if not ends and behind is not None:
        ends = (behind.lower_ != "to" and behind.pos_ in {"ADP", "CCONJ", "SCONJ", "ADV"}) or behind.tag_ in WH
    return passage.doc[behind.i - 1] if ends and behind is not None else passage.doc[-1] if ends else None


def two_names(verb: Token) -> bool:
    """Whether the parser took the object for a name too: 'called both the mayor and his aide "crazy"'."""
    names = [c for c in grammar.children(verb, "oprd") if c.i > verb.i]
    return len(names) > 1 and names[0].right_edge.i < names[-1].left_edge.i


def holds_object(name: Token) -> bool:
    """Whether an adjective took what it tells something of for a part of itself: "called the mediator naive"."""
    return name.pos_ == "ADJ" and any(c.pos_ in {"NOUN", "PROPN"} and c.i < name.i for c in name.children)


def _is_own_name(direct: Token | None, name: Token | None) -> bool:
    """Whether someone tells only what they go by: "who calls himself General K"."""
    own = direct is not None and direct.lower_.endswith(("self", "selves"))
    return own and name is not None and name.pos_ == "PROPN"


def holds_thing(asked: Asked, name: Token) -> bool:
    """Whether what is named was taken for a part of its name, which stands in quote marks: 'called the estimate "fiction"'."""
    quoted = asked.passage.is_quoted
    return quoted(name.idx) and any(not quoted(c.idx) for c in grammar.children(name, "nmod", "compound"))


def _name(asked: Asked) -> Token | None:
    """The name of "called it a lie": the parser makes it an object too, or hangs an adjective on the object."""
    name = asked.after("oprd", "attr")
    direct = asked.after("dobj")
    if name is not None or direct is None or "naming" not in asked.kinds:
        return name
    if holds_thing(asked, direct):
        return direct
    if direct.tag_ in _PLURAL and any(c.tag_ in _PLURAL and c.dep_ == "compound" for c in direct.children):
        return direct  # "calling the rebels bandits"
    second = next((c for c in asked.verb.children if c.dep_ == "dobj" and c.i > direct.i), None)
    return second or next((c for c in direct.children if c.dep_ == "acl" and c.tag_ == "JJ" and c.i > direct.i), None)


def named_by(asked: Asked) -> Content | None:
    """Content of "was identified as a clerk by police", "was called a liar by the mayor": whom, and as what."""
    verb, whom = asked.verb, grammar.subject(asked.verb)
    name = asked.after("oprd", "attr") or next(
        (c for c in verb.children if c.dep_ == "prep" and c.lower_ == "as" and c.i > verb.i), None
    )
    if not asked.passive or whom is None or name is None or not asked.can_speak:
        return None
    end = name.right_edge.i + 1
    if asked.noun is not None and name.i < asked.noun.head.i < end:
        end = asked.noun.head.i  # "was called fair by lawyers"
    return "named by", [asked.subject_span(whom), *asked.spans(name.left_edge.i, end)]


def named_what(asked: Asked) -> Content | None:
    """Content of "what he described as a trap", "which he called a crime"."""
    what = next((c for c in asked.verb.children if c.dep_ == "dobj" and c.tag_ in WH and c.i < asked.verb.i), None)
    name = asked.after("oprd", "attr", "dobj") or next(
        (c for c in asked.verb.children if c.dep_ == "prep" and c.lower_ == "as" and c.i > asked.verb.i), None
    )
    if (
        what is None
        or name is None
        or (what.lower_ == "that" and not (name.pos_ == "ADJ" or asked.passage.is_quoted(name.idx)))
        or name.pos_ == "PRON"
        or not asked.can_speak
        or name.left_edge.i < asked.verb.i
    ):
        return None
    end = name.right_edge.i + 1
    while end < asked.verb.sent.end and not name.doc[end - 1].whitespace_ and not name.doc[end].is_quote:
        if name.doc[end].is_punct and name.doc[end].text != "-":
            break
        end += 1  # "a law that critics called anti-farmer", cut at the hyphen
    return "naming what", [(what.idx, what.idx + len(what)), *asked.spans(name.left_edge.i, end)]


def charged(asked: Asked) -> Content | None:
    """Content of "was criticised as a sham", "has been praised for its calm": whom, and as or for what, by no one named."""
    verb, whom = asked.verb, grammar.subject(asked.verb, shared=False)
    role = next((c for c in verb.children if c.dep_ == "prep" and c.lower_ in {"as", "for"} and c.i > verb.i), None)
    told = asked.kinds >= {"portray", "object"}
    if not told or "contested" in asked.kinds or whom is None or role is None or whom.tag_ in WH:
        return None
    if grammar.child(verb, "auxpass") is None or grammar.negation(verb) is not None or not any(role.children):
        return None
    return "passive", [asked.subject_span(whom), *asked.spans(role.i, role.right_edge.i + 1)]
