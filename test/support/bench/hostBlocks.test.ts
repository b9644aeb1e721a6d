import assert from 'node:assert/strict';
import type { Profiler } from 'node:inspector';
import { hostBlocks } from '../../bench/window/hostBlocks';

/** A profile of one sample a millisecond; a sample is a stack of `script:function`, the outermost first. */
function profileOf(stacks: readonly (readonly string[])[]): Profiler.Profile {
	const nodes: Profiler.ProfileNode[] = [node(1, '(root)')];
	const ids = new Map<string, number>([['', 1]]);
	const samples = stacks.map(stack =>
		stack.reduce(
			(path, place) => {
				const next = `${path.key}/${place}`;
				let id = ids.get(next);
				if (id === undefined) {
					id = nodes.length + 1;
					nodes.push(node(id, place));
					nodes[path.id - 1].children?.push(id);
					ids.set(next, id);
				}
				return { id, key: next };
			},
			{ id: 1, key: '' },
		),
	);
	const count = samples.length;
	return {
		nodes,
		samples: samples.map(({ id }) => id),
		timeDeltas: Array.from({ length: count }, () => 1000),
		startTime: 0,
		endTime: count * 1000,
	};
}

function node(id: number, place: string): Profiler.ProfileNode {
	const [url, functionName] = place.includes(':') ? place.split(':') : ['', place];
	return { id, children: [], callFrame: { functionName, url, scriptId: '', lineNumber: 0, columnNumber: 0 } };
}

const isOwn = (url: string): boolean => url === 'ours';
const idle = ['(idle)'];

describe('Blocks of the extension host', () => {
	it('are stretches with the program on the stack, the longest first, with its functions from the outside in', () => {
		const blocks = hostBlocks(
			profileOf([
				idle,
				['vscode:fire', 'ours:edited'],
				idle,
				['vscode:fire', 'ours:update', 'vscode:set'],
				['vscode:fire', 'ours:update', 'ours:draw'],
				idle,
				['vscode:fire'],
				idle,
			]),
			isOwn,
		);
		assert.deepEqual(blocks, [
			{ milliseconds: 2, running: 2, functions: ['update', 'draw'] },
			{ milliseconds: 1, running: 1, functions: ['edited'] },
		]);
	});

	it('count native time beside them, and turns without a pause between them, as one', () => {
		const blocks = hostBlocks(
			profileOf([idle, ['(program)'], ['ours:a'], ['(garbage collector)'], ['ours:b'], ['(program)'], idle]),
			isOwn,
		);
		assert.deepEqual(
			blocks.map(({ milliseconds }) => milliseconds),
			[5],
		);
	});

	it('tell how long the thread ran, where samples fail to come, and leave out what was collected before', () => {
		const profile = profileOf([idle, ['(garbage collector)'], ['(garbage collector)'], ['ours:a'], ['ours:a'], idle]);
		profile.timeDeltas?.splice(4, 1, 20_000);
		const [{ milliseconds, running }] = hostBlocks(profile, isOwn);
		assert.deepEqual([milliseconds, running], [21, 3]);
	});

	it('are none where the program did not run', () => {
		assert.deepEqual(hostBlocks(profileOf([idle, ['(program)'], ['vscode:fire'], idle]), isOwn), []);
	});
});
