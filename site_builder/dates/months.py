"""The names of the months in the languages of Latin script, for days written out.

They are read in timestamps only; the dates of events have a grammar of their own.
A word is a month wherever one of the languages says so: no two of those here give one
word to two months.
"""

_NAMES: dict[int, str] = {
    1: "january jan januar jänner januari janvier janv enero ene gennaio gen janeiro"
    " styczeń stycznia leden ledna ocak ianuarie január tammikuuta",
    2: "february feb febr februar feber februari février fevrier févr fév febrero"
    " febbraio fevereiro fev luty lutego únor února şubat februarie február"
    " helmikuuta",
    3: "march mar märz maerz mrz maart mrt mars marzo março marzec marca březen"
    " března mart martie március maaliskuuta",
    4: "april apr avril avr abril abr aprile kwiecień kwietnia duben dubna nisan"
    " aprilie április huhtikuuta",
    5: "may mai mei mayo maggio mag maio maj maja květen května mayıs május toukokuuta",
    6: "june jun juni juin junio giugno giu junho czerwiec czerwca červen června"
    " haziran iunie június kesäkuuta",
    7: "july jul juli juillet juil julio luglio lug julho lipiec lipca červenec"
    " července temmuz iulie július heinäkuuta",
    8: "august aug augustus augusti août aout agosto ago sierpień sierpnia srpen srpna"
    " ağustos augusztus elokuuta",
    9: "september sept sep septembre septiembre setiembre settembre set setembro"
    " wrzesień września září eylül septembrie szeptember syyskuuta",
    10: "october oct oktober okt octobre octubre ottobre ott outubro out październik"
    " października říjen října ekim octombrie október lokakuuta",
    11: "november nov novembre noviembre novembro listopad listopada listopadu kasım"
    " noiembrie marraskuuta",
    12: "december dec dezember dez décembre decembre déc diciembre dic dicembre"
    " dezembro desember des grudzień grudnia prosinec prosince aralık decembrie"
    " joulukuuta",
}
"""English, German, Dutch, French, Spanish, Italian, Portuguese, the Nordic languages,
Polish, Czech, Turkish, Romanian, Hungarian and Finnish."""

MONTHS: dict[str, int] = {
    name: number for number, names in _NAMES.items() for name in names.split()
}
"""Month by its name or short form, lower case, without a full stop."""
