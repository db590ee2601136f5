"""The words of the pages in English: the table that every other language follows."""

from site_builder.rendering.languages.language import Language, one_or_other

PHRASES = {
    # Dates.
    "day": "{day} {month} {year}",
    "day-and-month": "{day} {month}",
    "day-alone": "{day}",
    "day-and-time": "{day}, {time}",
    "days-short": "{first}–{last}",
    "week": "week of {day}",
    "month": "{month} {year}",
    "year-part-21": "spring {year}",
    "year-part-22": "summer {year}",
    "year-part-23": "autumn {year}",
    "year-part-24": "winter {year}",
    "year-part-33": "first quarter of {year}",
    "year-part-34": "second quarter of {year}",
    "year-part-35": "third quarter of {year}",
    "year-part-36": "fourth quarter of {year}",
    "year-part-40": "first half of {year}",
    "year-part-41": "second half of {year}",
    "decade": "the {year}s",
    "about": "about {value}",
    "perhaps": "perhaps {value}",
    "perhaps-about": "perhaps about {value}",
    "until": "until {value}",
    "since": "since {value}",
    "span": "{first} to {last}",
    "by-day": "by {day}",
    "not-before-day": "not before {day}",
    "between-days": "between {first} and {last}",
    "no-date": "undated",
    "countdown-days": "{n} d",
    "countdown-weeks": "{n} wk",
    "countdown-hours": "{n} h",
    "countdown-minutes": "{n} min",
    "countdown-seconds": "{n} s",
    "countdown-about": "about {offset}",
    # Joints.
    "and-between": " and ",
    "or-between": " or ",
    "quoted": "“{words}”",
    "quoted-within": "‘{words}’",
    "and-more": " and {more}",
    # The frame of every page.
    "skip": "Skip to the content",
    "search-label": "Search the articles",
    "search": "Search",
    "main-navigation": "Main",
    "foot": "{site}. Every line of every source is accounted for on these pages, and "
    "every inferred value says what it rests on.",
    "before-line": "Line ",
    "after-line": " of the source",
    "untitled-site": "Article archive",
    # Lists and their names.
    "articles": "Articles",
    "archive": "Archive",
    "timeline": "Timeline",
    "names": "Names",
    "outlets": "Outlets",
    "outlet": "Outlet",
    "authors": "Authors",
    "author": "Author",
    "tags": "Tags",
    "tag": "Tag",
    "year": "Year",
    "people": "People",
    "person": "Person",
    "organisations": "Organisations",
    "organisation": "Organisation",
    "places": "Places",
    "place": "Place",
    "other-names": "Other names",
    "name": "Name",
    "earlier": "Earlier",
    "later": "Later",
    "before-and-after": "Before and after",
    "on-this-page": "On this page",
    "all-of": "All of {name}",
    "of-site": "{title} of {site}: {facts}",
    "archive-facts": "{title}: {facts}",
    "outlet-titled": "Outlet: {title}",
    "author-titled": "Author: {title}",
    "tag-titled": "Tag: {title}",
    "undated": "Undated",
    "undated-in-a-row": "undated",
    "month-unknown": "Month unknown",
    "month-unknown-of": "{label}, month unknown",
    "day-unknown": "Day unknown",
    "day-unknown-of": "{label}, day unknown",
    "part": "Part {n}",
    "part-of": "{label}, part {n}",
    "articles-by-year": "Articles by year: {years}.",
    "number-in-year": "{n} in {year}",
    "to-year": "to {year}",
    "follow": "Follow",
    "signs-in-lists": "Dotted: it was inferred. Dagger: a person said so. The page of "
    "each article says why.",
    "with-most-articles": "With most articles",
    "in-most-articles": "In most articles",
    "by-kind": "By kind",
    "names-facts": "{names}, each with the number of its articles.",
    # Data to take away.
    "articles-json": "Articles as JSON",
    "timeline-json": "Timeline as JSON",
    "as-csv": "as CSV",
    "as-calendar": "as a calendar",
    "for-timelinejs": "for TimelineJS",
    "atom-feed": "Atom feed",
    "json-feed": "JSON feed",
    "references-bibtex": "References as BibTeX",
    "references-ris": "References as RIS",
    "references-csl": "References as CSL-JSON",
    # The front page.
    "published-day": "published {day}",
    "published-span": "published {span}",
    "read-timeline": "Read the timeline",
    "no-articles": "This collection has no articles yet.",
    "what-happened": "What happened",
    "all-of-it": "All of it: {events}",
    "no-events-front": "No article tells a date that could be placed on the calendar.",
    "who-appears": "Who and what appears",
    "by-year": "By year",
    "no-outlet-anywhere": "No article of this collection gives its outlet.",
    "no-author-anywhere": "No article of this collection gives its author.",
    "outlets-a-to-z": "Outlets from A to Z",
    "authors-a-to-z": "Authors from A to Z",
    "tags-a-to-z": "Tags from A to Z",
    "take-it": "Take it with you",
    "plain-files": "The whole site is a folder of plain files. Copy it, and it opens "
    "anywhere.",
    "how-made": "How this site was made",
    "how-made-roles": "A program read each text line by line and gave every line one "
    "role: headline, body, caption, biography, furniture of the page. From these it "
    "took authors, outlets and dates.",
    "how-made-signs": "Whatever it inferred has a {dotted} and says, on the article’s "
    "page, which words it rests on. What a person corrected has a dagger{dagger}. What "
    "is unknown is called unknown.",
    "dotted-line": "dotted line",
    # The drawing of a period.
    "period-at-a-glance": "The period at a glance",
    "strip-caption": "Above the line what the articles report, below it the articles "
    "themselves.",
    "strip-bars": "The taller a bar, the more there is.",
    "strip-spread": "What is known to a span of days only is spread over it; open bars "
    "were expected.",
    "strip-open": "Open marks are known to a span of days only, or were expected.",
    "strip-events-on": "{events} on {day}",
    "strip-events-between": "{events} {span}",
    "strip-articles": "{articles} {published}",
    # The timeline.
    "sheet-title": "Timeline: {label}",
    "sheet-about": "{label}: {events}, each with the sentence that says so.",
    "no-place": "Without a place",
    "no-place-on-calendar": "Without a place on the calendar",
    "not-on-calendar": "Not on the calendar",
    "years-of-decade": "{year}s",
    "in-no-month": "{n} in no month",
    "no-event-of-month": ": no event",
    "key-day": "a day",
    "key-week": "a week or month",
    "key-longer": "longer",
    "key-expected": "expected when the text was written",
    "expected": "expected",
    "no-events": "No article of this collection tells a date that could be placed on "
    "the calendar.",
    "loose-countdowns": "Countdowns without a date",
    "before-zero": "Before {zero}",
    "not-quoted": "Not quoted here: ",
    "dated-by": "dated by {line}",
    "differ-day": "Sources differ on the day",
    "differ-number": "Sources differ on a number",
    "differ-wording": "Sources differ in wording",
    "differ": "Sources differ",
    "named-and-more": "{names} and {n} more",
    # An event that several articles report.
    "sources": "What the sources say",
    "differences": "Where they differ",
    "event-cited": "Event: {when}. Told by {sources}.",
    "earlier-about": "Earlier, about {name}: {when}",
    "later-about": "Later, about {name}: {when}",
    "line": "line {n}",
    "line-of": "line {n} of {source}",
    "named-line": "{name}, line {n}",
    # The filter of the timeline; {shown} and {all} are numbers that a script knows.
    "filter": "Filter",
    "filter-events": "Filter the events",
    "filter-more": "{n} more",
    "filter-kind": "Kind",
    "filter-outlet": "Outlet",
    "filter-state": "{shown} of {all} events shown: {words}.",
    "filter-elsewhere": "The page of each year shows its own: {words}.",
    "said-reported": "reported",
    "said-expected": "expected",
    "kind-reported": "Reported",
    "kind-expected": "Expected",
    "no-outlet-known": "No outlet known",
    "show-all": "Show all",
    # An article.
    "no-outlet": "No outlet",
    "outlet-unknown": "Outlet unknown",
    "no-author": "No author named",
    "by": "By ",
    "byline": "By {names}",
    "no-text": "The source has no text beside its headline.",
    "read-at": "It can be read at {original}",
    "how-we-know": "How we know",
    "rule": "Rule:",
    "plain-means": "Plain: the text says so.",
    "dotted-means": ": it was inferred.",
    "dagger-means": ": a person said so.",
    "dotted": "Dotted",
    "dagger": "Dagger",
    "see-source": "See the source line by line",
    "about-author": "About the author",
    "dates-in-article": "Dates in this article",
    "no-dates-in-article": "No date in the text of this article could be placed on the "
    "calendar.",
    "connected": "Related articles",
    "both-quote": "both quote “{words}”",
    "both-say": "both have “{words}”",
    "both-name": "both name {names}",
    "both-report": "both report {days}",
    "passages": "Shared passages",
    "passages-of": "Shared passages, {label}",
    "passages-about": "{passages} that several articles of {site} carry.",
    "passages-how": "Articles that share text are listed by day of publication, as far "
    "as it is known. Who wrote it first, this does not tell.",
    "differences-how": "Struck out is what only the first wording has, underlined what "
    "only the other has.",
    "shares-text-with": "Shares text with",
    "word-for-word": "word for word",
    "all-passages": "All shared passages",
    "as-json": "As JSON",
    "doubts": "Doubts",
    "cite": "Cite",
    "brackets": "Brackets hold what was inferred.",
    "for-reference-managers": "For reference managers",
    "also-on-page": "Also on the original page",
    "neighbours": "Articles before and after",
    "article-about": "The text of {source}, with how it was understood.",
    "headline": "Headline",
    "standfirst": "Standfirst",
    "published": "Published",
    "stated-none": "A person said that there is none.",
    "unknown-headline": "No line reads like a headline; the file gives its name.",
    "unknown-standfirst": "The text has none.",
    "hidden-standfirst": "It is not shown here.",
    "unknown-authors": "The text names no author.",
    "unknown-outlet": "Nothing tells where the article appeared.",
    "unknown-published": "Nothing tells when the article appeared.",
    "basis-stated": "The text says so.",
    "basis-given": "A person said so.",
    "basis-inferred": "It follows from the text.",
    "basis-collection": "It follows from other articles of this collection.",
    "inferred-title": "Inferred",
    "inferred-how": "Inferred. How we know",
    "given-title": "Given by a person",
    "given-how": "Given by a person. How we know",
    "given-sign": "†",
    "given-unseen": "given by a person",
    "finding-elsewhere": "{source}, line {n}: {message}",
    "archived": "Archived in {site}, from {source}",
    "licence": "Licence: {licence}.",
    "publication-inferred": "Day of publication inferred: {when}.",
    "publication-known": "Day of publication known: {when}.",
    "counted-from": "counted from {day}",
    "counted-from-first": "Counted from {day}",
    "on-timeline": "On the timeline",
    "also-in": "Also in {others}",
    "also-in-more": " and {n} more.",
    "line-place": "Line {n}",
    "lines-place": "Lines {first} to {last}",
    # The source line by line.
    "source-kicker": "The source, line by line",
    "source-title": "Line by line: {title}",
    "source-head": "Every line of {source} as it was found, what it is taken for, and "
    "the reason.",
    "source-about": "Every line as it was found, what it is taken for, and the rule "
    "that says so. The article made of it: {article}",
    "read-as": "Read as {encoding}. BLAKE2b {digest}",
    "legend": "What the lines are taken for",
    "no-lines": "The source has no line with text.",
    "in-article": "in the article",
    "not-shown": "not shown",
    "role-headline": "headline",
    "role-standfirst": "standfirst",
    "role-byline": "byline",
    "role-bio": "about the author",
    "role-body": "body",
    "role-subheading": "subheading",
    "role-list": "list",
    "role-quote": "quotation",
    "role-timestamp": "date line",
    "role-caption": "caption",
    "role-credit": "picture credit",
    "role-teaser": "another story",
    "role-promo": "promotion",
    "role-comment": "comment",
    "role-boilerplate": "page furniture",
    # A name.
    "also-called": "Also called {names}.",
    "first-article": "First",
    "last-article": "Last",
    "occurs-with": "Occurs with",
    "name-how": "How we know: the texts write it with a capital where nothing else "
    "explains it.",
    "name-rules": "What it is, these rules say: {rules}.",
    "name-no-rule": "What it is, no rule says.",
    # Several articles under one headline, and no page at all.
    "namesakes-title": "{title}: {articles}",
    "namesakes-about": "{articles} of this collection share the headline “{title}”.",
    "no-page": "No such page",
    "no-page-about": "There is no page at this address.",
    "no-page-why": "There is nothing at this address. An article may have got another "
    "headline since the link was made.",
    "look-under": "Look for it under {ways}.",
    # The search.
    "search-about": "Search the articles of {site}.",
    "search-none": "Nothing found for “{query}”.",
    "search-one": "One article found.",
    "search-many": "{count} articles found.",
    "search-common": "These words stand in most articles: {words}.",
    "search-broken": "The index of the search cannot be loaded.",
    "search-field": "Words, names, or a sentence",
    "search-narrow": "Narrow by outlet, author or year",
    "search-all": "All",
    "search-more": "More results",
    "search-no-script": "The search needs JavaScript. Without it, look through",
    "list-of-articles": "the list of articles",
    "the-timeline": "the timeline",
}
"""What is said, by name; words in braces are put in."""

COUNTED = {
    "passage": ("{n} shared passage", "{n} shared passages"),
    "more-passages": ("{n} more shared passage", "{n} more shared passages"),
    "more-carriers": ("And with {n} more article.", "And with {n} more articles."),
    "and-more-passages": (" and {n} more passage", " and {n} more passages"),
    "unit-passage": ("shared passage", "shared passages"),
    "article": ("{n} article", "{n} articles"),
    "outlet": ("{n} outlet", "{n} outlets"),
    "author": ("{n} author", "{n} authors"),
    "tag": ("{n} tag", "{n} tags"),
    "name": ("{n} name", "{n} names"),
    "event": ("{n} event", "{n} events"),
    "dated-event": ("{n} dated event", "{n} dated events"),
    "line": ("{n} line", "{n} lines"),
    "mention": ("{n} mention", "{n} mentions"),
    "more-mention": ("{n} more mention", "{n} more mentions"),
    "more-sentence": ("{n} more sentence", "{n} more sentences"),
    "more": ("{n} more", "{n} more"),
    "all-articles": ("All {n} article", "All {n} articles"),
    "all-names": ("All {n} names", "All {n} names"),
    "all-outlets": ("All {n} outlets", "All {n} outlets"),
    "all-authors": ("All {n} authors", "All {n} authors"),
    "all-tags": ("All {n} tags", "All {n} tags"),
    "unit-article": ("article", "articles"),
    "unit-event": ("event", "events"),
    "unit-outlet": ("outlet", "outlets"),
    "unit-author": ("author", "authors"),
    "unit-tag": ("tag", "tags"),
    "unit-name": ("name", "names"),
    "lines-of-finding": ("line", "lines"),
    "without-outlet": (
        "One article names no outlet.",
        "{n} articles name no outlet.",
    ),
    "without-author": (
        "One article names no author.",
        "{n} articles name no author.",
    ),
    "share-headline": (
        "{n} articles share this headline",
        "{n} articles share this headline",
    ),
    "date-given-by": (
        "{n} article give this date",
        "{n} articles give this date",
    ),
    "timeline-reports-one": (
        "{events}, as {n} article reports it.",
        "{events}, as {n} articles report it.",
    ),
    "timeline-reports": (
        "{events}, as {n} article reports them.",
        "{events}, as {n} articles report them.",
    ),
    "timeline-about": (
        "{events} that {n} article report, each with the sentence that says so.",
        "{events} that {n} articles report, each with the sentence that says so.",
    ),
    "event-told": (
        "Told by {n} article.",
        "Told by {n} articles.",
    ),
    "event-told-by": (
        "Told by {n} article of {outlets}.",
        "Told by {n} articles of {outlets}.",
    ),
    "side-by-side": (
        "{n} article side by side",
        "{n} articles side by side",
    ),
    "name-facts": ("{mentions} in {n} article.", "{mentions} in {n} articles."),
    "withheld-rest": (
        (
            "Only the beginning of this text is shown here; {n} line of the source "
            "may not be published."
        ),
        (
            "Only the beginning of this text is shown here; {n} lines of the source "
            "may not be published."
        ),
    ),
    "withheld-all": (
        (
            "The text of this article is not shown here: {n} line of the source may "
            "not be published."
        ),
        (
            "The text of this article is not shown here: {n} lines of the source may "
            "not be published."
        ),
    ),
    "words-not-shown": (
        "The words of {n} line are not shown.",
        "The words of {n} lines are not shown.",
    ),
    "months": ("{n} month", "{n} months"),
    "years": ("{n} year", "{n} years"),
    "silence-months": (
        "nothing reported for {word} month.",
        "nothing reported for {word} months.",
    ),
    "silence-years": (
        "nothing reported for {word} year.",
        "nothing reported for {word} years.",
    ),
}
"""What is said of a number of things, for one of them and for another number."""

DOUBTS = {
    "no-headline": "No line was taken for the headline.",
    "no-date": "The text states no day of publication.",
    "no-author": "No author was found.",
    "no-outlet": "The text names no outlet that it stems from.",
    "no-text": "There is no text in it.",
    "unknown-line": "No rule could tell what this line is.",
    "date-by-others": "The text states no day of publication; other articles date it.",
    "date-by-words": "The text states no day of publication; its own words date it.",
    "weak-headline": "This line was taken for the headline, but little speaks for it.",
    "rival-headline": "This line was taken for the headline, but line {n} may be it: "
    "{words}.",
    "same-text": "It tells word for word what {source} tells.",
    "similar-text": "{part} of its text stands in {source} too.",
    "days-contradict": "Articles give different days for one event: {days}.",
    "counted-from-several": "The date is counted from one of several days ({first} to "
    "{last}).",
    "counted-from-inferred": "The date is counted from a day of publication that is "
    "itself inferred ({day}).",
    "after-every-article": "{date} is later than every article ({day} is the last).",
    "failed": "The program failed on the dates of this text ({words}); please report "
    "it.",
    "control-characters": "Control characters were replaced, {n} in all, the first of "
    "them {sign}.",
    "wrong-encoding": "The text holds {n} sequences like {words}: it was once read in "
    "a wrong encoding and saved so.",
    "odd-bytes": "The text is UTF-8 but for a few bytes that were read as "
    "Windows-1252; look for odd characters ({n} at most).",
    "guessed-encoding": "The text is no UTF-8; it was read as {encoding}. Save it as "
    "UTF-8 to be sure of its letters.",
    "lost-characters": "No encoding fits all bytes; read as {encoding}, some "
    "characters are lost. Save the text as UTF-8.",
    "not-extracted": "The extractor failed on this page ({error}); its article is "
    "read line by line.",
    "not-parsed": "The markup cannot be parsed; what is not markup was taken for text.",
    "left-plain": "This piece is too long or too tangled for Markdown; it is shown as "
    "it is.",
}
"""The doubts about a source as the rooms below word them; this repeats their words,
so that they are known again in another language."""

_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_TEENS = range(11, 14)
"""Ordinals that end otherwise than those of their last figure."""


def _century(number: int) -> str:
    ending = "th" if number % 100 in _TEENS else _ENDINGS.get(number % 10, "th")
    return f"{number}{ending} century"


def _hundred_years(first: int) -> str:
    return f"the {first:02}s"


LANGUAGE = Language(
    code="en",
    phrases=PHRASES,
    counted=COUNTED,
    doubts=DOUBTS,
    plural=one_or_other,
    thousands=",",
    months=tuple(
        "January February March April May June July August September October "
        "November December".split()
    ),
    short_months=tuple("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()),
    small_numbers=tuple(
        "no one two three four five six seven eight nine ten eleven twelve thirteen "
        "fourteen fifteen sixteen seventeen eighteen nineteen twenty".split()
    ),
    century=_century,
    hundred_years=_hundred_years,
    leading=("the ", "a ", "an "),
)
