export * from './codebook.ts'
export * from './document.ts'
export * from './parse.ts'
export * from './statement.ts'
