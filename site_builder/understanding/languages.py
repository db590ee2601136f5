"""Small words by language: the ones that hold sentences together."""

import re

SMALL_WORDS: dict[str, str] = {
    "en": "the of and to in is that for it was on with as are this be at by have from"
    " has not but they his which you we were their been will would more than when who",
    "de": "der die und das den von zu mit sich des auf für ist im dem nicht ein eine"
    " als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie"
    " einem über zum war haben nur oder aber vor zur bis durch wurde ich wir",
    "fr": "le la les de des et en un une du que qui dans pour sur par au est pas il"
    " elle ce plus avec son sa ses ont été sont mais cette aux nous vous leur à où",
    "es": "el la los las de del y en que un una se por con para es al lo como más su"
    " sus pero ha este esta no fue son o sobre también hasta entre desde muy han",
    "it": "il di che la e per un una non si del della con sono dei alla da le i più nel"
    " come è ha anche gli al delle nella dal lo ma questo questa degli ai stato",
    "nl": "de het een van en in te dat die is voor zijn met op niet aan er om door ook"
    " als maar bij uit naar heeft wordt was ze hij nog worden over deze werd",
    "pt": "o a os as de do da dos das e em um uma que não para com por no na se mais"
    " foi ao é como mas sua seu são pelo pela também ou à nos ele está já",
    "sv": "och att det som på är av för den till med har de inte om ett en men var sig"
    " från vi så kan när under efter också eller vid han hon",
    "da": "og at det som på er af for den til med har de ikke om et en men var sig fra"
    " vi så kan når efter også eller ved han hun der blev mod nu havde være blevet",
    "nb": "og at det som på er av for den til med har de ikke om et en men var seg fra"
    " vi så kan når etter også eller ved han hun ble mot nå hadde være blitt",
    "fi": "ja on ei se että oli myös mutta kun hän ovat sen joka tai kuin ole niin nyt"
    " jos vain sekä mukaan jo mitä voi ovat jonka hänen",
    "pl": "i w na z do że nie się to jest o jak po za od przez dla ale który która są"
    " także został oraz było tym jego już może ich roku",
    "cs": "a v na se je že s z do to o i za by ve pro jako jsou ale byl který také od"
    " po podle však při nebo když jeho není bude",
    "ro": "și de la în a cu pe nu o un că din care este pentru mai sunt au fost prin"
    " sau după ca această lui între dar acest al",
    "tr": "ve bir bu için ile de da olarak çok daha en olan gibi sonra ise kadar ancak"
    " değil var ne tarafından göre oldu her ya",
    "hu": "a az és hogy nem is egy ez azt de van meg csak mint már volt el ki lehet még"
    " vagy szerint után ha pedig amely",
    "ca": "el la els les de i en que un una per amb no és del al dels ha més es com ser"
    " aquest aquesta però són també als seva seu van",
    "id": "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya ke"
    " karena ada mereka oleh telah bisa sudah adalah",
}

FUNCTION_WORDS = frozenset(
    word for words in SMALL_WORDS.values() for word in words.split()
)
"""The small words of all these languages: the more of them, the more it is prose."""

GERMAN_DAY = re.compile(
    r"\b\d{1,2}\. ?(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September"
    r"|Oktober|November|Dezember)\b"
)
"""A day as German alone writes it: "6. Mai"."""
