"""The words that the rules of labels know; each table names what it is for."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


SHORT = 5
"""Letters that a verb in -ing or -ed has more of; "king" and "Fred" have not."""
BORDERS = _set(", ; : – — -- --- - … ... ! ?")
QUOTES = frozenset('"“”„«»‟')
OPENING = frozenset("“„«")
SAY = _set(
    "said says say saying added adds told tells announced announces reported reports"
    " tweeted wrote explained confirmed stated noted claimed insisted recalled asked"
    " argued warned acknowledged declared"
)
SAY_TAIL = _set(
    "in on at to during from via through by late early today yesterday this last"
    " reporters me us him her them a. earlier later as when after before of"
)
"""What may follow the verb of an attribution that stands behind its subject."""
AUXILIARIES = _set(
    "is are was were has have had will would may might can could must shall should do"
    " does did isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't"
    " cannot couldn't don't doesn't didn't isn’t aren’t wasn’t weren’t hasn’t haven’t"
    " hadn’t won’t wouldn’t can’t couldn’t don’t doesn’t didn’t it's it’s i've i’ve"
    " i'm i’m we've we’ve we're we’re they're they’re he's he’s she's she’s"
    " he'll he’ll she'll she’ll it'll it’ll they'll they’ll we'll"
    " we’ll i'll i’ll"
)
PAST = _set(
    "said told went came got gave took made knew thought saw found left lost won"
    " bought sold brought caught taught sought fought shot struck stole broke spoke"
    " chose fell rose grew threw flew drew blew began sank swam ran held met led fed"
    " fled bled sent spent built lent bent paid laid stood sat shook woke drove rode"
    " wrote hid swore wore tore bore kept slept wept swept felt dealt heard meant dug"
    " hung became overcame forgave ate forgot beat underwent withdrew overthrew died"
    " lay tied hit cut put set let shut split quit hurt burst spread plunged slew"
    " cast"
)
PRESENT = _set(
    "expects plans hopes says shows begins starts launches lands opens wins makes"
    " takes gives goes comes gets holds meets calls faces wants seeks remains becomes"
    " carries kills hits strikes features includes marks follows leads moves rises"
    " falls uses continues provides works supports integrates means needs offers runs"
    " reports happens arrives returns leaves joins dies hopes expect hope say begin"
    " believe want seek include remain become carry allow provide allows helps keeps"
    " kept suggests suggest celebrates receives confirms announces tells reveals"
    " requires foresees thinks argues writes finds believes refuses agrees accuses"
    " denies rejects urges pays sells buys loses brings puts asks appears operates"
    " publishes serves sends speaks listens attends sits knows sees understands"
    " creates explains describes examines defends dismisses intends ends"
    " predict predicts indicates indicate shout burn gather chant"
    " celebrate attend wait pose react take hold stand"
)
NO_PAST = _set(
    "based hundred need speed seed feed indeed bed shed breed greed weed creed"
)
DETERMINERS = _set(
    "the a an this that these those his her its their our my your some any no every"
    " each"
)
QUANTITIES = _set(
    "most many several all both few other new best key top more two three"
)
"""Before a word in -s they show it to be a noun."""
PRONOUNS = _set(
    "it they he she we i you this that these those there its his her their it's it’s"
    " he's he’s she's she’s they're they’re we're we’re i've i’ve i'm i’m we've we’ve"
    " that's that’s there's there’s here here's here’s these what he'll he’ll she'll"
    " she’ll it'll it’ll they'll they’ll we'll we’ll i'll i’ll"
)
SUBJECTS = _set("it they he she we i there")
PREPOSITIONS = _set(
    "of in on at to by for with from into onto over under about against among between"
    " through during since until till before after near off across around behind"
    " beyond without within toward towards upon via per as than like aboard above"
    " below despite throughout"
)
HANGING = (
    PREPOSITIONS
    | DETERMINERS
    | _set(
        "and or but nor yet so which who whose whom where when while because although"
        " though if both either just only also very more most early late then ever"
    )
)
BROKEN = AUXILIARIES | _set("to not never be been being became become")
"""A clause that a cut leaves on one of these has lost its verb."""
NEGATIONS = _set("not no never none nobody nothing neither nor without") | {
    word for word in AUXILIARIES if word.endswith(("n't", "n’t"))
}
SUBORDINATORS = _set("after when as while before because although though once where")
RELATIVES = _set("which who whose whom that")
CONDITIONS = _set("if unless whether")
COORDINATORS = _set("and but or yet so nor")
ASIDES = DETERMINERS | RELATIVES | _set("one two formerly once aged also now then")
LEADS = _set(
    "on in at by during after before since following while when as for with despite"
    " although though because until till once soon just meanwhile however moreover"
    " furthermore nevertheless nonetheless still then now later earlier today"
    " yesterday tonight finally instead also additionally overall indeed thus"
    " therefore hence recently currently previously unfortunately fortunately"
    " surprisingly interestingly of to from under over within between throughout"
    " according even unlike besides initially eventually ultimately clearly sadly"
    " luckily first second third last ironically based here yes no well until like"
)
"""What a part before the first comma begins with when it is no subject."""
LONELY = _set("first second third last yes no well here")
"""They lead alone only: "no rain, snow or wind" is a subject."""
WITH_VERBS = _set("provide provides provided supplied presented equipped")
"""What is given stands behind "with" and must not be cut off."""
ALONE = _set(
    "meanwhile however moreover nevertheless then thus therefore hence also now"
)
"""They lead without a comma, too."""
LEAD_OF_OTHER_TIME = _set("before until till since unlike")
TIMES = _set(
    "yesterday today tonight tomorrow morning afternoon evening night noon midnight"
    " week month year weekend day days weeks months years ago a.m. p.m. a.m p.m"
)
TIME_BEFORE = _set(
    "barely nearly almost exactly early late earlier later last this next past"
    " mid just only about around roughly"
)
FEASTS = _set("black good cyber super ash easter holy shrove giving")
"""With a weekday behind them they are a day of another name: "Black Friday"."""
OTHER_TIMES = _set("in on since until from by during before after early late")
INSERTING = _set("what when where which who")
"""They begin an insertion behind a lead: "In 2006, when prices fell, …"."""
NAMING = _set("titled entitled called named dubbed nicknamed")
PLACING = _set("in at from on near to with by")
"""Behind them stands a place, and "which" may belong to what happened there."""
LEAD_IN = _set("starting beginning dated")
"""Words that lead in a date and hang without it."""
ON_NO = _set("this last next today yesterday tonight tomorrow")
"""Times that never follow "on" as a preposition."""
TIME_PREPOSITIONS = _set("on in at by during from")
IMAGES = _set(
    "image images photo photos picture pictures photograph photographs frame graphic"
    " map illustration video still view screenshot chart animation"
)
SHOWING = _set("shows show showed showing depicts captures illustrates")
IMPERATIVES = _set(
    "let's let’s start explore consider contact be call please remember imagine make"
    " follow see book read click check watch learn get find sign subscribe do let take"
    " join visit buy look download share note add clique discover attend spend try"
)
CLAUSE_WORDS = _set("when while because although where after")
"""What begins a clause that may go; left without its verb it must."""
CUTTABLE = _set(
    "in at on for with from by during near off over across throughout under against"
    " among amid around along alongside aboard behind outside inside despite following"
    " according after before when while because as which who where although until"
    " since but so through into just about"
)
"""Words before which a clause that is too long may end."""
MANNER = _set(
    "sharply quickly successfully safely slowly rapidly suddenly officially really"
    " highly extremely deliberately simply closely carefully previously actually"
    " literally badly heavily subsequently effectively certainly religiously"
)
"""Adverbs that a label can spare; none of them changes what is true."""
ENGLISH = _set(
    "the of and has have were with from by for at that this are been which their his"
    " her is on will"
)
NO_PARTICIPLE = _set(
    "during following including according morning evening spring building nothing"
    " something everything anything king ring meeting being regarding concerning"
)
ACCUSED = _set("suspected alleged convicted accused wanted charged")
"""They are adjectives as often as verbs: "a suspected thief", "a man accused of"."""
PARTICIPLES = _set(
    "taken given seen shown known gone done written driven broken stolen chosen"
    " fallen drawn thrown grown worn torn born made held found set sent led built"
    " meant"
)
WAITING = _set(
    "relative due according prior subject similar related able unable equal likely"
    " second third many much few"
    " new own same such other set ready close next first last based"
)
"""Adjectives that wait for a word: nothing ends on them."""
PARTICLES = _set("in on off over up out down back away")
PERSONS = _set("he she it they we i")
OPEN_PAIR = _set("and or to that which who help helps helped let lets")
SPANS = _set("seconds minutes hours days weeks months years day week month year")
BE = _set("is are was were be been being")
READER = _set("you your yours you're you’re you'll you’ll")
"""Who is spoken to: such a sentence is advice and reports nothing."""
POINTING = _set(
    "it he she they we i you his her their its what it's it’s he's he’s she's she’s"
    " they're they’re we're we’re i've i’ve i'm i’m we've we’ve that's that’s there's"
    " there’s here's here’s he'll he’ll she'll she’ll it'll it’ll they'll they’ll we'll"
    " we’ll i'll i’ll"
)
"""A label that begins with one needs the sentence before."""
DEMONSTRATIVES = _set("this that these those")
"""They point outside where a verb follows: "This is because", not "This bridge"."""
SPEAKERS = _set(
    "me my mine we us our ours myself ourselves we're we’re we've we’ve i'm i’m i've"
    " i’ve i'll i’ll"
)
"""Who writes or speaks; beside its date a label tells of named things alone."""
OBJECTS = _set("it him them")
OF_OTHER_THING = _set("following after despite")
"""Behind them a date is that of a thing: "Following the fire of last week, …"."""
GIVEN_OUT = _set("published released posted issued broadcast")
"""What was given out on a day is news of that day."""
DAY_VERBS = _set("is was will marks marked brings brought sees saw has had")
"""What a day can do; "Monday started as a program" is a name of another thing."""
OFFERING = _set("claimed claims alleged insisted argued")
"""Who says so with one of them is not believed yet: the saying is what happened."""
NUMBERING = _set(
    "number lot series group pair kind type total variety range host couple form part"
    " bit piece sort set third quarter half majority handful dozen"
    " value rate price cost level amount record peak speed share percentage average sum"
    " loss profit"
)
"""Behind "a" they count or measure what "of" leads to, which must then stay."""
MAKING = _set(
    "established built created opened launched founded hired used formed introduced"
    " bought joined developed designed returned met gathered flew travelled traveled"
    " acquired started made convened filed"
)
"""Their object with its article is whole, and "to" behind it tells what it was for."""
KNOWING = _set(
    "believe believes believed think thinks thought know knows knew learned heard hope"
    " hopes hoped means shows showed suggests suggested revealed reveals feared fears"
    " expect expects expected claimed alleged estimate estimates estimated forecast"
)
"""A clause without "that" may follow them, as it follows "said"."""
OFFICES = _set(
    "police officials authorities doctors scientists researchers prosecutors witnesses"
    " experts firefighters rescuers investigators reports"
)
"""They look like names at the beginning of a sentence."""
NO_ADVERB = _set(
    "rally family supply assembly ally reply anomaly monopoly fly bully italy july"
)
SPENDING = _set("spent spend spends took take takes lost lose wasted")
"""A time behind them is their object: "spent Monday searching"."""
TO_COME = _set(
    "expected set due projected scheduled forecast likely planned predicted estimated"
)
"""Behind "is" they look ahead, to whatever date follows."""
REPLYING = _set("speaking asked appearing addressing")
"""They lead in what somebody said on that day: "Asked on Monday, she said …"."""
