import assert from 'node:assert/strict';
import { matchesPattern } from '../../../src/core/text/namePattern';

describe('matchesPattern', () => {
	const cases: readonly (readonly [pattern: string, fits: readonly string[], others: readonly string[]])[] = [
		['*.txt', ['a.txt', 'x/y/a.txt', '.txt'], ['a.txt.gz', 'atxt', 'a.md']],
		['docs/*.md', ['docs/a.md'], ['docs/x/a.md', 'a.md', 'x/docs/a.md']],
		['docs/**/*.md', ['docs/a.md', 'docs/x/y/a.md'], ['a.md', 'docs/a.txt']],
		['**/node_modules', ['node_modules', 'x/node_modules'], ['node_modules/x', 'xnode_modules']],
		['**/*.{md,txt}', ['a.md', 'x/b.txt'], ['a.mdx', 'a,txt']],
		['?.txt', ['a.txt', '字.txt'], ['ab.txt', '.txt']],
		['a,b.txt', ['a,b.txt'], ['a.txt', 'b.txt']],
		['(a)+[b].^$|\\', ['(a)+[b].^$|\\'], ['a']],
		['**', ['a', 'x/y'], []],
		['{a', ['{a'], ['a']],
	];
	for (const [pattern, fits, others] of cases) {
		it(pattern, () => {
			for (const path of fits) assert.ok(matchesPattern(path, pattern), path);
			for (const path of others) assert.ok(!matchesPattern(path, pattern), path);
		});
	}
});
