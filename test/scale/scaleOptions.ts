import { parseArgs } from 'node:util';

/** Ways through the documents by several workers. */
export const WAYS = ['pipe', 'pipePart', 'xargs', 'killed'] as const;
export type Way = (typeof WAYS)[number];

/** What `npm run test:scale` is asked for. */
export interface ScaleOptions {
	/** Megabytes of documents, a million bytes each. */
	readonly megabytes: number;
	/** Megabytes of a job's block. */
	readonly block: number;
	/** The command and its options, as `entities`. */
	readonly command: readonly string[];
	/** Text files of which the documents are made; empty for the public corpora, or the samples. */
	readonly texts: readonly string[];
	/** Workers at a time. */
	readonly jobs: number;
	/** Ways through the documents beside that of one worker, which is always gone. */
	readonly ways: readonly Way[];
	/** Whether the table goes into docs/big-corpora.md. */
	readonly write: boolean;
}

/** @throws TypeError for an unknown option; RangeError for a size that is none. */
export function parseScaleOptions(args: readonly string[]): ScaleOptions {
	const { values, positionals } = parseArgs({
		args: [...args],
		options: {
			megabytes: { type: 'string', default: '1000' },
			block: { type: 'string', default: '10' },
			command: { type: 'string', default: 'entities' },
			jobs: { type: 'string', default: '2' },
			ways: { type: 'string', default: WAYS.join(',') },
			write: { type: 'boolean', default: false },
		},
		allowPositionals: true,
	});
	const size = (name: 'megabytes' | 'block' | 'jobs'): number => {
		const value = Number(values[name]);
		if (!(value > 0)) throw new RangeError(`--${name} is a number above 0, not "${values[name]}"`);
		return value;
	};
	return {
		megabytes: size('megabytes'),
		block: size('block'),
		command: values.command.split(' '),
		texts: positionals,
		jobs: size('jobs'),
		ways: values.ways.split(',').map(wayNamed),
		write: values.write,
	};
}

function wayNamed(name: string): Way {
	const way = WAYS.find(each => each === name);
	if (way === undefined) throw new RangeError(`--ways are of ${WAYS.join(', ')}, not "${name}"`);
	return way;
}
