import { schemaFaults } from './kubernetes-schema.js';
import { kustomization, manifests, podOf } from './manifests.js';

const all = manifests();
const pods = all.filter(({ object }) => ['Deployment', 'Job'].includes(object.kind));

describe('the Kubernetes manifests', () => {
  it.each(all.map(({ file, object }) => ({ file, kind: object.kind, name: object.metadata.name, object })))(
    'follow the schema: $file $kind $name',
    ({ object }) => {
      expect(schemaFaults(object)).toEqual([]);
    },
  );

  it('would be caught with a wrong type, a misspelt field, a missing field and an unknown kind', () => {
    const { object: deployment } = all.find(({ object }) => object.kind === 'Deployment')!;
    const broken = (path: readonly (string | number)[], value: unknown): string[] => {
      const object = structuredClone(deployment);
      const holder = path
        .slice(0, -1)
        .reduce<Record<string | number, unknown>>((at, key) => at[key] as never, object as never);
      if (value === undefined) delete holder[path.at(-1)!];
      else holder[path.at(-1)!] = value;
      return schemaFaults(object);
    };
    const container = ['spec', 'template', 'spec', 'containers', 0];
    expect(broken(['spec', 'replicas'], 'two')).toEqual([expect.stringContaining('replicas')]);
    expect(broken([...container, 'imagePul'], 'Always')).toEqual([
      '/spec/template/spec/containers/0/imagePul is not a known field',
    ]);
    expect(broken(['spec', 'selector'], undefined)).toEqual([expect.stringContaining('selector')]);
    expect(broken(['kind'], 'Deploymint')).toEqual(['apps/v1 Deploymint is not a known kind']);
  });

  it('are all in the kustomization but the example of secrets', () => {
    const files = [...new Set(all.map(({ file }) => file.replace('k8s/', '')))].filter(
      (file) => !file.includes('example'),
    );
    expect([...kustomization().resources].sort()).toEqual(files.sort());
    expect(kustomization().images.map(({ name }) => name)).toEqual(['samla']);
  });

  it.each(pods.map((pod) => ({ name: pod.object.metadata.name, pod })))(
    'let $name run with no privilege',
    ({ pod }) => {
      const { securityContext, containers } = podOf(pod);
      expect(securityContext).toMatchObject({
        runAsNonRoot: true,
        seccompProfile: { type: 'RuntimeDefault' },
      });
      for (const container of containers) {
        expect(container.securityContext).toEqual({
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        });
        expect(Object.keys(container.resources.limits)).toContain('memory');
        expect(Object.keys(container.resources.requests).sort()).toEqual(['cpu', 'memory']);
      }
    },
  );

  it('show the owner of the database to the migration alone', () => {
    const owners = pods.filter((pod) =>
      podOf(pod).containers.some(({ envFrom }) =>
        envFrom.some(({ secretRef }) => secretRef?.name === 'samla-owner'),
      ),
    );
    expect(owners.map(({ object }) => object.metadata.name)).toEqual(['samla-migrate']);
  });
});
