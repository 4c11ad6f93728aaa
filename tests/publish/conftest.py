"""A site of two pages, which builds in a moment."""

from __future__ import annotations

from pathlib import Path

import pytest

CONFIG = """\
site_name: Two pages
theme: {name: null, custom_dir: theme}
use_directory_urls: false
plugins: []
validation: {links: {anchors: warn}}
"""
TEMPLATE = "<!doctype html><title>{{ page.title }}</title>{{ page.content }}"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The folder of the small site's sources; its configuration is `mkdocs.yml`."""
    files = {
        "mkdocs.yml": CONFIG,
        "theme/main.html": TEMPLATE,
        "docs/index.md": "# Home\n\n[CRC](crc.md#article-34)\n",
        "docs/crc.md": "# CRC\n\n## Article 34\n",
        "docs/theme.js.map": "{}",
    }
    for name, text in files.items():
        path = tmp_path / "project" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "project"
