/* Queries answered from the index that recitals/render/search_index.py writes, loading only the shards asked for.
   A page opened from a disk may not fetch, so a shard is a script that hands its data to `recitalsSearch`. */
"use strict";
globalThis.recitalsSearch = globalThis.recitalsSearch || {};
(() => {
  const { fold, words, textTerms, keySlots, demands, PRINTED_WORD } = recitalsSearch.words;
  const KEY = "=";
  const MOST_DEMANDS = 16;
  const MOST_SHARDS = 8; // read for the endings of a word that is still being typed
  const MOST_ENDINGS = 40;
  const BEST = 100; // results kept of a query
  const ENDING_WEIGHT = 0.6;
  const KEY_RANK = 1000; // a thing called by its name comes before all that merely speaks of it
  const SNIPPET = 220;

  /* ---- numbers as recitals/render/search_postings.py packs them ---- */

  class Reader {
    constructor(packed) {
      this.packed = packed;
      this.at = 0;
    }

    get more() {
      return this.at < this.packed.length;
    }

    get inPage() {
      return this.more && this.packed.charCodeAt(this.at) !== 33; // "!" stands before the number of a page
    }

    page() {
      this.at++;
      return this.next();
    }

    next() {
      let value = 0;
      for (let scale = 1; ; scale *= 32) {
        const code = this.packed.charCodeAt(this.at++);
        if (code < 93) return value + (code - 48) * scale;
        value += (code - 93) * scale;
      }
    }
  }

  /* ---- files ---- */

  /** Loads scripts below the address of the folder `search/`, each once; a failed one may be asked for again. */
  function scriptLoader(root) {
    const asked = new Map();
    const add = (name) =>
      new Promise((done, failed) => {
        const script = document.createElement("script");
        script.src = new URL(name, root).href;
        script.onload = () => done(script.remove());
        script.onerror = () => {
          asked.delete(name);
          script.remove();
          failed(new Error(`${name} could not be loaded`));
        };
        document.head.append(script);
      });
    return (name) => {
      if (!asked.has(name)) asked.set(name, add(name));
      return asked.get(name);
    };
  }

  const fileName = (prefix) =>
    "t-" + Array.from(prefix, (c) => (/[a-z0-9]/i.test(c) ? c : `_${c.codePointAt(0).toString(16)}_`)).join("");

  class Index {
    /** `load(name)` gives a promise that is kept when the file has called back. */
    constructor(load) {
      this.load = load;
      this.terms = new Map();
      this.texts = new Map();
      this.shards = new Set();
      this.bases = [];
      this.starts = [];
      this.size = 0;
    }

    /* What the files call. */

    acceptIndex({ pages, shards }) {
      this.shards = new Set(shards);
      let start = 0;
      for (const reader = new Reader(pages); reader.more; ) {
        const packed = reader.next();
        this.bases.push(this.size);
        this.starts.push(start);
        this.size += packed >> 1;
        if (packed & 1) start = this.bases.length;
      }
    }

    acceptTerms(prefix, postings) {
      this.terms.set(prefix, postings);
    }

    acceptTexts(first, records) {
      records.forEach((record, at) => this.texts.set(first + at, record));
    }

    /* What a query needs. */

    async open() {
      await this.load("index.js");
    }

    /** The shards that may hold a term, or, with `open`, its longer forms. */
    shardsOf(term, open) {
      const found = [];
      const letters = Array.from(term);
      for (let length = letters.length; length >= 0; length--) {
        const prefix = letters.slice(0, length).join("");
        if (this.shards.has(prefix)) {
          found.push(prefix);
          break;
        }
      }
      if (open) for (const prefix of this.shards) if (prefix.length > term.length && prefix.startsWith(term)) found.push(prefix);
      return found.slice(0, MOST_SHARDS);
    }

    async postings(prefix) {
      await this.load(`terms/${fileName(prefix)}.js`);
      return this.terms.get(prefix);
    }

    /** The packed postings of a term; "" when nothing has it. */
    async exact(term) {
      for (const prefix of this.shardsOf(term, false)) {
        const held = await this.postings(prefix);
        if (Object.hasOwn(held, term)) return held[term];
      }
      return "";
    }

    /** The packed postings of the commonest terms that begin so and go on. */
    async longer(start) {
      const shards = await Promise.all(this.shardsOf(start, true).map((prefix) => this.postings(prefix)));
      const found = shards.flatMap((held) =>
        Object.entries(held).filter(([term]) => term.length > start.length && term.startsWith(start)));
      return found.sort((a, b) => b[1].length - a[1].length).slice(0, MOST_ENDINGS);
    }

    /** Address, page, title and text of an entry. */
    async entry(number) {
      const page = this.pageOf(number);
      if (!this.texts.has(page)) await this.load(`texts/${this.starts[page]}.js`);
      const record = this.texts.get(page);
      const at = 1 + 3 * (number - this.bases[page]);
      const [anchor, title, text] = record.slice(at, at + 3);
      return { url: anchor ? `${record[0]}#${anchor}` : record[0], page: anchor ? record[2] : "", title, text };
    }

    pageOf(number) {
      let low = 0;
      let high = this.bases.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (this.bases[middle] <= number) low = middle;
        else high = middle - 1;
      }
      return low;
    }

    count(packed, width) {
      let found = 0;
      this.each(packed, width, () => found++);
      return found;
    }

    /** Calls `visit(entry, value)` for each posting; `width` is the room that the value takes. */
    each(packed, width, visit) {
      const reader = new Reader(packed);
      while (reader.more) {
        const base = this.bases[reader.page()];
        while (reader.inPage) {
          const value = reader.next();
          visit(base + Math.floor(value / width), value % width);
        }
      }
    }
  }

  /* ---- a query ---- */

  /** What a query asks for: of texts, each demand met by any of its terms; of keys, one term after the other. */
  function parse(query) {
    const folded = fold(query);
    const found = words(query);
    const typing = found.length > 0 && folded.endsWith(found[found.length - 1]);
    const text = found.flatMap(demands).slice(0, MOST_DEMANDS);
    const keys = found.flatMap(keySlots).map((slot) => slot[0]).slice(0, MOST_DEMANDS);
    const last = typing ? found[found.length - 1] : "";
    return { text, keys, typing: last.length > 1 && demands(last).length > 0 ? last : "" };
  }

  /** The postings that meet a demand of a text, the best term first, each with its weight. */
  async function meet(index, terms, start) {
    const exact = await Promise.all(terms.map((term) => index.exact(term)));
    const met = terms.map((term, at) => ({ term, packed: exact[at], weight: 1 }));
    if (start) {
      for (const [term, packed] of await index.longer(start)) met.push({ term, packed, weight: ENDING_WEIGHT });
    }
    const found = met.filter(({ packed }) => packed);
    return found.length || !start ? found : shorter(index, start);
  }

  /** For a word typed beyond its stem, "implementi": the longest term it goes on from. */
  async function shorter(index, start) {
    for (let length = start.length - 1; length >= Math.max(4, start.length - 4); length--) {
      const term = start.slice(0, length);
      const packed = await index.exact(term);
      if (packed) return [{ term, packed, weight: ENDING_WEIGHT }];
    }
    return [];
  }

  async function matchTexts(index, { text, typing }) {
    const start = typing && text.length ? text[text.length - 1].at(-1) : "";
    const met = await Promise.all(text.map((terms, at) => meet(index, terms, at === text.length - 1 ? start : "")));
    const mask = new Uint16Array(index.size);
    const score = new Float32Array(index.size);
    let most = 0;
    met.forEach((found, at) => {
      const counts = found.map(({ packed }) => index.count(packed, 8));
      const rarity = Math.log(1 + index.size / (1 + Math.max(0, ...counts)));
      most += rarity;
      for (const { packed, weight } of found) {
        index.each(packed, 8, (entry, share) => {
          if (mask[entry] & (1 << at)) return;
          mask[entry] |= 1 << at;
          score[entry] += (weight * rarity * share) / 7;
        });
      }
    });
    const marked = new Set(met.flatMap((found) => found.map(({ term }) => term)));
    return { mask, score, most: most || 1, demands: met.filter((found) => found.length).length, marked };
  }

  async function matchKeys(index, { keys, typing }) {
    const mask = new Uint16Array(index.size);
    const places = new Uint8Array(index.size);
    const place = new Uint8Array(index.size);
    const ordered = new Uint8Array(index.size);
    const cited = new Uint8Array(index.size);
    const start = typing && keys.length ? keys[keys.length - 1] : "";
    const ask = async (term, at) => {
      const met = [[term, await index.exact(KEY + term)]];
      return start.length > 1 && at === keys.length - 1 ? met.concat(await index.longer(KEY + term)) : met;
    };
    (await Promise.all(keys.map(ask))).forEach((met, at) => {
      met.forEach(([, packed], nth) => index.each(packed, 512, (entry, value) => {
        if (mask[entry] & (1 << at)) return;
        const here = ((value >> 3) & 7) + 1;
        ordered[entry] += here > place[entry];
        mask[entry] |= 1 << at;
        places[entry] = Math.max(places[entry], (value >> 6) + (nth > 0));
        place[entry] = here;
        cited[entry] = value & 7;
      }));
    });
    return { mask, places, ordered, cited, all: (1 << keys.length) - 1, numbered: /\d/.test(keys.join("")) };
  }

  function bits(mask) {
    let count = 0;
    for (; mask; mask &= mask - 1) count++;
    return count;
  }

  /** How exactly an entry is called up by the query's words, from 0 to 1; its page's names may help a part. */
  function exactness(keys, entry, base) {
    const own = keys.mask[entry];
    const rest = entry === base ? 0 : keys.mask[base] & ~own;
    if (!own || (own | rest) !== keys.all) return 0;
    const asked = bits(own) + bits(rest);
    const named = Math.max(keys.places[entry], bits(own)) + (rest ? Math.max(keys.places[base], bits(rest)) : 0);
    return asked / named;
  }

  /** The rank of an entry, 0 when it is no result. First what is called by its name, then by demands met. */
  function rank(keys, texts, entry, base) {
    const exact = exactness(keys, entry, base);
    const named = exact > 0.5 || (exact === 0.5 && keys.numbered);
    if (named) return KEY_RANK + 100 * exact + 10 * keys.ordered[entry] + keys.cited[entry] + (entry === base);
    if (!texts.mask[entry]) return 0;
    return bits(texts.mask[entry] | texts.mask[base]) + (texts.score[entry] / texts.most + exact) / 2.01;
  }

  function best(index, keys, texts) {
    let found = [];
    let floor = 0;
    let count = 0;
    let complete = 0;
    const cutToBest = () => {
      found = found.sort((a, b) => b[0] - a[0] || a[1] - b[1]).slice(0, BEST);
      if (found.length === BEST) floor = found[BEST - 1][0];
    };
    for (let page = 0; page < index.bases.length; page++) {
      const base = index.bases[page];
      const end = index.bases[page + 1] ?? index.size;
      if (!keys.mask[base] && !texts.mask[base] && empty(keys.mask, texts.mask, base, end)) continue;
      for (let entry = base; entry < end; entry++) {
        const here = rank(keys, texts, entry, base);
        if (!here) continue;
        count++;
        if (here >= texts.demands) complete++;
        if (here > floor && found.push([here, entry]) >= 4 * BEST) cutToBest();
      }
    }
    cutToBest();
    return { entries: found.map(([, entry]) => entry), count, complete };
  }

  function empty(keys, texts, from, to) {
    for (let entry = from; entry < to; entry++) if (keys[entry] || texts[entry]) return false;
    return true;
  }

  /** The numbers of the best entries, how many there are, how many of them meet every demand, and the terms to mark in their texts. */
  async function search(index, query) {
    await index.open();
    const asked = parse(query);
    if (!asked.keys.length) return { entries: [], count: 0, complete: 0, marked: new Set() };
    const [texts, keys] = await Promise.all([matchTexts(index, asked), matchKeys(index, asked)]);
    return { ...best(index, keys, texts), marked: texts.marked };
  }

  /* ---- what is shown ---- */

  /** A text as stretches [words, whether they are marked]. */
  function markedStretches(text, terms) {
    const found = [];
    let last = 0;
    for (const { 0: word, index } of text.matchAll(PRINTED_WORD)) {
      const hit = words(word).some((w) => [...textTerms(w), ...textTerms(w, false)].some((term) => terms.has(term)));
      if (!hit) continue;
      if (index > last) found.push([text.slice(last, index), false]);
      found.push([word, true]);
      last = index + word.length;
    }
    return last < text.length ? [...found, [text.slice(last), false]] : found;
  }

  /** The part of a text that says most about the terms, in stretches; cut at words, with an ellipsis. */
  function snippet(text, terms) {
    const hits = markedStretches(text, terms);
    let at = 0;
    let from = 0;
    let most = -1;
    const places = hits.map(([words_, hit]) => ({ at: (at += words_.length) - words_.length, hit })).filter((p) => p.hit);
    for (const place of places) {
      const count = places.filter((other) => other.at >= place.at && other.at < place.at + SNIPPET * 0.8).length;
      if (count > most) [most, from] = [count, place.at];
    }
    const begin = text.length <= SNIPPET || from < SNIPPET / 3 ? 0 : text.indexOf(" ", from - SNIPPET / 5) + 1;
    const end = begin + SNIPPET >= text.length ? text.length : text.lastIndexOf(" ", begin + SNIPPET);
    const cut = text.slice(begin, end > begin ? end : begin + SNIPPET);
    const shown = markedStretches(cut, terms);
    if (begin > 0) shown.unshift(["… ", false]);
    if (begin + cut.length < text.length) shown.push([" …", false]);
    return shown;
  }

  let current = null;
  Object.assign(recitalsSearch, {
    /** The index below an address; what the loaded files call goes to the one opened last. */
    open(load) {
      current = new Index(load);
      return current;
    },
    index: (data) => current.acceptIndex(data),
    terms: (prefix, postings) => current.acceptTerms(prefix, postings),
    texts: (first, records) => current.acceptTexts(first, records),
    scriptLoader, search, snippet, markedStretches,
  });
})();
