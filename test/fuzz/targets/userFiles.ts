import fc from 'fast-check';
import { matcherOf } from '../../../src/core/corpus/wordPattern';
import { readQuery } from '../../../src/core/corpus/corpusQuery';
import { ExampleSet } from '../../../src/core/tasks/classification/examples/exampleSet';
import { readExamples } from '../../../src/core/tasks/classification/examples/readExamples';
import { restorationOf, restore } from '../../../src/core/tasks/redaction/restore';
import { readUserDictionary } from '../../../src/core/tasks/segmentation/readUserDictionary';
import { UserDictionary } from '../../../src/core/tasks/segmentation/userDictionary';
import { readGlossary } from '../../../src/core/tasks/translation/glossary/readGlossary';
import { parseWeighting } from '../../../src/core/vectors/weighting';
import { readRedactionMap } from '../../../src/extension/redaction/redactionMap';
import { readCitations } from '../../../src/generation/citations';
import { PromptError, readPromptTemplate } from '../../../src/generation/promptTemplate';
import type { FuzzTarget } from '../engine/fuzzTarget';
import { isUsefulError, isUsefulMessage } from '../engine/refusals';
import { json, jsonText, lines, sentence, table, word } from './arbitraries';
import { ODD_TEXTS, textOf } from './textOf';

/** Reads a dictionary: what it says is read the same again, and problems are of lines that there are. */
function readDictionary(text: string): void {
	const { entries, problems } = readUserDictionary(text);
	const again = readUserDictionary(entries.join('\n'));
	if (again.problems.length > 0 || again.entries.length !== entries.length) throw new Error('entries that do not last');
	const count = text.split(/\r\n?|\n/u).length;
	for (const { line } of problems)
		if (line < 1 || line > count) throw new Error(`a problem of line ${line} of ${count}`);
	new UserDictionary(entries);
}

function readTerms(name: string, text: string): void {
	for (const { message } of readGlossary(text, name).problems) {
		if (!isUsefulMessage(message)) throw new Error(`a problem: ${message.slice(0, 100)}`);
	}
}

/** Reads examples and sorts out what can be learned from. */
function readTable(name: string, text: string): void {
	const set = new ExampleSet();
	for (const example of readExamples({ name, text })) set.add(example);
	set.clean();
}

function readMap(text: string): void {
	const { entities } = readRedactionMap(text);
	const redacted = `a [PER-1] b ${entities.map(({ placeholder }) => placeholder).join(' ')}`;
	for (const { start, end } of restorationOf(redacted, entities).edits)
		if (start >= end) throw new Error('an empty place');
	restore(redacted, entities);
}

/** What people type to look for: the words of a corpus, and how vectors are weighted. */
function readAsked(text: string): void {
	for (const term of readQuery(text)) if (term.kind === 'word') matcherOf(term.pattern)('constructor');
	parseWeighting(text);
}

function readAnswer(text: string): void {
	let last = 0;
	for (const { start, end, passages } of readCitations(text, 3).citations) {
		if (!(start >= last && start < end && end <= text.length)) throw new Error(`a citation ${start}-${end}`);
		if (passages.some(passage => passage < 1 || passage > 3)) throw new Error('a passage that there is not');
		last = end;
	}
}

const label = fc.constantFrom('sport', 'politics', '体育');
const dictionaryLine = fc.oneof(
	word,
	fc.tuple(word, fc.constantFrom('nr', 'NOUN', 'vn', '3', '0.5', '# c', 'zz')).map(parts => parts.join(' ')),
	fc.tuple(word, word).map(parts => `split: ${parts.join(' ')}`),
	word.map(text => `join：${text}`),
	fc.constantFrom('# comment', '', 'split:', 'join: '),
);
const glossaryLine = fc.tuple(word, fc.constantFrom(' = ', '\t', ' → ', '=>', ','), word).map(parts => parts.join(''));
const templateLine = fc.oneof(
	sentence,
	fc.constantFrom(
		'## System',
		'## User',
		'## Assistant',
		'{{text}}',
		'{{#if language}}',
		'{{/if}}',
		'{{ passages }}',
		'\\## x',
		'{{unknown}}',
		'<<',
		'>>',
	),
);

export const userFileTargets: readonly FuzzTarget[] = [
	{
		name: 'user dictionaries',
		documents: lines(dictionaryLine),
		words: ['split: ', 'join: ', '：', ' ', '#', 'nr', 'NOUN', '\r\n', '北京', '大学', ...ODD_TEXTS],
		read: input => readDictionary(textOf(input)),
	},
	{
		name: 'glossaries',
		documents: fc.oneof(lines(glossaryLine), table(['source', 'target'], [word, word])),
		words: ['=', ' = ', '→', '=>', '\t', ',', ';', '"', '#', 'source', ...ODD_TEXTS],
		read: input => {
			for (const name of ['g.txt', 'g.csv', 'g.tsv']) readTerms(name, textOf(input));
		},
	},
	{
		name: 'examples of classifiers',
		documents: fc.oneof(
			table(['text', 'label'], [sentence, label]),
			lines(jsonText(fc.record({ text: sentence, label })).map(text => text.replaceAll('\n', ' '))),
			jsonText(fc.array(fc.record({ text: sentence, label }), { maxLength: 4 })),
			lines(
				fc.oneof(
					sentence,
					label.map(name => `# ${name}`),
				),
			),
		),
		words: ['text', 'label', ',', ';', '\t', '"', '{"text":', '"label":', '[', ']', '# ', '\n', ...ODD_TEXTS],
		read: input => readTable('examples', textOf(input)),
	},
	{
		name: 'maps of redactions',
		documents: jsonText(
			fc.record({
				uri: fc.constant('file:///a'),
				created: fc.constant('2026-01-01'),
				entities: fc.array(
					fc.oneof(
						fc.record({ placeholder: fc.constantFrom('[PER-1]', '[ORG-2-2]'), label: fc.constant('PER'), form: word }),
						json,
					),
					{ maxLength: 3 },
				),
			}),
		),
		words: ['"entities":[', '"placeholder":"[PER-1]"', '"form":"', '{', '}', '[', ']', ',', 'null'],
		read: input => readMap(textOf(input)),
		isRefusal: error => error instanceof Error && error.constructor === Error && isUsefulMessage(error.message),
	},
	{
		name: 'queries and weightings',
		documents: fc.oneof(
			fc
				.array(fc.oneof(word, fc.constantFrom('*', 'the_DT', 'a*', '?b', '[a-z]', '中国', '_NN', 'x|y')), {
					maxLength: 4,
				})
				.map(parts => parts.join(' ')),
			fc.constantFrom('ltc.ltc', 'bm25', 'Lnu.ltu', 'nnn', 'abc.def'),
		),
		words: ['*', '?', '_', '_NN', '|', '[', ']', '(', ')', '.', 'ltc', 'bm25', '\\', ...ODD_TEXTS],
		longest: 120,
		read: input => readAsked(textOf(input)),
		isRefusal: isUsefulError,
	},
	{
		name: 'prompt templates',
		documents: lines(templateLine),
		words: [
			'## User\n',
			'## System\n',
			'## Assistant\n',
			'{{',
			'}}',
			'{{text}}',
			'{{#if language}}',
			'{{/if}}',
			'{{#',
			'{{/',
			...ODD_TEXTS,
		],
		read: input => readPromptTemplate('summarize', textOf(input), 'p.md'),
		isRefusal: error => error instanceof PromptError && isUsefulMessage(error.message),
	},
	{
		name: 'citations of answers',
		documents: fc
			.array(
				fc.oneof(sentence, fc.constantFrom('[1]', '[1, 2]', '【2-3】', '［1；3］', '[4]', '[1](http://a)', '[a]')),
				{ maxLength: 5 },
			)
			.map(parts => parts.join(' ')),
		words: ['[', ']', '【', '】', '1', '3', '-', ',', '、', ' ', '(', '9999', ...ODD_TEXTS],
		read: input => readAnswer(textOf(input)),
	},
];
