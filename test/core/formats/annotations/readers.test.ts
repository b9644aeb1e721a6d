import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ANNOTATION_FORMATS } from '../../../../src/core/annotation/goldAnnotation';
import { placeSentences } from '../../../../src/core/annotation/placeSentences';
import { NlpError } from '../../../../src/core/errors';
import { ANNOTATION_READERS, ANNOTATION_WRITERS } from '../../../../src/core/formats/annotations/annotationFormats';
import type { ReadAnnotations } from '../../../../src/core/formats/annotations/annotatedText';
import { entitiesOfTags } from '../../../../src/core/formats/annotations/entityTags';

const TEXT = 'Ann Lee don’t go.\r\n王芳在北京。';

function found({ entities }: ReadAnnotations, text = TEXT): string[] {
	return entities.map(({ start, end, label }) => `${label} ${text.slice(start, end)}`);
}

describe('readers of annotations of other programs', () => {
	it('reads brat, tells of what it leaves out, and of line ends that were counted as one sign', () => {
		const { entities, problems, stretches } = ANNOTATION_READERS.brat(
			'T1\tPerson 0 7\tAnn Lee\nT2\tPER 18 20\t王芳\nT3\tLOC 0 3;18 20\tAnn 王芳\nR1\tlives Arg1:T1 Arg2:T2\nT4\tX 1 3\tzz\n',
			TEXT,
		);
		assert.deepEqual(found({ entities, problems, stretches, sentences: [] }), ['Person Ann Lee', 'PER 王芳']);
		assert.deepEqual(
			problems.map(({ line, what }) => `${line} ${what}`),
			['3 discontinuous', '4 relations', '5 textDiffers'],
		);
		assert.deepEqual(found(ANNOTATION_READERS.brat('T1\tPER 19 21\t王芳\n', TEXT)), ['PER 王芳']);
	});

	it('reads the ways to write entities in JSON', () => {
		const line = (fields: object): string => JSON.stringify({ text: '王芳在北京。', ...fields });
		for (const fields of [
			{ spans: [{ start: 0, end: 2, label: 'PER' }] },
			{ ents: [{ start: 0, end: 2, label: 'PER' }] },
			{ entities: [[0, 2, 'PER']] },
			{ entities: [{ id: 4, start_offset: 0, end_offset: 2, label: 'PER' }], relations: [] },
			{ label: [[0, 2, 'PER']] },
			{ labels: [[0, 2, 'PER']] },
		]) {
			assert.deepEqual(found(ANNOTATION_READERS.doccano(line(fields), TEXT)), ['PER 王芳'], JSON.stringify(fields));
		}
		const list = JSON.stringify([['王芳在北京。', { entities: [[3, 5, 'GPE']] }]]);
		assert.deepEqual(found(ANNOTATION_READERS.spacy(list, TEXT)), ['GPE 北京']);
	});

	it('tells of rejected tasks, overlaps, spans outside the text and texts that are not there', () => {
		const lines = [
			{ text: '王芳在北京。', spans: [], answer: 'reject' },
			{ text: '王芳在北京。', spans: [[0, 2, 'A'], [1, 3, 'B'], [4, 99, 'C'], [2, 2, 'D'], 'x'] },
			{ text: '没有', spans: [] },
		];
		const { problems } = ANNOTATION_READERS.spacy(lines.map(each => JSON.stringify(each)).join('\r\n'), TEXT);
		const whats = problems.map(({ line, what }) => `${line} ${what}`).sort();
		assert.deepEqual(whats, ['0 notFound', '1 rejected', '2 outside', '2 outside', '2 outside', '2 overlap']);
	});

	it('says which line is malformed', () => {
		assert.throws(() => ANNOTATION_READERS.spacy('{"text":"a"}\n{', TEXT), {
			code: 'input-malformed',
			message: /Line 2/u,
		});
		assert.throws(() => ANNOTATION_READERS.doccano('{"label":[]}', TEXT), { message: /Line 1 has no "text"/u });
		assert.throws(() => ANNOTATION_READERS.conllu('1\ta', TEXT), { message: /Line 1/u });
		assert.throws(() => ANNOTATION_READERS.csv('a,b\n', TEXT), { message: /"text"/u });
	});

	it('reads CoNLL-U of other programs: multiword tokens, empty nodes, layers with values', () => {
		const row = (id: string, form: string, rest = '_\t_\t_\t_\t_\t_\t_\t_') => `${id}\t${form}\t${rest}`;
		const content = [
			'# sent_id = 1',
			row('1', 'Ann', 'Ann\tPROPN\t_\tNumber=Sing\t2\tflat\t_\t_'),
			row('2', 'Lee'),
			row('3-4', 'don’t'),
			row('3', 'do'),
			row('4', 'n’t'),
			row('4.1', 'gone'),
			row('5-6', 'go.'),
			row('5', 'gone'),
			row('6', '.'),
			'',
		].join('\r\n');
		const { sentences, problems } = ANNOTATION_READERS.conllu(content, TEXT);
		const { placed } = placeSentences(TEXT, sentences);
		const [{ sentence }] = placed;
		assert.equal(sentence.text, 'Ann Lee don’t go.');
		assert.deepEqual(
			sentence.words.map(({ start, end, joined }) => `${joined ? '+' : ''}${sentence.text.slice(start, end)}`),
			['Ann', 'Lee', 'do', '+n’t', 'go.'],
		);
		assert.deepEqual(sentence.words[0].other, {
			feats: 'Number=Sing',
			head: '2',
			deprel: 'flat',
			deps: '_',
			misc: '_',
		});
		assert.deepEqual(sentence.checked, ['words', 'upos', 'lemmas']);
		assert.deepEqual(
			problems.map(({ what }) => what),
			['emptyNodes', 'multiword'],
		);
	});

	it('reads tokens with tags, also character by character', () => {
		const content =
			'-DOCSTART- O\n\nAnn NNP B-PER\nLee NNP I-PER\n\n王\tB-PER\n芳\tI-PER\n在\tO\n北\tB-LOC\n京\tI-LOC\n';
		const read = ANNOTATION_READERS.iob2(content, TEXT);
		assert.deepEqual(found(read), ['PER Ann Lee', 'PER 王芳', 'LOC 北京']);
		const other = entitiesOfTags(['I-A', 'I-A', 'I-B', 'E-B', 'S-C', 'U-C', 'B-A', 'O', 'x', 'B-']);
		assert.deepEqual(
			other.map(({ first, end, label }) => `${first}-${end} ${label}`),
			['0-2 A', '2-4 B', '4-5 C', '5-6 C', '6-7 A'],
		);
	});

	it('takes any content, or says what is wrong with it', () => {
		const scrap = fc.constantFrom(
			...[
				'T1\t',
				'PER 0 3',
				'\t',
				'\r\n',
				'{"text":"',
				'"}',
				'"spans":[[0,1,"A"]]',
				'[',
				'😀',
				'\ud800',
				'#',
				'1',
				'1-2',
				'_',
				'B-',
			],
		);
		const content = fc.array(fc.oneof(scrap, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 20 });
		fc.assert(
			fc.property(
				fc.constantFrom(...ANNOTATION_FORMATS),
				content,
				fc.constantFrom(TEXT, '', '\ud800😀'),
				(format, parts, text) => {
					try {
						const { entities, sentences } = ANNOTATION_READERS[format](parts.join(''), text);
						for (const { start, end } of entities) assert.ok(start >= 0 && end > start && end <= text.length);
						placeSentences(text, sentences);
					} catch (error) {
						assert.ok(error instanceof NlpError && error.code === 'input-malformed', String(error));
					}
				},
			),
			{ numRuns: 1000, seed: 7 },
		);
	});

	it('keeps halves of surrogate pairs in place', () => {
		const text = 'a\ud800b 中\udc00';
		const sentence = {
			text,
			words: [{ start: 0, end: 3, joined: false, upos: 'X', xpos: '', lemma: '', isCorrected: true }],
			entities: [{ start: 4, end: 6, label: 'PER', isCorrected: false }],
			checked: [],
			comments: [],
		};
		const written = ANNOTATION_WRITERS.conllu({ name: '', text, sentences: [{ start: 0, sentence }] });
		const { placed } = placeSentences(text, ANNOTATION_READERS.conllu(written, text).sentences);
		assert.deepEqual(placed, [{ start: 0, sentence }]);
	});

	it('reads nothing out of nothing', () => {
		for (const read of [
			ANNOTATION_READERS.conllu,
			ANNOTATION_READERS.brat,
			ANNOTATION_READERS.spacy,
			ANNOTATION_READERS.iob2,
		]) {
			const { sentences, entities, problems } = read('', '');
			assert.deepEqual([...sentences, ...entities, ...problems], []);
		}
	});
});
