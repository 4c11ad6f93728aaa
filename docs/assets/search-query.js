/* A query: what it asks for, which entries answer it, in which order, and which of their words to show. */
"use strict";
globalThis.recitalsSearch = globalThis.recitalsSearch || {};
(() => {
  const { fold, words, textTerms, keySlots, demands, PRINTED_WORD } = recitalsSearch.words;
  const KEY = "=";
  const MOST_DEMANDS = 16;
  const BEST = 100; // results kept of a query
  const ENDING_WEIGHT = 0.6;
  const KEY_RANK = 1000; // a thing called by its name comes before all that merely speaks of it
  const SNIPPET = 220;

  /* ---- what is asked ---- */

  /** What a query asks for: of texts, each demand met by any of its terms; of keys, one term after the other. */
  function parse(query) {
    const found = words(query);
    const text = found.flatMap(demands).slice(0, MOST_DEMANDS);
    const keys = found.flatMap(keySlots).map((slot) => slot[0]).slice(0, MOST_DEMANDS);
    const last = found.at(-1) ?? "";
    return { text, keys, typing: last.length > 1 && demands(last).length > 0 && fold(query).endsWith(last) };
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

  /** By entry: which demands its text meets (a bit for each) and how well; the terms that met them. */
  async function matchTexts(index, { text, typing }) {
    const start = typing ? text.at(-1).at(-1) : "";
    const met = await Promise.all(text.map((terms, at) => meet(index, terms, at === text.length - 1 ? start : "")));
    const mask = new Uint16Array(index.size);
    const score = new Float32Array(index.size);
    let most = 0;
    met.forEach((found, at) => {
      const bit = 1 << at;
      const postings = found.map(({ packed, weight }) => ({ ...index.decode(packed, 8), weight }));
      const rarity = Math.log(1 + index.size / (1 + Math.max(0, ...postings.map(({ count }) => count))));
      most += rarity;
      for (const { entries, values, count, weight } of postings) {
        for (let nth = 0; nth < count; nth++) {
          const entry = entries[nth];
          if (mask[entry] & bit) continue;
          mask[entry] |= bit;
          score[entry] += (weight * rarity * values[nth]) / 7;
        }
      }
    });
    const marked = new Set(met.flatMap((found) => found.map(({ term }) => term)));
    return { mask, score, most: most || 1, demands: met.filter((found) => found.length).length, marked };
  }

  /** By entry: which terms its keys have, and from the postings how many places the name has, whether they stand in order. */
  async function matchKeys(index, { keys, typing }) {
    const mask = new Uint16Array(index.size);
    const places = new Uint8Array(index.size);
    const place = new Uint8Array(index.size);
    const ordered = new Uint8Array(index.size);
    const cited = new Uint8Array(index.size);
    const ask = async (term, at) => {
      const met = [[term, await index.exact(KEY + term)]];
      const open = typing && at === keys.length - 1 && term.length > 1;
      return open ? met.concat(await index.longer(KEY + term)) : met;
    };
    (await Promise.all(keys.map(ask))).forEach((met, at) => {
      const bit = 1 << at;
      met.forEach(([, packed], ending) => {
        const { entries, values, count } = index.decode(packed, 512);
        for (let nth = 0; nth < count; nth++) {
          const entry = entries[nth];
          if (mask[entry] & bit) continue;
          const here = ((values[nth] >> 3) & 7) + 1;
          ordered[entry] += here > place[entry];
          mask[entry] |= bit;
          places[entry] = Math.max(places[entry], (values[nth] >> 6) + (ending > 0));
          place[entry] = here;
          cited[entry] = values[nth] & 7;
        }
      });
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

  /** The best entries in order, how many there are in all, and how many of those meet every demand. */
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
      for (let entry = base; entry < end; entry++) {
        if (!(keys.mask[entry] | texts.mask[entry])) continue;
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

  /** What `best` finds for a query, and the terms to mark in the texts. */
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

  function markedPlaces(text, terms) {
    let at = 0;
    return markedStretches(text, terms).flatMap(([stretch, marked]) => {
      at += stretch.length;
      return marked ? [at - stretch.length] : [];
    });
  }

  /** Of places in order, the one with the most others up to `reach` behind it; 0 when there is none. */
  function densest(places, reach) {
    let [densest, most, last] = [0, 0, 0];
    places.forEach((place, first) => {
      while (last < places.length && places[last] < place + reach) last++;
      if (last - first > most) [densest, most] = [place, last - first];
    });
    return densest;
  }

  /** The part of a text that says most about the terms, in stretches; cut at words, with an ellipsis. */
  function snippet(text, terms) {
    const from = densest(markedPlaces(text, terms), SNIPPET * 0.8);
    const begin = text.length <= SNIPPET || from < SNIPPET / 3 ? 0 : text.indexOf(" ", from - SNIPPET / 5) + 1;
    const end = begin + SNIPPET >= text.length ? text.length : text.lastIndexOf(" ", begin + SNIPPET);
    const cut = text.slice(begin, end > begin ? end : begin + SNIPPET);
    const shown = markedStretches(cut, terms);
    if (begin > 0) shown.unshift(["… ", false]);
    if (begin + cut.length < text.length) shown.push([" …", false]);
    return shown;
  }

  Object.assign(recitalsSearch, { search, snippet, markedStretches });
})();
