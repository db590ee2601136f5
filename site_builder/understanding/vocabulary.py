"""The words that give a line away, in named groups: of pages, teasers, days.

Those of authors and of pictures have rooms of their own beside this one.

A group is a tuple of alternatives; `pattern` makes a regular expression of groups and
refuses an empty one, which would match everything. Words are lower case with straight
apostrophes, as `Shape.folded` is.
"""

from site_builder.understanding.expressions import Late

Group = tuple[str, ...]


def pattern(*groups: Group, whole: bool = False) -> Late:
    """Make one expression of groups that finds any of their words.

    Args:
        groups: Alternatives, each a plain regular expression that cannot backtrack
            over more than a word.
        whole: Match the whole line rather than a part of it.

    Raises:
        ValueError: A group is empty.
    """
    if not groups or not all(groups):
        msg = "an empty word group would match every line"
        raise ValueError(msg)
    body = "|".join(word for group in groups for word in group)
    return Late(rf"\W*(?:{body})\W*" if whole else rf"(?<!\w)(?:{body})(?!\w)")


FURNITURE_LINES: Group = (
    r"(?:lesezeit|reading time|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd) ?:? ?(?:ca\. ?)?\d+ ?min(?:uten?|utes?|utos?|uti)?\.?",
    r"impressum",
    r"datenschutz(?:erklärung|hinweise?)?",
    r"mentions légales",
    r"aviso legal",
    r"note legali",
    r"cookie settings",
    r"cookie-einstellungen",
    r"discussion about this (?:post|episode|article)",
    r"unsubscribe",
    r"(?:update|manage|change) (?:your |my )?(?:e-?mail )?preferences",
    r"ready for more\?",
    r"notes? (?:to|for) editors?:?",
    r"ends",
    r"key (?:events|moments)",
    r"want to write(?: for us)?\?",
    r"skip to (?:main )?(?:content|navigation)",
    r"(?:see|view|show|load|read) (?:more|all|less)",
    r"(?:view|read|open|see) (?:this|the) (?:e-?mail|message|newsletter) (?:in|on) (?:your|a|the) (?:web )?browser",
    r"see all (?:photos|comments|images|videos)",
    r"view (?:gallery|image|larger image)",
    r"(?:continue|keep) reading",
    r"(?:article|story) continues (?:below|after (?:the )?ad(?:vertisement)?)",
    r"comments? (?:are|is|have been) (?:now )?(?:closed|off|disabled)",
    r"comments?(?: \(\d+\))?",
    r"(?:leave|post|write|add) (?:a|your) (?:comment|reply)",
    r"(?:no|\d+) comments?(?: yet)?",
    r"(?:back|return|scroll) to (?:the )?top",
    r"advertise?ment",
    r"advertising",
    r"sponsored",
    r"ad",
    r"ads",
    r"share(?: (?:this|on|via|it|article|story|this (?:article|story|page|post)).{0,30})?",
    r"(?:tweet|pin|email|e-mail|print|save|copy link|facebook|twitter|linkedin|reddit|whatsapp|pinterest|flipboard|pocket|instagram|youtube|messenger|telegram|rss|x)(?: (?:this|it|article))?",
    r"menu",
    r"search",
    r"home",
    r"login",
    r"log in",
    r"sign in",
    r"sign up",
    r"register",
    r"subscribe",
    r"newsletters?",
    r"close",
    r"next",
    r"previous",
    r"prev",
    r"open menu",
    r"toggle navigation",
    r"navigation",
    r"account",
    r"loading(?:\.\.\.|…)?",
    r"please wait",
    r"listen(?: to (?:this )?article)?",
    r"(?:enlarge|expand)(?: (?:this )?image)?",
    r"(?:hide|toggle) caption",
    r"all rights reserved\.?",
    r"terms (?:of (?:use|service)|and conditions)",
    r"privacy policy",
    r"cookie policy",
    r"contact us",
    r"about us",
    r"advertise with us",
    r"accessibility",
    r"sitemap",
    r"careers",
    r"zum inhalt springen",
    r"zur startseite",
    r"anzeige",
    r"werbung",
    r"mehr anzeigen",
    r"weiterlesen",
    r"kommentare(?: \(\d+\))?",
    r"teilen",
    r"drucken",
    r"aller au contenu",
    r"publicité",
    r"partager",
    r"imprimer",
    r"lire la suite",
    r"commentaires",
    r"publicidad",
    r"compartir",
    r"imprimir",
    r"leer más",
    r"comentarios",
    r"ir al contenido",
    r"pubblicità",
    r"condividi",
    r"stampa",
    r"leggi (?:anche|tutto)",
    r"commenti",
    r"advertentie",
    r"delen",
    r"lees meer",
    r"reacties",
    r"publicidade",
    r"compartilhar",
    r"leia mais",
)
"""Whole lines that only ever are page furniture."""

FURNITURE_STARTS: Group = (
    r"you(?:'re| are) receiving this (?:e-?mail|mail|message|newsletter)",
    r"this (?:e-?mail|message|newsletter) (?:is|was) sent (?:to|by)",
    r"sie erhalten diese[ns]? (?:e-?mail|mail|nachricht|newsletter)",
    r"(?:media|press) (?:contacts?|enquiries|inquiries):",
    r"pressekontakt:",
    r"contact presse ?:",
    r"republish (?:our|this) (?:articles?|story|stories|work)",
    r"copyright (?:©|\(c\)|\d{4})",
    r"© ?\d{4}",
    r"all rights reserved",
    r"by (?:continuing|using|clicking|signing|submitting|subscribing)",
    r"(?:we|this (?:site|website)) uses? cookies",
    r"your (?:privacy|browser|email address|subscription)",
    r"(?:please )?enable javascript",
    r"this site is protected by",
    r"you (?:have|need to|must be) (?:reached|logged|sign|an account|javascript)",
    r"filed under",
    r"tagged(?: with| as)?:",
    r"tags?:",
    r"topics?:",
    r"categor(?:y|ies):",
    r"posted in",
    r"photos?: \d+",
    r"images?: \d+",
    r"gallery:",
)
"""Beginnings of lines that are page furniture."""

TEASER_STARTS: Group = (
    r"read (?:more|next|also|on|the full)(?: about)?:?",
    r"also read",
    r"(?:related|more)(?: (?:stories|articles|coverage|reading|content|links|posts))?:",
    r"(?:see|watch|listen) (?:also|more|now)?:",
    r"see also:?",
    r"(?:video|videos|photos|gallery|in pictures|watch|listen|podcast|slideshow):",
    r"(?:don't|do not) miss:?",
    r"you (?:may|might) (?:also )?(?:like|be interested)",
    r"recommended(?: for you)?:?",
    r"more (?:on|about|from|in) [^.]{1,60}:",
    r"lesen sie (?:auch|mehr|hier)",
    r"mehr zum thema",
    r"lire aussi",
    r"à lire aussi",
    r"lee también",
    r"te puede interesar",
    r"leggi anche",
    r"lees ook",
    r"leia também",
    r"veja também",
)
"""Beginnings of lines that advertise another story."""

SUBJECT_STARTS: Group = (
    r"(?:subject|betreff|objet|asunto|oggetto|onderwerp|assunto):",
)
"""How the line begins that says what a letter is about."""

TEASER_SECTIONS: Group = (
    r"related(?: (?:stories|articles|posts|coverage|content|topics|links|reading|news))?",
    r"(?:more|other|latest|top|trending|popular|recent|featured|editor's) (?:stories|articles|news|posts|headlines|picks|videos|coverage|reading)",
    r"more (?:from|on|in|about|like) .{1,40}",
    r"(?:most|now) (?:popular|read|viewed|shared|commented|trending)",
    r"recommended(?: (?:for you|stories|articles|reading|videos))?",
    r"read (?:next|this next|more)",
    r"up next",
    r"what to read next",
    r"next article",
    r"you (?:may|might) (?:also )?like(?: this)?",
    r"don't miss",
    r"trending(?: now)?",
    r"from (?:around )?the web",
    r"around the web",
    r"sponsored (?:content|stories|links)",
    r"editors'? (?:picks?|recommendations)",
    r"in (?:this|other) (?:section|news)",
    r"see also",
    r"mehr zum thema",
    r"lesen sie auch",
    r"das könnte sie auch interessieren",
    r"meistgelesen",
    r"à lire aussi",
    r"les plus lus",
    r"sur le même (?:sujet|thème)",
    r"lo más (?:leído|visto)",
    r"noticias relacionadas",
    r"leggi anche",
    r"articoli correlati",
    r"lees ook",
    r"meest gelezen",
    r"leia também",
    r"mais lidas",
    r"veja também",
)
"""Whole lines that head a list of other stories."""

TEASER_ENDS: Group = (
    r"read (?:more|the full (?:story|article)|full (?:story|article)|article|story|now)",
    r"continue reading",
    r"learn more",
    r"find out more",
    r"see (?:more|details)",
    r"view (?:more|article)",
    r"full story",
    r"more",
    r"weiterlesen",
    r"mehr lesen",
    r"lire la suite",
    r"leer más",
    r"seguir leyendo",
    r"leggi tutto",
    r"continua a leggere",
    r"lees (?:meer|verder)",
    r"leia mais",
    r"saiba mais",
)
"""Whole lines that close a teaser: what stands above them is another story."""

GALLERY_ENDS: Group = (
    r"see all (?:photos|images|videos)",
    r"view (?:gallery|slideshow|photos)",
    r"\d+ (?:photos|images)",
    r"(?:watch|play) (?:now|video)",
)
"""Whole lines that close the advertisement of a picture gallery or a film."""

COMMENT_SECTIONS: Group = (
    r"discussion about this (?:post|episode|article)",
    r"(?:(?:view|show|load|see|read|latest|older) )?(?:all |the |more )?comments?",
    r"(?:(?:view|show|all|top|top rated) )?(?:\d+ )?comments?(?: \(?\d+\)?)?",
    r"comments? section",
    r"comments? (?:on|for) this (?:article|story|post|entry)",
    r"(?:\d+ )?(?:reader|user) comments?",
    r"(?:join|view) the (?:discussion|conversation)",
    r"(?:leave|post|write|add) (?:a|your) (?:comment|reply)",
    r"\d+ (?:responses?|replies|thoughts)(?: (?:to|on) .{1,100})?",
    r"(?:alle |\d+ )?(?:leser)?kommentare?(?: \(?\d+\)?)?",
    r"(?:alle )?kommentare (?:anzeigen|öffnen|einblenden|lesen|zu diesem artikel)",
    r"(?:einen )?kommentar (?:schreiben|hinzufügen|verfassen|abgeben)",
    r"schreiben? (?:sie )?(?:einen|ihren|deinen) kommentar",
    r"(?:les |\d+ )?commentaires?(?: \(?\d+\)?)?",
    r"(?:laisser un|ajouter un|voir les) commentaires?",
    r"(?:los |ver |\d+ )?comentarios?(?: \(?\d+\)?)?",
    r"dej[ae] (?:un|tu|su) comentario",
    r"(?:i |leggi i |\d+ )?comment[io](?: \(?\d+\)?)?",
    r"lascia un commento",
    r"(?:\d+ )?reacties?(?: \(?\d+\)?)?",
    r"(?:plaats|geef) (?:een )?reactie",
    r"(?:os |\d+ )?comentários?(?: \(?\d+\)?)?",
    r"deixe (?:um|seu) comentário",
)
"""Whole lines that head readers' comments."""

PROMO_SENTENCES: Group = (
    r"(?:may|might|could|can) (?:earn|receive|get) (?:a |an )?(?:small )?(?:affiliate )?commissions?",
    r"(?:is|are) supported by (?:affiliate )?commissions",
    r"contains affiliate links",
    r"(?:a |an )(?:\w+, )?reader-(?:supported|funded)",
    r"click (?:here )?to (?:subscribe|donate|sign up)",
    r"become a (?:paid|paying) subscriber",
    r"(?:one-off|monthly|tax-deductible) (?:or monthly )?donations?",
    r"(?:consider|please) (?:making a donation|donating|subscribing|supporting us)",
    r"read our (?:privacy (?:notice|policy)|editorial guidelines|full disclosure)",
    r"under the terms of the creative commons",
    r"by (?:clicking|signing up|subscribing)[^.]{0,60} you (?:agree|are agreeing|consent)",
    r"unterstützen sie uns",
    r"werden sie (?:jetzt )?mitglied",
    r"hat ihnen (?:dieser|der) (?:artikel|beitrag|text) gefallen",
    r"soutenez(?:-nous| notre (?:journal|rédaction))",
    r"faites un don",
    r"hazte (?:socio|socia|suscriptor)",
    r"apoya (?:nuestro|el) periodismo",
    r"sostieni(?:ci| il nostro)",
    r"steun (?:ons|onze journalistiek)",
)
"""What outlets say of their income; wherever it stands in a paragraph, it is an aside."""

PROMO_WORDS: Group = (
    r"sign up (?:for|to|here|now|today)",
    r"subscribe (?:to|here|now|today|for)",
    r"(?:our|free|daily|weekly|the|morning|'s) newsletters?",
    r"(?:to|in|into) your (?:inbox|mailbox)",
    r"(?:follow|like|find|join) us (?:on|at|in)",
    r"follow \w+(?:'s)? on (?:twitter|facebook|instagram|x|threads|mastodon)",
    r"download (?:the|our) .{0,20}app",
    r"(?:get|receive) (?:the|our|all) (?:latest|best|top|day's)",
    r"(?:become|be) a (?:member|subscriber|supporter|patron)",
    r"(?:support|donate to) (?:us|our (?:work|journalism|mission))",
    r"(?:this|the) (?:story|article|post|piece|essay) is part of",
    r"part of (?:our|a) (?:series|special|ongoing)",
    r"join our (?:\w+ )?(?:forums?|community|channel|group|mailing list)",
    r"got a (?:tip|story)",
    r"have a (?:news )?tip",
    r"send us (?:a|your) (?:tip|story|news)",
    r"(?:add it|add them) to your (?:own )?(?:[a-z]+ )?calendar",
    r"special offer",
    r"stay up to date (?:with|on)",
    r"subscribe and save",
    r"start your (?:free )?trial",
    r"\d+% off",
    r"listen to (?:our|the) .{0,30}podcast (?:here|on|wherever)",
    r"newsletter (?:an|abonnieren)",
    r"jetzt abonnieren",
    r"abonnez-vous",
    r"inscrivez-vous",
    r"suscríbete",
    r"suscribirse",
    r"iscriviti",
    r"abbonati",
    r"meld je aan",
    r"assine",
    r"inscreva-se",
)
"""Words of a line that advertises the outlet itself."""

TIMESTAMP_STARTS: Group = (
    r"(?:first |originally |last |article )?(?:published|posted|updated|modified|revised|created|released|issued|filed|dated?|added|uploaded)(?: on| at|:|,)?",
    r"(?:zuletzt |erst)?(?:veröffentlicht|aktualisiert|geändert|stand|erstellt|erschienen|datum|publiziert)(?: am|:)?",
    r"(?:publié|mis à jour|mise à jour|modifié|posté|paru|date de publication)e?(?: le|:)?",
    r"(?:publicad[oa]|actualizad[oa]|creado|fecha|última actualización)(?: el|:)?",
    r"(?:pubblicat[oa]|aggiornat[oa]|ultimo aggiornamento|ultima modifica)(?: il|:)?",
    r"(?:gepubliceerd|bijgewerkt|geplaatst|laatste update)(?: op|:)?",
    r"(?:atualizad[oa]|criado)(?: em| a|:)?",
    r"(?:publisert|oppdatert|publicerad|uppdaterad|udgivet|opdateret|julkaistu|opublikowano|data publikacji|publikováno|güncelleme|yayınlanma)",
)
"""Beginnings of lines that say when the page was published or updated."""

STAMP_WORDS: Group = (
    r"(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?",
    r"wed|thu|sat",
    r"(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|mo|di|mi|do|fr|sa|so",
    r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
    r"lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo",
    r"(?:lune|marte|mercole|giove|vener)d[ìi]|sabato|domenica",
    r"maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag",
    r"(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?",
    r"mandag|tirsdag|onsdag|torsdag|fredag|l[øö]rdag|s[øö]ndag|måndag|tisdag",
    r"at|on|by|in|from|date|time|am|um|vom|den|der|le|la|el|il|en|em|op|om|kl|às|ore|alle|ore|à|a las|de|del",
    r"uhr|h|hrs?|pm|a\.m\.?|p\.m\.?|e[sd]?t|p[sd]?t|c[sd]?t|m[sd]t|gmt|utc|bst|cest|cet|mez|mesz|ist|edt|noon|midnight",
    r"first|originally|last|zuletzt|article|min(?:ute)?n?s?|read|reading time|lesezeit|lesedauer|lecture|lectura|lettura|di|leestijd",
    r"last|am|teilen|share|comments?|kommentare?|commentaires?|comentarios?|views?|new",
)
"""Words that a line may hold beside its date and still be no more than a timestamp."""
