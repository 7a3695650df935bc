/** Entry of the window: fonts and tokens, then the workbench. */
import { createRoot } from 'react-dom/client'
import './styles/fonts.ts'
import './styles/tokens.css'
import './styles/base.css'
import { App } from './views/app/app.tsx'
import { FailureWall } from './views/app/failure-wall.tsx'

createRoot(document.getElementById('root')!).render(
  <FailureWall>
    <App />
  </FailureWall>,
)
