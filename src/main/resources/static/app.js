// The frame's behaviour; no inline code anywhere, so it works under script-src 'self'. Every page works without it too.
(() => {
  const d = document;
  const csrf = () => d.querySelector('input[name=_csrf]')?.value ?? '';

  // keyboard: / finds, j and k walk the rows
  d.addEventListener('keydown', (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.target.closest('input,textarea,select,[contenteditable=true]')) return;
    if (e.key === '/') { e.preventDefault(); d.getElementById('q')?.focus(); }
    const rows = [...d.querySelectorAll('[data-row]')];
    if (!rows.length || (e.key !== 'j' && e.key !== 'k')) return;
    const at = rows.indexOf(d.activeElement);
    rows[e.key === 'j' ? Math.min(at + 1, rows.length - 1) : Math.max(at - 1, 0)].focus();
  });

  // a menu closes when one looks elsewhere
  d.addEventListener('click', (e) => {
    d.querySelectorAll('details.me[open],details.pop[open]').forEach((x) => { if (!x.contains(e.target)) x.open = false; });
  });
  d.addEventListener('keydown', (e) => {
    if (e.key !== 'Escape') return;
    const open = e.target.closest('details[open].me,details[open].pop');
    if (open) { open.open = false; open.querySelector('summary').focus(); }
  });

  // PCs are shared: whoever signs out leaves no draft behind
  d.addEventListener('submit', (e) => {
    if (e.target.getAttribute('action') !== '/sign-out') return;
    try { Object.keys(localStorage).filter((k) => k.startsWith('draft:')).forEach((k) => localStorage.removeItem(k)); } catch { /* none kept */ }
  });

  // what has arrived needs no draft here any more
  d.querySelectorAll('[data-draft-done]').forEach(({ dataset: { draftDone: name } }) => {
    try { Object.keys(localStorage).filter((k) => k === `draft:${name}` || k.startsWith(`draft:${name}:`)).forEach((k) => localStorage.removeItem(k)); } catch { /* none kept */ }
  });

  // a form whose session ended meanwhile: sign in on top of the page, then send it as it stands
  const alive = () => fetch('/session', { headers: { 'X-Live': '1' }, redirect: 'manual' }).then((r) => r.status === 204);
  const signInOnTop = () => new Promise((done) => {
    const box = d.createElement('dialog');
    const text = d.createElement('p');
    const frame = d.createElement('iframe');
    text.textContent = d.body.dataset.signin;
    frame.src = '/sign-in?over';
    frame.title = text.textContent;
    frame.className = 'over';
    box.append(text, frame);
    d.body.append(box);
    box.showModal();
    frame.addEventListener('load', async () => { if (await alive()) { box.close(); box.remove(); done(); } });
  });
  const refreshToken = async (form) => {
    const page = new DOMParser().parseFromString(await (await fetch('/settings')).text(), 'text/html');
    const token = page.querySelector('input[name=_csrf]')?.value;
    const field = form.querySelector('input[name=_csrf]');
    if (token && field) field.value = token;
  };
  d.addEventListener('submit', async (e) => {
    const form = e.target;
    if (form.method !== 'post' || form.dataset.checked || form.closest('.bare') || !d.querySelector('.rail')) return;
    e.preventDefault();
    const by = e.submitter;
    form.setAttribute('aria-busy', 'true');
    bar.classList.add('on');
    try {
      if (!(await alive())) { await signInOnTop(); await refreshToken(form); }
    } catch (offline) { /* no network: the browser itself says so when the form goes */ }
    await form.querySelector('[data-editor]')?.settled?.();
    await form.querySelector('[data-editor]')?.idle?.();
    form.dataset.checked = '1';
    form.requestSubmit(by ?? undefined);
    setTimeout(() => { delete form.dataset.checked; form.removeAttribute('aria-busy'); bar.classList.remove('on'); }, 4000);
  });
  // a page that waits for something asks again
  d.querySelectorAll('[data-again]').forEach((x) => setTimeout(() => location.reload(), Number(x.dataset.again) * 1000));
  // one tick for all rows of a table
  d.addEventListener('change', (e) => {
    if (e.target.matches('[data-all]')) e.target.closest('table').querySelectorAll('td.ck input').forEach((x) => { x.checked = e.target.checked; });
  });
  // what only a script can do is hidden until there is one
  d.querySelectorAll('[data-print]').forEach((b) => { b.hidden = false; b.addEventListener('click', () => window.print()); });
  const bar = d.createElement('div');
  bar.className = 'progress';
  d.body.append(bar);
  window.addEventListener('pageshow', () => bar.classList.remove('on'));

  window.sanchika = { csrf, alive, signInOnTop, refreshToken };
})();
