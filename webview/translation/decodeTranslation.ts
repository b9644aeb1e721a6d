import type { Outdated } from '../../src/protocol/analysis';
import type { PanelHostNotifications } from '../../src/protocol/panel';
import type {
	DirectionChoice,
	PanelPhrase,
	PanelTranslated,
	PanelTranslatedSentence,
	PanelTranslationSettings,
} from '../../src/protocol/panelTranslation';
import { fields, list, number, oneOf, optional, outdated, span, text } from '../rpc/decode';

const DIRECTIONS = ['zh-en', 'en-zh'] as const;
const DIRECTION_CHOICES: readonly DirectionChoice[] = ['auto', ...DIRECTIONS];

function wordPair(value: unknown, path: string): PanelPhrase['words'][number] {
	const source = fields(value, path);
	return { source: span(source.source, `${path}.source`), target: span(source.target, `${path}.target`) };
}

function phrase(value: unknown, path: string): PanelPhrase {
	const source = fields(value, path);
	return {
		...wordPair(value, path),
		origin: oneOf(source.origin, ['phraseTable', 'dictionary', 'glossary', 'copied'], `${path}.origin`),
		words: list(source.words, `${path}.words`, wordPair),
	};
}

function sentence(value: unknown, path: string): PanelTranslatedSentence {
	const source = fields(value, path);
	const confidence = optional(source.confidence, `${path}.confidence`, number);
	return {
		source: span(source.source, `${path}.source`),
		sourceText: text(source.sourceText, `${path}.sourceText`),
		text: text(source.text, `${path}.text`),
		phrases: list(source.phrases, `${path}.phrases`, phrase),
		...(confidence === undefined ? {} : { confidence }),
	};
}

/** What can be chosen in the tab. @throws DecodeError */
export function decodeTranslationSettings(value: unknown): PanelTranslationSettings {
	const source = fields(value, 'settings');
	return {
		engine: oneOf(source.engine, ['builtIn', 'languageModel'], 'settings.engine'),
		direction: oneOf(source.direction, DIRECTION_CHOICES, 'settings.direction'),
		languageModel: text(source.languageModel, 'settings.languageModel'),
		terms: number(source.terms, 'settings.terms'),
		problems: number(source.problems, 'settings.problems'),
		revision: number(source.revision, 'settings.revision'),
	};
}

/** That a translation is done. @throws DecodeError */
export function decodeTranslated(value: unknown): PanelTranslated | Outdated {
	const old = outdated(value);
	if (old !== undefined) return old;
	const source = fields(value, 'translated');
	return {
		scopeId: number(source.scopeId, 'translated.scopeId'),
		run: number(source.run, 'translated.run'),
		engine: text(source.engine, 'translated.engine'),
		direction: oneOf(source.direction, DIRECTIONS, 'translated.direction'),
		notes: list(source.notes, 'translated.notes', text),
	};
}

/** Sentences that are done. @throws DecodeError */
function decodeTranslatedSentences(value: unknown): PanelHostNotifications['panel/translatedSentences'] {
	const source = fields(value, 'told');
	return { run: number(source.run, 'told.run'), sentences: list(source.sentences, 'told.sentences', sentence) };
}

/** Decoders of what the host says unasked about translation. */
export const TRANSLATION_NOTIFICATION_DECODERS = {
	'panel/translationSettingsChanged': decodeTranslationSettings,
	'panel/translatedSentences': decodeTranslatedSentences,
	'panel/translateNow': (): null => null,
} as const;
