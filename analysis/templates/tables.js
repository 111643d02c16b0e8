// Long tables fold, sort by their heads, and are searched. Without script they are whole.
(() => {
  const FOLD = 15, MORE = 18;
  const value = cell => { const text = cell.textContent.trim(); const n = Number(text.replace(/,/g, "")); return text !== "" && !Number.isNaN(n) ? n : text.toLowerCase(); };
  // What is folded opens for a link to a row in it, and for print where the style sheet cannot open it.
  const unfold = () => { if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest("details")?.setAttribute("open", ""); };
  addEventListener("hashchange", unfold); unfold();
  addEventListener("beforeprint", () => { for (const part of document.querySelectorAll("details")) part.open = true; });
  for (const table of document.querySelectorAll(".scroll > table")) {
    const body = table.tBodies[0];
    if (!body || !table.tHead) continue;
    const rows = [...body.rows], region = table.parentElement;
    if (rows.length < 4) continue;
    const bar = document.createElement("div"); bar.className = "bar";
    let open = rows.length <= MORE, wanted = "";
    const live = document.createElement("span"); live.setAttribute("role", "status");
    const show = () => {
      let seen = 0, found = 0;
      for (const row of body.rows) {
        const fits = !wanted || row.textContent.toLowerCase().includes(wanted);
        found += fits; const shown = fits && (open || wanted || seen < FOLD); seen += shown; row.hidden = !shown;
      }
      live.textContent = wanted ? `${found} of ${rows.length} rows` : `${rows.length} rows`;
      if (more) { more.hidden = open || !!wanted; }
    };
    let more = null;
    if (rows.length > 8) {
      const label = document.createElement("label"); label.textContent = "Find in rows ";
      const find = document.createElement("input"); find.type = "search"; label.append(find);
      find.addEventListener("input", () => { wanted = find.value.trim().toLowerCase(); show(); });
      bar.append(label, live); region.before(bar);
    }
    if (!open) {
      more = document.createElement("button"); more.type = "button"; more.className = "more"; more.textContent = `Show all ${rows.length}`;
      more.addEventListener("click", () => { open = true; show(); });
      region.after(more);
    }
    for (const [place, head] of [...table.tHead.rows[0].cells].entries()) {
      const button = document.createElement("button"); button.type = "button"; button.className = "sort";
      button.append(...head.childNodes); head.append(button);
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const order = [...body.rows].sort((a, b) => { const x = value(a.cells[place]), y = value(b.cells[place]);
          if (x === "" || y === "") return x === y ? 0 : x === "" ? 1 : -1;
          const less = typeof x === typeof y ? (x < y ? -1 : x > y ? 1 : 0) : typeof x === "number" ? -1 : 1; return down ? -less : less; });
        body.append(...order); show();
      });
    }
    const aimed = () => { const row = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (row && body.contains(row)) { open = true; wanted = ""; show(); row.scrollIntoView({ block: "center" }); } };
    addEventListener("hashchange", aimed); show(); aimed();
  }
})();
