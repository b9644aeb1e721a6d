import assert from 'node:assert/strict';
import { anchorsOf, linksOf } from './docs/markdownLinks';
import { changelogEntries, changelogFaults, channelOf } from './release/changelog';
import { releaseFaults } from './release/releaseFaults';

const CHANGELOG = `# Changelog

## [Unreleased]

## [0.4.0] - 2026-02-01

### Added

- Something.

## [0.2.10] - 2026-01-31

### Fixed

- A fault.
`;

describe('What a release stands on', () => {
	it('reads versions, dates and notes of a changelog', () => {
		const entries = changelogEntries(CHANGELOG);
		assert.deepEqual(
			entries.map(({ version, date }) => [version, date]),
			[
				['Unreleased', undefined],
				['0.4.0', '2026-02-01'],
				['0.2.10', '2026-01-31'],
			],
		);
		assert.equal(entries[1].notes, '### Added\n\n- Something.');
		assert.deepEqual(changelogFaults(CHANGELOG), []);
	});

	it('names what is wrong in a changelog', () => {
		const changes: readonly (readonly [from: string, to: string, fault: RegExp])[] = [
			['## [Unreleased]', '', /not \[Unreleased\]/u],
			['2026-02-01', 'February 2026', /0\.4\.0 has “February 2026”/u],
			['2026-02-01', '2026-02-31', /0\.4\.0 has “2026-02-31”/u],
			[' - 2026-02-01', '', /0\.4\.0 has “”/u],
			['0.4.0', '0.4', /“0\.4” is no version/u],
			['0.4.0', '0.2.9', /0\.2\.10 stands under an older version/u],
			['### Fixed', '### Bugs', /heading “Bugs”/u],
			['- A fault.', '', /0\.2\.10 tells nothing/u],
			['- A fault.', '- A fault.\n\n### Fixed\n\n- More.', /0\.2\.10 has a heading twice/u],
		];
		for (const [from, to, fault] of changes) {
			assert.match(changelogFaults(CHANGELOG.replace(from, to)).join('\n'), fault);
		}
	});

	it('lets a version be published under its own tag alone, with notes', () => {
		assert.deepEqual(releaseFaults('v0.4.0', '0.4.0', '0.4.0', CHANGELOG), []);
		assert.match(releaseFaults('v0.4.1', '0.4.0', '0.4.0', CHANGELOG).join('\n'), /tag v0\.4\.1 is not v0\.4\.0/u);
		assert.match(releaseFaults('v0.4.0', '0.4.0', '0.3.0', CHANGELOG).join('\n'), /package-lock\.json has 0\.3\.0/u);
		assert.match(releaseFaults('v0.6.0', '0.6.0', '0.6.0', CHANGELOG).join('\n'), /no heading ## \[0\.6\.0\]/u);
		assert.match(releaseFaults('v0.6.0-a', '0.6.0-a', '0.6.0-a', CHANGELOG).join('\n'), /not like 1\.2\.3/u);
	});

	it('calls odd minor versions pre-releases', () => {
		assert.deepEqual(['0.1.0', '0.2.0', '1.10.3', '2.11.0'].map(channelOf), [
			'pre-release',
			'release',
			'release',
			'pre-release',
		]);
	});

	it('finds links and pictures, but not those in code', () => {
		const text = [
			'[a](b.md#c "title") ![p](q.png) <https://x.org/y> `[no](link)`',
			'[![badge](s.png)](t.md) <img alt="" src="u.png"> <a href="v.md">w</a>',
			'',
			'[r]: z.md',
			'',
			'```',
			'[no](code)',
			'```',
		].join('\n');
		const targets = linksOf(text).map(({ target, isImage }) => (isImage ? `!${target}` : target));
		assert.deepEqual(
			targets.sort(),
			['!q.png', '!s.png', '!u.png', 'b.md#c', 'https://x.org/y', 't.md', 'v.md', 'z.md'].sort(),
		);
	});

	it('names the anchors of headings as GitHub does', () => {
		const text =
			'# A `b` & C_d\n\n## 中文 标题！\n\nUnder\n---\n\n## [Link](x.md) here\n\n## Under\n\n```\n# no\n```\n';
		assert.deepEqual([...anchorsOf(text)], ['a-b--c_d', '中文-标题', 'under', 'link-here', 'under-1']);
	});
});
