// A plan as the file that `vifte scenario show FILE` and pipeline.json take, and the command line that asks for the same.

const LONGEST_FILE = 200_000;
/** The keys of a plan that this page can show. What else a plan may hold is refused by name. */
const READ_KEYS = ["id", "title", "purpose", "kind", "close", "keep", "merge", "withdraw", "open", "set"];

/** How long a title or a purpose may be that the program reads. */
const LONGEST_TEXT = 2000;

/** The text of the file. The data the figures rest on are named in the purpose, since a plan takes no other key. */
function planFile(step, model) {
  const { state, named } = step;
  const plan = planOf(state, model);
  const keep = keptOf(state, model);
  const digest = model.digest.slice(0, DIGEST_LENGTH);
  const isOwn = named !== null && isAsNamed(step);
  const purpose = (language) => [
    isOwn ? withoutDigest(inLanguage(named.purposes, language)) : "", (model.saved[language] ?? "").replace("{digest}", digest),
  ].filter(Boolean).join(" ");
  const title = nameOfPlan(step, model);
  const file = {
    id: freeSlug(title, model), title: inEach((language) => (isOwn ? inLanguage(named.titles, language).trim() : title), model),
    purpose: inEach(purpose, model), close: plan.close,
  };
  if (keep.length > 0) file.keep = keep;
  if (plan.merge.length > 0) file.merge = plan.merge.map(({ sites, into }) => ({ venues: sites, into }));
  if (Object.keys(plan.withdraw).length > 0) file.withdraw = plan.withdraw;
  if (plan.open.length > 0) file.open = plan.open.map((id) => openingOf(id, model));
  if (state.settings.size > 0) file.set = settingsOf(state);
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** A text in each language of the study; plain where there is one. */
function inEach(text, { scenarioLanguages: languages }) {
  return languages.length > 1 ? Object.fromEntries(languages.map((language) => [language, text(language)])) : text(languages[0]);
}

const DIGEST = /\b[0-9a-f]{16,64}\b/;

/** A purpose without the sentence that names the data it was saved on. */
function withoutDigest(purpose) {
  const own = purpose.split(/(?<=\.)\s+/).filter((sentence) => !DIGEST.test(sentence)).join(" ");
  return own === "" ? "" : ended(own);
}

/** A new site as a plan names it: what nobody says of it is left out. */
function openingOf(id, model) {
  const { name, group, cost, latitude, longitude } = model.openings.find((opening) => opening.id === id);
  const all = { id, name, centre: model.groups[group].id, cost, latitude, longitude };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
}

/** A name in small letters that any file system takes. */
function slug(title) {
  const letters = { æ: "ae", ø: "oe", å: "aa", ß: "ss" };
  const plain = title.toLowerCase().replace(/[æøåß]/g, (letter) => letters[letter]).normalize("NFD").replace(/\p{M}/gu, "");
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60).replace(/-+$/, "") || "plan";
}

/** A name for a file and an id for a plan that none of the study's own has. */
function freeSlug(title, { presets }) {
  const plain = slug(title);
  const isTaken = (id) => presets.some((preset) => preset.id === id);
  let number = 2;
  while (isTaken(`${plain}-${number}`)) number += 1;
  return isTaken(plain) ? `${plain}-${number}` : plain;
}

/** `{state, titles, purposes, hasLocks, digest}`, or `{problems}`. */
function readPlanFile(text, model) {
  if (text.length > LONGEST_FILE) return { problems: [t("refused.file-long", { most: LONGEST_FILE })] };
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    return { problems: [t("refused.file-json")] };
  }
  if (!isTable(file)) return { problems: [t("refused.file-shape")] };
  const again = repeatedKey(text);
  if (again !== null) return { problems: [t("refused.key-again", { name: quoted(again) })] };
  const unknown = Object.keys(file).filter((key) => !READ_KEYS.includes(key) && !isEmpty(file[key]));
  const problems = unknown.map((key) => t("refused.file-key", { name: quoted(key) }));
  const [titles, purposes] = ["title", "purpose"].map((key) => textsOf(file[key], key, model, problems));
  const request = requestOf(file, model, problems);
  const { state, problems: further } = stateFrom(request, model);
  if (problems.length > 0 || further) return { problems: [...problems, ...(further ?? [])] };
  return { state, titles, purposes, hasLocks: file.keep !== undefined, digest: DIGEST.exec(inLanguage(purposes, model.language))?.[0] ?? null };
}

/** The first key that stands twice in one object; of a text that is JSON. */
function repeatedKey(text) {
  const open = [];
  let last = "";
  for (const [part] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:]/g)) {
    if (part === "{" || part === "[") open.push(new Set());
    else if (part === "}" || part === "]") open.pop();
    else if (part === ":") {
      const key = JSON.parse(last);
      if (open.at(-1).has(key)) return key;
      open.at(-1).add(key);
    }
    last = part;
  }
  return null;
}

/** A text of the study by language, which may be told in one for all. */
function textsOf(value, key, { language, scenarioLanguages: languages }, problems) {
  if (value === undefined) return {};
  const texts = typeof value === "string" ? Object.fromEntries([...new Set([language, ...languages])].map((each) => [each, value])) : value;
  const isRight = isTable(texts) && Object.values(texts).every((text) => typeof text === "string" && text.trim() !== "" && !/\p{Cc}/u.test(text));
  if (!isRight) problems.push(t("refused.file-value", { name: quoted(key) }));
  else if (Object.values(texts).some((text) => [...text].length > LONGEST_TEXT)) problems.push(t("refused.text-long", { name: quoted(key), most: LONGEST_TEXT }));
  return isRight ? texts : {};
}

function isEmpty(value) {
  return value === null || (typeof value === "object" && Object.keys(value).length === 0);
}

/** A name in the form in which names are compared, whatever keyboard it was written on. */
function matching(name) {
  return String(name).normalize("NFC").replace(/\p{Default_Ignorable_Code_Point}/gu, "").toLowerCase().normalize("NFC").trim().replace(/\s+/g, " ");
}

function requestOf(file, model, problems) {
  const request = emptyRequest();
  const named = new Map(model.sites.flatMap((site) => [[matching(site.name), site.id], [matching(site.id), site.id]]));
  const id = (name) => named.get(matching(name)) ?? String(name);
  const shaped = (key, isRight, read) => {
    if (file[key] === undefined) return;
    if (isRight(file[key])) read(file[key]);
    else problems.push(t("refused.file-value", { name: quoted(key) }));
  };
  const isNames = (value) => Array.isArray(value) && value.every((each) => typeof each === "string");
  const isNumbers = (value) => isTable(value) && Object.values(value).every((each) => typeof each === "number");
  const isMergers = (value) => Array.isArray(value) &&
    value.every((each) => isTable(each) && isNames(each.venues) && typeof each.into === "string");
  const isOpenings = (value) => Array.isArray(value) && value.every((each) => isTable(each) && typeof each.id === "string");
  shaped("open", isOpenings, (list) => {
    const known = list.filter((each) => isKnownOpening(each, model));
    for (const { id, name } of list.filter((each) => !known.includes(each))) problems.push(t("refused.file-opening", { name: quoted(String(name ?? id)) }));
    request.open = known.map((each) => each.id);
  });
  const once = (names) => {
    for (const name of new Set(names.filter((each, place) => names.indexOf(each) < place))) problems.push(t("refused.key-again", { name: quoted(name) }));
    return names.map(id);
  };
  shaped("close", isNames, (names) => { request.close = once(names); });
  shaped("keep", isNames, (names) => { request.keep = once(names); });
  shaped("merge", isMergers, (list) => { request.merge = list.map(({ venues, into }) => ({ sites: once(venues), into: id(into) })); });
  shaped("withdraw", isNumbers, (table) => { request.withdraw = Object.entries(table).map(([name, share]) => [id(name), share]); });
  shaped("set", isNumbers, (table) => { request.set = Object.entries(table); });
  return request;
}

/** Whether the study has that new site, with that name, in that place and at that cost. */
function isKnownOpening(value, model) {
  if (!model.openings.some((opening) => opening.id === value.id)) return false;
  const known = openingOf(value.id, model);
  const { id, name } = model.groups[model.openings.find((opening) => opening.id === value.id).group];
  const isCentre = [id, name].some((each) => matching(each) === matching(value.centre));
  const own = { name: known.name, ...value, centre: isCentre ? known.centre : value.centre };
  return [...new Set([...Object.keys(own), ...Object.keys(known)])].every((key) => own[key] === known[key]);
}

function isTable(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

/** Whether a plan does what no option says: a new site has a name of its own, and may have a cost and a place. */
function isToldByFile(state) {
  return state.opened.size > 0;
}

/** What asks the program for the same figures: the plan in words, or the file it is saved as. */
function commandLine(state, model, fileName) {
  const plan = planOf(state, model);
  const keep = keptOf(state, model);
  const options = isToldByFile(state) ? [fileName] : [
    ...(plan.close.length > 0 ? ["--close", plan.close.join(",")] : []),
    ...plan.merge.flatMap(({ sites, into }) => ["--merge", `${sites.join(",")}=${into}`]),
    ...Object.entries(plan.withdraw).flatMap(([id, share]) => ["--withdraw", `${id}=${share}`]),
    ...(keep.length > 0 ? ["--keep", keep.join(",")] : []),
    ...[...state.settings].flatMap(([id, value]) => ["--set", `${id}=${value}`]),
  ];
  return ["./vifte", "scenario", "show", ...options].map(shellWord).join(" ");
}

function shellWord(word) {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
