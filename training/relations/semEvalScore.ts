/**
 * The official score of SemEval-2010 task 8: macro-averaged F1 of the nine relations, in percent, where a relation counts only in
 * its right direction and `Other` is none of them.
 */
export function semEvalScore(gold: readonly string[], answers: readonly string[]): number {
	const relationOf = (label: string): string => label.replace(/\(.*/u, '');
	const relations = [...new Set(gold.map(relationOf))].filter(relation => relation !== 'Other');
	const scores = relations.map(relation => {
		const expected = gold.filter(label => relationOf(label) === relation).length;
		const given = answers.filter(label => relationOf(label) === relation).length;
		const right = gold.filter((label, i) => relationOf(label) === relation && answers[i] === label).length;
		return (2 * right) / (expected + given);
	});
	return (100 * scores.reduce((sum, score) => sum + score, 0)) / relations.length;
}
