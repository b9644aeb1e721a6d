import type { ClassifierInfo, LabelProbability } from '../../src/protocol/classification';
import type { PanelClassification, PanelEvidence } from '../../src/protocol/panelTopics';
import type { TagName } from '../../src/protocol/analysis';

/** All places of the evidence that read the same and speak to the same side. */
export interface EvidenceGroup {
	/** Identifies the group within the tab. */
	readonly key: string;
	readonly text: string;
	/** The sum over its places: above 0 it speaks for the first label, below 0 against it. */
	readonly weight: number;
	/** In the order of the text, never empty. */
	readonly places: readonly PanelEvidence[];
}

/** What one classifier makes of the text, as the tab shows it. */
export interface TopicAnswer {
	readonly classifier: string;
	readonly decision: string | undefined;
	/** The most probable first. */
	readonly probabilities: readonly LabelProbability[];
	readonly engine: string;
	/** The strongest first. */
	readonly evidence: readonly EvidenceGroup[];
	readonly isOtherLanguage: boolean;
	readonly failure: string | undefined;
}

/** The answer of a classifier with its evidence grouped by text. */
export function topicAnswer({
	classifier,
	classification,
	isOtherLanguage,
	failure,
}: PanelClassification): TopicAnswer {
	return {
		classifier,
		decision: classification?.decision,
		probabilities: classification?.probabilities ?? [],
		engine: classification?.engine ?? '',
		evidence: groupEvidence(classifier, classification?.evidence ?? []),
		isOtherLanguage,
		failure,
	};
}

function groupEvidence(classifier: string, evidence: readonly PanelEvidence[]): readonly EvidenceGroup[] {
	const groups = new Map<string, PanelEvidence[]>();
	for (const place of evidence) {
		const text = place.text.replace(/\s+/gu, ' ').trim();
		if (text === '' || place.weight === 0) continue;
		const key = `${classifier} ${place.weight > 0 ? '+' : '-'} ${text}`;
		const places = groups.get(key) ?? [];
		groups.set(key, places);
		places.push({ ...place, text });
	}
	return [...groups]
		.map(([key, places]) => ({
			key,
			text: places[0].text,
			weight: places.reduce((sum, { weight }) => sum + weight, 0),
			places: [...places].sort((a, b) => a.start - b.start),
		}))
		.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

/** Evidence this weak beside the strongest is not marked in the text: it would mark almost every word. */
const WEAK = 0.25;

/** What spoke for the label strongly enough to be marked in the text. */
export function strongEvidence({ evidence }: TopicAnswer): readonly EvidenceGroup[] {
	const strongest = Math.max(0, ...evidence.map(({ weight }) => weight));
	return evidence.filter(({ weight }) => weight > 0 && weight >= strongest * WEAK);
}

/** The classifiers that a view asks: those that are shipped, or one of the user's. */
export function classifiersOfView(classifiers: readonly ClassifierInfo[], view: string): readonly string[] {
	const own = classifiers.find(({ id }) => id === view);
	if (own !== undefined) return [own.id];
	return classifiers.filter(({ kind }) => kind !== 'own').map(({ id }) => id);
}

/** The name of a label in both languages; nothing for one that the classifier does not list, such as `neutral` and `unclear`. */
export function labelName(info: ClassifierInfo | undefined, label: string): TagName | undefined {
	return info?.labels.find(candidate => candidate.label === label);
}
