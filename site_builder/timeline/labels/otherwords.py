"""Small words of other languages, by which a sentence is known not to be English."""

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
DAY_WORDS = frozenset("heute gestern morgen vorgestern übermorgen".split())
"""Dates that are adverbs, and never have an article of their own."""
DATE_LEADS = DAY_WORDS | frozenset(
    "vor diese dieses vergangene vergangenes vergangenen letzte letztes letzten kommende"
    " kommendes kommenden nächste nächstes nächsten anfang mitte ende".split()
)
"""A date that begins with one needs no small word before it."""
PARTS_OF_DAY = frozenset("abend morgen mittag nachmittag vormittag nacht".split())
HELPING = frozenset(
    "hat haben hatte hatten ist sind war waren wird werden wurde wurden soll sollen"
    " sollte sollten kann können konnte konnten will wollen wollte wollten muss müssen"
    " musste mussten darf dürfen durfte durften könnte könnten würde würden".split()
)
STRONG = frozenset(
    "kam kamen ging gingen gab gaben fand fanden begann begannen starb starben fiel"
    " fielen stieg stiegen nahm nahmen stand standen lag lagen sprach sprachen traf"
    " trafen zog zogen hielt ließ ließen lief liefen rief schloss verlor verloren"
    " gewann gewannen sank sanken trat traten schlug schrieb erhielt bekam entschied"
    " verließ brach flog blieb blieben bot erschien erschienen wuchs gilt gelten"
    " startet starten beginnen finden erfolgten kommen gehen stehen liegen treffen"
    " spielen zeigen bleiben erhalten steigen sinken".split()
)
"""Verbs that no ending gives away."""
NO_VERB = frozenset(
    "mit seit nicht erst fast jetzt selbst weit gut statt sonst meist laut dort zuletzt"
    " bereits bekannt insgesamt heute nächste letzte erste zweite dritte geplant oft"
    " weiteren weitere weiterer gesamte gesamten alten alte meisten ersten zweiten"
    " dritten letzten beliebt rund direkt damit somit zumindest hat guten gute späte"
    " rechte linke bunte echte leichte besten beste halbe überhaupt".split()
) - {"hat"}
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
DAYS = tuple("montag dienstag mittwoch donnerstag freitag samstag sonntag".split())
OTHER_PERSONS = frozenset("er sie es man".split())
OTHER_JOINING = frozenset("und oder aber".split())
ENDINGS = ("te", "ten", "t")
"""Of the past of weak verbs, and of what one does."""
OTHER_SPANS = frozenset(
    "tag tage tagen woche wochen monat monate monaten jahr jahre jahren".split()
)
"""Times of a day or more that something came later by: "drei Tage später"."""
