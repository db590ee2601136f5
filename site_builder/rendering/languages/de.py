"""The words of the pages in German."""

from site_builder.rendering.languages.language import Language, one_or_other

PHRASES = {
    # Dates.
    "day": "{day}. {month} {year}",
    "day-and-month": "{day}. {month}",
    "day-alone": "{day}.",
    "day-and-time": "{day}, {time} Uhr",
    "days-short": "{first}.–{last}",
    "week": "Woche vom {day}",
    "month": "{month} {year}",
    "year-part-21": "Frühjahr {year}",
    "year-part-22": "Sommer {year}",
    "year-part-23": "Herbst {year}",
    "year-part-24": "Winter {year}",
    "year-part-33": "erstes Quartal {year}",
    "year-part-34": "zweites Quartal {year}",
    "year-part-35": "drittes Quartal {year}",
    "year-part-36": "viertes Quartal {year}",
    "year-part-40": "erstes Halbjahr {year}",
    "year-part-41": "zweites Halbjahr {year}",
    "decade": "{year}er-Jahre",
    "about": "etwa {value}",
    "perhaps": "vielleicht {value}",
    "perhaps-about": "vielleicht etwa {value}",
    "until": "bis {value}",
    "since": "seit {value}",
    "span": "{first} bis {last}",
    "by-day": "spätestens am {day}",
    "not-before-day": "frühestens am {day}",
    "between-days": "zwischen dem {first} und dem {last}",
    "no-date": "undatiert",
    "countdown-days": "{n} Tg.",
    "countdown-weeks": "{n} Wo.",
    "countdown-hours": "{n} Std.",
    "countdown-minutes": "{n} Min.",
    "countdown-seconds": "{n} Sek.",
    "countdown-about": "etwa {offset}",
    # Joints.
    "and-between": " und ",
    "or-between": " oder ",
    "quoted": "„{words}“",
    "quoted-within": "‚{words}‘",
    "and-more": " und {more}",
    # The frame of every page.
    "skip": "Zum Inhalt springen",
    "search-label": "Artikel durchsuchen",
    "search": "Suchen",
    "main-navigation": "Hauptnavigation",
    "foot": "{site}. Diese Seiten weisen jede Zeile jeder Quelle nach, und zu jeder "
    "erschlossenen Angabe steht, worauf sie beruht.",
    "before-line": "Zeile ",
    "after-line": " der Quelle",
    "untitled-site": "Artikelarchiv",
    # Lists and their names.
    "articles": "Artikel",
    "archive": "Archiv",
    "timeline": "Zeitleiste",
    "names": "Namen",
    "outlets": "Medien",
    "outlet": "Medium",
    "authors": "Autoren",
    "author": "Autor",
    "tags": "Schlagwörter",
    "tag": "Schlagwort",
    "year": "Jahr",
    "people": "Personen",
    "person": "Person",
    "organisations": "Organisationen",
    "organisation": "Organisation",
    "places": "Orte",
    "place": "Ort",
    "other-names": "Weitere Namen",
    "name": "Name",
    "earlier": "Früher",
    "later": "Später",
    "before-and-after": "Davor und danach",
    "on-this-page": "Auf dieser Seite",
    "all-of": "Alles zu {name}",
    "of-site": "{title} in „{site}“: {facts}",
    "archive-facts": "{title}: {facts}",
    "outlet-titled": "Medium: {title}",
    "author-titled": "Autor: {title}",
    "tag-titled": "Schlagwort: {title}",
    "undated": "Undatiert",
    "undated-in-a-row": "undatiert",
    "month-unknown": "Monat unbekannt",
    "month-unknown-of": "{label}, Monat unbekannt",
    "day-unknown": "Tag unbekannt",
    "day-unknown-of": "{label}, Tag unbekannt",
    "part": "Teil {n}",
    "part-of": "{label}, Teil {n}",
    "articles-by-year": "Artikel nach Jahren: {years}.",
    "number-in-year": "{n} im Jahr {year}",
    "to-year": "bis {year}",
    "follow": "Abonnieren",
    "signs-in-lists": "Gepunktet: erschlossen. Doppelkreuz: von einem Menschen "
    "angegeben. Warum, steht auf der Seite des jeweiligen Artikels.",
    "with-most-articles": "Mit den meisten Artikeln",
    "in-most-articles": "In den meisten Artikeln",
    "by-kind": "Nach Art",
    "names-facts": "{names}, jeweils mit der Zahl der Artikel.",
    # Data to take away.
    "articles-json": "Artikel als JSON",
    "timeline-json": "Zeitleiste als JSON",
    "as-csv": "als CSV",
    "as-calendar": "als Kalender",
    "for-timelinejs": "für TimelineJS",
    "atom-feed": "Atom-Feed",
    "json-feed": "JSON-Feed",
    "references-bibtex": "Literaturangaben als BibTeX",
    "references-ris": "Literaturangaben als RIS",
    "references-csl": "Literaturangaben als CSL-JSON",
    # The front page.
    "published-day": "erschienen am {day}",
    "published-span": "erschienen vom {span}",
    "read-timeline": "Zur Zeitleiste",
    "no-articles": "Diese Sammlung enthält noch keine Artikel.",
    "what-happened": "Was geschah",
    "all-of-it": "Zur ganzen Zeitleiste: {events}",
    "no-events-front": "Kein Artikel nennt ein Datum, das sich im Kalender einordnen "
    "ließ.",
    "who-appears": "Wer und was vorkommt",
    "by-year": "Nach Jahren",
    "no-outlet-anywhere": "Kein Artikel dieser Sammlung nennt sein Medium.",
    "no-author-anywhere": "Kein Artikel dieser Sammlung nennt seinen Autor.",
    "outlets-a-to-z": "Medien von A bis Z",
    "authors-a-to-z": "Autoren von A bis Z",
    "tags-a-to-z": "Schlagwörter von A bis Z",
    "take-it": "Zum Mitnehmen",
    "plain-files": "Die gesamte Website ist ein Ordner mit einfachen Dateien. Sie "
    "lässt sich kopieren und überall öffnen.",
    "how-made": "Wie diese Website entstanden ist",
    "how-made-roles": "Ein Programm hat jeden Text Zeile für Zeile gelesen und jeder "
    "Zeile eine Rolle zugewiesen: Überschrift, Text, Bildunterschrift, Angaben zur "
    "Person, Beiwerk der Seite. Daraus hat es Autoren, Medien und Daten gewonnen.",
    "how-made-signs": "Was es erschlossen hat, trägt eine {dotted}; auf der Seite des "
    "Artikels steht, auf welchen Worten die Angabe beruht. Was ein Mensch berichtigt "
    "hat, trägt ein Doppelkreuz{dagger}. Was unbekannt ist, heißt unbekannt.",
    "dotted-line": "gepunktete Linie",
    # The drawing of a period.
    "period-at-a-glance": "Der Zeitraum im Überblick",
    "strip-caption": "Über der Linie steht, wovon die Artikel berichten, darunter "
    "stehen die Artikel selbst.",
    "strip-bars": "Je höher ein Balken, desto mehr liegt dort.",
    "strip-spread": "Was nur auf einen Zeitraum genau bekannt ist, verteilt sich auf "
    "dessen Tage; offene Balken stehen für Erwartetes.",
    "strip-open": "Offene Zeichen stehen für das, was nur auf einen Zeitraum genau "
    "bekannt ist oder erwartet wurde.",
    "strip-events-on": "{events} am {day}",
    "strip-events-between": "{events} {span}",
    "strip-articles": "{articles}, {published}",
    # The timeline.
    "sheet-title": "Zeitleiste: {label}",
    "sheet-about": "{label}: {events}, jeweils mit dem Satz, der davon berichtet.",
    "no-place": "Ohne Datum",
    "no-place-on-calendar": "Im Kalender nicht einzuordnen",
    "not-on-calendar": "Nicht im Kalender",
    "years-of-decade": "{year}er-Jahre",
    "in-no-month": "{n} ohne Monat",
    "no-event-of-month": ": kein Ereignis",
    "key-day": "ein Tag",
    "key-week": "eine Woche oder ein Monat",
    "key-longer": "länger",
    "key-expected": "erwartet, als der Text entstand",
    "expected": "erwartet",
    "no-events": "Kein Artikel dieser Sammlung nennt ein Datum, das sich im Kalender "
    "einordnen ließ.",
    "loose-countdowns": "Countdowns ohne Datum",
    "before-zero": "Countdown: {zero}",
    "not-quoted": "Hier nicht zitiert: ",
    "dated-by": "Datum aus {line}",
    "differ-day": "Die Quellen nennen verschiedene Tage",
    "differ-number": "Die Quellen nennen verschiedene Zahlen",
    "differ-wording": "Die Quellen weichen im Wortlaut voneinander ab",
    "differ": "Die Quellen weichen voneinander ab",
    "named-and-more": "{names} und {n} weitere",
    # An event that several articles report.
    "sources": "Was die Quellen sagen",
    "differences": "Worin sie voneinander abweichen",
    "event-cited": "Ereignis: {when}. Berichtet von {sources}.",
    "earlier-about": "Früher, zu {name}: {when}",
    "later-about": "Später, zu {name}: {when}",
    "line": "Zeile {n}",
    "line-of": "Zeile {n} von {source}",
    "named-line": "{name}, Zeile {n}",
    # The filter of the timeline; {shown} and {all} are numbers that a script knows.
    "filter": "Filtern",
    "filter-events": "Ereignisse filtern",
    "filter-more": "{n} weitere",
    "filter-kind": "Art",
    "filter-outlet": "Medium",
    "filter-state": "{shown} von {all} Ereignissen: {words}.",
    "filter-elsewhere": "Die Seite jedes Jahres zeigt die eigenen: {words}.",
    "said-reported": "berichtet",
    "said-expected": "erwartet",
    "kind-reported": "Berichtet",
    "kind-expected": "Erwartet",
    "no-outlet-known": "Medium nicht bekannt",
    "show-all": "Alle zeigen",
    # An article.
    "no-outlet": "Kein Medium",
    "outlet-unknown": "Medium unbekannt",
    "no-author": "Kein Autor genannt",
    "by": "Von ",
    "byline": "Von {names}",
    "no-text": "Die Quelle enthält außer der Überschrift keinen Text.",
    "read-at": "Nachzulesen ist er unter {original}",
    "how-we-know": "Woher wir das wissen",
    "rule": "Regel:",
    "plain-means": "Ohne Zeichen: Es steht so im Text.",
    "dotted-means": ": Es wurde erschlossen.",
    "dagger-means": ": Ein Mensch hat es angegeben.",
    "dotted": "Gepunktet",
    "dagger": "Doppelkreuz",
    "see-source": "Die Quelle Zeile für Zeile ansehen",
    "about-author": "Zur Person",
    "dates-in-article": "Daten in diesem Artikel",
    "no-dates-in-article": "Kein Datum im Text dieses Artikels ließ sich im Kalender "
    "einordnen.",
    "connected": "Verwandte Artikel",
    "both-quote": "beide zitieren „{words}“",
    "both-say": "in beiden steht „{words}“",
    "both-name": "beide nennen {names}",
    "both-report": "beide berichten über: {days}",
    "passages": "Gemeinsame Textstellen",
    "passages-of": "Gemeinsame Textstellen, {label}",
    "passages-about": "{passages} in mehreren Artikeln von {site}.",
    "passages-how": "Artikel mit gemeinsamem Text stehen in der Reihenfolge ihrer "
    "Veröffentlichung, soweit sie bekannt ist. Wer ihn zuerst geschrieben "
    "hat, sagt das nicht.",
    "differences-how": "Durchgestrichen ist, was nur im ersten Wortlaut steht, "
    "unterstrichen, was nur im anderen steht.",
    "shares-text-with": "Hat Text gemeinsam mit",
    "word-for-word": "Wort für Wort",
    "all-passages": "Alle gemeinsamen Textstellen",
    "as-json": "Als JSON",
    "doubts": "Zweifel",
    "cite": "Zitieren",
    "brackets": "In eckigen Klammern steht, was erschlossen wurde.",
    "for-reference-managers": "Für Literaturverwaltungen",
    "also-on-page": "Außerdem auf der Originalseite",
    "neighbours": "Artikel davor und danach",
    "article-about": "Der Text von {source} und wie er verstanden wurde.",
    "headline": "Überschrift",
    "standfirst": "Vorspann",
    "published": "Erschienen",
    "stated-none": "Ein Mensch hat angegeben, dass es dazu nichts gibt.",
    "unknown-headline": "Keine Zeile liest sich wie eine Überschrift; an ihrer Stelle "
    "steht der Name der Datei.",
    "unknown-standfirst": "Der Text hat keinen.",
    "hidden-standfirst": "Er wird hier nicht gezeigt.",
    "unknown-authors": "Der Text nennt keinen Autor.",
    "unknown-outlet": "Nichts verrät, wo der Artikel erschienen ist.",
    "unknown-published": "Nichts verrät, wann der Artikel erschienen ist.",
    "basis-stated": "So steht es im Text.",
    "basis-given": "So hat es ein Mensch angegeben.",
    "basis-inferred": "Es ergibt sich aus dem Text.",
    "basis-collection": "Es ergibt sich aus anderen Artikeln dieser Sammlung.",
    "inferred-title": "Erschlossen",
    "inferred-how": "Erschlossen. Woher wir das wissen",
    "given-title": "Von einem Menschen angegeben",
    "given-how": "Von einem Menschen angegeben. Woher wir das wissen",
    # A dagger behind a name says in German that the person is dead.
    "given-sign": "‡",
    "given-unseen": "von einem Menschen angegeben",
    "finding-elsewhere": "{source}, Zeile {n}: {message}",
    "archived": "Archiviert in „{site}“, aus {source}",
    "licence": "Lizenz: {licence}.",
    "publication-inferred": "Erscheinungstag erschlossen: {when}.",
    "publication-known": "Erscheinungstag, soweit bekannt: {when}.",
    "counted-from": "Bezugstag: {day}",
    "counted-from-first": "Bezugstag: {day}",
    "on-timeline": "In der Zeitleiste",
    "also-in": "Auch in {others}",
    "also-in-more": " und {n} weiteren.",
    "line-place": "Zeile {n}",
    "lines-place": "Zeilen {first} bis {last}",
    # The source line by line.
    "source-kicker": "Die Quelle, Zeile für Zeile",
    "source-title": "Zeile für Zeile: {title}",
    "source-head": "Jede Zeile von {source}, wie sie vorgefunden wurde, wofür sie "
    "gehalten wird und warum.",
    "source-about": "Jede Zeile, wie sie vorgefunden wurde, wofür sie gehalten wird "
    "und nach welcher Regel. Der Artikel daraus: {article}",
    "read-as": "Gelesen als {encoding}. BLAKE2b {digest}",
    "legend": "Wofür die Zeilen gehalten werden",
    "no-lines": "Die Quelle enthält keine Zeile mit Text.",
    "in-article": "im Artikel",
    "not-shown": "nicht gezeigt",
    "role-headline": "Überschrift",
    "role-standfirst": "Vorspann",
    "role-byline": "Autorenzeile",
    "role-bio": "zur Person",
    "role-body": "Text",
    "role-subheading": "Zwischenüberschrift",
    "role-list": "Liste",
    "role-quote": "Zitat",
    "role-timestamp": "Datumszeile",
    "role-caption": "Bildunterschrift",
    "role-credit": "Bildnachweis",
    "role-teaser": "anderer Beitrag",
    "role-promo": "Eigenwerbung",
    "role-comment": "Kommentar",
    "role-boilerplate": "Beiwerk der Seite",
    # A name.
    "also-called": "Auch {names} genannt.",
    "first-article": "Zuerst",
    "last-article": "Zuletzt",
    "occurs-with": "Kommt gemeinsam vor mit",
    "name-how": "Woher wir das wissen: Die Texte schreiben es groß, wo nichts anderes "
    "das erklärt.",
    "name-rules": "Was es ist, sagen diese Regeln: {rules}.",
    "name-no-rule": "Was es ist, sagt keine Regel.",
    # Several articles under one headline, and no page at all.
    "namesakes-title": "{title}: {articles}",
    "namesakes-about": "{articles} dieser Sammlung unter einer Überschrift: „{title}“.",
    "no-page": "Seite nicht gefunden",
    "no-page-about": "Unter dieser Adresse gibt es keine Seite.",
    "no-page-why": "Unter dieser Adresse gibt es nichts. Vielleicht hat ein Artikel "
    "eine andere Überschrift erhalten, seit der Link gesetzt wurde.",
    "look-under": "Suchen Sie hier weiter: {ways}.",
    # The search.
    "search-about": "Die Artikel von „{site}“ durchsuchen.",
    "search-none": "Zu „{query}“ wurde nichts gefunden.",
    "search-one": "Ein Artikel gefunden.",
    "search-many": "{count} Artikel gefunden.",
    "search-common": "Diese Wörter stehen in den meisten Artikeln: {words}.",
    "search-broken": "Das Suchverzeichnis lässt sich nicht laden.",
    "search-field": "Wörter, Namen oder ein Satz",
    "search-narrow": "Nach Medium, Autor oder Jahr eingrenzen",
    "search-all": "Alle",
    "search-more": "Weitere Ergebnisse",
    "search-no-script": "Die Suche braucht JavaScript. Ohne geht es weiter über",
    "list-of-articles": "die Liste der Artikel",
    "the-timeline": "die Zeitleiste",
}
"""What is said, by name; words in braces are put in."""

COUNTED = {
    "passage": ("{n} gemeinsame Textstelle", "{n} gemeinsame Textstellen"),
    "more-passages": (
        "{n} weitere gemeinsame Textstelle",
        "{n} weitere gemeinsame Textstellen",
    ),
    "more-carriers": (
        "Und mit {n} weiteren Artikel.",
        "Und mit {n} weiteren Artikeln.",
    ),
    "and-more-passages": (" und {n} weitere Stelle", " und {n} weitere Stellen"),
    "unit-passage": ("gemeinsame Textstelle", "gemeinsame Textstellen"),
    "article": ("{n} Artikel", "{n} Artikel"),
    "outlet": ("{n} Medium", "{n} Medien"),
    "author": ("{n} Autor", "{n} Autoren"),
    "tag": ("{n} Schlagwort", "{n} Schlagwörter"),
    "name": ("{n} Name", "{n} Namen"),
    "event": ("{n} Ereignis", "{n} Ereignisse"),
    "dated-event": ("{n} datiertes Ereignis", "{n} datierte Ereignisse"),
    "line": ("{n} Zeile", "{n} Zeilen"),
    "mention": ("{n} Nennung", "{n} Nennungen"),
    "more-mention": ("{n} weitere Nennung", "{n} weitere Nennungen"),
    "more-sentence": ("{n} weiterer Satz", "{n} weitere Sätze"),
    "more": ("{n} weiterer", "{n} weitere"),
    "all-articles": ("Alle Artikel ({n})", "Alle {n} Artikel"),
    "all-names": ("Alle Namen ({n})", "Alle {n} Namen"),
    "all-outlets": ("Alle Medien ({n})", "Alle {n} Medien"),
    "all-authors": ("Alle Autoren ({n})", "Alle {n} Autoren"),
    "all-tags": ("Alle Schlagwörter ({n})", "Alle {n} Schlagwörter"),
    "unit-article": ("Artikel", "Artikel"),
    "unit-event": ("Ereignis", "Ereignisse"),
    "unit-outlet": ("Medium", "Medien"),
    "unit-author": ("Autor", "Autoren"),
    "unit-tag": ("Schlagwort", "Schlagwörter"),
    "unit-name": ("Name", "Namen"),
    "lines-of-finding": ("Zeile", "Zeilen"),
    "without-outlet": (
        "Ein Artikel nennt kein Medium.",
        "{n} Artikel nennen kein Medium.",
    ),
    "without-author": (
        "Ein Artikel nennt keinen Autor.",
        "{n} Artikel nennen keinen Autor.",
    ),
    "share-headline": (
        "{n} Artikel mit dieser Überschrift",
        "{n} Artikel mit dieser Überschrift",
    ),
    "date-given-by": (
        "{n} Artikel nennt dieses Datum",
        "{n} Artikel nennen dieses Datum",
    ),
    "timeline-reports-one": (
        "{events} aus {n} Artikel.",
        "{events} aus {n} Artikeln.",
    ),
    "timeline-reports": ("{events} aus {n} Artikel.", "{events} aus {n} Artikeln."),
    "timeline-about": (
        "{events} aus {n} Artikel, jeweils mit dem Satz, der davon berichtet.",
        "{events} aus {n} Artikeln, jeweils mit dem Satz, der davon berichtet.",
    ),
    "event-told": (
        "In {n} Artikel berichtet.",
        "In {n} Artikeln berichtet.",
    ),
    "event-told-by": (
        "In {n} Artikel aus {outlets} berichtet.",
        "In {n} Artikeln aus {outlets} berichtet.",
    ),
    "side-by-side": (
        "{n} Artikel nebeneinander",
        "{n} Artikel nebeneinander",
    ),
    "name-facts": ("{mentions} in {n} Artikel.", "{mentions} in {n} Artikeln."),
    "withheld-rest": (
        (
            "Hier steht nur der Anfang dieses Textes; {n} Zeile der Quelle darf nicht "
            "veröffentlicht werden."
        ),
        (
            "Hier steht nur der Anfang dieses Textes; {n} Zeilen der Quelle dürfen "
            "nicht veröffentlicht werden."
        ),
    ),
    "withheld-all": (
        (
            "Der Text dieses Artikels wird hier nicht gezeigt: {n} Zeile der Quelle "
            "darf nicht veröffentlicht werden."
        ),
        (
            "Der Text dieses Artikels wird hier nicht gezeigt: {n} Zeilen der Quelle "
            "dürfen nicht veröffentlicht werden."
        ),
    ),
    "words-not-shown": (
        "Der Wortlaut von {n} Zeile wird nicht gezeigt.",
        "Der Wortlaut von {n} Zeilen wird nicht gezeigt.",
    ),
    "months": ("{n} Monat", "{n} Monate"),
    "years": ("{n} Jahr", "{n} Jahre"),
    "silence-months": (
        "einen Monat lang keine Meldung.",
        "{word} Monate lang keine Meldung.",
    ),
    "silence-years": (
        "ein Jahr lang keine Meldung.",
        "{word} Jahre lang keine Meldung.",
    ),
}
"""What is said of a number of things, for one of them and for another number."""


DOUBTS = {
    "no-headline": "Keine Zeile wurde für die Überschrift gehalten.",
    "no-date": "Der Text nennt keinen Erscheinungstag.",
    "no-author": "Ein Autor wurde nicht gefunden.",
    "no-outlet": "Der Text nennt kein Medium, aus dem er stammt.",
    "no-text": "Die Quelle enthält keinen Text.",
    "unknown-line": "Keine Regel konnte sagen, was diese Zeile ist.",
    "date-by-others": "Der Text nennt keinen Erscheinungstag; andere Artikel datieren "
    "ihn.",
    "date-by-words": "Der Text nennt keinen Erscheinungstag; er ergibt sich aus "
    "seinen eigenen Worten.",
    "weak-headline": "Diese Zeile wurde für die Überschrift gehalten, doch spricht "
    "wenig dafür.",
    "rival-headline": "Diese Zeile wurde für die Überschrift gehalten, doch könnte es "
    "auch Zeile {n} sein: {words}.",
    "same-text": "Der Text stimmt Wort für Wort mit {source} überein.",
    "similar-text": "{part} des Textes stehen auch in {source}.",
    "days-contradict": "Artikel nennen verschiedene Tage für ein Ereignis: {days}.",
    "counted-from-several": "Das Datum ist von einem unter mehreren Tagen aus "
    "gerechnet ({first} bis {last}).",
    "counted-from-inferred": "Das Datum ist von einem Erscheinungstag aus gerechnet, "
    "der selbst erschlossen ist ({day}).",
    "after-every-article": "{date} liegt später als jeder Artikel (der letzte ist vom "
    "{day}).",
    "failed": "Das Programm ist an den Daten dieses Textes gescheitert ({words}); "
    "bitte melden Sie das.",
    "control-characters": "Steuerzeichen wurden ersetzt, insgesamt {n}, als erstes "
    "{sign}.",
    "wrong-encoding": "Der Text enthält {n} Zeichenfolgen wie {words}: Er wurde "
    "einmal in einer falschen Kodierung gelesen und so gespeichert.",
    "odd-bytes": "Der Text ist UTF-8 bis auf wenige Bytes, die als Windows-1252 "
    "gelesen wurden; auf seltsame Zeichen ist zu achten (höchstens {n}).",
    "guessed-encoding": "Der Text ist kein UTF-8; er wurde als {encoding} gelesen. "
    "Sicher sind die Buchstaben, wenn er als UTF-8 gespeichert wird.",
    "lost-characters": "Keine Kodierung passt zu allen Bytes; als {encoding} gelesen, "
    "gehen einige Zeichen verloren. Der Text sollte als UTF-8 gespeichert werden.",
    "not-extracted": "Das Werkzeug für Webseiten ist an dieser Seite gescheitert "
    "({error}); ihr Artikel wird Zeile für Zeile gelesen.",
    "not-parsed": "Die Auszeichnung ist nicht zu entschlüsseln; was keine ist, wurde "
    "für Text gehalten.",
    "left-plain": "Dieses Stück ist für Markdown zu lang oder zu verworren; es steht "
    "hier, wie es ist.",
}
"""The doubts about a source; what is not among them is told in English."""


def _century(number: int) -> str:
    return f"{number}. Jahrhundert"


def _hundred_years(first: int) -> str:
    return _century(first // 100 + 1)


LANGUAGE = Language(
    code="de",
    phrases=PHRASES,
    counted=COUNTED,
    doubts=DOUBTS,
    plural=one_or_other,
    thousands=".",
    months=tuple(
        "Januar Februar März April Mai Juni Juli August September Oktober November "
        "Dezember".split()
    ),
    short_months=tuple(
        "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.".split()
    ),
    # In running text German spells numbers out up to twelve.
    small_numbers=tuple(
        "kein ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split()
    ),
    century=_century,
    hundred_years=_hundred_years,
    # A German collection has English titles and outlets as well.
    leading=("der ", "die ", "das ", "ein ", "eine ", "the ", "a ", "an "),
)
