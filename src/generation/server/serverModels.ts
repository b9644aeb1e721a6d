import { member } from '../jsonValue';
import { unreadable } from './chatAnswer';
import type { Asked } from './serverErrors';

/** A model that a server offers. */
export interface ServerModel {
	readonly id: string;
	/** How many tokens of text and answer together it takes, where the server says so. */
	readonly contextLength: number | undefined;
}

/** More are not shown: nobody looks through them. */
const MOST_MODELS = 2000;
const LONGEST_ID = 300;

/** Under what names servers tell the context length: vLLM, OpenRouter, LM Studio, Mistral. */
const CONTEXT_LENGTH = ['max_model_len', 'context_length', 'loaded_context_length', 'max_context_length'];

/** Reads a list of models. @throws GenerationError where it is none */
export function modelsOf(value: unknown, asked: Asked): readonly ServerModel[] {
	const list = Array.isArray(value) ? (value as unknown[]) : (member(value, 'data') ?? member(value, 'models'));
	if (!Array.isArray(list)) throw unreadable(asked);
	return (list as unknown[]).slice(0, MOST_MODELS).flatMap(entry => {
		const id = typeof entry === 'string' ? entry : (member(entry, 'id') ?? member(entry, 'name'));
		if (typeof id !== 'string' || id === '' || id.length > LONGEST_ID) return [];
		return [{ id, contextLength: contextLengthOf(entry) }];
	});
}

function contextLengthOf(entry: unknown): number | undefined {
	return CONTEXT_LENGTH.map(key => member(entry, key)).find(
		(value): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value > 0,
	);
}
