// Rows are checked here: right, wrong, corrected, or missing; kept in this browser by the text's hash, saved as one file.
// Offsets count characters as Python does, so the text is held as a list of them.
{
const DATA = JSON.parse(document.getElementById("check-data").textContent), TEXT = Array.from(DATA.text), ROWS = DATA.report.corrections;
const $ = id => document.getElementById(id), said = (from, to) => TEXT.slice(from, to).join("");
const MOST_UNDONE = 200, AROUND = 32, KEY = `corrections:${DATA.report.sha256}`;
const WORD = { confirmed: "right", wrong: "wrong", corrected: "corrected", added: "added" };
const short = row => row.row.slice(row.row.lastIndexOf(":") + 1);
const start = place => [place].flat()[0].selector[0].start, end = place => [place].flat().at(-1).selector[0].end;
const make = (tag, given = {}, ...inside) => { const made = document.createElement(tag); for (const [name, value] of Object.entries(given)) name in made ? made[name] = value : made.setAttribute(name, value); made.append(...inside); return made; };
const words = name => name.replaceAll("_", " ");
const tell = value => value === null || value === undefined ? "not told" : value === true ? "yes" : value === false ? "no" : String(value);

// What was said of each row, by its id; rows that were added; the steps that can be taken back.
let state = { kinds: {}, added: [], complete: [], reviewer: "", steps: [] }, kept = true, on = false, now = null, form = null;
try { state = { ...state, ...JSON.parse(localStorage.getItem(KEY) ?? "{}") }; } catch { kept = false; }
const keep = () => { try { localStorage.setItem(KEY, JSON.stringify(state)); kept = true; } catch { kept = false; } };

const shown = table => $(`show-${table}`).checked;
const byPlace = [...ROWS].sort((a, b) => start(a.anchor) - start(b.anchor) || end(a.anchor) - end(b.anchor));
const order = () => byPlace.filter(row => shown(row.table));
const left = () => order().filter(row => !state.kinds[row.row]);

// The file.
const place = ([from, to]) => ({ selector: [
  { type: "TextPositionSelector", start: from, end: to },
  { type: "TextQuoteSelector", exact: said(from, to), prefix: said(Math.max(0, from - AROUND), from), suffix: said(to, to + AROUND) }] });
const file = () => {
  const corrections = byPlace.filter(row => state.kinds[row.row]).map(row => ({ ...row, ...state.kinds[row.row] }));
  const report = { ...DATA.report, complete: state.complete, corrections: [...corrections, ...state.added] };
  return { format: DATA.format, saved: new Date().toISOString(), ...(state.reviewer && { reviewer: state.reviewer }), reports: [report] };
};

// What is shown of it: a sign at each row's tag, how many are left, the card of one row.
const sign = row => { const kind = state.kinds[row.row]?.kind; for (const tag of document.querySelectorAll(`[id="${short(row)}-text"], [id="${short(row)}"]`)) kind ? tag.dataset.kind = kind : delete tag.dataset.kind; };
const count = () => {
  const all = order(), done = all.filter(row => state.kinds[row.row]), kinds = ["confirmed", "corrected", "wrong"];
  const parts = kinds.map(kind => [done.filter(row => state.kinds[row.row].kind === kind).length, WORD[kind]]);
  const told = [...parts, [state.added.length, WORD.added]].filter(([number]) => number).map(([number, word]) => `${number} ${word}`).join(", ");
  $("checked").textContent = `${done.length} of ${all.length} rows checked${told ? `: ${told}` : ""}.${kept ? "" : " This browser keeps nothing here: save the file before you leave."}`;
  $("save").hidden = !(on || done.length || state.added.length);
};
const light = row => {
  document.querySelectorAll(".now").forEach(tag => tag.classList.remove("now"));
  if (!row) return;
  const tag = $(`${short(row)}-text`) ?? $(short(row));
  tag.classList.add("now"); tag.scrollIntoView({ block: "start", behavior: "instant" });
};
const button = (text, key, act) => make("button", { type: "button", onclick: act }, `${text} `, make("kbd", { textContent: key }));
const draw = () => {
  form = null; $("card").hidden = !on; light(on ? now : null);
  if (!on) return;
  if (!now) { $("card").replaceChildren(make("p", { textContent: "Every row that is shown is checked." }), steps()); return; }
  const verdict = state.kinds[now.row], list = make("dl"), empty = [];
  const value = { ...now.machine, ...verdict?.cells, ...Object.fromEntries(Object.entries(verdict?.spans ?? {}).map(([part, at]) => [part, at && said(start(at), end(at))])) };
  for (const name of [...DATA.tables[now.table].parts, ...DATA.tables[now.table].cells.map(cell => cell.name)])
    value[name] == null ? empty.push(words(name)) : list.append(make("dt", { textContent: words(name) }), make("dd", { textContent: tell(value[name]) }));
  $("card").replaceChildren(
    make("h2", { textContent: `${short(now)}, ${now.table}${verdict ? `: ${WORD[verdict.kind]}` : ""}` }),
    make("p", { textContent: `“${said(start(now.anchor), end(now.anchor))}”` }), list,
    ...(empty.length ? [make("p", { textContent: `Not told: ${empty.join(", ")}.` })] : []), steps());
};
const steps = () => make("div", { className: "steps" }, ...(now ? [button("Right", "y", () => judge("confirmed")), button("Wrong", "n", () => judge("wrong")), button("Correct", "e", correct)] : []), button("Missing", "m", missing), button("Back", "u", undo));
const go = row => { now = row ?? null; draw(); };
const step = by => { const all = order(), at = all.indexOf(now); go(all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))]); };
const next = () => { const all = order(), at = all.indexOf(now); go([...all.slice(at + 1), ...all.slice(0, at + 1)].find(row => !state.kinds[row.row])); };

// What a reviewer does. Each step holds what was there before it.
const done = step => { state.steps = [...state.steps, step].slice(-MOST_UNDONE); keep(); count(); };
const set = (rows, given) => {
  done({ before: rows.map(row => [row.row, state.kinds[row.row] ?? null]) });
  for (const row of rows) { state.kinds[row.row] = { ...given, when: new Date().toISOString() }; sign(row); }
  keep(); count(); next();
};
const judge = kind => now && set([now], { kind });
const confirmAll = same => { const rows = now ? left().filter(row => row[same] === now[same] && row.table === now.table) : []; if (rows.length) set(rows, { kind: "confirmed" }); };
const undo = () => {
  const last = state.steps.pop();
  if (!last) return;
  if (last.added) state.added.pop();
  for (const [id, before] of last.before ?? []) { before ? state.kinds[id] = before : delete state.kinds[id]; sign(ROWS.find(row => row.row === id)); }
  keep(); count(); go(last.before ? ROWS.find(row => row.row === last.before[0][0]) : now);
};

// Words of a paragraph, chosen by arrow keys, by mouse, or taken from what is selected in the text.
const paragraph = at => { let from = at, to = at; while (from > 0 && TEXT[from - 1] !== "\n") from--; while (to < TEXT.length && TEXT[to] !== "\n") to++; return [from, to]; };
const offset = (node, at) => {
  const within = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-start]"), range = document.createRange();
  if (!within) return null;
  range.selectNodeContents(within); range.setEnd(node, at);
  const before = range.cloneContents(); before.querySelectorAll(".ref, .tip").forEach(tag => tag.remove());
  return Number(within.dataset.start) + Array.from(before.textContent).length;
};
const selected = () => {
  const chosen = getSelection();
  if (chosen.isCollapsed || !chosen.rangeCount) return null;
  const range = chosen.getRangeAt(0); let from = offset(range.startContainer, range.startOffset), to = offset(range.endContainer, range.endOffset);
  if (from === null || to === null) return null;
  while (from < to && !TEXT[from].trim()) from++;
  while (from < to && !TEXT[to - 1].trim()) to--;
  return from < to ? [from, to] : null;
};
const picker = (label, span, around) => {
  let [from, to] = paragraph(around), at = span, moved = false;
  if (span) { from = Math.min(from, span[0]); to = Math.max(to, span[1]); }
  const box = make("div", { className: "words", tabIndex: 0, role: "group", "aria-label": `Words for ${label}: left and right move the end, with Shift the start, with Alt both` });
  const live = make("span", { role: "status", className: "skip" });
  const within = [...said(from, to).matchAll(/[\p{L}\p{N}$€£%]+(?:[’'.,-][\p{L}\p{N}]+)*/gu)].map(found => { const first = from + Array.from(said(from, to).slice(0, found.index)).length; return [first, first + Array.from(found[0]).length]; });
  let first = -1, last = -1;
  const settle = () => { first = at ? within.findIndex(word => word[1] > at[0]) : -1; last = at ? within.findLastIndex(word => word[0] < at[1]) : -1; };
  const paint = () => {
    spans.forEach((one, number) => one.classList.toggle("in", number >= first && number <= last && first >= 0)); live.textContent = at ? said(...at) : "";
  };
  const choose = (a, b) => { first = a; last = b; at = [within[a][0], within[b][1]]; moved = true; paint(); };
  const spans = within.map((word, number) => make("span", { textContent: said(...word), onclick: event => event.shiftKey && first >= 0 ? choose(Math.min(first, number), Math.max(last, number)) : choose(number, number) }));
  let reached = from; within.forEach((word, number) => { box.append(said(reached, word[0]), spans[number]); reached = word[1]; }); box.append(said(reached, to));
  box.onkeydown = event => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!by || !within.length) return;
    event.preventDefault();
    const fit = (value, low, high) => Math.max(low, Math.min(high, value));
    if (first < 0) return choose(0, 0);
    if (event.altKey) { const moveBy = fit(by, -first, within.length - 1 - last); choose(first + moveBy, last + moveBy); }
    else if (event.shiftKey) choose(fit(first + by, 0, last), last);
    else choose(first, fit(last + by, first, within.length - 1));
  };
  const take = make("button", { type: "button", textContent: "the words selected in the text", onmousedown: event => event.preventDefault(), onclick: () => { const chosen = selected(); if (chosen) { at = chosen; moved = true; settle(); paint(); } } });
  const none = make("button", { type: "button", textContent: "not told", onclick: () => { at = null; moved = true; first = last = -1; paint(); } });
  settle(); paint();
  return { box: make("div", {}, box, live, make("div", { className: "steps" }, take, none)), focus: () => box.focus(), get: () => at, moved: () => moved };
};

// The form of a row: its cells, and the words of its parts.
const field = ({ name, kind, values }, value) => {
  const options = kind === "flag" ? [["true", "yes"], ["false", "no"]] : [["", ""], ...values.map(one => [one, one])];
  const input = values.length || kind === "flag"
    ? make("select", { name }, ...options.map(([of, text]) => make("option", { value: of, textContent: text })))
    : make("input", { name, type: kind === "text" ? "text" : "number", step: "any", autocomplete: "off" });
  input.value = value ?? (kind === "flag" ? "false" : "");
  return { label: make("label", {}, words(name), input), get: () => input.value === "" ? null : kind === "flag" ? input.value === "true" : kind === "text" ? input.value : Number(input.value) };
};
const faults = value => {
  const given = ["low", "best", "high"].map(name => value[name]).filter(one => one != null);
  if (given.some((one, at) => one < 0 || (at && one < given[at - 1]))) return "Low, best and high must rise, from 0 up. Empty those that the report does not say.";
  if ("low" in value && !given.length) return "One of low, best and high must be given.";
  return value.date_from && value.date_to && value.date_from > value.date_to ? "The first day is after the last." : "";
};
const ask = (title, table, value, spans, around, keepIt) => {
  const { cells, parts } = DATA.tables[table], bad = make("p", { className: "bad", role: "alert", hidden: true });
  const fields = Object.fromEntries(cells.map(cell => [cell.name, field(cell, value[cell.name])])), pickers = {};
  for (const part of parts) {
    const at = spans[part] ? [start(spans[part]), end(spans[part])] : null;
    pickers[part] = { at, of: null, box: make("details", {}, make("summary", { textContent: `words for ${words(part)}: ${at ? `“${said(...at)}”` : "not told"}` })) };
    pickers[part].box.ontoggle = () => { if (pickers[part].box.open && !pickers[part].of) { pickers[part].of = picker(words(part), at, around); pickers[part].box.append(pickers[part].of.box); } };
  }
  form = make("form", {}, bad, ...Object.values(fields).map(one => one.label), ...Object.values(pickers).map(one => one.box),
    make("div", { className: "steps" }, make("button", { type: "submit", textContent: "Keep" }), make("button", { type: "button", textContent: "Leave", onclick: draw })));
  form.onsubmit = event => {
    event.preventDefault();
    const read = Object.fromEntries(Object.entries(fields).map(([name, one]) => [name, one.get()]));
    const moved = Object.fromEntries(Object.entries(pickers).filter(([, one]) => one.of?.moved()).map(([part, one]) => [part, one.of.get()]));
    const wrong = faults(read) || keepIt(read, moved);
    if (wrong) { bad.textContent = wrong; bad.hidden = false; }
  };
  $("card").replaceChildren(make("h2", { textContent: title }), form);
  return pickers;
};
const placed = moved => Object.fromEntries(Object.entries(moved).map(([part, at]) => [part, at && place(at)]));
const correct = () => {
  if (!now) return;
  const before = state.kinds[now.row]?.kind === "corrected" ? state.kinds[now.row] : {}, value = { ...now.machine, ...before.cells };
  ask(`${short(now)}: correct it`, now.table, value, { ...now.machine_spans, ...before.spans }, start(now.anchor), (read, moved) => {
    const cells = Object.fromEntries(Object.entries(read).filter(([name, one]) => one !== (now.machine[name] ?? null)));
    const range = ["low", "best", "high"];
    if (range.some(name => name in cells)) for (const name of range) cells[name] = read[name];
    const spans = { ...before.spans, ...placed(moved) };
    if (!Object.keys(cells).length && !Object.keys(spans).length) return "Nothing is changed yet.";
    form = null;
    set([now], { kind: "corrected", ...(Object.keys(cells).length && { cells }), ...(Object.keys(spans).length && { spans }) });
  });
  form.querySelector("input, select, summary").focus();
};
const missing = () => {
  const chosen = selected(), around = chosen ? chosen[0] : now ? start(now.anchor) : 0, tables = Object.keys(DATA.tables).filter(shown);
  const open = table => {
    const { anchor, needed, given } = DATA.tables[table];
    const at = picker("the missing row", chosen, around);
    const pickers = ask("A row is missing here", table, given, {}, around, (read, moved) => {
      if (!at.get()) return "Choose the words by which the row is known.";
      const spans = placed({ ...moved, ...(anchor in pickers && { [anchor]: at.get() }) });
      const cells = Object.fromEntries(Object.entries(read).filter(([name, one]) => one !== null || name in given));
      const lacks = needed.filter(name => cells[name] == null && !spans[name]);
      if (lacks.length) return `It needs ${lacks.map(words).join(" and ")}.`;
      form = null;
      state.added.push({ table, kind: "added", anchor: place(at.get()), cells, spans, when: new Date().toISOString() });
      done({ added: true }); draw();
    });
    pickers[anchor]?.box.remove();
    const which = make("select", { onchange: () => open(which.value) }, ...tables.map(name => make("option", { value: name, textContent: name })));
    which.value = table;
    form.prepend(make("label", {}, "table", which), make("p", { textContent: anchor === "mention" ? "Its first mention:" : `Its words (${words(anchor)}):` }), at.box);
    chosen ? which.focus() : at.focus();
  };
  if (tables.length) open(now && shown(now.table) ? now.table : tables.includes("figures") ? "figures" : tables[0]);
};

// Buttons and keys; single letters work while checking alone, and never in a field.
const toggle = to => { on = to; $("check-on").setAttribute("aria-pressed", on); $("check-on").textContent = on ? "Leave checking" : "Check the rows"; document.body.classList.toggle("checking", on); count(); on && !now ? next() : draw(); };
const KEYS = { j: () => step(1), k: () => step(-1), y: () => judge("confirmed"), n: () => judge("wrong"), e: correct, m: missing, t: () => confirmAll("table"), r: () => confirmAll("rule"), u: undo, g: next };
addEventListener("keydown", event => {
  if (!on || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") { form ? draw() : toggle(false); return; }
  if (form || document.activeElement.matches("input:not([type=checkbox]), select, textarea")) return;
  const act = KEYS[event.key];
  if (act) { event.preventDefault(); act(); }
});
document.querySelector(".text").addEventListener("click", event => {
  const tag = on && !form && event.target.closest(".ref, a.actor"), row = tag && ROWS.find(one => `#${short(one)}` === tag.getAttribute("href"));
  if (row) { event.preventDefault(); go(row); }
});
$("check-on").onclick = () => toggle(!on);
$("keys-on").onclick = () => { $("keys").hidden = !$("keys").hidden; $("keys-on").setAttribute("aria-expanded", !$("keys").hidden); };
$("reviewer").value = state.reviewer; $("reviewer").oninput = () => { state.reviewer = $("reviewer").value.trim(); keep(); };
for (const table of Object.keys(DATA.tables)) {
  const box = make("input", { type: "checkbox", checked: state.complete.includes(table), onchange: () => { state.complete = state.complete.filter(one => one !== table).concat(box.checked ? [table] : []).sort(); keep(); } });
  $("complete").append(make("label", {}, box, ` ${table}`));
  $(`show-${table}`).addEventListener("change", () => { if (now && !shown(now.table)) now = null; count(); if (on && !form) now ? draw() : next(); });
}
$("save-file").onclick = () => { const link = make("a", { href: URL.createObjectURL(new Blob([JSON.stringify(file(), null, 1) + "\n"], { type: "application/json" })), download: "corrections.json" }); link.click(); setTimeout(() => URL.revokeObjectURL(link.href), 1000); };
$("clear").onclick = () => { if (!confirm("Throw away all that was said of this report's rows?")) return; state = { ...state, kinds: {}, added: [], complete: [], steps: [] }; keep(); ROWS.forEach(sign); document.querySelectorAll("#complete input").forEach(box => box.checked = false); count(); if (on) next(); };
$("check").hidden = false; ROWS.forEach(sign); count();
}
