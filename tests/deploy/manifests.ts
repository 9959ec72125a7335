import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';

/** The root of the repository. */
export const ROOT = join(__dirname, '../..');

/** A Kubernetes object as written, with the file that it stands in. */
export interface Manifest {
  readonly file: string;
  readonly object: KubernetesObject;
}

/** As much of an object as the tests look at. */
export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly [field: string]: unknown;
}

/** A service of the compose file, as much of it as the tests look at. */
export interface ComposeService {
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly read_only?: boolean;
}

/** A file of the repository as text. */
export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** All TypeScript below these folders as one text. */
export function textsBelow(...folders: string[]): string {
  return folders
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
        (name) => `${folder}/${name}`,
      ),
    )
    .filter((path) => path.endsWith('.ts'))
    .map(textOf)
    .join('\n');
}

/** The compose file with its anchors merged. */
export function compose(): { services: Record<string, ComposeService> } {
  return parse(textOf('docker/compose.yaml'), { merge: true }) as {
    services: Record<string, ComposeService>;
  };
}

/** Every object in k8s/, the kustomization not among them. */
export function manifests(): Manifest[] {
  return readdirSync(join(ROOT, 'k8s'))
    .filter((name) => name.endsWith('.yaml') && name !== 'kustomization.yaml')
    .flatMap((name) =>
      parseAllDocuments(textOf(`k8s/${name}`)).map((document) => ({
        file: `k8s/${name}`,
        object: document.toJSON() as KubernetesObject,
      })),
    );
}

/** The kustomization. */
export function kustomization(): { resources: string[]; images: { name: string }[] } {
  return parse(textOf('k8s/kustomization.yaml')) as { resources: string[]; images: { name: string }[] };
}

/** A container of a pod, as much of it as the tests look at. */
export interface Container {
  readonly name: string;
  readonly image: string;
  readonly command: readonly string[];
  readonly envFrom: readonly { configMapRef?: { name: string }; secretRef?: { name: string } }[];
  readonly ports?: readonly { name: string; containerPort: number }[];
  readonly livenessProbe?: { httpGet: { path: string; port: string } };
  readonly readinessProbe?: { httpGet: { path: string; port: string } };
  readonly resources: { requests: Record<string, string>; limits: Record<string, string> };
  readonly securityContext: Record<string, unknown>;
}

/** The pod of a deployment or job. */
export function podOf({ object }: Manifest): {
  securityContext: Record<string, unknown>;
  containers: Container[];
} {
  const { template } = object['spec'] as { template: { spec: ReturnType<typeof podOf> } };
  return template.spec;
}
