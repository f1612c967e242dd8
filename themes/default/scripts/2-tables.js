// Tables that can be sorted by any column, and long ones whose rows can be filtered.
// The style sheet keeps the room for what is made here, so that nothing moves when it comes.

const collator = new Intl.Collator(root.lang || "th", { numeric: true });

/** What a cell is sorted by in a column of figures or of words: a number, a text, or null for what is not stated, which comes last in either order. */
function sortValue(cell, isNumber) {
  if (!cell || cell.classList.contains("state")) return null;
  if (cell.dataset.value) return cell.dataset.value;
  const copy = cell.cloneNode(true);
  for (const ordinal of copy.querySelectorAll(".ordinal")) ordinal.remove();
  const text = fold(copy.textContent).text.trim();
  if (text === "") return null;
  if (!isNumber) return text;
  const number = Number(text.replace(/[<>,]/g, "").replace("−", "-"));
  if (Number.isNaN(number)) return null;
  // What is written as a bound lies between it and its neighbour.
  return text.startsWith("<") ? number / 2 : text.startsWith(">") ? number + 0.005 : number;
}

function compareValues(a, b, direction) {
  if (a === null || b === null) return (a === null) - (b === null);
  return direction * (typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b)));
}

/** The rows of a table as blocks: a row, and those nested below it, which go where it goes. */
function blocksOf(body) {
  const blocks = [];
  for (const row of body.rows) {
    const head = row.cells[0];
    if (blocks.length > 0 && head.classList.contains("nested")) blocks.at(-1).push(row);
    else blocks.push([row]);
  }
  return blocks;
}

function makeSortable(table, status) {
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const original = blocksOf(body);
  const isNumber = heads.map((head) => head.classList.contains("number"));
  const isRest = (block) => block[0].classList.contains("rest");
  const sort = (column, direction) => {
    const keyed = original.map((block) => ({
      block, value: direction === 0 ? 0 : sortValue(block[0].cells[column], isNumber[column]),
    }));
    // The sort is stable: what is equal stays in the order of the document. "Not stated" rows stay at the end.
    if (direction !== 0)
      keyed.sort((a, b) => isRest(a.block) - isRest(b.block) || compareValues(a.value, b.value, direction));
    body.append(...keyed.flatMap(({ block }) => block));
  };
  heads.forEach((head, column) => {
    const unit = head.querySelector(".unit");
    const name = head.textContent.replace(unit ? unit.textContent : "", "").trim();
    const button = element("button", "sort");
    button.type = "button";
    button.setAttribute("aria-label", say("sortBy", { column: name }));
    head.append(button);
    const press = () => {
      // The largest amount first, a name from its first letter; then the other way; then as the document has it.
      const [first, second] = isNumber[column] ? ["descending", "ascending"] : ["ascending", "descending"];
      const now = head.getAttribute("aria-sort");
      const next = now === null ? first : now === first ? second : null;
      for (const other of heads) other.removeAttribute("aria-sort");
      if (next) head.setAttribute("aria-sort", next);
      sort(column, next === null ? 0 : next === "ascending" ? 1 : -1);
      const label = next === null ? "sortedAsWritten" : next === "ascending" ? "sortedAscending" : "sortedDescending";
      status.textContent = say(label, { column: name });
    };
    head.addEventListener("click", (event) => {
      if (!event.target.closest("a")) press();
    });
  });
}

function makeFilterable(box, table, status) {
  const body = table.tBodies[0];
  const total = table.tFoot ? table.tFoot.querySelector("th") : null;
  const note = element("span", "unit", " " + words.totalOfAllRows);
  note.hidden = true;
  if (total) total.append(note);
  const rows = blocksOf(body).flatMap((block) => block.map((row) => ({ row, block, text: null })));
  const field = element("input");
  field.type = "search";
  field.autocomplete = "off";
  field.id = "_filter" + table.caption.id;
  const label = element("label", "", words.filterRows);
  label.htmlFor = field.id;
  const count = element("span", "filter-count");
  const filter = () => {
    const terms = termsOf(field.value);
    const shown = new Set();
    for (const entry of rows) {
      entry.text ??= fold([...entry.row.cells].map((cell) => cell.textContent).join(" ")).text;
      if (!terms.every((term) => entry.text.includes(term))) continue;
      // A part is shown below what it is a part of, and with a whole all of its parts.
      shown.add(entry.block[0]);
      if (entry.row === entry.block[0]) for (const row of entry.block) shown.add(row);
      else shown.add(entry.row);
    }
    for (const { row } of rows) row.hidden = !shown.has(row);
    note.hidden = terms.length === 0;
    const visible = rows.filter(({ row }) => !row.hidden).length;
    const text = terms.length === 0 ? "" : say("filterCount", { shown: grouped(visible), all: grouped(rows.length) });
    count.textContent = text;
    status.textContent = text;
  };
  field.addEventListener("input", filter);
  box.prepend(element("div", "filter", label, field, count));
  // A browser that goes back to a page fills its fields again.
  addEventListener("pageshow", () => field.value !== "" && filter());
}

for (const box of document.querySelectorAll(".sorts, .filters")) {
  const table = box.querySelector("table");
  const status = element("p", "hidden");
  status.setAttribute("role", "status");
  box.append(status);
  if (box.classList.contains("sorts")) makeSortable(table, status);
  if (box.classList.contains("filters")) makeFilterable(box, table, status);
}
