import { readFile, writeFile } from "node:fs/promises";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

const [form, meant, out] = process.argv.slice(2);
const { choices, words } = JSON.parse(await readFile(meant, "utf8"));
const pdf = await getDocument({ data: new Uint8Array(await readFile(form)) }).promise;
for (let number = 1; number <= pdf.numPages; number++) {
  const page = await pdf.getPage(number);
  for (const field of await page.getAnnotations()) {
    if (field.radioButton && field.fieldName in choices) {
      const value = choices[field.fieldName] === field.buttonValue;
      pdf.annotationStorage.setValue(field.id, { value });
    } else if (field.fieldType === "Tx" && field.fieldName in words) {
      pdf.annotationStorage.setValue(field.id, { value: words[field.fieldName] });
    }
  }
}
await writeFile(out, await pdf.saveDocument());
