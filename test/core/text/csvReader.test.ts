import assert from 'node:assert/strict';
import fc from 'fast-check';
import { csvRecord } from '../../../src/core/text/csv';
import type { CsvSeparator } from '../../../src/core/text/csvReader';
import { readCsv } from '../../../src/core/text/csvReader';

const fieldsOf = (text: string, separator?: CsvSeparator) => [...readCsv(text, separator)].map(({ fields }) => fields);

describe('readCsv', () => {
	it('reads back every record that csvRecord writes, with every line end', () => {
		const field = fc.oneof(fc.string(), fc.constantFrom('', '"', 'a,b', 'two\r\nlines', '\n', '“引号”', '\ud83d'));
		const record = fc.array(field, { minLength: 2, maxLength: 4 });
		fc.assert(
			fc.property(fc.array(record), fc.constantFrom('\n', '\r\n', '\r'), (records, end) => {
				const text = records.map(fields => csvRecord(fields) + end).join('');
				assert.deepEqual(fieldsOf(`\ufeff${text}`), records);
			}),
		);
	});

	it('tells the line of each record, leaves empty lines out, and needs no line end at the end', () => {
		const records = [...readCsv('a,b\n\n"x\ny",2\r\n\r\nlast,')];
		assert.deepEqual(
			records.map(({ fields, line }) => [line, ...fields]),
			[
				[1, 'a', 'b'],
				[3, 'x\ny', '2'],
				[6, 'last', ''],
			],
		);
	});

	it('says where a quote is never closed', () => {
		const records = [...readCsv('a,b\n1,"open\nand on')];
		const spans = [
			{ start: 4, end: 5 },
			{ start: 7, end: 18 },
		];
		assert.deepEqual(records[1], { fields: ['1', 'open\nand on'], spans, line: 2, isUnclosed: true });
	});

	it('tells where each field stands, without the quotes around it', () => {
		const text = '\ufeffa,"b,c","d""e",,"",""f,"g"h\r\n😀,"i\r\nj"';
		const stretches = [...readCsv(text)].map(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)));
		assert.deepEqual(stretches, [
			['a', 'b,c', 'd""e', '', '', '"f', 'g"h'],
			['😀', 'i\r\nj'],
		]);
		const tabs = '"Yes" he said\t"quoted"\t"open';
		assert.deepEqual(
			[...readCsv(tabs, '\t')].flatMap(({ spans }) => spans.map(({ start, end }) => tabs.slice(start, end))),
			['"Yes" he said', 'quoted', '"open'],
		);
	});

	it('takes quotes inside fields, and what follows a closing quote, as they are', () => {
		assert.deepEqual(fieldsOf('say "x",5" disk,"a"b'), [['say "x"', '5" disk', 'ab']]);
	});

	it('takes a quote between tabs for one only where it is closed in its field', () => {
		assert.deepEqual(fieldsOf('"Yes" he said\t1\n"quoted ""x"""\t0\n"never closed\t1', '\t'), [
			['"Yes" he said', '1'],
			['quoted "x"', '0'],
			['"never closed', '1'],
		]);
	});

	it('reads quoted lines between tabs up to the closing quote, unless a tab comes before it', () => {
		const records = [...readCsv('a\t"two\r\n""lines"""\t1\n"open\nb\t"c"\n"d" e\n"\n"', '\t')];
		assert.deepEqual(
			records.map(({ fields, line }) => [line, ...fields]),
			[
				[1, 'a', 'two\r\n"lines"', '1'],
				[3, '"open'],
				[4, 'b', 'c'],
				[5, '"d" e'],
				[6, '\n'],
			],
		);
	});

	it('reads semicolons, and a million signs without white space', () => {
		assert.deepEqual(fieldsOf('a;b,c', ';'), [['a', 'b,c']]);
		assert.equal(fieldsOf('x'.repeat(1_000_000))[0][0].length, 1_000_000);
		assert.deepEqual(fieldsOf(''), []);
	});
});
