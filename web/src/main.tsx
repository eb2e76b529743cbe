import { render } from 'preact'
import { Frame } from './parts/Frame.tsx'

const place = document.getElementById('workbench')!
place.replaceChildren()
render(<Frame />, place)
