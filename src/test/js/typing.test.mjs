// node --test src/test/js/*.test.mjs
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const source = readFileSync(new URL('../../main/resources/static/typing.js', import.meta.url), 'utf8');
const { Typer, METHODS, looksLegacy } = await import('data:text/javascript;base64,' + Buffer.from(source).toString('base64'));

// What a field shows after these keys; < is backspace.
const typed = (method, keys) => {
  const typer = new Typer(method);
  let text = '';
  for (const key of keys) {
    const edit = key === '<' && method.startsWith('phonetic') ? typer.back(text) : typer.type(key, text);
    if (edit) text = text.slice(0, text.length - edit.cut) + edit.put;
    else text = key === '<' ? text.slice(0, -1) : text + key;
  }
  return text;
};
const cases = (method, pairs) => test(method, () => {
  for (const [keys, text] of pairs) assert.equal(typed(method, keys), text.normalize('NFC'), keys);
});

cases('phonetic-hi', [
  ['aavedan par vichaar.', 'आवेदन पर विचार।'],
  ['kaaryaalay niyog', 'कार्यालय नियोग'],
  ['sanchikaa', 'संचिका'],
  ['prakhaND vikaas padaadhikaarii', 'प्रखण्ड विकास पदाधिकारी'],
  ['mukhy sachiv', 'मुख्य सचिव'],
  ['gyaan vigyaan', 'ज्ञान विज्ञान'],
  ['xetr', 'क्षेत्र'],
  ['kRipayaa', 'कृपया'],
  ['DOkTar', 'डॉक्टर'],
  ['saRak', 'सड़क'],
  ['jaaMMch', 'जाँच'],
  ['ataH', 'अतः'],
  ['shrii 12', 'श्री 12'],
  ['pashchaat_', 'पश्चात्'],
  ['DO..', 'डॉ.'],
  ['aaii', 'आई'],
  ['karan<<', 'कर'],
]);

cases('phonetic-bn', [
  ['ami', 'আমি'],
  ['soncika', 'সঞ্চিকা'],
  ['nothi', 'নথি'],
  ['kormocari.', 'কর্মচারি।'],
  ['bidyaloy', 'বিদ্যালয়'],
  ['bangla', 'বাংলা'],
  ['doptor', 'দপ্তর'],
  ['bhai', 'ভাই'],
  ['krri', 'কৃ'],
  ['ryali', 'র‍্যালি'],
  ['porikkha', 'পরিক্ষা'],
  ['t`', 'ৎ'],
]);

cases('inscript-hi', [
  ['Dkje', 'अकरा'],
  ['kejd/en/', 'कार्यालय'],
  ['mx;fke', 'संचिका'],
  ['%', 'ज्ञ'],
  ['2026', '2026'],
  ['[]', 'ड़'],
]);

cases('inscript-bn', [
  ['vLf', 'নথি'],
  ['kejd?', 'কার্য'],
  ['ofv', 'দিন'],
]);

cases('remington-cbi-hi', [
  ['dk;kZy;', 'कार्यालय'],
  ['fLFkfr', 'स्थिति'],
  ['vfUre', 'अन्तिम'],
  ['ftykf/kdkjh', 'जिलाधिकारी'],
  ['=qfV', 'त्रुटि'],
  ['jkf=k', 'रात्रि'],
  ['bZ', 'ई'],
  [',sfrgkfld', 'ऐतिहासिक'],
  ['vkSj', 'और'],
  ['fon~;ky;', 'विद्यालय'],
  ['Li"V', 'स्पष्ट'],
  ['esa', 'में'],
  ['lM+d', 'सड़क'],
  ['jk"Vzh;', 'राष्ट्रीय'],
  ['vr%', 'अतः'],
  ['tkWap', 'जाँच'],
  ['iVukA', 'पटना।'],
  ['fd', 'कि'],
]);

cases('remington-gail-hi', [
  ['dkZ;ky;', 'कार्यालय'],
  ['LFkfrf', 'स्थिति'],
  ['ofHkkx', 'विभाग'],
  ['bZ', 'ई'],
  ['mq', 'ऊ'],
  ['vkSj', 'और'],
  ['lM`d', 'सड़क'],
  ['(', 'त्र'],
  ['!', '।'],
  ['5#', '5:'],
  ['vr#', 'अतः'],
  ['izdkj', 'प्रकार'],
]);

cases('bijoy-bn', [
  ['bdK', 'নথি'],
  ['dj', 'কি'],
  ['cj', 'কে'],
  ['cjf', 'কো'],
  ['gf', 'আ'],
  ['Ff', 'আ'],
  ['jgN', 'ক্ষ'],
  ['jmA', 'কর্ম'],
  ['rzdk', 'প্রতি'],
  ['vZf', 'র‍্যা'],
  ['dhlZfVW', 'বিদ্যালয়'],
  ['ndyhfVW', 'সচিবালয়'],
  ['jG', 'ক।'],
]);

test('a word taken up elsewhere begins anew', () => {
  const typer = new Typer('phonetic-hi');
  assert.deepEqual(typer.type('k', ''), { cut: 0, put: 'क' });
  assert.deepEqual(typer.type('a', 'and'), { cut: 0, put: 'अ' });
});

test('backspace takes back a key, not a sign', () => {
  const typer = new Typer('remington-cbi-hi');
  let text = '';
  for (const key of 'fL') { const e = typer.type(key, text); text = text.slice(0, text.length - e.cut) + e.put; }
  const back = typer.back(text);
  assert.equal(text.slice(0, text.length - back.cut) + back.put, 'ि');
});

test('every method answers in normal form C', () => {
  for (const name of Object.keys(METHODS)) {
    for (const key of 'abcdefghijklmnopqrstuvwxyz[]') {
      const put = new Typer(name).type(key, '')?.put ?? '';
      assert.ok(put === put.normalize('NFC') || name.startsWith('inscript'), name + ' ' + key);
    }
  }
});

test('asks about legacy text, not about English', () => {
  for (const text of ["dk;kZy;", "ftykf/kdkjh", "vkns'k", 'foHkkx ds v/khu', 'mwPevjq', 'cÖwZ‡e`b']) assert.ok(looksLegacy(text), text);
  for (const text of ['Please put up the file', 'approved', 'यह हिन्दी है', '12/2026', 'letter dated 3 May 2026']) assert.ok(!looksLegacy(text), text);
});
