/** Size of the small font beside that of its element. */
const SMALL = 0.77;

/** Measures texts in the font of an element, and in the smaller one for what stands under them. */
export function textMeasure(element: HTMLElement): { text(text: string): number; small(text: string): number } {
	const { fontFamily, fontSize, fontWeight } = getComputedStyle(element);
	const size = Number.parseFloat(fontSize) || 13;
	const context = document.createElement('canvas').getContext('2d');
	const widthIn = (pixels: number) => (text: string) => {
		if (context === null) return text.length * pixels;
		context.font = `${fontWeight} ${pixels}px ${fontFamily}`;
		return context.measureText(text).width;
	};
	return { text: widthIn(size), small: widthIn(size * SMALL) };
}
