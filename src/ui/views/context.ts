import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Translator } from '../../i18n/translator.ts'
import type { App } from '../app.ts'

export const AppContext = createContext<App | null>(null)

/** The app that the scene handed down. Throws where a view stands outside an `AppContext`. */
export function useApp(): App {
  const app = useContext(AppContext)
  if (!app) throw new Error('A view stands outside AppContext')
  return app
}

/** The interface's translator; the view renders again when the language changes. */
export function useTranslator(): Translator {
  return useApp().i18n.value
}
