// The counter's screen: scans taken while one types, senders that fill the form, the same letter recognised at once,
// keys for the buttons, and a draft that survives. The form works without this file.
(() => {
  const d = document;
  const form = d.querySelector('form[data-diary]');
  const field = (name) => form?.elements.namedItem(name);

  // a draft belongs to one person at one screen and ends with the number
  const owner = form?.dataset.owner;
  if (!form) return;

  // senders and desks
  const filled = { designation: 'senderDesignation', organisation: 'senderOrganisation', address: 'senderAddress', district: 'senderDistrict', state: 'senderState', pin: 'senderPin', mobile: 'senderMobile', email: 'senderEmail' };
  form.addEventListener('suggestion', (e) => {
    if (e.target.name === 'to') { field('toPost').value = e.detail.id; keep(); return; }
    if (e.target.name !== 'senderName') return;
    field('senderId').value = e.detail.id;
    Object.entries(filled).forEach(([from, to]) => { field(to).value = e.detail.card[from] ?? ''; });
    if (e.detail.card.vip && e.detail.card.vip !== 'NONE') {
      field('reference').value = e.detail.card.vip;
      field('reference').closest('details').open = true;
    }
    keep();
    alike();
    (field('subject').value ? field('letterRef') : field('subject')).focus();
  });
  form.addEventListener('input', (e) => {
    if (e.target.name === 'senderName') field('senderId').value = '';
    if (e.target.name === 'to') field('toPost').value = '';
  });

  // a date is shown as it will be read: 2107 becomes 21-07-2026
  const digits = (text) => text.replace(/[०-९]/g, (c) => c.charCodeAt(0) - 0x966).replace(/[০-৯]/g, (c) => c.charCodeAt(0) - 0x9e6);
  form.addEventListener('change', (e) => {
    if (!('date' in e.target.dataset)) return;
    const typed = digits(e.target.value.trim());
    const m = typed.match(/^(\d{1,2})[-./ ](\d{1,2})(?:[-./ ](\d{2}|\d{4}))?$/) ?? typed.match(/^(\d{2})(\d{2})(\d{2}|\d{4})?$/);
    if (!m) return;
    const today = new Date();
    let year = m[3] ? Number(m[3].length === 2 ? `20${m[3]}` : m[3]) : today.getFullYear();
    const day = new Date(year, m[2] - 1, m[1]);
    const ahead = e.target.name === 'hardDueOn';
    if (!m[3] && !ahead && day > today) year -= 1;
    if (!m[3] && ahead && day < new Date(today.toDateString())) year += 1;
    e.target.value = `${m[1].padStart(2, '0')}-${m[2].padStart(2, '0')}-${year}`;
  });

  // the same letter twice
  const same = d.getElementById('same');
  let lastAsked = '';
  const alike = async () => {
    const about = ['letterRef', 'letterDate', 'subject', 'senderId', 'senderName', 'senderDesignation', 'senderOrganisation', 'document'];
    const body = new URLSearchParams(about.map((name) => [name, field(name).value]));
    const ready = (field('letterRef').value && field('letterDate').value) || (field('subject').value.length > 8 && field('senderName').value) || field('document').value;
    if (!ready || body.toString() === lastAsked) return;
    lastAsked = body.toString();
    if (!form.dataset.draft && form.getAttribute('action').endsWith('/details')) return;
    if (field('anyway')?.checked) body.set('anyway', 'on');
    body.set('_csrf', field('_csrf').value);
    const answer = await fetch('/receipts/earlier', { method: 'POST', headers: { 'X-Live': '1' }, body });
    if (answer.ok) same.innerHTML = await answer.text();
  };
  form.addEventListener('change', () => alike());

  // what is being typed in stands clear of the buttons below
  form.addEventListener('focusin', (e) => { if (e.target.matches('.dright input,.dright textarea,.dright select')) e.target.scrollIntoView({ block: 'nearest' }); });

  // scans: chosen, dropped or pasted
  const file = d.getElementById('file');
  const going = form.querySelector('[data-going]');
  const bar = form.querySelector('progress');
  const leaves = form.querySelector('[data-leaves]');
  const box = d.getElementById('document');
  let under = null;
  const said = (text, bad) => { going.textContent = text; going.classList.toggle('err', Boolean(bad)); box.classList.toggle('bad', Boolean(bad)); };
  const number = (n) => n.toLocaleString(`${d.documentElement.lang}-IN`);
  const show = (paper) => {
    const base = `/receipts/papers/${paper.sha256}/pages/`;
    if (paper.mediaType === 'message/rfc822') {
      const mail = d.createElement('iframe');
      mail.className = 'mail';
      mail.setAttribute('sandbox', '');
      mail.src = `${base}1`;
      leaves.replaceChildren(mail);
      return;
    }
    leaves.replaceChildren(...Array.from({ length: paper.pages }, (_, n) => {
      const leaf = d.createElement('figure');
      const img = d.createElement('img');
      leaf.className = 'leaf';
      img.loading = 'lazy';
      img.width = 935;
      img.height = 1323;
      img.alt = leaves.dataset.page.replace('{0}', number(n + 1)).replace('{1}', number(paper.pages));
      img.src = base + (n + 1);
      leaf.append(img);
      return leaf;
    }));
  };
  const upload = (content) => {
    under?.abort();
    if (content.size > Number(going.dataset.max) * 1048576) { said(going.dataset.large, true); return; }
    const request = new XMLHttpRequest();
    const body = new FormData();
    const token = field('_csrf').value;
    under = request;
    body.append('file', content, content.name || 'paste.png');
    request.open('POST', '/receipts/papers');
    request.setRequestHeader('X-CSRF-TOKEN', token);
    request.setRequestHeader('X-XSRF-TOKEN', token);
    request.setRequestHeader('X-Live', '1');
    bar.hidden = false;
    said(going.dataset.uploading);
    request.upload.addEventListener('progress', (e) => {
      bar.value = e.lengthComputable ? (e.loaded / e.total) * 100 : 0;
      if (e.loaded === e.total) said(going.dataset.examined);
    });
    request.addEventListener('loadend', () => {
      bar.hidden = true;
      under = null;
      file.value = '';
      let answer = {};
      try { answer = JSON.parse(request.responseText); } catch (page) { /* not ours: said below */ }
      if (request.status === 200) {
        field('document').value = answer.sha256;
        field('fileName').value = answer.fileName;
        said(answer.said);
        show(answer);
        keep();
        alike();
      } else {
        said(answer.message || (request.status === 413 ? going.dataset.large : going.dataset.failed), true);
      }
    });
    request.send(body);
  };
  file?.addEventListener('change', () => { if (file.files[0]) upload(file.files[0]); });
  const drop = form.querySelector('[data-drop]');
  ['dragenter', 'dragover'].forEach((name) => drop.addEventListener(name, (e) => { e.preventDefault(); drop.classList.add('over'); }));
  ['dragleave', 'drop'].forEach((name) => drop.addEventListener(name, (e) => { e.preventDefault(); drop.classList.remove('over'); }));
  drop.addEventListener('drop', (e) => { if (e.dataTransfer.files[0]) upload(e.dataTransfer.files[0]); });
  d.addEventListener('paste', (e) => { if (e.clipboardData?.files[0]) { e.preventDefault(); upload(e.clipboardData.files[0]); } });

  // keys
  d.addEventListener('keydown', (e) => {
    const key = e.ctrlKey && e.key === 'Enter' ? 'Enter' : e.altKey && !e.ctrlKey ? e.code : '';
    const button = key && form.querySelector(`button[data-key="${key}"]`);
    if (button) { e.preventDefault(); button.click(); }
  });
  // Enter walks on instead of sending half an entry
  form.addEventListener('keydown', (e) => {
    if (e.key !== 'Enter' || e.ctrlKey || e.defaultPrevented || !e.target.matches('input:not([type=checkbox],[type=file])')) return;
    e.preventDefault();
    const fields = [...form.querySelectorAll('input:not([type=hidden],[type=file]),select,textarea,button')].filter((x) => x.offsetParent);
    fields[fields.indexOf(e.target) + 1]?.focus();
  });

  // the draft: what was typed, never the paper itself
  const key = form.dataset.draft && `draft:${form.dataset.draft}:${owner}`;
  const kept = [...form.elements].filter((x) => x.name && !x.name.startsWith('_') && !['file', 'then', 'nature', 'receivedOn', 'anyway'].includes(x.name));
  let timer;
  function keep() {
    if (!key) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const values = Object.fromEntries(kept.map((x) => [x.name, x.type === 'checkbox' ? (x.checked ? 'on' : '') : x.value]));
      if (values.subject || values.senderName || values.letterRef || values.document) localStorage.setItem(key, JSON.stringify(values));
    }, 400);
  }
  form.addEventListener('input', keep);
  form.addEventListener('change', keep);
  const saved = key && localStorage.getItem(key);
  if (saved && !field('subject').value) {
    const values = JSON.parse(saved);
    kept.forEach((x) => { if (x.name in values) { if (x.type === 'checkbox') x.checked = values[x.name] === 'on'; else x.value = values[x.name]; } });
    form.querySelectorAll('details.group').forEach((group) => {
      group.open = group.open || [...group.querySelectorAll('input')].some((x) => (x.type === 'checkbox' ? x.checked : x.value));
    });
    const notice = form.querySelector('[data-restored]');
    notice.hidden = false;
    form.querySelector('[data-discard]').addEventListener('click', () => { localStorage.removeItem(key); location.reload(); });
    if (values.document) fetch(`/receipts/papers/${values.document}`, { headers: { 'X-Live': '1' } }).then((r) => (r.ok ? r.json() : null)).then((paper) => {
      if (paper) { show(paper); said(`${values.fileName}`); } else { field('document').value = ''; }
    });
  }

  d.body.classList.add('scripted');
  (form.querySelector('[data-focus]') ?? field('senderName')).focus();
})();
