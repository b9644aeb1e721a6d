import type { Words } from '../../src/protocol/explain';
import { fields, list, number, optional, text } from '../rpc/decode';

/** Words for a reader. @throws DecodeError */
export function words(value: unknown, path: string): Words {
	if (typeof value === 'string') return value;
	const source = fields(value, path);
	const values = optional(source.values, `${path}.values`, (items, at) => list(items, at, wordsOrNumber));
	return { key: text(source.key, `${path}.key`), ...(values === undefined ? {} : { values }) };
}

/** Words or a number. @throws DecodeError */
export function wordsOrNumber(value: unknown, path: string): Words | number {
	return typeof value === 'number' ? number(value, path) : words(value, path);
}
