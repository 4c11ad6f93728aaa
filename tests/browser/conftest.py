"""A second site: the registry of the repository, and texts that put a page to the test, one long and one from right to left."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

TEXTS = Path(__file__).parent / "texts"


@pytest.fixture(scope="session")
def texts_config(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """The configuration of the repository's site, beside a source that has these texts too."""
    project = tmp_path_factory.mktemp("project")
    for name in ("docs", "hooks"):
        (project / name).symlink_to(root / name)
    for kind in ("bodies", "instruments", "schema"):
        (project / "source").mkdir(exist_ok=True)
        (project / "source" / kind).symlink_to(root / "source" / kind)
    resolutions = project / "source" / "resolutions"
    resolutions.mkdir()
    for text in (*TEXTS.glob("*.txt"), *(root / "source" / "resolutions").rglob("*.txt")):
        (resolutions / text.name).symlink_to(text)
    config = project / "texts.yml"
    config.write_text((root / "mkdocs.yml").read_text(encoding="utf-8"), encoding="utf-8")
    return config


@pytest.fixture(scope="session")
def texts_url(serve: Callable[[Path], str], build_once: Callable[[Path], Path], texts_config: Path) -> str:
    """The address of the served second site."""
    return serve(build_once(texts_config))
