/* The index that recitals/render/search_index.py writes, of which only the shards asked for are loaded.
   A page opened from a disk may not fetch, so a shard is a script that hands its data to `recitalsSearch`. */
"use strict";
globalThis.recitalsSearch = globalThis.recitalsSearch || {};
(() => {
  const MOST_SHARDS = 8; // read for the endings of a word that is still being typed
  const MOST_ENDINGS = 40;

  /* ---- numbers as recitals/render/search_postings.py packs them ---- */

  const PAGE = 33; // "!" stands before the number of a page in its group
  const GROUP = 35; // "#" before that of a group's first page

  /** Calls `visit(number, sign)` for each number of a packed string; `sign` is what stands before it, 0 for nothing. */
  function unpack(packed, visit) {
    let value = 0;
    let scale = 1;
    let sign = 0;
    for (let at = 0; at < packed.length; at++) {
      const code = packed.charCodeAt(at);
      if (code === PAGE || code === GROUP) {
        sign = code;
      } else if (code >= 93) {
        value += (code - 93) * scale;
        scale *= 32;
      } else {
        visit(value + (code - 48) * scale, sign);
        value = 0;
        scale = 1;
        sign = 0;
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
      unpack(pages, (packed) => {
        this.bases.push(this.size);
        this.starts.push(start);
        this.size += packed >> 1;
        if (packed & 1) start = this.bases.length;
      });
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

    /** The postings of a term: the numbers of entries, and what is said of each; `width` is the room of that. */
    decode(packed, width) {
      const entries = new Uint32Array(packed.length);
      const values = new Uint16Array(packed.length);
      let first = 0;
      let base = 0;
      let count = 0;
      unpack(packed, (number, sign) => {
        if (sign === GROUP) {
          first = number;
        } else if (sign === PAGE) {
          base = this.bases[first + number];
        } else {
          entries[count] = base + Math.floor(number / width);
          values[count++] = number % width;
        }
      });
      return { entries, values, count };
    }
  }

  let current = null;
  Object.assign(recitalsSearch, {
    scriptLoader,
    /** The index whose files `load(name)` loads; what they call goes to the one opened last. */
    open(load) {
      current = new Index(load);
      return current;
    },
    index: (data) => current.acceptIndex(data),
    terms: (prefix, postings) => current.acceptTerms(prefix, postings),
    texts: (first, records) => current.acceptTexts(first, records),
  });
})();
