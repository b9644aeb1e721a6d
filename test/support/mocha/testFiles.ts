import { existsSync, readdirSync } from 'node:fs';
import { inCheckout } from '../checkout';

/**
 * The test files below folders of the checkout, in a fixed order; a folder that is not there has none.
 * @param folders relative to the checkout.
 * @returns absolute paths.
 */
export function testFiles(...folders: string[]): string[] {
	return folders
		.filter(folder => existsSync(inCheckout(folder)))
		.flatMap(folder =>
			readdirSync(inCheckout(folder), { recursive: true, encoding: 'utf8' })
				.filter(file => file.endsWith('.test.ts'))
				.sort()
				.map(file => inCheckout(folder, file)),
		);
}
