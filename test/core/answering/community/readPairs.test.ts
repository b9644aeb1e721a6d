import assert from 'node:assert/strict';
import fc from 'fast-check';
import { csvRecord } from '../../../../src/core/text/csv';
import type { ReadPairs } from '../../../../src/core/tasks/answering/community/questionPair';
import { readPairs } from '../../../../src/core/tasks/answering/community/readPairs';

const read = (name: string, text: string): ReadPairs => readPairs({ name, text });
const plain = ({ pairs }: ReadPairs) => pairs.map(({ question, answer, votes }) => [question.text, answer.text, votes]);
const lines = ({ notes }: ReadPairs) => notes.map(({ line }) => line);

/** What stands in the text where the pairs say that they stand. */
const stretches = (text: string, { pairs }: ReadPairs) =>
	pairs.map(({ question, answer }) => [text.slice(question.start, question.end), text.slice(answer.start, answer.end)]);

describe('readPairs of tables', () => {
	it('finds the columns by their names in both languages, whatever their order and case', () => {
		const english = 'id,Votes,ANSWER,Question\n1,3,"In the menu, at the top.",Where is it?';
		assert.deepEqual(plain(read('faq.csv', english)), [['Where is it?', 'In the menu, at the top.', 3]]);
		const chinese = '\ufeff问题\t答案\t赞\r\n怎么退款？\t请联系客服。\t1,204\r\n';
		assert.deepEqual(plain(read('faq.tsv', chinese)), [['怎么退款？', '请联系客服。', 1204]]);
		const traditional = '問題;回答;票數\n如何退款？;請聯絡客服。;-2';
		assert.deepEqual(plain(read('faq.csv', traditional)), [['如何退款？', '請聯絡客服。', -2]]);
		assert.deepEqual(plain(read('x.csv', 'title,body,score\na?,b,4.5')), [['a?', 'b', 4.5]]);
	});

	it('tells where words stand in the file, though they are read without quotes and white space', () => {
		const text = 'question,answer\r\n" Is ""it"" 😀? ","two\r\nlines"\r\nb , c ';
		const pairs = read('faq.csv', text);
		assert.deepEqual(plain(pairs), [
			['Is "it" 😀?', 'two\r\nlines', undefined],
			['b', 'c', undefined],
		]);
		assert.deepEqual(stretches(text, pairs), [
			['Is ""it"" 😀?', 'two\r\nlines'],
			['b', 'c'],
		]);
	});

	it('notes rows that lack something with their lines and keeps the rest', () => {
		const pairs = read('faq.csv', 'question,answer,votes\na?,b,1\nonly\n\n,no question,2\nc?,d,many\ne?, ,3');
		assert.deepEqual(plain(pairs), [
			['a?', 'b', 1],
			['c?', 'd', undefined],
		]);
		assert.deepEqual(lines(pairs), [3, 5, 6, 7]);
	});

	it('goes on after a quote that is never closed', () => {
		const text = 'question,answer\na?,b\n"broken,x\nc?,d\ne?,"f\ng"';
		const pairs = read('faq.csv', text);
		assert.deepEqual(
			pairs.pairs.map(({ question }) => question.text),
			['a?', 'c?', 'e?'],
		);
		assert.deepEqual(stretches(text, pairs).at(-1), ['e?', 'f\ng']);
		assert.deepEqual(lines(pairs), [3]);
	});

	it('says what is wrong with a table without the columns, and nothing of an empty file', () => {
		for (const text of ['question\na?', 'name,age\nx,1', 'just words']) {
			const { pairs, notes } = read('faq.csv', text);
			assert.deepEqual([pairs.length, notes.length, notes[0].line], [0, 1, 1]);
			assert.match(notes[0].message, /"question" and "answer"/u);
		}
		assert.deepEqual(read('faq.csv', ''), { pairs: [], notes: [] });
		assert.deepEqual(read('faq.csv', '\n \n'), { pairs: [], notes: [] });
		assert.deepEqual(read('faq.csv', 'question,answer\n'), { pairs: [], notes: [] });
	});

	it('notes a hundred of many bad lines, and how many more there are', () => {
		const { notes } = read('faq.csv', `question,answer\n${'bad\n'.repeat(1000)}`);
		assert.equal(notes.length, 101);
		assert.deepEqual([notes[100].line, notes[100].message.split(' ')[0]], [1001, '900']);
	});

	it('reads every table that csvRecord writes, with exact places', () => {
		const field = fc
			.oneof(fc.string(), fc.constantFrom('"', 'a,b', '两\r\n行', '\ud83d', '😀'))
			.map(text => `x${text}y`);
		fc.assert(
			fc.property(fc.array(fc.tuple(field, field)), fc.constantFrom('\n', '\r\n'), (rows, end) => {
				const text = ['question,answer', ...rows.map(row => csvRecord(row))].join(end);
				const pairs = read('faq.csv', text);
				assert.deepEqual(
					pairs.pairs.map(({ question, answer }) => [question.text, answer.text]),
					rows,
				);
				assert.deepEqual(
					stretches(text, pairs),
					rows.map(row => row.map(value => value.replaceAll('"', '""'))),
				);
			}),
		);
	});
});

describe('readPairs of JSON lines', () => {
	it('reads objects with exact places, whatever else they have', () => {
		const text =
			'\ufeff{"id":{"question":"not this"},"question":"Why \\"so\\"? ","answer":" Be\\u0063ause.\\n","votes":7}\r\n' +
			'\r\n{"问题" : "怎么办？", "答案" : "不用管 😀", "票数" : "3", "more": [1, {"answer": "no"}]}';
		const pairs = read('faq.jsonl', text);
		assert.deepEqual(plain(pairs), [
			['Why "so"?', 'Because.', 7],
			['怎么办？', '不用管 😀', 3],
		]);
		assert.deepEqual(stretches(text, pairs), [
			['Why \\"so\\"?', 'Be\\u0063ause.\\n'],
			['怎么办？', '不用管 😀'],
		]);
	});

	it('notes lines that are no objects or lack a text, and keeps the rest', () => {
		const text =
			'{"question":"a?","answer":"b"}\n[1]\n{"question":"c?"\n{"question":1,"answer":"b"}\n{"question":"d?"}\nnull';
		const pairs = read('faq.ndjson', text);
		assert.equal(pairs.pairs.length, 1);
		assert.deepEqual(lines(pairs), [2, 3, 4, 5, 6]);
	});

	it('reads what JSON.stringify writes', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.string(), (rest, word) => {
				const values = { ...rest, question: `q${word}?`, answer: `a${word}.` };
				const text = JSON.stringify(values);
				const [pair] = read('faq.jsonl', text).pairs;
				assert.deepEqual([pair.question.text, pair.answer.text], [values.question, values.answer]);
				assert.equal(JSON.parse(`"${text.slice(pair.answer.start, pair.answer.end)}"`), values.answer);
			}),
		);
	});
});

describe('readPairs of lists of questions in Markdown and plain text', () => {
	it('takes headings that ask, with all below them up to the next heading of their level', () => {
		const text =
			'---\ntitle: What is it?\n---\n# FAQ\n\nIntro.\n\n## 1. How do I **start**? ##\r\n\r\nRun it.\r\n\r\n### On Windows\r\n\r\n' +
			'```\n# What is this?\n```\n\n## Licence\n\nMIT\n\n## Can it read 中文？\nYes.\n\n什么是词元\n----\n一个词。\n';
		const pairs = read('faq.md', text);
		assert.deepEqual(
			plain(pairs).map(([question, answer]) => [question, String(answer).replaceAll('\r', '')]),
			[
				['How do I **start**', 'Run it.\n\n### On Windows\n\n```\n# What is this?\n```'],
				['Can it read 中文？', 'Yes.'],
				['什么是词元', '一个词。'],
			].map(([question, answer]) => [question.replace('**start**', '**start**?'), answer]),
		);
		assert.deepEqual(
			stretches(text, pairs),
			plain(pairs).map(([question, answer]) => [question, answer]),
		);
	});

	it('takes lines in bold that ask, and lines marked Q and A', () => {
		const text =
			'# Help\n\n**Where are my files?**\n\nHere.\n\n**Note**\n\nStill here.\n\n- **Q: Who made it?**\n  A: We did.\n\n' +
			'Q2： 它收费吗\n（个人使用）\n答：不收费。\n完全免费。\n\n问：能离线使用吗？\n答：能。';
		assert.deepEqual(plain(read('faq.txt', text)), [
			['Where are my files?', 'Here.\n\n**Note**\n\nStill here.', undefined],
			['Who made it?', 'We did.', undefined],
			['它收费吗\n（个人使用）', '不收费。\n完全免费。', undefined],
			['能离线使用吗？', '能。', undefined],
		]);
	});

	it('notes questions without an answer, and texts without questions', () => {
		const pairs = read('faq.md', '## Why?\n\n## How?\nSo.\n\n## When?');
		assert.deepEqual(plain(pairs), [['How?', 'So.', undefined]]);
		assert.deepEqual(lines(pairs), [1, 6]);
		const none = read('faq.md', '# Title\n\nSome text.');
		assert.match(none.notes[0].message, /No question/u);
		assert.deepEqual(read('faq.md', ''), { pairs: [], notes: [] });
		assert.deepEqual(read('faq.md', '---\ntitle: x\n').pairs, []);
	});

	it('holds for any text: places are exact, in order and apart', () => {
		const piece = fc.constantFrom(
			'## How?',
			'## x',
			'**Why?**',
			'Q: a',
			'A: b',
			'答：',
			'---',
			'```',
			'\n',
			'\r\n',
			'😀 text',
			'\ud83d',
		);
		fc.assert(
			fc.property(fc.array(fc.oneof(piece, fc.string())), pieces => {
				const text = pieces.join('\n');
				let at = 0;
				for (const { question, answer } of read('faq.md', text).pairs) {
					assert.ok(at <= question.start && question.end <= answer.start && answer.start < answer.end);
					assert.equal(text.slice(question.start, question.end), question.text);
					assert.equal(text.slice(answer.start, answer.end), answer.text);
					at = answer.end;
				}
			}),
		);
	});

	it('tells by what a file begins with where its name says nothing', () => {
		assert.equal(read('faq', 'question,answer\na?,b').pairs.length, 1);
		assert.equal(read('faq.txt', ' {"q":"a?","a":"b"}').pairs.length, 1);
		assert.equal(read('faq', '# How?\nSo.').pairs.length, 1);
	});

	it('reads a million signs without white space or line ends in time', () => {
		for (const sign of ['x', '#', '*', '"', '答', '{', '😀']) {
			for (const name of ['a.csv', 'a.jsonl', 'a.md']) {
				assert.deepEqual(read(name, sign.repeat(1_000_000)).pairs, []);
				assert.equal(read(name, `question,answer\n${sign.repeat(1_000_000)}`).pairs.length, 0);
			}
		}
	});
});
