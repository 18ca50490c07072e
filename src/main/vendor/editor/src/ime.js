// The chosen way of typing inside the editor: the page's own Typer (typing.js) decides what each key gives.
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

const key = new PluginKey('ime');
const REACH = 80;

export const ime = (typing) => {
  let typer = null;
  let named = null;
  const current = () => {
    const method = typing()?.method() ?? null;
    if (method !== named) { named = method; typer = method ? new (typing().Typer)(method) : null; }
    return typer;
  };
  const before = ($from) => $from.parent.textBetween(Math.max(0, $from.parentOffset - REACH), $from.parentOffset, null, '\ufffc');
  const apply = (view, from, to, edit) => {
    const start = from - edit.cut;
    const tr = edit.put ? view.state.tr.insertText(edit.put, start, to) : view.state.tr.delete(start, to);
    const shown = typer.shown.length;
    const end = start + edit.put.length;
    view.dispatch(tr.setMeta(key, shown ? { from: end - shown, to: end } : null).scrollIntoView());
    return true;
  };
  const input = (view, from, to, text) => {
    if (view.composing || text.length !== 1 || !current()) return false;
    const $from = view.state.doc.resolve(from);
    if (!$from.parent.isTextblock) return false;
    const edit = typer.type(text, from === to ? before($from) : '');
    return edit ? apply(view, from, to, edit) : false;
  };
  return new Plugin({
    key,
    state: {
      init: () => null,
      apply: (tr, word) => {
        const now = tr.getMeta(key);
        if (now !== undefined) return now;
        return tr.docChanged || tr.selectionSet ? null : word;
      },
    },
    props: {
      decorations: (state) => {
        const word = key.getState(state);
        return word ? DecorationSet.create(state.doc, [Decoration.inline(word.from, word.to, { class: 'ime' })]) : null;
      },
      // Taken at the key, the browser need not first put in what is replaced at once.
      handleKeyPress: (view, event) => {
        const { from, to, $from, $to } = view.state.selection;
        return !event.ctrlKey && !event.metaKey && !event.isComposing && $from.sameParent($to) && input(view, from, to, event.key);
      },
      handleTextInput: input,
      handleKeyDown: (view, event) => {
        const { empty, $from } = view.state.selection;
        if (event.key !== 'Backspace' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !empty || !current()) return false;
        const edit = typer.back(before($from));
        return edit ? apply(view, $from.pos, $from.pos, edit) : false;
      },
    },
  });
};
