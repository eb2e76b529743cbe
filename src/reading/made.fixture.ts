import JSZip from 'jszip'

/** A PDF of one page whose lines stand apart as given: a list of paragraphs, each a list of lines. */
export function makePdf(paragraphs: string[][], info: Record<string, string> = {}, locked = false): Buffer {
  let y = 780
  const operators: string[] = []
  for (const lines of paragraphs) {
    for (const line of lines) {
      operators.push(`BT /F1 11 Tf 60 ${y} Td (${line.replace(/[()\\]/g, '\\$&')}) Tj ET`)
      y -= 14
    }
    y -= 14
  }
  const stream = operators.join('\n')
  const properties = Object.entries(info).map(([name, value]) => `/${name} (${value})`)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< ${properties.join(' ')} >>`,
    `<< /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >>`,
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const id = `/ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>]`
  const trailer = `<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R ${locked ? `/Encrypt 7 0 R ${id}` : ''} >>`
  const xref = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  return Buffer.from(`${body}${xref}trailer\n${trailer}\nstartxref\n${body.length}\n%%EOF\n`, 'latin1')
}

/** A word-processor document of the given paragraphs and core properties. */
export async function makeDocx(paragraphs: string[], properties: Record<string, string> = {}): Promise<Buffer> {
  const zip = new JSZip()
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  zip.file(
    '[Content_Types].xml',
    `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
  )
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
  zip.file(
    '_rels/.rels',
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}" Target="word/document.xml"/></Relationships>`,
  )
  const body = paragraphs.map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`).join('')
  zip.file(
    'word/document.xml',
    `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  )
  const core = Object.entries(properties).map(([name, value]) => `<${name}>${value}</${name}>`)
  zip.file(
    'docProps/core.xml',
    `<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core.join('')}</cp:coreProperties>`,
  )
  return zip.generateAsync({ type: 'nodebuffer' })
}
