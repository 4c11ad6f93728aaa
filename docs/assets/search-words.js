/* The words of a query, made into the terms that the index holds. The same rules as recitals/render/search_stem.py,
   search_words.py and search_keys.py, which make the index: a test runs both over one list of words. */
"use strict";
globalThis.recitalsSearch = globalThis.recitalsSearch || {};
recitalsSearch.words = (() => {
  const LONGEST_TERM = 40;
  const WORD = /[\p{L}\p{N}]+(?:[./'’-][\p{L}\p{N}]+)*/gu;
  const PRINTED_WORD = /[\p{L}\p{N}\p{M}]+(?:[./'’-][\p{L}\p{N}\p{M}]+)*/gu;
  const SEPARATOR = /[./'’-]/;
  const MARKS = new RegExp(
    "[\\u0300-\\u036f\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a\\u064b-\\u065f\\u0670" +
      "\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f]",
    "g",
  );
  const IDEOGRAPH = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;
  const PIECE = /[0-9]+|[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^0-9\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+/gu;
  const STOP = new Set(
    ("a an and are as at be been by for from has have in into is it its of on or s t that the their these this those " +
      "to was were which with").split(" "),
  );
  const IRREGULAR = new Map([["children", "child"], ["women", "woman"], ["men", "man"]]);
  const ACTIONS = ["ation", "ment", "ate", "ion"];
  const SHORTHAND = new Map(Object.entries({
    art: "article articles arts", para: "paragraph paragraphs paras par", sec: "section sections sect",
    chap: "chapter chapters ch", no: "number", res: "resolution resolutions", dec: "decision decisions",
    rec: "recommendation recommendations", op: "operative", pp: "preambular",
  }).flatMap(([short, long]) => long.split(" ").map((word) => [word, short])));

  /* ---- stems ---- */

  const without = (word, ending) => (word.endsWith(ending) ? word.slice(0, word.length - ending.length) : word);

  function shape(word) {
    let kinds = "";
    for (const letter of word) {
      kinds += "aeiou".includes(letter) || (letter === "y" && kinds.endsWith("c")) ? "v" : "c";
    }
    return kinds;
  }

  const measure = (word) => shape(word).split("vc").length - 1;

  const closed = (base) => shape(base).endsWith("cvc") && !/[wxy]$/.test(base);

  function restored(base) {
    if (/(?:at|bl|iz)$/.test(base)) return base + "e";
    if (/(.)\1$/.test(base) && shape(base).endsWith("c") && !/[lsz]$/.test(base)) return base.slice(0, -1);
    return measure(base) === 1 && closed(base) ? base + "e" : base;
  }

  function inflected(word) {
    if (/[^su]s$/.test(word) && !word.endsWith("is") || word.endsWith("sses")) {
      word = /(?:sses|ies|ches|shes|xes)$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
    }
    for (const ending of ["ed", "ing"]) {
      const base = without(word, ending);
      if (base !== word && shape(base).includes("v")) {
        word = word.endsWith("eed") ? word.slice(0, -1) : restored(base);
        break;
      }
    }
    return word.endsWith("y") && shape(word.slice(0, -1)).includes("v") ? word.slice(0, -1) + "i" : word;
  }

  function action(word) {
    for (const ending of ACTIONS) {
      const base = without(word, ending);
      if (base !== word && measure(base) > 1 && (ending !== "ion" || /[st]$/.test(base))) return base;
    }
    return word;
  }

  function tidied(word) {
    const base = without(word, "e");
    if (base !== word && (measure(base) > 1 || (measure(base) === 1 && !closed(base)))) word = base;
    return word.endsWith("ll") && measure(word) > 1 ? word.slice(0, -1) : word;
  }

  function stem(word) {
    const regular = IRREGULAR.get(word) || word;
    return word.length < 4 || !/^[a-z]+$/.test(word) ? regular : tidied(action(inflected(regular)));
  }

  /* ---- words and terms ---- */

  const fold = (text) => text.replaceAll("§", " para ").normalize("NFKD").toLowerCase().replace(MARKS, "");

  const words = (text) => fold(text).match(WORD) || [];

  const cut = (term) => Array.from(term).slice(0, LONGEST_TERM).join("");

  const isNumbered = (word) => /\p{Nd}/u.test(word) && SEPARATOR.test(word);

  const numberTail = (word) => word.slice(Math.max(0, word.search(/\p{Nd}/u)));

  const wholeAndTail = (word) => [...new Set([cut(word), cut(numberTail(word))])];

  const parts = (word) =>
    word.split(SEPARATOR).flatMap((part) => (IDEOGRAPH.test(part) ? part.match(PIECE) : part ? [part] : [])).map(cut);

  /** The terms of a word of running text; `stems` false for other languages than English. */
  function textTerms(word, stems = true) {
    const found = parts(word).filter((part) => !STOP.has(part)).map((part) => (stems ? stem(part) : part));
    return isNumbered(word) ? [...found, ...wholeAndTail(word)] : found;
  }

  /** The terms of a word of a name, place by place. */
  function keySlots(word) {
    if (isNumbered(word)) return [wholeAndTail(word)];
    const pieces = parts(word).flatMap((part) => part.match(PIECE) || []);
    return pieces.filter((piece) => piece.length === 1 || !STOP.has(piece)).map((piece) => [keyForm(piece)]);
  }

  const keyForm = (piece) =>
    SHORTHAND.get(piece) || (/^\p{Nd}+$/u.test(piece) ? piece.replace(/^0+(?=.)/, "") : stem(piece));

  /** What one word of a query asks a text for: each inner array is one demand, met by any of its terms. */
  function demands(word) {
    if (isNumbered(word)) return [wholeAndTail(word).slice(0, 1)];
    return parts(word).filter((part) => !STOP.has(part)).map((part) => [...new Set([stem(part), part])]);
  }

  return { PRINTED_WORD, fold, words, stem, textTerms, keySlots, demands };
})();
