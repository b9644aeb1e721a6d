import { sentencesOf } from '../core/annotation/correctDocument';
import type { AnnotationFormat } from '../core/annotation/goldAnnotation';
import type { GoldDocument } from '../core/annotation/goldDocument';
import { sentencesAround } from '../core/annotation/sentenceOfAnnotation';
import type { RangeAnnotation } from '../core/doc/rangeAnnotation';
import { ANNOTATION_WRITERS } from '../core/formats/annotations/annotationFormats';
import { writeConllu } from '../core/formats/conlluWriter';
import { writeIob2 } from '../core/formats/iob2Writer';
import { writeJson } from '../core/formats/jsonWriter';
import type { ExportFormat, ExportParams, ExportResult } from '../protocol/analysis';

/** An analysis, with what people corrected in it, in a format for other programs. */
export function exportRange(
	params: ExportParams,
	annotation: RangeAnnotation,
	text: string,
	gold: GoldDocument,
): ExportResult {
	const firstId = annotation.firstSentence + 1;
	const annotations = (format: AnnotationFormat): string => {
		const isEmpty = sentencesAround(annotation, params) === undefined;
		const sentences = isEmpty ? [] : sentencesOf(gold, text, annotation, params);
		return ANNOTATION_WRITERS[format]({ name: params.name ?? '', text, sentences });
	};
	const writers: Readonly<Record<ExportFormat, () => string>> = {
		conllu: () => writeConllu(text, annotation, firstId),
		json: () => writeJson(text, annotation, firstId),
		iob2: () => writeIob2(text, annotation),
		brat: () => annotations('brat'),
		spacy: () => annotations('spacy'),
		doccano: () => annotations('doccano'),
		wordsCsv: () => annotations('csv'),
	};
	return { version: params.version, text: writers[params.format]() };
}
