import type { Outdated } from '../../src/protocol/analysis';
import type { Explanation, ExplanationStep, Paper, Words } from '../../src/protocol/explain';
import type { PanelHostNotifications } from '../../src/protocol/panel';
import type { PanelExplanation } from '../../src/protocol/panelExplain';
import { fields, list, number, oneOf, optional, outdated, span, text } from '../rpc/decode';
import { layerFailure } from '../rpc/decodeAnalysis';
import { decodePicture } from './decodePicture';
import { words } from './decodeWords';
import { ALL_ABILITIES } from './explainedTabs';

function paper(value: unknown, path: string): Paper {
	const source = fields(value, path);
	return {
		authors: text(source.authors, `${path}.authors`),
		year: number(source.year, `${path}.year`),
		title: text(source.title, `${path}.title`),
	};
}

function step(value: unknown, path: string): ExplanationStep {
	const source = fields(value, path);
	return {
		title: words(source.title, `${path}.title`),
		words: list<Words>(source.words, `${path}.words`, words),
		pictures: list(source.pictures, `${path}.pictures`, decodePicture),
		papers: list(source.papers, `${path}.papers`, paper),
	};
}

function explanation(value: unknown, path: string): Explanation {
	const source = fields(value, path);
	const model = optional(source.model, `${path}.model`, text);
	const focus = optional(source.focus, `${path}.focus`, span);
	return {
		engine: text(source.engine, `${path}.engine`),
		...(model === undefined ? {} : { model }),
		span: span(source.span, `${path}.span`),
		...(focus === undefined ? {} : { focus }),
		choices: list(source.choices, `${path}.choices`, span),
		steps: list(source.steps, `${path}.steps`, step),
	};
}

/** What a command wants explained. @throws DecodeError */
export function decodeShowHow(value: unknown): PanelHostNotifications['panel/showHow'] {
	const ability = optional(fields(value, 'showHow').ability, 'showHow.ability', (name, path) =>
		oneOf(name, ALL_ABILITIES, path),
	);
	return ability === undefined ? {} : { ability };
}

/** The answer about how something comes about. @throws DecodeError */
export function decodePanelExplanation(value: unknown): PanelExplanation | Outdated {
	const source = fields(value, 'explanation');
	const old = outdated(value);
	if (old !== undefined) return old;
	const explained = optional(source.explanation, 'explanation.explanation', explanation);
	return {
		scopeId: number(source.scopeId, 'explanation.scopeId'),
		...(explained === undefined ? {} : { explanation: explained }),
		text: text(source.text, 'explanation.text'),
		failures: list(source.failures, 'explanation.failures', layerFailure),
	};
}
