import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';

/**
 * The files that hold a text.
 * @param opened a folder, or a workspace file, beside which its folders lie.
 * @throws Error where there is no file at all: then nothing was searched
 */
export function filesWith(opened: string, text: string): readonly string[] {
	const folder = statSync(opened).isFile() ? path.dirname(opened) : opened;
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map(name => path.join(folder, name))
		.filter(file => statSync(file, { throwIfNoEntry: false })?.isFile() === true);
	if (files.length === 0) throw new Error(`There is no file in ${folder}.`);
	return files.filter(file => readFileSync(file).includes(text));
}

/** What a page keeps between sessions. */
interface PageStores {
	/** How many values were looked at. */
	readonly values: number;
	/** The stores whose values hold the text. */
	readonly found: readonly string[];
}

/**
 * Looks for a text in the data bases of a page, in which VS Code in a browser keeps settings, state and logs. Its secrets are in
 * the page's local storage, which is no data base.
 */
export async function storesWith(page: Page, text: string): Promise<PageStores> {
	// The compiler that tsx uses wraps named functions in calls of this, also those that run in the page.
	await page.evaluate('globalThis.__name = value => value');
	return page.evaluate(async sought => {
		const whole = <T>(request: IDBRequest<T>): Promise<T> =>
			new Promise((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(new Error('The data base cannot be read.'));
			});
		const textOf = (value: unknown): string =>
			value instanceof Uint8Array ? new TextDecoder().decode(value) : JSON.stringify(value);
		let values = 0;
		const found: string[] = [];
		for (const { name = '' } of await indexedDB.databases()) {
			const base = await whole(indexedDB.open(name));
			for (const store of base.objectStoreNames) {
				const all = await whole<unknown[]>(base.transaction(store).objectStore(store).getAll());
				values += all.length;
				if (all.some(value => textOf(value).includes(sought))) found.push(`${name}/${store}`);
			}
			base.close();
		}
		return { values, found };
	}, text);
}
