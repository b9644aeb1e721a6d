import type { Evidence } from '../../../protocol/classification';

/** Evidence this weak beside the strongest is not marked, here as in the panel: it would mark almost every word. */
const WEAK = 0.25;

/** The places of what spoke for a label strongly: those that read the same count together. */
export function strongEvidence(text: string, evidence: readonly Evidence[]): readonly Evidence[] {
	const sums = new Map<string, number>();
	const supporting = evidence.filter(({ weight }) => weight > 0);
	const writing = ({ start, end }: Evidence) => text.slice(start, end).replace(/\s+/gu, ' ').trim();
	for (const place of supporting) sums.set(writing(place), (sums.get(writing(place)) ?? 0) + place.weight);
	const strongest = [...sums.values()].reduce((most, sum) => Math.max(most, sum), 0);
	return supporting.filter(place => (sums.get(writing(place)) ?? 0) >= strongest * WEAK);
}
