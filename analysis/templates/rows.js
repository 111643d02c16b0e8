// The index says which of FILES can hold a word; both are loaded when they are asked for, then held.
const MOST = 100, held = new Map(), scripts = new Map();
const words = document.getElementById("words"), table = document.getElementById("table");
const told = document.getElementById("told"), list = document.getElementById("rows");
let index = null, turn = 0;
function indexed(all) { index = Object.entries(all); }
function found(number, reports) {
  held.set(number, reports.flatMap(([report, page, sentences, rows]) => rows.map(([name, row, text, said]) => {
    const sentence = said < 0 ? "" : sentences[said];
    return { name, report, text, sentence, address: `${page}#${row}`, all: [report, name, text, sentence].join(" ").toLowerCase() };
  })));
}
const load = file => { if (!scripts.has(file)) scripts.set(file, new Promise((done, failed) => {
  const script = document.createElement("script"); script.src = file; script.onload = done; script.onerror = () => failed(file);
  document.head.append(script);
})); return scripts.get(file); };
const inner = word => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
// The files in which some word holds this one; null for all of them.
const filesOf = word => {
  const some = new Set();
  for (const [known, files] of index) if (known.includes(word)) { if (!files.length) return null; for (const file of files) some.add(file); }
  return some;
};
const line = ({ name, report, address, text, sentence }) => {
  const item = document.createElement("li"), link = document.createElement("a"), where = document.createElement("small");
  link.href = address; link.textContent = text; where.textContent = `${name}, ${report}`; item.append(link, " ", where);
  if (sentence) { const said = document.createElement("div"); said.textContent = sentence; item.append(said); }
  return item;
};
const show = async () => {
  const mine = ++turn, asked = words.value.toLowerCase().split(/\s+/).filter(Boolean), fit = [];
  if (!asked.length) { list.replaceChildren(); told.textContent = ""; return; }
  try {
    await load(INDEX);
    const some = asked.map(inner).filter(Boolean).map(filesOf);
    for (const [number, file] of FILES.entries()) {
      if (some.some(files => files && !files.has(number))) continue;
      await load(file);
      if (mine !== turn) return; // other words were typed meanwhile
      fit.push(...held.get(number).filter(row => (!table.value || row.name === table.value) && asked.every(word => row.all.includes(word))));
      if (fit.length > MOST) break;
    }
  } catch (file) { told.textContent = `${file} is missing: write the pages again.`; return; }
  if (mine !== turn) return;
  told.textContent = fit.length > MOST ? `more than ${MOST} rows; the first ${MOST} are shown: another word finds fewer` : `${fit.length} ${fit.length === 1 ? "row" : "rows"}`;
  list.replaceChildren(...fit.slice(0, MOST).map(line));
};
words.addEventListener("input", show); table.addEventListener("change", show);
document.querySelector("form").addEventListener("submit", event => { event.preventDefault(); show(); });
