// A plan as the file that `vifte scenario show FILE` and pipeline.json take, and the command line that asks for the same.

const LONGEST_FILE = 200_000;
/** The keys of a plan that this page can show. What else a plan may hold is refused by name. */
const READ_KEYS = ["id", "title", "purpose", "kind", "close", "keep", "merge", "withdraw", "open", "set"];

/**
 * The text of the file. The data the figures rest on are named in the purpose, since a plan takes no other key. `opened` is what
 * the plan was called in the file it came from, if it came from one.
 */
function planFile(state, title, opened, model) {
  const plan = planOf(state, model);
  const keep = keptOf(state, model);
  const rests = t("file.purpose", { digest: model.digest.slice(0, DIGEST_LENGTH) });
  const purpose = (language) => [withoutDigest(phrase(opened?.purpose, language)), rests].filter(Boolean).join(" ");
  const file = {
    id: slug(title), title: told((language) => (language === model.language ? title : opened?.title?.[language] ?? title), model),
    purpose: told(purpose, model), close: plan.close,
  };
  if (keep.length > 0) file.keep = keep;
  if (plan.merge.length > 0) file.merge = plan.merge.map(({ sites, into }) => ({ venues: sites, into }));
  if (Object.keys(plan.withdraw).length > 0) file.withdraw = plan.withdraw;
  if (plan.open.length > 0) file.open = plan.open.map((id) => openingOf(id, model));
  if (state.settings.size > 0) file.set = settingsOf(state);
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** A text in each language of the study; plain where there is one. */
function told(text, { scenarioLanguages: languages }) {
  return languages?.length > 1 ? Object.fromEntries(languages.map((language) => [language, text(language)])) : text(languages?.[0]);
}

const DIGEST = /\b[0-9a-f]{16,64}\b/;

/** A purpose without the sentence that names the data it was saved on. */
function withoutDigest(purpose) {
  const own = purpose.split(/(?<=\.)\s+/).filter((sentence) => !DIGEST.test(sentence)).join(" ");
  return own === "" ? "" : ended(own);
}

/** A new site as a plan names it. */
function openingOf(id, model) {
  const { name, group } = model.openings.find((opening) => opening.id === id);
  return { id, name, centre: model.groups[group].id };
}

/** A name in small letters that any file system takes. */
function slug(title) {
  const letters = { æ: "ae", ø: "oe", å: "aa", ß: "ss" };
  const plain = title.toLowerCase().replace(/[æøåß]/g, (letter) => letters[letter]).normalize("NFD").replace(/\p{M}/gu, "");
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60).replace(/-+$/, "") || "plan";
}

/** `{state, title, opened, digest}`, or `{problems}`. */
function readPlanFile(text, model) {
  if (text.length > LONGEST_FILE) return { problems: [t("refused.file-long", { most: LONGEST_FILE })] };
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    return { problems: [t("refused.file-json")] };
  }
  if (file === null || typeof file !== "object" || Array.isArray(file)) return { problems: [t("refused.file-shape")] };
  const unknown = Object.keys(file).filter((key) => !READ_KEYS.includes(key) && !isEmpty(file[key]));
  const problems = unknown.map((key) => t("refused.file-key", { name: quoted(key) }));
  const request = requestOf(file, model, problems);
  const { state, problems: further } = stateFrom(request, model);
  if (problems.length > 0 || further) return { problems: [...problems, ...(further ?? [])] };
  const { title, purpose } = file;
  return { state, title: phrase(title, model.language), opened: { title, purpose }, digest: DIGEST.exec(phrase(purpose, model.language))?.[0] ?? null };
}

function isEmpty(value) {
  return value === null || (typeof value === "object" && Object.keys(value).length === 0);
}

/** A text of the study, which may be told in two languages. */
function phrase(value, language) {
  if (typeof value === "string") return value;
  const text = value?.[language] ?? Object.values(value ?? {})[0];
  return typeof text === "string" ? text : "";
}

function requestOf(file, model, problems) {
  const request = emptyRequest();
  const named = new Map(model.sites.flatMap((site) => [[site.name.toLowerCase(), site.id], [site.id.toLowerCase(), site.id]]));
  const id = (name) => named.get(String(name).trim().toLowerCase()) ?? String(name);
  const shaped = (key, isRight, read) => {
    if (file[key] === undefined) return;
    if (isRight(file[key])) read(file[key]);
    else problems.push(t("refused.file-value", { name: quoted(key) }));
  };
  const isNames = (value) => Array.isArray(value) && value.every((each) => typeof each === "string");
  const isNumbers = (value) => isTable(value) && Object.values(value).every((each) => typeof each === "number");
  const isMergers = (value) => Array.isArray(value) &&
    value.every((each) => isTable(each) && isNames(each.venues) && typeof each.into === "string");
  const isOpenings = (value) => Array.isArray(value) && value.every((each) => isKnownOpening(each, model));
  shaped("open", isOpenings, (list) => { request.open = list.map((each) => each.id); });
  shaped("close", isNames, (names) => { request.close = names.map(id); });
  shaped("keep", isNames, (names) => { request.keep = names.map(id); });
  shaped("merge", isMergers, (list) => {
    request.merge = list.map(({ venues, into }) => ({ sites: venues.map(id), into: id(into) }));
    const merged = new Set(request.merge.flatMap(({ sites }) => sites));
    request.close = request.close.filter((site) => !merged.has(site));
  });
  shaped("withdraw", isNumbers, (table) => { request.withdraw = Object.entries(table).map(([name, share]) => [id(name), share]); });
  shaped("set", isNumbers, (table) => { request.set = Object.entries(table); });
  return request;
}

/** Whether the study has that new site, with that name, in that place and at no other cost. */
function isKnownOpening(value, model) {
  if (!isTable(value) || !model.openings.some((opening) => opening.id === value.id)) return false;
  const known = openingOf(value.id, model);
  return Object.entries(value).every(([key, text]) => known[key] === text);
}

function isTable(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

/** What asks the program for the same figures. */
function commandLine(state, model) {
  const plan = planOf(state, model);
  const keep = keptOf(state, model);
  const options = [
    ...(plan.close.length > 0 ? ["--close", plan.close.join(",")] : []),
    ...plan.merge.flatMap(({ sites, into }) => ["--merge", `${sites.join(",")}=${into}`]),
    ...Object.entries(plan.withdraw).flatMap(([id, share]) => ["--withdraw", `${id}=${share}`]),
    ...plan.open.flatMap((id) => ["--new", `${id}@${openingOf(id, model).centre}`]),
    ...(keep.length > 0 ? ["--keep", keep.join(",")] : []),
    ...[...state.settings].flatMap(([id, value]) => ["--set", `${id}=${value}`]),
  ];
  return ["./vifte", "scenario", "show", ...options].map(shellWord).join(" ");
}

function shellWord(word) {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
