import type { DecideView } from '../../../../src/server/wire.ts'
import { set } from '../../address.ts'
import { percent } from '../../parts/numbers.ts'
import { actorName, issueTitle } from '../../parts/project.ts'

/** The terms of a package, to be taken or left, and what each does to its chance. */
export function Package({ view }: { view: DecideView }) {
  if (!view.package) return null
  const { terms, passes, likeliest, assumptions } = view.package
  const label = (term: string) => terms.find((each) => each.term === term)?.label ?? term
  const choose = (term: string, take: boolean) => {
    const chosen = terms.filter((each) => (each.term === term ? take : each.chosen)).map((each) => each.term)
    if (chosen.length) set({ terms: chosen.length === terms.length ? undefined : chosen.join(',') }, true)
  }
  const then = (term: string) => view.changedPackage?.terms.find((each) => each.term === term)
  return (
    <section class="card">
      <h2>The package and its terms</h2>
      <p>
        With the terms chosen: <b data-testid="package">{passes === undefined ? 'none' : percent(passes)}</b>
        {view.changedPackage?.passes !== undefined && <>, changed: {percent(view.changedPackage.passes)}</>}
      </p>
      <div class="wide">
        <table>
          <thead>
            <tr>
              <th scope="col">Term</th>
              <th scope="col">Read from</th>
              <th scope="col" class="number">
                Passes alone
              </th>
              {view.changedPackage && (
                <th scope="col" class="number">
                  Changed
                </th>
              )}
              <th scope="col">Against it</th>
            </tr>
          </thead>
          <tbody>
            {terms.map((term) => (
              <tr key={term.term}>
                <th scope="row">
                  <label class="inline">
                    <input
                      type="checkbox"
                      checked={term.chosen}
                      disabled={term.chosen && terms.filter((each) => each.chosen).length === 1}
                      onChange={(event) => choose(term.term, event.currentTarget.checked)}
                    />
                    {term.label}
                  </label>
                </th>
                <td>{issueTitle(term.from)}</td>
                <td class="number">{percent(term.passes)}</td>
                {view.changedPackage && (
                  <td class="number">{then(term.term) ? percent(then(term.term)!.passes) : 'dropped'}</td>
                )}
                <td>{term.against.map(actorName).join(', ') || 'nobody likelier than not'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <details class="small">
        <summary>Which packages are likeliest to pass</summary>
        <ul>
          {likeliest.map((each) => (
            <li key={each.terms.join()}>
              {each.terms.map(label).join(' + ')}: {percent(each.passes)}
            </li>
          ))}
        </ul>
        {assumptions.map((assumption) => (
          <p class="soft" key={assumption}>
            {assumption}
          </p>
        ))}
      </details>
    </section>
  )
}
