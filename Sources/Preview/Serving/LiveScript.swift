/// What runs in a page of the preview: it waits for the next build, reloads in place, and shows what is wrong.
enum LiveScript {
  /// The script asks for the state after the one it knows.
  ///
  /// The first line of an answer names that state, the second the site that this page is of now, the third is a heading; what is left
  /// are the faults. A page that nobody looks at does not ask, since browsers open few connections to one server.
  static let script: StaticString = """
    "use strict";
    (() => {
      const mine = document.currentScript.dataset.site;
      const key = "prongsai-preview-place";
      const pause = time => new Promise(done => setTimeout(done, time));
      let asking = new AbortController();

      const restorePlace = () => {
        const place = JSON.parse(sessionStorage.getItem(key) || "null");
        sessionStorage.removeItem(key);
        if (place && place.address === location.pathname) {
          const go = () => scrollTo({left: place.x, top: place.y, behavior: "instant"});
          go();
          addEventListener("load", go);
        }
      };

      const reload = () => {
        sessionStorage.setItem(key, JSON.stringify({address: location.pathname, x: scrollX, y: scrollY}));
        location.reload();
      };

      const made = (name, text, type) => {
        const element = document.createElement(name);
        if (type) element.className = type;
        element.append(text);
        return element;
      };

      // The marks below a source line say where its fault is, in cells; a sign above or below a letter takes none.
      const frame = (line, marks) => {
        const [start, end] = [marks.indexOf("^"), marks.length];
        const parts = ["", "", ""];
        let cell = 0;
        for (const sign of line) {
          const width = /\\p{M}/u.test(sign) ? 0 : 1;
          const place = width ? cell : cell - 1;
          parts[place < start ? 0 : place < end ? 1 : 2] += sign;
          cell += width;
        }
        const code = made("code", parts[0]);
        code.append(made("mark", parts[1] || " "), parts[2]);
        return code;
      };

      const report = faults => {
        const lines = faults.trimEnd().split("\\n");
        const report = [];
        for (let index = 0; index < lines.length; index++) {
          const line = lines[index];
          if (line.startsWith("    ") && /^\\s+\\^~*$/.test(lines[index + 1] || "")) {
            report.push(frame(line.slice(4), lines[++index].slice(4)));
          } else {
            report.push(made("p", line.trim(), line.startsWith("  ") ? "hint" : "fault"));
          }
        }
        return report;
      };

      const show = (title, faults) => {
        const old = document.getElementById("prongsai-faults");
        if (!faults) return old && old.remove();
        const box = made("section", made("h2", title));
        box.id = "prongsai-faults";
        box.setAttribute("role", "alert");
        box.tabIndex = 0;
        box.append(...report(faults));
        old ? old.replaceWith(box) : document.body.append(box);
      };

      const shown = () => document.hidden
        ? new Promise(done => document.addEventListener("visibilitychange", done, {once: true})) : undefined;

      const follow = async () => {
        let known = "none";
        for (;;) {
          await shown();
          asking = new AbortController();
          try {
            const answer = await fetch("/.prongsai/state/" + known + location.pathname, {cache: "no-store", signal: asking.signal});
            if (!answer.ok) throw new Error(answer.statusText);
            const [state, site, title, ...faults] = (await answer.text()).split("\\n");
            if (site !== mine) return reload();
            show(title, faults.join("\\n"));
            known = state;
          } catch (error) {
            if (!document.hidden) await pause(1000);
          }
        }
      };

      document.addEventListener("visibilitychange", () => { if (document.hidden) asking.abort(); });
      addEventListener("pagehide", () => asking.abort());
      restorePlace();
      follow();
    })();

    """

  static let styleSheet: StaticString = """
    #prongsai-faults {
      position: fixed;
      inset: auto 0 0 0;
      z-index: 2147483647;
      box-sizing: border-box;
      max-height: 70vh;
      overflow: auto;
      margin: 0;
      padding: 1rem 1.25rem 1.25rem;
      border-top: 4px solid #d4351c;
      background: #fff;
      color: #0b0c0c;
      box-shadow: 0 -4px 24px rgb(0 0 0 / 30%);
    }
    #prongsai-faults h2 { margin: 0 0 0.75rem; font-size: 1.125rem; line-height: 1.5; color: #942514; }
    #prongsai-faults p { margin: 0 0 0.25rem; max-width: none; font-size: 1rem; line-height: 1.7; overflow-wrap: anywhere; }
    #prongsai-faults .fault:not(:nth-child(2)) { margin-top: 1rem; }
    #prongsai-faults .hint { padding-left: 1rem; }
    #prongsai-faults code {
      display: block;
      margin: 0.25rem 0 0.5rem;
      padding: 0.5rem 1rem;
      border-left: 4px solid #d4351c;
      background: #f3f2f1;
      color: inherit;
      font: 0.9375rem/1.8 ui-monospace, "DejaVu Sans Mono", "Noto Sans Thai", Sarabun, sans-serif;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    #prongsai-faults mark { background: #f6d7d2; color: inherit; text-decoration: underline wavy #d4351c; }
    .prongsai-wait { max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem; font: 1rem/1.7 system-ui, sans-serif; }
    @media (prefers-color-scheme: dark) {
      #prongsai-faults { background: #1c1c1c; color: #f3f2f1; }
      #prongsai-faults h2 { color: #ff9c8f; }
      #prongsai-faults code { background: #2b2b2b; }
      #prongsai-faults mark { background: #5c1f17; }
    }
    @media print { #prongsai-faults { display: none; } }

    """

  /// The bytes that are sent of a text.
  static func bytes(of text: StaticString) -> [UInt8] { unsafe text.withUTF8Buffer(Array.init) }
}
