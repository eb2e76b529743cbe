export { type AppOptions, MOST_BYTES, MOST_FILES, workbenchApp } from './app.ts'
export { type Served, type ServeOptions, serve } from './serve.ts'
export type * from './wire.ts'
export type { Workbench } from './workbench.ts'
