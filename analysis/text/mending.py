"""What went wrong with a text before it came here: decoded twice, left with a page's entities or tags, or with a page's notices in it.

Each fault is found as edits, so that a text can be read as mended and every
offset still leads to the characters that stand in it: in a plain text file
those stay as they are. Mojibake is told and mended by ftfy, entities are
HTML's own (the standard library has the list).
"""

from __future__ import annotations

import html
import re
from difflib import SequenceMatcher

Edit = tuple[int, int, str]

_ENTITY = re.compile(r"&(?:amp;)*(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_BLOCKS = "p|br|div|ul|ol|li|h[1-6]|blockquote|section|article|table|tr|td|th|figure|figcaption|hr|header|footer|main"
_INLINE = (
    "span|b|i|em|strong|a|u|small|sup|sub|img|font|cite|q|iframe|picture|source|abbr|time|mark|svg|path|tbody|thead"
)
_TAG = re.compile(
    rf"<(?P<dropped>script|style)\b[^<>]*>.{{0,100000}}?</(?P=dropped)\s*>|<!--.{{0,10000}}?-->"
    rf"|</?(?:(?P<block>{_BLOCKS})|{_INLINE}|script|style)"
    r"(?:\s+[\w:@.-]{1,40}(?:\s*=\s*(?:\"[^\"<>]{0,2000}\"|'[^'<>]{0,2000}'|[^\s\"'<>=]{1,2000}))?){0,20}\s*/?>",
    re.IGNORECASE | re.DOTALL,
)
# The first letter of a UTF-8 sequence as Windows-1252 or Latin-1 shows it, before a letter that goes on with one.
_TWICE = re.compile("[\xc2-\xf4\u0192][\x80-\xbf\u20ac\u201a-\u201e\u0192\u2020-\u2026\u02c6\u2030\u0160\u2039\u0152\u017d"
                    "\u2018-\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]")  # fmt: skip
_TOKEN = re.compile(r"[^ \t\n\r]*[^\x00-\x7f][^ \t\n\r]*")
_LONGEST = 400  # characters of a token whose mending is looked for
# Whole lines that a page has beside its report. Sentences of the report are none of these: each form is closed.
_NOTICE = re.compile(
    r"[ \t>*\u2022\u00bb\u25ba\u25b6|-]*(?:"
    r"(?:read|see|also read|see also|watch|listen)(?: more| also| next| the full (?:story|report|article))?(?: here)?\s*(?:[:\u2013\u2014|>\u00bb\u2026-].{0,160})?"
    r"|(?:read|more|related)(?: more)?(?: (?:on|from|about|stories|articles|news|coverage|content|topics|reading|links|this story))(?: [^.!?\n]{0,60})?[:>\u00bb]?"
    r"|related(?:\s*[:\u2013\u2014|-].{0,160})?|recommended(?: (?:stories|for you|reading))?:?|you (?:may|might) also (?:like|be interested in):?"
    r"|most (?:read|popular|viewed)|trending(?: now)?|editors?['\u2019]? picks?|advertisement|sponsored(?: content)?|story continues below(?: advertisement)?"
    r"|(?:sign up|subscribe|follow us|download our app|click here|tap here|share this|print this)\b.{0,160}"
    r"|(?:skip to (?:main )?content|continue reading|load more|show (?:more|comments)|leave a comment|back to top|view in browser|unsubscribe)\b.{0,80}"
    r"|this (?:story|article|report|post|page|piece|copy|item) (?:has been|was|is being|will be)(?: (?:first|last|originally|recently|also))? "
    r"(?:updated|published|posted|amended|edited|corrected|translated|republished|produced|supported)\b.{0,240}"
    r"|this is a (?:developing|breaking) (?:news )?story\b.{0,160}|(?:last )?updated? (?:with|to (?:add|include|correct|clarify))\b.{0,160}"
    r"|(?:file )?(?:photo|photograph|image|picture|video|graphic|map|illustration|caption)s?(?: credit| by| courtesy(?: of)?)?\s*[:/].{0,240}"
    r"|[^\n]{0,300}[.!?] ?(?:file )?(?:photo|photograph|image|picture)s?(?: credit| by)?: ?(?:[^.!?\n]|\b\w\.){2,80}"
    r"|we (?:value|care about|respect) your privacy|(?:accept|reject|allow) all(?: cookies)?(?: reject all| manage \w+)?|manage (?:cookies|(?:my )?preferences)"
    r"|privacy (?:policy|settings|notice)|terms (?:of (?:use|service)|and conditions)|cookie (?:policy|settings|notice)"
    r"|(?=[^\n]*\bcookies?\b)(?=[^\n]*\b(?:device|consent|partners|browser|website|web site|site|personali[sz]ed?|privacy)\b).{0,600}"
    r"|[^\n]{0,240}[(\[](?:file )?(?:photo|image|picture)(?: by| credit)?[:/ ][^)\]\n]{1,80}[)\]]\.?"
    r"|(?:\u00a9|\(c\)|copyright\b).{0,200}|all rights reserved\.?"
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d{2}(?: ?[AP]M)? .{1,200}|(?:https?|file)://\S+(?: \d{1,4}/\d{1,4})?"  # a browser's print
    r"|reporting by [^.!?\n]{1,120}(?:[;.] ?(?:additional reporting|writing|editing) by [^!?\n]{1,200})?"
    r")[ \t]*",
    re.IGNORECASE,
)
_BOX = re.compile(
    r"(?:related|recommended|most (?:read|popular|viewed)|trending(?: now)?|read (?:more|also|next)|see also|also read|"
    r"(?:related|more) (?:stories|articles|news|coverage|topics|reading)|more on this(?: story)?|you (?:may|might) also like)\s*:?",
    re.IGNORECASE,
)
# What heads the words of readers, which run to the end of the page.
_COMMENTS = re.compile(
    r"(?:(?:reader )?comments? ?[(\[]\d{1,6}[)\]]|\d{1,6} comments?|(?:leave|post|add) a comment|reader comments|"
    r"(?:join|view) the (?:conversation|discussion|comments))\s*:?",
    re.IGNORECASE,
)


def is_notice(line: str) -> bool:
    """Whether a line is a page's own ("Read more: ...", "This story has been updated.", "Photo: ..."), no part of the report."""
    return bool(line.strip()) and _NOTICE.fullmatch(line) is not None


def encoding_edits(text: str) -> list[Edit]:
    """What mends a text that was decoded twice ("\u00e2\u20ac\u0153" for a quote mark), token by token."""
    if _TWICE.search(text) is None:
        return []
    from ftfy import fix_encoding

    edits: list[Edit] = []
    for match in _TOKEN.finditer(text):
        token = match[0]
        if len(token) > _LONGEST or _TWICE.search(token) is None:
            continue
        fixed = fix_encoding(token)
        if fixed != token:
            changes = SequenceMatcher(None, token, fixed, autojunk=False).get_opcodes()
            if any(kind == "insert" for kind, *_ in changes):  # what is put in has no characters to stand for
                changes = [("replace", 0, len(token), 0, len(fixed))]
            for kind, a, b, c, d in changes:
                if kind != "equal":
                    edits.append((match.start() + a, match.start() + b, fixed[c:d]))
    return edits


def markup_edits(text: str) -> list[Edit]:
    """What takes a page's tags out of a text, and puts the characters for its entities."""
    edits: list[Edit] = []
    if "<" in text:
        edits = [(m.start(), m.end(), "\n" if m["block"] else "") for m in _TAG.finditer(text)]
    if "&" in text:
        held = iter(edits)
        at = next(held, None)
        entities: list[Edit] = []
        for match in _ENTITY.finditer(text):
            while at is not None and at[1] <= match.start():
                at = next(held, None)
            if at is None or match.end() <= at[0]:
                said = _character(match[0])
                if said != match[0]:
                    entities.append((match.start(), match.end(), said))
        edits = sorted([*edits, *entities])
    return edits


def _character(entity: str) -> str:
    before = ""
    while before != entity:
        before, entity = entity, html.unescape(entity)
    return entity


def notice_edits(text: str) -> list[Edit]:
    """What takes whole lines that are a page's own out of a text, with the headlines below one that heads a box ("Related").

    What stands below "Comments (12)", in the latter half of a text, is its readers' words, and goes with it.
    """
    edits: list[Edit] = []
    at = 0
    box = comments = False
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped:
            comments = comments or (2 * at > len(text) and _COMMENTS.fullmatch(stripped) is not None)
            notice = comments or (len(line) <= 600 and is_notice(line))
            headline = box and len(stripped.split()) <= 20 and not stripped.endswith((".", "!", "?", "\u201d", '"'))
            if notice or headline:
                edits.append((at, at + len(line), ""))
            box = _BOX.fullmatch(stripped) is not None or headline or (box and notice)
        at += len(line) + 1
    return edits


def edited(text: str, edits: list[Edit]) -> str:
    """The text with each (start, end, new) put in place, in order and apart from one another."""
    parts: list[str] = []
    done = 0
    for start, end, new in edits:
        parts += (text[done:start], new)
        done = end
    return "".join([*parts, text[done:]])


def mended(text: str) -> tuple[str, list[str]]:
    """The text mended for good, with a word on each kind of change: for forms whose text is not kept as it stands."""
    said: list[str] = []
    for what, find in ((TWICE, encoding_edits), (MARKUP, markup_edits)):
        if edits := find(text):  # of the text as the step before left it
            start, end, new = edits[0]
            said.append(f"{what} ({len(edits)} places, the first {text[start:end][:30]!r} as {new!r})")
            text = edited(text, edits)
    return (re.sub(r"\n{3,}", "\n\n", text).strip("\n") if said else text), said


TWICE = "was decoded twice and is read as mended"
MARKUP = "has a page's tags or entities, which are read as what they stand for"
NOTICES = "has lines that are no part of the report and are not read"
