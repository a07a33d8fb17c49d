import type { App } from '../app.ts'

/** As far as it is used here: https://wicg.github.io/web-app-launch/ */
interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files?: readonly FileSystemFileHandle[] }) => void): void
}

/** Brings the files that the installed game was opened with to the rack. */
export function takeLaunches(app: App, window: Window & { readonly launchQueue?: LaunchQueue }): void {
  window.launchQueue?.setConsumer(({ files = [] }) => {
    if (files.length > 0) void take(app, files)
  })
}

async function take(app: App, handles: readonly FileSystemFileHandle[]): Promise<void> {
  const files = await Promise.allSettled(handles.map((handle) => handle.getFile()))
  app.arrival.value = {
    kind: 'files',
    files: files.flatMap((file) => (file.status === 'fulfilled' ? [file.value] : [])),
  }
  app.navigate({ scene: 'Rack' })
}
