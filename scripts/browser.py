"""Find a Chromium for the tests and the screenshot, and install one where there is none.

Looked for in this order: one that the system has, Playwright's own. Installed in this order: Playwright's
own download, the system's package manager.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = (
    "--disable-gpu",
    "--no-first-run",
    # Nothing of its own goes out, and no name but this machine's is known to it.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-quic",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    # Its sandbox needs rights that a container's root does not have; the pages it opens are our own.
    "--no-sandbox",
)
ADVICE = (
    "No Chromium, and none could be installed. Do one of these, then run the command again:\n"
    "  install Chromium or Google Chrome with your system's package manager, so that it is on the PATH;\n"
    "  run `.venv/bin/playwright install --with-deps chromium` where there is a network."
)


def find_browser() -> str | None:
    """The path of a Chromium that is installed and starts, or None."""
    if found := next(filter(starts, filter(None, map(shutil.which, NAMES))), None):
        return found
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if starts(own) else None


def starts(browser: str) -> bool:
    """Whether the browser runs here: a name on the PATH may be a stub, and Playwright's own may lack libraries."""
    try:
        return subprocess.run((browser, "--version"), check=False, capture_output=True, timeout=60).returncode == 0  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return False


def installations() -> Iterator[Sequence[str]]:
    """The commands that may bring a browser here, the least demanding first."""
    yield sys.executable, "-m", "playwright", "install", "chromium"
    if not shutil.which("apt-get"):
        return
    as_root = () if os.geteuid() == 0 else ("sudo", "-n")
    if as_root and not shutil.which("sudo"):
        return
    yield *as_root, "apt-get", "update", "--quiet"
    yield *as_root, "apt-get", "install", "--yes", "--quiet", "--no-install-recommends", "chromium"


def main() -> int:
    """See to it that there is a browser; exit status 1, with advice, when there can be none."""
    browser = find_browser()
    for command in installations():
        if browser:
            break
        print("No Chromium here; trying:", *command, flush=True)
        subprocess.run(command, check=False)  # noqa: S603
        browser = find_browser()
    print(f"Browser: {browser}" if browser else ADVICE)
    return 0 if browser else 1


if __name__ == "__main__":
    sys.exit(main())
