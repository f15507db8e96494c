// Sets one document: JSON in (file named by the first argument), PDF out (file named by the second).
// All foreign text reaches the template as data; nothing of it is ever evaluated. The workspace does not exist, so no file of the machine can be read.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const home = dirname(fileURLToPath(import.meta.url))
const workspace = '/nonexistent'
const fonts = [
  'tinos/400Regular/Tinos_400Regular.ttf',
  'tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf',
  'tinos/700Bold/Tinos_700Bold.ttf',
  'tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf',
  'amiri/400Regular/Amiri_400Regular.ttf',
  'amiri/400Regular_Italic/Amiri_400Regular_Italic.ttf',
  'amiri/700Bold/Amiri_700Bold.ttf',
  'amiri/700Bold_Italic/Amiri_700Bold_Italic.ttf',
  'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
]

const [input, output] = process.argv.slice(2)
const compiler = NodeCompiler.create({
  workspace,
  fontArgs: [{ fontBlobs: fonts.map((f) => readFileSync(join(home, 'node_modules/@expo-google-fonts', f))) }],
})
const { images, ...data } = JSON.parse(readFileSync(input))
compiler.mapShadow(join(workspace, 'data.json'), Buffer.from(JSON.stringify(data)))
for (const [name, base64] of Object.entries(images ?? {})) compiler.mapShadow(join(workspace, name), Buffer.from(base64, 'base64'))
for (const f of readdirSync(home).filter((n) => n.endsWith('.typ'))) {
  compiler.addSource(join(workspace, f), readFileSync(join(home, f), 'utf8'))
}
const compiled = compiler.compile({ mainFilePath: join(workspace, 'template.typ') })
if (!compiled.result) {
  compiled.printErrors()
  const d = compiled.takeDiagnostics?.()
  for (const e of d ? compiler.fetchDiagnostics(d) : []) console.error(e.message, JSON.stringify(e.range), e.path, e.hints)
  process.exit(1)
}
const warnings = compiled.takeWarnings?.()
for (const e of warnings ? compiler.fetchDiagnostics(warnings) : []) console.error('warning:', e.message)
writeFileSync(output, compiler.pdf(compiled.result, { pdfStandard: data.standard }))
