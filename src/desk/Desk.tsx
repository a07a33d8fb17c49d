import type { JSX } from 'preact'
import { AppContext } from '../ui/views/context.ts'
import { Boundary } from '../ui/views/parts/Boundary.tsx'
import { DeskContext, type Desk } from './context.ts'
import { ClassFrame } from './frame/ClassFrame.tsx'
import { DraftPage } from './frame/DraftPage.tsx'
import { ListPage } from './list/ListPage.tsx'
import type { DeskRoute } from './route.ts'

/** The Teacher's desk: the page that the route names. */
export function DeskView({ desk }: { readonly desk: Desk }) {
  return (
    <AppContext.Provider value={desk.app}>
      <DeskContext.Provider value={desk}>
        <CurrentPage desk={desk} />
      </DeskContext.Provider>
    </AppContext.Provider>
  )
}

function CurrentPage({ desk }: { readonly desk: Desk }) {
  const route = desk.route.value
  // Another page, or another draft, is begun anew.
  return <Boundary key={route.page === 'draft' ? route.draft : route.page}>{pageOf(route)}</Boundary>
}

function pageOf(route: DeskRoute): JSX.Element {
  switch (route.page) {
    case 'list':
      return <ListPage />
    case 'draft':
      return <DraftPage id={route.draft} tab={route.tab} at={route.at} />
    case 'class':
      return <ClassFrame set={route.set} />
  }
}
