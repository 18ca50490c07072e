// Choosing a desk while one types, and a button that says to whom it goes. Without this file the form works with its
// own find button and its select.
(() => {
  const d = document;
  d.querySelectorAll('form[data-send]').forEach((form) => {
    // fields may stand outside their form, in a bar of its own
    const at = (what) => form.querySelector(what) ?? d.querySelector(`[data-for="${form.id}"] ${what}`);
    const to = at('select[name=to]');
    const label = at('[data-send-label]');
    const input = at('[data-choose]');
    if (!to || !label) return;
    const say = () => {
      const chosen = to.selectedOptions[0];
      label.textContent = form.dataset.say.replace('{0}', chosen?.dataset.title ?? '…');
      if (star) { star.hidden = !to.value; star.setAttribute('aria-pressed', String(starred.has(to.value))); }
      warn();
    };
    const at2 = (what) => at(what) ?? d.querySelector(`footer ${what}`);
    const star = at('[data-star]');
    const starred = new Set(star?.dataset.star.split(' ') ?? []);
    // what to know about the desk that stands chosen; it keeps nobody from sending
    const warnings = at2('[data-warnings]');
    let warnedOf = null;
    const warn = async () => {
      const post = to.value;
      if (!warnings || post === warnedOf) return;
      warnedOf = post;
      const answer = post && await fetch(`${warnings.dataset.warnings}?toPost=${post}`, { headers: { 'X-Live': '1', Accept: 'application/json' } }).catch(() => null);
      if (to.value !== post) return;
      const { items } = answer && answer.ok ? await answer.json() : { items: [] };
      warnings.replaceChildren(...items.map((text) => Object.assign(d.createElement('li'), { textContent: text })));
      warnings.hidden = !items.length;
    };
    star?.addEventListener('click', async () => {
      const post = to.value;
      const on = !starred.has(post);
      const body = new URLSearchParams({ _csrf: form.elements.namedItem('_csrf').value });
      const answer = await fetch(`/favourites/${post}${on ? '' : '/end'}`, { method: 'POST', body, headers: { 'X-Live': '1' } }).catch(() => null);
      if (!answer?.ok) return;
      if (on) starred.add(post); else starred.delete(post);
      star.setAttribute('aria-pressed', String(starred.has(to.value)));
    });
    to.addEventListener('change', say);
    say();
    if (!input) return;
    const find = at('[name=find]');
    if (find) find.hidden = true;
    const hint = d.getElementById(input.getAttribute('aria-describedby'));
    const usual = hint.textContent;
    const given = to.innerHTML;
    let last = '';
    let timer;
    const show = async () => {
      const q = input.value.trim();
      if (q === last) return;
      last = q;
      if (!q) { to.innerHTML = given; hint.textContent = usual; say(); return; }
      const answer = await fetch(`${input.dataset.choose}?q=${encodeURIComponent(q)}`, { headers: { 'X-Live': '1' } });
      if (!answer.ok || input.value.trim() !== q) return;
      const options = (await answer.text()).trim();
      if (!options) { hint.textContent = hint.dataset.none; return; }
      to.innerHTML = options;
      hint.textContent = `${to.options.length.toLocaleString(`${d.documentElement.lang}-IN`)} · ${to.options[0].textContent}`;
      say();
    };
    input.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(show, 250); });
    input.addEventListener('keydown', (e) => {
      if (e.key === 'ArrowDown') { e.preventDefault(); to.focus(); }
      if (e.key === 'Enter') { e.preventDefault(); clearTimeout(timer); show().then(() => to.focus()); }
    });
  });
})();
