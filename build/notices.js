// The licences of other people's code in dist/: found by what the bundler put into the bundles, so that none can be forgotten.
const { existsSync, readFileSync, readdirSync, statSync } = require('node:fs');
const { join } = require('node:path');

/** Licences of code that may be in the package: all allow that, and ask for their text or less. */
const ALLOWED = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'Unlicense']);

/** Files of a package that hold its terms, and folders of such files. */
const TERMS = /^(?:licen[cs]e|notice|copying|third.?party)/iu;

/** Packages that carry no text of their licence: who has the copyright, as their repositories say it, and which texts are theirs. */
const WITHOUT_TEXT = {
	'@bufbuild/protobuf': {
		copyright: 'Copyright 2021-2026 Buf Technologies, Inc.\nCopyright 2008 Google Inc. All rights reserved.',
		texts: ['Apache-2.0', 'BSD-3-Clause'],
	},
	'@microsoft/fast-element': { copyright: 'Copyright (c) Microsoft Corporation', texts: ['MIT'] },
	'@microsoft/fast-foundation': { copyright: 'Copyright (c) Microsoft Corporation', texts: ['MIT'] },
	'@microsoft/fast-web-utilities': { copyright: 'Copyright (c) Microsoft Corporation', texts: ['MIT'] },
	'normalize-strings': { copyright: 'Copyright (c) Pablo Terradillos', texts: ['MIT'] },
	'onnxruntime-common': { copyright: 'Copyright (c) Microsoft Corporation', texts: ['MIT'] },
	'onnxruntime-web': { copyright: 'Copyright (c) Microsoft Corporation', texts: ['MIT'] },
};

/**
 * The folders of the packages that files are from.
 * @param {Iterable<string>} files paths as esbuild's metafile names them, with slashes
 * @returns {readonly string[]} sorted, each once
 */
function packageFolders(files) {
	const folders = new Set();
	for (const file of files) {
		const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/u.exec(file)?.[0];
		if (folder !== undefined) folders.add(folder);
	}
	return [...folders].sort();
}

/**
 * Whether an SPDX expression allows what a package may hold: one side of an OR, all of an AND.
 * @param {string} expression
 * @param {ReadonlySet<string>} allowed
 */
function isAllowed(expression, allowed = ALLOWED) {
	const tokens = expression.match(/\(|\)|[^\s()]+/gu) ?? [];
	let at = 0;
	const one = () => {
		if (tokens[at] !== '(') return allowed.has(tokens[at++]);
		at++;
		const inner = any();
		at++;
		return inner;
	};
	const all = () => {
		let value = one();
		while (tokens[at] === 'AND') {
			at++;
			const next = one();
			value = value && next;
		}
		return value;
	};
	const any = () => {
		let value = all();
		while (tokens[at] === 'OR') {
			at++;
			const next = all();
			value = value || next;
		}
		return value;
	};
	return any() && at === tokens.length;
}

/** The texts of a package's terms, in the order of their files' names. */
function termsOf(folder, name) {
	const files = readdirSync(folder)
		.filter(entry => TERMS.test(entry))
		.sort()
		.flatMap(entry => {
			const path = join(folder, entry);
			return statSync(path).isDirectory()
				? readdirSync(path)
						.sort()
						.map(inner => join(path, inner))
				: [path];
		});
	const texts = files.map(file => readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim());
	if (texts.length > 0) return texts;
	const known = WITHOUT_TEXT[name];
	if (known === undefined) return [];
	const standard = known.texts.map(licence =>
		readFileSync(join(__dirname, 'licences', `${licence}.txt`), 'utf8').trim(),
	);
	return [known.copyright, ...standard];
}

/**
 * The text of THIRD-PARTY-NOTICES.txt.
 * @param {Iterable<string>} files what was bundled or copied, as {@link packageFolders} takes it
 * @throws Error naming a package whose licence is not allowed, or that has no text of it
 */
function thirdPartyNotices(files) {
	const sections = new Map();
	for (const folder of packageFolders(files)) {
		const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
		if (!isAllowed(license ?? '')) {
			throw new Error(
				`${name}@${version} is under ${license ?? 'no licence'}, which build/notices.js does not allow in the package.`,
			);
		}
		const texts = termsOf(folder, name);
		if (texts.length === 0) {
			throw new Error(
				`${name}@${version} carries no text of its licence. Find who made it, and add that to WITHOUT_TEXT of build/notices.js.`,
			);
		}
		sections.set(`${name} ${version} (${license.replace(/^\((.*)\)$/u, '$1')})`, texts);
	}
	const titles = [...sections.keys()].sort();
	const rule = '-'.repeat(80);
	const head = 'NLP Lens holds code of these packages. What its models were learned from stands in NOTICE.';
	const list = titles.map(title => `- ${title}`).join('\n');
	const parts = titles.map(title => [rule, title, ...sections.get(title)].join('\n\n'));
	return `${[head, list, ...parts].join('\n\n')}\n`;
}

/**
 * The folder of a package that files are copied of or data is made of, where the bundler does not see it.
 * @param {string} name
 */
function copiedFrom(name) {
	const file = `node_modules/${name}/package.json`;
	if (!existsSync(file)) throw new Error(`There is no ${file}. Run npm ci.`);
	return file;
}

module.exports = { ALLOWED, copiedFrom, isAllowed, packageFolders, thirdPartyNotices };
