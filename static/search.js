/* Searches the articles. The index lies in scripts beside the page, so this works from a
   folder as it does over http: "siteSearch(key, value)" is what each of them calls. */
(() => {
  "use strict";
  const form = document.querySelector(".search-form");
  const list = document.querySelector(".results");
  if (!form || !list) return;
  const input = form.elements.q;
  const status = document.querySelector(".search-state");
  const more = document.querySelector(".results-more");
  const narrow = document.querySelector(".search-narrow");
  const selects = [...form.querySelectorAll("select")];
  const words = form.dataset;

  const AT_ONCE = 10; // results
  const MOST_WORDS = 8; // of a query; each may load a leaf
  const BEGINNINGS = 4; // leaves that are loaded for a word half typed
  const PAUSE = 80; // milliseconds without a key before the search begins

  // --- The scripts of the index, each loaded once.
  const waiting = new Map();
  const loads = new Map();
  window.siteSearch = (key, value) => waiting.get(key)?.(value);
  const load = (file, key) => {
    if (!loads.has(file)) {
      loads.set(file, new Promise((resolve) => {
        waiting.set(key, resolve);
        const script = document.createElement("script");
        script.src = `search/${file}.js`;
        script.onload = () => resolve(null); // Where it called, that came first.
        script.onerror = () => { loads.delete(file); resolve(null); };
        document.head.append(script);
      }));
    }
    return loads.get(file);
  };
  const loadRoot = () => load("root", "root");
  const loadText = (place) => load(`text-${place}`, `text ${place}`);
  const loadFacet = (name) => load(`facet-${name}`, `facet ${name}`);
  const loadLeaf = (prefix) => {
    const safe = [...prefix].map((c) => /[a-z0-9]/i.test(c) ? c : `-${c.codePointAt(0).toString(16)}-`);
    return load(prefix ? `words-${safe.join("")}` : "words", `words ${prefix}`);
  };

  // --- Numbers: 90 signs are the digits; each place has so many, a weight has one.
  const DIGITS = new Map([...Array(94).keys()].map((at) => String.fromCharCode(at + 33))
    .filter((sign) => !'"\\<>'.includes(sign)).map((sign, at) => [sign, at]));
  const numberAt = (packed, from, to) => {
    let number = 0;
    for (let at = from; at < to; at++) number = number * DIGITS.size + DIGITS.get(packed[at]);
    return number;
  };
  const placesIn = (packed, digits) => {
    const places = new Set();
    for (let at = 0; at < packed.length; at += digits) places.add(numberAt(packed, at, at + digits));
    return places;
  };

  // --- Words, cut and folded as the index has them (search/words.py).
  const MARKS = /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u0652]/g;
  const UNSPACED = /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/;
  const WORD = /[\p{L}\p{N}\p{M}'’]+/gu;
  const fold = (word) => word.toLowerCase().replaceAll("ß", "ss").replaceAll("ς", "σ")
    .normalize("NFKD").replace(MARKS, "").replaceAll("’", "'")
    .replace(/^'+|'+$/g, "").replace(/'s$/, "");
  const RUNS = new RegExp(`(${UNSPACED.source}{2,})`);
  const pairs = (run) => [...run].slice(1).map((sign, at) => [...run][at] + sign);
  const cut = (text) => (text.match(WORD) ?? []).map(fold)
    .flatMap((word) => word.split(RUNS).flatMap((part, at) => at % 2 ? pairs(part) : [part]))
    .filter((word) => word && word.length <= 64);

  // --- The leaves that may have a word. A leaf has the words that begin with its name, as
  // far as no leaf of a longer name has them.
  const leavesFor = (root, word) => root.leaves.filter((prefix) => word.startsWith(prefix))
    .sort((a, b) => b.length - a.length);
  const leavesBelow = (root, word) => root.leaves
    .filter((prefix) => prefix.length > word.length && prefix.startsWith(word)).slice(0, BEGINNINGS);
  const entriesOf = async (prefix) => Object.entries(await loadLeaf(prefix) ?? {})
    .map(([forms, postings]) => ({ forms: forms.split(" "), postings }));

  // Gives the entries of a word: its own, and where it is half typed those it begins.
  const lookUp = async (root, word, open) => {
    const found = [];
    let near = null;
    for (const prefix of leavesFor(root, word)) {
      for (const entry of await entriesOf(prefix)) {
        const [stem] = entry.forms;
        if (entry.forms.includes(word)) found.push({ ...entry, exact: true });
        else if (open && entry.forms.some((form) => form.startsWith(word))) found.push(entry);
        else if (stem.length > Math.max(3, word.length - 4, near?.forms[0].length ?? 0)
          && word.startsWith(stem)) near = { ...entry, exact: true };
      }
      if (found.some((entry) => entry.exact)) break;
    }
    if (open && word.length > 1) {
      for (const entries of await Promise.all(leavesBelow(root, word).map(entriesOf))) {
        found.push(...entries.filter(({ forms }) => forms.some((form) => form.startsWith(word))));
      }
    }
    // A form that no article has: the longest stem that it begins with.
    return found.length || !near ? found : [near];
  };

  // --- Ranking: BM25, whose part within an article is the weight in its posting.
  const HALF_TYPED = 0.6;
  const score = (root, entries) => {
    const scores = new Map();
    const width = root.digits + 1;
    const rarity = (count) => Math.log(1 + (root.count - count + 0.5) / (count + 0.5));
    const counts = entries.map(({ postings }) => postings.length / width);
    // Words that begin alike are one word half typed: none is worth more for being rare.
    const all = Math.min(root.count, counts.reduce((sum, count) => sum + count, 0));
    entries.forEach(({ postings, exact }, which) => {
      const points = (exact ? rarity(counts[which]) : HALF_TYPED * rarity(all)) / DIGITS.size;
      for (let at = 0; at < postings.length; at += width) {
        const place = numberAt(postings, at, at + root.digits);
        const own = points * DIGITS.get(postings[at + root.digits]);
        if (own > (scores.get(place) ?? 0)) scores.set(place, own);
      }
    });
    return scores;
  };

  // Gives the places of articles, the best first, the words that were looked for, and the
  // words that were not, since very many articles have them.
  const search = async (query) => {
    const root = await loadRoot();
    if (!root) return null;
    const common = new Set(root.common.split(" "));
    const asked = [...new Set(cut(query))];
    const last = /[\p{L}\p{N}\p{M}]$/u.test(query) ? asked.at(-1) : null;
    // Long words are rare words: they decide, and few leaves are enough.
    const useful = asked.filter((word) => !common.has(word)).sort((a, b) => b.length - a.length)
      .slice(0, MOST_WORDS);
    const found = await Promise.all(useful.map(async (word) => {
      const entries = await lookUp(root, word, word === last);
      return { word, open: word === last, forms: new Set(entries.flatMap((entry) => entry.forms)), entries };
    }));
    const totals = new Map();
    for (const { entries } of found) {
      for (const [place, points] of score(root, entries)) {
        const total = totals.get(place) ?? { points: 0, words: 0 };
        totals.set(place, { points: total.points + points, words: total.words + 1 });
      }
    }
    const most = Math.max(0, ...Array.from(totals.values(), (total) => total.words));
    const places = [...totals].filter(([, { words: own }]) => own === most || own * 2 > found.length)
      .sort(([p, a], [q, b]) => b.words - a.words || b.points - a.points || p - q)
      .map(([place]) => place);
    return { places, found, ignored: asked.filter((word) => common.has(word)) };
  };

  // --- Excerpts: the sentence with most of the words, and the way to it.
  const SENTENCE = /[^.!?…]+(?:[.!?…]+(?!["”’»)\]]*(?:\s+["“‘«(\[]?[\p{Lu}\p{N}]|\s*$))[^.!?…]+)*[.!?…]*["”’»)\]]*\s*/gu;
  const which = (found, word) => {
    const plain = fold(word);
    return found.findIndex(({ word: own, forms, open }) => forms.has(plain)
      || (open && plain.startsWith(own)) || (UNSPACED.test(plain) && plain.includes(own)));
  };
  const marked = (found, text) => {
    const parts = [];
    let from = 0;
    for (const { 0: word, index } of text.matchAll(WORD)) {
      if (which(found, word) < 0) continue;
      parts.push(text.slice(from, index), element("mark", "", word));
      from = index + word.length;
    }
    return [...parts, text.slice(from)];
  };
  const excerpt = (found, passages) => {
    let best = { count: 0 };
    for (let at = 0; at < passages.length; at += 2) {
      for (const [sentence] of passages[at + 1].matchAll(SENTENCE)) {
        const met = new Set((sentence.match(WORD) ?? []).map((word) => which(found, word)));
        met.delete(-1);
        if (met.size > best.count) best = { count: met.size, name: passages[at], text: sentence.trim() };
      }
    }
    return best;
  };
  // Names a sentence in an address (a text fragment), so that browsers mark it.
  const fragment = (text) => {
    const all = text.split(/\s+/);
    const say = (some) => encodeURIComponent(some.join(" ")).replaceAll("-", "%2D");
    return all.length > 12 ? `${say(all.slice(0, 5))},${say(all.slice(-5))}` : say(all);
  };

  // --- The page.
  const element = (name, className, ...children) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };
  const link = (href, parts) => {
    const made = element("a", "", ...parts);
    made.href = href;
    return made;
  };
  const show = async (place, found) => {
    const text = await loadText(place);
    if (!text) return null;
    const best = excerpt(found, text.passages);
    const title = element("h2", "result-title", link(text.href, marked(found, text.title)));
    const item = element("li", "result", title);
    if (text.signed) item.append(element("p", "result-signed", text.signed));
    if (best.count) {
      const way = `${text.href}#${best.name}:~:text=${fragment(best.text)}`;
      item.append(element("p", "result-excerpt", link(way, marked(found, best.text))));
    } else if (text.standfirst) {
      item.append(element("p", "result-excerpt", ...marked(found, text.standfirst)));
    }
    return item;
  };
  const fill = async (select) => {
    const [root, facet] = await Promise.all([loadRoot(), loadFacet(select.name)]);
    if (!root || !facet || select.options.length > 1) return;
    for (const [value, packed] of Object.entries(facet)) {
      select.append(new Option(`${value} (${packed.length / root.digits})`, value));
    }
    select.closest("label").hidden = select.options.length === 1;
  };
  const allowed = async () => {
    let places = null;
    for (const select of selects.filter((each) => each.value)) {
      const [root, facet] = await Promise.all([loadRoot(), loadFacet(select.name)]);
      const own = placesIn(facet?.[select.value] ?? "", root?.digits ?? 1);
      places = places ? new Set([...places].filter((place) => own.has(place))) : own;
    }
    return places;
  };

  let turn = 0; // counts the queries, so that the answer to an old one is dropped
  let rest = [];
  let found = [];
  const next = async () => Promise.all(rest.splice(0, AT_ONCE).map((place) => show(place, found)))
    .then((items) => items.filter(Boolean));
  const tell = (text, items) => {
    const held = list.contains(document.activeElement) ? document.activeElement.href : "";
    status.textContent = text;
    list.replaceChildren(...items);
    more.hidden = !rest.length;
    // Who went down to a result already stays there.
    if (held) ([...list.querySelectorAll("a")].find((each) => each.href === held) ?? input).focus();
  };
  const keep = () => {
    const kept = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    try { history.replaceState(null, "", `#${kept}`); } catch { /* A page from a folder may not. */ }
  };
  const answer = async () => {
    const own = ++turn;
    const query = input.value.trim();
    keep();
    const [answered, places] = await Promise.all([query ? search(query) : undefined, allowed()]);
    if (own !== turn) return;
    rest = [];
    if (!answered) return tell(query ? words.broken : "", []);
    found = answered.found;
    rest = places ? answered.places.filter((place) => places.has(place)) : answered.places;
    const count = rest.length;
    const items = await next();
    if (own !== turn) return;
    const told = !found.length && answered.ignored.length
      ? words.common.replace("{words}", () => answered.ignored.join(", "))
      : count === 1 ? words.one : count ? words.many.replace("{count}", count) : words.none;
    tell(told.replace("{query}", () => query), items);
  };

  let timer = 0;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(answer, PAUSE);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    answer();
  });
  for (const select of selects) select.addEventListener("change", answer);
  narrow?.addEventListener("toggle", () => { if (narrow.open) selects.forEach(fill); });
  more.addEventListener("click", async () => {
    const own = turn;
    const items = await next();
    if (own !== turn) return;
    list.append(...items);
    more.hidden = !rest.length;
    items[0]?.querySelector("a").focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = [input, ...list.querySelectorAll(".result-title a")];
    const at = stops.indexOf(document.activeElement);
    const to = at < 0 ? null : stops[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (!to) return;
    event.preventDefault();
    to.focus();
  });

  // The address has the query: behind "#" by this page, behind "?" by the field on others.
  const begin = async () => {
    const asked = new URLSearchParams(location.hash.length > 1 ? location.hash.slice(1) : location.search);
    input.value = asked.get("q") ?? "";
    for (const select of selects) {
      const value = asked.get(select.name) ?? "";
      if (value) {
        narrow.open = true;
        await fill(select);
      }
      select.value = value;
    }
    form.hidden = false;
    if (input.value) answer();
    else loadRoot();
  };
  window.addEventListener("hashchange", begin);
  begin();
})();
