import type { Language } from '../../text/language';

/**
 * Words and phrases that writing guides ask to look at twice: they soften, swell or postpone what is said. They are told as words
 * of the text, in lower case; a phrase is found only where all its words stand side by side.
 */
const ENGLISH = [
	'certainly|frankly|honestly|perhaps|possibly|seriously|ultimately|a bit|a little bit|a lot of|as a matter of fact',
	'at the end of the day|at this point in time|by and large|due to the fact that|for all intents and purposes|for the most part',
	"i guess|i mean|i think|in my opinion|in order to|in terms of|in the process of|it goes without saying|don't get me wrong",
	'it is important to note that|it should be noted that|kind of|more or less|needless to say|of course',
	'on the whole|so to speak|sort of|the fact that|to be honest|you know',
];

/** Words that are fillers as adverbs only: “a pretty good reason”, not “a pretty house”. */
const ENGLISH_ADVERBS = [
	'absolutely|actually|arguably|basically|clearly|completely|definitely|essentially|extremely|fairly|fundamentally|generally',
	'incredibly|just|literally|mostly|obviously|practically|pretty|quite|rather|really|relatively|simply|slightly|somehow|somewhat',
	'totally|truly|utterly|very|virtually',
];

const CHINESE = [
	'其实|基本上|事实上|实际上|总的来说|总的来讲|总体来说|一般来说|一般而言|说实话|老实说|坦白说|坦率地说|不得不说|可以说|应该说',
	'换句话说|也就是说|就是说|怎么说呢|众所周知|毫无疑问|毋庸置疑|不言而喻|显而易见|值得一提的是|值得注意的是|需要指出的是',
	'在某种程度上|在一定程度上|从某种意义上说|从某种意义上来说|某种意义上|对于我来说|在我看来|我觉得|我认为|然后呢',
	'有点儿|有一点|似乎|好像|差不多|当然|进行了|加以|予以|作出了|做出了|来进行|的情况下|的过程中',
];

/** As of English: 比较 is a filler in 比较好, not in 比较一下. */
const CHINESE_ADVERBS = ['非常|十分|特别|相当|极其|尤其|比较|稍微|大概|真的|确实|简直|几乎|完全|绝对|反正'];

/** The phrases of a language, the words of each joined as they stand: with a space in English, without one in Chinese. */
export const FILLER_PHRASES: Readonly<Record<Language, readonly string[]>> = {
	en: ENGLISH.flatMap(line => line.split('|')),
	zh: CHINESE.flatMap(line => line.split('|')),
};

/** Single words that are fillers where they are adverbs. */
export const FILLER_ADVERBS: Readonly<Record<Language, readonly string[]>> = {
	en: ENGLISH_ADVERBS.flatMap(line => line.split('|')),
	zh: CHINESE_ADVERBS.flatMap(line => line.split('|')),
};

/** What stands before “kind of” where it says of which kind something is. */
const OF_A_KIND =
	/^(?:an?|the|this|that|these|those|some|any|what|every|each|no|one|another|same|different|new|first|other)$/u;

/** Where a phrase is none, told by the word before it: “a kind of bird”, “the fact that he lied”, “this sort of thing”. */
export const NO_FILLER_AFTER: ReadonlyMap<string, RegExp> = new Map([
	['kind of', OF_A_KIND],
	['sort of', OF_A_KIND],
	['a bit', /^(?:not|bit|in)$/u],
	['you know', /^(?:do|did|if|as|what|how|that|because|when|where|all|people|think|let)$/u],
	['i think', /^(?:what|as|than|how|that|when|if)$/u],
	['i mean', /^(?:what|do)$/u],
]);

/** And by the word behind it: “rather than”. */
export const NO_FILLER_BEFORE: ReadonlyMap<string, RegExp> = new Map([
	['rather', /^than$/u],
	['just', /^(?:as|like)$/u],
	['of course', /^(?:of|in)$/u],
	['you know', /^(?:how|what|who|where|when|why|the|about|of|this|if|whether|him|her|them|me)$/u],
]);
