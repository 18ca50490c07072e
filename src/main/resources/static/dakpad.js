// Marking letter after letter: the next card lies ready, a mark goes in the background, the last one can be undone.
// Without this file every mark is an ordinary form.
(() => {
  const d = document;
  const frame = d.querySelector('[data-pad]');
  if (!frame) return;
  const slot = d.getElementById('pad');
  const bar = frame.querySelector('[data-padbar]');
  const undoing = frame.querySelector('[data-undo]');
  let ready = null;
  const card = () => slot.querySelector('form.padcard');
  d.body.classList.add('scripted');

  const ahead = () => {
    const now = card();
    if (!now) { ready = null; return; }
    ready = fetch(`/dak-pad?skip=${now.dataset.skip}&done=${Number(now.dataset.done) + 1}`, { headers: { 'X-Part': '1', 'X-Live': '1' } })
      .then((answer) => (answer.ok ? answer.text() : null))
      .then((html) => {
        const first = html?.match(/<img src="([^"]+)"/);
        if (first) new Image().src = first[1];
        return html;
      });
  };
  const show = (html, opened) => {
    slot.innerHTML = html;
    const now = card();
    if (now && !opened) {
      const body = new URLSearchParams({ _csrf: now.querySelector('[name=_csrf]').value });
      fetch(`/dak-pad/${now.dataset.id}/opening`, { method: 'POST', headers: { 'X-Live': '1' }, body });
    }
    slot.querySelector('.leaves')?.scrollTo(0, 0);
    ahead();
  };
  const say = (text, id, done) => {
    const form = undoing.content.firstElementChild.cloneNode(true);
    form.querySelector('span').textContent = text;
    form.action = `/dak-pad/${id}/undoing`;
    form.querySelector('[name=done]').value = done;
    form.querySelector('[name=_once]').value = crypto.randomUUID();
    bar.replaceChildren(form);
  };
  const fail = (text) => {
    const p = d.createElement('p');
    p.className = 'problem';
    p.textContent = text;
    bar.replaceChildren(p);
  };

  slot.addEventListener('submit', async (e) => {
    const form = e.target;
    const by = e.submitter;
    if (!by?.value || !ready) return;
    e.preventDefault();
    e.stopPropagation();
    const before = slot.innerHTML;
    const remark = form.elements.remark.value;
    const body = new URLSearchParams(new FormData(form));
    body.set('to', by.value);
    const next = await ready;
    if (next === null) { location.reload(); return; }
    const sent = fetch(form.getAttribute('action'), { method: 'POST', headers: { 'X-Live': '1' }, body }).catch(() => null);
    show(next);
    say(frame.dataset.sent.replace('{0}', by.dataset.title), form.dataset.id, Number(form.dataset.done) + 1);
    const answer = await sent;
    if (answer?.ok) return;
    let why = frame.dataset.failed;
    try { why = (await answer.json()).message || why; } catch (none) { /* said as it is */ }
    show(before, true);
    card().elements.remark.value = remark;
    fail(why);
  });

  d.addEventListener('keydown', (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.key === 'Escape' && e.target.id === 'remark') { e.target.blur(); return; }
    if (e.target.closest('input,textarea,select')) return;
    const press = e.key === 'u' ? bar.querySelector('button') : e.key === 's' ? slot.querySelector('[data-later]') : e.key === 'r' ? d.getElementById('remark') : slot.querySelector(`[data-key="${CSS.escape(e.key)}"]`);
    if (!press) return;
    e.preventDefault();
    if (e.key === 'r') press.focus(); else press.click();
  });
  ahead();
})();
