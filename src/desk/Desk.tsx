import { AppContext } from '../ui/views/context.ts'
import { Boundary } from '../ui/views/parts/Boundary.tsx'
import { DeskContext, type Desk } from './context.ts'
import { ClassFrame } from './frame/ClassFrame.tsx'
import { DraftPage } from './frame/DraftPage.tsx'
import { ListPage } from './list/ListPage.tsx'

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
  switch (route.page) {
    case 'list':
      return (
        <Boundary key="list">
          <ListPage />
        </Boundary>
      )
    case 'draft':
      return (
        <Boundary key={route.draft}>
          <DraftPage id={route.draft} tab={route.tab} at={route.at} />
        </Boundary>
      )
    case 'class':
      return (
        <Boundary key="class">
          <ClassFrame set={route.set} />
        </Boundary>
      )
  }
}
