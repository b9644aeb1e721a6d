// Asks the registry, through `npm audit`, for known faults of the packages in package-lock.json: `npm run check:advisories`.
// Ends with 0 where there are none that count, 1 where there are, 2 where the registry could not be asked.
const { spawnSync } = require('node:child_process');

/** How bad a fault is, as npm says it, the least first. */
const SEVERITIES = ['info', 'low', 'moderate', 'high', 'critical'];

/** What counts: in what is shipped any fault that is one, in tools for work on the code those that are bad. */
const PARTS = [
	{ title: 'what is shipped', args: ['--omit=dev'], from: 'low' },
	{ title: 'all packages, tools too', args: [], from: 'high' },
];

/**
 * Reads a report of `npm audit --json`.
 * @param {string} text what npm printed
 * @param {string} from the least severity that counts
 * @returns {{ asked: false, reason: string } | { asked: true, faults: readonly string[], others: number }}
 */
function readReport(text, from) {
	let report;
	try {
		report = JSON.parse(text);
	} catch {
		return { asked: false, reason: 'npm printed no JSON.' };
	}
	if (report?.vulnerabilities === undefined) {
		const reason = report?.error?.summary || report?.error?.detail || report?.message || 'npm gave no reason.';
		return { asked: false, reason: String(reason).split('\n')[0] };
	}
	const all = Object.values(report.vulnerabilities);
	const counted = all.filter(({ severity }) => SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(from));
	const faults = counted.map(({ name, severity, range, via = [] }) => {
		const titles = via.flatMap(cause =>
			typeof cause === 'string' ? [`by ${cause}`] : [`${cause.title} ${cause.url}`],
		);
		return `${severity}: ${name} ${range}: ${titles.join('; ')}`;
	});
	return { asked: true, faults, others: all.length - counted.length };
}

/** The worst of several ends: faults count more than what could not be asked. */
function exitCodeOf(reports) {
	if (reports.some(({ asked, faults }) => asked && faults.length > 0)) return 1;
	return reports.every(({ asked }) => asked) ? 0 : 2;
}

function main() {
	const reports = PARTS.map(({ title, args, from }) => {
		const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
		const options = { encoding: 'utf8', maxBuffer: 1 << 28, shell: process.platform === 'win32' };
		const { stdout } = spawnSync(npm, ['audit', '--json', ...args], options);
		const report = readReport(stdout ?? '', from);
		if (!report.asked) console.log(`? ${title}: the registry could not be asked. ${report.reason}`);
		else {
			const less = report.others === 0 ? '' : `, ${report.others} below ${from}`;
			console.log(`${report.faults.length === 0 ? '✔' : '✘'} ${title}: ${report.faults.length} that count${less}`);
			for (const fault of report.faults) console.log(`    ${fault}`);
		}
		return report;
	});
	return exitCodeOf(reports);
}

module.exports = { exitCodeOf, readReport };
if (require.main === module) process.exitCode = main();
