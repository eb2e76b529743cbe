import type { ComponentType } from 'preact'
import { Add } from './Add.tsx'
import { Claims } from './Claims.tsx'
import { Decide } from './Decide.tsx'
import { Overview } from './Overview.tsx'
import { Positions } from './Positions.tsx'
import { Read } from './Read.tsx'
import { Review } from './Review.tsx'
import { Sources } from './Sources.tsx'
import { Ties } from './Ties.tsx'

/** The pages by the first part of their path, in the order of the navigation. */
export const PAGES: readonly { path: string; title: string; show: ComponentType }[] = [
  { path: 'overview', title: 'Overview', show: Overview },
  { path: 'positions', title: 'Positions', show: Positions },
  { path: 'read', title: 'Read', show: Read },
  { path: 'review', title: 'Review', show: Review },
  { path: 'ties', title: 'Ties', show: Ties },
  { path: 'claims', title: 'Claims', show: Claims },
  { path: 'sources', title: 'Sources', show: Sources },
  { path: 'decide', title: 'Decide', show: Decide },
  { path: 'add', title: 'Add documents', show: Add },
]
