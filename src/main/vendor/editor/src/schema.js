// What a note is made of; org.sanchika.text.RichText on the server has the same list.
import { DOMParser as ModelParser, DOMSerializer, Schema } from 'prosemirror-model';
import { bulletList, listItem, orderedList } from 'prosemirror-schema-list';
import { tableNodes } from 'prosemirror-tables';

export const REFERENCE = /^(?:#[cpn]-\d{1,9}|\/files\/\d{1,18}(?:#[cpn]-\d{1,9})?|\/(?:receipts|authorities)\/\d{1,18})$/;

const mark = (element, tags, more = {}) => ({ parseDOM: tags.map((tag) => ({ tag })), toDOM: () => [element, 0], ...more });

export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { content: 'inline*', group: 'block flow', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    blockquote: { content: 'block+', group: 'block flow', defining: true, parseDOM: [{ tag: 'blockquote' }], toDOM: () => ['blockquote', 0] },
    ordered_list: { ...orderedList, content: 'list_item+', group: 'block flow' },
    bullet_list: { ...bulletList, content: 'list_item+', group: 'block flow' },
    list_item: { ...listItem, content: 'paragraph block*', defining: true },
    ...tableNodes({ tableGroup: 'block', cellContent: 'flow+', cellAttributes: {} }),
    text: { group: 'inline' },
    hard_break: { inline: true, group: 'inline', selectable: false, parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
  },
  // outermost first
  marks: {
    link: {
      attrs: { href: { validate: 'string' } },
      inclusive: false,
      parseDOM: [{ tag: 'a[href]', getAttrs: (a) => (REFERENCE.test(a.getAttribute('href')) ? { href: a.getAttribute('href') } : false) }],
      toDOM: (link) => ['a', { href: link.attrs.href }, 0],
    },
    strong: mark('strong', ['strong', 'b']),
    em: mark('em', ['em', 'i']),
    underline: mark('u', ['u']),
    superscript: mark('sup', ['sup'], { excludes: 'superscript subscript' }),
    subscript: mark('sub', ['sub'], { excludes: 'superscript subscript' }),
  },
});

const parser = ModelParser.fromSchema(schema);
const serializer = DOMSerializer.fromSchema(schema);

export const read = (html) => parser.parse(new DOMParser().parseFromString(html, 'text/html').body);
export const readFrom = (element) => parser.parse(element);

export const isBlank = (doc) => doc.childCount === 1 && doc.firstChild.isTextblock && doc.firstChild.content.size === 0;

export const write = (doc) => {
  if (isBlank(doc)) return '';
  const box = document.createElement('div');
  box.append(serializer.serializeFragment(doc.content));
  return box.innerHTML;
};

// The server writes white space in one way; what differs in that alone is the same.
export const isSame = (one, other) => {
  const plain = (html) => write(read(html)).replace(/&nbsp;|\s+/g, ' ').replace(/ *(<\/?(?:p|li|td|th|br|blockquote)[^>]*>) */g, '$1').replace(/ +/g, ' ').replace(/<p><\/p>/g, '');
  return one === other || plain(one) === plain(other);
};
