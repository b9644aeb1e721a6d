/** A sentence that ends in a question mark, whatever closes after it. */
const MARKED = /[?？][\s"'”’」』）)*_`]*$/u;

/** English words that open a question without a question mark, as headings have it. */
const OPENS_ENGLISH =
	/^(?:how|what|why|when|where|who|whom|whose|which|can|could|do|does|did|is|are|was|were|should|will|would|may|must|has|have)\b/iu;

/** What makes a Chinese sentence a question without a question mark. */
const ASKS_CHINESE =
	/什[么麼]|甚麼|怎[么麼样樣]|如何|为何|為何|为啥|為啥|哪[里裡些个個儿兒种種]|谁|誰|多少|多久|几[个時时天年]|是否|能否|可否|会不会|會不會|能不能|可不可以|是不是|有没有|有沒有|[吗嗎呢]$/u;

/** Longer headings that carry no question mark are taken for statements. */
const LONGEST_UNMARKED = 120;

/** Whether a heading or a line in bold asks something. */
export function isQuestion(text: string): boolean {
	const plain = text.trim();
	if (MARKED.test(plain)) return true;
	return plain.length <= LONGEST_UNMARKED && (OPENS_ENGLISH.test(plain) || ASKS_CHINESE.test(plain));
}
