/* Filters the timeline by its address, "?kind=expected&outlet=NAME": the links of the
   page lead to such addresses, and nothing is kept anywhere else. Where an event has
   moved to the page of its year, its month or its day, an old address leads there. */
(() => {
  "use strict";
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const moved = location.hash.match(/^#t(\d{4})(-\d\d)?(-\d\d)?/);
  if (moved && !document.getElementById(location.hash.slice(1))) {
    const [, year, month = "", day = ""] = moved;
    const here = location.pathname.split("/").pop().replace(".html", "");
    // Only from the whole to its parts, so that no two pages send one to and fro.
    const there = [year + month + day, year + month, year]
      .filter((name) => here === "timeline" || (name !== here && name.startsWith(here)))
      .map((name) => all("main a[href]").find((a) => a.pathname.endsWith(`/${name}.html`)))
      .find(Boolean);
    if (there) location.replace(there.pathname + location.search + location.hash);
  }

  const nav = document.querySelector(".filters");
  if (!nav) return;

  const asked = new URLSearchParams(location.search);
  const keys = nav.dataset.keys.split(" ");
  const chosen = new Map();
  for (const key of keys) if (asked.get(key)) chosen.set(key, asked.get(key));

  const search = (choice) => {
    const words = new URLSearchParams();
    for (const key of keys) if (choice.get(key)) words.set(key, choice.get(key));
    return `?${words}`;
  };

  for (const link of all("a[data-key]", nav)) {
    const { key, value } = link.dataset;
    const other = new Map(chosen);
    if (chosen.get(key) === value) {
      other.delete(key);
      link.setAttribute("aria-current", "true");
      link.closest("details").open = true;
    } else {
      other.set(key, value);
    }
    link.search = search(other);
  }
  const fold = nav.querySelector(".filters-fold");
  nav.hidden = !fold;
  if (fold) {
    // The width from which the style shows the choices without a fold.
    const wide = matchMedia("(min-width: 34rem)");
    const unfold = () => { fold.open = wide.matches || chosen.size > 0; };
    wide.addEventListener("change", unfold);
    unfold();
  }
  if (!chosen.size) return;

  for (const link of all("[data-keep] a")) link.search = search(chosen);

  const matches = (event) =>
    [...chosen].every(([key, value]) => (event.dataset[key] || "").split("\n").includes(value));
  const events = all(".event");
  for (const event of events) event.hidden = !matches(event);
  for (const group of all(".day, .month, .year")) {
    group.hidden = !group.querySelector(".event:not([hidden])");
  }
  for (const link of all(".jumps a")) {
    const there = document.getElementById(link.hash.slice(1));
    link.parentElement.hidden = !there || Boolean(there.closest("[hidden]"));
  }
  document.documentElement.classList.add("filtered");

  const shown = events.filter((event) => !event.hidden).length;
  const state = document.querySelector(".filter-state");
  const said = JSON.parse(nav.dataset.said || "{}");
  const told = [...chosen.values()].map((value) => said[value] ?? value).join(", ");
  const words = events.length ? nav.dataset.state : nav.dataset.elsewhere;
  const parts = { shown, all: events.length, words: told };
  state.hidden = false;
  // A live region speaks of what changes after it is there.
  setTimeout(() => {
    state.querySelector("[role=status]").textContent =
      (words || "{words}").replace(/\{(\w+)\}/g, (_, part) => parts[part]);
  });
})();
