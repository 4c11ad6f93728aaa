"""What tests share: the built site in both kinds of address, a browser without a network, and the marked texts."""

from __future__ import annotations

import fcntl
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect, sync_playwright

from recitals.cite.find import Finder
from recitals.gloss import Glosser, Glossers
from recitals.model import Registry
from recitals.publish.build import render_pages
from recitals.source import load_registry
from scripts.browser import ARGUMENTS, find_browser

ROOT = Path(__file__).resolve().parent.parent

# How long something takes says nothing on a shared machine; a test that waits for what never comes still ends.
settings.register_profile("recitals", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("recitals")
PATIENCE = 30_000
"""Milliseconds until a page has failed to show what it should."""
expect.set_options(timeout=PATIENCE)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes long is begun first, so that no process is left alone with it at the end."""
    items.sort(key=lambda item: "slow" not in item.keywords)


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The marked texts that may lie beside the repository."""
    folder = ROOT.parent / "shared"
    if not (folder / "gold").is_dir():
        pytest.skip(f"no marked texts at {folder}: this test needs them")
    return folder


# ---------------------------------------------------------------- the project's own registry: tests read what a build reads


@pytest.fixture(scope="session")
def registry() -> Registry:
    """All that is known of instruments, bodies and languages."""
    return load_registry(ROOT / "source")[0]


@pytest.fixture(scope="session")
def finder(registry: Registry) -> Finder:
    """What finds their names."""
    return Finder.of(registry)


@pytest.fixture(scope="session")
def glossers(registry: Registry) -> Mapping[str, Glosser]:
    """What puts texts in other languages in English words."""
    return Glossers(registry)


# ---------------------------------------------------------------- the site


@pytest.fixture(scope="session")
def build_once(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Callable[[Path], Path]:
    """A function that builds what a configuration describes: once in a run of tests, however many processes run it."""
    base = tmp_path_factory.getbasetemp()
    folder = base if worker_id == "master" else base.parent

    def build(config: Path) -> Path:
        pages = folder / f"site-{config.stem}"
        with locked(folder / f"{pages.name}.lock"):
            if not pages.exists():
                assert render_pages(config, pages) == ()
        return pages

    return build


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold a lock that all processes of the run respect."""
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


@pytest.fixture(scope="session")
def web_site(build_once: Callable[[Path], Path]) -> Path:
    """The built site, with a folder a page: what a server shows."""
    return build_once(ROOT / "mkdocs.yml")


@pytest.fixture(scope="session")
def offline_site(build_once: Callable[[Path], Path]) -> Path:
    """The built site, with a file a page: what the bundle holds."""
    return build_once(ROOT / "mkdocs.offline.yml")


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """A function that serves a folder from this machine and gives its address, which ends in a slash."""
    servers: list[ThreadingHTTPServer] = []

    def start(folder: Path) -> str:
        server = QuietServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(folder)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


class QuietServer(ThreadingHTTPServer):
    """Says nothing of a browser that leaves before it was answered."""

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type] # as the base class was called


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files and says nothing of it."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the base class's
        pass


@pytest.fixture(scope="session")
def web_url(serve: Callable[[Path], str], web_site: Path) -> str:
    """The address of the served site's home page."""
    return serve(web_site)


@pytest.fixture(scope="session")
def offline_url(offline_site: Path) -> str:
    """The address of the home page of the site on the disk."""
    return (offline_site / "index.html").as_uri()


# ---------------------------------------------------------------- the browser


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium that knows no network."""
    path = find_browser()
    if path is None:
        pytest.fail("no Chromium here: `make test` installs one, `python -m scripts.browser` says how")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield chromium
        chromium.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh profile, whose pages must neither ask another host for anything nor raise an error."""
    faults: list[str] = []
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    context.set_default_timeout(PATIENCE)

    def note(request: Request) -> None:
        if not request.url.startswith(("http://127.0.0.1:", "file://", "data:", "blob:", "about:")):
            faults.append(f"asked for {request.url}")

    context.on("request", note)
    context.on("weberror", lambda error: faults.append(f"raised {error.error}"))
    yield context
    context.close()
    assert not faults


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """An empty page in a fresh profile."""
    return context.new_page()
