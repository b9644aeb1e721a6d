import type { GraphQuery, GraphSolution, PatternNode, TriplePattern } from './graphQuery';
import { literalValue } from './literalValue';
import type { LiteralValue } from './literalValue';
import type { TripleStore } from './tripleStore';

/** Statements that one query may look at; more would keep the user waiting. */
const MOST_STEPS = 400_000;
/** Solutions that are listed. What compares or counts goes on. */
const MOST_LISTED = 20_000;

/** What may still be looked at for one question. */
export interface StepBudget {
	/** Statements. */
	left: number;
}

/**
 * The solutions of a query, one for each answer, in the order of the store; for a question of yes or no at most one. None where it
 * would take too long to look at all statements of which the greatest, the least or the number is asked for.
 *
 * @param budget what was looked at is taken off
 */
export function runQuery(store: TripleStore, query: GraphQuery, budget?: StepBudget): GraphSolution[] {
	const solutions = new Map<number, GraphSolution>();
	const compared = query.extreme?.variable ?? query.bound?.variable;
	const values = new Map<number, LiteralValue>();
	const among = query.among === undefined ? undefined : new Set(query.among);
	const most = mostSolutions(query);
	const matcher = new PatternMatcher(store, query.patterns);
	matcher.each((bindings, statements) => {
		const answer = bindings.get(query.answer) ?? -1;
		if (among?.has(answer) === false || !isGreater(store, query, bindings)) return true;
		const value = compared === undefined ? undefined : valueOf(store, bindings.get(compared));
		if (compared !== undefined && value === undefined) return true;
		if (isFurther(query, value, solutions.get(answer))) {
			solutions.set(answer, { answer, statements: [...statements], value: value?.number });
			if (value !== undefined) values.set(answer, value);
		}
		return solutions.size < most;
	});
	if (budget !== undefined) budget.left -= matcher.steps;
	if (matcher.steps > MOST_STEPS && needsAll(query)) return [];
	if (compared === undefined) return [...solutions.values()];
	return chosenByValue(query, [...solutions.values()], values);
}

/** Whether some of the solutions are of no use. */
function needsAll({ form, extreme }: GraphQuery): boolean {
	return form === 'count' || extreme !== undefined;
}

/** How many solutions are looked for. */
function mostSolutions(query: GraphQuery): number {
	if (query.form === 'ask') return 1;
	return needsAll(query) || query.bound !== undefined ? Number.POSITIVE_INFINITY : MOST_LISTED;
}

function isGreater(store: TripleStore, { greater }: GraphQuery, bindings: ReadonlyMap<string, number>): boolean {
	if (greater === undefined) return true;
	const value = valueOf(store, bindings.get(greater.variable));
	const than = valueOf(store, bindings.get(greater.than));
	return value !== undefined && than !== undefined && value.kind === than.kind && value.number > than.number;
}

/** Whether a solution is the first of its answer, or its value speaks more for the answer than that of another. */
function isFurther({ extreme }: GraphQuery, value: LiteralValue | undefined, old: GraphSolution | undefined): boolean {
	if (old === undefined) return true;
	if (value === undefined || old.value === undefined) return false;
	return extreme?.isGreatest === false ? value.number < old.value : value.number > old.value;
}

/** What is left after comparison; values of another kind than most are left out, as lengths cannot be compared with dates. */
function chosenByValue(
	query: GraphQuery,
	solutions: readonly GraphSolution[],
	values: ReadonlyMap<number, LiteralValue>,
): GraphSolution[] {
	const counts = new Map<string, number>();
	for (const { kind } of values.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
	const [main] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
	const like = solutions.filter(({ answer }) => values.get(answer)?.kind === main);
	if (query.bound !== undefined) {
		const { isAbove, number } = query.bound;
		return like.filter(({ value = 0 }) => (isAbove ? value > number : value < number));
	}
	const numbers = like.map(({ value = 0 }) => value);
	const best = query.extreme?.isGreatest === true ? maximum(numbers) : -maximum(numbers.map(number => -number));
	return like.filter(({ value }) => value === best);
}

function maximum(numbers: readonly number[]): number {
	return numbers.reduce((best, number) => Math.max(best, number), Number.NEGATIVE_INFINITY);
}

function valueOf(store: TripleStore, id: number | undefined): LiteralValue | undefined {
	if (id === undefined) return undefined;
	const term = store.term(id);
	return term.kind === 'literal' ? literalValue(term.value, term.datatype) : undefined;
}

/** Finds all bindings of the variables of some patterns by backtracking, the pattern with the fewest statements first. */
class PatternMatcher {
	readonly #store: TripleStore;
	readonly #patterns: readonly TriplePattern[];
	readonly #bindings = new Map<string, number>();
	readonly #statements: number[] = [];
	/** Statements that were looked at; one more than may be where that was not enough. */
	steps = 0;

	constructor(store: TripleStore, patterns: readonly TriplePattern[]) {
		this.#store = store;
		this.#patterns = patterns;
	}

	/** Calls back for each solution until the callback says no. */
	each(found: (bindings: ReadonlyMap<string, number>, statements: readonly number[]) => boolean): void {
		this.#match([...this.#patterns], found);
	}

	#match(
		open: readonly TriplePattern[],
		found: (bindings: ReadonlyMap<string, number>, statements: readonly number[]) => boolean,
	): boolean {
		if (open.length === 0) return found(this.#bindings, this.#statements);
		const [next, candidates] = this.#cheapest(open);
		const rest = open.filter(pattern => pattern !== next);
		for (const statement of candidates) {
			if (++this.steps > MOST_STEPS) return false;
			const bound = this.#bind(next, statement);
			if (bound === undefined) continue;
			this.#statements.push(statement);
			const goesOn = this.#match(rest, found);
			this.#statements.pop();
			for (const variable of bound) this.#bindings.delete(variable);
			if (!goesOn) return false;
		}
		return true;
	}

	/** The pattern with the fewest statements that may fit, and these. */
	#cheapest(open: readonly TriplePattern[]): [TriplePattern, Int32Array] {
		let best: [TriplePattern, Int32Array] | undefined;
		for (const pattern of open) {
			const candidates = this.#candidates(pattern);
			if (best === undefined || candidates.length < best[1].length) best = [pattern, candidates];
		}
		return best as [TriplePattern, Int32Array];
	}

	#candidates({ subject, predicate, object }: TriplePattern): Int32Array {
		const from = this.#valueOf(subject);
		const to = this.#valueOf(object);
		const rows: Int32Array[] = [];
		if (from !== undefined) rows.push(this.#store.outgoing(from));
		if (to !== undefined) rows.push(this.#store.incoming(to));
		const property = this.#valueOf(predicate);
		if (property !== undefined) rows.push(this.#store.withPredicate(property));
		return rows.reduce<Int32Array | undefined>(
			(best, row) => (best === undefined || row.length < best.length ? row : best),
			undefined,
		) as Int32Array;
	}

	#valueOf(node: PatternNode): number | undefined {
		return typeof node === 'number' ? node : this.#bindings.get(node);
	}

	/** Binds a pattern's variables to a statement: their names, or undefined where it does not fit. */
	#bind(pattern: TriplePattern, statement: number): string[] | undefined {
		const bound: string[] = [];
		const pairs: readonly [PatternNode, number][] = [
			[pattern.subject, this.#store.subject(statement)],
			[pattern.predicate, this.#store.predicate(statement)],
			[pattern.object, this.#store.object(statement)],
		];
		for (const [node, value] of pairs) {
			const known = this.#valueOf(node);
			if (known === value) continue;
			if (known !== undefined) {
				for (const variable of bound) this.#bindings.delete(variable);
				return undefined;
			}
			this.#bindings.set(node as string, value);
			bound.push(node as string);
		}
		return bound;
	}
}
