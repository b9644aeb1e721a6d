import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import type { RelationMention } from '../../../src/core/doc/relationMention';
import { RELATION_LABELS } from '../../../src/core/doc/relationMention';
import { decodeModel, encodeModel } from '../../../src/core/model/binaryFormat';
import { Nlp } from '../../../src/core/nlp';
import { EnglishRelations } from '../../../src/core/tasks/relations/english/englishRelations';

const MODELS = join(import.meta.dirname, '..', '..', '..', 'models');
const nlp = new Nlp({ read: file => readFile(join(MODELS, file)) });

async function relationsOf(text: string): Promise<readonly RelationMention[]> {
	const { relations, failures } = await nlp.analyze(text, { language: 'en', standard: 'ud', format: 'plain' }, [
		'relations',
	]);
	assert.deepEqual(failures, []);
	return relations ?? [];
}

async function told(text: string): Promise<string[]> {
	const relations = await relationsOf(text);
	return relations.map(
		({ subject, label, object }) =>
			`${text.slice(subject.start, subject.end)} ${label} ${text.slice(object.start, object.end)}`,
	);
}

const EXAMPLES: readonly (readonly [string, ...string[]])[] = [
	['Jane Miller is the founder of Oxfam.', 'Jane Miller founder Oxfam'],
	[
		'Microsoft was founded by Bill Gates and Paul Allen in 1975.',
		'Bill Gates founder Microsoft',
		'Paul Allen founder Microsoft',
		'Microsoft founded-on 1975',
	],
	['Apple CEO Tim Cook met reporters.', 'Tim Cook leader Apple', 'Tim Cook position CEO'],
	['Tim Cook, the chief executive officer of Apple, smiled.', 'Tim Cook position chief executive officer'],
	['Angela Merkel became the chancellor of Germany.', 'Angela Merkel leader Germany'],
	[
		'Barack Obama, who was born in Honolulu, Hawaii, married Michelle Robinson.',
		'Barack Obama spouse Michelle Robinson',
	],
	['Albert Einstein (14 March 1879 – 18 April 1955) was a German physicist.', 'Albert Einstein nationality German'],
	['Albert Einstein (14 March 1879 – 18 April 1955) was a German physicist.', 'Albert Einstein died-on 18 April 1955'],
	['Amazon is headquartered in Seattle.', 'Amazon headquarters Seattle'],
	['The Seattle-based company Amazon acquired Whole Foods.', 'Amazon owner Whole Foods', 'Amazon headquarters Seattle'],
	["Steve Jobs's sister Mona Simpson is a novelist.", 'Mona Simpson sibling Steve Jobs'],
	['Larry Page attended the University of Michigan.', 'Larry Page alma-mater University of Michigan'],
	[
		'J. K. Rowling wrote "Harry Potter and the Goblet of Fire".',
		'J. K. Rowling author Harry Potter and the Goblet of Fire',
	],
	['Paris, the capital of France, is large.', 'Paris located-in France'],
	['The heavy rain caused severe flooding.', 'heavy rain cause severe flooding'],
];

describe('English relations', () => {
	for (const [text, ...expected] of EXAMPLES) {
		it(`finds ${expected.join(', ')}`, async () => {
			const found = await told(text);
			for (const relation of expected) assert.ok(found.includes(relation), `found ${found.join('; ')}`);
		});
	}

	it('takes no place of a list for part of the next one', async () => {
		const found = await told('She has been to Spain, France, Italy and Germany.');
		assert.deepEqual(
			found.filter(relation => /located-in/u.test(relation)),
			[],
		);
	});

	for (const text of [
		'Google did not acquire Yelp.',
		'If Anna Bell had married Peter Stone, she would have moved to Leeds.',
		'Rumours that Amazon will acquire Netflix were denied.',
		'Mary Jones never studied at Stanford University.',
		'Siemens plans to buy Bosch.',
		"Coffee doesn't cause cancer.",
		'Did Bill Gates found Microsoft?',
	]) {
		it(`does not take for a fact: ${text}`, async () => {
			assert.deepEqual(await told(text), []);
		});
	}

	it('takes what a clause denies for no word about the next one', async () => {
		const found = await told('Jane Miller did not attend Harvard University but founded Oxfam in 1999.');
		assert.deepEqual(found, ['Jane Miller founder Oxfam']);
	});

	it('tells of no other name what a rule tells of one', async () => {
		const weddings = await told('Maria Lopez, daughter of Juan Lopez, married Carlos Ruiz in 1999.');
		assert.ok(weddings.includes('Maria Lopez spouse Carlos Ruiz'));
		assert.ok(!weddings.includes('Juan Lopez spouse Carlos Ruiz'));
		const places = await told('Marie Curie was born in Warsaw and died in Passy, France.');
		assert.ok(!places.includes('Warsaw located-in France'));
		const listed = await told('Mannheim, Heidelberg and Karlsruhe are cities in Germany.');
		assert.ok(listed.includes('Mannheim located-in Germany') && listed.includes('Karlsruhe located-in Germany'));
	});

	it('says nothing of a text without names or causes', async () => {
		assert.deepEqual(await told('It was cold. The cat sat on the mat.'), []);
		assert.deepEqual(await told(''), []);
	});

	it('finds the same places in a text that begins further on', async () => {
		const text = 'Oxfam was founded by Jane Miller.';
		const before = 'It rained all day long.\n\n';
		const moved = (await relationsOf(before + text)).map(({ subject, object }) => [subject.start, object.start]);
		const plain = (await relationsOf(text)).map(({ subject, object }) => [subject.start, object.start]);
		assert.deepEqual(
			moved,
			plain.map(starts => starts.map(start => start + before.length)),
		);
		assert.ok(plain.length > 0);
	});

	it('keeps to the text, whatever it is', async () => {
		const piece = fc.constantFrom(
			...[
				'Bill Gates',
				'Microsoft',
				'founder',
				'of',
				'the',
				',',
				'and',
				'wife',
				"'s",
				'"',
				'(',
				')',
				'1975',
				'in',
				'London',
			],
			...['was born', 'caused', 'by', 'his', '\ud83d', '😀', '\r\n', '|', '@P|0', '位于', ' '],
		);
		await fc.assert(
			fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async pieces => {
				const text = pieces.join(' ');
				for (const { subject, object, label, score } of await relationsOf(text)) {
					assert.ok(RELATION_LABELS.includes(label) && score > 0 && score <= 1);
					for (const { start, end } of [subject, object]) assert.ok(0 <= start && start < end && end <= text.length);
					assert.ok(subject.end <= object.start || object.end <= subject.start);
				}
			}),
			{ numRuns: 100, seed: 5 },
		);
	});

	it('says of a malformed model file what is wrong', async () => {
		const bytes = await readFile(join(MODELS, 'en-relations.bin'));
		const { name, kind, metadata, tensors } = decodeModel(bytes, 'en-relations.bin');
		const labels = { name, kind, metadata: { ...metadata, 'names.labels': ['none', 'founder?'] }, tensors };
		const broken = decodeModel(encodeModel(labels), 'en-relations.bin');
		assert.throws(() => EnglishRelations.from(broken), /en-relations\.bin is malformed/u);
		const other = decodeModel(encodeModel({ name, kind: 'other/1', metadata, tensors }), 'en-relations.bin');
		assert.throws(() => EnglishRelations.from(other), /"english-relations\/1" is needed/u);
	});
});
