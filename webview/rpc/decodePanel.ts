import type {
	PanelEntities,
	PanelHostNotifications,
	PanelInit,
	PanelOutdated,
	PanelScope,
	PanelStatus,
	PanelSummary,
	PanelTokens,
} from '../../src/protocol/panel';
import {
	decodeAnswerEngine,
	decodeAnswerPiece,
	decodeAsked,
	decodeLibrary,
	decodeQuestion,
} from '../answers/decodeAnswers';
import { CORPUS_NOTIFICATION_DECODERS } from '../corpus/decodeCorpus';
import { decodeShowHow } from '../explain/decodeExplain';
import { decodeLanguageModels } from '../languageModel/decodeLanguageModel';
import { decodeShowModels } from '../models/decodeModels';
import { PANEL_TABS } from '../state/panelTabs';
import { decodeClassifiers } from '../topics/decodeTopics';
import { GENERATION_NOTIFICATION_DECODERS } from '../summary/decodeGenerated';
import { TRANSLATION_NOTIFICATION_DECODERS } from '../translation/decodeTranslation';
import { VECTOR_NOTIFICATION_DECODERS } from '../vectors/decodeVectors';
import { DecodeError, fields, list, number, oneOf, optional, outdated, record, text } from './decode';
import { decodeEntity, decodeGlossary, decodeRange, decodeSummary, decodeSummaryOptions } from './decodeAnalysis';
import { decodeVocabularies } from './decodeSubwords';

function scope(value: unknown, path: string): PanelScope {
	const { id, title, kind, documentLength, start, end } = fields(value, path);
	return {
		id: number(id, `${path}.id`),
		title: text(title, `${path}.title`),
		kind: oneOf(kind, ['document', 'selection'], `${path}.kind`),
		documentLength: number(documentLength, `${path}.documentLength`),
		start: number(start, `${path}.start`),
		end: number(end, `${path}.end`),
	};
}

function status(value: unknown, path: string): PanelStatus {
	const { kind, length, limit, message } = fields(value, path);
	switch (kind) {
		case 'ready':
		case 'noDocument':
			return { kind };
		case 'tooLarge':
			return { kind, length: number(length, `${path}.length`), limit: number(limit, `${path}.limit`) };
		case 'failed':
			return { kind, message: text(message, `${path}.message`) };
		default:
			throw new DecodeError(`${path}.kind`, 'a status');
	}
}

/** What the panel starts with. @throws DecodeError */
export function decodeInit(value: unknown): PanelInit {
	const source = fields(value, 'init');
	return {
		strings: record(source.strings, 'init.strings', text),
		uiLanguage: oneOf(source.uiLanguage, ['en', 'zh'], 'init.uiLanguage'),
		glossary: decodeGlossary(source.glossary, 'init.glossary'),
		scope: optional(source.scope, 'init.scope', scope),
		status: status(source.status, 'init.status'),
		tab: oneOf(source.tab, PANEL_TABS, 'init.tab'),
		asked: list(source.asked, 'init.asked', decodeAsked),
	};
}

/** The answer about tokens. @throws DecodeError */
export function decodeTokens(value: unknown): PanelTokens | PanelOutdated {
	const source = fields(value, 'tokens');
	return (
		outdated(value) ?? {
			scopeId: number(source.scopeId, 'tokens.scopeId'),
			range: decodeRange(source.range, 'tokens.range'),
			text: text(source.text, 'tokens.text'),
			clipped: source.clipped === true,
		}
	);
}

/** The answer about entities. @throws DecodeError */
export function decodeEntities(value: unknown): PanelEntities | PanelOutdated {
	const old = outdated(value);
	if (old !== undefined) return old;
	const source = fields(value, 'entities');
	const failure = optional(source.failure, 'entities.failure', text);
	return {
		scopeId: number(source.scopeId, 'entities.scopeId'),
		entities: list(source.entities, 'entities.entities', decodeEntity),
		...(failure === undefined ? {} : { failure }),
	};
}

/** The answer about the summary. @throws DecodeError */
export function decodePanelSummary(value: unknown): PanelSummary | PanelOutdated {
	const source = fields(value, 'summary');
	return (
		outdated(value) ?? {
			scopeId: number(source.scopeId, 'summary.scopeId'),
			options: decodeSummaryOptions(source.options, 'summary.options'),
			summary: decodeSummary(source.summary, 'summary.summary'),
		}
	);
}

/** Decoders of what the host says unasked, by method. */
export const NOTIFICATION_DECODERS: {
	readonly [M in keyof PanelHostNotifications]: (value: unknown) => PanelHostNotifications[M];
} = {
	'panel/scope': value => {
		const source = fields(value, 'scope');
		return { scope: optional(source.scope, 'scope.scope', scope), status: status(source.status, 'scope.status') };
	},
	'panel/cursor': value => ({ offset: number(fields(value, 'cursor').offset, 'cursor.offset') }),
	'panel/vocabulariesChanged': decodeVocabularies,
	'panel/classifiersChanged': decodeClassifiers,
	'panel/marksCleared': () => null,
	'panel/libraryChanged': decodeLibrary,
	'panel/question': decodeQuestion,
	'panel/answerEngineChanged': decodeAnswerEngine,
	'panel/answerPiece': decodeAnswerPiece,
	'panel/showModels': decodeShowModels,
	'panel/languageModelsChanged': decodeLanguageModels,
	...CORPUS_NOTIFICATION_DECODERS,
	'panel/showHow': decodeShowHow,
	...VECTOR_NOTIFICATION_DECODERS,
	...TRANSLATION_NOTIFICATION_DECODERS,
	...GENERATION_NOTIFICATION_DECODERS,
	'panel/show': value => ({ tab: oneOf(fields(value, 'show').tab, PANEL_TABS, 'show.tab') }),
};
