// The index of the whole site, and what of it a query means. `siteIndex` is the constant of the index's own script.

const KINDS = ["agency", "plan", "strategy", "group", "project", "page", "indicator"];
const PROJECT = KINDS.indexOf("project");

/** The index, unpacked: an entry a thing of the site, in the order of KINDS and, within a kind, of the site. */
class SearchIndex {
  constructor(packed) {
    const column = (text) => (text === "" ? [] : text.split("\n"));
    const tables = KINDS.map((kind) => packed[kind]);
    const sizes = tables.map((table) => table.count);
    this.starts = sizes.map((_, kind) => sizes.slice(0, kind).reduce((sum, size) => sum + size, 0));
    this.count = sizes.reduce((sum, size) => sum + size, 0);
    this.allTitles = tables.filter((table) => table.count > 0).map((table) => table.titles).join("\n");
    this.titles = this.allTitles.split("\n");
    this.columns = Object.fromEntries(
      KINDS.map((kind, place) => [
        kind,
        Object.fromEntries(
          Object.entries(tables[place]).filter(([, text]) => typeof text === "string" && text !== "")
            .map(([name, text]) => [name, name === "titles" ? null : column(text)])),
      ]));
    this.kinds = new Uint8Array(this.count);
    /** The entry that each belongs to; its own where it belongs to the site alone. */
    this.owners = new Int32Array(this.count).fill(-1);
    KINDS.forEach((_, kind) => this.kinds.fill(kind, this.starts[kind], this.starts[kind] + sizes[kind]));
    for (const kind of ["plan", "strategy", "group", "project", "page", "indicator"]) this.#setOwners(kind, packed[kind]);
    this.addresses = packed.addresses;
  }

  /** Runs of entries that belong to one thing: `owners` names the kinds of the owners, `of` says how many each has. */
  #setOwners(kind, table) {
    let entry = this.starts[KINDS.indexOf(kind)];
    let run = 0;
    for (const owner of table.owners) {
      const first = owner === "site" ? -1 : this.starts[KINDS.indexOf(owner)];
      const size = owner === "site" ? 1 : this.#size(owner);
      for (let place = 0; place < size; place++) {
        const end = entry + table.of[run++];
        this.owners.fill(owner === "site" ? -1 : first + place, entry, end);
        entry = end;
      }
    }
  }

  #size(kind) {
    const place = KINDS.indexOf(kind);
    return (place + 1 < KINDS.length ? this.starts[place + 1] : this.count) - this.starts[place];
  }

  kind(entry) { return KINDS[this.kinds[entry]]; }

  /** What a column says of an entry; an empty text where the entry's kind has no such column. */
  value(entry, name) {
    const column = this.columns[this.kind(entry)][name];
    return column ? column[entry - this.starts[this.kinds[entry]]] : "";
  }

  number(entry) {
    const number = this.value(entry, "numbers");
    return number === "=" ? this.value(entry, "ids") : number;
  }

  /** The nearest owner of a kind; -1 where there is none. */
  owner(entry, kind) {
    while (entry >= 0 && this.kind(entry) !== kind) entry = this.owners[entry];
    return entry;
  }

  /** The groups of a project, as entries; none for anything else. */
  groups(entry) {
    this.groupsOfProjects ??= this.#readGroups();
    return this.groupsOfProjects[entry - this.starts[PROJECT]] ?? [];
  }

  #readGroups() {
    const first = new Map();
    const start = this.starts[KINDS.indexOf("group")];
    for (let group = start; group < start + this.#size("group"); group++)
      if (!first.has(this.owners[group])) first.set(this.owners[group], group);
    return (this.columns.project.groups ?? []).map((places, project) => {
      const owner = first.get(this.owners[this.starts[PROJECT] + project]);
      return places === "" ? [] : places.split(" ").map((place) => owner + Number(place));
    });
  }

  /** The address of an entry's page, from the search page. */
  address(entry) {
    const kind = this.kind(entry);
    if (kind === "page") return this.value(entry, "paths").split("/").map(encodeURIComponent).join("/");
    if (kind === "indicator") return this.address(this.owners[entry]) + this.addresses.indicator;
    const id = this.value(entry, "ids");
    // A row of a plan without a page of its own is shown among the plan's projects.
    if (kind === "project" && id === "") return this.address(this.owners[entry]) + this.addresses.row;
    const part = (name) => {
      if (name === "id") return id;
      const owner = this.owner(entry, name);
      return owner < 0 ? "" : this.value(owner, "ids");
    };
    return this.addresses[kind].replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(part(name)));
  }

  /** All titles as they are compared; worked out once, when it is first needed. */
  get folded() {
    if (!this.foldedTitles) {
      this.foldedTitles = fold(this.allTitles);
      const { codes } = this.foldedTitles;
      const bounds = new Uint32Array(this.count + 1);
      let entry = 1;
      for (let place = 0; place < codes.length; place++) if (codes[place] === 10) bounds[entry++] = place + 1;
      bounds[this.count] = codes.length + 1;
      this.bounds = bounds;
    }
    return this.foldedTitles;
  }
}
