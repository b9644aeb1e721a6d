import { l10n } from 'vscode';
import type { Span } from '../../core/text/span';
import type { AnnotatedRange } from '../../protocol/analysis';
import type { ToolAnswer, ToolItem } from './toolAnswer';
import type { ToolDefinition } from './toolDefinition';
import {
	counted,
	ANALYSIS_ENGINE,
	OFFSETS,
	aboutText,
	onOneLine,
	placeName,
	placed,
	readAnalysisInput,
	sourceName,
} from './readText';
import type { AnalysisInput } from './readText';
import type { ToolPorts } from './toolPorts';
import { aboutSource } from './sourceWords';
import type { ToolSource } from './toolSource';

/** So many code units in one call: their analysis is more than a language model reads. */
const LIMIT = 20_000;

const DETAILS = ['words', 'entities', 'dependencies', 'relations'] as const;

/** What a caller may want to know of the sentences. */
type Detail = (typeof DETAILS)[number];

interface AnalyzeInput extends AnalysisInput {
	readonly details: readonly Detail[];
}

/** The fields of a word in the JSON. */
const WORD_FIELDS = ['text', 'upos', 'xpos', 'lemma', 'start', 'end', 'line', 'column'];

/** Sentences, words with tags and lemmas, entities, dependencies and relations. */
export function analyzeText(ports: ToolPorts): ToolDefinition<AnalyzeInput> {
	return {
		name: 'nlp_analyze_text',
		read: input => ({
			...readAnalysisInput(input),
			details: input.choices('details', DETAILS) ?? ['words', 'entities'],
		}),
		describe: ({ source }) => ({
			title: l10n.t('Analyze a text'),
			progress: l10n.t('Analyzing a text with NLP Lens'),
			about: aboutSource(source),
		}),
		answer: (input, token) =>
			aboutText(ports, input, LIMIT, token, async (source, ask) => {
				const { start, end } = source;
				const layers = [
					...(['sentences', 'tokens', 'tokenLanguages', 'upos', 'xpos', 'lemmas'] as const),
					...input.details.filter(detail => detail !== 'words'),
				];
				const range = await ask('analysis/analyze', { start, end, layers });
				return answered(source, range, input.details);
			}),
	};
}

function answered(source: ToolSource, range: AnnotatedRange, details: readonly Detail[]): ToolAnswer {
	const sentences = [...sentencesOf(range)];
	const words = range.tokens?.starts.length ?? 0;
	return {
		head: `${counted(sentences.length, 'sentence')}, ${counted(words, 'word')} in ${sourceName(source)}; words as word/UPOS/lemma. Engine: ${ANALYSIS_ENGINE}.`,
		engine: ANALYSIS_ENGINE,
		facts: { source: source.name, offsets: OFFSETS, ...(details.includes('words') && { wordFields: WORD_FIELDS }) },
		kind: 'sentences',
		items: sentences.map(sentence => itemOf(source, range, sentence, details)),
		notes: range.failures.map(({ message }) => message),
	};
}

/** A sentence and its words `[first, last)`. */
interface Sentence {
	readonly start: number;
	readonly end: number;
	readonly first: number;
	readonly last: number;
}

function* sentencesOf({ sentences, tokens }: AnnotatedRange): Generator<Sentence> {
	if (!sentences) return;
	const starts = tokens?.starts ?? new Int32Array();
	let last = 0;
	for (let sentence = 0; sentence < sentences.starts.length; sentence++) {
		const end = sentences.ends[sentence];
		const first = last;
		while (last < starts.length && starts[last] < end) last++;
		yield { start: sentences.starts[sentence], end, first, last };
	}
}

function itemOf(source: ToolSource, range: AnnotatedRange, sentence: Sentence, details: readonly Detail[]): ToolItem {
	const words = details.includes('words') ? wordsOf(source, range, sentence) : undefined;
	const dependencies = details.includes('dependencies') ? dependenciesOf(range, sentence) : undefined;
	const names = namesOf(source, range, sentence);
	const said = words?.map(([text, upos, , lemma]) => `${text}/${upos}/${lemma}`).join(' ');
	const text = said ?? onOneLine(source.text.slice(sentence.start, sentence.end));
	const named = names.entities?.map(({ label, text: name }) => `${label}: ${onOneLine(name)}`).join('; ') ?? '';
	return {
		text: `[${placeName(source, sentence.start)}] ${text}${named === '' ? '' : `  {${named}}`}`,
		data: { ...placed(source, sentence), words, dependencies, ...names },
		line: source.places.at(sentence.start).line,
	};
}

/** The entities and relations of a sentence, where they were asked for. */
function namesOf(source: ToolSource, { entities, relations }: AnnotatedRange, sentence: Sentence) {
	const within = ({ start }: Span): boolean => start >= sentence.start && start < sentence.end;
	return {
		entities: entities?.filter(within).map(({ start, end, label, engine, score }) => {
			return { ...placed(source, { start, end }), label, engine, score: score && rounded(score) };
		}),
		relations: relations
			?.filter(({ subject }) => within(subject))
			.map(({ label, subject, object, score }) => {
				return { label, subject: placed(source, subject), object: placed(source, object), score: rounded(score) };
			}),
	};
}

type Word = readonly [string, string, string, string, number, number, number, number];

/** As {@link WORD_FIELDS} says. */
function wordsOf({ text, places }: ToolSource, range: AnnotatedRange, { first, last }: Sentence): readonly Word[] {
	const { tokens, upos, xpos, lemmas } = range;
	if (!tokens) return [];
	return Array.from({ length: last - first }, (_, index) => {
		const token = first + index;
		const [start, end] = [tokens.starts[token], tokens.ends[token]];
		const lemma = lemmas?.texts[lemmas.ids[token]] ?? '';
		const { line, column } = places.at(start);
		return [text.slice(start, end), labelAt(upos, token), labelAt(xpos, token), lemma, start, end, line, column];
	});
}

/** For each word the number in the sentence, from 1, of the word that it depends on, 0 for none, and how. */
function dependenciesOf(
	{ dependencies }: AnnotatedRange,
	{ first, last }: Sentence,
): readonly (readonly [number, string])[] {
	if (!dependencies) return [];
	return Array.from({ length: last - first }, (_, index) => {
		const head = dependencies.heads[first + index];
		return [head < 0 ? 0 : head - first + 1, labelAt(dependencies, first + index)];
	});
}

function labelAt(column: AnnotatedRange['upos'], token: number): string {
	return column?.labels.at(column.ids[token]) ?? '';
}

function rounded(probability: number): number {
	return Math.round(probability * 1000) / 1000;
}
