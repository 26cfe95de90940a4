"""What is kept of a text, to tell how much of it is in another."""

import re
from zlib import crc32

from hypothesis import given
from hypothesis import strategies as st

from toolkit.records.sketch import SIZE, hashes_of, sketch_of


@given(st.text(alphabet="aAb é_-.\n🙂", max_size=80))
def test_a_sketch_holds_the_smallest_hashes_of_three_words_that_follow_each_other(
    text: str,
) -> None:
    words = re.findall(r"[^\W_]+", text.casefold())
    runs = [" ".join(words[at : at + 3]) for at in range(len(words) - 2)]
    hashes = {crc32(f"en-GB {run}".encode()) for run in runs}
    assert list(hashes_of(sketch_of("en-GB ", text))) == sorted(hashes)[:SIZE]
