"""Whatever is in a page: each word is in the record or in the list, and the record is read."""

import html

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.importing.leaflets import made_of
from tests.kinds import read_record
from toolkit.importing.html.page import read_page
from toolkit.records.record import Record
from toolkit.records.refused import Refused

# Signs that mean something in Markdown, in YAML or in HTML, and words that mean something to us.
SIGNS = "*_[]()<>&#|-+.:!'\"`~\\@{}%1 2"
WORDS = st.one_of(
    st.sampled_from(
        ["rest", "Do", "Don’t", "Call 999 if", "See a GP if:", "Urgent advice", "no", "null", "12"]
    ),
    st.text("abcé" + SIGNS, min_size=1, max_size=12),
)
TEXT = st.lists(WORDS, min_size=1, max_size=5).map(" ".join)
# Without spaces around them: some part the words on either side, and some do not.
BETWEEN = st.sampled_from(
    [
        "<br>",
        "<hr>",
        "<wbr>",
        "&shy;",
        "<img src=x>",
        "<img src=x alt='a b'>",
        "<picture><img src=x></picture>",
        "<b><img src=x></b>",
        "<input>",
        "<button></button>",
        "<svg><title>an icon</title></svg>",
        "<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>",
        "<!-- no word -->",
        "<script>no word</script>",
        "<nobr>word</nobr>",
        "<span hidden>not <i hidden>seen</i></span>",
        "<i aria-hidden=true>seen</i>",
    ]
)
LINE = st.lists(
    st.one_of(
        TEXT.map(html.escape),
        TEXT.map(lambda text: f"<b>{html.escape(text)}</b>"),
        TEXT.map(lambda text: f'<a href="https://example.org/{len(text)}">{html.escape(text)}</a>'),
        TEXT.map(lambda text: f'<span lang="cy">{html.escape(text)}</span>'),
        TEXT.map(lambda text: f"word<sup>{html.escape(text)}</sup>"),
        TEXT.map(lambda text: f"<sub>{html.escape(text)}</sub>"),
        BETWEEN,
        st.tuples(TEXT.map(html.escape), BETWEEN, TEXT.map(html.escape)).map("".join),
    ),
    min_size=1,
    max_size=3,
).map("".join)
PARAGRAPH = LINE.map(lambda line: f"<p>{line}</p>")


def _inside(tag: str, inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return inner.map(lambda text: f"<{tag}>{text}</{tag}>")


def _nested(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    several = st.lists(inner, min_size=1, max_size=3)
    items = several.map(lambda each: "".join(f"<li>{one}</li>" for one in each))
    rows = st.lists(st.lists(LINE, min_size=1, max_size=5), min_size=1, max_size=3).map(
        lambda table: "".join(
            f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in table
        )
    )
    names = several.map(lambda each: "<dd>".join(f"<dt>{one}" for one in each))
    return st.one_of(
        _inside("ul", items),
        _inside("ul", st.tuples(LINE, items, LINE).map("".join)),
        _inside("dl", names),
        _inside("figure", st.tuples(LINE, _inside("figcaption", LINE), LINE).map("".join)),
        _inside("ol", items),
        _inside("table", rows),
        several.map(lambda each: f'<div class="callout">{"".join(each)}</div>'),
        several.map(lambda each: f"<blockquote>{''.join(each)}</blockquote>"),
        several.map("".join),
        _inside("h4", LINE),
        _inside("footer", LINE),
    )


BLOCK = st.recursive(PARAGRAPH, _nested, max_leaves=6)
PAGE = st.lists(
    st.one_of(
        BLOCK,
        LINE.map(lambda line: f"<h2>{line}</h2>"),
        st.sampled_from(["<h2>Symptoms</h2>", "<h2>What causes it?</h2>", "<h2>Self-care</h2>"]),
        LINE.map(lambda line: f"<h3>{line}</h3>"),
        st.sampled_from(["<p>Urgent advice</p>", "<h2>Urgent advice</h2>"]),
    ),
    max_size=7,
).map("".join)


@given(PAGE)
@settings(max_examples=40)
def test_no_word_is_lost(body: str) -> None:
    made = made_of(read_page(f"<title>A title</title><body>{body}</body>"))
    assert not made.compared.lost
    read = read_record("content/conditions/leaflet.yaml", made.text.encode())
    problems = (
        [str(each) for each in (*read.problems, read.error)] if isinstance(read, Refused) else []
    )
    assert isinstance(read, Record), problems
    wrong = [
        (passage.route, problem) for passage in read.passages for problem in passage.parsed.problems
    ]
    assert wrong == []
