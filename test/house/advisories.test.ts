import assert from 'node:assert/strict';
import { requireBuild } from '../support/requireBuild';

type Report =
	| { readonly asked: false; readonly reason: string }
	| { readonly asked: true; readonly faults: readonly string[]; readonly others: number };

const { exitCodeOf, readReport } = requireBuild('advisories.js') as {
	readonly readReport: (text: string, from: string) => Report;
	readonly exitCodeOf: (reports: readonly Report[]) => number;
};

const found = JSON.stringify({
	auditReportVersion: 2,
	vulnerabilities: {
		a: { name: 'a', severity: 'moderate', range: '<2.0.0', via: [{ title: 'Runs what it reads', url: 'https://x/1' }] },
		b: { name: 'b', severity: 'critical', range: '*', via: ['a'] },
	},
});

describe('Known faults of packages', () => {
	it('count from a severity on, each with its title and address', () => {
		assert.deepEqual(readReport(found, 'low'), {
			asked: true,
			faults: ['moderate: a <2.0.0: Runs what it reads https://x/1', 'critical: b *: by a'],
			others: 0,
		});
		assert.deepEqual(readReport(found, 'high'), { asked: true, faults: ['critical: b *: by a'], others: 1 });
	});

	it('are not said to be none where the registry did not answer', () => {
		const refused = JSON.stringify({ error: { code: 'E405', summary: 'Method Not Allowed\nmore', detail: '' } });
		assert.deepEqual(readReport(refused, 'low'), { asked: false, reason: 'Method Not Allowed' });
		const bare = JSON.stringify({ message: '405 Method Not Allowed - POST audits', method: 'POST', statusCode: 405 });
		assert.deepEqual(readReport(bare, 'low'), { asked: false, reason: '405 Method Not Allowed - POST audits' });
		for (const text of ['', 'null', 'gateway failed', '[]', '{}'])
			assert.equal(readReport(text, 'low').asked, false, text);
	});

	it('end the command: 1 where there are some, 2 where nobody could be asked', () => {
		const none = readReport(JSON.stringify({ vulnerabilities: {} }), 'low');
		const some = readReport(found, 'low');
		const silent = readReport('', 'low');
		assert.equal(exitCodeOf([none, none]), 0);
		assert.equal(exitCodeOf([none, some]), 1);
		assert.equal(exitCodeOf([silent, some]), 1);
		assert.equal(exitCodeOf([none, silent]), 2);
	});
});
