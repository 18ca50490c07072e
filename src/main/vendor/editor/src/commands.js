// What the toolbar and the keys do.
import { baseKeymap, chainCommands, exitCode, lift, toggleMark, wrapIn } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { inputRules, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import { TextSelection } from 'prosemirror-state';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, goToNextCell, isInTable, toggleHeaderRow } from 'prosemirror-tables';
import { schema } from './schema.js';

const { marks, nodes } = schema;

const around = (state, ...types) => {
  for (let { $from } = state.selection, depth = $from.depth; depth > 0; depth -= 1) if (types.includes($from.node(depth).type)) return $from.node(depth);
  return null;
};

const list = (type) => (state, dispatch) => {
  const inside = around(state, nodes.ordered_list, nodes.bullet_list);
  if (!inside) return wrapInList(type)(state, dispatch);
  if (inside.type === type) return liftListItem(nodes.list_item)(state, dispatch);
  if (dispatch) {
    const { $from } = state.selection;
    for (let depth = $from.depth; depth > 0; depth -= 1) {
      if ($from.node(depth) === inside) { dispatch(state.tr.setNodeMarkup($from.before(depth), type)); break; }
    }
  }
  return true;
};

const quote = (state, dispatch) => (around(state, nodes.blockquote) ? lift(state, dispatch) : wrapIn(nodes.blockquote)(state, dispatch));

const table = (rows, columns) => (state, dispatch) => {
  if (isInTable(state)) return false;
  if (dispatch) {
    const row = (type) => nodes.table_row.create(null, Array.from({ length: columns }, () => type.createAndFill()));
    const made = nodes.table.create(null, [row(nodes.table_header), ...Array.from({ length: rows - 1 }, () => row(nodes.table_cell))]);
    const { $from } = state.selection;
    const empty = $from.parent.isTextblock && $from.parent.content.size === 0 && $from.depth === 1;
    const at = empty ? $from.before() : $from.after(1);
    const tr = empty ? state.tr.replaceWith(at, $from.after(), made) : state.tr.insert(at, made);
    if (tr.doc.content.size === at + made.nodeSize) tr.insert(at + made.nodeSize, nodes.paragraph.create());
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 3))).scrollIntoView());
  }
  return true;
};

// Tab in the last cell makes a new row, as in every office program.
const nextCell = (state, dispatch, view) => {
  if (!isInTable(state)) return false;
  if (goToNextCell(1)(state, dispatch)) return true;
  if (dispatch) {
    addRowAfter(state, dispatch);
    goToNextCell(1)(view.state, view.dispatch);
  }
  return true;
};

const lineBreak = chainCommands(exitCode, (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
});

export const commands = {
  bold: toggleMark(marks.strong),
  italic: toggleMark(marks.em),
  underline: toggleMark(marks.underline),
  superscript: toggleMark(marks.superscript),
  subscript: toggleMark(marks.subscript),
  'numbered-list': list(nodes.ordered_list),
  'bullet-list': list(nodes.bullet_list),
  quote,
  table: table(3, 3),
  'row-add': addRowAfter,
  'row-remove': deleteRow,
  'column-add': addColumnAfter,
  'column-remove': deleteColumn,
  'header-row': toggleHeaderRow,
  'table-remove': deleteTable,
  undo,
  redo,
};

const MARK_OF = { bold: marks.strong, italic: marks.em, underline: marks.underline, superscript: marks.superscript, subscript: marks.subscript };
const NODE_OF = { 'numbered-list': nodes.ordered_list, 'bullet-list': nodes.bullet_list, quote: nodes.blockquote };

// Whether a button is to look pressed; null where it never is.
export const isOn = (name, state) => {
  if (MARK_OF[name]) {
    const { empty, $from, from, to } = state.selection;
    return empty ? !!MARK_OF[name].isInSet(state.storedMarks ?? $from.marks()) : state.doc.rangeHasMark(from, to, MARK_OF[name]);
  }
  if (NODE_OF[name]) return !!around(state, NODE_OF[name]);
  return name === 'table' ? isInTable(state) : null;
};

export const keys = () => [
  keymap({
    'Mod-b': commands.bold, 'Mod-B': commands.bold,
    'Mod-i': commands.italic, 'Mod-I': commands.italic,
    'Mod-u': commands.underline, 'Mod-U': commands.underline,
    'Mod-.': commands.superscript, 'Mod-,': commands.subscript,
    'Mod-z': undo, 'Mod-y': redo, 'Mod-Shift-z': redo,
    'Mod-Shift-7': commands['numbered-list'], 'Mod-Shift-8': commands['bullet-list'], 'Mod-Shift-9': quote,
    'Shift-Enter': lineBreak,
    Enter: splitListItem(nodes.list_item),
    Tab: chainCommands(nextCell, sinkListItem(nodes.list_item)),
    'Shift-Tab': chainCommands(goToNextCell(-1), liftListItem(nodes.list_item)),
    Backspace: (state, dispatch) => {
      const { empty, $from } = state.selection;
      return empty && $from.parentOffset === 0 && $from.depth > 1 && $from.node(-1).type === nodes.list_item && $from.index(-1) === 0 ? liftListItem(nodes.list_item)(state, dispatch) : false;
    },
  }),
  keymap(baseKeymap),
];

export const rules = () => inputRules({
  rules: [
    wrappingInputRule(/^([1-9]\d{0,2})\.\s$/, nodes.ordered_list, (m) => ({ order: Number(m[1]) }), (m, node) => node.childCount + node.attrs.order === Number(m[1])),
    wrappingInputRule(/^\s*[-•]\s$/, nodes.bullet_list),
  ],
});

