import { AlignedRewriter } from '../../text/alignedRewriter';
import { PreTokens } from './preTokens';

/** Puts a prefix before every stretch that does not begin with it and that `wanted` tells. */
export function prefixPreTokens(
	preTokens: PreTokens,
	prefix: string,
	wanted: (index: number) => boolean = () => true,
): PreTokens {
	const { aligned } = preTokens;
	const lacks = (index: number): boolean => !aligned.text.startsWith(prefix, preTokens.startOf(index)) && wanted(index);
	if (!Array.from({ length: preTokens.size }, (_, i) => i).some(lacks)) {
		return preTokens;
	}
	const builder = new AlignedRewriter(aligned);
	const bounds: number[] = [];
	for (let i = 0; i < preTokens.size; i++) {
		bounds.push(builder.length);
		if (lacks(i)) {
			builder.replace(preTokens.startOf(i), preTokens.startOf(i), prefix);
		}
		builder.keep(preTokens.startOf(i), preTokens.endOf(i));
	}
	const prefixed = new PreTokens(builder.finish(), preTokens.size);
	bounds.forEach((start, i) => {
		prefixed.push(start, bounds.at(i + 1) ?? builder.length);
	});
	return prefixed;
}
