import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { inCheckout } from '../support/checkout';
import { anchorsOf, linksOf } from '../support/docs/markdownLinks';

/** The documents of the checkout that people read. */
const DOCUMENTS = ['.', 'docs', 'docs/errors', 'models', 'training', '.github'].flatMap(folder =>
	readdirSync(inCheckout(folder))
		.filter(name => name.endsWith('.md'))
		.map(name => path.posix.join(folder, name)),
);

/** Whether a file is there under this very name: not every file system tells capitals apart. */
function isThere(file: string): boolean {
	const full = inCheckout(file);
	return existsSync(full) && (file === '.' || readdirSync(path.dirname(full)).includes(path.basename(full)));
}

/** What is wrong with where a link of a document leads; nothing for another site. */
function faultOf(document: string, target: string): string | undefined {
	if (/^(?:https?|mailto):/u.test(target) || /^[^\s@]+@[^\s@]+$/u.test(target)) return undefined;
	if (/^[a-z]+:/u.test(target))
		return target.startsWith('command:') ? `${target} leads nowhere outside VS Code` : target;
	const [relative, anchor] = target.split('#') as [string, string | undefined];
	const file = relative === '' ? document : path.posix.join(path.posix.dirname(document), decodeURI(relative));
	if (!isThere(file)) return `${target}: no such file`;
	if (anchor === undefined || !file.endsWith('.md')) return undefined;
	const anchors = anchorsOf(readFileSync(inCheckout(file), 'utf8'));
	return anchors.has(decodeURIComponent(anchor)) ? undefined : `${target}: no such heading`;
}

describe('The links of the documents', () => {
	for (const document of DOCUMENTS) {
		it(`of ${document} lead to files and headings that are there`, () => {
			const links = linksOf(readFileSync(inCheckout(document), 'utf8'));
			const faults = links.map(({ target }) => faultOf(document, target)).filter(fault => fault !== undefined);
			assert.deepEqual(faults, []);
		});
	}
});
