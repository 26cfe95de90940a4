"""What WeasyPrint may read: a table of packed files and the page's pictures, nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any


@cache
def _fetcher_class() -> Any:
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

    class AssetFetcher(URLFetcher):  # type: ignore[misc]
        def __init__(self, files: Mapping[str, tuple[str, bytes]]) -> None:
            super().__init__(
                allowed_protocols=("asset",), allow_redirects=False, fail_on_errors=True
            )
            self._files = files

        def fetch(self, url: str, headers: Any = None) -> Any:
            if url not in self._files:
                # Other errors are swallowed, and the picture would be missing in silence.
                raise FatalURLFetchingError(f"a handout may not read {url}")
            media_type, content = self._files[url]
            return URLFetcherResponse(url, content, {"Content-Type": media_type})

    return AssetFetcher


def asset_fetcher(files: Mapping[str, tuple[str, bytes]]) -> Any:
    """Return a fetcher that answers from `files`: URL -> (media type, bytes)."""
    return _fetcher_class()(files)
