/**
 * A queue that gives the item of the largest priority first: a binary heap, whose `pop` lets the hole sink to a leaf before
 * the last item rises from there (Floyd's variant of Williams, 1964, "Algorithm 232: Heapsort").
 *
 * Items of equal priority come in an order that depends only on the order of the calls: that of C++'s `std::priority_queue`
 * as GNU has it, so that searches written for it find the same among equals.
 */
export class PriorityQueue<Item> {
	#items: Item[] = [];
	readonly #priority: (item: Item) => number;

	/** @param priority of an item; must not change while the item is in the queue */
	constructor(priority: (item: Item) => number) {
		this.#priority = priority;
	}

	get size(): number {
		return this.#items.length;
	}

	push(item: Item): void {
		this.#items.push(item);
		this.#rise(this.#items.length - 1, item);
	}

	/** Takes the item of the largest priority out; undefined where there is none. */
	pop(): Item | undefined {
		const first = this.#items.at(0);
		const last = this.#items.pop();
		if (last !== undefined && this.#items.length > 0) {
			this.#rise(this.#sink(), last);
		}
		return first;
	}

	/** Leaves only the items of largest priority. */
	keep(size: number): void {
		const kept = new PriorityQueue(this.#priority);
		for (let item = this.pop(); item !== undefined && kept.size < size; item = this.pop()) {
			kept.push(item);
		}
		this.#items = kept.#items;
	}

	/** Lets the hole at the top sink to a leaf, always to the larger child, the right one among equals; gives its place. */
	#sink(): number {
		const items = this.#items;
		let hole = 0;
		for (let child = 2; child <= items.length; child = 2 * hole + 2) {
			if (child === items.length || this.#priority(items[child]) < this.#priority(items[child - 1])) {
				child--;
			}
			items[hole] = items[child];
			hole = child;
		}
		return hole;
	}

	/** Lets an item rise from a hole to below the first one that is not smaller. */
	#rise(from: number, item: Item): void {
		const items = this.#items;
		const priority = this.#priority(item);
		let hole = from;
		while (hole > 0) {
			const parent = (hole - 1) >> 1;
			if (!(this.#priority(items[parent]) < priority)) {
				break;
			}
			items[hole] = items[parent];
			hole = parent;
		}
		items[hole] = item;
	}
}
