// Words, digits, and the form of a text under which two spellings of it are the same.
// `words` holds the theme's labels that the scripts need; the build writes it in front of this file.

/** A label with a value for each `{name}` in it. */
const say = (label, values = {}) => words[label].replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);

const root = document.documentElement;

/** Digits in the script that the site writes. */
const digits = (text) =>
  root.dataset.digits === "thai"
    ? String(text).replace(/[0-9]/g, (digit) => String.fromCharCode(0xe50 + Number(digit)))
    : String(text);

/** A number such as `1602212.5`, with its thousands apart. */
const grouped = (number) => digits(String(number).replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ","));

/** An element with a class and content: texts, which are never read as markup, and elements. */
function element(name, className, ...content) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content.filter((part) => part !== null));
  return made;
}

const isThai = (code) => code >= 0xe01 && code <= 0xe4e;
const isMark = (code) => code === 0xe31 || (code >= 0xe34 && code <= 0xe3a) || (code >= 0xe47 && code <= 0xe4e);
const isTone = (code) => code >= 0xe48 && code <= 0xe4b;
const isInvisible = (code) =>
  code === 0xad || (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x206f) || code === 0xfeff;
const isSpace = (code) => code === 0x20 || code === 0x09 || code === 0x0d || code === 0xa0 || code === 0x3000;

/**
 * Folds a text: lower case, Arabic digits, แ for เเ, ำ for ํา, the marks of a letter in one order, nothing that cannot be
 * seen, one space for several, and none between Thai letters. Line ends stay.
 *
 * `codes` holds its characters, `places` where in the text each of them began.
 */
function fold(text) {
  const codes = new Uint16Array(text.length + 1);
  const places = new Uint32Array(text.length + 1);
  let count = 0;
  let space = -1;
  for (let place = 0; place < text.length; place++) {
    let code = text.charCodeAt(place);
    if (isSpace(code)) {
      if (space < 0) space = place;
      continue;
    }
    if (isInvisible(code)) continue;
    if (space >= 0) {
      const last = count > 0 ? codes[count - 1] : 10;
      if (last !== 10 && code !== 10 && !(isThai(last) && isThai(code))) {
        places[count] = space;
        codes[count++] = 0x20;
      }
      space = -1;
    }
    let start = place;
    if (code >= 0x41 && code <= 0x5a) {
      code += 0x20;
    } else if (code >= 0xe50 && code <= 0xe59) {
      code -= 0xe20;
    } else if (code === 0xe40 && count > 0 && codes[count - 1] === 0xe40) {
      codes[count - 1] = 0xe41;
      continue;
    } else if (code === 0xe32 && count > 0 && codes[count - 1] === 0xe4d) {
      codes[count - 1] = 0xe33;
      continue;
    } else if (isTone(code) && count > 0 && codes[count - 1] === 0xe33) {
      codes[count - 1] = code;
      code = 0xe33;
    } else if (isMark(code)) {
      // Each mark goes in front of those of its letter that have a greater number.
      let at = count;
      while (at > 0 && isMark(codes[at - 1]) && codes[at - 1] > code) {
        codes[at] = codes[at - 1];
        at--;
      }
      if (at < count) {
        codes[at] = code;
        places[count++] = start;
        continue;
      }
    } else if (code > 0x7f && !isThai(code)) {
      if (code >= 0xff01 && code <= 0xff5e) code -= 0xfee0;
      const lower = String.fromCharCode(code).toLowerCase();
      if (lower.length === 1) code = lower.charCodeAt(0);
    }
    places[count] = start;
    codes[count++] = code;
  }
  places[count] = text.length;
  return { codes: codes.subarray(0, count), places: places.subarray(0, count + 1), text: decoded(codes, count) };
}

/** The words of a query, folded: what stands between spaces, which `fold` alone would take out between Thai letters. */
const termsOf = (query) => [...new Set(query.split(/\s+/).map((term) => fold(term).text).filter((term) => term !== ""))];

/** Characters as a string, some thousand at a time. */
function decoded(codes, count) {
  let text = "";
  for (let start = 0; start < count; start += 8192)
    text += String.fromCharCode.apply(null, codes.subarray(start, Math.min(start + 8192, count)));
  return text;
}
