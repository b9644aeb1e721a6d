import type { Language } from '../../text/language';

/** Words by which a writer says what a text claims or does. */
const ENGLISH =
	/\b(?:in this (?:paper|work|article|study|report)|(?:we|i|authors?) (?:\w+ly )?(?:also )?(?:propose|present|introduce|show|study|demonstrate|develop|investigate|describe|explore|analy[sz]e|find|provide|examine|address|consider|argue|prove)|(?:this|our|the present) (?:paper|work|study|method|approach|model|results|experiments|article)|(?:is|are|was|were) (?:proposed|presented|introduced|investigated))\b/iu;
const CHINESE = /本文|该文|文章|本研究|本试验|提出|研究了|探讨|分析了|介绍了|设计了|建立了|目的|为了|针对/u;

/** Whether a sentence says what its text claims or does: “we propose …”, 本文提出……. */
export function isClaim(sentence: string, language: Language): boolean {
	return (language === 'zh' ? CHINESE : ENGLISH).test(sentence);
}
