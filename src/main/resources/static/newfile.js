// Opening a file: heads one below the other, the number it would get, files on a subject like it.
(() => {
  const d = document;
  const form = d.querySelector('[data-newfile]');
  if (!form) return;
  const chosen = form.querySelector('input[name=head]');
  const box = form.querySelector('[data-preview]');
  const live = { headers: { 'X-Live': '1' } };
  let timer;
  const preview = () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const asked = new URLSearchParams({ head: form.elements.number.value ? 0 : chosen?.value || 0, subject: form.elements.subject.value });
      const answer = await fetch(`/files/preview?${asked}`, live).catch(() => null);
      if (answer?.ok) box.innerHTML = await answer.text();
    }, 300);
  };
  form.addEventListener('change', async (e) => {
    const select = e.target.closest('[data-head]');
    if (!select) return;
    const field = select.parentElement;
    [...field.querySelectorAll('[data-head]')].slice([...field.querySelectorAll('[data-head]')].indexOf(select) + 1).forEach((x) => x.remove());
    const above = select.previousElementSibling?.closest('[data-head]');
    chosen.value = select.value || above?.value || '';
    preview();
    if (!select.value) return;
    const answer = await fetch(`/files/heads?parent=${select.value}`, live).catch(() => null);
    if (!answer?.ok) return;
    const options = (await answer.text()).trim();
    if (options.split('<option').length < 3) return;
    const next = d.createElement('select');
    next.dataset.head = '';
    next.setAttribute('aria-label', field.querySelector('label').textContent);
    next.innerHTML = options;
    select.after(next);
  });
  form.addEventListener('input', (e) => { if (['subject', 'number'].includes(e.target.name)) preview(); });
})();
