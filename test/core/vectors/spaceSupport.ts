import { decodeModel, encodeModel } from '../../../src/core/model/binaryFormat';
import { DocumentFrequencies, packDocumentFrequencies } from '../../../src/core/vectors/documentFrequencies';
import type { LoadFrequencies } from '../../../src/core/vectors/spaceTexts';
import { SpaceTexts } from '../../../src/core/vectors/spaceTexts';
import type { CountLimits } from '../../../src/core/vectors/textCounts';
import type { SpaceSettings } from '../../../src/core/vectors/vectorSpace';
import type { VectorSpace } from '../../../src/core/vectors/vectorSpaceModel';
import { tagged } from '../keywords/support';

/** English frequencies of 1000 documents: `the` in 990, `cat` in 100, and so on down to the word number 30 in 5. */
export const smallFrequencies = packDocumentFrequencies('en-frequencies', {
	documents: 1000,
	frequencies: new Map([
		['the', 990],
		['cat', 100],
		...Array.from({ length: 30 }, (_, rank): [string, number] => [`word${rank}`, 90 - 2 * rank]),
	]),
	fewest: 5,
});

/** Gives {@link smallFrequencies} for every language. */
export const loadSmall: LoadFrequencies = () =>
	Promise.resolve(DocumentFrequencies.from(decodeModel(encodeModel(smallFrequencies), 'en-frequencies.bin')));

/** The space of texts of words parted by spaces, by their names. */
export async function spaceOf(
	texts: Readonly<Record<string, string>>,
	settings: Partial<SpaceSettings> = {},
	limits?: CountLimits,
): Promise<VectorSpace> {
	return (await gathered(texts, settings, limits)).finish(loadSmall);
}

/** Texts that a space can be made of. */
export async function gathered(
	texts: Readonly<Record<string, string>>,
	settings: Partial<SpaceSettings> = {},
	limits?: CountLimits,
): Promise<SpaceTexts> {
	const space = new SpaceTexts(settings, limits);
	for (const [name, words] of Object.entries(texts)) {
		const { text, annotation } = tagged(words);
		await space.add(name, { prose: text, annotation }, false);
	}
	return space;
}
