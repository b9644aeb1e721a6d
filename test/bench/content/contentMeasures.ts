import type { Nlp } from '../../../src/core/nlp';
import { finish } from '../../../src/core/steps';
import { shippedModels } from '../../../training/support/shippedModels';
import type { Core } from '../bundledCore';
import type { RequirePeer } from '../peerPackages';
import { classificationSpeed, readSst2, sentimentAccuracy } from './classificationMeasures';
import { sentimentPeers, summaryPeers } from './contentPeers';
import { summaryQuality, summarySpeed } from './summaryMeasures';
import type { Summarize } from './summaryMeasures';

/** Prints tables about what texts are about and their summaries, beside public packages for English. */
export async function contentMeasures(
	core: Core,
	requirePeer: RequirePeer,
	print: (table: string) => void,
): Promise<void> {
	const makeNlp = (): Nlp => new core.Nlp(shippedModels);
	const nlp = makeNlp();
	const sentiment = sentimentPeers(requirePeer, readSst2('train'));
	print(await classificationSpeed(nlp, sentiment));
	const accuracy = await sentimentAccuracy(nlp, sentiment);
	if (accuracy !== undefined) print(accuracy);
	const summaries = summaryPeers(requirePeer);
	const own = (engine: Nlp): Summarize => summarizeWith(core, engine);
	print(await summarySpeed(own, makeNlp, summaries));
	const quality = await summaryQuality(own(nlp), summaries);
	if (quality !== undefined) print(quality);
}

function summarizeWith({ SUMMARY_LAYERS }: Core, nlp: Nlp): Summarize {
	return async (text, sentences) => {
		const document = nlp.open(text, { language: 'auto', standard: 'pku', format: 'plain' });
		const annotation = await document.analyze({ start: 0, end: text.length }, SUMMARY_LAYERS);
		const { summarizer } = await nlp.summarizer();
		const length = { unit: 'sentences', value: sentences } as const;
		return finish(summarizer.summarize({ source: document, annotation }, { length }))
			.map(sentence => sentence.text)
			.join(' ');
	};
}
