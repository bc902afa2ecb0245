// What is asked: what happens to each site, which new ones open, and which settings are not the study's. A state never
// changes; a change makes another.

const OPEN = Object.freeze({ is: "open", into: null, share: 0 });
const TODAY = Object.freeze({ sites: new Map(), opened: new Set(), settings: new Map() });

function choiceOf(state, site) {
  return state.sites.get(site) ?? OPEN;
}

/** Open, closed or locked open; what no longer goes with it is left behind. */
function withStanding(state, site, is) {
  const choice = choiceOf(state, site);
  const share = is === "closed" ? 0 : choice.share;
  return withChoice(state, site, { is, into: null, share });
}

/** Closed, its users going to another site. */
function withMerger(state, site, into) {
  return withChoice(state, site, { is: into === null ? "open" : "closed", into, share: 0 });
}

/** Open, with a share of its grant withdrawn. */
function withWithdrawal(state, site, share) {
  const choice = choiceOf(state, site);
  if (share === 0 && choice.is === "closed") return state;
  return withChoice(state, site, { is: choice.is === "kept" ? "kept" : "open", into: null, share });
}

function withChoice(state, site, choice) {
  const sites = new Map(state.sites);
  if (choice.is === "open" && choice.share === 0) sites.delete(site);
  else sites.set(site, Object.freeze(choice));
  return { ...state, sites };
}

/** A new site, open or not; where it does not open, nobody is sent there. */
function withOpening(state, opening, isOpen) {
  const opened = new Set(state.opened);
  if (isOpen) opened.add(opening);
  else opened.delete(opening);
  const sites = new Map([...state.sites].filter(([, choice]) => isOpen || choice.into !== opening));
  return { ...state, sites, opened };
}

/** A setting; one that is the study's own is not kept. */
function withSetting(state, id, value, base) {
  const settings = new Map(state.settings);
  if (value === base) settings.delete(id);
  else settings.set(id, value);
  return { ...state, settings };
}

function withoutSettings(state) {
  return { ...state, settings: new Map() };
}

/** Another plan, under these settings and with the locks that stand. */
function withPlan(state, { sites, opened }) {
  const kept = [...state.sites].filter(([site, choice]) => choice.is === "kept" && !sites.has(site))
    .map(([site]) => [site, Object.freeze({ is: "kept", into: null, share: 0 })]);
  return { ...state, sites: new Map([...kept, ...sites]), opened };
}

/** The plan as the model takes it, in the order of the model's sites. */
function planOf(state, model) {
  const plan = { close: [], merge: [], withdraw: {}, open: model.openings.map(({ id }) => id).filter((id) => state.opened.has(id)) };
  const mergers = new Map();
  for (const { id } of model.sites) {
    const choice = choiceOf(state, id);
    if (choice.is === "closed" && choice.into === null) plan.close.push(id);
    if (choice.into !== null) mergers.set(choice.into, [...(mergers.get(choice.into) ?? []), id]);
    if (choice.share > 0) plan.withdraw[id] = choice.share;
  }
  for (const [into, sites] of mergers) plan.merge.push({ sites, into });
  return plan;
}

function keptOf(state, model) {
  return model.sites.filter((site) => choiceOf(state, site.id).is === "kept").map((site) => site.id);
}

function settingsOf(state) {
  return Object.fromEntries(state.settings);
}

/** Whether two states ask for the same. */
function isSame(one, other) {
  return isSameMap(one.settings, other.settings, (a, b) => a === b) && String([...one.opened].sort()) === String([...other.opened].sort()) &&
    isSameMap(one.sites, other.sites, (a, b) => a.is === b.is && a.into === b.into && a.share === b.share);
}

function isSameBase(one, other) {
  return one === null || other === null ? one === other : isSame(one, other);
}

/** Whether two steps of the timeline ask for the same under the same name. */
function isSameStep(one, other) {
  return isSame(one.state, other.state) && isSameBase(one.base, other.base) && isSameName(one.named, other.named);
}

function isSameMap(one, other, isEqual) {
  return one.size === other.size && [...one].every(([key, value]) => other.has(key) && isEqual(value, other.get(key)));
}
