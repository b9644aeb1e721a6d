import assert from 'node:assert/strict';
import { columnsOfTable, readExamples } from '../../../src/core/tasks/classification/examples/readExamples';

const read = (name: string, text: string, columns: { textColumn?: string; labelColumn?: string } = {}) =>
	readExamples({ name, text, ...columns }).map(({ text: content, label }) => [content, label]);

describe('readExamples', () => {
	it('reads CSV whose head names the columns, in any order and case, beside others', () => {
		assert.deepEqual(read('a.csv', 'id,Label,Text\r\n1,good,"fine, really"\r\n2,bad,no\r\n'), [
			['fine, really', 'good'],
			['no', 'bad'],
		]);
		assert.deepEqual(read('a.csv', '类别;内容\n体育;湖人,勇士'), [['湖人,勇士', '体育']]);
	});

	it('reads JSON lines and JSON arrays, with numbers and truth values as labels', () => {
		assert.deepEqual(read('a.jsonl', '{"text":"a","label":1}\n\n{"label":true,"text":"b"}\r\n'), [
			['a', '1'],
			['b', 'true'],
		]);
		assert.deepEqual(read('a.json', '[{"text":"a","label":"x"}, {"text":"b"}]'), [
			['a', 'x'],
			['b', ''],
		]);
		assert.deepEqual(read('examples.txt', '\ufeff{"text":"a","label":"x","tokens":[1,2]}'), [['a', 'x']]);
	});

	it('takes of two columns without known names the one whose values come again for the labels', () => {
		const rows = 'the match\tsport\na goal\tsport\nthe vote\tpolitics\na law\tpolitics\n';
		const examples = [
			['the match', 'sport'],
			['a goal', 'sport'],
			['the vote', 'politics'],
			['a law', 'politics'],
		];
		assert.deepEqual(read('a.tsv', rows), examples);
		assert.deepEqual(read('a.tsv', `said\tabout\n${rows}`), examples);
		const turned = rows.replace(/(.*)\t(.*)/gu, '$2\t$1');
		assert.deepEqual(read('a.txt', turned), examples);
	});

	it('takes the columns that are asked for, and says which there are where one is not', () => {
		const text = 'headline,text,kind\nA,long a,x\nB,long b,y';
		assert.deepEqual(read('a.csv', text, { textColumn: 'headline', labelColumn: 'kind' }), [
			['A', 'x'],
			['B', 'y'],
		]);
		assert.throws(
			() => read('a.csv', text, { labelColumn: 'label' }),
			/no column "label".*"headline", "text", "kind"/u,
		);
	});

	it('reads Markdown whose headings are labels and whose lines are texts', () => {
		const text = '# Sport\r\n\r\n- a goal\n1. the match\n## 政治 ##\n投票\n';
		const examples = [
			['a goal', 'Sport'],
			['the match', 'Sport'],
			['投票', '政治'],
		];
		assert.deepEqual(read('a.md', text), examples);
		assert.deepEqual(read('untitled', text), examples);
		assert.throws(() => read('a.md', '\nfirst\n# x'), /line 2 of a\.md.*no heading above/u);
		assert.throws(() => read('a.mdx', '\nfirst\n# x'), /line 2 of a\.mdx.*no heading above/u);
	});

	it('says what is wrong and where', () => {
		const cases: readonly (readonly [name: string, text: string, message: RegExp])[] = [
			['a.csv', '', /a\.csv cannot be read: there are none/u],
			['a.csv', 'text\na\nb', /only one column/u],
			['a.csv', 'a,b,c\n1,2,3', /which of the columns "a", "b", "c"/u],
			['a.csv', 'text,label\nyes,well,good', /line 2 of a\.csv.*3 fields.*first line has 2.*comma/u],
			['a.csv', 'text,label\n\n"open,x\ny,z', /line 3 of a\.csv.*never closed/u],
			['a.jsonl', '{"text":"a","label":"x"}\n{"text":', /line 2 of a\.jsonl.*no JSON/u],
			['a.jsonl', '["a","x"]', /item 1 of a\.jsonl.*no object/u],
			['a.jsonl', '\n"a"', /line 2 of a\.jsonl.*no object/u],
			['a.json', '[{"text":"a"', /a\.json.*no JSON/u],
		];
		for (const [name, text, message] of cases) {
			assert.throws(() => read(name, text), { code: 'input-malformed', message }, text);
		}
	});

	it('tells the columns to choose from, with those that are meant where it knows', () => {
		assert.deepEqual(columnsOfTable({ name: 'a.csv', text: 'a,b,c\n1,2,3' }), {
			columns: ['a', 'b', 'c'],
			textColumn: undefined,
			labelColumn: undefined,
		});
		assert.deepEqual(columnsOfTable({ name: 'a.csv', text: 'id,text,class\n1,2,3' }), {
			columns: ['id', 'text', 'class'],
			textColumn: 'text',
			labelColumn: 'class',
		});
		assert.throws(() => columnsOfTable({ name: 'a.csv', text: 'text' }), /only one column/u);
	});
});
