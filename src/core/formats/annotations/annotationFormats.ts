import type { AnnotationFormat } from '../../annotation/goldAnnotation';
import type { AnnotatedText, ReadAnnotations } from './annotatedText';
import { readBrat, writeBrat } from './brat';
import { readAnnotationsCsv, writeAnnotationsCsv } from './csvAnnotations';
import { readGoldConllu } from './goldConlluReader';
import { writeGoldConllu } from './goldConlluWriter';
import { readIob2, writeIob2Sentences } from './iob2';
import { writeDoccano, writeSpacy } from './jsonAnnotations';
import { readJsonAnnotations } from './jsonAnnotationsReader';

/** Writes a document's annotations. */
export const ANNOTATION_WRITERS: Readonly<Record<AnnotationFormat, (annotated: AnnotatedText) => string>> = {
	conllu: annotated => writeGoldConllu(annotated),
	brat: writeBrat,
	spacy: writeSpacy,
	doccano: writeDoccano,
	iob2: writeIob2Sentences,
	csv: writeAnnotationsCsv,
};

/** Reads annotations of a document with this text. @throws NlpError `input-malformed` */
export const ANNOTATION_READERS: Readonly<
	Record<AnnotationFormat, (content: string, text: string) => ReadAnnotations>
> = {
	conllu: readGoldConllu,
	brat: readBrat,
	spacy: readJsonAnnotations,
	doccano: readJsonAnnotations,
	iob2: readIob2,
	csv: content => readAnnotationsCsv(content),
};
