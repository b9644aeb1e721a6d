import { table } from '../bench/table';
import type { HostSample } from './hostSample';
import { isFlat, trendOf } from './trend';

/** Memory of a window's processes at a moment; sizes in bytes. */
export interface SoakSample {
	/** Since the beginning. */
	readonly minutes: number;
	readonly host: HostSample;
	readonly extensionHost: number;
	readonly server: number;
	readonly window: number;
}

/** How a soak came out. */
export interface SoakReport {
	readonly text: string;
	/** Whether memory is flat, no thread was left behind, and no error was shown. */
	readonly isSound: boolean;
}

/** So many samples at least are needed to tell a trend. */
const FEWEST_SAMPLES = 6;

/** So many times at least all steps must have been gone through. */
const FEWEST_ROUNDS = 3;

/** What is looked at, in the order of the table; `judged` series must be flat. */
const SERIES: readonly {
	readonly name: string;
	readonly judged: boolean;
	readonly of: (sample: SoakSample) => number;
}[] = [
	{ name: 'extension host, all pages', judged: true, of: ({ extensionHost }) => extensionHost },
	{ name: "objects of the host's thread, after collection", judged: true, of: ({ host }) => host.hostHeap },
	{ name: "buffers of the host's thread", judged: true, of: ({ host }) => host.hostExternal },
	{ name: 'objects of the worker', judged: true, of: ({ host }) => host.workerHeap },
	{ name: 'buffers of the worker', judged: true, of: ({ host }) => host.workerExternal },
	{ name: 'server', judged: false, of: ({ server }) => server },
	{ name: "window (VS Code's page and our webview)", judged: true, of: ({ window }) => window },
];

/** What models and caches take comes in the first third, which is left out. */
function settled(samples: readonly SoakSample[]): readonly SoakSample[] {
	return samples.slice(Math.ceil(samples.length / 3));
}

/** Tells how memory went, and judges. */
export function soakReport(
	samples: readonly SoakSample[],
	rounds: number,
	misses: ReadonlyMap<string, number>,
	errors: ReadonlySet<string>,
): SoakReport {
	const rest = settled(samples);
	const minutes = samples.at(-1)?.minutes.toFixed(0) ?? '0';
	const said = [
		`${minutes} minutes of use, ${rounds} rounds, ${samples.length} samples; trends without the first third`,
	];
	let isSound = errors.size === 0 && samples.every(({ host }) => host.workers <= 1);
	if (rounds < FEWEST_ROUNDS || rest.length < FEWEST_SAMPLES)
		said.push('Too few rounds, or samples, for a trend: in the first, every step loads what it needs.');
	else {
		const rows = SERIES.map(({ name, judged, of }) => {
			const trend = trendOf(rest.map(of));
			const flat = isFlat(trend);
			isSound &&= flat || !judged;
			const [first, last] = [of(samples[0]), of(samples[samples.length - 1])];
			const growth = `${(trend.growth * 100).toFixed(1)} %`;
			return [
				name,
				...[first, trend.median, last].map(megabytes),
				growth,
				trend.chance.toFixed(3),
				flat ? 'flat' : 'rises',
			];
		});
		said.push(table(['MB', 'first', 'median', 'last', 'growth', 'chance', ''], rows));
	}
	const threads = samples.map(({ host }) => host.threads);
	const timers = samples.map(({ host }) => host.timers);
	said.push(`threads of the extension host ${range(threads)}, timers ${range(timers)}`);
	const missed = [...misses].map(([name, count]) => `${name} (${count})`);
	if (missed.length > 0) said.push(`steps that did not come through in time: ${missed.join(', ')}`);
	said.push(errors.size === 0 ? 'no notification was shown' : `notifications: ${[...errors].join(' | ')}`);
	return { text: said.join('\n'), isSound };
}

function megabytes(bytes: number): string {
	return (bytes / 2 ** 20).toFixed(0);
}

function range(values: readonly number[]): string {
	return `${Math.min(...values)} to ${Math.max(...values)}`;
}
