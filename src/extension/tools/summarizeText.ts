import { l10n } from 'vscode';
import type { SummarizeResult } from '../../protocol/summaries';
import type { ToolAnswer } from './toolAnswer';
import type { ToolDefinition } from './toolDefinition';
import { counted, OFFSETS, aboutText, onOneLine, placeName, placed, readAnalysisInput, sourceName } from './readText';
import type { AnalysisInput } from './readText';
import type { ToolPorts } from './toolPorts';
import { aboutSource } from './sourceWords';
import type { ToolSource } from './toolSource';

/** So many code units in one call. */
const LIMIT = 300_000;

const MOST_SENTENCES = 50;
const SENTENCES = 5;

interface SummarizeInput extends AnalysisInput {
	readonly sentences: number;
	readonly query: string | undefined;
}

/** The sentences of a text that say most of it, or of something in it. */
export function summarizeText(ports: ToolPorts): ToolDefinition<SummarizeInput> {
	return {
		name: 'nlp_summarize',
		read: input => ({
			...readAnalysisInput(input),
			sentences: input.integer('sentences', 1, MOST_SENTENCES) ?? SENTENCES,
			query: input.string('query'),
		}),
		describe: ({ source }) => ({
			title: l10n.t('Summarize a text'),
			progress: l10n.t('Summarizing a text with NLP Lens'),
			about: aboutSource(source),
		}),
		answer: (input, token) =>
			aboutText(ports, input, LIMIT, token, async (source, ask) => {
				const { start, end } = source;
				const length = { unit: 'sentences', value: input.sentences } as const;
				const options = {
					kind: 'extractive',
					length,
					...(input.query !== undefined && { query: input.query }),
				} as const;
				return answered(source, await ask('summaries/summarize', { start, end, options }));
			}),
	};
}

function answered(source: ToolSource, { engine, sentences, isOtherLanguage, failures }: SummarizeResult): ToolAnswer {
	const notes = failures.map(({ message }) => message);
	const other = 'The text is mostly in neither Chinese nor English, so the choice means little.';
	return {
		head: `${counted(sentences.length, 'sentence')} of ${sourceName(source)}, word for word. Engine: ${engine} (offline).`,
		engine,
		facts: { source: source.name, offsets: OFFSETS },
		kind: 'sentences',
		items: sentences.map(({ start, end, text, score }) => ({
			text: `[${placeName(source, start)}] ${onOneLine(text)}`,
			data: { ...placed(source, { start, end }), score: Math.round(score * 1000) / 1000 },
		})),
		notes: isOtherLanguage ? [...notes, other] : notes,
	};
}
