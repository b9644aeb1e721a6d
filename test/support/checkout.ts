import path from 'node:path';

/** Absolute path of the checkout: the folder of package.json. */
export const checkout = path.resolve(import.meta.dirname, '../..');

/** Absolute path of a file of the checkout. */
export function inCheckout(...names: string[]): string {
	return path.join(checkout, ...names);
}
