// What Word, LibreOffice and web pages put on the clipboard, made to fit the schema. Everything is read in a document
// without a window: nothing runs, nothing is fetched.
import { REFERENCE } from './schema.js';

const GONE = 'script,style,title,meta,link,base,xml,template,noscript,iframe,object,embed,img,picture,video,audio,canvas,svg,math,input,select,button,textarea,o\\:p:empty';
const MARKS = { B: 'strong', I: 'em', CITE: 'em', DFN: 'em', INS: 'u' };
const NUMBER = /^\(?(?:[\d०-९০-৯]{1,3}|[ivxl]{1,5}|[a-z]|[क-हক-হ])[.)]/i;

// Inline styles and handlers would be refused by the page's content policy, each with a complaint; they are only looked
// at, so they go by another name.
const inert = (html) => html
  .replace(/<style\b[\s\S]*?(?:<\/style>|$)/gi, '')
  .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/([\s"'/])style\s*=/gi, '$1data-css=').replace(/([\s"'/])on[a-z]+\s*=/gi, '$1data-gone='));

const property = (el, name) => new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`, 'i').exec(el.getAttribute('data-css') ?? '')?.[1].trim().toLowerCase() ?? '';

const wrap = (el, name) => {
  const inner = el.ownerDocument.createElement(name);
  inner.append(...el.childNodes);
  el.append(inner);
};
const rename = (el, name) => {
  const other = el.ownerDocument.createElement(name);
  other.append(...el.childNodes);
  el.replaceWith(other);
  return other;
};
const unwrap = (el) => el.replaceWith(...el.childNodes);

const words = (body) => {
  const open = [];
  let last = null;
  for (const p of body.querySelectorAll('p[data-css*="mso-list" i]')) {
    const level = Number(/level(\d)/i.exec(property(p, 'mso-list'))?.[1] ?? 0);
    if (!level) continue;
    let mark = '';
    p.querySelectorAll('[data-css*="mso-list" i]').forEach((m) => { if (property(m, 'mso-list') === 'ignore') { mark += m.textContent; m.remove(); } });
    const kind = NUMBER.test(mark.trim()) ? 'OL' : 'UL';
    if (open[0]?.list !== p.previousElementSibling) open.length = 0;
    while (open.length && open.at(-1).level > level) open.pop();
    if (open.at(-1)?.level === level && open.at(-1).list.tagName !== kind) open.pop();
    if (!open.length || open.at(-1).level < level) {
      const list = p.ownerDocument.createElement(kind);
      if (open.length && last) last.append(list); else p.before(list);
      open.push({ level, list });
    }
    last = p.ownerDocument.createElement('li');
    open.at(-1).list.append(last);
    last.append(p);
  }
};

const own = (href) => {
  if (REFERENCE.test(href)) return href;
  if (typeof location === 'undefined') return null;
  const url = URL.canParse(href) ? new URL(href) : null;
  if (!url || url.origin !== location.origin) return null;
  const path = url.pathname + url.hash;
  if (REFERENCE.test(path)) return path;
  return url.pathname === location.pathname && REFERENCE.test(url.hash) ? url.hash : null;
};

export const clean = (html, parse = (text) => new DOMParser().parseFromString(text, 'text/html')) => {
  const { body } = parse(inert(html));
  body.querySelectorAll(GONE).forEach((el) => el.remove());
  body.querySelectorAll('[data-css]').forEach((el) => {
    if (property(el, 'display') === 'none' || property(el, 'visibility') === 'hidden' || property(el, 'mso-hide') === 'all') el.remove();
  });
  words(body);
  for (const el of [...body.querySelectorAll('*')]) {
    const weight = property(el, 'font-weight');
    const block = /^(P|DIV|TD|TH|LI|TABLE|UL|OL|TR|TBODY|BODY|H\d)$/.test(el.tagName);
    if (/^H[1-6]$/.test(el.tagName)) { wrap(el, 'strong'); rename(el, 'p'); continue; }
    if (el.tagName === 'A') { const href = own(el.getAttribute('href') ?? ''); if (href) el.setAttribute('href', href); else { unwrap(el); continue; } }
    if (block) continue;
    if (/^(bold|[6-9]00)/.test(weight) && !/^(B|STRONG)$/.test(el.tagName)) wrap(el, 'strong');
    if (property(el, 'font-style') === 'italic' && !/^(I|EM)$/.test(el.tagName)) wrap(el, 'em');
    if (/underline/.test(property(el, 'text-decoration') + property(el, 'text-decoration-line')) && !/^(U|A)$/.test(el.tagName)) wrap(el, 'u');
    if (property(el, 'vertical-align') === 'super' && el.tagName !== 'SUP') wrap(el, 'sup');
    if (property(el, 'vertical-align') === 'sub' && el.tagName !== 'SUB') wrap(el, 'sub');
    if (/^(B|STRONG)$/.test(el.tagName) && /^(normal|[1-5]00)/.test(weight)) unwrap(el);
    else if (MARKS[el.tagName]) rename(el, MARKS[el.tagName]);
  }
  body.querySelectorAll('td table, th table').forEach((table) => {
    table.querySelectorAll('td,th').forEach((cell) => { table.before(...cell.childNodes); });
    table.remove();
  });
  body.querySelectorAll('table').forEach((table) => {
    const cells = table.querySelectorAll('td,th');
    if (cells.length === 1) { table.before(...cells[0].childNodes); table.remove(); }
  });
  body.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol').forEach((list) => {
    if (list.previousElementSibling?.tagName === 'LI') list.previousElementSibling.append(list);
  });
  for (const el of body.querySelectorAll('*')) {
    for (const { name } of [...el.attributes]) if (!/^(href|colspan|rowspan|start|data-pm-slice)$/.test(name)) el.removeAttribute(name);
  }
  return body.innerHTML.replace(/<!--[\s\S]*?-->/g, '').replace(/&nbsp;|[\u00a0\u202f]/g, ' ').replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\ufffc]/g, '');
};

// Plain text of the clipboard loses what cannot be seen and could mislead.
export const cleanText = (text) => text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffc]/g, '');
