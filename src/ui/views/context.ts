import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Translator } from '../../i18n/translator.ts'
import type { App } from '../app.ts'

export const AppContext = createContext<App | null>(null)

/** The app that the view was mounted with. Throws outside of a mounted view. */
export function useApp(): App {
  const app = useContext(AppContext)
  if (!app) throw new Error('This view was rendered without its AppContext')
  return app
}

/** The translator of the current language; the view renders again when the language changes. */
export function useTranslator(): Translator {
  return useApp().i18n.value
}
