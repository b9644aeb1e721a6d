import { l10n } from 'vscode';
import type { TextTranslation, TranslationDirection } from '../../protocol/translation';
import type { ToolAnswer } from './toolAnswer';
import type { ToolDefinition } from './toolDefinition';
import { counted, OFFSETS, onOneLine, placeName, placed, sourceName } from './readText';
import type { ToolPorts } from './toolPorts';
import { aboutSource } from './sourceWords';
import { readSource, readSourceInput } from './toolSource';
import type { SourceInput, ToolSource } from './toolSource';

/** So many code units in one call. */
const LIMIT = 20_000;

interface TranslateInput {
	readonly source: SourceInput;
	/** Undefined: from the language that most of the text is in. */
	readonly direction: TranslationDirection | undefined;
}

/** A translation between Chinese and English by the engine that ships, sentence by sentence. */
export function translateText({ analyzer, glossaries }: ToolPorts): ToolDefinition<TranslateInput> {
	let serial = 0;
	return {
		name: 'nlp_translate',
		read: input => ({
			source: readSourceInput(input),
			direction: input.choice('direction', ['zh-en', 'en-zh'] as const),
		}),
		describe: ({ source }) => ({
			title: l10n.t('Translate a text'),
			progress: l10n.t('Translating a text with NLP Lens'),
			about: aboutSource(source),
		}),
		answer: async ({ source: input, direction }, token) => {
			const source = await readSource(input, LIMIT);
			// A glossary that cannot be read is told where it is written; a translation goes without it.
			const terms = await glossaries.state().then(
				({ terms: all }) => all,
				() => [],
			);
			const text = source.text.slice(source.start, source.end);
			const id = `tool:${++serial}`;
			const params = { id, text, format: source.format, glossary: terms, ...(direction && { direction }) };
			return answered(source, await analyzer.request('translation/translate', params, token));
		},
	};
}

function answered(source: ToolSource, { engine, direction, text, sentences, failures }: TextTranslation): ToolAnswer {
	return {
		head: `${counted(sentences.length, 'sentence')} of ${sourceName(source)}, ${direction}. Engine: ${engine} (offline).`,
		engine,
		facts: { source: source.name, direction, offsets: OFFSETS },
		kind: 'sentences',
		items: sentences.map(({ source: from, target, confidence }) => {
			const span = { start: from.start + source.start, end: from.end + source.start };
			const translation = text.slice(target.start, target.end);
			return {
				text: `[${placeName(source, span.start)}] ${onOneLine(translation)}`,
				data: { ...placed(source, span), translation, confidence },
				line: source.places.at(span.start).line,
			};
		}),
		notes: failures,
	};
}
