"""Only what draws is left of a drawing; what could run, load or hide something is refused."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from toolkit.records.pictures.picture import PictureError
from toolkit.records.pictures.svg import clean_svg

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" %s>%s</svg>'
)


def drawing(inside: str, attributes: str = 'viewBox="0 0 40 10"') -> bytes:
    return (SVG % (attributes, inside)).encode()


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        "<g><foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject></g>",
        "<image href='https://example.org/x.png'/>",
        "<image href='data:image/png;base64,AAAA'/>",
        "<a href='https://example.org'><path d='M0 0'/></a>",
        "<style>@import url(https://example.org/x.css)</style>",
        "<animate attributeName='x' to='3'/>",
        "<set attributeName='href' to='javascript:alert(1)'/>",
        "<iframe xmlns='http://www.w3.org/1999/xhtml' src='https://example.org'/>",
        "<path xmlns='http://www.w3.org/1999/xhtml' d='M0 0'/>",
        "<g xmlns='urn:x'><path xmlns='http://www.w3.org/2000/svg' d='M0 0'/></g>",
        "<path d='M0 0' onclick='x()'/>",
        "<path d='M0 0' ONLOAD='x()'/>",
        "<use href='other.svg#a'/>",
        "<use xlink:href='https://example.org/a.svg#a'/>",
        "<use href='javascript:alert(1)'/>",
        "<path d='M0 0' fill='url(https://example.org/#a)'/>",
        "<path d='M0 0' style='fill:url(//example.org/x#a)'/>",
        "<path d='M0 0' style='fill:u\\72l(//example.org/x#a)'/>",
        "<path d='M0 0' style='fill:u\\72l\\28//example.org/x#a\\29'/>",
        "<path d='M0 0' fill='\\72 ed'/>",
        "<path d='M0 0' fill='image(x)'/>",
        "<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>",
        "<g id='a'><path d='M0 0'/></g><g id='b'><use href='#a'/></g><use href='#b'/>",
        "<use id='a' href='#a'/>",
        "<marker id='m'><path d='M0 0 3 3' marker-end='url(#m)'/></marker>",
        "<clipPath id='c' clip-path='url( \"#c\" )'><path d='M0 0'/></clipPath>",
        "<clipPath id='c'><use href='#p'/></clipPath><path id='p' clip-path='url(#c)' d='M0 0'/>",
        "<g transform='rotate(abc)'/>",
        "<g transform='rotate(3) url(#a)'/>",
        "<video/>",
        "<g>" * 60 + "</g>" * 60,
    ],
)
def test_what_is_no_drawing_is_refused(inside: str) -> None:
    with pytest.raises(PictureError, match="the drawing holds") as caught:
        clean_svg(drawing(inside))
    assert caught.value.hint


@pytest.mark.parametrize(
    "content",
    [
        b'<!DOCTYPE svg [<!ENTITY a "aaa">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
        b'<!DOCTYPE svg [<!ENTITY % a SYSTEM "file:///etc/passwd">]>' + drawing(""),
        b'<?xml-stylesheet href="https://example.org/x.css"?>' + drawing(""),
        b'<g xmlns="http://www.w3.org/2000/svg"/>',
        b'<g xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
        b"<svg/>",
        b'<svg xmlns="http://www.w3.org/2000/svg"/>',
        b'<svg xmlns="http://www.w3.org/2000/svg" width="0" height="3"/>',
        b"<svg",
        b"\xff\xfe<",
    ],
)
def test_a_file_that_hides_something_or_has_no_size_is_refused(content: bytes) -> None:
    with pytest.raises(PictureError):
        clean_svg(content)


def test_what_editors_leave_behind_is_dropped_and_styles_become_attributes() -> None:
    content = b"""<?xml version="1.0"?><!-- made with Inkscape -->
    <svg xmlns="http://www.w3.org/2000/svg" width="40px" height="10"
         xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:version="1.2"
         xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <title>Drawing</title><metadata><rdf:RDF><rdf:x/></rdf:RDF></metadata>
      <g inkscape:label="Layer" class="k" data-x="1">
        <path d="M0 0" style="fill:#00508f; stroke : none;-inkscape-x:1"/>
      </g>
    </svg>"""
    cleaned = clean_svg(content)
    assert (cleaned.width, cleaned.height) == (40, 10)
    root = ElementTree.fromstring(cleaned.content)
    assert root.attrib["viewBox"] == "0 0 40 10"
    [group] = root
    assert group.attrib == {}
    [path] = group
    assert path.attrib == {"d": "M0 0", "fill": "#00508f", "stroke": "none"}
    assert b"Inkscape" not in cleaned.content
    assert b"Drawing" not in cleaned.content


def test_words_are_kept_drawn_with_packed_fonts_and_told_to_the_caller() -> None:
    inside = "<text x='1' y='2' font-family='Comic Sans'>nerve &lt;&amp;\u0639</text><g>no</g>"
    cleaned = clean_svg(drawing(inside))
    assert cleaned.text == "nerve <&\u0639"
    root = ElementTree.fromstring(cleaned.content)
    assert root.attrib["font-family"].startswith("Noto Sans, Noto Sans Arabic")
    assert root[0].text == "nerve <&\u0639"
    assert "font-family" not in root[0].attrib


def test_parts_of_the_same_drawing_may_be_named() -> None:
    inside = (
        "<defs><linearGradient id='g'><stop offset='0' stop-color='#fff'/></linearGradient>"
        "<path id='p' d='M0 0h3'/></defs><rect width='3' height='3' fill='url(#g)'/>"
        "<use xlink:href='#p' x='4' transform='translate(2) rotate(-1.5e1,2 3)'/>"
        "<clipPath id='c'><path d='M0 0h3v3z'/></clipPath><g id='layer' clip-path='url(#c)'/>"
    )
    text = clean_svg(drawing(inside)).content.decode()
    assert 'fill="url(#g)"' in text
    assert 'href="#p"' in text


def test_cleaning_twice_changes_nothing_more() -> None:
    once = clean_svg(drawing("<path d='M0 0' style='fill:#fff'/>")).content
    assert clean_svg(once).content == once
