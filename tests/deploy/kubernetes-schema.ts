import { Deployment } from 'kubernetes-models/apps/v1';
import { Job } from 'kubernetes-models/batch/v1';
import { Ingress } from 'kubernetes-models/networking.k8s.io/v1';
import { ConfigMap, Namespace, Secret, Service } from 'kubernetes-models/v1';
import type { KubernetesObject } from './manifests.js';
import { ReadKeys } from './read-keys.js';

interface Checked {
  validate(): void;
}

const MODELS: Readonly<Record<string, new (data: never) => Checked>> = {
  'apps/v1 Deployment': Deployment,
  'batch/v1 Job': Job,
  'networking.k8s.io/v1 Ingress': Ingress,
  'v1 ConfigMap': ConfigMap,
  'v1 Namespace': Namespace,
  'v1 Secret': Secret,
  'v1 Service': Service,
};

/** What the schema of its kind says against an object: wrong types, missing fields, unknown kinds and unknown fields. */
export function schemaFaults(object: KubernetesObject): string[] {
  const kind = `${object.apiVersion} ${object.kind}`;
  const Model = MODELS[kind];
  if (!Model) return [`${kind} is not a known kind`];
  const keys = new ReadKeys(object);
  const watched = keys.watched();
  try {
    // The model copies its fields; the validation runs on the object as it was written.
    Model.prototype.validate.call(watched);
  } catch (error) {
    return [(error as Error).message];
  }
  return keys.unread().map((path) => `${path} is not a known field`);
}
