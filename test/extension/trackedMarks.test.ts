import assert from 'node:assert/strict';
import fc from 'fast-check';
import { spansByType, typeKey } from '../../src/extension/decorations/marks';
import type { Mark } from '../../src/extension/decorations/marks';
import { TrackedMarks } from '../../src/extension/decorations/trackedMarks';

/** Takes over marks, which arrive at once. */
function replace(tracked: TrackedMarks, all: readonly Mark[]): Map<string, readonly number[]> {
	const changed = tracked.replace(spansByType(all, typeKey));
	tracked.arrived(tracked.replacements);
	return changed;
}

const LABELS = ['NOUN', 'VERB', 'ADJ'];

/** Marks that do not overlap, in order, from gaps, lengths and labels. */
const marks = fc
	.array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 5 }), fc.constantFrom(...LABELS)), { maxLength: 20 })
	.map(parts => {
		let at = 0;
		return parts.map(([gap, length, label]): Mark => {
			const start = at + gap;
			at = start + length;
			return { kind: 'partsOfSpeech', label, start, end: at };
		});
	});

const edit = fc.record({ start: fc.nat(80), removed: fc.nat(6), text: fc.string({ maxLength: 4 }) });

/** An editor that keeps decorations as VS Code does where it is sure, and loses those that an edit touches. */
class FakeEditor {
	readonly shown = new Map<string, number[]>();

	edit(start: number, end: number, shift: number): void {
		for (const spans of this.shown.values()) {
			for (let i = 0; i < spans.length; i += 2) {
				if (spans[i + 1] < start) continue;
				const moved = spans[i] > end ? [spans[i] + shift, spans[i + 1] + shift] : [-1, -1];
				[spans[i], spans[i + 1]] = moved;
			}
		}
	}

	set(changed: ReadonlyMap<string, readonly number[]>): void {
		for (const [key, spans] of changed) this.shown.set(key, [...spans]);
	}

	visible(): Record<string, readonly number[]> {
		return Object.fromEntries([...this.shown].filter(([, spans]) => spans.length > 0).sort());
	}
}

/** What an editor shows that is given all marks at once. */
function shownAtOnce(all: readonly Mark[]): Record<string, readonly number[]> {
	const editor = new FakeEditor();
	editor.set(replace(new TrackedMarks(), all));
	return editor.visible();
}

describe('Tracked marks', () => {
	it('show the same as if all types were set after every edit', () => {
		const steps = fc.array(fc.tuple(edit, marks), { maxLength: 8 });
		fc.assert(
			fc.property(marks, steps, (first, rounds) => {
				const tracked = new TrackedMarks();
				const editor = new FakeEditor();
				editor.set(replace(tracked, first));
				for (const [{ start, removed, text }, next] of rounds) {
					tracked.apply([{ start, end: start + removed, text }]);
					editor.edit(start, start + removed, text.length - removed);
					editor.set(replace(tracked, next));
					assert.deepEqual(editor.visible(), shownAtOnce(next));
				}
			}),
			{ seed: 20, numRuns: 500 },
		);
	});

	it('set nothing when all marks only moved', () => {
		const tracked = new TrackedMarks();
		const at = (offset: number): Mark[] => [{ kind: 'partsOfSpeech', label: 'NOUN', start: offset, end: offset + 3 }];
		assert.equal(replace(tracked, at(10)).size, 1);
		tracked.apply([{ start: 2, end: 2, text: 'abc' }]);
		assert.equal(replace(tracked, at(13)).size, 0);
	});

	it('set a type again when an edit came while it was under way', () => {
		const tracked = new TrackedMarks();
		const words = (shift: number) =>
			spansByType<Mark>(
				[
					{ kind: 'partsOfSpeech', label: 'NOUN', start: 10 + shift, end: 13 + shift },
					{ kind: 'partsOfSpeech', label: 'VERB', start: 20 + shift, end: 23 + shift },
				],
				typeKey,
			);
		const noun = new Map([...words(0)].slice(0, 1));
		tracked.replace(noun);
		const first = tracked.replacements;
		tracked.replace(words(0));
		tracked.arrived(first);
		tracked.apply([{ start: 2, end: 2, text: 'abc' }]);
		assert.deepEqual([...tracked.replace(words(3)).keys()], ['partsOfSpeech/VERB']);
		tracked.arrived(tracked.replacements);
		tracked.apply([{ start: 2, end: 5, text: '' }]);
		assert.equal(tracked.replace(words(0)).size, 0);
	});

	it('clear a type that has no marks any more', () => {
		const tracked = new TrackedMarks();
		replace(tracked, [{ kind: 'entities', label: 'PER', start: 0, end: 2 }]);
		assert.deepEqual([...replace(tracked, [])], [['entities/PER', []]]);
	});
});
