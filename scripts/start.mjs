import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { installDependencies } from './install.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
installDependencies()
const { build, preview } = await import('vite')
await build({ logLevel: 'warn' })
const server = await preview({ preview: { port: Number(process.env.PORT ?? 4173), host: 'localhost' } })
const [address] = server.resolvedUrls?.local ?? []
process.stdout.write(`\nStet is at ${address}\nStop it with Ctrl+C.\n`)
