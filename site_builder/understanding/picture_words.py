"""The words that give away what belongs to a picture: captions and credits."""

from site_builder.understanding.vocabulary import Group

CAPTION_STARTS: Group = (
    r"(?:this|these) (?:[\w'-]+ ){0,4}?(?:image|images|photo|photos|photograph|picture|mosaic|composite|illustration|rendering|graphic|map|chart|still|screenshot|panorama|artist's (?:concept|impression|rendering)|view)\b(?! (?:of mine|is (?:not|a lie)))",
    r"an? (?:[\w'-]+ ){0,3}?(?:image|photo|photograph|picture|view|screenshot|rendering|illustration|artist's (?:concept|impression|rendering)|satellite image|file (?:photo|picture)|portrait|still) (?:of|from|shows?|taken|showing|provided|released|made)",
    r"(?:the )?(?:[\w'-]+ ){0,5}?(?:image|photo|photograph|picture) (?:shows|was taken)",
    r"(?:file|undated|handout|courtesy|stock) (?:photo|picture|image)",
    r"(?:photo|image|picture|photograph|illustration|credit|graphic|video)s?(?: (?:credit|courtesy|by|source|via))?: ",
    r"(?:image|photo|picture) (?:credit|courtesy|source)",
    r"pictured(?: here| above| below)?",
    r"(?:seen|shown) (?:here|in this)",
    r"from left",
    r"clockwise",
    r"(?:archivbild|symbolbild|foto|bild|bildquelle|photo d'illustration|crédit photo|imagen de archivo|foto de archivo|nella foto|archieffoto)\b",
)
"""Beginnings of picture captions."""

CAPTION_WORDS: Group = (
    r"\((?:left|right|center|centre|top|bottom|l-r|from left)\)",
    r"(?:captured|took|snapped|shot) this (?:[\w'-]+ ){0,4}?(?:image|photo|picture|photograph|view|shot|panorama)",
    r"(?:the|this) (?:image|photo|photograph|picture|shot) (?:was|is) (?:taken|captured|made|acquired)",
    r"(?:of|in) (?:the|this) (?:image|photo|photograph|picture) shows",
    r"is (?:pictured|shown|seen) (?:here|above|below|from|in (?:this|an? )|on [a-z]+\b)",
    r"\(?(?:image|photo|picture) (?:credit|courtesy|by|via)s?:?",
)
"""Words of a short paragraph that is the text of a picture."""

PICTURE_WORDS: Group = (
    r"photo(?:s|graphs?|graphy)?",
    r"(?:picture|image|video)s?",
    r"illustration(?:s|en)?",
    r"credits?",
    r"quelle",
    r"foto(?:s|grafie)?",
    r"bild(?:er|quelle|rechte)?",
    r"grafik",
    r"crédits?",
    r"imagen(?:es)?",
    r"immagin[ei]",
    r"beeld",
    r"imagem",
)
"""What a picture is called where somebody is named as its author or owner."""

CREDIT_OWNERS: Group = (
    r"getty(?: images)?",
    r"associated press",
    r"ap photo",
    r"shutterstock",
    r"istock",
    r"alamy",
    r"unsplash",
    r"flickr",
    r"wikimedia(?: commons)?",
    r"picture alliance",
    r"press association",
    r"pa (?:wire|images|media)",
    r"creative commons",
    r"cc by(?:-sa)?",
    r"public domain",
    r"handout",
    r"courtesy",
    r"file photo",
    r"screenshot",
    r"screengrab",
    r"via",
)
"""Sources of pictures and words of credits; only ever a hint beside their shape."""
