import type { ComponentType } from 'preact'
import { Overview } from './Overview.tsx'

/** The pages by the first part of their path, in the order of the navigation. */
export const PAGES: readonly { path: string; title: string; listed: boolean; show: ComponentType }[] = [
  { path: 'overview', title: 'Overview', listed: true, show: Overview },
]
