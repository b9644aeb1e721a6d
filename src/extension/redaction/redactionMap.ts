import type { RedactedEntity } from '../../protocol/redaction';

/** What brings the entities of a redacted text back. */
export interface RedactionMap {
	/** Where the redacted text is, or was when it was made. */
	readonly uri: string;
	/** When it was made, ISO 8601. */
	readonly created: string;
	readonly entities: readonly RedactedEntity[];
}

/**
 * Reads a map, of the storage or as `nlp-lens redact --map` writes it.
 * @throws Error that says so when it is none
 */
export function readRedactionMap(text: string): RedactionMap {
	const { entities, uri, created } = Object(parsed(text)) as Partial<Record<keyof RedactionMap, unknown>>;
	if (!Array.isArray(entities) || !entities.every(isEntity)) throw new Error('It is no map of a redaction.');
	return {
		uri: typeof uri === 'string' ? uri : '',
		created: typeof created === 'string' ? created : '',
		entities,
	};
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw new Error('It is no map of a redaction: it is no JSON.', { cause });
	}
}

function isEntity(value: unknown): value is RedactedEntity {
	const { placeholder, form } = Object(value) as Partial<Record<keyof RedactedEntity, unknown>>;
	return typeof placeholder === 'string' && typeof form === 'string';
}
