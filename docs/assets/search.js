/* The search box: a combobox whose list leads to paragraphs. How a query is answered is in search-query.js. */
"use strict";
(() => {
  const PAGE = 10; // results added at a time
  const NEAR = 40; // px from the end of the list at which more are added
  const PAUSE = 40; // ms without a key before a query is asked
  const PARTS = ["search-words.js", "search-index.js", "search-query.js"]; // loaded when the box is first used: no page waits for them
  const beside = document.currentScript.src;
  const box = document.querySelector(".recitals-search");
  if (!box) return;
  const toggle = document.getElementById("__search");
  const form = box.querySelector("form");
  const input = box.querySelector("input");
  const scroller = box.querySelector(".md-search__scrollwrap");
  const meta = box.querySelector(".md-search-result__meta");
  const list = box.querySelector(".md-search-result__list");
  const config = JSON.parse(document.getElementById("__config").textContent);
  const root = new URL(`${config.base.replace(/\/+$/, "")}/`, document.baseURI);
  let index = null;
  let opening = null;

  let results = { entries: [], marked: new Set() };
  let asked = 0; // queries so far: an answer to any but the last comes too late
  let chosen = -1;
  let adding = null;

  const loaded = (address) =>
    new Promise((done, failed) => {
      const script = document.createElement("script");
      Object.assign(script, { src: address, onload: done, onerror: failed });
      document.head.append(script);
    });

  /** The index, opened; tried anew after a failure. */
  function opened() {
    opening ??= (async () => {
      for (const part of PARTS) await loaded(new URL(part, beside));
      index = recitalsSearch.open(recitalsSearch.scriptLoader(new URL("search/", root)));
    })().catch((error) => {
      opening = null;
      throw error;
    });
    return opening;
  }

  /* ---- the list ---- */

  function element(name, className, ...children) {
    const made = document.createElement(name);
    made.className = className;
    made.append(...children);
    return made;
  }

  const stretches = (found) =>
    found.map(([words, marked]) => (marked ? element("mark", "", words) : document.createTextNode(words)));

  function option(entry, number) {
    const name = element("p", "recitals-search__name");
    if (entry.page) name.append(element("span", "recitals-search__page", entry.page));
    name.append(...stretches(recitalsSearch.markedStretches(entry.title, results.marked)));
    const words = element("p", "recitals-search__words", ...stretches(recitalsSearch.snippet(entry.text, results.marked)));
    const body = element("div", "md-search-result__article md-typeset", name, words);
    const link = element("a", "md-search-result__link", body);
    Object.assign(link, { href: new URL(entry.url, root).href, id: `recitals-search-${number}`, tabIndex: -1 });
    link.setAttribute("role", "option");
    link.setAttribute("aria-selected", "false");
    const item = element("li", "md-search-result__item", link);
    item.setAttribute("role", "presentation");
    return item;
  }

  const options = () => list.querySelectorAll("[role=option]");

  const fetched = (found, from) => Promise.all(found.entries.slice(from, from + PAGE).map((number) => index.entry(number)));

  /** Adds the next results to the list; one addition at a time. */
  function add() {
    adding ??= (async () => {
      const held = results;
      const shown = list.childElementCount;
      try {
        const entries = await fetched(held, shown);
        if (results === held) list.append(...entries.map((entry, at) => option(entry, shown + at)));
      } catch {
        results = { ...results, entries: results.entries.slice(0, shown) };
        meta.textContent = meta.dataset.failed;
      }
      adding = null;
    })();
    return adding;
  }

  const moreToShow = () => list.childElementCount < results.entries.length;

  /** Adds results until there is something to scroll, or none is left. */
  async function fillUp() {
    while (moreToShow() && scroller.scrollTop + scroller.clientHeight + NEAR > scroller.scrollHeight) await add();
  }

  function choose(number) {
    const all = options();
    all[chosen]?.setAttribute("aria-selected", "false");
    chosen = number;
    if (!all[chosen]) {
      chosen = -1;
      input.removeAttribute("aria-activedescendant");
      return;
    }
    all[chosen].setAttribute("aria-selected", "true");
    all[chosen].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", all[chosen].id);
  }

  async function step(way) {
    if (way > 0 && chosen === options().length - 1) await add();
    const places = options().length + 1; // the input is one of them
    choose(((chosen + 1 + way + places) % places) - 1);
  }

  /* ---- queries ---- */

  /** How many results there are, in the words that the page carries. */
  function announcement({ count, complete }) {
    const words = meta.dataset;
    if (!input.value.trim()) return words.empty;
    if (count < 2) return count ? words.one : words.none;
    const said = complete && complete < count ? words.some : words.other;
    return said.replace("#", count.toLocaleString()).replace("%", complete.toLocaleString());
  }

  async function ask() {
    const query = ++asked;
    try {
      await opened();
      const found = await recitalsSearch.search(index, input.value);
      const first = await fetched(found, 0);
      if (query !== asked) return;
      results = found;
      list.replaceChildren(...first.map(option));
      meta.textContent = announcement(found);
    } catch {
      if (query !== asked) return;
      results = { ...results, entries: [] };
      list.replaceChildren();
      meta.textContent = meta.dataset.failed;
    }
    choose(-1);
    scroller.scrollTop = 0;
    reveal();
    fillUp();
  }

  /* ---- opening, closing, keys ---- */

  function show(open) {
    if (open !== toggle.checked) toggle.click(); // the theme listens to its toggle
  }

  /** The list is there for everyone, or for no one. */
  function reveal() {
    list.hidden = !toggle.checked || !list.childElementCount;
    input.setAttribute("aria-expanded", String(!list.hidden));
  }

  function close() {
    show(false);
    input.blur();
  }

  function isWriting(element) {
    return element && (element.isContentEditable || /^(?:INPUT|SELECT|TEXTAREA)$/.test(element.tagName));
  }

  let pause = 0;
  input.addEventListener("input", () => {
    show(true);
    clearTimeout(pause);
    pause = setTimeout(ask, PAUSE);
  });
  input.addEventListener("focus", () => {
    show(true);
    opened().then(() => index.open()).catch(() => {}); // ready before the first key; a failure is told when a query meets it
  });
  toggle.addEventListener("change", () => {
    if (toggle.checked) input.focus();
    reveal();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => (input.focus(), ask())));
  list.addEventListener("click", (event) => event.target.closest("a") && show(false));
  scroller.addEventListener("scroll", fillUp);

  const KEYS = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Enter: async () => {
      clearTimeout(pause);
      if (chosen < 0) await ask();
      options()[Math.max(chosen, 0)]?.click();
    },
    Escape: close,
  };

  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.metaKey || event.ctrlKey || event.altKey) return;
    if (event.key === "Tab") show(false); // and the focus goes on
    if (!Object.hasOwn(KEYS, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    KEYS[event.key]();
  });

  addEventListener("keydown", (event) => {
    if (event.metaKey || event.ctrlKey || event.altKey || isWriting(document.activeElement)) return;
    if (!["/", "s", "f"].includes(event.key)) return;
    event.preventDefault();
    input.focus();
    input.select();
  });

  const query = new URL(location.href).searchParams.get("q");
  if (query) {
    input.value = query;
    input.focus();
    ask();
  }
})();
