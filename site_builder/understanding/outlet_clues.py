"""The ways to speak of an outlet: a table of clues."""

from dataclasses import dataclass

from site_builder.model import Role
from site_builder.understanding.expressions import Late
from site_builder.understanding.notices import ENDS_NOTICE

ABOUT = (Role.BIO, Role.BYLINE)
# The foot of a page stands below its readers' comments.
ASIDE = (Role.PROMO, Role.BOILERPLATE, Role.TEASER, Role.COMMENT)
SELF = (*ASIDE, Role.BIO)
TEXT = (Role.BODY, Role.QUOTE, Role.STANDFIRST)
_WRITER = (
    r"(?:editor|reporter|writer|correspondent|columnist|critic|journalist|contributor"
    r"|producer|photographer)"
)


@dataclass(frozen=True, slots=True)
class Clue:
    """A way to speak of an outlet: where it counts, its words, and how much.

    `needs` are letters of which its words always have some: the cheap question before
    the other.
    """

    rule: str
    roles: tuple[Role, ...]
    words: Late
    weight: float
    needs: tuple[str, ...]
    is_behind: bool = False
    """Whether the words stand behind the name rather than before it."""
    then: Late | None = None
    """What must stand behind the name."""


_END = Late(r"(?:['’]s)?(?=[.,;:|!<(]|\s[a-z|•·–-]|\s*$)")
_ENDS_LINE = Late(r"[\s.:!>]*$")

CLUES: tuple[Clue, ...] = (
    Clue(
        "copyright",
        ASIDE,
        Late(
            r"(?:©|\([cC]\)|[Cc]opyright|COPYRIGHT)(?:\s*(?:©|\([cC]\)|[Cc]opyright|by|of))*"
            r"\s*(?:\d{4}(?:\s?[-–]\s?\d{2,4})?)?,?\s*(?:by |of |[|•-] ?)?"
        ),
        4,
        needs=("©", "(c)", "(C)", "opyright", "COPYRIGHT"),
        then=ENDS_NOTICE,
    ),
    Clue(
        "follow",
        SELF,
        Late(r"(?:[Ff]ollow|[Ll]ike|[Jj]oin|[Ss]upport|FOLLOW|JOIN) "),
        2,
        needs=("ollow ", "ike ", "oin ", "upport ", "FOLLOW ", "JOIN "),
        then=Late(r"(?:['’]s?)?(?=\s(?:on\b|in\b)|:)"),
    ),
    Clue(
        "follow",
        SELF,
        Late(r"(?:[Ff]ollow|FOLLOW) (?=The )"),
        2,
        needs=("ollow The ", "FOLLOW The "),
        then=Late(r"(?:['’]s?)?(?=\s*$)"),
    ),
    Clue(
        "follow",
        SELF,
        Late(r"(?:[Ff]ollow|FOLLOW) "),
        1.5,
        needs=("ollow ", "FOLLOW "),
        then=Late(r"(?:['’]s?)?(?=\s*$)"),
    ),
    Clue(
        # "Join the Team", "Support Overview": of these a second sign is asked.
        "support",
        SELF,
        Late(r"(?:[Jj]oin|[Ss]upport|JOIN) "),
        1,
        needs=("oin ", "upport ", "JOIN "),
        then=Late(r"(?:['’]s?)?(?=\s*$)"),
    ),
    Clue(
        "newsletter",
        SELF,
        Late(r"(?:from|by|to) "),
        2,
        needs=("from ", "by ", "to "),
        then=Late(
            r"(?=['’]s|\s(?:every|each|in your|to your|delivered|newsletter|straight))"
        ),
    ),
    Clue(
        "subscribe",
        SELF,
        Late(
            # The first letters spare most places the eight ways to go on from there.
            r"(?=.(?:ub|cc|el|ack |on|em|dv|ow|et |ead |ry |ore|at|to|ew|ma|nf|ff|ig|bo"
            r"|us))"
            r"(?:(?:[Ss]ubscribe|[Ss]ubscription|[Aa]ccess|[Ww]elcome|[Bb]ack|[Dd]onate"
            r"|[Mm]ember(?:ship)? (?:of|in)|[Aa]dvertise) (?:to|with|on|in) "
            r"|(?:[Dd]ownload|[Gg]et|[Rr]ead|[Tt]ry) (?:the |more (?:from|on|at) )"
            r"|(?:[Mm]ore|[Ll]atest(?: \w+)?|[Ss]tories|[Nn]ews(?:letters?)?|[Ee]mails?"
            r"|[Ii]nformation|[Oo]ffers) (?:from|by) "
            r"|[Ss]iga .{0,60}\bcon |[Aa]bonn(?:ieren|ez|ement) (?:[Ss]ie |à )"
            r"|[Ss]uscr[ií]\w+ a )"
        ),
        1.5,
        needs=(
            "ubscri",
            "ccess ",
            "elcome ",
            "ack ",
            "onate ",
            "ember",
            "dvertise ",
            "ownload ",
            "et ",
            "ead ",
            "ry ",
            "ore ",
            "atest ",
            "tories ",
            "ews",
            "mail",
            "nformation ",
            "ffers ",
            "iga ",
            "bonn",
            "uscr",
        ),
        then=_END,
    ),
    Clue(
        "about",
        ASIDE,
        Late(
            r"^(?:[Aa]bout|[Cc]ontact|[Ii]nside|[Ww]ork (?:at|for|with)|[Jj]obs at"
            r"|[Cc]areers at|[Aa]dvertise (?:with|in)|[Pp]art of|[Mm]ore from"
            r"|[Ww]hy trust|[Ww]rite for|[Üü]ber|[Zz]ur|[Cc]ontattaci|[Àà] propos de"
            r"|[Ss]obre|[Qq]uelle:|[Ss]ource:) "
        ),
        1.5,
        needs=(" ",),
        then=_ENDS_LINE,
    ),
    Clue(
        "own-service",
        SELF,
        Late(
            r"(?:newsletters?|[Aa]pps?|APP|podcasts?|e-?[Pp]aper|[Pp]remium|shop|store"
            r"|subscri(?:bers?|ptions?)|calendar|forums?|Newsletter|whitelist"
            r"|Whitelist|[Hh]omepage|Mediathek|account|reporters?|readers?)\b"
        ),
        1.5,
        needs=(
            "ewsletter",
            "pp",
            "PP",
            "odcast",
            "aper",
            "remium",
            "shop",
            "store",
            "subscri",
            "calendar",
            "forum",
            "hitelist",
            "omepage",
            "Mediathek",
            "account",
            "reporter",
            "reader",
        ),
        is_behind=True,
    ),
    Clue(
        "writes-for",
        ABOUT,
        Late(
            r"\b(?:writ|report|work|edit|cover|freelanc|journalis|articles|features)"
            r"[^.]{0,80}?\b(?:for|at) "
        ),
        3,
        needs=("for ", "at "),
        then=Late(r"(?=[.,;]|\s[a-z]|\s*$)"),
    ),
    Clue(
        "writer-for",
        ABOUT,
        Late(rf"\b(?i:{_WRITER})s?,? (?:for|at|with|of) "),
        3,
        needs=("for ", "at ", "with ", "of "),
        then=Late(r"(?=[.,;]|\s[a-z]|\s*$)"),
    ),
    Clue(
        "outlet-writer",
        ABOUT,
        Late(r"\bis (?:an?|the) "),
        3,
        needs=("is a", "is the "),
        then=Late(rf"(?:['’]s)?\s(?:[a-z-]{{1,20}}\s){{0,3}}{_WRITER}\b"),
    ),
    Clue(
        "byline-outlet",
        (Role.BYLINE,),
        Late(r"(?:,| \||\bfor| -| –) (?=\S)"),
        1.5,
        needs=(", ", " | ", " - ", " – ", "for "),
        then=_ENDS_LINE,
    ),
    Clue(
        "told",
        TEXT,
        Late(r"\b(?:told|tells|an interview with|spoke (?:to|with)|a statement to) "),
        1,
        needs=("told ", "tells ", "spoke ", "interview ", "statement "),
        then=Late(r"(?=[.,;]|\s[a-z]|\s*$)"),
    ),
)
CLUES_OF = {role: tuple(c for c in CLUES if role in c.roles) for role in Role}
CUES = frozenset(
    "follow like join support subscribe subscription subscriptions subscriber"
    " subscribers access welcome back donate member membership advertise download get"
    " read try more latest stories news newsletter newsletters email emails"
    " information offers from by to siga abonnieren abonnez abonnement about contact"
    " inside work jobs careers part why write über zur contattaci propos sobre quelle"
    " source app apps podcast podcasts epaper e-paper premium shop store calendar"
    " forum forums whitelist homepage mediathek account reporter reporters reader"
    " readers copyright find".split()
)
"""Words of which every clue of furniture has one: the cheap question before it."""
