import assert from 'node:assert/strict';
import type { EntityMention } from '../../../src/core/doc/entityMention';
import type { RangeAnnotation } from '../../../src/core/doc/rangeAnnotation';
import { docOfConllu, fillConllu } from '../../../src/core/formats/conlluDoc';
import { ConlluReader } from '../../../src/core/formats/conlluReader';
import type { ConlluSentence } from '../../../src/core/formats/conlluSentence';
import {
	Field,
	formatConllu,
	hasNoSpaceAfter,
	isWord,
	multiwordRange,
	withMisc,
} from '../../../src/core/formats/conlluSentence';
import { writeConllu } from '../../../src/core/formats/conlluWriter';
import { writeIob2 } from '../../../src/core/formats/iob2Writer';
import { jsonSentences } from '../../../src/core/formats/jsonWriter';

/** An annotation of one sentence a line; `words` in order, a word that starts with `+` joined to the one before. */
function annotate(text: string, words: readonly string[], entities: readonly EntityMention[] = []): RangeAnnotation {
	const tokens: { start: number; end: number; joined: number }[] = [];
	let offset = 0;
	for (const word of words) {
		const form = word.replace(/^\+/u, '');
		const start = text.indexOf(form, offset);
		offset = start + form.length;
		tokens.push({ start, end: offset, joined: Number(word.startsWith('+')) });
	}
	const lines = Array.from(text.matchAll(/\S[^\n]*\S|\S/gu), ({ index, 0: line }) => ({
		start: index,
		end: index + line.length,
	}));
	return {
		start: 0,
		end: text.length,
		firstSentence: 0,
		sentences: { starts: Int32Array.from(lines, l => l.start), ends: Int32Array.from(lines, l => l.end) },
		tokens: {
			starts: Int32Array.from(tokens, t => t.start),
			ends: Int32Array.from(tokens, t => t.end),
			joined: Uint8Array.from(tokens, t => t.joined),
		},
		upos: { labels: ['X'], ids: new Uint8Array(tokens.length) },
		entities,
		failures: [],
	};
}

function read(text: string): ConlluSentence[] {
	const reader = new ConlluReader();
	const sentences = text.split('\n').map(line => reader.push(line));
	return [...sentences, reader.finish()].filter(sentence => sentence !== undefined);
}

/** What `# text` must be: the surface tokens with the spaces that SpaceAfter leaves. */
function spelled({ rows }: ConlluSentence): string {
	let text = '';
	let covered = 0;
	for (const row of rows) {
		const range = multiwordRange(row);
		if (range === undefined && (!isWord(row) || Number(row[Field.Id]) <= covered)) continue;
		covered = range?.last ?? covered;
		text += row[Field.Form] + (hasNoSpaceAfter(row) ? '' : ' ');
	}
	return text.trimEnd();
}

const TEXT = "Ann  Lee\tdon't go.\n今天 好。";
const WORDS = ['Ann', 'Lee', 'do', "+n't", 'go', '.', '今天', '好', '。'];
const NAMES: EntityMention[] = [{ start: 0, end: 8, label: 'PER', engine: 'model' }];

describe('CoNLL-U', () => {
	it('writes ids, text, multiword tokens, names and spaces', () => {
		assert.equal(
			writeConllu(TEXT, annotate(TEXT, WORDS, NAMES), 4),
			[
				'# sent_id = 4',
				"# text = Ann Lee don't go.",
				'1\tAnn\t_\tX\t_\t_\t_\t_\t_\tNER=B-PER',
				'2\tLee\t_\tX\t_\t_\t_\t_\t_\tNER=I-PER',
				"3-4\tdon't\t_\t_\t_\t_\t_\t_\t_\t_",
				'3\tdo\t_\tX\t_\t_\t_\t_\t_\t_',
				"4\tn't\t_\tX\t_\t_\t_\t_\t_\t_",
				'5\tgo\t_\tX\t_\t_\t_\t_\t_\tSpaceAfter=No',
				'6\t.\t_\tX\t_\t_\t_\t_\t_\t_',
				'',
				'# sent_id = 5',
				'# text = 今天 好。',
				'1\t今天\t_\tX\t_\t_\t_\t_\t_\t_',
				'2\t好\t_\tX\t_\t_\t_\t_\t_\tSpaceAfter=No',
				'3\t。\t_\tX\t_\t_\t_\t_\t_\t_',
				'',
				'',
			].join('\n'),
		);
	});

	it('is read back as it was written, and its text is what the tokens spell', () => {
		const written = writeConllu(TEXT, annotate(TEXT, WORDS, NAMES), 1);
		const sentences = read(written);
		assert.equal(sentences.map(formatConllu).join(''), written);
		for (const sentence of sentences) {
			assert.ok(sentence.comments.includes(`# text = ${spelled(sentence)}`));
			for (const row of sentence.rows) assert.ok(row.length === 10 && row.every(field => field !== ''));
		}
	});

	it('makes a doc of given words', () => {
		const [sentence] = read(writeConllu(TEXT, annotate(TEXT, WORDS), 1));
		const doc = docOfConllu(sentence, 'auto');
		assert.equal(doc.text, "Ann Lee don't go. ");
		const { starts, ends, joined } = doc.get('tokens');
		assert.deepEqual(
			Array.from(starts, (start, token) => doc.text.slice(start, ends[token])),
			['Ann', 'Lee', 'do', "n't", 'go', '.'],
		);
		assert.deepEqual(Array.from(joined), [0, 0, 0, 1, 0, 0]);
	});

	it('fills fields and keeps all else', () => {
		const row = ['1', 'Ann', '_', 'X', '_', 'Number=Sing', '0', 'root', '_', 'NER=B-LOC|SpaceAfter=No'];
		const empty = ['1.1', 'x', '_', '_', '_', '_', '_', '_', '_', '_'];
		const given: ConlluSentence = { comments: ['# sent_id = a'], rows: [row, empty] };
		const doc = docOfConllu(given, 'en').with({
			upos: { labels: ['PROPN'], ids: Uint8Array.of(0) },
			lemmas: { texts: ['Ann'], ids: Int32Array.of(0) },
			entities: [{ start: 0, end: 3, label: 'PER', engine: 'model' }],
		});
		assert.deepEqual(fillConllu(given, doc).rows, [
			['1', 'Ann', 'Ann', 'PROPN', '_', 'Number=Sing', '0', 'root', '_', 'NER=B-PER|SpaceAfter=No'],
			empty,
		]);
	});

	it('says which line is malformed', () => {
		assert.throws(() => read('# x\n1\tonly'), { code: 'input-malformed', message: /Line 2/u });
		const words = (...ids: string[]) => ids.map(id => `${id}\tx${'\t_'.repeat(8)}`).join('\n');
		const bad: readonly (readonly [string, RegExp])[] = [
			['1\t\t_\t_\t_\t_\t_\t_\t_\t_', /Line 1 .*field 2 is empty/u],
			['hello', /Line 1 .*1 field /u],
			[words('x'), /Line 1 .*"x" is no id/u],
			[words('1', '3'), /Line 2 .*id is 3, but the next word of the sentence is 2/u],
			[words('1', '1'), /Line 2 .*id is 1,/u],
			[words('1', '2-2', '2'), /Line 2 .*ends before it begins/u],
			[words('1-3', '1', '2-3', '2', '3'), /Line 3 .*overlaps/u],
			[`${words('1-3', '1')}\n\n${words('1')}`, /Line 3 .*ends before word 3/u],
			[words('1', '1.2'), /Line 2 .*next empty node is 1\.1/u],
			[`${words('1')}\n# late\n${words('2')}`, /Line 2 /u],
		];
		for (const [text, message] of bad) assert.throws(() => read(text), { code: 'input-malformed', message }, text);
		assert.equal(read(words('0.1', '1-2', '1', '1.1', '1.2', '2', '3'))[0].rows.length, 7);
	});

	it('sets and removes MISC attributes', () => {
		assert.equal(withMisc('_', 'NER', 'B-PER'), 'NER=B-PER');
		assert.equal(withMisc('SpaceAfter=No|Gloss=a', 'NER', 'O'), 'Gloss=a|NER=O|SpaceAfter=No');
		assert.equal(withMisc('NER=B-PER', 'NER', undefined), '_');
	});
});

describe('IOB2', () => {
	it('has a tag for each token and a blank line after each sentence', () => {
		assert.equal(
			writeIob2('Ann Lee\nhi', annotate('Ann Lee\nhi', ['Ann', 'Lee', 'hi'], NAMES)),
			'Ann\tB-PER\nLee\tI-PER\n\nhi\tO\n\n',
		);
	});
});

describe('JSON', () => {
	it('has sentences with tokens and entities at offsets of the text', () => {
		const [first, second] = jsonSentences(TEXT, annotate(TEXT, WORDS, NAMES), 1, 100);
		assert.deepEqual(first.entities, [{ start: 100, end: 108, text: 'Ann  Lee', label: 'PER', engine: 'model' }]);
		assert.deepEqual(first.tokens[0], { text: 'Ann', start: 100, end: 103, upos: 'X' });
		assert.equal(second.id, 2);
		assert.equal(TEXT.slice(second.start - 100, second.end - 100), '今天 好。');
	});
});
