// Rows are checked here: right, wrong, corrected, or missing; kept in this browser by the text's hash, saved as one file.
// Offsets count characters as Python does, so the text is held as a list of them.
// What was said in an earlier file is tied to the rows by its words; what no row here has is shown after them, and saved as it was.
{
const DATA = JSON.parse(document.getElementById("check-data").textContent), TEXT = Array.from(DATA.text), ROWS = DATA.report.corrections;
const $ = id => document.getElementById(id), said = (from, to) => TEXT.slice(from, to).join("");
const MOST_UNDONE = 200, AROUND = 32, KEY = `corrections:${DATA.report.sha256}`;
const WORD = { confirmed: "right", wrong: "wrong", corrected: "corrected", added: "added" };
// A row that the machine has not: one that was added, a mention that is another's, or what a file says of a row that is not here.
const short = row => row.extra ? `${row.table[0]}x${start(row.anchor)}` : row.row.slice(row.row.lastIndexOf(":") + 1);
const start = place => [place].flat()[0].selector[0].start, end = place => [place].flat().at(-1).selector[0].end;
const make = (tag, given = {}, ...inside) => { const made = document.createElement(tag); for (const [name, value] of Object.entries(given)) name in made ? made[name] = value : made.setAttribute(name, value); made.append(...inside); return made; };
const words = name => name.replaceAll("_", " ");
const tell = value => value === null || value === undefined ? "not told" : value === true ? "yes" : value === false ? "no" : String(value);

// What was said of each row, by its id; rows that were added; the steps that can be taken back; reports that a file is of beside this one.
const NONE = { kinds: {}, added: [], complete: [], steps: [], others: [], from: [] };
let state = { ...NONE, reviewer: "", made: DATA.made }, kept = true, on = false, now = null, form = null;
const place = ([from, to]) => ({ selector: [
  { type: "TextPositionSelector", start: from, end: to },
  { type: "TextQuoteSelector", exact: said(from, to), prefix: said(Math.max(0, from - AROUND), from), suffix: said(to, to + AROUND) }] });
// In the browser a place in this text is kept as its offsets: a tenth of the room.
const pack = (_, value) => {
  const quote = value?.selector?.[1], here = quote && place([start(value), end(value)]).selector[1];
  return here && here.exact === quote.exact && here.prefix === quote.prefix && here.suffix === quote.suffix ? { at: [start(value), end(value)] } : value;
};
const unpack = (_, value) => value?.at?.length === 2 ? place(value.at) : value;
const keep = () => { try { localStorage.setItem(KEY, JSON.stringify(state, pack)); kept = true; } catch { kept = false; } };

const shown = table => $(`show-${table === "mentions" ? "actors" : table}`).checked;
const verdict = row => row.extra ? row : state.kinds[row.row];
const checked = row => row.extra || (state.kinds[row.row] ?? { kind: "differ" }).kind !== "differ";
const order = () => [...ROWS, ...state.added].filter(row => shown(row.table)).sort((a, b) => start(a.anchor) - start(b.anchor) || end(a.anchor) - end(b.anchor));
const left = () => order().filter(row => !checked(row));

// The file. What an earlier one said keeps its reviewer and its time; "" is nobody's name.
const mine = one => { const { extra, row, reviewer = state.reviewer, ...rest } = one; return { ...rest, ...(row && !extra && { row }), ...((reviewer || "reviewer" in one) && { reviewer }) }; };
const file = () => {
  const told = ROWS.filter(row => state.kinds[row.row]).flatMap(row => (state.kinds[row.row].said ?? [state.kinds[row.row]]).map(one => mine({ ...row, ...one })));
  const corrections = [...told, ...state.added.map(mine)].sort((a, b) => start(a.anchor) - start(b.anchor) || end(a.anchor) - end(b.anchor));
  const own = { ...DATA.report, complete: state.complete, corrections }, whole = state.reviewer && !state.from.length;
  return { format: DATA.format, saved: new Date().toISOString(), ...(whole && { reviewer: state.reviewer }), reports: [own, ...state.others] };
};
const fileName = () => state.others.length ? "corrections.json" : DATA.file;

// An earlier file: each of its corrections to the row that it is of. Later words of one reviewer hold; two reviewers' are both kept until one decides.
const SAYS = ["kind", "cells", "spans", "links"], sorted = (_, value) => value && typeof value === "object" && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1)) : value;
const text = value => JSON.stringify(value, sorted), same = (a, b) => a === b || (a != null && b != null && text(a) === text(b));
const filled = given => Object.keys(given ?? {}).length ? given : null;
const says = one => text(SAYS.map(name => name === "kind" ? one.kind : filled(one[name])));
const whose = one => one.reviewer ?? state.reviewer;
const tied = one => ROWS.find(row => row.table === one.table && one.kind !== "added" && start(row.anchor) === start(one.anchor) && end(row.anchor) === end(one.anchor)
  && DATA.tables[row.table].main.every(name => !(name in one.machine) || same(row.machine[name] ?? null, one.machine[name] ?? null)));
const both = (a, b) => {
  const all = [...(a?.said ?? (a ? [a] : []))], like = all.find(one => says(one) === says(b));
  if (like) {
    const names = [...new Set([...whose(like).split("; "), ...whose(b).split("; ")])].filter(Boolean).sort().join("; ");
    all[all.indexOf(like)] = { ...like, when: [like.when ?? "", b.when ?? ""].sort()[1], ...(names !== whose(like) && { reviewer: names }) };
  } else {
    const own = all.find(one => whose(one) && whose(one) === whose(b) && one.when && b.when);
    own ? own.when < b.when && (all[all.indexOf(own)] = b) : all.push(b);
  }
  return all.length > 1 ? { kind: "differ", said: all } : all[0];
};
let named = 0;
const extra = one => ({ ...one, extra: true, row: `x${Date.now()}-${named++}` });
const take = (reports, given = {}, name = "file") => {
  const own = reports.filter(one => one.sha256 === DATA.report.sha256), rest = reports.filter(one => one.sha256 !== DATA.report.sha256);
  const signed = one => { const { row, ...held } = one; return { ...held, reviewer: one.reviewer ?? given.reviewer ?? "", when: one.when ?? given.saved ?? "" }; };
  const step = { before: [], added: state.added, others: state.others, complete: state.complete }, touched = new Set();
  for (const one of own.flatMap(report => report.corrections).map(signed)) {
    const row = tied(one);
    if (row) {
      if (!touched.has(row)) step.before.push([row.row, state.kinds[row.row] ?? null]);
      touched.add(row); state.kinds[row.row] = both(state.kinds[row.row], one);
    } else if (!state.added.some(held => held.table === one.table && says(held) === says(one) && same(held.anchor, one.anchor))) state.added = [...state.added, extra(one)];
  }
  state.complete = [...new Set([...state.complete, ...own.flatMap(report => report.complete ?? [])])].sort();
  for (const report of rest) {
    const held = state.others.find(one => one.sha256 === report.sha256 && one.report_id === report.report_id) ?? { ...report, complete: [], corrections: [] };
    const known = new Set(held.corrections.map(text));
    const more = report.corrections.map(one => ({ ...signed(one), ...(one.row && { row: one.row }) })).filter(one => !known.has(text(one)));
    const whole = { ...held, complete: [...new Set([...held.complete, ...(report.complete ?? [])])].sort(), corrections: [...held.corrections, ...more] };
    state.others = [...state.others.filter(one => one !== held), whole];
  }
  state.from = [...new Set([...state.from, name])]; done(step); sync();
  const differ = [...touched].filter(row => state.kinds[row.row].said).length, many = own.flatMap(report => report.corrections).length;
  return `${many} ${many === 1 ? "correction" : "corrections"} of this report taken over${differ ? `, ${differ} of rows on which two say different things: decide them` : ""}${rest.length ? `; what it says of ${rest.length} other ${rest.length === 1 ? "report or text" : "reports or texts"} is saved along` : ""}.`;
};
const known = given => given?.format === DATA.format && Array.isArray(given.reports) && given.reports.every(report => Array.isArray(report.corrections) && report.sha256
  && report.corrections.every(one => one.anchor?.selector?.length === 2 && (one.table in DATA.tables || one.table === "mentions") && (one.kind === "added" || one.machine)));
const load = async chosen => {
  let given = null;
  try { given = JSON.parse(await chosen.text()); } catch { /* said below */ }
  $("loaded").textContent = known(given) ? `${chosen.name}: ${take(given.reports, given)}` : `${chosen.name} is no file of corrections that was saved from such a page.`;
  if (on) form ? null : now ? draw() : next();
};

// What is shown of it: a sign at each row's tag, how many are left, the card of one row.
const sign = row => { const kind = verdict(row)?.kind; for (const tag of [$(`${short(row)}-text`), $(short(row))]) if (tag) kind ? tag.dataset.kind = kind : delete tag.dataset.kind; };
const count = () => {
  const all = order().filter(row => !row.extra), done = all.filter(checked), kinds = ["confirmed", "corrected", "wrong"];
  const parts = kinds.map(kind => [done.filter(row => state.kinds[row.row].kind === kind).length, WORD[kind]]);
  const mentions = state.added.filter(one => one.table === "mentions").length, added = state.added.filter(one => one.kind === "added").length;
  const more = [[added, WORD.added], [mentions, `${mentions === 1 ? "mention" : "mentions"} moved`], [state.added.length - added - mentions, "of rows that are not here"], [all.filter(row => state.kinds[row.row]?.said).length, "to decide"]];
  const told = [...parts, ...more].filter(([number]) => number).map(([number, word]) => `${number} ${word}`).join(", ");
  $("checked").textContent = `${done.length} of ${all.length} rows checked${told ? `: ${told}` : ""}.${kept ? "" : " This browser keeps nothing here: save the file before you leave."}`;
  $("save").hidden = !(on || done.length || state.added.length); $("save-file").textContent = `Save ${fileName()}`;
};
const sync = () => { ROWS.forEach(sign); state.added.forEach(sign); for (const box of document.querySelectorAll("#complete input")) box.checked = state.complete.includes(box.value); count(); };
const light = row => {
  document.querySelectorAll(".now").forEach(tag => tag.classList.remove("now")); CSS.highlights?.delete("now");
  if (!row) return;
  const paragraphs = [...document.querySelectorAll(".text [data-start]")], within = paragraphs.findLast(one => Number(one.dataset.start) <= start(row.anchor)) ?? paragraphs[0];
  const tag = $(`${short(row)}-text`) ?? within ?? $(short(row));
  if (within) point(within, start(row.anchor), end(row.anchor));
  tag?.classList.add("now"); tag?.scrollIntoView({ block: tag === within ? "center" : "start", behavior: "instant" });
};
const point = (within, from, to) => { const around = stretch(within, from, to); if (around && CSS.highlights) CSS.highlights.set("now", new Highlight(around)); };
// The words from one offset to another, as far as the paragraph holds them; the tags in it are none of its text.
const stretch = (within, from, to) => {
  const walk = document.createTreeWalker(within, NodeFilter.SHOW_TEXT), range = document.createRange();
  let at = Number(within.dataset.start), begun = false;
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (node.parentElement.closest(".ref, .tip")) continue;
    const held = Array.from(node.data), units = count => held.slice(0, count).join("").length;
    if (!begun && from < at + held.length) { range.setStart(node, units(from - at)); begun = true; }
    if (begun) range.setEnd(node, units(Math.min(to - at, held.length)));
    at += held.length;
    if (at >= to) break;
  }
  return begun ? range : null;
};
const button = (text, key, act) => make("button", { type: "button", onclick: act }, `${text} `, make("kbd", { textContent: key }));
const draw = () => {
  form = null; $("card").hidden = !on; light(on ? now : null);
  if (!on) return;
  if (!now) { $("card").replaceChildren(make("p", { textContent: "Every row that is shown is checked. Save the file, and put it beside the reports." }), make("div", { className: "steps" }, make("button", { type: "button", textContent: `Save ${fileName()}`, onclick: () => $("save-file").click() }), ...steps().children)); return; }
  const held = verdict(now), list = make("dl"), empty = [], fields = DATA.tables[now.table];
  const value = { ...now.machine, ...held?.machine, ...held?.cells, ...Object.fromEntries(Object.entries(held?.spans ?? {}).map(([part, at]) => [part, at && said(start(at), end(at))])) };
  for (const name of fields ? [...fields.parts, ...fields.cells.map(cell => cell.name)] : [])
    if (name === fields.anchor && value[name] === undefined) continue; // its words stand above
    else value[name] == null ? empty.push(words(name)) : list.append(make("dt", { textContent: words(name) }), make("dd", { textContent: tell(value[name]) }));
  const link = name => name !== "actor_id" || now.table === "positions" ? `${words(name.replace(/_id$/, ""))} is` : now.table === "mentions" ? "mention of" : "is one with";
  for (const [name, at] of Object.entries(held?.links ?? {})) list.append(make("dt", { textContent: link(name) }), make("dd", { textContent: `${nameAt(at)}${now.table === "mentions" ? `, and not of ${held.machine.actor ?? "nobody"}` : ""}` }));
  const who = one => one.reviewer || "someone", kind = now.extra && now.kind !== "added" && now.table !== "mentions" ? "of a row that is not here" : held && !held.said ? WORD[held.kind] : "";
  $("card").replaceChildren(
    make("span", { className: "far", textContent: $("checked").textContent.split(" rows")[0] }), make("h2", { textContent: `${short(now)}, ${now.table}${kind ? `: ${kind}` : ""}` }),
    make("p", { textContent: `“${said(start(now.anchor), end(now.anchor))}”` }),
    ...(held?.said ? [make("p", { className: "bad", textContent: `Said of it: ${held.said.map(one => `${who(one)}: ${WORD[one.kind]}${one.cells ? ` (${Object.entries(one.cells).map(([name, to]) => `${words(name)} ${tell(to)}`).join(", ")})` : ""}`).join("; ")}. What you say now takes the place of both.` })] : []),
    ...(kind === "of a row that is not here" ? [make("p", { textContent: `${who(now)} said “${WORD[now.kind]}” of a row that the rules do not find here, or find otherwise. It is saved along.` })] : []),
    ...(held?.reviewer && !held.said && kind !== "of a row that is not here" ? [make("p", { textContent: `Said by ${held.reviewer}.` })] : []), ...(held?.note ? [make("p", { textContent: `Note: ${held.note}` })] : []), list,
    ...(empty.length ? [make("p", { textContent: `Not told: ${empty.join(", ")}.` })] : []), steps());
};
const steps = () => {
  const judged = now && !now.extra ? [button("Right", "y", () => judge("confirmed")), button("Wrong", "n", () => judge("wrong"))] : [];
  const more = now && verdict(now) ? [button(now.extra ? "Take out" : "Unsay", "x", unsay)] : [];
  return make("div", { className: "steps" }, ...judged, ...(now && (!now.extra || now.kind === "added") ? [button("Correct", "e", correct)] : []), ...more, button("Missing", "m", missing), button("Back", "u", undo));
};
const go = row => { now = row ?? null; draw(); };
const step = by => { const all = order(), at = all.indexOf(now); go(all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))]); };
const next = () => { const all = order(), at = all.indexOf(now); go([...all.slice(at + 1), ...all.slice(0, at + 1)].find(row => !checked(row))); };

// What a reviewer does. Each step holds what was there before it.
const done = step => { state.steps = [...state.steps, step].slice(-MOST_UNDONE); keep(); count(); };
const set = (rows, given) => {
  done({ before: rows.map(row => [row.row, state.kinds[row.row] ?? null]) });
  for (const row of rows) { state.kinds[row.row] = { ...row, ...given, when: new Date().toISOString() }; sign(row); }
  keep(); count(); next();
};
const judge = kind => now && !now.extra && set([now], { kind });
const unsay = () => {
  if (!now || !verdict(now)) return;
  if (now.extra) { const gone = now, at = order().indexOf(now); done({ added: state.added }); state.added = state.added.filter(one => one !== gone); sign({ ...gone, kind: undefined }); now = order()[at] ?? order().at(-1) ?? null; }
  else { done({ before: [[now.row, state.kinds[now.row]]] }); delete state.kinds[now.row]; sign(now); }
  keep(); count(); draw();
};
const confirmAll = same => { const rows = now ? left().filter(row => row[same] === now[same] && row.table === now.table) : []; if (rows.length) set(rows, { kind: "confirmed" }); };
const undo = () => {
  const last = state.steps.pop();
  if (!last) return;
  const before = new Set(state.added.map(one => one.row)), was = now?.row;
  for (const name of ["added", "others", "complete"]) if (last[name]) state[name] = last[name];
  for (const [id, before] of last.before ?? []) { if (before) state.kinds[id] = before; else delete state.kinds[id]; }
  keep(); sync();
  if (now?.extra) now = state.added.find(one => one.row === was) ?? null;
  go(last.before?.length ? ROWS.find(row => row.row === last.before[0][0]) : state.added.find(one => !before.has(one.row)) ?? now ?? left()[0]);
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
const ACTORS = ROWS.filter(row => row.table === "actors");
const nameAt = at => at === null ? "nobody" : ACTORS.find(row => same(row.anchor, at))?.machine.name ?? said(start(at), end(at));
// Who an actor is one with, and whose its mentions are: a choice of the report's actors each.
const choice = (label, first, chosen) => {
  const input = make("select", {}, make("option", { value: "", textContent: first }), ...ACTORS.filter(row => row !== now).map(row => make("option", { value: row.row, textContent: `${row.machine.name} (${short(row)})` })));
  input.value = chosen ?? "";
  return { label: make("label", {}, label, input), get: () => ACTORS.find(row => row.row === input.value) };
};
const ofActor = links => {
  const one = choice("is one with", "nobody else here", ACTORS.find(row => same(row.anchor, links?.actor_id))?.row), moved = [];
  const listed = (heading, own) => {
    const fields = own.map(([from, to]) => {
      const before = state.added.find(item => item.table === "mentions" && start(item.anchor) === from && end(item.anchor) === to);
      const held = choice(`“${said(from, to)}” … ${said(to, Math.min(TEXT.length, to + 28)).split("\n")[0].replace(/\s\S*$/, "")}`, own === nobody ? "nobody’s" : "this actor’s", before?.links.actor_id && ACTORS.find(row => same(row.anchor, before.links.actor_id))?.row);
      if (own !== nobody) held.label.querySelector("select").append(make("option", { value: "-", textContent: "nobody’s" })); else held.label.querySelector("option").after(make("option", { value: now.row, textContent: "this actor’s" }));
      held.label.querySelector("select").onfocus = () => {
        const within = [...document.querySelectorAll(".text [data-start]")].findLast(one => Number(one.dataset.start) <= from);
        if (within) { point(within, from, to); within.scrollIntoView({ block: "nearest" }); }
      };
      if (before && before.links.actor_id === null) held.label.querySelector("select").value = "-";
      moved.push({ at: [from, to], before, was: own === nobody ? null : now, value: () => held.label.querySelector("select").value });
      return held.label;
    });
    return own.length ? [make("details", {}, make("summary", { textContent: heading }), ...fields)] : [];
  };
  const nobody = DATA.mentions.filter(mention => mention[2] === null), own = DATA.mentions.filter(mention => mention[2] === now.row);
  return { one, moved, boxes: [one.label, ...listed(`its ${own.length} ${own.length === 1 ? "mention" : "mentions"}: whose are they?`, own), ...listed(`${nobody.length} ${nobody.length === 1 ? "mention" : "mentions"} of nobody: whose are they?`, nobody)] };
};
const correct = () => {
  if (!now) return;
  if (now.extra) { if (now.kind === "added") missing(now); return; }
  const before = state.kinds[now.row]?.kind === "corrected" ? state.kinds[now.row] : {}, value = { ...now.machine, ...before.machine, ...before.cells }, actor = now.table === "actors" ? ofActor(before.links) : null;
  ask(`${short(now)}: correct it`, now.table, value, { ...now.machine_spans, ...before.spans }, start(now.anchor), (read, moved) => {
    const cells = Object.fromEntries(Object.entries(read).filter(([name, one]) => one !== (now.machine[name] ?? null)));
    const range = ["low", "best", "high"];
    if (range.some(name => name in cells)) for (const name of range) cells[name] = read[name];
    const spans = { ...before.spans, ...placed(moved) }, { actor_id: _, ...rest } = before.links ?? {}, one = actor?.one.get();
    const links = { ...rest, ...(one && { actor_id: one.anchor }) }, given = [["cells", cells], ["spans", spans], ["links", links]].filter(([, held]) => Object.keys(held).length);
    const mentions = (actor?.moved ?? []).filter(held => held.value() !== (held.before ? held.before.links.actor_id === null ? "-" : ACTORS.find(row => same(row.anchor, held.before.links.actor_id))?.row ?? "" : ""));
    if (!given.length && !mentions.length) return before.kind ? "This takes all of your correction back: leave the form and press x, or y." : "Nothing is changed yet.";
    form = null;
    if (mentions.length) {
      done({ added: state.added });
      state.added = state.added.filter(item => !mentions.some(held => held.before === item));
      for (const held of mentions.filter(held => held.value())) {
        const to = ACTORS.find(row => row.row === held.value());
        state.added = [...state.added, extra({ table: "mentions", kind: "corrected", anchor: place(held.at), machine: { actor: held.was?.machine.name ?? null }, links: { actor_id: to?.anchor ?? null }, when: new Date().toISOString() })];
      }
      keep(); count();
    }
    given.length ? set([now], { kind: "corrected", ...Object.fromEntries(given) }) : draw();
  });
  if (actor) form.querySelector(".steps:last-child").before(...actor.boxes);
  form.querySelector("input, select, summary").focus();
};
const missing = before => {
  before = before?.extra ? before : null;
  const chosen = before ? [start(before.anchor), end(before.anchor)] : selected(), around = chosen ? chosen[0] : now ? start(now.anchor) : 0, tables = Object.keys(DATA.tables).filter(shown);
  let span = chosen;
  const open = (table, changed) => {
    const { anchor, needed, given } = DATA.tables[table];
    const at = picker("the missing row", span, around), held = before?.table === table ? before : {};
    const pickers = ask(before ? `${short(before)}: correct it` : "A row is missing here", table, { ...given, ...held.cells }, held.spans ?? {}, around, (read, moved) => {
      if (!at.get()) return "Choose the words by which the row is known.";
      const anchored = anchor in pickers && (at.moved() || span !== chosen || !held.spans?.[anchor]) && { [anchor]: at.get() };
      const spans = Object.fromEntries(Object.entries({ ...held.spans, ...placed({ ...moved, ...anchored }) }).filter(([, one]) => one));
      const cells = Object.fromEntries(Object.entries(read).filter(([name, one]) => one !== null || name in given));
      const lacks = needed.filter(name => cells[name] == null && !spans[name]);
      if (lacks.length) return `It needs ${lacks.map(words).join(" and ")}.`;
      form = null;
      const { row, reviewer, ...said } = held, made = extra({ ...said, table, kind: "added", anchor: place(at.get()), cells, spans, when: new Date().toISOString() });
      done({ added: state.added }); state.added = [...state.added.filter(one => one !== before), made];
      if (before) now = made;
      keep(); count(); draw();
    });
    pickers[anchor]?.box.remove();
    const which = make("select", { onchange: () => { span = at.get() ?? span; open(which.value, true); } }, ...tables.map(name => make("option", { value: name, textContent: name })));
    which.value = table;
    form.prepend(make("label", {}, "table", which), make("p", { textContent: anchor === "mention" ? "Its first mention:" : `Its words (${words(anchor)}):` }), at.box);
    chosen || changed ? which.focus() : at.focus();
  };
  if (tables.length) open(before ? before.table : now && shown(now.table) && now.table in DATA.tables ? now.table : tables.includes("figures") ? "figures" : tables[0]);
};

// Buttons and keys; single letters work while checking alone, and never in a field.
const toggle = to => { on = to; $("check-on").setAttribute("aria-pressed", on); $("check-on").textContent = on ? "Leave checking" : "Check the rows"; document.body.classList.toggle("checking", on); count(); on && !now ? next() : draw(); };
const KEYS = { j: () => step(1), k: () => step(-1), y: () => judge("confirmed"), n: () => judge("wrong"), x: unsay, e: correct, m: missing, t: () => confirmAll("table"), r: () => confirmAll("rule"), u: undo, g: next };
addEventListener("keydown", event => {
  if (!on || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") { form ? draw() : toggle(false); return; }
  if (form || document.activeElement.matches("input:not([type=checkbox]), select, textarea")) return;
  const act = KEYS[event.key];
  if (act) { event.preventDefault(); act(); }
});
document.querySelector(".text").addEventListener("click", event => {
  const tag = on && !form && event.target.closest(".ref, a.actor"), row = tag && [...ROWS, ...state.added].find(one => `#${short(one)}` === tag.getAttribute("href"));
  if (row) { event.preventDefault(); go(row); }
});
$("check-on").onclick = () => toggle(!on);
$("keys-on").onclick = () => { $("keys").hidden = !$("keys").hidden; $("keys-on").setAttribute("aria-expanded", !$("keys").hidden); };
$("reviewer").oninput = () => { state.reviewer = $("reviewer").value.trim(); keep(); };
for (const table of Object.keys(DATA.tables)) {
  const box = make("input", { type: "checkbox", value: table, onchange: () => { state.complete = state.complete.filter(one => one !== table).concat(box.checked ? [table] : []).sort(); keep(); } });
  $("complete").append(make("label", {}, box, ` ${table}`));
  $(`show-${table}`).addEventListener("change", () => { if (now && !shown(now.table)) now = null; count(); if (on && !form) now ? draw() : next(); });
}
$("save-file").onclick = () => { const link = make("a", { href: URL.createObjectURL(new Blob([JSON.stringify(file(), null, 1) + "\n"], { type: "application/json" })), download: fileName() }); link.click(); setTimeout(() => URL.revokeObjectURL(link.href), 1000); };
$("clear").onclick = () => { if (!confirm("Throw away all that was said of this report's rows?")) return; state = { ...state, ...NONE, kinds: {}, from: state.from, others: state.others }; if (now?.extra) now = null; keep(); sync(); if (on) next(); };
$("load-file").onchange = () => { const [chosen] = $("load-file").files; if (chosen) load(chosen); $("load-file").value = ""; };
// What this browser kept: by row ids where the rows are the same ones, else tied to them anew by its words. Then what the page was made with, once.
try { state = { ...state, ...JSON.parse(localStorage.getItem(KEY) ?? "{}", unpack) }; } catch { kept = false; }
state.added = state.added.map(one => one.extra ? one : extra(one));
if (state.made !== DATA.made) {
  const before = Object.values(state.kinds).flatMap(one => one.said ?? [one]).filter(one => one.anchor), more = state.added;
  state = { ...state, kinds: {}, added: [], steps: [], made: DATA.made };
  for (const { row: _, ...one } of [...before, ...more]) { const { extra: __, ...held } = one, row = tied(held); if (row) state.kinds[row.row] = both(state.kinds[row.row], held); else state.added = [...state.added, extra(held)]; }
}
$("reviewer").value = state.reviewer;
if (DATA.before && !state.from.includes(DATA.before.id)) { const told = take(DATA.before.reports, {}, DATA.before.id); $("loaded").textContent = `The page was made with corrections: ${told}`; }
$("check").hidden = false; sync();
}
