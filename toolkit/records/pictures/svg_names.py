"""The elements and attributes of SVG that a drawing may have: those that draw."""

from __future__ import annotations

_ELEMENTS = """
    svg g defs symbol use path rect circle ellipse line polyline polygon text tspan
    linearGradient radialGradient stop clipPath marker
"""

_ATTRIBUTES = """
    id viewBox width height x y x1 y1 x2 y2 cx cy r rx ry fx fy d points dx dy rotate
    preserveAspectRatio transform offset gradientUnits gradientTransform spreadMethod
    clipPathUnits markerUnits markerWidth markerHeight refX refY orient
    fill-rule fill-opacity clip-rule stroke-width stroke-linecap stroke-linejoin
    stroke-miterlimit stroke-dasharray stroke-dashoffset stroke-opacity opacity
    stop-color stop-opacity color display visibility
    font-size font-weight font-style text-anchor letter-spacing dominant-baseline
    textLength lengthAdjust
"""

DRAWING_AGAIN = frozenset(("clip-path", "marker-start", "marker-mid", "marker-end", "marker"))
"""Attributes that have another part of the same drawing drawn once more."""

REFERRING = DRAWING_AGAIN | {"fill", "stroke"}
"""Attributes that may name another part of the same drawing."""

ELEMENTS = frozenset(_ELEMENTS.split())
ATTRIBUTES = REFERRING | frozenset(_ATTRIBUTES.split())

DROPPED = frozenset(("metadata", "title", "desc"))
"""Elements for other eyes than the reader's: the record has the alternative text."""

EDITORS = frozenset(
    (
        "http://www.inkscape.org/namespaces/inkscape",
        "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "http://creativecommons.org/ns#",
        "http://purl.org/dc/elements/1.1/",
        "http://ns.adobe.com/AdobeIllustrator/10.0/",
        "http://www.serif.com/",
        "http://www.bohemiancoding.com/sketch/ns",
        "http://www.figma.com/figma/ns",
    )
)

WHY_NOT = {
    "script": ", which runs a program",
    "foreignObject": ", which can hold a whole web page",
    "image": ", a picture inside the picture",
    "a": ", a link that no reader of paper can follow",
    "style": ", a style sheet; save the styles as attributes",
    "animate": ", which moves",
    "animateTransform": ", which moves",
    "animateMotion": ", which moves",
    "set": ", which moves",
    "filter": ", which paper cannot show",
}
