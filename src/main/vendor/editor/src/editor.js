// The editor of notes and letters: mounts in every [data-editor] that platform/editor.jte made.
import { history } from 'prosemirror-history';
import { Slice } from 'prosemirror-model';
import { EditorState, Selection } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import { keys, rules } from './commands.js';
import { ime } from './ime.js';
import { keeping } from './keeping.js';
import { convert } from './legacy.js';
import { clean, cleanText } from './paste.js';
import { references } from './references.js';
import { isBlank, readFrom, read, schema, write } from './schema.js';
import { toolbar } from './toolbar.js';

export { commands, isOn } from './commands.js';
export { ime } from './ime.js';
export { clean, cleanText } from './paste.js';
export { isSame, read, REFERENCE, schema, write } from './schema.js';
export { EditorState, TextSelection } from 'prosemirror-state';

const typing = () => window.sanchika?.typing;
const filled = (text, values) => text.replace(/\{(\d)\}/g, (_, n) => values[n] ?? '');

const paste = (view, event, slice) => {
  const text = slice.content.textBetween(0, slice.content.size, ' ');
  if (!typing()?.looksLegacy(text)) return false;
  const { from, to } = view.state.selection;
  const tr = view.state.tr.replaceSelection(slice);
  view.dispatch(tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'));
  convert(view, tr.mapping.map(from, -1), tr.mapping.map(to, 1), typing(), document.getElementById('typing-chip'));
  return true;
};

const paragraphs = (text) => text.split(/\n+/).filter((line) => line.trim())
  .map((line) => `<p>${line.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`)}</p>`).join('');

const phrase = (view, text) => {
  const { state } = view;
  const { $from, from, to } = state.selection;
  const before = $from.parent.textBetween(0, $from.parentOffset, ' ', ' ');
  const lines = text.split(/\n+/);
  const lead = before && !/\s$/.test(before) ? ' ' : '';
  let { tr } = state;
  if (lines.length === 1) tr = tr.insertText(lead + text, from, to);
  else tr = tr.replaceSelection(new Slice(read(paragraphs(text)).content, 1, 1));
  view.dispatch(tr.scrollIntoView());
  view.focus();
};

const mount = (root) => {
  const form = root.closest('form');
  const find = (what) => root.querySelector(what);
  const area = find('textarea');
  const hidden = find('input[data-body]');
  const status = find('[data-status]');
  const place = find('[data-text]');
  let keeper = null;
  let frame = 0;
  let bar = null;

  const say = (key, ...values) => {
    const words = root.dataset[`say${key.split('-').map((w) => w[0].toUpperCase() + w.slice(1)).join('')}`];
    if (words === undefined) return;
    status.dataset.state = key;
    status.querySelector('[data-say]').textContent = filled(words, values);
  };
  const ask = (key, values, answers) => {
    const box = find(`[data-ask="${key}"]`);
    const words = box.querySelector('[data-say]');
    words.dataset.words ??= words.textContent;
    words.textContent = filled(words.dataset.words, values);
    box.hidden = false;
    box.querySelectorAll('button[data-pick]').forEach((button) => {
      button.onclick = () => { box.hidden = true; answers[button.dataset.pick]?.(); view.focus(); };
    });
  };

  // a phrase that is pressed before one has been in the text goes to its end, as if one wrote on
  const doc = readFrom(find('template').content);
  const view = new EditorView({ mount: place }, {
    state: EditorState.create({
      doc,
      selection: Selection.atEnd(doc),
      plugins: [ime(typing), rules(), ...keys(), history({ newGroupDelay: 600 }), tableEditing()],
    }),
    editable: () => !root.hasAttribute('data-readonly'),
    attributes: (state) => ({
      class: 'txt', role: 'textbox', 'aria-multiline': 'true', 'aria-label': root.dataset.label, spellcheck: 'true', lang: root.dataset.lang,
      ...(isBlank(state.doc) ? { 'data-empty': root.dataset.placeholder ?? '' } : {}),
    }),
    transformPastedHTML: (html) => clean(html),
    transformPastedText: (text) => cleanText(text),
    handlePaste: paste,
    handleKeyDown: (_, e) => {
      if (e.altKey && e.key === 'F10' && bar) { e.preventDefault(); bar.focus(); return true; }
      return false;
    },
    handleDOMEvents: { blur: () => { keeper?.save(); return false; } },
    dispatchTransaction: (tr) => {
      view.updateState(view.state.apply(tr));
      if (tr.docChanged && !tr.getMeta('set')) keeper?.change();
      // the toolbar follows once a frame, never between a key and its letter
      if (bar && !frame) frame = requestAnimationFrame(() => { frame = 0; bar.update(); });
    },
  });

  const text = {
    html: () => write(view.state.doc),
    set: (html) => {
      const { tr, doc } = view.state;
      tr.replaceWith(0, doc.content.size, read(html).content).setMeta('set', true);
      view.dispatch(tr.setSelection(Selection.atEnd(tr.doc)));
    },
  };

  // On a thin line somebody may have begun in the plain field before this file had come.
  const early = area.value !== area.defaultValue ? area.value : null;
  const writing = document.activeElement === area;
  area.disabled = true;
  area.hidden = true;
  root.classList.add('live');
  form?.addEventListener('formdata', (e) => {
    if (hidden.name) e.formData.set(hidden.name, text.html());
    if (keeper && e.formData.has('version')) e.formData.set('version', keeper.version());
  });
  form?.addEventListener('submit', () => { hidden.value = text.html(); });

  const link = (href, label) => {
    const { from, to, empty } = view.state.selection;
    const tr = empty
      ? view.state.tr.replaceWith(from, to, [schema.text(label, [schema.marks.link.create({ href })]), schema.text(' ')])
      : view.state.tr.addMark(from, to, schema.marks.link.create({ href }));
    view.dispatch(tr.scrollIntoView());
    view.focus();
  };
  const dialog = find('dialog[data-refs]');
  const refer = dialog && references(dialog, dialog.dataset.refs, link, () => view.focus());
  bar = toolbar(find('[role=toolbar]'), view, refer ? { reference: refer } : {});
  bar.update();

  root.addEventListener('click', (e) => {
    const chip = e.target.closest('[data-phrase]');
    if (chip) phrase(view, chip.dataset.phrase);
  });

  keeper = keeping({ root, form, text, say, ask });
  if (early !== null) {
    const added = early.startsWith(area.defaultValue) && text.html() ? early.slice(area.defaultValue.length) : early;
    const plain = !/<(?!\/?p>)/.test(text.html());
    const lines = plain && added === early ? paragraphs(early) : text.html() + paragraphs(added);
    text.set(lines);
    keeper.change();
  }
  if (writing) view.focus();
  root.editor = { view, html: text.html, set: text.set, insert: (t) => phrase(view, t), link, focus: () => view.focus(), save: keeper.save, isDirty: keeper.isDirty };
  root.dispatchEvent(new CustomEvent('editor:ready', { bubbles: true, detail: root.editor }));
};

if (typeof document !== 'undefined') document.querySelectorAll('[data-editor]').forEach(mount);
