import { useData } from '../api.ts'
import { Show } from '../parts/States.tsx'

interface Project {
  name: string
  documents: number
  statements: number
}

export function Overview() {
  const project = useData<Project>(() => 'project')
  return (
    <>
      <h1>Overview</h1>
      <Show of={project.value} what="the project">
        {(data) => (
          <p>
            {data.documents} documents, {data.statements} statements
          </p>
        )}
      </Show>
    </>
  )
}
