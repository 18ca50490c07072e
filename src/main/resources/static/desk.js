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
      label.textContent = form.dataset.say.replace('{0}', chosen ? chosen.dataset.title : '…');
    };
    to.addEventListener('change', say);
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
