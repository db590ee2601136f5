"""Small words of other languages, by which a sentence is known not to be English."""

from site_builder.dates.german import WEEKDAYS

OTHER = frozenset(
    "der die das den dem des und ein eine einen einem einer zu zum zur im am auf aus"
    " bei mit nach von vom vor für über nicht sich ist wird wurde haben werden de la"
    " les el los que da w z na się jest et du il è".split()
)
"""Small words of German and its neighbours that are none in English."""
OTHER_LEADS = frozenset(
    "indem seit sobald falls als wenn weil obwohl nachdem bevor während dass ob wie"
    " aber und oder denn damit wer was wo welche welcher".split()
)
OTHER_HANGING = frozenset(
    "der die das den dem des ein eine einen einem einer eines und oder aber als wie"
    " zu zum zur in im an am auf aus bei mit nach von vom vor für über unter durch"
    " ohne um gegen seit bis ist war hat wird wurde sind waren haben werden de la le"
    " les el los w z na do o e a i que da di".split()
)
ARTICLES = frozenset(
    "der die das den dem des ein eine einen einem einer eines diese dieser dieses"
    " diesen diesem".split()
)
UNDATED_LEADS = frozenset("am im um in jahr jahre".split())
"""Words before a date that go with it."""
DATE_ARTICLES = frozenset("den dem der diesem dieser".split())
"""They go with a date behind a preposition, "in der vergangenen Woche", or where it
ends the clause; elsewhere the date is itself what is spoken of."""
BEFORE_ARTICLES = frozenset({"in", "an", "zu"})
"""Prepositions that lead to such an article and its date."""
ATTRIBUTE_LEADS = frozenset("am im um in seit vor bis ab".split())
"""Between an article and a date they begin what describes a noun: "der am Montag …"."""
DAY_WORDS = frozenset("heute gestern morgen vorgestern übermorgen".split())
"""Dates that are adverbs, and never have an article of their own."""
DATE_LEADS = DAY_WORDS | frozenset(
    "vor diese dieses vergangene vergangenes vergangenen letzte letztes letzten"
    " kommende kommendes kommenden nächste nächstes nächsten anfang mitte ende".split()
)
"""A date that begins with one needs no small word before it."""
PARTS_OF_DAY = frozenset("abend morgen mittag nachmittag vormittag nacht".split())
HELPING = frozenset(
    "hat haben hatte hatten ist sind war waren wird werden wurde wurden soll sollen"
    " sollte sollten kann können konnte konnten will wollen wollte wollten muss müssen"
    " musste mussten darf dürfen durfte durften könnte könnten würde würden".split()
)
_STRONG_PAST = (
    "bat begann bekam bewog bog bot brach fand fing fiel floh flog floss fuhr gab"
    " galt genoss gewann ging goss grub griff half hielt hing hob kam klang las lag"
    " lief lieh ließ litt log lud mied nahm pfiff rang rief riet riss ritt sah sang"
    " sank saß schied schien schlief schlug schloss schnitt schob schoss schrieb"
    " schritt schwamm schwand schwieg schwor sprach sprang stach stahl stand starb"
    " stieg stieß stritt tat traf trank trat trieb trug verbot verdarb vergaß verlor"
    " verschwand warf wich wies wog wuchs zog zwang"
).split()
"""The past of the strong verbs, a closed class of which a grammar has some 170: all
that a report is likely to tell with."""
_INSEPARABLE = ("", *"be ent er ge miss über unter ver wider zer".split())
"""Prefixes that stay before such a past: "bestand", "verließ"."""
_PLURALS = frozenset(
    "beginnen bleiben erhalten finden gehen gelten kommen liegen sinken spielen starten"
    " stehen steigen treffen zeigen".split()
)
"""The plural of the present looks like an infinitive; only of the commonest verbs in
reports it is taken for a finite verb."""
STRONG = (
    frozenset(
        f"{prefix}{past}{ending}"
        for prefix in _INSEPARABLE
        for past in _STRONG_PAST
        for ending in ("", "en")
    )
    | _PLURALS
)
"""Verbs that no ending gives away."""
_ADVERBS_IN_T = frozenset(
    "bereits damit direkt dort erst fast heute insgesamt jetzt laut meist nicht oft"
    " seit selbst somit sonst statt überhaupt zuletzt zumindest".split()
)
_PARTICIPLES_IN_T = frozenset("bekannt beliebt geplant".split())
_ADJECTIVES_IN_T = frozenset(
    "alt breit bunt dicht echt fest gesamt glatt gut hart kalt leicht matt recht rot"
    " sanft satt schlecht schlicht tot weit zart".split()
)
_DECLINED_IN_T = frozenset(
    "spät best erst zweit dritt viert fünft sechst siebt neunt zehnt elft zwölft nächst"
    " letzt meist größt höchst jüngst ältest".split()
)
"""Stems of adjectives, numbers and superlatives that report and count."""
NO_VERB = (
    _ADVERBS_IN_T
    | _PARTICIPLES_IN_T
    | _ADJECTIVES_IN_T
    | frozenset(
        f"{stem}{ending}"
        for stem in _ADJECTIVES_IN_T | _DECLINED_IN_T
        for ending in ("e", "en")
    )
)
"""Words that end as weak verbs do and are none, by their class."""
PRONOUNS_OF_OTHER = frozenset(
    "beide beides er sie es ich wir ihr du man dies sein seine seinen seiner seinem"
    " ihre ihren ihrer ihrem dieser dabei dazu damit darauf dafür davon".split()
)
"""A clause that begins with one needs the sentence before."""
SPEAKING = frozenset(
    "ich mich mir mein meine meinen meinem meiner wir uns unser unsere unseren unserem"
    " unserer".split()
)
"""Who writes or speaks."""
ADVERBS = frozenset(
    "allerdings doch zudem auch so hier dort dann nun später danach deshalb daher"
    " jedoch außerdem zuvor bereits schon erst noch nur nach laut seit trotz".split()
)
"""A clause that begins with one goes on from another, and has its verb before its
subject."""
SAID = frozenset(
    "sagte sagt sagten berichteten berichtete berichtet erklärte erklärt betonte"
    " mitteilte teilte schrieb schreibt kündigte hieß meinte".split()
)
SUBORDINATED = frozenset("dass ob wie wer was wann wo warum".split())
"""They begin what was said, without which the clause before tells nothing."""
CONDITIONS = frozenset("falls wenn sofern solange vorausgesetzt außer".split())
"""They begin what the clause before hangs on."""
BEFORE_CONDITIONS = frozenset("aber allerdings jedoch nur und".split())
UNREAL = frozenset("wäre wären hätte hätten".split())
"""What is told with them did not happen."""
LIMITING = frozenset("spätestens frühestens nur".split())
"""Before a date they say that it is a limit, which is lost without it."""
BEFORE_DATES = frozenset("auch bereits schon erst noch wieder ebenfalls".split())
"""They hang in the air without the date behind them."""
OTHER_PREPOSITIONS = frozenset(
    "in im am auf aus bei mit nach vor für über unter durch gegen wegen trotz während"
    " zwischen neben".split()
)
PREFIXES = frozenset(
    "ab an auf aus bei ein fest frei her hin los mit nach statt teil um vor weg weiter"
    " wieder zu zurück zusammen".split()
)
"""At the end of a clause they belong to its verb: "brannte … ab"."""
DENYING = frozenset("nicht nie niemals kein keine keinen keinem keiner kaum".split())
DAYS = tuple(WEEKDAYS)
"""How a weekday begins, the part of the day written with it or not."""
OTHER_PERSONS = frozenset("er sie es man".split())
OTHER_JOINING = frozenset("und oder aber".split())
ENDINGS = ("te", "ten", "t")
"""Of the past of weak verbs, and of what one does."""
OTHER_SPANS = frozenset(
    "tag tage tagen woche wochen monat monate monaten jahr jahre jahren".split()
)
"""Times of a day or more that something came later by: "drei Tage später"."""
