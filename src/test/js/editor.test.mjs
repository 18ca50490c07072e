// What of the editor needs no page: its schema, its commands, and typing in our scripts through typing.js.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const module = (name) => import('data:text/javascript;base64,' + readFileSync(new URL(`../../main/resources/static/${name}`, import.meta.url)).toString('base64'));
const { commands, isOn, ime, cleanText, schema, REFERENCE, EditorState, TextSelection } = await module('editor.js');
const { Typer } = await module('typing.js');
const { doc, paragraph } = { doc: (...blocks) => schema.node('doc', null, blocks), paragraph: (text) => schema.node('paragraph', null, text ? [schema.text(text)] : []) };

const desk = (content, plugins = []) => {
  const view = { composing: false, state: EditorState.create({ doc: content, plugins }), dispatch: (tr) => { view.state = view.state.apply(tr); } };
  view.caret = (at) => view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, at)));
  view.run = (name) => commands[name](view.state, view.dispatch, view);
  return view;
};

test('a table comes with a heading row, a place to go on after it, and is never put into another', () => {
  const view = desk(doc(paragraph()));
  assert.ok(view.run('table'));
  assert.equal(view.state.doc.childCount, 2);
  assert.equal(view.state.doc.firstChild.firstChild.firstChild.type.name, 'table_header');
  assert.ok(isOn('table', view.state));
  assert.equal(view.run('table'), false);
  view.run('row-add');
  assert.equal(view.state.doc.firstChild.childCount, 4);
  view.run('column-add');
  assert.equal(view.state.doc.firstChild.firstChild.childCount, 4);
  view.run('row-remove');
  view.run('header-row');
  view.run('table-remove');
  assert.equal(view.state.doc.toString(), 'doc(paragraph)');
});

test('a list is made, turned into the other kind and undone by its own button', () => {
  const view = desk(doc(paragraph('क')));
  view.caret(1);
  view.run('numbered-list');
  assert.equal(view.state.doc.toString(), 'doc(ordered_list(list_item(paragraph("क"))))');
  view.run('bullet-list');
  assert.equal(view.state.doc.toString(), 'doc(bullet_list(list_item(paragraph("क"))))');
  assert.ok(isOn('bullet-list', view.state));
  view.run('bullet-list');
  assert.equal(view.state.doc.toString(), 'doc(paragraph("क"))');
});

test('a quote is put around a paragraph and taken off again', () => {
  const view = desk(doc(paragraph('क')));
  view.caret(1);
  view.run('quote');
  assert.equal(view.state.doc.toString(), 'doc(blockquote(paragraph("क")))');
  view.run('quote');
  assert.equal(view.state.doc.toString(), 'doc(paragraph("क"))');
});

test('super- and subscript exclude each other', () => {
  const view = desk(doc(paragraph('12')));
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 1, 3)));
  view.run('superscript');
  view.run('subscript');
  assert.deepEqual(view.state.doc.firstChild.firstChild.marks.map((m) => m.type.name), ['subscript']);
});

test('links lead within the office only', () => {
  for (const good of ['#c-12', '#p-7', '#n-3', '/files/123', '/files/123#p-7', '/receipts/9']) assert.match(good, REFERENCE);
  for (const bad of ['https://example.org', 'javascript:alert(1)', '#x', '/files/', '/files/1/x', '//example.org', '#c-1 ', '/sign-out']) assert.doesNotMatch(bad, REFERENCE);
});

test('what cannot be seen is left out of plain text, joiners stay', () => {
  assert.equal(cleanText('a\u202eb\u200bc\u00a0d\u0007e'), 'abc de');
  assert.equal(cleanText('र\u200d्य क\u200cष'), 'र\u200d्य क\u200cष');
});

test('the chosen way of typing works inside a paragraph', () => {
  let method = 'phonetic-hi';
  const plugin = ime(() => ({ Typer, method: () => method }));
  const view = desk(doc(paragraph('')), [plugin]);
  view.caret(1);
  const type = (keys) => {
    for (const key of keys) {
      const { from, to } = view.state.selection;
      const done = key === '<' ? plugin.props.handleKeyDown(view, { key: 'Backspace' }) : plugin.props.handleTextInput(view, from, to, key);
      if (!done) view.dispatch(key === '<' ? view.state.tr.delete(from - 1, from) : view.state.tr.insertText(key, from, to));
    }
    return view.state.doc.textContent;
  };
  assert.equal(type('karan<<'), 'कर');
  assert.equal(type(' aadesh.'), 'कर आदेश।');
  method = null;
  assert.equal(type(' ok.'), 'कर आदेश। ok.');
  method = 'phonetic-bn';
  assert.equal(type(' nothi'), 'कर आदेश। ok. নথি');
});
