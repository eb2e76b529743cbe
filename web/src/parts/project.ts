import { computed } from '@preact/signals'
import type { ActorInfo, IssueInfo, ProjectInfo } from '../../../src/server/wire.ts'
import { follow } from '../api.ts'

/** What the project is and holds; asked for once for all pages, and again after every change. */
export const project = follow<ProjectInfo>(() => 'project').data

export const projectInfo = computed<ProjectInfo | undefined>(() =>
  project.value.state === 'ready' ? project.value.data : project.value.stale,
)

const actorsById = computed(() => new Map(projectInfo.value?.actors.map((actor) => [actor.id, actor])))
const issuesById = computed(() => new Map(projectInfo.value?.issues.map((issue) => [issue.id, issue])))

export function actorInfo(id: string): ActorInfo {
  return actorsById.value.get(id) ?? { id, name: id, kind: 'group', member: false }
}

export function actorName(id: string): string {
  return id === 'author' ? 'the author' : actorInfo(id).name
}

export function issueInfo(id: string): IssueInfo | undefined {
  return issuesById.value.get(id)
}

/** An issue in words. */
export function issueTitle(id: string): string {
  return issueInfo(id)?.title ?? id.replaceAll('-', ' ')
}
