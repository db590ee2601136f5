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
  const words = form.dataset;
  const AT_ONCE = 10;
  const LEVELS = 32;
  const ALPHABET = [...Array(94).keys()].map((at) => String.fromCharCode(at + 33))
    .filter((sign) => !'"\\<>'.includes(sign));
  const DIGITS = new Map(ALPHABET.map((sign, at) => [sign, at]));
  const BASE = ALPHABET.length / 2;

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
        script.onerror = () => { loads.delete(file); resolve(null); };
        document.head.append(script);
      }));
    }
    return loads.get(file);
  };
  const fileOf = (prefix) => prefix
    ? `words-${[...prefix].map((c) => /[a-z0-9]/i.test(c) ? c : `-${c.codePointAt(0).toString(16)}`).join("")}`
    : "words";

  const unpack = (packed) => {
    const numbers = [];
    let number = 0;
    for (const sign of packed) {
      const digit = DIGITS.get(sign);
      number = number * BASE + (digit % BASE);
      if (digit < BASE) { numbers.push(number); number = 0; }
    }
    return numbers;
  };
  const placesOf = (packed) => {
    let place = -1;
    return new Set(unpack(packed).map((gap) => (place += gap + 1)));
  };

  // --- Words, cut and folded as the index has them.
  const fold = (text) => text.toLowerCase().replaceAll("ß", "ss").replaceAll("ς", "σ")
    .normalize("NFKD").replace(/[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u0652]/g, "")
    .replaceAll("’", "'");
  const UNSPACED = /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/;
  const cut = (text) => (fold(text).match(/[\p{L}\p{N}']+/gu) ?? [])
    .map((word) => word.replace(/^'+|'+$/g, "").replace(/'s$/, ""))
    .flatMap((word) => UNSPACED.test(word) && word.length > 2
      ? [...word].slice(1).map((sign, at) => [...word][at] + sign) : [word])
    .filter(Boolean);

  // --- The leaves that may have a word, the longest beginning first.
  const above = (root, word) => root.leaves.filter((p) => word.startsWith(p))
    .sort((a, b) => b.length - a.length);
  const below = (root, word) => root.leaves.filter((p) => p.length > word.length && p.startsWith(word));
  const leaf = (prefix) => load(fileOf(prefix), `words ${prefix}`);

  const lookUp = async (root, word, open) => {
    const found = [];
    for (const prefix of above(root, word)) {
      for (const [forms, postings] of Object.entries(await leaf(prefix) ?? {})) {
        const all = forms.split(" ");
        if (all.includes(word)) found.push({ forms: all, postings, exact: true });
        else if (open && all.some((form) => form.startsWith(word))) found.push({ forms: all, postings });
      }
      if (found.some((entry) => entry.exact)) break;
    }
    if (open && word.length > 1) {
      // A beginning may be that of many words; the first leaves are enough.
      for (const entries of await Promise.all(below(root, word).slice(0, 4).map(leaf))) {
        for (const [forms, postings] of Object.entries(entries ?? {})) {
          const all = forms.split(" ");
          if (all.some((form) => form.startsWith(word))) found.push({ forms: all, postings });
        }
      }
    }
    if (!found.length) {
      // A form that the collection does not have: the longest stem that begins it.
      let best = null;
      for (const prefix of above(root, word)) {
        for (const [forms, postings] of Object.entries(await leaf(prefix) ?? {})) {
          const all = forms.split(" ");
          const near = word.startsWith(all[0]) && word.length - all[0].length < 4 && all[0].length > 3;
          if (near && (!best || all[0].length > best.forms[0].length)) best = { forms: all, postings, exact: true };
        }
      }
      if (best) found.push(best);
    }
    return found;
  };

  // --- Ranking: BM25, whose part within an article is in the postings.
  const score = (root, entries) => {
    const scores = new Map();
    for (const { postings, exact } of entries) {
      const numbers = unpack(postings);
      const rarity = Math.log(1 + (root.count - numbers.length + 0.5) / (numbers.length + 0.5));
      let place = -1;
      for (const number of numbers) {
        place += Math.floor(number / LEVELS) + 1;
        const points = rarity * ((number % LEVELS) / LEVELS) * (exact ? 1 : 0.6);
        if (points > (scores.get(place) ?? 0)) scores.set(place, points);
      }
    }
    return scores;
  };

  const search = async (query) => {
    const root = await load("root", "root");
    if (!root) return null;
    const common = new Set(root.common.split(" "));
    const asked = [...new Set(cut(query))];
    const last = /[\p{L}\p{N}]$/u.test(query) ? asked.at(-1) : null;
    const useful = asked.filter((word) => word === last || !common.has(word));
    // Long words are rare words: they decide, and few leaves are enough.
    useful.sort((a, b) => b.length - a.length);
    const found = [];
    const totals = new Map();
    for (const word of useful.slice(0, 8)) {
      const entries = await lookUp(root, word, word === last);
      found.push({ word, forms: entries.flatMap((entry) => entry.forms), open: word === last });
      for (const [place, points] of score(root, entries)) {
        const total = totals.get(place) ?? { points: 0, words: 0 };
        totals.set(place, { points: total.points + points, words: total.words + 1 });
      }
      const all = [...totals.values()].filter((total) => total.words === found.length).length;
      if (found.length > 3 && all < 4 && all > 0) break;
    }
    const most = Math.max(0, ...[...totals.values()].map((total) => total.words));
    const places = [...totals].filter(([, total]) => total.words === most || total.words * 2 > found.length)
      .sort(([p, a], [q, b]) => b.words - a.words || b.points - a.points || p - q)
      .map(([place]) => place);
    return { places, found, ignored: asked.filter((word) => !useful.includes(word)) };
  };

  // --- Excerpts: the sentence with most of the words, and the way to it.
  const SENTENCE = /[^.!?…]+(?:[.!?…]+(?!["”’»)\]]*(?:\s+["“‘«(\[]?[\p{Lu}\p{N}]|\s*$))[^.!?…]+)*[.!?…]*["”’»)\]]*\s*/gu;
  const hits = (found, text) => {
    const folded = new Map();
    for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}'’]+/gu)) {
      const plain = fold(word).replace(/^'+|'+$/g, "").replace(/'s$/, "");
      const at = found.findIndex(({ word: own, forms, open }) =>
        forms.includes(plain) || (open && plain.startsWith(own)) || (UNSPACED.test(plain) && plain.includes(own)));
      if (at >= 0) folded.set(index, [word.length, at]);
    }
    return folded;
  };
  const marked = (found, text) => {
    const parts = [];
    let from = 0;
    for (const [at, [length]] of hits(found, text)) {
      const mark = document.createElement("mark");
      mark.textContent = text.slice(at, at + length);
      parts.push(text.slice(from, at), mark);
      from = at + length;
    }
    return [...parts, text.slice(from)];
  };
  const excerpt = (found, passages) => {
    let best = { count: 0 };
    for (let at = 0; at < passages.length; at += 2) {
      for (const [sentence] of passages[at + 1].matchAll(SENTENCE)) {
        const count = new Set([...hits(found, sentence).values()].map(([, which]) => which)).size;
        if (count > best.count) best = { count, name: passages[at], text: sentence.trim() };
      }
    }
    return best;
  };
  const exactly = (text) => {
    const all = text.split(/\s+/);
    const say = (some) => encodeURIComponent(some.join(" ")).replaceAll("-", "%2D");
    return all.length > 12 ? `${say(all.slice(0, 5))},${say(all.slice(-5))}` : say(all);
  };

  const element = (name, className, ...children) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };
  const show = async (place, found) => {
    const text = await load(`text-${place}`, `text ${place}`);
    if (!text) return null;
    const best = excerpt(found, text.passages);
    const title = element("a", "", ...marked(found, text.title));
    title.href = text.href;
    const item = element("li", "result", element("h2", "result-title", title));
    if (text.signed) item.append(element("p", "result-signed", text.signed));
    if (best.count) {
      const way = element("a", "", ...marked(found, best.text));
      way.href = `${text.href}#${best.name}:~:text=${exactly(best.text)}`;
      item.append(element("p", "result-excerpt", way));
    } else if (text.standfirst) {
      item.append(element("p", "result-excerpt", ...marked(found, text.standfirst)));
    }
    return item;
  };

  // --- Narrowing by outlet, author and year.
  const narrow = document.querySelector(".search-narrow");
  const selects = [...form.querySelectorAll("select")];
  const fill = async (select) => {
    const facet = await load(`facet-${select.name}`, `facet ${select.name}`);
    if (!facet || select.options.length > 1) return;
    for (const [value, packed] of Object.entries(facet)) {
      select.append(new Option(`${value} (${unpack(packed).length})`, value));
    }
    if (!Object.keys(facet).length) select.closest("label").hidden = true;
  };
  const allowed = async () => {
    let places = null;
    for (const select of selects.filter((each) => each.value)) {
      const facet = await load(`facet-${select.name}`, `facet ${select.name}`);
      const own = placesOf(facet?.[select.value] ?? "");
      places = places ? new Set([...places].filter((place) => own.has(place))) : own;
    }
    return places;
  };

  // --- The page.
  let turn = 0;
  let rest = [];
  let now = [];
  const next = async (own) => {
    const some = rest.splice(0, AT_ONCE);
    const items = await Promise.all(some.map((place) => show(place, now)));
    if (own !== turn) return null;
    list.append(...items.filter(Boolean));
    more.hidden = !rest.length;
    return items.find(Boolean);
  };
  const say = (text) => { status.textContent = text; };
  const keep = () => {
    const kept = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    try { history.replaceState(null, "", `#${kept}`); } catch { /* A page from a folder may not. */ }
  };
  const answer = async () => {
    const own = ++turn;
    const query = input.value.trim();
    keep();
    const [answered, places] = query ? await Promise.all([search(query), allowed()]) : [undefined, null];
    if (own !== turn) return;
    if (answered === undefined || answered === null) {
      list.replaceChildren();
      more.hidden = true;
      say(answered === null ? words.broken : "");
      return;
    }
    now = answered.found;
    rest = places ? answered.places.filter((place) => places.has(place)) : answered.places;
    const count = rest.length;
    const fresh = document.createDocumentFragment();
    const some = await Promise.all(rest.splice(0, AT_ONCE).map((place) => show(place, now)));
    if (own !== turn) return;
    fresh.append(...some.filter(Boolean));
    list.replaceChildren(fresh);
    more.hidden = !rest.length;
    const told = count === 1 ? words.one : count ? words.many.replace("{count}", count) : words.none;
    const ignored = answered.ignored.length && !answered.found.length
      ? ` ${words.common.replace("{words}", answered.ignored.join(", "))}` : "";
    say(told.replace("{query}", query) + ignored);
  };
  let timer = 0;
  const soon = () => { clearTimeout(timer); timer = setTimeout(answer, 80); };

  input.addEventListener("input", soon);
  form.addEventListener("submit", (event) => { event.preventDefault(); answer(); });
  for (const select of selects) select.addEventListener("change", answer);
  narrow?.addEventListener("toggle", () => { if (narrow.open) selects.forEach(fill); });
  more.addEventListener("click", async () => {
    const first = await next(turn);
    first?.querySelector("a").focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = [input, ...list.querySelectorAll(".result-title a")];
    const at = stops.indexOf(document.activeElement);
    const to = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (at < 0 || !to) return;
    event.preventDefault();
    to.focus();
  });

  const begin = async () => {
    const asked = new URLSearchParams(location.hash.length > 1 ? location.hash.slice(1) : location.search);
    input.value = asked.get("q") ?? "";
    for (const select of selects.filter((each) => asked.get(each.name))) {
      narrow.open = true;
      await fill(select);
      select.value = asked.get(select.name);
    }
    form.hidden = false;
    if (input.value) answer();
    else load("root", "root");
  };
  begin();
})();
