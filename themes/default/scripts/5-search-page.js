// The search page: results as one types, what was asked for in the address.

const STEP = 50;

/** A text with what was looked for marked in it; a mark never parts a letter from its signs. */
function marked(text, terms, isNear) {
  const { codes, places, text: folded } = fold(text);
  const spans = [];
  for (const term of terms) {
    const count = spans.length;
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length))
      spans.push([places[at], places[at + term.length]]);
    if (isNear && spans.length === count && mayBeMistyped(term))
      scanNear(codes, term, 0, codes.length, (place) => {
        spans.push([places[Math.max(place - term.length + 1, 0)], places[place + 1]]);
        return -1;
      });
  }
  spans.sort((a, b) => a[0] - b[0]);
  const parts = [];
  let written = 0;
  for (let [start, end] of spans) {
    while (end < text.length && isMark(text.charCodeAt(end))) end++;
    while (start > 0 && isMark(text.charCodeAt(start))) start--;
    start = Math.max(start, written);
    if (end <= start) continue;
    parts.push(text.slice(written, start), element("mark", "", text.slice(start, end)));
    written = end;
  }
  return [...parts, text.slice(written)];
}

function kindTitle(index, entry) {
  const kind = index.kind(entry);
  if (kind === "strategy") {
    const term = index.value(index.owners[entry], "terms") || words.strategy;
    const id = index.value(entry, "ids");
    return /^[0-9]/.test(id) ? say("numberedStrategy", { term, number: digits(id) }) : term;
  }
  const number = kind === "project" ? index.number(entry) : "";
  if (number !== "") return say("numberedProject", { number: digits(number) });
  return { agency: words.headAgency, plan: words.headPlan, group: words.group, project: words.project,
    page: words.searchKindPage, indicator: words.headIndicator }[kind];
}

/** What an entry belongs to and what it costs, each in words. */
function details(index, entry) {
  const kind = index.kind(entry);
  const texts = [];
  if (kind === "indicator") texts.push(index.titles[index.owners[entry]]);
  texts.push(...index.groups(entry).map((group) => index.titles[group]));
  const plan = index.owner(entry, "plan"), agency = index.owner(entry, "agency");
  const title = plan >= 0 ? index.titles[plan] : "";
  const year = plan >= 0 ? index.value(plan, "years") : "";
  if (plan >= 0 && plan !== entry) texts.push(title);
  // Most plans have their agency and their year in their titles; nothing is said twice.
  if (agency >= 0 && agency !== entry && !title.includes(index.titles[agency])) texts.push(index.titles[agency]);
  if (plan >= 0 && !fold(title).text.includes(year)) texts.push(say("searchYear", { year: digits(year) }));
  return texts;
}

function budget(index, entry) {
  const written = index.value(entry, "budgets");
  if (written === "") return null;
  return written === "-" ? words.noBudget : say("searchBudget", { amount: grouped(written) });
}

function result(index, entry, terms, isNear) {
  const link = element("a", "", ...marked(index.titles[entry], terms, isNear));
  link.href = index.address(entry);
  const amount = budget(index, entry);
  const line = element("p", "result-details");
  details(index, entry).forEach((text) => line.append(element("span", "", ...marked(text, terms, false)), " "));
  return element(
    "li", "result",
    element("p", "result-kind", kindTitle(index, entry), amount ? element("span", "result-amount", amount) : null),
    element("p", "result-title", link), line.childNodes.length > 0 ? line : null);
}

function startSearchPage(form) {
  const field = form.elements.q;
  const status = document.getElementById("_status");
  const list = document.getElementById("_results");
  const everything = document.getElementById("_everything");
  if (typeof siteIndex === "undefined") {
    status.textContent = words.searchFailed;
    return;
  }
  const index = new SearchIndex(siteIndex);
  let shown = STEP;
  let last = "";
  let timer = 0;

  const show = (isMore) => {
    const found = search(index, field.value);
    everything.hidden = found !== null;
    if (found === null) {
      list.replaceChildren();
      status.textContent = "";
      return;
    }
    const { exact, near, terms, parts } = found;
    const total = exact.length + near.length;
    const before = isMore ? list.querySelectorAll(".result").length : 0;
    const marks = [...new Set([...terms, ...parts])];
    const items = exact.slice(0, shown).map((entry) => result(index, entry, marks, false));
    const rest = near.slice(0, Math.max(shown - exact.length, 0));
    if (rest.length > 0) items.push(element("li", "result-break", words.searchNear));
    items.push(...rest.map((entry) => result(index, entry, marks, true)));
    if (total > shown) {
      const button = element("button", "", say("searchMore", { count: grouped(Math.min(STEP, total - shown)) }));
      button.type = "button";
      button.addEventListener("click", () => {
        shown += STEP;
        show(true);
      });
      items.push(element("li", "result-more", button));
    }
    list.replaceChildren(...items);
    status.textContent =
      total === 0 ? say("searchNone", { query: field.value.trim() }) : say("searchCount", { count: grouped(total) });
    everything.hidden = total > 0;
    // Who asked for more reads on where the list ended.
    if (isMore) list.querySelectorAll(".result a")[before]?.focus();
  };

  const keep = () => {
    const address = new URL(location.href);
    const query = field.value.trim();
    if (query === "") address.searchParams.delete("q");
    else address.searchParams.set("q", query);
    try {
      history.replaceState(null, "", address);
    } catch {
      // Browsers that allow no more changes of the address for now; the results are there all the same.
    }
  };

  const update = () => {
    if (field.value === last) return;
    last = field.value;
    shown = STEP;
    show(false);
    clearTimeout(timer);
    timer = setTimeout(keep, 300);
  };
  field.addEventListener("input", update);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    update();
    keep();
  });
  addEventListener("pageshow", update);
  if (field.value === "") field.value = new URLSearchParams(location.search).get("q") ?? "";
  update();
  // The titles are made ready while nobody types yet.
  (window.requestIdleCallback ?? setTimeout)(() => index.folded && index.groups(0));
}

const searchForm = document.getElementById("_search-page");
// The index's script stands after this one; both are there when the document is.
if (searchForm) addEventListener("DOMContentLoaded", () => startSearchPage(searchForm));
