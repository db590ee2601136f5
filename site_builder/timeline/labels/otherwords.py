"""Small words of other languages, by which a sentence is known not to be English."""

OTHER = frozenset(
    "der die das den dem des und ein eine einen einem einer zu zum zur im am auf aus"
    " bei mit nach von vom vor für über nicht sich ist wird wurde haben werden de la"
    " les el los que da w z na się jest et du il è".split()
)
"""Small words of German and its neighbours that are none in English."""
OTHER_LEADS = frozenset(
    "indem seit sobald falls als wenn weil obwohl nachdem bevor während dass ob wie"
    " aber und oder denn damit".split()
)
OTHER_HANGING = frozenset(
    "der die das den dem des ein eine einen einem einer eines und oder aber als wie"
    " zu zum zur in im an am auf aus bei mit nach von vom vor für über unter durch"
    " ohne um gegen seit bis ist war hat wird wurde sind waren haben werden de la le"
    " les el los w z na do o e a i que da di".split()
)
