/** The heading of the first level that a text begins with. */
export function markdownTitle(markdown: string): string | undefined {
  const heading = /^\s*# +(.+?)(?: +#+)?(?:\n|$)/.exec(markdown)?.[1]
  return heading && plainFromMarkdown(heading)
}

/** Markdown as the text its reader sees: marks of headings, emphasis, links, images, quotes and code taken away. */
export function plainFromMarkdown(markdown: string): string {
  return markdown
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/^```.*$|^~~~.*$/gm, '')
    .replace(/^ {0,3}#{1,6} +(.*?)(?: +#+)?$/gm, '$1')
    .replace(/^(.+)\n(?:=+|-{3,})$/gm, '$1')
    .replace(/^ {0,3}(?:>[ ]?)+/gm, '')
    .replace(/^ {0,3}(?:[-*_] ?){3,}$/gm, '')
    .replace(/^( *)[*+-] +/gm, '$1• ')
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '')
    .replace(/\[([^\]]+)\](?:\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\])/g, '$1')
    .replace(/^\[[^\]]+\]: +\S+.*$/gm, '')
    .replace(/<(https?:\/\/[^>]+)>/g, '$1')
    .replace(/(\*\*|__)(?=\S)([\s\S]*?\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*\n]*[^\s*])\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])_(?=[^\s_])([^_\n]*[^\s_])_(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/`([^`\n]+)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!>-])/g, '$1')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
