import { writeFile } from 'node:fs/promises'
import { format } from 'prettier'
import { jsonSchema } from '../src/formats/stet/schema.ts'

const file = new URL('../questions/set.schema.json', import.meta.url)
await writeFile(file, await format(JSON.stringify(jsonSchema()), { parser: 'json', printWidth: 110 }))
