"""The guides say what the program says."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree, ignore_patterns

from recitals.gloss import Glossers
from recitals.report import CODES
from recitals.source import load_registry

ROOT = Path(__file__).resolve().parents[1]


def test_every_code_has_its_line() -> None:
    page = (ROOT / "docs" / "checks.md").read_text(encoding="utf-8")
    assert [code for code, meaning in CODES.items() if f"| `{code}` | {meaning} |" not in page] == []


def test_the_language_of_the_guide_is_read(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "add-a-language.md").read_text(encoding="utf-8")
    example = page.split("```yaml\n")[1].split("```")[0]
    copytree(ROOT / "source", tmp_path / "source", ignore=ignore_patterns("*.txt"))
    (tmp_path / "source" / "languages" / "pt.yml").write_text(example, encoding="utf-8")
    registry, problems = load_registry(tmp_path / "source")
    gloss = Glossers(registry)["pt"].gloss("o artigo 5 da Convenção e sua resolução 60/251, de 15 de maio de 2006")
    assert problems == ()
    assert gloss.text == "article 5 of the Convention and its resolution 60/251, of 15 May 2006"
