import JSZip from 'jszip'
import { parseHTML } from 'linkedom'
import mammoth from 'mammoth'
import { readDay } from '../day.ts'
import { type Fields, oneLine } from '../fields.ts'

/** The document properties that word processors keep beside the text. */
async function readProperties(bytes: Uint8Array): Promise<Fields> {
  const zip = await JSZip.loadAsync(bytes)
  const xml = await zip.file('docProps/core.xml')?.async('string')
  if (!xml) return {}
  const { document } = parseHTML(`<html><body>${xml.replace(/<\?xml[^>]*\?>/, '')}</body></html>`)
  const value = (name: string) => oneLine(document.getElementsByTagName(name)[0]?.textContent ?? undefined)
  return {
    title: value('dc:title'),
    author: value('dc:creator'),
    source: value('dc:publisher'),
    date: readDay(value('dcterms:created')),
  }
}

/** Text (one blank line between paragraphs) and properties of a word-processor document. Throws where it is none. */
export async function readDocx(bytes: Uint8Array): Promise<{ text: string; fields: Fields }> {
  const fields = await readProperties(bytes)
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
  return { text: value.replace(/\n{3,}/g, '\n\n').trim(), fields }
}
