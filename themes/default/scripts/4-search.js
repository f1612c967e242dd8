// Finding: every word of a query must be in an entry or in what it belongs to, and one of them in the entry itself.

/** Where a text is found first in each entry's title: its place in it plus 1, or 0. */
function scan(index, text) {
  const found = new Uint32Array(index.count);
  const all = index.folded.text;
  const bounds = index.bounds;
  let entry = 0;
  let place = all.indexOf(text);
  while (place >= 0) {
    // Matches are far apart or in the next entries: steps that double find the entry of either.
    let step = 1;
    while (entry + step < index.count && bounds[entry + step] <= place) step *= 2;
    let end = Math.min(entry + step, index.count);
    while (entry + 1 < end) {
      const middle = (entry + end) >> 1;
      if (bounds[middle] <= place) entry = middle;
      else end = middle;
    }
    found[entry] = place - bounds[entry] + 1;
    if (++entry >= index.count) break;
    place = all.indexOf(text, bounds[entry]);
  }
  return found;
}

const letters = new Uint32Array(65536);

/** Runs over folded characters for a word with at most one letter wrong, missing, added or changed with its neighbour.
 *  (Wu and Manber's bit-parallel search: a bit for each length of the word's beginning, exact and with one error.) */
function scanNear(codes, word, start, end, onMatch) {
  for (let place = 0; place < word.length; place++) letters[word.charCodeAt(place)] |= 1 << place;
  const last = 1 << (word.length - 1);
  let exact = 0, near = 1, before = 0, mask = 0;
  for (let place = start; place < end; place++) {
    const previous = mask;
    mask = letters[codes[place]];
    const old = exact;
    exact = ((exact << 1) | 1) & mask;
    near = (((near << 1) | 1) & mask) | old | ((old | exact) << 1) | 1 | (((((before << 1) | 1) & mask) << 1) & previous);
    before = old;
    if (codes[place] === 10) {
      exact = before = mask = 0;
      near = 1;
    } else if (near & last) {
      const next = onMatch(place);
      if (next < 0) break;
      place = next - 1;
      exact = before = mask = 0;
      near = 1;
    }
  }
  for (let place = 0; place < word.length; place++) letters[word.charCodeAt(place)] = 0;
}

/** Whether a word is long enough for one wrong letter not to make it another; a number with a wrong digit is another. */
const mayBeMistyped = (word) => word.length >= (isThai(word.charCodeAt(0)) ? 5 : 4) && word.length <= 31 && /\D/.test(word);

/** Like `scan`, with one typing error. */
function scanTolerant(index, word) {
  const found = scan(index, word);
  if (!mayBeMistyped(word)) return found;
  const { codes } = index.folded;
  let entry = 0;
  scanNear(codes, word, 0, codes.length, (place) => {
    while (index.bounds[entry + 1] <= place) entry++;
    if (found[entry] === 0) found[entry] = Math.max(place - index.bounds[entry] - word.length + 2, 1);
    return index.bounds[entry + 1];
  });
  return found;
}

/** The words of a term that is written without spaces, as the browser's dictionary divides it. */
function wordsOf(term) {
  if (!isThai(term.charCodeAt(0)) || !Intl.Segmenter) return [term];
  const segments = new Intl.Segmenter("th", { granularity: "word" }).segment(term);
  return [...segments].filter(({ segment, isWordLike }) => isWordLike && segment.length > 1).map(({ segment }) => segment);
}

const isHit = (place) => place > 0;

/** The entries that hold all terms, the best first; those in `known` are left out and added to it. */
function matches(index, terms, scanTerm, known) {
  const found = [];
  for (const term of terms) {
    const hits = scanTerm(term);
    if (!hits.some(isHit)) return [];
    found.push(hits);
  }
  const whole = fold(terms.join(" ")).text;
  const phrase = scan(index, whole);
  const isIn = (hits, entry) => {
    for (let owner = index.owners[entry]; owner >= 0; owner = index.owners[owner]) if (hits[owner] > 0) return true;
    return index.kinds[entry] === PROJECT && index.groups(entry).some((group) => hits[group] > 0);
  };
  // How well: the whole title, its beginning, somewhere in it, all words, some of them in what it belongs to.
  const ranks = Array.from({ length: 5 * KINDS.length }, () => []);
  for (let entry = 0; entry < index.count; entry++) {
    let own = 0;
    for (const hits of found) if (hits[entry] > 0) own++;
    if (own === 0 || known.has(entry)) continue;
    if (own < found.length && !found.every((hits) => hits[entry] > 0 || isIn(hits, entry))) continue;
    const place = phrase[entry];
    const start = index.bounds[entry];
    const isWhole = place === 1 && index.bounds[entry + 1] - start - 1 === whole.length;
    const isAtStart = place === 1 || (place === PREFIX.length + 1 && index.folded.text.startsWith(PREFIX, start));
    const rank = isWhole ? 0 : isAtStart ? 1 : place > 0 ? 2 : own === found.length ? 3 : 4;
    ranks[rank * KINDS.length + index.kinds[entry]].push(entry);
  }
  const best = ranks.flat();
  for (const entry of best) known.add(entry);
  return best;
}

/** What most titles of projects begin with, which a reader need not type. */
const PREFIX = "โครงการ";

/** A number counts where it is the year of a plan or the number of a project, too. */
function addNumbers(index, term, found) {
  if (!/^[0-9.]+$/.test(term)) return found;
  for (const [kind, column] of [["plan", "years"], ["project", "numbers"]]) {
    const start = index.starts[KINDS.indexOf(kind)];
    const ids = index.columns[kind].ids ?? [];
    (index.columns[kind][column] ?? []).forEach((value, place) => {
      if ((value === "=" ? ids[place] : value) === term) found[start + place] ||= 1;
    });
  }
  return found;
}

/** What a query finds: entries as it is written, then those with a typing error, and the terms to mark. */
function search(index, query) {
  const terms = termsOf(query).slice(0, 8);
  if (terms.length === 0) return null;
  const scans = new Map(), tolerantScans = new Map();
  const remembered = (map, make) => (term) => {
    if (!map.has(term)) map.set(term, make(term));
    return map.get(term);
  };
  const plain = remembered(scans, (term) => addNumbers(index, term, scan(index, term)));
  const tolerant = remembered(tolerantScans, (term) => (mayBeMistyped(term) ? scanTolerant(index, term) : plain(term)));
  // A word that stands somewhere on the site is spelled right; only the others are read with an error, at first.
  const doubtful = (term) => (plain(term).some(isHit) ? plain(term) : tolerant(term));

  const known = new Set();
  const exact = matches(index, terms, plain, known);
  const parts = exact.length < 50 ? [...new Set(terms.flatMap(wordsOf))].slice(0, 12) : terms;
  const isDivided = parts.length > terms.length;
  if (isDivided) exact.push(...matches(index, parts, plain, known));
  const near = [];
  if (exact.length === 0) near.push(...matches(index, terms, doubtful, known));
  if (exact.length + near.length < 10 && terms.length < 4) near.push(...matches(index, terms, tolerant, known));
  if (exact.length + near.length === 0 && isDivided) near.push(...matches(index, parts, doubtful, known));
  return { exact, near, terms, parts };
}
