// Never lose what is typed: saved on the server two seconds after the last key, until then kept in the browser; nothing
// of anybody else is ever overwritten without a choice.
import { isSame } from './schema.js';
import { beside } from './beside.js';
import { vault } from './vault.js';

const PAUSE = 2000;
const LONGEST_PAUSE = 20000;
const LOCAL_PAUSE = 700;
const BACK_OFF = [2000, 4000, 8000, 15000, 30000, 60000];
const KEEPALIVE = 60000; // bytes that a browser sends for a page that is gone

// Writing out a long note takes its time: not between a key and its letter.
const idle = (work) => (window.requestIdleCallback ? requestIdleCallback(() => work(), { timeout: 1000 }) : work());

const clock = () => new Date().toLocaleTimeString(document.documentElement.lang === 'bn' ? 'bn-IN' : 'en-IN', { hour: '2-digit', minute: '2-digit', hour12: false });

// text: { html(), set(html) }; root: the editor's element; say(key, ...values) shows a state; ask(key, values) a choice.
export const keeping = ({ root, form, text, say, ask }) => {
  const { save: address, name, key } = root.dataset;
  const local = vault(name, key);
  const rest = beside(form, root);
  const channel = address && 'BroadcastChannel' in window ? new BroadcastChannel('sanchika-editor') : null;
  const me = Math.random().toString(36).slice(2);
  let version = Number(root.dataset.version || 0);
  let savedAt = root.dataset.savedAt || '';
  const began = clock();
  let changed = 0; // counts changes; what is saved is the count that a request carried
  let saved = 0;
  let asked = false; // a choice is open: the server is left alone until it is made
  let own = true; // the local copy is ours to write
  let gone = false;
  let busy = null;
  let failures = 0;
  let sent = null;
  let since = 0;
  let timer;
  let localTimer;
  let tokenRenewed = false;
  let resume = null; // what goes on once somebody has signed in again, here or in another window

  const dirty = () => changed !== saved;
  const unsavedSince = () => savedAt || began;
  const later = (ms) => { clearTimeout(timer); timer = setTimeout(() => save(), ms); };

  const keepLocally = async () => {
    clearTimeout(localTimer);
    if (!dirty()) return true;
    if (!local || !own || gone) return false;
    return local.keep({ html: text.html(), beside: rest.read(), version, at: clock() });
  };

  const fields = () => Object.fromEntries((root.dataset.with ?? '').split(',').map((f) => f.trim()).filter(Boolean).map((field) => {
    const el = form?.elements.namedItem(field);
    return [field, el?.type === 'checkbox' ? el.checked : el?.value ?? null];
  }));

  const change = () => {
    changed += 1;
    since ||= Date.now();
    if (local) { clearTimeout(localTimer); localTimer = setTimeout(() => idle(keepLocally), LOCAL_PAUSE); }
    if (!asked && !failures) later(Math.max(0, Math.min(PAUSE, since + LONGEST_PAUSE - Date.now())));
  };

  const taken = (answer, count, html) => {
    version = answer.version;
    savedAt = answer.savedAt ?? clock();
    saved = Math.max(saved, count);
    failures = 0;
    tokenRenewed = false;
    since = dirty() ? Date.now() : 0;
    if (!dirty() && own) { clearTimeout(localTimer); local?.wipe(); }
    say('saved', savedAt);
    channel?.postMessage({ name, from: me, saved: version, at: savedAt, html });
    if (dirty()) later(PAUSE);
  };

  const other = (theirs) => {
    if (sent !== null && isSame(theirs.body ?? '', sent.html)) { taken({ version: theirs.version }, sent.count, sent.html); return; }
    if (isSame(theirs.body ?? '', text.html())) { taken({ version: theirs.version }, changed, theirs.body); return; }
    asked = true;
    clearTimeout(timer);
    say('other', theirs.by ?? '');
    ask('other', [theirs.by ?? ''], {
      mine: () => { asked = false; version = theirs.version; own = true; changed += 1; save(); },
      theirs: () => { asked = false; version = theirs.version; text.set(theirs.body ?? ''); saved = changed; own = true; local?.wipe(); failures = 0; say('saved', savedAt || clock()); },
    });
  };

  const ended = async () => {
    failures = 0;
    asked = true;
    const kept = await keepLocally();
    say(kept ? 'ended' : 'ended-lost', unsavedSince());
    resume = async () => {
      resume = null;
      root.querySelector('[data-ask="ended"]').hidden = true;
      if (form) await window.sanchika.refreshToken(form);
      asked = false;
      save();
    };
    ask('ended', [], { 'sign-in': async () => { await window.sanchika.signInOnTop(); await resume?.(); } });
  };

  const failed = async () => {
    const kept = await keepLocally();
    say(kept ? 'offline' : 'offline-lost', unsavedSince());
    later(BACK_OFF[Math.min(failures, BACK_OFF.length - 1)]);
    failures += 1;
  };

  const refused = async (answer) => {
    if (answer.status === 403 && !tokenRenewed && form) {
      tokenRenewed = true;
      await window.sanchika.refreshToken(form);
      later(0);
      return;
    }
    const body = await answer.json().catch(() => ({}));
    await keepLocally();
    say('refused', body.message ?? body.detail ?? String(answer.status));
  };

  const request = (html, keepalive) => fetch(address, {
    method: 'PUT',
    redirect: 'manual',
    keepalive,
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-XSRF-TOKEN': form?.elements.namedItem('_csrf')?.value ?? window.sanchika.csrf(), 'X-Live': '1' },
    body: JSON.stringify({ body: html, version, ...fields() }),
  });

  const attempt = async () => {
    const count = changed;
    const html = text.html();
    sent = { html, count };
    let answer;
    try {
      answer = await request(html, html.length * 3 < KEEPALIVE);
    } catch { await failed(); return; }
    if (gone) return;
    if (answer.ok) {
      const body = await answer.json().catch(() => null);
      if (body?.version === undefined) await ended(); else taken(body, count, html);
    } else if (answer.status === 409) {
      const theirs = await answer.json().catch(() => null);
      if (theirs?.version === undefined) await failed(); else other(theirs);
    } else if (answer.status === 401 || answer.type === 'opaqueredirect') await ended();
    else if (answer.status >= 500 || answer.status === 429) await failed();
    else await refused(answer);
  };

  // One at a time; what was typed meanwhile goes with the next.
  const save = async () => {
    clearTimeout(timer);
    if (!address || gone || asked || !dirty()) return;
    if (busy) { await busy; later(0); return; }
    busy = attempt().finally(() => { busy = null; });
    await busy;
  };

  // A form that sends the text with it first has it saved, so that it knows the newest version and leaves no copy behind.
  root.settled = async () => { if (busy) await busy; await save(); clearTimeout(timer); };

  const leave = () => {
    if (!dirty() || gone || asked || !address || busy) return;
    const html = text.html();
    if (html.length * 3 < KEEPALIVE) request(html, true).then((a) => (a.ok ? a.json() : null)).then((a) => { if (a) taken(a, changed, html); }).catch(() => {});
  };

  const restore = async () => {
    const copy = await local?.find();
    if (!copy || (isSame(copy.html, text.html()) && rest.isSame(copy.beside))) { local?.wipe(); return; }
    const newer = copy.version >= version;
    own = false;
    const theirs = text.html();
    const theirRest = rest.read();
    const put = (html, fields) => { text.set(html); rest.put(fields); };
    if (newer) { put(copy.html, copy.beside); changed += 1; }
    say(newer ? 'restored' : 'older', copy.at);
    asked = true;
    ask(newer ? 'restored' : 'older', [copy.at], {
      mine: () => { asked = false; own = true; if (!newer) put(copy.html, copy.beside); changed += 1; if (address) save(); else keepLocally(); },
      theirs: () => { asked = false; own = true; if (newer) put(theirs, theirRest); local.wipe(); saved = changed; say('as-saved'); },
    });
  };

  if (channel) {
    channel.onmessage = ({ data }) => {
      if (data.name !== name || data.from === me) return;
      if (data.hello) channel.postMessage({ name, from: me, here: true });
      if (data.hello || data.here) ask('twice', [], { ok: () => {} });
      if (data.saved > version && !dirty() && !asked) {
        version = data.saved;
        savedAt = data.at;
        text.set(data.html);
        saved = changed;
        say('saved', savedAt);
      }
    };
    channel.postMessage({ name, from: me, hello: true });
  }

  addEventListener('online', () => { if (failures) later(0); });
  addEventListener('focus', async () => { if (resume && await window.sanchika.alive().catch(() => false)) resume?.(); });
  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') { keepLocally(); save(); } });
  addEventListener('beforeunload', (e) => { if (dirty() && !gone && (!local || failures || asked)) e.preventDefault(); });
  (root.dataset.with ?? '').split(',').filter(Boolean).forEach((field) => form?.addEventListener('change', (e) => { if (e.target.name === field.trim()) change(); }));
  rest.watch(change);
  // The page is being left for good: nothing may be written any more. Should it stay after all, keeping goes on.
  const leaveForGood = () => {
    gone = true;
    clearTimeout(timer);
    clearTimeout(localTimer);
    setTimeout(() => { gone = false; if (dirty()) later(0); }, 5000);
  };
  document.addEventListener('submit', (e) => {
    if (e.target.getAttribute('action') === '/sign-out') { leaveForGood(); local?.wipe(); return; }
    // The copy of what is being sent stays until a page says that it arrived (data-draft-done).
    if (e.target === form) setTimeout(async () => { if (form.dataset.checked) { if (dirty()) await keepLocally(); leaveForGood(); } });
  });

  if (!local && address) say('not-kept');
  restore();
  return { change, save: () => { if (dirty()) save(); }, isDirty: dirty, version: () => version };
};
