from __future__ import annotations

import pytest

from toolkit.exporters.theme_css import fault

_HIDING = (
    "display: none", "DISPLAY : NONE", "display:/**/none", "display: contents", "opacity: 0",
    "visibility: hidden", "content-visibility: hidden", "clip: rect(0,0,0,0)",
    "clip-path: inset(50%)", "mask: none", "filter: opacity(0)", "mix-blend-mode: difference",
    "font-size: 0", "font-size: .01px", "font-size: 1px", "font-size: calc(1px - 1px)",
    "font-size: var(--x)", "font-size: 80%", "font: 1px/1 serif", "line-height: 0", "zoom: .01",
    "font-family: Wingdings, serif", "letter-spacing: -1em", "word-spacing: -5em",
    "position: absolute", "left: -9999px", "inset: -9999px", "float: left",
    "margin-left: -9999px", "margin: -100vw", "margin-block-start: calc(-1 * 900px)",
    "margin-top: 900px", "text-indent: -9999px", "transform: scale(0)", "scale: 0", "rotate: 90deg",
    "height: 0", "max-height: 1px", "block-size: 0", "width: 1px", "max-inline-size: 1px",
    "overflow: hidden", "color: #fff", "color: white", "color: transparent", "color: var(--back)",
    "color: rgb(0 0 0 / 0)", "background: black", "background-color: #15202b",
    "-webkit-text-fill-color: transparent", "text-decoration: line-through", "all: unset",
    "animation: x 0s forwards", "box-shadow: inset 0 0 0 999px #000", "outline: 999px solid",
    "border: 999px solid", "direction: rtl", "--text: #fff", "display: var(--d)",
    "list-style-type: 'NOT '", 'content: "You need no doctor"', "behavior: url(x)",
)  # fmt: skip


@pytest.mark.parametrize("declaration", _HIDING)
@pytest.mark.parametrize("where", ["main {{ {} }}", "@media print {{ main p {{ {} }} }}"])
def test_no_way_to_hide_or_change_words_is_taken(where: str, declaration: str) -> None:
    assert fault(where.format(declaration))


@pytest.mark.parametrize(
    "css",
    [
        '@import "x.css";',
        "@font-face { font-family: x; src: local(y) }",
        "@keyframes x { to { width: 1px } }",
        "@supports (display: grid) { main { margin: 0 } }",
        "@layer x { main { margin: 0 } }",
        "header { background-image: url(https://x.example/y.png) }",
        "header { background-image: url(data:image/png;base64,xx) }",
        "header { background-image: image-set('a' 1x) }",
        ".card { margin: 0 }",
        "header ~ main { background: #fff; color: #fff }",
        "header + main { display: block }",
        "main .card h3 { margin: 0 }",
        "[class=card] { margin: 0 }",
        "#get_help { margin: 0 }",
        "* { margin: 0 }",
        ":root { margin: 0 }",
        "main:has(h1) { margin: 0 }",
        "p::before { margin: 0 }",
        "main { & > p { margin: 0 } }",
        "main { margin: 0 !important }",
        ".c\\61rd { margin: 0 }",
        "main { margin: 0",
        "main { margin: 0 } </style>",
        "main { margin: 0 } /* open",
        "header { background: #777777; color: #ffffff }",
        "header { background-color: #000000 }",
        "header a { color: #000 }",
        "header { display: none }",
        "footer { max-height: 2px }",
    ],
)
def test_what_fetches_reaches_into_the_text_or_cannot_be_read_is_refused(css: str) -> None:
    assert fault(css)


@pytest.mark.parametrize(
    "css",
    [
        "",
        "header { background: #123456; color: #fff; border-block-end: 2px solid #fff }",
        "header { background-image: url(theme:wave.svg); background-repeat: no-repeat }",
        ".logo { max-block-size: 4rem }",
        "header a:hover, footer > p { color: var(--text) }",
        "footer { display: flex; gap: 1rem; background-color: var(--tint) }",
        'html { font-family: "Our Sans", sans-serif; font-size: 120% }',
        "h2 { font-weight: 600; color: var(--accent) }",
        "main { max-inline-size: 50rem } section { padding: 0 }",
        "/* x */ @media (min-width: 40em) { h2 { margin-block: 2rem 1rem } } p { margin: 0 }",
    ],
)
def test_the_looks_of_a_house_are_taken(css: str) -> None:
    assert fault(css) == ""


def test_the_message_names_the_rule_and_what_is_in_the_way() -> None:
    assert fault("h1 { margin: 0 } main p { opacity: 0 }") == "main p: opacity: 0 is not taken"
    assert fault("header { color: #888; background: #fff }") == (
        "header: #888 on #fff has a contrast of 3.54 to 1; 4.5 is needed"
    )
