import fc from 'fast-check';
import { ANNOTATION_READERS } from '../../../src/core/formats/annotations/annotationFormats';
import type { ReadAnnotations } from '../../../src/core/formats/annotations/annotatedText';
import type { AnnotationFormat } from '../../../src/core/annotation/goldAnnotation';
import { docOfConllu } from '../../../src/core/formats/conlluDoc';
import { ConlluReader } from '../../../src/core/formats/conlluReader';
import { formatConllu } from '../../../src/core/formats/conlluSentence';
import type { Span } from '../../../src/core/text/span';
import type { FuzzTarget } from '../engine/fuzzTarget';
import { json, jsonText, lines, name, number, sentence, table, word } from './arbitraries';
import { ODD_TEXTS, textOf } from './textOf';

/** The document that annotations are of: words of both languages, line ends of two signs, pairs of surrogates. */
const DOCUMENT = 'Alice sat on the mat .\r\n张三在北京大学学习🚀。\r\nThe cat 😀 sat .\n';

/** A reader of gold annotations; every place that it gives lies in the document, or is said not to be known. */
function annotationTarget(format: AnnotationFormat, rest: Omit<FuzzTarget, 'name' | 'read'>): FuzzTarget {
	return {
		name: format === 'spacy' ? 'spacy and doccano' : format,
		...rest,
		read: input => checkPlaces(ANNOTATION_READERS[format](textOf(input), DOCUMENT)),
	};
}

function checkPlaces({ sentences, stretches, entities }: ReadAnnotations): void {
	for (const span of [...stretches, ...entities]) checkSpan('a place', span, 0, DOCUMENT.length);
	for (const { squeezed, words, entities: inside } of sentences) {
		let last = 0;
		for (const word of words) {
			checkSpan('a word', word, last, squeezed.length);
			last = word.end;
		}
		for (const span of inside) checkSpan('an entity', span, 0, squeezed.length);
	}
}

function checkSpan(what: string, { start, end }: Span, from: number, to: number): void {
	if (!(start >= from && start <= end && end <= to)) throw new Error(`${what} out of the text: ${start}-${end}`);
}

const CONLLU_WORDS = [
	'\t',
	'_',
	'1-2',
	'1.1',
	'# text = ',
	'# entity = 0:5 PER',
	'# entity = +0:2 PER corrected',
	'# checked = words',
].concat(
	['SpaceAfter=No', 'NER=B-PER', 'NERCorrected=Yes', 'TokenRange=0:5', 'Gap=Yes', 'Corrected=Yes', '|', '\n\n'],
	ODD_TEXTS,
);

const misc = fc
	.subarray(['SpaceAfter=No', 'NER=B-PER', 'NER=I-PER', 'TokenRange=0:5', 'Corrected=Yes', 'Gap=Yes'])
	.map(all => (all.length === 0 ? '_' : all.join('|')));

const conlluRows = fc.array(fc.tuple(word, name, misc, fc.nat(9)), { minLength: 1, maxLength: 5 }).map(words =>
	words
		.map(([form, tag, more, kind], i) => {
			const fields = `${form}\t${form}\t${tag}\t_\t_\t0\troot\t_\t${more}`;
			const multiword =
				kind === 0 && i + 2 <= words.length ? `${i + 1}-${i + 2}\t${form}\t_\t_\t_\t_\t_\t_\t_\t_\n` : '';
			const empty = kind === 1 ? `\n${i + 1}.1\t${fields}` : '';
			return `${multiword}${i + 1}\t${fields}${empty}`;
		})
		.join('\n'),
);

const comment = fc.constantFrom(
	'# text = Alice sat',
	'# sent_id = 1',
	'# checked = words entities',
	'# entity = 0:5 PER',
	'# entity = +0:2 LOC',
);

const conlluFile = fc
	.array(fc.tuple(fc.array(comment, { maxLength: 3 }), conlluRows), { maxLength: 3 })
	.map(all => all.map(([comments, rows]) => `${[...comments, rows].join('\n')}\n\n`).join(''));

/** CoNLL-U as the command line takes it: what is read is written the same, and its words are its text's. */
function readPlain(input: Uint8Array): void {
	const reader = new ConlluReader();
	const sentences = [
		...textOf(input)
			.split('\n')
			.map(line => reader.push(line)),
		reader.finish(),
	];
	for (const each of sentences) {
		if (each === undefined) continue;
		const { text, layers } = readDoc(each);
		const { starts, ends } = layers;
		for (let i = 0; i < starts.length; i++) {
			if (!(starts[i] <= ends[i] && ends[i] <= text.length))
				throw new Error(`a token out of the text: ${starts[i]}-${ends[i]}`);
		}
		formatConllu(each);
	}
}

function readDoc(each: Parameters<typeof docOfConllu>[0]): {
	text: string;
	layers: { starts: Int32Array; ends: Int32Array };
} {
	const doc = docOfConllu(each, 'auto');
	return { text: doc.text, layers: doc.get('tokens') };
}

const entity = fc.oneof(
	fc.tuple(number, number, name),
	fc.record({ start: number, end: number, label: name }),
	fc.record({ start_offset: number, end_offset: number, label: name }),
);

const jsonRecord = fc.oneof(
	fc.record(
		{
			text: fc.oneof(sentence, fc.constantFrom(...DOCUMENT.split('\n'))),
			spans: fc.array(entity, { maxLength: 3 }),
			entities: fc.array(entity, { maxLength: 3 }),
			label: fc.array(entity, { maxLength: 2 }),
			relations: fc.array(json, { maxLength: 1 }),
			tokens: fc.array(fc.record({ start: number, end: number, tag: name, pos: name, lemma: word }), { maxLength: 3 }),
			meta: fc.record({ start: number, checked: fc.subarray(['words', 'entities']) }),
			answer: fc.constantFrom('accept', 'reject'),
		},
		{ requiredKeys: ['text'] },
	),
	fc.tuple(sentence, fc.record({ entities: fc.array(entity, { maxLength: 2 }) })),
);

const bratLine = fc.oneof(
	fc
		.tuple(fc.nat(9), name, number, number, word)
		.map(([n, label, from, to, words]) => `T${n}\t${label} ${from} ${to}\t${words}`),
	fc.constantFrom('T1\tPER 0 5\tAlice', 'T2\tLOC 0 2;3 5\tA i', 'R1\tLocated Arg1:T1 Arg2:T2', '#1\tNote T1\tx'),
);

export const annotationTargets: readonly FuzzTarget[] = [
	annotationTarget('conllu', { documents: conlluFile, words: CONLLU_WORDS }),
	{ name: 'conllu sentences', documents: conlluFile, words: CONLLU_WORDS, read: readPlain },
	annotationTarget('brat', {
		documents: lines(bratLine),
		words: ['T1\t', 'PER 0 5', '\t', ';', 'R1\t', '0 5', 'Alice', ...ODD_TEXTS],
	}),
	annotationTarget('spacy', {
		documents: fc.oneof(lines(jsonText(jsonRecord)), jsonText(fc.array(jsonRecord, { maxLength: 3 }))),
		words: [
			'{"text":"',
			'"spans":[',
			'"entities":[',
			'"label":',
			'"tokens":[',
			'"meta":{"start":',
			'[0,5,"PER"]',
			'}',
			']',
			',',
			'\\ud83d',
			'null',
		],
	}),
	annotationTarget('iob2', {
		documents: lines(
			fc.oneof(
				fc.tuple(word, name).map(([form, tag]) => `${form}\t${tag}`),
				fc.constantFrom('', '-DOCSTART- O', '张 B-PER', '三 I-PER', 'Alice B-PER'),
			),
		),
		words: ['\t', ' ', 'B-', 'I-', 'O', 'E-PER', 'S-PER', '\n\n', '-DOCSTART-', ...ODD_TEXTS],
	}),
	annotationTarget('csv', {
		documents: table(
			['sentence', 'word', 'start', 'end', 'text', 'lemma', 'upos', 'entity', 'checked', 'corrected'],
			[
				fc.constantFrom('1', '2'),
				fc.constantFrom('1', '2+', '3'),
				...[number.map(String), number.map(String), word, word, name],
				fc.constantFrom('B-PER', 'I-PER', 'O', ''),
				fc.constantFrom('words entities', ''),
				fc.constantFrom('yes', ''),
			],
			[','],
		),
		words: ['sentence', 'word', 'text', 'entity', 'start', ',', '"', '""', '+', 'B-PER', 'I-PER', '\r\n', ...ODD_TEXTS],
	}),
];
